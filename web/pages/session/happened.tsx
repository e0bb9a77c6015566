import type { ComponentChildren } from 'preact';
import { Link } from 'wouter-preact';
import { Wording } from '../../parts/body-words.tsx';
import { useWords } from '../../words/both.ts';
import type { Item } from './answers.ts';
import { sessionWords } from './session-words.ts';

type Outcome = Item['outcomes'][number];

/** What the body did with an item, each outcome in a sentence; `whole` with the body's own words beneath. */
export function Happened({
  item: { tool, outcomes },
  whole,
}: {
  item: Pick<Item, 'tool' | 'outcomes'>;
  whole?: boolean;
}) {
  return (
    <>
      {outcomes.map((outcome, i) => (
        <div key={outcome.decision ?? i} class="happened">
          <p>
            {outcome.sentence} <Standing tool={tool} outcome={outcome} />
          </p>
          {whole && <Wording of={outcome.text} />}
        </div>
      ))}
    </>
  );
}

/**
 * Which decision it is, how far its text is final, and that it was recorded afterwards or corrected: no scolding
 * (USERS.md 1.2). Of what paper alone tells there is no decision to open.
 */
function Standing({ tool, outcome }: { tool: string; outcome: Outcome }) {
  const say = useWords(sessionWords);
  const { decision, statusWords, late, corrected, statements = [] } = outcome;
  const told: readonly (ComponentChildren | undefined)[] = [
    decision !== undefined && (
      <Link key="decision" class="number" href={`/t/${tool}/decisions/${decision}`}>
        {decision}
      </Link>
    ),
    ...statements.map(({ label }) => label),
    statusWords,
    late,
    corrected && say.corrected,
  ].filter(Boolean);
  return <span class="meta muted">{told.map((one, i) => (i === 0 ? one : [' · ', one]))}</span>;
}
