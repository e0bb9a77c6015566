import { isProblem } from '../../../api/api.ts';
import { useLanguage } from '../../../app/language.tsx';
import { Fault } from '../../../parts/fault.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { useWords } from '../../../words/both.ts';
import { hourOf } from '../../../words/time.ts';
import { answerWords } from './answer-words.ts';
import { MailLink } from './mail-link.tsx';

interface Parts {
  readonly error: unknown;
  readonly tool: string;
  /** What was written and could not be sent: a letter can carry it. */
  readonly text: string;
  /** Of the city of the body. */
  readonly timeZone: string | undefined;
}

/** What kept an answer from being recorded; after the hour, where to write instead (USERS.md 2.2, D5). */
export function AnswerFault({ error, tool, text, timeZone }: Parts) {
  const say = useWords(answerWords);
  const language = useLanguage();
  const { code, facts } = isProblem(error) ? error.document : { code: '', facts: undefined };
  const { deadlineAt, secretariat } = facts ?? {};
  const letter = typeof secretariat === 'string' && (
    <MailLink to={secretariat} subject={say.subject(tool)} text={text} />
  );
  if (code === 'deadline-passed' && typeof deadlineAt === 'string' && letter)
    return (
      <Notice tone="stop" live>
        <p>
          {say.passed(hourOf(deadlineAt, language, timeZone))} {letter}
        </p>
      </Notice>
    );
  return (
    <Fault error={error}>
      {letter && (
        <p>
          {say.write} {letter}
        </p>
      )}
    </Fault>
  );
}
