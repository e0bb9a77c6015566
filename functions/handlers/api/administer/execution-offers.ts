import { executionName } from '../../../domain/head.ts';
import { type Disagreement, repairWords } from '../../../domain/language/drift-words.ts';
import { offeredActs } from '../../../domain/language/execution-acts.ts';
import type { Language } from '../../../domain/text.ts';
import type { ExecutionSeen } from './execution-seen.ts';
import type { Looked } from './look-at-tool.ts';

/** What the service lets go on from where it was, for fourteen days. */
const stopped: ReadonlySet<ExecutionSeen['status']> = new Set([
  'FAILED',
  'TIMED_OUT',
  'ABORTED',
  'PENDING_REDRIVE',
]);

/**
 * What may be done to the present execution of a tool, with what follows from it: as far as the asker may know, and the
 * same that the acts themselves let pass. `why`: in which way it drifts.
 */
export function offersFor(
  { told }: Pick<Looked, 'told'>,
  status: ExecutionSeen['status'],
  why: Disagreement | undefined,
  language: Language,
) {
  if (!told.open) return [];
  const execution = executionName(told);
  const successor = executionName({ ...told, generation: told.generation + 1 });
  const starts = (drift: Disagreement) => repairWords[drift]({ execution, successor })[language];
  if (told.paused)
    return [{ act: 'resume' as const, consequence: starts('missing'), event: 'ExecutionResumed' as const }];
  const putRight = {
    act: 'put-right' as const,
    event: why === 'not-relayed' ? null : ('ExecutionReplaced' as const),
  };
  const redrive = {
    act: 'redrive' as const,
    consequence: offeredActs.redrive(execution)[language],
    event: null,
  };
  return [
    ...(why === undefined ? [] : [{ ...putRight, consequence: starts(why) }]),
    ...(stopped.has(status) ? [redrive] : []),
    {
      act: 'pause' as const,
      consequence: offeredActs.pause(execution)[language],
      event: 'ExecutionPaused' as const,
    },
  ];
}
