import type { api } from '../../../contracts/api/endpoints.ts';
import { type Caller, reply, type UseCase } from '../../../contracts/api/use-case.ts';
import { homeZone } from '../../../domain/body.ts';
import { dayIn } from '../../../domain/date.ts';
import type { PersonId, ToolId } from '../../../domain/ids.ts';
import { seenAsWords } from '../../../domain/language/seat-words.ts';
import { seatsOn } from '../../../domain/person.ts';
import { historyFor } from '../../../domain/readers-history.ts';
import { refuse } from '../../../domain/refusal.ts';
import type { Clock, NoticeStore, PeopleStore, ToolStore } from '../../../ports.ts';
import { getTool } from '../read/get-tool.ts';
import { type NotePorts, noteIntervention } from './note-intervention.ts';

export type SeeAsPorts = NotePorts & {
  readonly tools: Pick<ToolStore, 'events' | 'summaries'>;
  readonly people: Pick<PeopleStore, 'world' | 'person' | 'seatsOf' | 'people' | 'members'>;
  readonly notices: Pick<NoticeStore, 'read'>;
  readonly clock: Clock;
};

/**
 * A tool's page as another person has it, read from no more than the asker may know themselves: looking through
 * somebody's eyes opens nothing. It is noted that it was done.
 */
export const seeAs =
  (ports: SeeAsPorts): UseCase<typeof api.seeAs> =>
  async ({ caller, params: { person: id, tool }, body: { reason }, key, language }) => {
    const other = await callerOf(ports, id);
    if (!other) return refuse('unknown-person', { person: id });
    const world = await ports.people.world(ports.clock.now());
    const events = async (of: ToolId) =>
      historyFor(await ports.tools.events(of), caller.actor, world).map(({ event }) => event);
    if ((await events(tool)).length === 0) return refuse('unknown-tool', { tool });
    await noteIntervention(ports, caller, key, {
      what: 'see-as',
      on: id,
      ...(reason === undefined ? {} : { reason }),
      after: { tool },
    });
    const page = getTool({ ...ports, tools: { ...ports.tools, events }, events });
    const asked = { caller: other, params: { tool }, query: {}, body: undefined, language, key: '' };
    const answer = await page(asked);
    const view = 'refused' in answer ? null : withoutVersion(answer.body);
    const { name } = other.person;
    const mayKnow = view !== null;
    return reply({
      person: id,
      name,
      tool,
      mayKnow,
      sentence: seenAsWords(name || id, mayKnow, language),
      view,
    });
  };

/** A version is for changing what one has read, and nothing is changed through another's eyes. */
function withoutVersion<T extends { version?: number | undefined }>(page: T): Omit<T, 'version'> {
  const { version: _, ...view } = page;
  return view;
}

async function callerOf({ people, clock }: SeeAsPorts, id: PersonId): Promise<Caller | undefined> {
  const person = await people.person(id);
  if (!person) return undefined;
  const seats = seatsOn(await people.seatsOf(id), dayIn(homeZone, clock.now()));
  return { person, seats, actor: { id, seats } };
}
