import { statusOf } from '../../../contracts/api/problem.ts';
import { problemWords } from '../../../contracts/api/problem-words.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import type { Language } from '../../../domain/text.ts';

/** A refusal inside an answer that has others beside it: what the problem document would have said. */
export const problemOf = (refusal: Refusal, language: Language) => ({
  status: statusOf[refusal.refused],
  code: refusal.refused,
  detail: problemWords(refusal, language).detail,
  facts: { ...refusal.facts },
});
