import { useWords } from '../../../words/both.ts';
import { answerWords } from './answer-words.ts';
import { MailLink } from './mail-link.tsx';
import { procedureWords } from './procedure-words.ts';

/** After the hour: where to write, and what was written and not sent. */
export function KeptText({
  tool,
  text,
  mailbox,
}: {
  tool: string;
  text: string;
  mailbox: string | undefined;
}) {
  const say = useWords(procedureWords);
  const answer = useWords(answerWords);
  return (
    <>
      {mailbox !== undefined && (
        <p>
          <MailLink to={mailbox} subject={answer.subject(tool)} text={text} />
        </p>
      )}
      {text !== '' && (
        <>
          <p class="small muted">{say.textKept}</p>
          <p class="kept-text">{text}</p>
        </>
      )}
    </>
  );
}
