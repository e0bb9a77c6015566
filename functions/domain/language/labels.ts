import type { Ending, WaitsFor } from '../event.ts';
import type { BodyId } from '../ids.ts';
import type { Outcome } from '../outcome.ts';
import type { Bilingual, Language } from '../text.ts';
import type { World } from '../world.ts';
import { spaced } from './spacing.ts';

const pair = (en: string, french: string): Bilingual => ({ en, fr: spaced(french) });

/** The two languages by their own names, for a sentence. */
export const languageNames: Readonly<Record<Language, Bilingual>> = {
  en: pair('English', 'anglais'),
  fr: pair('French', 'français'),
};

/** What a secretary chooses, and what a list shows (USERS.md 3.2). */
export const outcomeLabels: Readonly<Record<Outcome, Bilingual>> = {
  endorsed: pair('Endorsed', 'Entériné'),
  approved: pair('Approved', 'Approuvé'),
  adopted: pair('Adopted', 'Adopté'),
  'recommended-to-council': pair('Recommended to the Council', 'Recommandé au Conseil'),
  'endorsed-amended': pair('Endorsed, subject to amendments', 'Entériné sous réserve de modifications'),
  'in-principle': pair('Endorsed in principle', 'Entériné dans son principe'),
  'referred-back': pair('Referred back with guidance', 'Renvoyé avec des orientations'),
  continued: pair('Discussed; contributions invited', 'Examiné ; contributions attendues'),
  deferred: pair('Deferred to a later session', 'Reporté à une session ultérieure'),
  'not-reached': pair('Not considered for lack of time', 'Non examiné, faute de temps'),
  suspended: pair('Suspended', 'Suspendu'),
  noted: pair('Took note', 'A pris note'),
  'in-part': pair('Endorsed or approved in part', 'Entériné ou approuvé en partie'),
  split: pair('Split', 'Scindé'),
  'child-derived': pair('A new text derived', 'Nouveau texte dérivé'),
  'as-package': pair('Decided as a package', 'Décidé en bloc'),
  merged: pair('Merged', 'Fusionné'),
  'edition-superseded': pair('Superseded by a new edition', 'Remplacé par une nouvelle édition'),
  withdrawn: pair('Withdrawn by its sponsor', 'Retiré par son auteur'),
  discontinued: pair('Discontinued', 'Travaux arrêtés'),
  rejected: pair('Not agreed', 'Sans accord'),
  'work-reassigned': pair('Work reassigned', 'Travaux réattribués'),
  'stage-waived': pair('Step waived', 'Étape supprimée'),
  'inverted-order': pair('Inverted order', 'Ordre inversé'),
  'ends-at-ptc': pair('Ends at the PTC', 'S’achève au CTP'),
  'fast-track': pair('Fast track', 'Procédure accélérée'),
  'written-opened': pair('Written procedure opened', 'Procédure écrite ouverte'),
  'tacit-approval': pair('Deemed approved on a date', 'Réputé approuvé à une date'),
  're-examination': pair('To be re-examined', 'À réexaminer'),
  'partner-endorsed': pair("Partner's endorsement", 'Accord du partenaire'),
  'slot-released': pair('Conditional item released', 'Inscription conditionnelle levée'),
  'joint-session': pair('Joint session', 'Session conjointe'),
  'contributions-called': pair('Contributions called for', 'Appel à contributions'),
  'review-due': pair('Review due', 'Révision à prévoir'),
  corrigendum: pair('Corrigendum', 'Corrigendum'),
  'taken-back': pair('Taken back', 'Repris'),
  'text-final': pair('Text final', 'Texte définitif'),
  corrected: pair('Corrected', 'Rectifié'),
  dormant: pair('Dormant', 'En sommeil'),
  'released-later': pair('Released', 'Diffusé'),
  'scope-changed': pair('Scope changed', 'Portée modifiée'),
  'input-received': pair('Input received, no decision', 'Avis reçu, sans décision'),
  statement: pair('Statement for the record', 'Déclaration consignée'),
};

const inPart = {
  approved: pair('Approved in part', 'Approuvé en partie'),
  endorsed: pair('Endorsed in part', 'Entériné en partie'),
} as const;

/** What a body did, by its own verb: of a part of a text the Council approves, and the others endorse. */
export const outcomeLabel = (
  outcome: Outcome,
  body: BodyId | undefined,
  { bodies }: Pick<World, 'bodies'>,
): Bilingual => {
  const known = body && bodies.get(body);
  if (outcome !== 'in-part' || !known) return outcomeLabels[outcome];
  return known.stage === 'council-approval' ? inPart.approved : inPart.endorsed;
};

export const endingLabels: Readonly<Record<Ending, Bilingual>> = {
  published: pair('Published', 'Publié'),
  approved: pair('Approved; publication not known', 'Approuvé ; publication non connue'),
  completed: pair('Completed', 'Achevé'),
  withdrawn: pair('Withdrawn by its sponsor', 'Retiré par son auteur'),
  discontinued: pair('Discontinued', 'Travaux arrêtés'),
  rejected: pair('Not agreed', 'Sans accord'),
};

/** What an open tool waits for, as the object of « waits for » / « en attente de ». */
export const waitingLabels: Readonly<Record<WaitsFor, Bilingual>> = {
  submission: pair('its submission', 'son dépôt'),
  outcome: pair('an outcome', 'un résultat'),
  'amended-text': pair('the amended text', 'le texte modifié'),
  'written-comments': pair('written comments', 'les observations écrites'),
  silence: pair('the end of the written procedure', 'la fin de la procédure écrite'),
  'tacit-date': pair('the date on which it is deemed approved', 'la date à laquelle il est réputé approuvé'),
  publication: pair('its publication', 'sa publication'),
  nothing: pair('nothing', 'rien'),
};
