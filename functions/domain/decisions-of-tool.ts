import type { DecisionFacts, RecordedEvent } from './event.ts';
import type { DecisionId } from './ids.ts';
import type { Decision, Procedure, Tool } from './tool.ts';

export type Deciding = Extract<
  RecordedEvent,
  { type: 'DecisionRecorded' | 'WrittenProcedureOpened' | 'Discontinued' }
>;

/** The tool with one more decision, which keeps the place that it replaced. */
export function withDecision(tool: Tool, event: Deciding, running: Procedure | undefined): Tool {
  const recorded = event.type === 'DecisionRecorded';
  const decision: Decision = {
    id: event.decision,
    n: event.n,
    status: 'provisional',
    facts: event.facts,
    tools: recorded ? event.tools : [event.tool],
    step: recorded ? event.step : tool.progress.next.step,
    recordedAt: event.at,
    recordedBy: event.by,
    late: recorded && event.late,
    quiet: recorded && event.quiet,
    before: tool.progress,
    ...(running === undefined ? {} : { interrupted: running }),
  };
  return { ...tool, decisions: [...tool.decisions, decision] };
}

/** An endorsement in principle opens a window for written comments. */
export const comments = (
  event: Extract<RecordedEvent, { type: 'DecisionRecorded' | 'CorrectionAgreed' }>,
  { outcome, deadlineAt }: DecisionFacts,
): Pick<Tool, 'procedure'> =>
  outcome === 'in-principle' && deadlineAt !== undefined && event.move
    ? { procedure: opened(event, 'comments', 'endorsed', 0, deadlineAt) }
    : {};

/** A procedure that runs from the event on. */
export const opened = (
  event: Deciding | Extract<RecordedEvent, { type: 'CorrectionAgreed' }>,
  kind: 'silence' | 'comments',
  agrees: Procedure['agrees'],
  minimumDays: number,
  deadlineAt: string,
): Procedure => ({
  decision: event.decision,
  kind,
  agrees,
  openedAt: event.at,
  deadlineAt,
  minimumDays,
  answers: [],
});

/** The tool with one of its decisions changed. */
export const changed = (tool: Tool, id: DecisionId, change: (decision: Decision) => Decision): Tool => ({
  ...tool,
  decisions: tool.decisions.map((d) => (d.id === id ? change(d) : d)),
});
