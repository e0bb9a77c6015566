import { currentDefinition } from '../../../contracts/steps.ts';
import type { Instant } from '../../../domain/date.ts';
import { executionName } from '../../../domain/head.ts';
import { isYoung, seemsRight } from '../../drift.ts';
import type { Looked } from './look-at-tool.ts';

export type ExecutionState = 'waiting' | 'drifted' | 'paused' | 'ended';

/** What the register itself can tell of an execution: whether it waits where it should. */
export function stateOf({ head, told, wait, isPartlyHidden }: Looked, now: Instant): ExecutionState {
  if (!told.open) return 'ended';
  if (told.paused) return 'paused';
  // What the engine follows is hidden from the asker: for them it waits where it last was.
  if (isPartlyHidden || isYoung(head, now)) return 'waiting';
  return seemsRight(head, wait, currentDefinition) ? 'waiting' : 'drifted';
}

/** An execution as a list shows it; never the token. */
export function executionRow(looked: Looked, now: Instant) {
  const { told, title, wait, isPartlyHidden } = looked;
  return {
    tool: told.tool,
    title,
    execution: executionName(told),
    generation: told.generation,
    state: stateOf(looked, now),
    at: told.next.stage,
    since: told.since,
    // The hour at which silence speaks. When somebody is next reminded depends on what may be hidden from the asker.
    until: told.next.onLapse === 'agree' ? told.next.lapsesAt : null,
    wait:
      wait === undefined
        ? null
        : {
            // Which execution waits tells how often what is hidden replaced it.
            execution: isPartlyHidden ? executionName(told) : wait.execution,
            definition: wait.definition,
          },
  };
}
