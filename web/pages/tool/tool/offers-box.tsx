import { useRef, useState } from 'preact/hooks';
import { useAsk, useTell } from '../../../api/ask.ts';
import { useAnchor } from '../use-anchor.ts';
import { OffersView } from './offers-view.tsx';

/** The offers that the reader may see, and the box to make one where contributions are invited (USERS.md 2.2, D8). */
export function OffersBox({
  tool,
  mayOffer,
  invitation,
}: {
  tool: string;
  mayOffer: boolean;
  invitation: string | undefined;
}) {
  const offers = useAsk('listOffers', { params: { tool } });
  const offer = useTell('offerContribution');
  const [text, write] = useState('');
  useAnchor(true);
  // One and the same request, however often it is sent, until it has arrived.
  const key = useRef(crypto.randomUUID());
  const send = () =>
    offer.mutate(
      { params: { tool }, body: { text }, key: key.current },
      {
        onSuccess: () => {
          key.current = crypto.randomUUID();
          write('');
        },
      },
    );
  return (
    <OffersView
      invitation={invitation}
      offers={offers.data?.body.items ?? []}
      box={
        mayOffer
          ? {
              ...{ text, write, send, busy: offer.isPending, error: offer.error },
              receipt: offer.data?.body.sentence,
            }
          : undefined
      }
    />
  );
}
