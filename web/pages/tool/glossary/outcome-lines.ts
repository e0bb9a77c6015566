import { outcomeLabels } from '../../../../functions/domain/language/labels.ts';
import type { Outcome } from '../../../../functions/domain/outcome.ts';
import type { Bilingual } from '../../../../functions/domain/text.ts';
import { both, type Line } from './line.ts';

/** What follows from each outcome (DOMAIN.md 5). */
const says = {
  endorsed: both(
    'The body agreed to the text that was before it; the tool moves on.',
    'L’organe a donné son accord au texte qui lui était soumis ; le texte passe à l’étape suivante.',
  ),
  approved: both(
    'The Council gave its final agreement; the text is not in force before it is published.',
    'Le Conseil a donné son accord définitif ; le texte n’est pas en vigueur avant sa publication.',
  ),
  adopted: both(
    'The verb of the Council for resolutions and recommendations, and of some bodies for frameworks.',
    'Le verbe du Conseil pour les résolutions et les recommandations, et de certains organes pour des cadres.',
  ),
  'recommended-to-council': both(
    'The Policy Commission recommended to the Council what to do with the text; the tool moves on.',
    'La Commission de politique générale a recommandé au Conseil la suite à donner ; le texte passe à l’étape suivante.',
  ),
  'endorsed-amended': both(
    'The body agreed, with changes; the tool waits until the amended text is confirmed.',
    'L’organe a donné son accord, avec des modifications ; le texte attend que sa version modifiée soit confirmée.',
  ),
  'in-principle': both(
    'The body agreed in principle, and Members may comment in writing until an hour; an objection brings it back.',
    'L’organe a donné un accord de principe et les Membres peuvent écrire jusqu’à une heure dite ; une objection ramène le point devant lui.',
  ),
  'referred-back': both(
    'The text goes back to an earlier step with guidance; work on it continues.',
    'Le texte retourne à une étape antérieure avec des orientations ; les travaux se poursuivent.',
  ),
  continued: both(
    'The body discussed the text, gave guidance and invited contributions; it takes it up again.',
    'L’organe a examiné le texte, donné des orientations et invité à contribuer ; il y reviendra.',
  ),
  deferred: both(
    'The body put the text off to a later session without judging it.',
    'L’organe a remis l’examen du texte à une session ultérieure sans le juger au fond.',
  ),
  'not-reached': both(
    'There was no time for it; nothing was said of the text.',
    'Le temps a manqué ; rien n’a été dit du texte.',
  ),
  suspended: both(
    'The body interrupted its discussion, to take it up again before the session can close.',
    'L’organe a interrompu l’examen, pour le reprendre avant de pouvoir clore la session.',
  ),
  noted: both(
    'The body took note; that completes a step that only informs, and changes nothing at one that decides.',
    'L’organe a pris note ; cela achève une étape d’information et ne change rien à une étape de décision.',
  ),
  'in-part': both(
    'The body agreed to a part, which moves on; the rest goes on as a tool of its own.',
    'L’organe a donné son accord à une partie, qui avance ; le reste devient un texte distinct.',
  ),
  split: both('One text became two.', 'Un texte en est devenu deux.'),
  'child-derived': both(
    'The body decided that a new text be made from this one, which goes on unchanged.',
    'L’organe a décidé d’un nouveau texte issu de celui-ci, dont le parcours ne change pas.',
  ),
  'as-package': both(
    'Several texts were decided together.',
    'Plusieurs textes ont fait l’objet d’une seule décision.',
  ),
  merged: both('The text became a part of another one.', 'Le texte a été intégré à un autre.'),
  'edition-superseded': both(
    'A new edition was published, and took the place of this one in that language.',
    'Une nouvelle édition a été publiée et a remplacé celle-ci dans cette langue.',
  ),
  withdrawn: both(
    'Its sponsor took the text back before any body had decided on it.',
    'Son auteur a retiré le texte avant qu’un organe se soit prononcé.',
  ),
  discontinued: both(
    'The body that held the text ended the work on it.',
    'L’organe qui en était saisi a mis fin aux travaux.',
  ),
  rejected: both(
    'The body did not agree to the text, and its life ended there.',
    'L’organe n’a pas donné son accord, et le parcours du texte s’est arrêté là.',
  ),
  'work-reassigned': both(
    'A body closed, and its work went to another one.',
    'Un organe a cessé d’exister et ses travaux ont été confiés à un autre.',
  ),
  'stage-waived': both(
    'A planned step was dropped under an authority that is named.',
    'Une étape prévue a été supprimée en vertu d’une autorité qui est citée.',
  ),
  'inverted-order': both(
    'The route asks bodies in another order than usual.',
    'Le parcours saisit les organes dans un ordre inhabituel.',
  ),
  'ends-at-ptc': both(
    'The route ends with the PTC; impossible for resolutions and recommendations.',
    'Le parcours s’achève au CTP ; impossible pour les résolutions et les recommandations.',
  ),
  'fast-track': both(
    'A shortened route that somebody had the authority to allow.',
    'Un parcours abrégé, autorisé par qui en avait le pouvoir.',
  ),
  'written-opened': both(
    'Members are asked in writing; without an objection by the hour, the body is taken to agree.',
    'Les Membres sont consultés par écrit ; sans objection avant l’heure dite, l’organe est réputé d’accord.',
  ),
  'tacit-approval': both(
    'Without an objection the text is deemed approved on a computed date.',
    'Sans objection, le texte est réputé approuvé à une date calculée.',
  ),
  're-examination': both(
    'An approved text is looked at again; the present one stays in force meanwhile.',
    'Un texte approuvé est réexaminé ; la version actuelle reste en vigueur entre-temps.',
  ),
  'partner-endorsed': both(
    'The partner organization agreed, which its route wanted before publication.',
    'L’organisation partenaire a donné son accord, requis avant la publication.',
  ),
  'slot-released': both(
    'What an item was subject to has happened: it is on the agenda without condition.',
    'La condition posée est remplie : le point est inscrit sans réserve.',
  ),
  'joint-session': both(
    'Two bodies met in one room, and each has its own outcome.',
    'Deux organes se sont réunis ensemble, chacun avec son propre résultat.',
  ),
  'contributions-called': both(
    'Members were asked for material by a day.',
    'Les Membres ont été invités à fournir des éléments avant une date.',
  ),
  'review-due': both(
    'The time has come to confirm, revise or withdraw a text in force.',
    'Il est temps de confirmer, de réviser ou de retirer un texte en vigueur.',
  ),
  corrigendum: both(
    'An editorial correction in a new revision; nothing was decided anew.',
    'Une correction rédactionnelle dans une nouvelle révision ; rien n’a été décidé de nouveau.',
  ),
  'taken-back': both(
    'What was recorded was withdrawn before any letter had left; it stays visible in the history.',
    'Ce qui avait été consigné a été repris avant le départ de toute lettre ; l’historique en garde la trace.',
  ),
  'text-final': both(
    'The wording of the report took the place of the provisional one; the effect is the same.',
    'Le libellé du rapport a remplacé le texte provisoire ; l’effet est le même.',
  ),
  corrected: both(
    'The record was wrong, and two persons of the body put it right; everybody who was told is told again.',
    'L’inscription était erronée et deux personnes de l’organe l’ont rectifiée ; tous les destinataires en sont avisés.',
  ),
  dormant: both(
    'Nothing has happened for a year; work may be taken up again at any time.',
    'Rien ne s’est passé depuis un an ; les travaux peuvent reprendre à tout moment.',
  ),
  'released-later': both(
    'The text came out later than it was approved, in one language or at an event.',
    'Le texte a été diffusé après son approbation, dans une langue ou lors d’une manifestation.',
  ),
  'scope-changed': both(
    'The text is now meant for others, or for more, than before.',
    'Le texte s’adresse désormais à d’autres destinataires, ou à davantage.',
  ),
  'input-received': both(
    'The body gave its views and took no decision; the tool moves on.',
    'L’organe a donné son avis sans prendre de décision ; le texte passe à l’étape suivante.',
  ),
  statement: both(
    'A Member had its words placed on record; they change nothing in the effect of a decision.',
    'Un Membre a fait consigner ses propos ; ils ne changent rien à l’effet d’une décision.',
  ),
} as const satisfies Readonly<Record<Outcome, Bilingual>>;

/** Every outcome with its label and what follows from it. */
export const outcomeLines = Object.fromEntries(
  Object.entries(says).map(([outcome, said]) => [
    outcome,
    { term: outcomeLabels[outcome as Outcome], says: said },
  ]),
) as Readonly<Record<Outcome, Line>>;
