import { useState } from 'preact/hooks';
import type { Answer } from '../../../api/ask.ts';
import { useLanguage } from '../../../app/language.tsx';
import { Button } from '../../../parts/button.tsx';
import { ErrorSummary } from '../../../parts/error-summary.tsx';
import { Fault } from '../../../parts/fault.tsx';
import { TextBox } from '../../../parts/field.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { Section } from '../../../parts/section.tsx';
import { inBoth, useWords } from '../../../words/both.ts';
import { instantWords } from '../../../words/time.ts';

const words = inBoth(
  {
    title: 'Contributions',
    what: 'Who, and on what?',
    hint: 'It goes to the secretary of the body, not to the public. What a person offers is not the position of a Member.',
    empty: 'Say who would contribute, and on what',
    send: 'Offer a contribution',
    offers: 'Offers so far',
    answered: (when: string) => `answered on ${when}`,
  },
  {
    title: 'Contributions',
    what: 'Qui, et sur quoi ?',
    hint: 'Votre proposition va au secrétaire de l’organe, et non au public. Ce que propose une personne n’est pas la position d’un Membre.',
    empty: 'Indiquez qui contribuerait, et sur quoi',
    send: 'Proposer une contribution',
    offers: 'Propositions reçues',
    answered: (when: string) => `réponse donnée le ${when}`,
  },
);

/** The one field of an offer, and what became of the last one. */
export interface OfferBox {
  readonly text: string;
  readonly write: (text: string) => void;
  readonly send: () => void;
  readonly busy: boolean;
  readonly error: unknown;
  /** « Envoyé au secrétariat du CTP. Il vous répondra. » */
  readonly receipt?: string | undefined;
}

/** Offers to contribute: the box, and those that were made as far as the reader may know of them. */
export function OffersView({
  invitation,
  offers,
  box,
}: {
  invitation?: string | undefined;
  offers: Answer<'listOffers'>['items'];
  box?: OfferBox | undefined;
}) {
  const say = useWords(words);
  const language = useLanguage();
  if (!box && offers.length === 0) return null;
  return (
    <div id="contribute" tabIndex={-1}>
      <Section title={say.title}>
        {invitation !== undefined && <p>{invitation}</p>}
        {box && <Box {...box} />}
        {offers.length > 0 && (
          <>
            <h3>{say.offers}</h3>
            <ul class="list">
              {offers.map((offer) => (
                <li key={offer.key}>
                  <p class="offered">{offer.text}</p>
                  <p class="meta muted">
                    {[
                      offer.name,
                      offer.memberName,
                      instantWords(offer.at, language),
                      offer.answeredAt && say.answered(instantWords(offer.answeredAt, language)),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </p>
                </li>
              ))}
            </ul>
          </>
        )}
      </Section>
    </div>
  );
}

function Box({ text, write, send, busy, error, receipt }: OfferBox) {
  const say = useWords(words);
  const [tries, setTries] = useState(0);
  const isEmpty = text.trim() === '';
  const submit = (event: Event) => {
    event.preventDefault();
    setTries(isEmpty ? tries + 1 : 0);
    if (!isEmpty && !busy) send();
  };
  const fault = tries > 0 && isEmpty ? say.empty : undefined;
  return (
    <form class="stack no-print" onSubmit={submit} noValidate>
      <ErrorSummary key={tries} faults={fault === undefined ? [] : [{ at: 'offer', text: fault }]} />
      <TextBox
        id="offer"
        label={say.what}
        hint={say.hint}
        rows={3}
        value={text}
        change={write}
        fault={fault}
      />
      {error ? <Fault error={error} again={send} /> : null}
      {receipt !== undefined && (
        <Notice tone="done" live>
          {receipt}
        </Notice>
      )}
      <Button type="submit" busy={busy}>
        {say.send}
      </Button>
    </form>
  );
}
