import type { RecordedEvent } from '../../../functions/domain/event.ts';
import { isRefusal } from '../../../functions/domain/refusal.ts';
import { canonical } from '../../../functions/store/canonical.ts';
import type { Asked } from '../witness.ts';
import { everyEvent, type Seen, type Told } from './seen.ts';

/** Accepted decisions that are gone, changed or there twice, and answers that do not say what was done. */
export function lost(seen: Seen): readonly string[] {
  const { witness } = seen.system;
  const faults: string[] = [];
  const stands = new Map(everyEvent(seen).map(({ event }) => [`${event.tool} ${event.n}`, canonical(event)]));
  const made = new Map<string, RecordedEvent[]>();
  for (const { by, events } of witness.written) {
    for (const event of events)
      if (stands.get(`${event.tool} ${event.n}`) !== canonical(event))
        faults.push(`${event.tool} ${event.n} ${event.type} was accepted and is gone`);
    const [first] = events;
    const key = by.request && keyOf(by.request);
    if (key !== undefined && first) made.set(key, [...(made.get(key) ?? []), first]);
  }
  for (const asked of witness.asked) faults.push(...misled(asked, made.get(keyOf(asked.ask.request)) ?? []));
  return faults;
}

const keyOf = ({ person, key }: Asked['ask']['request']): string => `${person} ${key}`;

/** What a person was told against what their request made. */
function misled({ ask, answers, unanswered }: Asked, made: readonly RecordedEvent[]): readonly string[] {
  const key = keyOf(ask.request);
  const [event] = made;
  const done = answers.flatMap((answer) => (isRefusal(answer) ? [] : [answer]));
  const faults = made.length > 1 ? [`${key} was carried out ${made.length} times`] : [];
  if (new Set(done.map((answer) => canonical(answer))).size > 1)
    faults.push(`${key} was answered in two ways`);
  for (const { tool, version, event: type } of done)
    if (event?.tool !== tool || event.n !== version || event.type !== type)
      faults.push(`${key} was told of ${tool} ${version}, which is not what it made`);
  if (event && done.length === 0 && unanswered === 0) faults.push(`${key} was refused and carried out`);
  // Whoever acts from a secretary's or officer's seat sees every version.
  const { expectedVersion: saw } = ask;
  if (saw !== undefined && event && event.n !== saw + 1 && ask.by.seat !== undefined)
    faults.push(`${key} was carried out after version ${event.n - 1}, though ${saw} had been seen`);
  return faults;
}

/** Chains that do not hold together. */
export async function chainsBroken({ system, stories }: Seen): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const id of stories.keys()) {
    const { broken } = await system.stores.tools.verify(id);
    if (broken) faults.push(`the chain of ${id} breaks: ${JSON.stringify(broken)}`);
  }
  return faults;
}

const clocks: ReadonlySet<RecordedEvent['type']> = new Set([
  'Reminded',
  'FellDormant',
  'SilenceAgreed',
  'ProcedureExtended',
]);
const once: ReadonlySet<RecordedEvent['type']> = new Set([
  'DecisionRecorded',
  'SilenceAgreed',
  'DecisionTakenBack',
]);

/** Events that may not stand where they stand. */
export const outOfTurn = ({ stories }: Seen): readonly string[] =>
  [...stories.values()].flatMap((story) =>
    story.flatMap((told, i) =>
      [
        ...misplaced(told, i),
        ...ofTheClock(told),
        ...contradicted(told, story.slice(0, i)),
        ...fromNoSeat(told),
      ].map((fault) => `${told.event.tool} ${told.event.n} ${told.event.type} ${fault}`),
    ),
  );

function misplaced({ event, before, after }: Told, i: number): readonly string[] {
  const { step } = after.progress.next;
  const legs = 'move' in event && event.move !== undefined ? 1 : 0;
  const isOnRoute = step === null || after.route.steps.some(({ n }) => n === step);
  return [
    ...(event.n === i + 1 ? [] : [`stands at ${i + 1}`]),
    ...(isOnRoute ? [] : [`goes to step ${step}, which is not on the route`]),
    ...(before && event.at < before.lastEventAt ? ['is older than the event before it'] : []),
    ...(before && after.leg !== before.leg + legs ? [`makes leg ${after.leg} of ${before.leg}`] : []),
    ...(before && after.generation < before.generation
      ? [`goes back to generation ${after.generation}`]
      : []),
  ];
}

function ofTheClock({ event, before }: Told): readonly string[] {
  if (!clocks.has(event.type)) return [];
  const lapsesAt = before?.progress.next.lapsesAt ?? null;
  return [
    ...(lapsesAt !== null && lapsesAt <= event.at ? [] : [`came at ${event.at}, before ${lapsesAt}`]),
    ...(event.by.seat.role === 'clock' ? [] : [`was made by ${event.by.person}`]),
  ];
}

function contradicted({ event, before }: Told, earlier: readonly Told[]): readonly string[] {
  if (!('decision' in event) || !once.has(event.type)) return [];
  const same = earlier.filter(({ event: e }) => 'decision' in e && e.decision === event.decision);
  const again = same.some(({ event: e }) => e.type === event.type);
  const objected = same.some(({ event: e }) => e.type === 'AnswerReceived' && e.answer === 'objection');
  const undone = before?.decisions.some(({ id, status }) => id === event.decision && status === 'taken-back');
  return [
    ...(again ? ['happened for the second time'] : []),
    ...(event.type === 'SilenceAgreed' && objected ? ['came though a Member had objected'] : []),
    ...(event.type === 'SilenceAgreed' && undone ? ['came though the procedure was taken back'] : []),
  ];
}

/** A body's decision is recorded from the seat of its own secretariat. */
function fromNoSeat({ event }: Told): readonly string[] {
  if (event.type !== 'DecisionRecorded') return [];
  const { seat, person } = event.by;
  const body = 'body' in seat ? seat.body : undefined;
  if (seat.role.endsWith('secretary') && body === event.facts.body) return [];
  return [`of ${event.facts.body} was recorded by ${person}, ${seat.role} of ${body}`];
}
