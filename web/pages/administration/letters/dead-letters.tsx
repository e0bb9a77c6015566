import type { Answer } from '../../../api/ask.ts';
import { useLanguage } from '../../../app/language.tsx';
import { useDeed } from '../../../filling/deed.ts';
import { Button } from '../../../parts/button.tsx';
import { Fault } from '../../../parts/fault.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { useWords } from '../../../words/both.ts';
import { whenHere } from '../when.ts';
import { letterWords } from './letter-words.ts';

type Letters = Answer<'listDeadLetters'>;

const tones = {
  done: 'done',
  'goes-on': 'waiting',
  'still-failing': 'stop',
  'not-for-here': 'stop',
} as const satisfies Record<Answer<'retryDeadLetter'>['state'], string>;

/** What nobody could process, each with what a further try would do. */
export function DeadLetters({ letters }: { letters: Letters }) {
  return (
    <>
      <p>{letters.sentence}</p>
      {letters.items.length > 0 && (
        <ul class="list">
          {letters.items.map((letter) => (
            <DeadLetter key={letter.id} {...letter} />
          ))}
        </ul>
      )}
    </>
  );
}

function DeadLetter({ id, at, sentence, error }: Letters['items'][number]) {
  const say = useWords(letterWords);
  const language = useLanguage();
  const { tell, busy, error: notTold, answer: seen } = useDeed('retryDeadLetter');
  const retry = () =>
    void tell({ params: { id }, body: seen?.next === undefined ? {} : { after: seen.next } });
  return (
    <li>
      <p>{sentence}</p>
      <p class="small muted">
        {whenHere(at, language)}
        {error !== null && <> · {error}</>}
      </p>
      {seen && (
        <Notice tone={tones[seen.state]} live>
          {seen.sentence}
        </Notice>
      )}
      {notTold ? <Fault error={notTold} /> : null}
      {seen?.state !== 'done' && (
        <Button low busy={busy} onClick={retry}>
          {say.retry}
        </Button>
      )}
    </li>
  );
}
