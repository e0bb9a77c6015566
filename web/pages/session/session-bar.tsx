import { Link } from 'wouter-preact';
import { Chips } from '../../parts/chips.tsx';
import { useWords } from '../../words/both.ts';
import type { Session } from './answers.ts';
import { sessionWords } from './session-words.ts';

/** Stays in sight: which items are shown, and how many are recorded (USERS.md 2.1, S2). */
export function SessionBar({
  session: { id, items, counts, may },
  onlyUndecided,
  show,
}: {
  session: Session;
  onlyUndecided: boolean;
  show: (onlyUndecided: boolean) => void;
}) {
  const say = useWords(sessionWords);
  const undecided = items.length - counts.recorded;
  return (
    <div class="session-bar no-print">
      <Chips
        legend={say.filter}
        options={[
          { id: 'all', label: say.all(items.length) },
          { id: 'undecided', label: say.onlyUndecided(undecided) },
        ]}
        chosen={onlyUndecided ? 'undecided' : 'all'}
        choose={(id) => show(id === 'undecided')}
      />
      {may.includes('record') && undecided > 1 && <Link href={`/sessions/${id}/several`}>{say.several}</Link>}
      <strong class="count" role="status">
        {counts.words}
      </strong>
    </div>
  );
}
