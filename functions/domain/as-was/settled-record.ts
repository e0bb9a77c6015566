import { type Deciding, remarked } from '../decisions-of-tool.ts';
import type { RecordedEvent } from '../event.ts';
import type { DecisionId } from '../ids.ts';

type Of<T extends RecordedEvent['type']> = Extract<RecordedEvent, { type: T }>;
type Agreed = Of<'CorrectionAgreed'>;

/** Beside what was taken back, and the taking back itself. */
const undoing: ReadonlySet<RecordedEvent['type']> = new Set([
  'CorrectionProposed',
  'CorrectionAgreed',
  // What may be told is a matter of today, whatever day is asked about.
  'StepCleared',
]);

/**
 * The events as they would have been, had every decision been recorded rightly at once: without those that were taken
 * back, and with the facts and the consequence that a correction gave the others.
 */
export function settledRecord(events: readonly RecordedEvent[]): readonly RecordedEvent[] {
  const takenBack = new Set<DecisionId | undefined>(
    events.flatMap((event) => (event.type === 'DecisionTakenBack' ? [event.decision] : [])),
  );
  const corrections = Map.groupBy(
    events.filter((event): event is Agreed => event.type === 'CorrectionAgreed'),
    ({ decision }) => decision,
  );
  const stands = (event: RecordedEvent) => !('decision' in event) || !takenBack.has(event.decision);
  return events
    .filter((event) => !undoing.has(event.type) && stands(event))
    .map((event) => corrected(event, corrections));
}

function corrected(
  event: RecordedEvent,
  corrections: ReadonlyMap<DecisionId, readonly Agreed[]>,
): RecordedEvent {
  const agreed = 'facts' in event ? (corrections.get(event.decision) ?? []) : [];
  const last = agreed.at(-1);
  if (!last) return event;
  let { marks = [], move, ...right } = asOutcome(event as Deciding, last);
  for (const correction of agreed) {
    marks = remarked(move?.marks ?? marks, correction.move?.marks ?? correction.marks ?? []);
    const next = correction.move?.next ?? move?.next;
    move = next && { marks, next };
  }
  return { ...right, ...(move ? { move } : { marks }) };
}

/** Also the end of the work, and a procedure that was opened, are corrected to an outcome of a body. */
function asOutcome(event: Deciding, { facts, step }: Agreed): Of<'DecisionRecorded'> {
  if (event.type === 'DecisionRecorded') return { ...event, facts, step };
  const { tool, n, at, by, schema, decision, move } = event;
  const plain = {
    type: 'DecisionRecorded',
    tools: [tool],
    late: false,
    quiet: false,
    questions: [],
  } as const;
  return { ...plain, tool, n, at, by, schema, decision, facts, step, move };
}
