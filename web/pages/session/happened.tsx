import { Link } from 'wouter-preact';
import { Wording } from '../../parts/body-words.tsx';
import { useWords } from '../../words/both.ts';
import type { Item } from './answers.ts';
import { sessionWords } from './session-words.ts';

type Outcome = Item['outcomes'][number];

/** What the body did with an item, each outcome in a sentence; `whole` with the body's own words beneath. */
export function Happened({ outcomes, whole }: { outcomes: readonly Outcome[]; whole?: boolean }) {
  return (
    <>
      {outcomes.map((outcome, i) => (
        <div key={outcome.decision ?? i} class="happened">
          <p>
            <Sentence outcome={outcome} /> <Standing outcome={outcome} />
          </p>
          {whole && <Wording of={outcome.text} />}
        </div>
      ))}
    </>
  );
}

const Sentence = ({ outcome: { decision, sentence } }: { outcome: Outcome }) =>
  decision === undefined ? <span>{sentence}</span> : <Link href={`/decisions/${decision}`}>{sentence}</Link>;

/** How far its text is final, and that it was recorded afterwards or corrected: no scolding (USERS.md 1.2). */
function Standing({ outcome: { statusWords, late, corrected, statements = [] } }: { outcome: Outcome }) {
  const say = useWords(sessionWords);
  const told = [...statements.map(({ label }) => label), statusWords, late, corrected && say.corrected];
  return <span class="meta muted">{told.filter(Boolean).join(' · ')}</span>;
}
