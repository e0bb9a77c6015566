import type { QuestionCode } from '../event.ts';
import type { Bilingual } from '../text.ts';
import { spaced } from './spacing.ts';

const ask = (en: string, french: string): Bilingual => ({ en, fr: spaced(french) });

/** What the register asks about a fact that it did not refuse; each goes on somebody's list (USERS.md, the principle). */
export const questionMessages: Readonly<Record<QuestionCode, Bilingual>> = {
  'recorded-late': ask(
    'Recorded after the session had closed. Is the day right?',
    'Consigné après la clôture de la session. Le jour est-il exact ?',
  ),
  'out-of-order': ask(
    'The body acted out of its turn. Is the route still right?',
    'L’organe s’est prononcé hors de son tour. Le parcours est-il toujours exact ?',
  ),
  'body-not-on-route': ask(
    'The body is not on the route of this tool. Should the route have a step for it?',
    'L’organe ne figure pas sur le parcours de ce texte. Faut-il y ajouter une étape ?',
  ),
  'not-submitted': ask(
    'The body decided although the tool had not been submitted. Which paper was before it?',
    'L’organe s’est prononcé alors que le texte n’avait pas été soumis. De quel document disposait-il ?',
  ),
  'tool-had-ended': ask(
    'The life of the tool had ended before. Is this the right tool?',
    'Le parcours du texte était terminé. S’agit-il du bon texte ?',
  ),
  'unusual-verb': ask(
    'This body does not usually use this verb. Is it the one that the Chair used?',
    'Cet organe n’emploie pas d’ordinaire ce verbe. Est-ce bien celui de la présidence ?',
  ),
  'no-decision-asked': ask(
    'The body was only to be informed, and took a decision. Should its step ask for one?',
    'L’organe ne devait qu’être informé, et il a pris une décision. L’étape doit-elle en demander une ?',
  ),
  'step-outcome-not-recorded': ask(
    'A superior body decided first. What did the body before it decide?',
    'Un organe supérieur s’est prononcé d’abord. Qu’avait décidé l’organe précédent ?',
  ),
  'no-policy-commission-step': ask(
    'There is no Policy Commission step. Is that an exception or an omission?',
    'Aucune étape de la Commission de politique générale. Est-ce une exception ou un oubli ?',
  ),
  'paragraph-missing': ask(
    'The report has been issued. In which paragraph is this decision?',
    'Le rapport est paru. Dans quel paragraphe figure cette décision ?',
  ),
  'translation-missing': ask(
    'A paper is missing in one language, or older there. When will it be ready?',
    'Un document manque dans une langue, ou y est plus ancien. Quand sera-t-il prêt ?',
  ),
  'partner-endorsement-unknown': ask(
    "Nothing is known of the partner's endorsement. Has the partner agreed?",
    'L’accord du partenaire n’est pas connu. Le partenaire a-t-il donné son accord ?',
  ),
  'stage-not-known': ask(
    'Nobody recorded what happened at this step. What did the body do?',
    'Nul n’a consigné ce qui s’est passé à cette étape. Qu’a fait l’organe ?',
  ),
  'date-not-known': ask('The date is not known. When was it?', 'La date n’est pas connue. Quelle est-elle ?'),
  'publication-not-known': ask(
    'It is not known whether this was published. Was it, and when?',
    'On ignore si ce texte a été publié. L’a-t-il été, et quand ?',
  ),
  'source-doubtful': ask(
    'The source contradicts itself or another one. Which is right?',
    'La source se contredit ou en contredit une autre. Laquelle est exacte ?',
  ),
  'standing-decision-cited': ask(
    'A step was waived by a standing decision. Does the text cited allow it?',
    'Une étape a été supprimée en vertu d’une décision permanente. Le texte cité le permet-il ?',
  ),
  'correction-needs-decision': ask(
    'The text had moved on from this record before it was corrected. Does what came of it stand?',
    'Le texte avait poursuivi son parcours sur la base de cette inscription avant qu’elle ne soit rectifiée. Ce qui en est résulté est-il maintenu ?',
  ),
};
