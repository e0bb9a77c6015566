import { remarked } from '../decisions-of-tool.ts';
import type { Marks, RecordedEvent } from '../event.ts';
import type { DecisionId } from '../ids.ts';

type Agreed = Extract<RecordedEvent, { type: 'CorrectionAgreed' }>;

const undoing: ReadonlySet<RecordedEvent['type']> = new Set([
  'DecisionTakenBack',
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
  const takenBack = new Set(
    events.flatMap((event) => (event.type === 'DecisionTakenBack' ? [event.decision] : [])),
  );
  const corrections = Map.groupBy(
    events.filter((event): event is Agreed => event.type === 'CorrectionAgreed'),
    ({ decision }) => decision,
  );
  const stands = (event: RecordedEvent) =>
    !('decision' in event) || event.decision === undefined || !takenBack.has(event.decision);
  return events
    .filter((event) => !undoing.has(event.type) && stands(event))
    .map((event) => corrected(event, corrections));
}

function corrected(
  event: RecordedEvent,
  corrections: ReadonlyMap<DecisionId, readonly Agreed[]>,
): RecordedEvent {
  if (event.type !== 'DecisionRecorded') return event;
  let { marks, move, ...right } = event;
  for (const correction of corrections.get(event.decision) ?? []) {
    const all: Marks = remarked(move?.marks ?? marks ?? [], correction.move?.marks ?? correction.marks ?? []);
    right = { ...right, facts: correction.facts, step: correction.step };
    const next = correction.move?.next ?? move?.next;
    move = next && { marks: all, next };
    marks = next ? undefined : all;
  }
  return { ...right, ...(move ? { move } : {}), ...(marks ? { marks } : {}) };
}
