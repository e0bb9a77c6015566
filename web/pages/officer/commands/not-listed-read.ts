import { type Boxed, emptyBox } from '../../../filling/boxed.ts';
import type { BodyOf } from '../doing/command-form.ts';
import type { Setting } from '../doing/setting.ts';
import { given, type Read, reading } from '../reading/reading.ts';
import { notListedWords } from './not-listed-words.ts';

/** Why a body's secretary does not place a text on the agenda. */
export const whyNotListed = ['late', 'no-mandate', 'incomplete'] as const;

export interface FilledNotListed {
  readonly why: string;
  readonly reason: Boxed;
}

export const emptyNotListed = ({ language }: Setting): FilledNotListed => ({
  why: '',
  reason: emptyBox(language),
});

/** The meeting that it was meant for goes with it: it is then proposed to a later one. */
export function readNotListed(filled: FilledNotListed, setting: Setting): Read<BodyOf<'notListed'>> {
  const { tool, offered, language } = setting;
  const read = reading(language);
  const why = read.choice('why', filled.why, whyNotListed, notListedWords[language].noWhy);
  const reason = read.wording('reason', filled.reason);
  const session = tool.route.steps.find(({ mark }) => mark === 'here')?.session?.id;
  return read.done(() => ({
    body: offered.body ?? '',
    why: why ?? 'late',
    ...given({ session, reason }),
  }));
}
