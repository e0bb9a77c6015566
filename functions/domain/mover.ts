import type { Move, Next, RecordedEvent } from './event.ts';
import type { DecisionId } from './ids.ts';
import { decisionOf, type Tool } from './tool.ts';

/**
 * The decision that brought a tool where a move leaves it. A submission, a reminder or a change of the route are no
 * body's decision: the last one that moved the tool still stands behind them. The tool is as the event left it.
 */
export function moverOf(tool: Tool, event: RecordedEvent & { readonly move?: Move }): DecisionId | undefined {
  const { by } = tool.progress;
  switch (event.type) {
    case 'DecisionRecorded':
    case 'WrittenProcedureOpened':
    case 'Discontinued':
    case 'AmendedTextConfirmed':
    case 'SilenceAgreed':
      return event.decision;
    case 'DecisionTakenBack':
      return decisionOf(tool, event.decision)?.before.by;
    case 'CorrectionAgreed': {
      // The right outcome may have moved nothing: then the tool is where it was before the wrong one.
      const before = decisionOf(tool, event.decision)?.before;
      return before && event.move && isSame(before.next, event.move.next) ? before.by : event.decision;
    }
    default:
      return by;
  }
}

/** Says whether two places are one: the same wait, for the same meeting, until the same hour. */
export const isSame = (a: Next, b: Next): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every(
    (key) => a[key as keyof Next] === b[key as keyof Next],
  );
