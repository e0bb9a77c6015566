import { useState } from 'preact/hooks';
import type { Answer } from '../../../api/ask.ts';
import { useDeed } from '../../../filling/deed.ts';
import { Button } from '../../../parts/button.tsx';
import { Fault } from '../../../parts/fault.tsx';
import { TextField } from '../../../parts/field.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { useWords } from '../../../words/both.ts';
import { canGoAgain, Recipients } from './letter-view.tsx';
import { letterWords } from './letter-words.ts';

/** The people of a letter, and the letter once more for those it did not reach. */
export function SendAgain({ letter }: { letter: Answer<'getLetter'> }) {
  const say = useWords(letterWords);
  const { tell, busy, error, answer } = useDeed('sendAgain');
  const back = letter.recipients.filter(canGoAgain);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState('');
  const ticked = new Set(back.map(({ person }) => person).filter((person) => !left.has(person)));
  const tick = (person: string, on: boolean) => {
    const next = new Set(left);
    if (on) next.delete(person);
    else next.add(person);
    setLeft(next);
  };
  const send = (event: Event) => {
    event.preventDefault();
    void tell({
      params: { notice: letter.notice },
      body: { persons: [...ticked], ...(reason.trim() !== '' && { reason: reason.trim() }) },
    });
  };
  return (
    <>
      {answer && (
        <Notice tone="done" live>
          {answer.sentence}
        </Notice>
      )}
      {ticked.size > 0 && (
        <form class="put-right" onSubmit={send}>
          <p>{say.againWhat}</p>
          <TextField label={say.reason} optional value={reason} change={setReason} />
          {error ? <Fault error={error} /> : null}
          <Button main type="submit" busy={busy}>
            {say.again(String(ticked.size))}
          </Button>
        </form>
      )}
      <Recipients recipients={letter.recipients} ticked={ticked} tick={tick} />
    </>
  );
}
