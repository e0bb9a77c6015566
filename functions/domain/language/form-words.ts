import { dayIn, hourIn, type Instant, type TimeZone } from '../date.ts';
import type { Basis } from '../event.ts';
import type { FormField } from '../form-fields.ts';
import { minutesToTakeBack } from '../notices-due.ts';
import type { SendChoice } from '../send-choices.ts';
import type { Bilingual } from '../text.ts';
import type { BodyWords } from './body-words.ts';
import { dayWords, hourWords } from './date-words.ts';

/** What stands over a field of the decision form (USERS.md 3.1). */
export const formFieldLabels: Readonly<Record<FormField, Bilingual>> = {
  versions: { en: 'Text before the body', fr: 'Texte examiné' },
  amendments: { en: 'Amendments', fr: 'Modifications' },
  guidance: { en: 'Guidance given', fr: 'Orientations données' },
  byDay: { en: 'By when', fr: 'Date limite' },
  target: { en: 'To whom', fr: 'À qui' },
  targetSession: { en: 'Session, or not fixed', fr: 'Session, ou non fixée' },
  whoMayContribute: { en: 'Who may contribute', fr: 'Qui peut contribuer' },
  scope: { en: 'What is covered', fr: 'Partie visée' },
  remainder: { en: 'The remainder', fr: 'Partie restante' },
  child: { en: 'The new text', fr: 'Nouveau texte' },
  reason: { en: 'Reason', fr: 'Motif' },
  deadline: { en: 'Deadline', fr: 'Échéance' },
  rule: { en: 'Rule or decision that allows it', fr: 'Règle ou décision qui l’autorise' },
  agrees: { en: 'What silence will mean', fr: 'Ce que vaudra le silence' },
  minimumDays: { en: 'Days that Members must have', fr: 'Délai minimal, en jours' },
  decidedOn: { en: 'Day', fr: 'Jour' },
  item: { en: 'Item', fr: 'Point' },
  basis: { en: 'How it was taken', fr: 'Mode de décision' },
  text: { en: 'Conclusion as announced by the Chair', fr: 'Conclusion annoncée par la présidence' },
  statements: { en: 'Statements for the record', fr: 'Déclarations à consigner' },
  paragraph: { en: 'Report paragraph', fr: 'Paragraphe du rapport' },
};

/** How a body can have come to its decision; a vote's figures are fields of their own. */
export const basisLabels: Readonly<Record<Basis['is'], Bilingual>> = {
  consensus: { en: 'By consensus', fr: 'Par consensus' },
  vote: { en: 'By vote', fr: 'Par vote' },
  'no-objection-in-writing': { en: 'No objection in writing', fr: 'Sans objection par écrit' },
  'not-stated': { en: 'Not stated', fr: 'Non précisé' },
};

/** What is known of the day's letters when a choice is offered. */
interface Sending {
  readonly body: Readonly<Record<'en' | 'fr', BodyWords>>;
  readonly zone: TimeZone;
  readonly now: Instant;
  readonly sendAt: Instant;
}

/** `with today's other PTC decisions at 18.00` / `avec les autres décisions du jour, CTP, à 18 h 00`. */
export function sendChoiceLabel(choice: SendChoice, { body, zone, now, sendAt }: Sending): Bilingual {
  if (choice === 'soon')
    return { en: `in ${minutesToTakeBack} minutes`, fr: `dans ${minutesToTakeBack} minutes` };
  if (choice === 'quiet') return { en: 'not by letter', fr: 'sans lettre' };
  const hour = hourIn(zone, sendAt);
  const day = dayIn(zone, sendAt);
  const isToday = day === dayIn(zone, now);
  return {
    en: isToday
      ? `with today's other ${body.en.code} decisions at ${hourWords(hour, 'en')}`
      : `with the other ${body.en.code} decisions of ${dayWords(day, 'en')} at ${hourWords(hour, 'en')}`,
    fr: isToday
      ? `avec les autres décisions ${body.fr.of} de ce jour, à ${hourWords(hour, 'fr')}`
      : `avec les autres décisions ${body.fr.of} du ${dayWords(day, 'fr')}, à ${hourWords(hour, 'fr')}`,
  };
}
