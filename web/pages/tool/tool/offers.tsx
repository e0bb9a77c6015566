import { useMe } from '../../../api/me.ts';
import { later } from '../../../parts/later.tsx';
import type { Tool } from '../../../ways/acts.ts';

const OffersBox = later(async () => (await import('./offers-box.tsx')).OffersBox);

/** Contributions, where they are invited: no invitation, no box. The script comes only then. */
export function Offers({ tool, mayOffer }: { tool: Tool; mayOffer: boolean }) {
  const me = useMe();
  if (!me) return null;
  // Whoever serves a body that invited contributions sees what was offered.
  const isServed = tool.decisions.some(
    ({ outcome, body }) => outcome.id === 'continued' && me.serves.some(({ id }) => id === body.id),
  );
  if (!mayOffer && !isServed) return null;
  const invitation = tool.todo?.rows.find(({ asks }) => asks === 'contribute')?.sentence;
  return <OffersBox person={me.person} tool={tool.tool} mayOffer={mayOffer} invitation={invitation} />;
}
