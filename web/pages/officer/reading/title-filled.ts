import type { Title } from '../../../../functions/domain/event.ts';
import { given, type Reading } from './reading.ts';

/** A title as it is filled in: one language is enough, the other follows. */
export interface FilledTitle {
  readonly en: string;
  readonly fr: string;
  /** Nobody has fixed it yet. */
  readonly working: boolean;
}

export const emptyTitle: FilledTitle = { en: '', fr: '', working: false };

/** A title as answers have it. */
type Shown = { readonly [K in keyof Title]: Title[K] | undefined };

/** A title that is there, to be looked at once more. */
export const titleFilled = (title: Shown): FilledTitle => ({
  en: title.en ?? '',
  fr: title.fr ?? '',
  working: title.working === true,
});

/** A filled title as the register takes it; a fault at `at` where both languages are empty. */
export function readTitle(
  filled: FilledTitle,
  at: string,
  read: Reading,
  missing: string,
): Title | undefined {
  const en = read.line(`${at}-en`, filled.en);
  const fr = read.line(`${at}-fr`, filled.fr);
  if (filled.en.trim() === '' && filled.fr.trim() === '') return read.wrong(at, missing);
  return given({ en, fr, working: filled.working ? (true as const) : undefined });
}
