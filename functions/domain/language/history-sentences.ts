import type { HistoryLine } from '../event.ts';
import type { Outcome } from '../outcome.ts';
import type { Language, Wording } from '../text.ts';
import type { World } from '../world.ts';
import { bodyIn } from './body-words.ts';
import { partialWords } from './date-words.ts';
import { languageNames, outcomeLabel } from './labels.ts';
import { sessionIn } from './session-words.ts';
import { fr, onOneLine } from './spacing.ts';

const others = {
  submitted: { en: 'Submitted', fr: 'Soumis' },
  published: { en: 'Published', fr: 'Publié' },
  registered: { en: 'Registered', fr: 'Enregistré' },
  note: { en: 'Note', fr: 'Note' },
} as const;

/** Acts that a sentence ends with « by » their body, as `Approved by the Council`. */
const byBody = new Set<HistoryLine['what']>([
  'endorsed',
  'approved',
  'adopted',
  'endorsed-amended',
  'in-principle',
  'in-part',
]);

/**
 * A line of history from paper: `Approved by the Council, June 2023 (paper PC0739Ea)` / `Approuvé par le Conseil,
 * juin 2023` (USERS.md 1.2, historical import). A date is as exact as it is known.
 */
export function historyLineSentence(line: HistoryLine, world: World, language: Language): string {
  const { what } = line;
  const label = unended(historyLineLabel(line, world, language));
  const body = line.body === undefined ? undefined : bodyIn(world, line.body, language);
  const who = !body
    ? ''
    : byBody.has(what)
      ? ` ${body.by}`
      : what === 'submitted'
        ? ` ${body.to}`
        : ` (${body.code})`;
  const session = sessionIn(world, line.session, language)?.label;
  const on = partialWords(line.on, language, (id) => sessionIn(world, id as never, language)?.label ?? id);
  const tongue = line.language === undefined ? '' : ` (${languageNames[line.language][language]})`;
  const scope = unended(wordsIn(line.scope, language));
  const when = session !== undefined && line.on.precision !== 'session' ? `${session}, ${on}` : on;
  const place = line.place === undefined ? '' : `, ${onOneLine(line.place)}`;
  const paper = line.paper === undefined ? '' : paperWords(onOneLine(line.paper), language);
  return `${label}${who}${tongue}${scope && `, ${scope}`}, ${when}${place}${paper}.`;
}

/** What the line tells of, in a word or two: `Approved` / `Approuvé`; of a note, the note. */
export function historyLineLabel(
  { what, text, body }: HistoryLine,
  world: Pick<World, 'bodies'>,
  language: Language,
): string {
  const words = wordsIn(text, language);
  if (what === 'note' && words !== '') return words;
  const label =
    what in others ? others[what as keyof typeof others] : outcomeLabel(what as Outcome, body, world);
  return label[language];
}

/** Words that a date follows: without the stop of a sentence of their own; an ellipsis stays. */
const unended = (words: string): string => words.replace(/(?<!\.)\.$/, '');

/** Somebody's words in a language, or in the other where only that is there. */
const wordsIn = (wording: Wording | undefined, language: Language): string =>
  onOneLine(wording?.[language] ?? wording?.en ?? wording?.fr ?? '');

const paperWords = (paper: string, language: Language): string =>
  paper === '' ? '' : language === 'en' ? ` (paper ${paper})` : fr` (document ${paper})`;
