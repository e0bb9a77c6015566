import { useAsk } from '../../../api/ask.ts';
import { useDeed } from '../../../filling/deed.ts';
import { useKeptText } from '../../../filling/kept-text.ts';
import { useAnchor } from '../use-anchor.ts';
import { OffersView } from './offers-view.tsx';

/** The offers that the reader may see, and the box to make one where contributions are invited (USERS.md 2.2, D8). */
export function OffersBox({
  person,
  tool,
  mayOffer,
  invitation,
}: {
  person: string;
  tool: string;
  mayOffer: boolean;
  invitation: string | undefined;
}) {
  const offers = useAsk('listOffers', { params: { tool } });
  const { tell, busy, error, answer } = useDeed('offerContribution');
  const [text, write] = useKeptText(`placet.draft.offer.${person}.${tool}`);
  useAnchor(true);
  const send = async () => {
    if (await tell({ params: { tool }, body: { text } })) write('');
  };
  return (
    <OffersView
      invitation={invitation}
      offers={offers.data?.body.items ?? []}
      box={
        mayOffer
          ? {
              ...{ text, write, send: () => void send(), busy, error },
              receipt: answer?.sentence,
            }
          : undefined
      }
    />
  );
}
