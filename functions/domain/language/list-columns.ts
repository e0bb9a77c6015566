import type { Bilingual, Language } from '../text.ts';
import { fr, spaced } from './spacing.ts';

const pair = (en: string, french: string): Bilingual => ({ en, fr: spaced(french) });

/** The first line of the file of tools. */
export const toolColumns: readonly Bilingual[] = [
  pair('Number', 'Numéro'),
  pair('Title', 'Titre'),
  pair('Kind', 'Type'),
  pair('With', 'Devant'),
  pair('Stage', 'Étape'),
  pair('Since', 'Depuis'),
  pair('Next session', 'Prochaine session'),
  pair('Dates', 'Dates'),
];

/** The first line of the file of decisions. */
export const decisionColumns: readonly Bilingual[] = [
  pair('Date', 'Date'),
  pair('Body', 'Organe'),
  pair('Session', 'Session'),
  pair('Item', 'Point'),
  pair('Tool', 'Texte'),
  pair('Title', 'Titre'),
  pair('Outcome', 'Résultat'),
  pair('Sentence', 'Phrase'),
  pair('Text', 'Statut du texte'),
  pair('Recorded', 'Consignation'),
  pair('Decision', 'Décision'),
];

/** The first line of the file of a session's items. */
export const itemColumns: readonly Bilingual[] = [
  pair('Item', 'Point'),
  pair('Tool', 'Texte'),
  pair('Title', 'Titre'),
  pair('Asked', 'Demandé'),
  pair('State', 'État'),
  pair('Outcome', 'Résultat'),
  pair('Sentence', 'Phrase'),
  pair('Text', 'Statut du texte'),
  pair('English papers', 'Documents en anglais'),
  pair('French papers', 'Documents en français'),
];

/** What the last line says where a file is cut. */
export const cutWords = (most: number, language: Language): string =>
  language === 'en'
    ? `Only the first ${new Intl.NumberFormat('en').format(most)} lines are here: ask for less at a time.`
    : fr`Seules les ${new Intl.NumberFormat('fr').format(most)} premières lignes figurent ici : demandez-en moins à la fois.`;
