import { useLanguage } from '../../../app/language.tsx';
import { Button } from '../../../parts/button.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { useWords } from '../../../words/both.ts';
import { instantWords } from '../../../words/time.ts';
import { answerWords } from './answer-words.ts';
import type { Voice } from './standing.ts';

/** What has been said for the Member, by whom, and how to take it back until the hour. */
export function OwnAnswer({
  own,
  timeZone,
  deadline,
  busy,
  withdraw,
}: {
  own: NonNullable<Voice['own']>;
  /** Where the reader is. */
  timeZone: string;
  deadline: string;
  busy: boolean;
  withdraw: () => void;
}) {
  const say = useWords(answerWords);
  const language = useLanguage();
  return (
    <Notice tone="done">
      <p>
        <strong>{own.answer === 'objection' ? say.objected : say.answered}</strong>
      </p>
      <p>{own.sentence}</p>
      <p class="meta muted">
        <time dateTime={own.at}>{instantWords(own.at, language, timeZone)}</time>
      </p>
      <p class="small no-print">{say.withdrawMeans(deadline)}</p>
      <div class="no-print">
        <Button busy={busy} onClick={withdraw}>
          {say.withdraw}
        </Button>
      </div>
    </Notice>
  );
}
