import { useState } from 'preact/hooks';
import { useDeed } from '../../../filling/deed.ts';
import { Button } from '../../../parts/button.tsx';
import { Fault } from '../../../parts/fault.tsx';
import { TextField } from '../../../parts/field.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { useWords } from '../../../words/both.ts';
import { peopleWords } from './people-words.ts';
import { type Seat, SeatChip, seatName } from './seat-chip.tsx';

/** A seat, and how it ends: on which day, why, and what that takes away. Nobody ends their own of an administrator. */
export function EndSeat({
  person,
  seat,
  today,
  isOwn,
}: {
  person: string;
  seat: Seat;
  today: string;
  isOwn: boolean;
}) {
  const say = useWords(peopleWords);
  const { tell, busy, error, answer } = useDeed('endSeat');
  const [to, setTo] = useState(today);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const noDay = to === '' ? say.toMissing : undefined;
  const noReason = reason.trim() === '' ? say.reasonMissing : undefined;
  const end = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (noDay || noReason) return;
    const { role, body, tool, member, from } = seat;
    void tell({
      params: { person },
      body: {
        role,
        from,
        to,
        reason: reason.trim(),
        ...(body !== undefined && { body }),
        ...(tool !== undefined && { tool }),
        ...(member !== undefined && { member }),
      },
    });
  };
  const isTheirs = isOwn && seat.role === 'administrator';
  return (
    <li>
      <SeatChip seat={seat} />
      {answer && (
        <Notice tone="done" live>
          <p>{answer.sentence}</p>
          <ul>
            {answer.takesAway.map(({ sentence }) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
      {isTheirs && seat.counts && <p class="small muted">{say.ownAdministrator}</p>}
      {seat.counts && !answer && !isTheirs && (
        <details>
          <summary class="small">
            {say.end} <span class="unseen">{seatName(seat)}</span>
          </summary>
          <form class="put-right" noValidate onSubmit={end}>
            <p class="small">{say.endWhat}</p>
            <TextField
              label={say.to}
              fault={tried ? noDay : undefined}
              type="date"
              value={to}
              change={setTo}
            />
            <TextField
              label={say.reason}
              hint={say.reasonHint}
              fault={tried ? noReason : undefined}
              value={reason}
              change={setReason}
            />
            {error ? <Fault error={error} /> : null}
            <Button type="submit" busy={busy}>
              {say.endNow(seatName(seat))}
            </Button>
          </form>
        </details>
      )}
    </li>
  );
}
