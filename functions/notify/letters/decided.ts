import type { DecisionFacts } from '../../domain/event.ts';
import { verbOf } from '../../domain/language/acts.ts';
import { onDay } from '../../domain/language/date-words.ts';
import { outcomeLabels } from '../../domain/language/labels.ts';
import { decisionSentence } from '../../domain/language/outcome-sentences.ts';
import { sessionIn } from '../../domain/language/session-words.ts';
import type { Tool } from '../../domain/tool.ts';
import { type Block, filled, say } from './parts.ts';
import { conclusion, nextWords, nothingToDo, seeWhere, textWords } from './phrases.ts';
import { subjectOf } from './subject.ts';
import type { Setting } from './told.ts';

const acts = {
  endorsed: 'endorse',
  approved: 'approve',
  adopted: 'adopt',
  'recommended-to-council': 'recommend',
} as const;
export type Advancing = keyof typeof acts;

/** Says whether an outcome simply lets a tool go on. */
export const isAdvancing = (outcome: DecisionFacts['outcome']): outcome is Advancing => outcome in acts;

/** `On 24 April 2024, at its 243rd/244th Sessions`: the opening of a decision's first line. */
export function opening(facts: DecisionFacts, at: Setting): string {
  const session = sessionIn(at.world, facts.session, at.language);
  const on = onDay(facts.decidedOn, at.language);
  return session ? `${on}, ${session.at}` : on;
}

/** Letter 1 of USERS.md 3.3: endorsed and moving on; with the Council, the first half of letter 4. */
export function advancingLetter(
  facts: DecisionFacts & { readonly outcome: Advancing },
  tool: Tool,
  at: Setting,
): { readonly subject: string; readonly letter: readonly Block[] } {
  const { done } = verbOf(acts[facts.outcome], facts.body);
  const what =
    facts.outcome === 'recommended-to-council'
      ? lower(outcomeLabels[facts.outcome][at.language])
      : done[at.language];
  return {
    subject: subjectOf(facts, what, tool, at),
    letter: filled([
      say(
        decisionSentence(facts, tool, at.world, at.language, 'full', opening(facts, at)),
        nothingToDo(at.language),
      ),
      say(nextWords(tool, at), textWords(facts, done, at.language)),
      ...conclusion(facts, at),
      say(...seeWhere(tool, at)),
    ]),
  };
}

export const lower = (label: string): string => label.slice(0, 1).toLowerCase() + label.slice(1);
