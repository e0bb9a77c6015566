import { useEffect, useRef, useState } from 'preact/hooks';
import { useTell } from '../../api/ask.ts';
import { Fault } from '../../parts/fault.tsx';
import { Section } from '../../parts/section.tsx';
import { useWords } from '../../words/both.ts';
import { OffersView, type WaitingOffer } from './offers-view.tsx';
import { offersWords } from './offers-words.ts';

/** Offers of the bodies that the reader serves; what has just been noted is said where it was. */
export function OffersWaiting({
  offers,
  body,
}: {
  offers: readonly WaitingOffer[];
  body: string | undefined;
}) {
  const say = useWords(offersWords);
  const tell = useTell('answerOffer');
  const [noted, setNoted] = useState<string>();
  const told = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (noted !== undefined) told.current?.focus();
  }, [noted]);
  const shown = offers.filter((offer) => body === undefined || offer.body.id === body);
  if (shown.length === 0 && noted === undefined) return null;
  const note = ({ tool, person, key, name }: WaitingOffer) =>
    tell.mutate({ params: { tool: tool.id, person, key } }, { onSuccess: () => setNoted(name) });
  return (
    <div id="due-offer">
      <Section title={say.title}>
        <p class="small muted">{say.what}</p>
        {noted !== undefined && (
          <p role="status" tabIndex={-1} ref={told}>
            {say.noted(noted)}
          </p>
        )}
        {tell.error && <Fault error={tell.error} />}
        <OffersView
          offers={shown}
          busy={tell.isPending ? tell.variables?.params.key : undefined}
          note={note}
        />
      </Section>
    </div>
  );
}
