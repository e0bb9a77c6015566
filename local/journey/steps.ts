import { dayIn } from '../../functions/domain/date.ts';
import type { RecordedEvent } from '../../functions/domain/event.ts';
import { executionName, headOf } from '../../functions/domain/head.ts';
import type { Tool } from '../../functions/domain/tool.ts';

/** One thing that happened to a tool, as the journey prints it. */
export interface JourneyStep {
  readonly stage: string;
  readonly body: string | null;
  readonly outcome: string;
  /** The day on which it happened, in Brussels; `recordedOn` where it was written down on another. */
  readonly on: string;
  readonly recordedOn?: string;
  /** Null for a tool that its history had ended: it never had one. */
  readonly execution: string | null;
  readonly generation: number;
  /** How many people a letter told of it. */
  readonly letters: number;
}

/** What happened, by the tool before and after it; letters are counted later, when they have left. */
export function stepOf(
  before: Tool | undefined,
  event: RecordedEvent,
  after: Tool,
): Omit<JourneyStep, 'letters'> {
  const at = dayIn('Europe/Brussels', event.at);
  const on =
    ('facts' in event && event.type !== 'CorrectionProposed' ? event.facts.decidedOn : undefined) ?? at;
  const held = (before ?? after).progress.next;
  const spoken = event.type === 'DecisionRecorded' ? event.step : held.step;
  const step = after.route.steps.find(({ n }) => n === spoken);
  const body = 'facts' in event ? event.facts.body : event.type === 'Submitted' ? event.to : step?.body;
  const hadExecution =
    held.stage !== 'ended' || after.progress.next.stage !== 'ended' || after.decisions.length > 0;
  return {
    stage: step?.stage ?? held.stage,
    body: body ?? null,
    outcome: outcomeOf(event),
    on,
    ...(on === at ? {} : { recordedOn: at }),
    execution: hadExecution ? executionName(headOf(after)) : null,
    generation: after.generation,
  };
}

/** The outcome that a body took, or the event in words: `amended-text-confirmed`, `published-fr`. */
function outcomeOf(event: RecordedEvent): string {
  switch (event.type) {
    case 'DecisionRecorded':
      return event.facts.outcome;
    case 'CorrectionAgreed':
      return `corrected-to-${event.facts.outcome}`;
    case 'WrittenProcedureOpened':
      return 'written-opened';
    case 'AnswerReceived':
      return event.answer;
    case 'SilenceAgreed':
      return `${event.outcome}-in-silence`;
    case 'Published':
      return `published-${event.publication.language}`;
    case 'EditionSuperseded':
      return `superseded-${event.language}`;
    case 'DecisionTakenBack':
      return 'taken-back';
    default:
      return event.type.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
  }
}
