import type { Command, Decided } from '../command.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Tool } from '../tool.ts';

type Of<T extends Command['type']> = Extract<Command, { type: T }>;

const alone = (event: Decided['event']): Decided => ({ event, others: [] });

/** The execution's year is nearly up: the next generation takes the tool over. */
export const carryOver = (_tool: Tool, command: Of<'carry-over'>): Decided | Refusal =>
  alone({ type: 'CarriedOver', execution: command.execution });

/** The execution is not where the register says: the next generation replaces it. */
export const replaceExecution = (_tool: Tool, { why, reason }: Of<'replace-execution'>): Decided | Refusal =>
  alone({ type: 'ExecutionReplaced', why, ...(reason === undefined ? {} : { reason }) });

/** An administrator stops the execution on purpose, so that nobody repairs it. */
export function pauseExecution(
  tool: Tool,
  command: Extract<Command, { type: 'pause-execution' | 'resume-execution' }>,
): Decided | Refusal {
  if (!command.reason.trim()) return refuse('details-missing', { fields: ['reason'] });
  if (command.type === 'pause-execution') return alone({ type: 'ExecutionPaused', reason: command.reason });
  if (!tool.paused) return refuse('execution-not-paused', { tool: tool.id });
  return alone({ type: 'ExecutionResumed', reason: command.reason });
}
