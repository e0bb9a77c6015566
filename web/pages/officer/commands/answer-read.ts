import { memberAnswers } from '../../../../functions/domain/event.ts';
import { type Boxed, emptyBox } from '../../../filling/boxed.ts';
import type { BodyOf } from '../doing/command-form.ts';
import type { Setting } from '../doing/setting.ts';
import { given, type Read, reading } from '../reading/reading.ts';
import { answerWords } from './answer-words.ts';

export interface FilledAnswer {
  readonly member: string;
  readonly answer: string;
  readonly text: Boxed;
}

export const emptyAnswer = ({ language }: Setting): FilledAnswer => ({
  member: '',
  answer: '',
  text: emptyBox(language),
});

/** Observer organizations have no voice. */
export const voicesOf = ({ members }: Pick<Setting, 'members'>) =>
  members.filter(({ kind }) => kind === 'member');

/** What one Member answered. */
export function readAnswer(filled: FilledAnswer, setting: Setting): Read<BodyOf<'enterAnswer'>> {
  const { language } = setting;
  const say = answerWords[language];
  const read = reading(language);
  const ids = voicesOf(setting).map(({ member }) => member);
  const member = read.choice('member', filled.member, ids, say.noMember);
  const answer = read.choice('answer', filled.answer, memberAnswers, say.noAnswer);
  const text = read.wording('text', filled.text);
  return read.done(() => ({
    member: member ?? '',
    answer: answer ?? 'no-objection',
    ...given({ text }),
  }));
}
