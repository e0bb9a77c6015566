import type { api } from '../../../contracts/api/endpoints.ts';
import { reply, type UseCase } from '../../../contracts/api/use-case.ts';
import { asksNothing, type Due, dueFor, dueGroups, groupOf, nextMeetingOf } from '../../../domain/due.ts';
import type { BodyId } from '../../../domain/ids.ts';
import { countsInWords, countWords } from '../../../domain/language/due-count-words.ts';
import { dueGroupLabels, nothingDueWords } from '../../../domain/language/due-words.ts';
import { refuse } from '../../../domain/refusal.ts';
import type { Clock, PeopleStore } from '../../../ports.ts';
import { bodyNamed, type DueSetting, dueRow } from './due-row.ts';
import { type DueTools, toolsThatMayNeed } from './due-tools.ts';
import { type WaitingOffersPorts, waitingOffers } from './waiting-offers.ts';

export interface DuePorts extends WaitingOffersPorts {
  readonly tools: DueTools;
  readonly people: Pick<PeopleStore, 'world' | 'people' | 'members'>;
  readonly clock: Clock;
}

/** « Ce qui m’attend »: what needs a person over all bodies, by date (USERS.md 2.1 S1, 2.2 D3). */
export const getDue =
  (ports: DuePorts): UseCase<typeof api.getDue> =>
  async ({ caller: { actor }, query: { body: only }, language }) => {
    const world = await ports.people.world(ports.clock.now());
    if (only !== undefined && !world.bodies.has(only)) return refuse('unknown-body', { body: only });
    const tools = await toolsThatMayNeed(ports.tools, actor, world);
    const all = dueFor(actor, tools, world);
    const offers = await waitingOffers(ports, actor, tools, world, language);
    const members = all.some(({ member }) => member !== undefined) ? await ports.people.members() : [];
    const setting: DueSetting = {
      tools: new Map(tools.map((tool) => [tool.id, tool])),
      ...{ members, world, language },
    };
    const isShown = (body: BodyId | undefined) => only === undefined || body === only;
    const counts = new Map<string, number>();
    for (const { asks } of all) counts.set(asks, (counts.get(asks) ?? 0) + 1);
    counts.set('offer', offers.length);
    const nothing = asksNothing(all) && offers.length === 0;
    return reply({
      at: world.now,
      counts: countWords(counts, language),
      tally: countsInWords(counts, language).map((one) => ({ ...one })),
      ...(nothing ? { sentence: nothingDueWords(nextMeetingOf(actor, world), world, language) } : {}),
      bodies: bodiesOf(all).map(({ id, rows }) => ({ ...bodyNamed(id, world, language), rows })),
      groups: dueGroups.map((group) => ({
        group,
        label: dueGroupLabels[group][language],
        rows: all
          .filter((row) => groupOf[row.asks] === group && isShown(row.body))
          .map((row) => dueRow(row, setting)),
      })),
      offers: offers.filter(({ body }) => isShown(body.id)),
    });
  };

/** The bodies among rows, each with how many it has, in the order of the rows. */
const bodiesOf = (rows: readonly Due[]): readonly { readonly id: BodyId; readonly rows: number }[] =>
  [...Map.groupBy(rows, ({ body }) => body)].flatMap(([id, of]) =>
    id === undefined ? [] : [{ id, rows: of.length }],
  );
