import { useRef } from 'preact/hooks';
import { type Answer, useTell } from '../../../api/ask.ts';
import { useLanguage } from '../../../app/language.tsx';
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
  const tell = useTell('retryDeadLetter');
  const kept = useRef({ key: '', next: '' });
  const seen = tell.data?.body;
  const retry = () => {
    const next = seen?.next ?? '';
    // A further part is a request of its own; a repetition after a lost answer is the same one.
    if (kept.current.key === '' || kept.current.next !== next)
      kept.current = { key: crypto.randomUUID(), next };
    tell.mutate({ params: { id }, body: next === '' ? {} : { after: next }, key: kept.current.key });
  };
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
      {tell.error && <Fault error={tell.error} />}
      {seen?.state !== 'done' && (
        <Button low busy={tell.isPending} onClick={retry}>
          {say.retry}
        </Button>
      )}
    </li>
  );
}
