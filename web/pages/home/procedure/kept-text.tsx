import { Button } from '../../../parts/button.tsx';
import { Section } from '../../../parts/section.tsx';
import { useWords } from '../../../words/both.ts';
import { answerWords } from './answer-words.ts';
import { MailLink } from './mail-link.tsx';
import { procedureWords } from './procedure-words.ts';

/** What was written and never sent, once it can be sent here no longer: a letter can carry it. */
export function KeptText({
  tool,
  text,
  mailbox,
  forget,
}: {
  tool: string;
  text: string;
  mailbox: string | undefined;
  forget: () => void;
}) {
  const say = useWords(procedureWords);
  const answer = useWords(answerWords);
  if (text === '') return null;
  return (
    <Section title={say.unsent}>
      <p class="kept-text">{text}</p>
      <p>
        {say.textKept}{' '}
        {mailbox !== undefined && (
          <>
            {answer.write} <MailLink to={mailbox} subject={answer.subject(tool)} text={text} />
          </>
        )}
      </p>
      <Button onClick={forget}>{say.forget}</Button>
    </Section>
  );
}
