import type { Bilingual, Language } from '../text.ts';
import { type SeatFault, seatFaults } from './seat-words.ts';
import { cut, fr, onOneLine, spaced } from './spacing.ts';

/** A line that cannot be entered: `Member ‘Contry’ unknown`. */
export interface WrongLine {
  readonly line: number;
  readonly sentence: string;
}

/** `12 new, 3 changed, 1 line wrong: line 8, Member ‘Contry’ unknown.` */
export function importWords(
  counts: { readonly new: number; readonly changed: number; readonly same: number },
  wrong: readonly WrongLine[],
  written: boolean,
  language: Language,
): string {
  const en = language === 'en';
  const n = (count: number, one: string, many = one) => `${count} ${count > 1 ? many : one}`;
  const parts = [
    en ? `${counts.new} new` : n(counts.new, 'nouvelle', 'nouvelles'),
    en ? `${counts.changed} changed` : n(counts.changed, 'modifiée', 'modifiées'),
    ...(counts.same > 0 ? [en ? `${counts.same} as before` : n(counts.same, 'inchangée', 'inchangées')] : []),
  ];
  const [first] = wrong;
  if (!first) {
    const end = written
      ? { en: ' Written.', fr: ' Enregistré.' }
      : { en: ' Nothing is written yet.', fr: ' Rien n’est encore enregistré.' };
    return `${parts.join(', ')}.${end[language]}`;
  }
  const faults = en
    ? `${wrong.length} ${wrong.length === 1 ? 'line' : 'lines'} wrong`
    : n(wrong.length, 'ligne erronée', 'lignes erronées');
  const where = en ? `line ${first.line}, ${first.sentence}` : `ligne ${first.line}, ${first.sentence}`;
  return en
    ? `${parts.join(', ')}, ${faults}: ${where}. Nothing is written.`
    : fr`${parts.join(', ')}, ${faults} : ${where}. Rien n’est enregistré.`;
}

const fields = {
  body: { en: 'Body', fr: 'Organe' },
  member: { en: 'Member', fr: 'Membre' },
  tool: { en: 'Tool', fr: 'Texte' },
  to: { en: 'Last day', fr: 'Dernier jour' },
} as const;

/** What is wrong with the seat of a line. */
export function seatFaultOnLine(
  field: keyof typeof fields,
  value: string,
  fault: SeatFault,
  language: Language,
): string {
  if (!fault.endsWith('-unknown')) return seatFaults[fault][language];
  const named = cut(onOneLine(value), 60);
  return language === 'en'
    ? `${fields[field].en} ‘${named}’ unknown`
    : fr`${fields[field].fr} « ${named} » inconnu`;
}

/** What is wrong with a line beside the lines before it. */
export const linesDiffer = (earlier: number, what: 'person' | 'email', language: Language): string =>
  what === 'person'
    ? {
        en: `says another name, address or language than line ${earlier}`,
        fr: `indique un autre nom, une autre adresse ou une autre langue que la ligne ${earlier}`,
      }[language]
    : {
        en: `has the address of another person, on line ${earlier}`,
        fr: `comporte l’adresse d’une autre personne, à la ligne ${earlier}`,
      }[language];

/** A file that is no table of ours. */
export const notATable = {
  columns: {
    en: 'the columns must be person, name, email, language, role, body, member, from, to',
    fr: 'les colonnes doivent être person, name, email, language, role, body, member, from, to',
  },
  form: { en: 'is not CSV: check the quotes', fr: spaced('n’est pas du CSV : vérifiez les guillemets') },
  'not-utf8': {
    en: 'is not UTF-8, and accents would be lost: in Excel, save the file as “CSV UTF-8”',
    fr: spaced(
      'n’est pas en UTF-8 : ses accents seraient perdus ; dans Excel, enregistrez le fichier au format « CSV UTF-8 »',
    ),
  },
  'too-long': { en: 'there are more than 2,000 lines', fr: 'plus de 2 000 lignes' },
} as const;

/** Of a line that would bring back a person who was erased. */
export const wasErasedOnLine: Bilingual = {
  en: 'was erased: who comes again is entered under another identifier',
  fr: spaced('personne effacée : qui revient est inscrit sous un autre identifiant'),
};
