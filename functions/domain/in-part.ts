import type { HistoryLine } from './event.ts';
import { knownLines } from './history.ts';
import type { Step } from './route.ts';
import { stateOf, type Tool } from './tool.ts';

/** The last line of history that tells what a body did at a step. */
export const lineOfStep = (tool: Pick<Tool, 'history'>, { n, body }: Step): HistoryLine | undefined =>
  knownLines(tool.history).findLast(
    (line) => line.what !== 'note' && (line.step === undefined ? line.body === body : line.step === n),
  );

/** Says whether a step was done with a part of the text only: by a decision, or as paper tells (DOMAIN.md 5, row 9). */
export function isInPart(tool: Tool, step: Step): boolean {
  const state = stateOf(tool.progress, step.n);
  if (state.is !== 'done') return false;
  return state.decision === undefined ? lineOfStep(tool, step)?.what === 'in-part' : state.part === true;
}
