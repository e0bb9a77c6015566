import type { Answer } from '../../../api/ask.ts';
import { useLanguage } from '../../../app/language.tsx';
import { useWords } from '../../../words/both.ts';
import { dayIn } from '../../../words/time.ts';
import { peopleWords } from './people-words.ts';

export type Seat = Answer<'getPerson'>['seats'][number];

/** `Delegate, PTC (Member A)`: a seat without its days. */
export const seatName = ({ label, code, body, tool, memberName, member }: Seat): string => {
  const where = code ?? body ?? tool;
  const whose = memberName ?? member;
  return `${label}${where === undefined ? '' : `, ${where}`}${whose === undefined ? '' : ` (${whose})`}`;
};

/** A seat with the day on which it ends or begins, where that matters. */
export function SeatChip({ seat }: { seat: Seat }) {
  const say = useWords(peopleWords);
  const language = useLanguage();
  const days = seat.to !== undefined ? say.until(dayIn(seat.to, language)) : '';
  const begins = !seat.counts && seat.to === undefined ? say.from(dayIn(seat.from, language)) : '';
  return (
    <span class={seat.counts ? 'seat-chip' : 'seat-chip muted'}>
      {seatName(seat)}
      {(days || begins) && <span class="muted"> {days || begins}</span>}
    </span>
  );
}
