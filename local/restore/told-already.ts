import type { RecordedEvent } from '../../functions/domain/event.ts';
import { opensWindow } from '../../functions/domain/telling.ts';
import { deedOf } from './deed-of.ts';
import type { Lost } from './lost.ts';

/** Says of an event that was entered again whether letters have told of it. */
export type ToldAlready = (event: RecordedEvent) => boolean;

/** Its letter must be in the ledger, or no Member's silence counts: it is told anew (USERS.md 1.2, no letter, no silence). */
export const letsSilenceSpeak = (event: RecordedEvent): boolean =>
  event.type === 'WrittenProcedureOpened' ||
  event.type === 'ProcedureExtended' ||
  (event.type === 'DecisionRecorded' && opensWindow.includes(event.facts.outcome));

/**
 * Of events that were lost, those that letters have told of: whoever enters the same again is believed to mean it, and
 * nobody is told twice. Each lost event stands for one that is entered again.
 */
export function toldAlready(lost: readonly Lost[]): ToldAlready {
  const told = new Map<string, number>();
  for (const { event, letters } of lost)
    if (letters === 'told' && !letsSilenceSpeak(event))
      told.set(deedOf(event), (told.get(deedOf(event)) ?? 0) + 1);
  return (event) => {
    const left = told.get(deedOf(event)) ?? 0;
    if (left > 0) told.set(deedOf(event), left - 1);
    return left > 0;
  };
}
