import type { RecordedEvent } from '../../../functions/domain/event.ts';
import type { BodyId, PersonId } from '../../../functions/domain/ids.ts';
import { secretsIn } from '../secrets.ts';
import type { Seen } from './seen.ts';

/**
 * What a restricted body decided, in the letters or the ledger of somebody who never had a seat that may read it
 * (USERS.md 1.2: its own seats, secretaries, the officer). Written from the rule and not from `may()`.
 */
export async function toldTooMuch(seen: Seen): Promise<readonly string[]> {
  const { witness } = seen.system;
  const outsiders = await whoNeverMayRead(seen);
  const faults: string[] = [];
  const made = new Map(witness.written.map(({ by, events }) => [by.request?.key, events[0]]));
  for (const letter of witness.letters)
    for (const n of secretsIn(letter.text)) {
      const event = made.get(witness.asked[n]?.ask.request.key);
      const body = event && hiddenBy(seen, event);
      if (body && outsiders(letter.person as PersonId, body))
        faults.push(`${letter.person} was told in ${letter.notice} what ${body} decided on ${event.tool}`);
    }
  for (const [id, { notice, chunks }] of seen.ledgers)
    for (const { person, events } of chunks.flatMap(({ recipients }) => recipients))
      for (const index of events) {
        const { tool, n } = notice.events[index] ?? {};
        const event = tool && n && seen.stories.get(tool)?.[n - 1]?.event;
        const body = event && hiddenBy(seen, event);
        if (body && outsiders(person, body))
          faults.push(`${person} is to be told in ${id} of ${tool} ${n}, which is for ${body}`);
      }
  return faults;
}

async function whoNeverMayRead({ system, world }: Seen) {
  const everywhere = new Set<PersonId>();
  const seats = new Map<BodyId, Set<PersonId>>();
  for (const body of world.bodies.keys()) {
    const own = await system.stores.people.seatsOn(body);
    seats.set(body, new Set(own.map(({ person }) => person)));
    for (const { person, role } of own) if (role.endsWith('secretary')) everywhere.add(person);
  }
  everywhere.add('officer' as PersonId);
  return (person: PersonId, body: BodyId): boolean =>
    !everywhere.has(person) && !seats.get(body)?.has(person);
}

/** The body for whose seats an event is; undefined where everybody may know it, or may by now. */
function hiddenBy({ stories, world }: Seen, event: RecordedEvent): BodyId | undefined {
  if (event.type === 'StepCleared') return undefined;
  const tool = stories.get(event.tool)?.at(-1)?.after;
  const decision = tool?.decisions.find(({ id }) => 'decision' in event && id === event.decision);
  const body = 'facts' in event ? event.facts.body : decision?.facts.body;
  if (!tool || !decision || body === undefined || !world.bodies.get(body)?.restricted) return undefined;
  const moved = decision.formerBody !== undefined || decision.facts.body !== body;
  const cleared = decision.cleared || (decision.step !== null && tool.cleared.includes(decision.step));
  return moved || cleared ? undefined : body;
}
