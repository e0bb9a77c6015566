import type { DecisionFacts } from '../../domain/event.ts';
import { bodyIn } from '../../domain/language/body-words.ts';
import { dayWords, onDay } from '../../domain/language/date-words.ts';
import { sessionIn } from '../../domain/language/session-words.ts';
import { fr } from '../../domain/language/spacing.ts';
import { titleWords } from '../../domain/language/title-words.ts';
import type { Tool } from '../../domain/tool.ts';
import { type Block, type Part, say } from './parts.ts';
import { conclusion, either, nothingToDo, quotation, seeWhere } from './phrases.ts';
import { subjectOf } from './subject.ts';
import { pageOf, type Setting } from './told.ts';

/** What is asked of whoever is responsible for a text that is theirs to revise again. */
const revise = (facts: DecisionFacts, tool: Tool, at: Setting): readonly Part[] => [
  {
    strong: either(
      at.language,
      'Please revise it and submit it again:',
      'Merci de le réviser, puis de le soumettre de nouveau :',
    ),
  },
  { link: pageOf(tool, at.site) },
  ...(facts.byDay === undefined ? [] : contribute(facts, tool, at)),
];

/** Says whether an outcome leaves a text with the Secretariat. */
const isToRevise = ({ target }: DecisionFacts): boolean => target === undefined || target === 'draft';

/** What a text that was sent back asks of its reader. */
export const askedOfReturned = (
  facts: DecisionFacts,
  tool: Tool,
  isOfficer: boolean,
  at: Setting,
): readonly Part[] =>
  isOfficer && isToRevise(facts) ? revise(facts, tool, at) : contribute(facts, tool, at);

/** What is asked where contributions are invited; nothing is asked where no day is given. */
export const contribute = (facts: DecisionFacts, tool: Tool, at: Setting): readonly Part[] => {
  if (facts.byDay === undefined) return [nothingToDo(at.language)];
  const by = dayWords(facts.byDay, at.language, 'no-year');
  return [
    {
      strong: either(
        at.language,
        `If you wish to contribute, write by ${by}:`,
        `Pour contribuer, écrivez avant le ${by} :`,
      ),
    },
    { link: pageOf(tool, at.site) },
  ];
};

export const guidance = (facts: DecisionFacts, at: Setting): readonly Block[] =>
  quotation(facts.guidance, { en: 'Guidance', fr: 'Orientations' }, at);

/** Letter 2 of USERS.md 3.3: referred back with guidance, and who works on it now. */
export function referredBackLetter(
  facts: DecisionFacts,
  tool: Tool,
  isOfficer: boolean,
  at: Setting,
): { readonly subject: string; readonly letter: readonly Block[] } {
  const { language, world } = at;
  const body = bodyIn(world, facts.body, language);
  const step = tool.route.steps.find((candidate) => candidate.n === facts.target);
  const target = step && bodyIn(world, step.body, language);
  const title = titleWords(tool.title, language, tool.id);
  const on = onDay(facts.decidedOn, language);
  const session = sessionIn(world, facts.targetSession, language);
  const back = target?.to ?? either(language, 'to the Secretariat', 'au Secrétariat');
  const happened =
    language === 'en'
      ? `${on} ${body.the} discussed ${title} and referred it back ${back} with the guidance below.`
      : fr`${on}, ${body.the} a examiné le texte suivant : ${title}, et l’a renvoyé ${back} avec les orientations ci-dessous.`;
  const revised = target
    ? ''
    : either(language, 'The Secretariat will revise it.', 'Le Secrétariat le révisera.');
  const continues = session
    ? either(
        language,
        `The text continues; it is expected at ${body.the} again ${session.at}${comma(session.when)}.`,
        `Les travaux se poursuivent ; le texte devrait revenir devant ${body.the} ${session.at}${comma(session.when)}.`,
      )
    : either(language, 'The text continues.', 'Les travaux se poursuivent.');
  return {
    subject: subjectOf(
      facts,
      either(language, `back ${back} with guidance`, `renvoyé ${back} avec des orientations`),
      tool,
      at,
      either(language, 'back with guidance', 'renvoyé avec des orientations'),
    ),
    letter: [
      say(happened, revised, continues),
      say(...askedOfReturned(facts, tool, isOfficer, at)),
      ...guidance(facts, at),
      ...conclusion(facts, at),
      say(...seeWhere(tool, at)),
    ],
  };
}

const comma = (words: string | undefined): string => (words === undefined ? '' : `, ${words}`);
