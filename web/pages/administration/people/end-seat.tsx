import { useRef, useState } from 'preact/hooks';
import { useTell } from '../../../api/ask.ts';
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
  const tell = useTell('endSeat');
  const [to, setTo] = useState(today);
  const kept = useRef({ said: '', key: '' });
  const end = (event: Event) => {
    event.preventDefault();
    if (kept.current.said !== to) kept.current = { said: to, key: crypto.randomUUID() };
    const { role, body, tool, member, from } = seat;
    tell.mutate({
      params: { person },
      body: {
        role,
        from,
        to,
        ...(body !== undefined && { body }),
        ...(tool !== undefined && { tool }),
        ...(member !== undefined && { member }),
      },
      key: kept.current.key,
    });
  };
  return (
    <li>
      <SeatChip seat={seat} />
      {tell.data && (
        <Notice tone="done" live>
          <p>{tell.data.body.sentence}</p>
          <ul>
            {tell.data.body.takesAway.map(({ sentence }) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
      {seat.counts && !tell.data && (
        <details>
          <summary class="small">
            {say.end} <span class="unseen">{seatName(seat)}</span>
          </summary>
          <form class="put-right" onSubmit={end}>
            <p class="small">{say.endWhat}</p>
            <TextField label={say.to} type="date" value={to} change={setTo} required />
            {tell.error && <Fault error={tell.error} />}
            <Button type="submit" busy={tell.isPending}>
              {say.endNow(seatName(seat))}
            </Button>
          </form>
        </details>
      )}
    </li>
  );
}
