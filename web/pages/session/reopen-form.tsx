import { useState } from 'preact/hooks';
import { useDeed } from '../../filling/deed.ts';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Fault } from '../../parts/fault.tsx';
import { TextField } from '../../parts/field.tsx';
import { useWords } from '../../words/both.ts';
import { actWords } from './act-words.ts';

/** Why a session that was closed today goes on. */
export function ReopenForm({ session, close }: { session: string; close: (told?: string) => void }) {
  const say = useWords(actWords);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { tell, busy, error } = useDeed('actOnSession');
  const fault = tried && reason.trim() === '' ? say.reasonMissing : undefined;
  const submit = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() === '') return;
    const body = { act: 're-open', reason: reason.trim() } as const;
    if (await tell({ params: { session }, body })) close(say.reopened);
  };
  return (
    <form class="inset" noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary faults={fault === undefined ? [] : [{ at: 'reason', text: fault }]} />
      <p class="small muted">{say.reopenHint}</p>
      <TextField id="reason" label={say.reason} fault={fault} value={reason} change={setReason} />
      {error ? <Fault error={error} /> : null}
      <div class="row">
        <Button main type="submit" busy={busy}>
          {say.reopenNow}
        </Button>
        <Button onClick={() => close()}>{say.cancel}</Button>
      </div>
    </form>
  );
}
