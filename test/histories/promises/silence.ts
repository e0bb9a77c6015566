import { dayIn, dayPlus } from '../../../functions/domain/date.ts';
import type { RecordedEvent } from '../../../functions/domain/event.ts';
import { seatsOn } from '../../../functions/domain/person.ts';
import { everyEvent, type Seen, type Told } from './seen.ts';

const opening: ReadonlySet<RecordedEvent['type']> = new Set([
  'WrittenProcedureOpened',
  'DecisionRecorded',
  'ProcedureExtended',
]);

/** Silence that was counted from a Member of whom no delegate had been handed a letter of the procedure in time. */
export async function silenced(seen: Seen): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const told of everyEvent(seen))
    if (told.event.type === 'SilenceAgreed')
      for (const member of await unheard(seen, told, told.event.decision))
        faults.push(
          `${told.event.tool} ${told.event.n}: silence of ${member} was counted, who had no letter`,
        );
  return faults;
}

async function unheard(seen: Seen, { event, before }: Told, decision: string): Promise<readonly string[]> {
  const { system, world, stories } = seen;
  const procedure = before?.procedure;
  const body = world.bodies.get(before?.decisions.find(({ id }) => id === decision)?.facts.body as never);
  if (!procedure || !body) return ['everybody'];
  const lastDay = dayPlus(dayIn(body.timeZone, procedure.deadlineAt), -procedure.minimumDays);
  const notices = new Set<string>(
    (stories.get(event.tool) ?? [])
      .filter(({ event: e }) => opening.has(e.type) && 'decision' in e && e.decision === decision)
      .flatMap(({ notices }) => notices.map(({ id }) => id)),
  );
  const reached = new Set(
    system.witness.letters
      .filter(({ notice, at }) => notices.has(notice) && dayIn(body.timeZone, at) <= lastDay)
      .filter(({ bouncedAt }) => bouncedAt === undefined || bouncedAt >= event.at)
      .map(({ person }) => person),
  );
  const seats = await system.stores.people.seatsOn(body.id);
  const asked = seatsOn(seats, dayIn(body.timeZone, procedure.openedAt)).filter(
    ({ role }) => role === 'delegate',
  );
  return [...Map.groupBy(asked, ({ member }) => member ?? '')].flatMap(([member, all]) =>
    all.some(({ person }) => reached.has(person)) ? [] : [member],
  );
}
