import { useState } from 'preact/hooks';
import { useDeed } from '../../filling/deed.ts';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Fault } from '../../parts/fault.tsx';
import { TextField } from '../../parts/field.tsx';
import { useWords } from '../../words/both.ts';
import { actWords } from './act-words.ts';
import type { Session } from './answers.ts';

/** Number and day of the report of a session; once more where it was entered wrongly. */
export function ReportForm({
  session: { id, report, lastDay = '' },
  close,
}: {
  session: Pick<Session, 'id' | 'report' | 'lastDay'>;
  close: (told?: string) => void;
}) {
  const say = useWords(actWords);
  const [number, setNumber] = useState(report?.number ?? '');
  const [issuedOn, setDay] = useState(report?.issuedOn ?? '');
  const [tried, setTried] = useState(false);
  const { tell, busy, error } = useDeed('actOnSession');
  const wrong = {
    number: tried && number.trim() === '' ? say.numberMissing : undefined,
    issuedOn: tried && issuedOn === '' ? say.issuedOnMissing : undefined,
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (number.trim() === '' || issuedOn === '') return;
    const body = { act: 'issue-report', report: { number: number.trim(), issuedOn } } as const;
    if (await tell({ params: { session: id }, body })) close(say.reportEntered);
  };
  return (
    <form class="inset" noValidate onSubmit={(event) => void submit(event)}>
      <ErrorSummary
        faults={(['number', 'issuedOn'] as const).flatMap((at) => {
          const text = wrong[at];
          return text === undefined ? [] : [{ at, text }];
        })}
      />
      <p class="small muted">{say.reportHint}</p>
      <TextField
        id="number"
        label={say.number}
        hint={say.numberHint}
        fault={wrong.number}
        value={number}
        change={setNumber}
      />
      <TextField
        id="issuedOn"
        label={say.issuedOn}
        fault={wrong.issuedOn}
        type="date"
        min={lastDay}
        value={issuedOn}
        change={setDay}
      />
      {error ? <Fault error={error} /> : null}
      <div class="row">
        <Button main type="submit" busy={busy}>
          {say.reportNow}
        </Button>
        <Button onClick={() => close()}>{say.cancel}</Button>
      </div>
    </form>
  );
}
