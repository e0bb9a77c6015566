import type { DecisionFacts, RecordedEvent } from '../../domain/event.ts';
import type { BodyId } from '../../domain/ids.ts';
import { onDay } from '../../domain/language/date-words.ts';
import { eventSentence } from '../../domain/language/event-sentences.ts';
import { decisionSentence } from '../../domain/language/outcome-sentences.ts';
import { decisionOf, type Tool } from '../../domain/tool.ts';
import { advancingLetter, isAdvancing } from './decided.ts';
import { deferredLetter } from './deferred.ts';
import { notedLetter } from './noted.ts';
import { otherEventLetter } from './other-events.ts';
import { askedBy, otherOutcomeLetter } from './other-outcomes.ts';
import { type Block, type Part, say } from './parts.ts';
import { alsoCovers, asksSomething, introduction, nothingToDo, withPage } from './phrases.ts';
import { publishedLetter } from './published.ts';
import { askedOfReturned, referredBackLetter } from './returned.ts';
import type { LetterItem, Setting, Told } from './told.ts';
import { writtenProcedureLetter } from './written-procedure.ts';

/**
 * What a letter says of an event; undefined for what is told in no letter. `others`: the tools that the same decision
 * covers, told in the same breath. `body`: whose letter it is.
 */
export function tell(item: LetterItem, others: readonly Tool[], body: BodyId, at: Setting): Told | undefined {
  const { event, tool } = item;
  switch (event.type) {
    case 'DecisionRecorded':
      return told(event, item, others, at);
    case 'WrittenProcedureOpened': {
      const { subject, letter, asks } = writtenProcedureLetter(event, item, at);
      const [first, second, ...others] = letter;
      if (!first || !second) throw new RangeError(`Nothing is asked in the letter of ${event.decision}`);
      const added = introduction(event, at);
      // The two paragraphs that say what is asked and what silence means are its brief as well.
      const brief = [first, ...added, second];
      return {
        subject,
        letter: [...brief, ...others],
        brief,
        asks,
        decision: true,
        provisional: false,
      };
    }
    case 'Published': {
      const { subject, letter } = publishedLetter(event.publication, tool, item.replaces, at);
      return { subject, letter, brief: letter.slice(0, 1), asks: false, decision: false, provisional: false };
    }
    case 'Submitted':
    case 'NotListed':
    case 'AmendedTextConfirmed':
    case 'TextConfirmed':
    case 'CorrectionProposed':
    case 'CorrectionAgreed':
    case 'RouteChanged':
    case 'Withdrawn':
    case 'Discontinued':
    case 'AnswerReceived':
    case 'SilenceAgreed':
    case 'ProcedureExtended':
    case 'DocumentAttached':
    case 'StepCleared':
    case 'Reminded':
    case 'FellDormant':
      return {
        ...otherEventLetter(event, item, body, at),
        decision: ['Discontinued', 'SilenceAgreed'].includes(event.type),
        provisional: isProvisional(event, tool),
        ...(event.type === 'CorrectionAgreed' ? { correction: true } : {}),
      };
    case 'Registered':
    case 'DecisionTakenBack':
    case 'EditionSuperseded':
    case 'ChildDerived':
    case 'HistoryEntered':
    case 'CarriedOver':
    case 'ExecutionReplaced':
    case 'ExecutionPaused':
    case 'ExecutionResumed':
      return undefined;
    default:
      return event satisfies never;
  }
}

/** Until the report is out, what the Chair concluded is not its wording (USERS.md 1.2, decision text). */
const isProvisional = (event: RecordedEvent, tool: Tool): boolean => {
  if (event.type === 'TextConfirmed' || !('decision' in event) || event.decision === undefined) return false;
  return decisionOf(tool, event.decision)?.status === 'provisional';
};

function told(
  event: Extract<RecordedEvent, { type: 'DecisionRecorded' }>,
  item: LetterItem,
  others: readonly Tool[],
  at: Setting,
): Told {
  const { facts } = event;
  const { tool } = item;
  const { subject, letter } = letterOf(facts, item, at);
  const asked = asks(facts, item, at);
  const added = introduction(event, at);
  const first = ['not-reached', 'tacit-approval', 'statement'].includes(facts.outcome)
    ? eventSentence(event, tool, at.world, at.language)
    : decisionSentence(facts, tool, at.world, at.language, 'short', onDay(facts.decidedOn, at.language));
  return {
    subject,
    letter: [
      ...letter.slice(0, 1),
      ...added,
      ...letter.slice(1, -1),
      ...alsoCovers(others, at),
      ...letter.slice(-1),
    ],
    brief: [say(first), ...added, ...alsoCovers(others, at), say(...withPage(asked, tool, at))],
    asks: asksSomething(asked),
    decision: true,
    provisional: isProvisional(event, tool),
  };
}

function letterOf(
  facts: DecisionFacts,
  item: LetterItem,
  at: Setting,
): { readonly subject: string; readonly letter: readonly Block[] } {
  const { outcome } = facts;
  const { tool, isOfficer = false } = item;
  if (isAdvancing(outcome)) return advancingLetter({ ...facts, outcome }, tool, at);
  if (outcome === 'referred-back') return referredBackLetter(facts, tool, isOfficer, at);
  if (outcome === 'deferred') return deferredLetter(facts, tool, at);
  if (outcome === 'noted') return notedLetter(facts, tool, at);
  return otherOutcomeLetter(facts, item, at);
}

const asks = (facts: DecisionFacts, item: LetterItem, at: Setting): readonly Part[] => {
  const { tool, isOfficer = false } = item;
  if (isAdvancing(facts.outcome) || facts.outcome === 'deferred' || facts.outcome === 'noted')
    return [nothingToDo(at.language)];
  return facts.outcome === 'referred-back'
    ? askedOfReturned(facts, tool, isOfficer, at)
    : askedBy(facts, item, at);
};
