import { Link } from 'wouter-preact';
import type { Answer } from '../../api/ask.ts';
import { useLanguage } from '../../app/language.tsx';
import { Button } from '../../parts/button.tsx';
import { ToolTitle } from '../../parts/tool-title.tsx';
import { useWords } from '../../words/both.ts';
import { instantWords } from '../../words/time.ts';
import { offersWords } from './offers-words.ts';

/** An offer to contribute that waits for its secretary. */
export type WaitingOffer = Answer<'getDue'>['offers'][number];

/** Offers that wait, each in the words of who made it. */
export function OffersView({
  offers,
  busy,
  note,
}: {
  offers: readonly WaitingOffer[];
  /** The key of the one that is being noted. */
  busy?: string | undefined;
  note: (offer: WaitingOffer) => void;
}) {
  const say = useWords(offersWords);
  const language = useLanguage();
  return (
    <ul class="list">
      {offers.map((offer) => (
        <li key={offer.key} class="waiting-offer">
          <p class="small muted">
            {offer.body.code}{' '}
            <Link href={`/t/${offer.tool.id}`}>
              {offer.tool.id} <ToolTitle title={offer.tool.title} />
            </Link>
          </p>
          <p class="offer-text">{offer.text}</p>
          <p class="row small">
            <span class="muted">{say.from(offer.name, instantWords(offer.at, language))}</span>
            <Button
              low
              busy={busy === offer.key}
              aria-label={say.noteFor(offer.name)}
              onClick={() => note(offer)}
            >
              {say.note}
            </Button>
          </p>
        </li>
      ))}
    </ul>
  );
}
