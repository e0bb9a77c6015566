import { useState } from 'preact/hooks';
import { useAsk } from '../../api/ask.ts';
import { useLanguage } from '../../app/language.tsx';
import { Button } from '../../parts/button.tsx';
import { Fault } from '../../parts/fault.tsx';
import { TextField } from '../../parts/field.tsx';
import { useWords } from '../../words/both.ts';
import { hourOf } from '../../words/time.ts';
import { useDeed } from './deed.ts';
import { takeBackWords } from './take-back-words.ts';

/** For who has just recorded a decision, until its letters leave: when that is, and how to take it back. */
export function TakeBack({
  tool,
  decision,
  timeZone,
  takenBack,
}: {
  tool: string;
  decision: string;
  timeZone: string;
  takenBack: () => void;
}) {
  const say = useWords(takeBackWords);
  const language = useLanguage();
  const [asking, ask] = useState(false);
  const found = useAsk('getTool', { params: { tool } }).data?.body.decisions.find(
    (one) => one.decision === decision,
  );
  const until = found?.takeBackUntil;
  return (
    <>
      {found?.letters && <p class="meta muted">{found.letters.sentence}</p>}
      {until !== undefined && !asking && (
        <Button low onClick={() => ask(true)}>
          {say.takeBack(hourOf(until, language, timeZone))}
        </Button>
      )}
      {asking && <TakeBackForm tool={tool} decision={decision} done={takenBack} keep={() => ask(false)} />}
    </>
  );
}

function TakeBackForm({
  tool,
  decision,
  done,
  keep,
}: {
  tool: string;
  decision: string;
  done: () => void;
  keep: () => void;
}) {
  const say = useWords(takeBackWords);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { tell, busy, error } = useDeed('takeBack');
  const isMissing = reason.trim() === '';
  const submit = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (isMissing) return;
    if (await tell({ params: { tool, decision }, body: { reason: reason.trim() } })) done();
  };
  return (
    <form class="inset" noValidate onSubmit={(event) => void submit(event)}>
      <p class="small muted">{say.what}</p>
      <TextField
        label={say.reason}
        fault={tried && isMissing ? say.reasonMissing : undefined}
        value={reason}
        change={setReason}
      />
      {error ? <Fault error={error} /> : null}
      <div class="row">
        <Button type="submit" busy={busy}>
          {say.now}
        </Button>
        <Button onClick={keep}>{say.keep}</Button>
      </div>
    </form>
  );
}
