import type { Answer } from '../../../api/ask.ts';

type Entry = Answer<'getHistory'>['items'][number];

/** The last written procedure of a tool. */
export const lastProcedure = ({ decisions }: Pick<Answer<'getTool'>, 'decisions'>): string | undefined =>
  decisions.findLast(({ outcome }) => outcome.id === 'written-opened')?.decision;

/** What ended a procedure: an objection, or the silence of all. */
export const endOf = (procedure: string, history: readonly Entry[]): Entry | undefined =>
  history.findLast(
    ({ type, data }) =>
      data.decision === procedure &&
      (type === 'SilenceAgreed' || (type === 'AnswerReceived' && data.answer === 'objection')),
  );
