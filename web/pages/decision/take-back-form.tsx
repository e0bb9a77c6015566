import { useId, useState } from 'preact/hooks';
import { cleanText } from '../../filling/clean-text.ts';
import { useDeed } from '../../filling/deed.ts';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Fault } from '../../parts/fault.tsx';
import { TextField } from '../../parts/field.tsx';
import { useWords } from '../../words/both.ts';
import { recordedWords } from './form/recorded-words.ts';

/** Takes a decision back before anybody was told; the reason stays in the history. */
export function TakeBackForm({ tool, decision, done }: { tool: string; decision: string; done: () => void }) {
  const say = useWords(recordedWords);
  const [reason, setReason] = useState('');
  const [tries, setTries] = useState(0);
  const at = useId();
  const { tell, busy, error } = useDeed('takeBack');
  const clean = cleanText(reason);
  const submit = async (event: Event) => {
    event.preventDefault();
    setTries(tries + 1);
    if (clean === '' || busy) return;
    if (await tell({ params: { tool, decision }, body: { reason: clean } })) done();
  };
  const fault = tries > 0 && clean === '' ? say.reasonMissing : undefined;
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary key={tries} faults={fault === undefined ? [] : [{ at, text: fault }]} />
      <p>{say.takeBackWhat}</p>
      <TextField id={at} label={say.reason} fault={fault} value={reason} change={setReason} maxLength={300} />
      {error ? <Fault error={error} /> : null}
      <Button type="submit" busy={busy}>
        {say.takeBackNow}
      </Button>
    </form>
  );
}
