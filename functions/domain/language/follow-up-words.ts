import type { DecisionFacts } from '../event.ts';
import type { FollowUpNote, NoteRow } from '../follow-up-note.ts';
import type { ToolId } from '../ids.ts';
import { type Bilingual, type Language, languages } from '../text.ts';
import type { Tool } from '../tool.ts';
import type { World } from '../world.ts';
import { outcomeWords } from './agenda-words.ts';
import { bodyIn } from './body-words.ts';
import { dayWords, deadlineWords } from './date-words.ts';
import { endingLabels, languageNames } from './labels.ts';
import { sessionIn } from './session-words.ts';
import { capital, fr, inLines, onOneLine, spaced } from './spacing.ts';
import { titleWords } from './title-words.ts';
import { turnWords } from './where-words.ts';

const pair = (en: string, french: string): Bilingual => ({ en, fr: spaced(french) });

/** What a body concluded, in its own words, and in which language they are. */
export interface ConclusionWords {
  readonly label: string;
  readonly words: string;
  readonly language: Language;
}

/** A line of the note in one language; a dash where there is nothing to say. */
export interface NoteLine {
  readonly number: string;
  readonly title: string;
  readonly sentence: string;
  /** `Provisional text`, or the paragraph of the report; empty of what paper tells. */
  readonly status: string;
  readonly conclusion?: ConclusionWords;
  readonly followUp: string;
  readonly byWhen: string;
  readonly next: string;
}

/** The follow-up note in one language: a table that prints and pastes (USERS.md 2.1, S7). */
export interface NoteWords {
  readonly heading: string;
  readonly columns: readonly [item: string, decision: string, who: string, by: string, next: string];
  readonly lines: readonly NoteLine[];
  /** What stands in the place of the table where there is none. */
  readonly empty?: string;
}

const columns = {
  en: ['Item', 'Decision', 'Who does what', 'By when', 'Next body and date'],
  fr: ['Point', 'Décision', 'Qui fait quoi', 'Échéance', 'Prochain organe et date'],
} as const;

const dash = '–';

/** The words of a note; the tools are those that it was made from. */
export function followUpWords(
  note: FollowUpNote,
  tools: ReadonlyMap<ToolId, Tool>,
  world: World,
  language: Language,
): NoteWords {
  const { code } = bodyIn(world, note.body, language);
  const session = sessionIn(world, note.session, language)?.labelAndWhen ?? '';
  const lines = note.rows.flatMap((row) => {
    const tool = tools.get(row.tool);
    return tool ? [lineOf(row, note, tool, world, language)] : [];
  });
  const empty = {
    en: 'No decision is recorded of this session.',
    fr: 'Aucune décision n’est consignée pour cette session.',
  }[language];
  return {
    heading: language === 'en' ? `${code}, ${session}: follow-up` : fr`${code}, ${session} : suites à donner`,
    columns: columns[language],
    lines,
    ...(lines.length === 0 ? { empty } : {}),
  };
}

function lineOf(row: NoteRow, note: FollowUpNote, tool: Tool, world: World, language: Language): NoteLine {
  const { sentence, text = '' } = outcomeWords(row.outcome, tool, world, language);
  const said = row.outcome.is === 'decision' ? conclusionOf(row.outcome.facts, language) : undefined;
  return {
    number: row.number === undefined ? dash : onOneLine(row.number),
    title: titleWords(row.title, language, row.tool),
    sentence,
    status: text,
    ...(said ? { conclusion: said } : {}),
    followUp: taskWords(row, note, world, language),
    byWhen: byWhen(row, note, world, language),
    next: nextWords(row, world, language),
  };
}

function conclusionOf({ text }: DecisionFacts, language: Language): ConclusionWords | undefined {
  const has = languages.filter((l) => (text?.[l] ?? '').trim() !== '');
  const of = has.includes(language) ? language : has[0];
  if (of === undefined) return undefined;
  const follows =
    of === language
      ? ''
      : { en: ` (${languageNames[language].en} to follow)`, fr: ' (traduction à venir)' }[language];
  return {
    label: spaced(`Conclusion${follows}${language === 'en' ? ':' : ' :'}`),
    words: inLines(text?.[of] ?? ''),
    language: of,
  };
}

const tasks = {
  nothing: pair('No action.', 'Aucune action.'),
  comment: pair('Members comment in writing.', 'Les Membres présentent leurs observations écrites.'),
  object: pair('Members that object say so.', 'Les Membres qui s’y opposent le font savoir.'),
  publish: pair('The responsible officer publishes the text.', 'Le responsable du texte le publie.'),
  'prepare-again': pair(
    'The responsible officer prepares the text to be examined again.',
    'Le responsable du texte le prépare en vue de son réexamen.',
  ),
} as const;

function taskWords(
  { followUp, outcome, byDay, next }: NoteRow,
  { body: of }: FollowUpNote,
  world: World,
  language: Language,
): string {
  const en = language === 'en';
  const body = bodyIn(world, of, language);
  const facts = outcome.is === 'decision' ? outcome.facts : undefined;
  switch (followUp.does) {
    case 'confirm-amended-text':
      return en
        ? `The secretariat ${body.of} confirms the amended text.`
        : `Le secrétariat ${body.of} confirme le texte modifié.`;
    case 'propose-for-session': {
      const session = sessionIn(world, facts?.targetSession ?? next?.session, language);
      return en
        ? `The secretariat ${body.of} proposes it for ${session ? `the ${session.label}` : 'a later session'}.`
        : `Le secrétariat ${body.of} propose son inscription ${session?.for ?? 'à une session ultérieure'}.`;
    }
    case 'revise': {
      const who =
        followUp.body === undefined
          ? { en: 'The Secretariat', fr: 'Le Secrétariat' }[language]
          : bodyIn(world, followUp.body, language).The;
      const revised = en
        ? `${who} revises the text in the light of the guidance.`
        : `${who} révise le texte à la lumière des orientations.`;
      return byDay === undefined ? revised : `${revised} ${invited(facts, language)}`;
    }
    case 'contribute':
      return invited(facts, language);
    case 'go-on':
      return en
        ? `${followUp.tool} goes on as a text of its own.`
        : `${followUp.tool} poursuit son parcours comme texte distinct.`;
    default:
      return tasks[followUp.does][language];
  }
}

/** Who may contribute, as the body put it. */
function invited(facts: DecisionFacts | undefined, language: Language): string {
  const who = facts?.whoMayContribute;
  const words = onOneLine(who?.[language] ?? who?.en ?? who?.fr ?? '');
  const from = words === '' ? '' : language === 'en' ? ` (‘${words}’)` : fr` (« ${words} »)`;
  return language === 'en' ? `Contributions are invited${from}.` : `Contributions attendues${from}.`;
}

function byWhen(
  { byDay, deadlineAt }: NoteRow,
  { body: of }: FollowUpNote,
  world: World,
  language: Language,
) {
  const body = world.bodies.get(of);
  if (deadlineAt !== undefined && body) return deadlineWords(deadlineAt, body.timeZone, body.city, language);
  return byDay === undefined ? dash : dayWords(byDay, language);
}

const publication = pair('Publication', 'Publication');

function nextWords({ next, then }: NoteRow, world: World, language: Language): string {
  if (then !== undefined)
    return then === 'publication' ? publication[language] : endingLabels[then][language];
  if (!next) return dash;
  const turn = capital(turnWords(next, world, language));
  if (next.subjectTo === undefined) return turn;
  const body = bodyIn(world, next.subjectTo, language);
  return language === 'en'
    ? `${turn}, subject to ${body.the}`
    : `${turn}, sous réserve de la décision ${body.of}`;
}
