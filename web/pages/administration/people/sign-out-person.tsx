import { useState } from 'preact/hooks';
import { useDeed } from '../../../filling/deed.ts';
import { Button } from '../../../parts/button.tsx';
import { Fault } from '../../../parts/fault.tsx';
import { TextField } from '../../../parts/field.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { useWords } from '../../../words/both.ts';
import { peopleWords } from './people-words.ts';

/** Ends every sign-in of a person at once, whatever was lost or copied; they can sign in again. */
export function SignOutPerson({ person }: { person: string }) {
  const say = useWords(peopleWords);
  const { tell, busy, error, answer } = useDeed('signOutPerson');
  const [written, write] = useState('');
  const reason = written.trim();
  const signOut = () => void tell({ params: { person }, body: reason === '' ? {} : { reason } });
  return (
    <div class="put-right">
      <p class="small">{say.signOutWhat}</p>
      <TextField label={say.reason} hint={say.reasonHint} optional value={written} change={write} />
      {error ? <Fault error={error} /> : null}
      {answer && (
        <Notice tone="done" live>
          <p>{answer.sentence}</p>
        </Notice>
      )}
      <Button busy={busy} onClick={signOut}>
        {say.signOutNow}
      </Button>
    </div>
  );
}
