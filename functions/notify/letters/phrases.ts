import type { DocumentVersion } from '../../domain/document.ts';
import { numberOf } from '../../domain/document.ts';
import type { DecisionFacts, RecordedEvent } from '../../domain/event.ts';
import { monthWords } from '../../domain/language/date-words.ts';
import { languageNames } from '../../domain/language/labels.ts';
import { cut, inLines, onOneLine, spaced } from '../../domain/language/spacing.ts';
import { titleWords } from '../../domain/language/title-words.ts';
import { nextSentence, noDateSentence, whereSentence } from '../../domain/language/where-words.ts';
import { type Language, languages, type Wording } from '../../domain/text.ts';
import type { Tool } from '../../domain/tool.ts';
import { whereIs } from '../../domain/where.ts';
import type { World } from '../../domain/world.ts';
import type { Block, Part } from './parts.ts';
import { pageOf, type Setting } from './told.ts';

/** In one of two languages. */
export const either = (language: Language, en: string, french: string): string =>
  language === 'en' ? en : spaced(french);

export const nothingToDo = (language: Language): { readonly strong: string } => ({
  strong: either(language, 'You do not need to do anything.', 'Aucune action n’est attendue de votre part.'),
});

/** Says whether a reader is asked for something, and not only told: what is asked comes with the page where it is done. */
export const asksSomething = (told: readonly Part[]): boolean =>
  told.some((part) => typeof part !== 'string' && 'link' in part);

/** What an item of several asks, and the page, unless what is asked has already given it. */
export const withPage = (told: readonly Part[], tool: Tool, at: Setting): readonly Part[] =>
  asksSomething(told) ? told : [...told, { link: pageOf(tool, at.site) }];

/** `See where it stands: …`. */
export const seeWhere = (tool: Tool, at: Setting): readonly Part[] => [
  either(at.language, 'See where it stands:', 'Où en est ce texte :'),
  { link: pageOf(tool, at.site) },
];

/** What somebody wrote once, for readers of both languages: in marks, for it may not be in the reader's own. */
export const asWritten = (words: string, language: Language): string =>
  either(language, `‘${onOneLine(words)}’`, `«\u00a0${onOneLine(words)}\u00a0»`);

/** What somebody wrote, under a label: `Guidance:`, `Motif :`. Nothing where nothing was written. */
export function quotation(
  wording: Wording | undefined,
  label: { readonly en: string; readonly fr: string },
  at: Setting,
  /** Say also to who reads the language that is there that the other is to follow. */
  announce = false,
): readonly Block[] {
  const written = underLabel(wording, label, at, announce);
  return written ? [{ label: written.label, said: written.words, language: written.language }] : [];
}

/** What the secretariat added to the letter (USERS.md 2.1, S4). Nothing where it added nothing. */
export function introduction(event: RecordedEvent, at: Setting): readonly Block[] {
  const wording = 'letter' in event ? event.letter?.introduction : undefined;
  const written = underLabel(wording, { en: 'From the secretariat', fr: 'Le secrétariat' }, at, false);
  return written ? [{ label: written.label, added: written.words, language: written.language }] : [];
}

/** Somebody's words in the reader's language, or in the other with the mark that theirs is to follow (USERS.md 3.3). */
function underLabel(
  wording: Wording | undefined,
  label: { readonly en: string; readonly fr: string },
  at: Setting,
  announce: boolean,
): { readonly label: string; readonly words: string; readonly language: Language } | undefined {
  const has = languages.filter((language) => (wording?.[language] ?? '').trim() !== '');
  const [only] = has;
  if (only === undefined) return undefined;
  const language = has.includes(at.language) ? at.language : only;
  const isForeign = language !== at.language;
  const missing =
    has.length === 1 && (isForeign || announce) ? languages.find((other) => other !== only) : undefined;
  const follows = missing === undefined ? '' : toFollow[at.language](missing);
  return {
    label: spaced(`${label[at.language]}${follows}${at.language === 'en' ? ':' : ' :'}`),
    words: cut(inLines(wording?.[language] ?? ''), at.longestQuote),
    language,
  };
}

const toFollow = {
  en: (missing: Language) => ` (${languageNames[missing].en} to follow)`,
  fr: () => ' (traduction à venir)',
} as const;

export const conclusion = (facts: DecisionFacts, at: Setting): readonly Block[] =>
  quotation(facts.text, { en: 'Conclusion', fr: 'Conclusion' }, at, true);

/** `PC0741Ea (English), PC0741Fa (French)`, the reader's language first. */
export function versionsWords(versions: readonly DocumentVersion[], language: Language): string {
  const own = (version: DocumentVersion) => (version.language === language ? 0 : 1);
  return versions
    .toSorted((a, b) => own(a) - own(b))
    .slice(0, 12)
    .map((v) => `${onOneLine(numberOf(v))} (${languageNames[v.language][language]})`)
    .join(', ');
}

/** `Text endorsed: PC0741Ea (English), …`. Empty where no version was named. */
export function textWords(
  facts: DecisionFacts,
  done: { en: string; fr: string },
  language: Language,
): string {
  const versions = versionsWords(facts.versions, language);
  if (versions === '') return '';
  return either(language, `Text ${done.en}: ${versions}.`, `Texte ${done.fr} : ${versions}.`);
}

/** A sentence's end, unless the words that were put in have one already. */
export const stop = (words: string): string => (/[.!?…]$/.test(words) ? words : `${words}.`);

/** What comes next and when at the earliest; at the end of the way, how it ended. */
export function nextWords(tool: Tool, at: Setting): string {
  const { language, world } = at;
  const where = whereIs(tool, world);
  if (where.at === 'ended') return whereSentence(where, tool, world, language);
  const next = nextSentence(where, world, language);
  return [next, earliestWords(where, world, language)].filter((words) => words !== '').join(' ');
}

function earliestWords(where: ReturnType<typeof whereIs>, world: World, language: Language): string {
  if (where.at === 'publication' || !where.publishes) return '';
  if (!where.earliest) return noDateSentence(where, world, language);
  const month = monthWords(where.earliest.month, language);
  return either(
    language,
    `At the earliest it can be published in ${month}.`,
    `Publication au plus tôt en ${month}.`,
  );
}

/** The other tools of a decision that covered several in one breath. */
export function alsoCovers(others: readonly Tool[], at: Setting): readonly Block[] {
  if (others.length === 0) return [];
  const shown = others.slice(0, 30).map((tool) => titleWords(tool.title, at.language, tool.id));
  const more = others.length - shown.length;
  const titles = [
    ...shown,
    ...(more > 0 ? [either(at.language, `and ${more} more`, `et ${more} autres`)] : []),
  ];
  return [
    {
      say: [
        either(at.language, 'The same decision covers: ', 'La même décision vise aussi : '),
        `${titles.join(either(at.language, '; ', ' ; '))}.`,
      ],
    },
  ];
}
