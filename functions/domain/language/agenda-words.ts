import type { AgendaItem, SessionOutcome } from '../agenda.ts';
import { zoneOf } from '../body.ts';
import { dayIn } from '../date.ts';
import type { Bilingual, Language } from '../text.ts';
import type { Tool } from '../tool.ts';
import type { World } from '../world.ts';
import { bodyIn } from './body-words.ts';
import { dayWords } from './date-words.ts';
import { historyLineLabel, historyLineSentence } from './history-sentences.ts';
import { outcomeLabel } from './labels.ts';
import { decisionSentence, objectionSentence } from './outcome-sentences.ts';
import { fr, spaced } from './spacing.ts';

const pair = (en: string, french: string): Bilingual => ({ en, fr: spaced(french) });

/** What is asked of a body by its step, where nobody put it in words of their own. */
export const askLabels: Readonly<Record<'decide' | 'inform', Bilingual>> = {
  decide: pair('For decision', 'Pour décision'),
  inform: pair('For information', 'Pour information'),
};

/** What became of an item so far. */
export const itemStateLabels: Readonly<Record<AgendaItem['is'], Bilingual>> = {
  due: pair('Not yet decided', 'Pas encore examiné'),
  unplaced: pair('No session fixed', 'Aucune session fixée'),
  expected: pair('Still with another body', 'Encore devant un autre organe'),
  done: pair('Recorded', 'Consigné'),
};

/** An outcome as a table of items shows it. */
export interface OutcomeWords {
  /** `Endorsed` / `Entériné`. */
  readonly label: string;
  readonly sentence: string;
  /** How far the text is final; absent of history from paper. */
  readonly text?: string;
  /** `Recorded on 3 July 2024`, where that was after the session (USERS.md 1.2: no scolding). */
  readonly recorded?: string;
}

/** The words for an outcome of a session; the tool is in the view of the reader. */
export function outcomeWords(
  outcome: SessionOutcome,
  tool: Tool,
  world: World,
  language: Language,
): OutcomeWords {
  if (outcome.is === 'history') {
    const { line } = outcome;
    return {
      label: historyLineLabel(line, world, language),
      sentence: historyLineSentence(line, world, language),
    };
  }
  const { facts, status, late, recordedAt, report, settled, objectedAt } = outcome;
  const since = [
    settled &&
      decisionSentence({ ...facts, outcome: settled.outcome, decidedOn: settled.on }, tool, world, language),
    objectedAt !== undefined && objectionSentence(objectedAt, facts, world, language),
  ];
  const on = dayWords(dayIn(zoneOf(facts.body, world.bodies), recordedAt), language);
  return {
    label: outcomeLabel(facts.outcome, facts.body, world)[language],
    sentence: [decisionSentence(facts, tool, world, language), ...since].filter(Boolean).join(' '),
    text: status === 'final' ? finalWords(report, facts.paragraph, language) : provisional[language],
    ...(late ? { recorded: language === 'en' ? `Recorded on ${on}` : `Consigné le ${on}` } : {}),
  };
}

const provisional = pair('Provisional text', 'Texte provisoire');

function finalWords(report: string | undefined, paragraph: string | undefined, language: Language): string {
  const where = [report, paragraph && `para. ${paragraph}`].filter((part) => part).join(', ');
  const final = { en: 'Final text', fr: 'Texte définitif' }[language];
  if (where === '') return final;
  return `${final} (${language === 'en' ? where : where.replace('para. ', 'par. ')})`;
}

/** `subject to the Policy Commission` / `sous réserve de la décision de la Commission …` (USERS.md 1.2). */
export function subjectToWords(
  { subjectTo }: AgendaItem,
  world: World,
  language: Language,
): string | undefined {
  if (subjectTo === undefined) return undefined;
  const body = bodyIn(world, subjectTo, language);
  return language === 'en' ? `subject to ${body.the}` : fr`sous réserve de la décision ${body.of}`;
}
