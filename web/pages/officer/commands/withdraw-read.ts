import { type Boxed, emptyBox } from '../../../filling/boxed.ts';
import type { BodyOf } from '../doing/command-form.ts';
import type { Setting } from '../doing/setting.ts';
import { type Read, reading } from '../reading/reading.ts';
import { withdrawWords } from './withdraw-words.ts';

export interface FilledWithdrawal {
  readonly reason: Boxed;
}

export const emptyWithdrawal = ({ language }: Setting): FilledWithdrawal => ({ reason: emptyBox(language) });

/** A text ends with a reason, in one language at least. */
export function readWithdrawal(
  { reason }: FilledWithdrawal,
  { language }: Setting,
): Read<BodyOf<'withdrawTool'>> {
  const read = reading(language);
  const words = read.wording('reason', reason, withdrawWords[language].noReason);
  return read.done(() => ({ reason: words ?? {} }));
}
