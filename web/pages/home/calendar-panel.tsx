import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { type Answer, useAsk, useTell } from '../../api/ask.ts';
import { Asked } from '../../parts/asked.tsx';
import { Button } from '../../parts/button.tsx';
import { Fault } from '../../parts/fault.tsx';
import { useWords } from '../../words/both.ts';
import { calendarWords } from './calendar-words.ts';

/** The secret address of a person's calendar: told once, and a new one ends it. */
export function CalendarPanel() {
  const state = useAsk('getCalendar', {});
  const tell = useTell('renewCalendar');
  return (
    <Asked of={state}>
      {({ exists }) => (
        <CalendarView
          exists={exists}
          made={tell.data?.body}
          busy={tell.isPending}
          error={tell.error}
          make={() => tell.mutate({})}
        />
      )}
    </Asked>
  );
}

/** What the panel shows: how it works, the button, and the address once it is made. */
export function CalendarView({
  exists,
  made,
  busy,
  error,
  make,
}: {
  exists: boolean;
  made?: Answer<'renewCalendar'> | undefined;
  busy?: boolean;
  error?: unknown;
  make: () => void;
}) {
  const say = useWords(calendarWords);
  const title = useId();
  return (
    <section class="notice plain calendar-panel no-print" aria-labelledby={title}>
      <div>
        <h2 id={title}>{say.title}</h2>
        <p>{say.what}</p>
        {error ? <Fault error={error} /> : null}
        {made ? (
          <Address made={made} />
        ) : (
          <>
            <p>{exists ? `${say.exists} ${say.ends}` : say.none}</p>
            <Button busy={busy ?? false} onClick={make}>
              {exists ? say.renew : say.make}
            </Button>
          </>
        )}
      </div>
    </section>
  );
}

/** It has the keyboard, for the button that was pressed is gone: selected, it is copied from there. */
function Address({ made: { address, sentence } }: { made: Answer<'renewCalendar'> }) {
  const say = useWords(calendarWords);
  const id = useId();
  const [said, tell] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => tell(say.copied),
      () => tell(say.notCopied),
    );
  return (
    <>
      <p role="status">{sentence}</p>
      <label for={id}>{say.address}</label>
      <input
        id={id}
        ref={field}
        class="address"
        readOnly
        value={address}
        onFocus={(event) => event.currentTarget.select()}
      />
      <p class="row">
        <Button onClick={() => void copy()}>{say.copy}</Button>
        <a href={address.replace(/^https?:/, 'webcal:')}>{say.open}</a>
        <span role="status">{said}</span>
      </p>
    </>
  );
}
