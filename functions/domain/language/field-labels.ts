import type { Field } from '../outcome.ts';
import type { Bilingual } from '../text.ts';

/** What a form asks for, as a message names it. */
export const fieldLabels = {
  versions: { en: 'the versions of the text', fr: 'les versions du texte' },
  amendments: { en: 'the amendments', fr: 'les modifications' },
  guidance: { en: 'the guidance given', fr: 'les orientations données' },
  byDay: { en: 'by when', fr: 'la date limite' },
  target: { en: 'to whom', fr: 'le destinataire' },
  targetSession: { en: 'the session, or that it is not fixed', fr: 'la session, ou qu’elle n’est pas fixée' },
  scope: { en: 'what is covered', fr: 'la partie visée' },
  remainder: { en: 'the name of the remainder', fr: 'le nom de la partie restante' },
  reason: { en: 'the reason', fr: 'le motif' },
  deadline: { en: 'the deadline', fr: 'l’échéance' },
  deadlineAt: { en: 'the deadline', fr: 'l’échéance' },
  rule: { en: 'the rule or decision that allows it', fr: 'la règle ou la décision qui l’autorise' },
  child: { en: 'the new text', fr: 'le nouveau texte' },
  body: { en: 'the body', fr: 'l’organe' },
  decidedOn: { en: 'the day', fr: 'le jour' },
  number: { en: 'the number', fr: 'le numéro' },
  reference: { en: 'the reference', fr: 'la référence' },
  report: { en: 'the report', fr: 'le rapport' },
  session: { en: 'the session', fr: 'la session' },
  title: { en: 'the title', fr: 'le titre' },
  asked: { en: 'the action requested', fr: 'l’action demandée' },
} as const satisfies Record<Field, Bilingual> & Record<string, Bilingual>;
