import { useMe } from '../../../api/me.ts';
import { later } from '../../../parts/later.tsx';
import { Section } from '../../../parts/section.tsx';
import { inBoth, useWords } from '../../../words/both.ts';
import type { Tool } from './acts.ts';

const words = inBoth({ title: 'Contributions' }, { title: 'Contributions' });

const OffersBox = later(async () => (await import('./offers-box.tsx')).OffersBox);

/** Contributions, where they are invited: no invitation, no box. Its script comes only then. */
export function Offers({ tool, mayOffer }: { tool: Tool; mayOffer: boolean }) {
  const say = useWords(words);
  const serves = useMe()?.serves ?? [];
  // Whoever serves a body that invited contributions sees what was offered.
  const isServed = tool.decisions.some(
    ({ outcome, body }) => outcome.id === 'continued' && serves.some(({ id }) => id === body.id),
  );
  if (!mayOffer && !isServed) return null;
  const invitation = tool.todo?.rows.find(({ asks }) => asks === 'contribute')?.sentence;
  return (
    <div id="contribute" tabIndex={-1}>
      <Section title={say.title}>
        {invitation !== undefined && <p>{invitation}</p>}
        <OffersBox tool={tool.tool} mayOffer={mayOffer} />
      </Section>
    </div>
  );
}
