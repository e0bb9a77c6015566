import { inOneLanguage } from './document.ts';
import type { DecisionFacts, Marks, RecordedEvent } from './event.ts';
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
    marks: event.move?.marks ?? ('marks' in event ? event.marks : undefined) ?? [],
    moved: event.move !== undefined,
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
  // What was cleared of this step was what was known of it then.
  const cleared = tool.cleared.filter((step) => step !== decision.step);
  return { ...tool, decisions: [...tool.decisions, decision], cleared };
}

type Opening = Deciding | Extract<RecordedEvent, { type: 'CorrectionAgreed' }>;

/** Decisions that let silence speak although no procedure was opened: in principle, and by a computed date. */
const windows: Partial<Record<DecisionFacts['outcome'], 'comments' | 'tacit'>> = {
  'in-principle': 'comments',
  'tacit-approval': 'tacit',
};

/** The least that a window leaves to those who may object, where no rule gives it another length. */
const daysOfAWindow = 7;

/** The window that a decision opens, with the wait that it begins. */
export function windowOf(
  tool: Tool,
  event: Extract<Opening, { step: number | null }>,
): Pick<Tool, 'procedure'> {
  const { outcome, deadlineAt } = event.facts;
  const kind = windows[outcome];
  if (!kind || deadlineAt === undefined || !event.move) return {};
  const step = tool.route.steps.find(({ n }) => n === event.step);
  const agrees = step?.stage === 'council-approval' ? 'approved' : 'endorsed';
  return { procedure: opened(tool, event, { kind, agrees, minimumDays: daysOfAWindow, deadlineAt }) };
}

/** A procedure that runs from the event on. The tool is the one that knows the papers of the event. */
export const opened = (
  tool: Tool,
  event: Opening,
  rules: Pick<Procedure, 'kind' | 'agrees' | 'minimumDays' | 'deadlineAt'>,
): Procedure => ({
  ...rules,
  decision: event.decision,
  openedAt: event.at,
  bothLanguages: inBothLanguages(tool, event.facts),
  answers: [],
});

/** Says whether every paper that a decision names is there in both languages, each in the same revision. */
export const inBothLanguages = (tool: Tool, { versions }: Pick<DecisionFacts, 'versions'>): boolean =>
  inOneLanguage(
    versions,
    tool.documents.flatMap((paper) => paper.versions),
  ).length === 0;

/** The steps that a decision marks once it is corrected: the newer state of each. */
export const remarked = (marks: Marks, newer: Marks): Marks => [
  ...marks.filter(({ step }) => !newer.some((mark) => mark.step === step)),
  ...newer,
];

/** The tool with one of its decisions changed. */
export const changed = (tool: Tool, id: DecisionId, change: (decision: Decision) => Decision): Tool => ({
  ...tool,
  decisions: tool.decisions.map((d) => (d.id === id ? change(d) : d)),
});
