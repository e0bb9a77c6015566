import { useState } from 'preact/hooks';
import { useDeed } from '../../../filling/deed.ts';
import { Button } from '../../../parts/button.tsx';
import { Fault } from '../../../parts/fault.tsx';
import { TextField } from '../../../parts/field.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { useWords } from '../../../words/both.ts';
import { peopleWords } from './people-words.ts';

/**
 * Takes a person out of the register for ever: who does it writes the identifier, so that it is not somebody else's.
 * Nobody erases themselves.
 */
export function ErasePerson({ person, isOneself }: { person: string; isOneself: boolean }) {
  const say = useWords(peopleWords);
  const { tell, busy, error, answer } = useDeed('erasePerson');
  const [typed, setTyped] = useState('');
  const erase = (event: Event) => {
    event.preventDefault();
    void tell({ params: { person } });
  };
  if (answer)
    return (
      <Notice tone="done" live>
        <p>{answer.sentence}</p>
      </Notice>
    );
  if (isOneself) return <p class="small">{say.erasesThemselves}</p>;
  return (
    <form class="put-right" noValidate onSubmit={erase}>
      <p class="small">{say.eraseWhat}</p>
      <TextField label={say.eraseId(person)} value={typed} change={setTyped} />
      {error ? <Fault error={error} /> : null}
      <Button type="submit" busy={busy} disabled={typed.trim() !== person}>
        {say.eraseNow}
      </Button>
    </form>
  );
}
