import { statusOf } from '../../../contracts/api/problem.ts';
import { problemWords } from '../../../contracts/api/problem-words.ts';
import type { ToolId } from '../../../domain/ids.ts';
import { isRefusal, type Refusal } from '../../../domain/refusal.ts';
import type { Language } from '../../../domain/text.ts';
import type { Answer, CarriedOut } from '../../answer.ts';

/** A refusal inside an answer that has others beside it: what the problem document would have said. */
export const problemOf = (refusal: Refusal, language: Language) => ({
  status: statusOf[refusal.refused],
  code: refusal.refused,
  detail: problemWords(refusal, language).detail,
  facts: { ...refusal.facts },
});

/** What became of one tool among several: carried out, or why not. */
export const answerFor = (
  tool: ToolId,
  answer: Answer,
  language: Language,
): { tool: ToolId; done?: CarriedOut; problem?: ReturnType<typeof problemOf> } =>
  isRefusal(answer) ? { tool, problem: problemOf(answer, language) } : { tool, done: answer };
