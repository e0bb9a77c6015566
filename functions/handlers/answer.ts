import type { RecordedEvent } from '../domain/event.ts';
import type { Refusal } from '../domain/refusal.ts';

/** What the register answers to a request that it carried out: all of it told by the event, so a repeat tells the same. */
export interface CarriedOut {
  readonly ok: true;
  readonly tool: string;
  readonly version: number;
  readonly event: RecordedEvent['type'];
  readonly at: string;
  readonly decision?: string;
  /** Where the event sent the tool; absent where it stays. */
  readonly stage?: string;
  readonly session?: string | null;
}

export type Answer = CarriedOut | Refusal;

/** The answer that an event gives, now and each time the same request comes again. */
export function answerOf(event: RecordedEvent): CarriedOut {
  const next = 'move' in event ? event.move?.next : undefined;
  return {
    ok: true,
    tool: event.tool,
    version: event.n,
    event: event.type,
    at: event.at,
    ...('decision' in event && event.decision !== undefined ? { decision: event.decision } : {}),
    ...(next === undefined ? {} : { stage: next.stage, session: next.session }),
  };
}
