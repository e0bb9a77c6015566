import { useState } from 'preact/hooks';
import { useDeed } from '../../../filling/deed.ts';
import { Button } from '../../../parts/button.tsx';
import { Fault } from '../../../parts/fault.tsx';
import { TextField } from '../../../parts/field.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { useWords } from '../../../words/both.ts';
import { peopleWords } from './people-words.ts';
import { type Seat, SeatChip, seatName } from './seat-chip.tsx';

/** A seat, and how it ends: on which day, and what that takes away. */
export function EndSeat({ person, seat, today }: { person: string; seat: Seat; today: string }) {
  const say = useWords(peopleWords);
  const { tell, busy, error, answer } = useDeed('endSeat');
  const [to, setTo] = useState(today);
  const end = (event: Event) => {
    event.preventDefault();
    const { role, body, tool, member, from } = seat;
    void tell({
      params: { person },
      body: {
        role,
        from,
        to,
        ...(body !== undefined && { body }),
        ...(tool !== undefined && { tool }),
        ...(member !== undefined && { member }),
      },
    });
  };
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
      {seat.counts && !answer && (
        <details>
          <summary class="small">
            {say.end} <span class="unseen">{seatName(seat)}</span>
          </summary>
          <form class="put-right" onSubmit={end}>
            <p class="small">{say.endWhat}</p>
            <TextField label={say.to} type="date" value={to} change={setTo} required />
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
