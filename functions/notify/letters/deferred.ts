import type { DecisionFacts } from '../../domain/event.ts';
import { bodyIn } from '../../domain/language/body-words.ts';
import { monthWords } from '../../domain/language/date-words.ts';
import { sessionIn } from '../../domain/language/session-words.ts';
import { fr } from '../../domain/language/spacing.ts';
import { ordinalWord, titleWords } from '../../domain/language/title-words.ts';
import { notFixedWords } from '../../domain/language/where-words.ts';
import type { Tool } from '../../domain/tool.ts';
import { whereIs } from '../../domain/where.ts';
import { type Block, say } from './parts.ts';
import { conclusion, either, nothingToDo, quotation, seeWhere } from './phrases.ts';
import { subjectOf } from './subject.ts';
import type { Setting } from './told.ts';

/** Letter 3 of USERS.md 3.3: deferred, which judges nothing, and what it does to the earliest date. */
export function deferredLetter(
  facts: DecisionFacts,
  tool: Tool,
  at: Setting,
): { readonly subject: string; readonly letter: readonly Block[] } {
  const { language, world } = at;
  const body = bodyIn(world, facts.body, language);
  const session = sessionIn(world, facts.targetSession, language);
  const title = titleWords(tool.title, language, tool.id);
  const to = session?.to ?? either(language, 'to a later session', 'à une session ultérieure');
  const happened =
    language === 'en'
      ? `${body.The} deferred ${title} ${to}. It did not judge the text.`
      : fr`${body.The} a reporté ${to} l’examen du texte suivant : ${title}. ${pronoun[body.gender]} ne s’est pas ${body.gender === 'm' ? 'prononcé' : 'prononcée'} sur le fond.`;
  const count = ordinalWord(Math.max(tool.deferrals, 1), language);
  const month = session?.month;
  return {
    subject: subjectOf(
      facts,
      month === undefined
        ? either(language, 'deferred', 'reporté')
        : either(language, `deferred to ${month}`, `reporté à ${month}`),
      tool,
      at,
    ),
    letter: [
      say(happened),
      ...quotation(facts.reason, { en: 'Reason', fr: 'Motif' }, at),
      say(
        { strong: nothingToDo(language).strong.slice(0, -1) },
        either(
          language,
          `; the paper stays valid. This is the ${count} deferral.`,
          ` ; le document reste valable. Il s’agit du ${count} report.`,
        ),
        earliestMoves(tool, facts, at),
      ),
      ...conclusion(facts, at),
      say(...seeWhere(tool, at)),
    ],
  };
}

const pronoun = { m: 'Il', f: 'Elle' } as const;

/** `The earliest date of publication moves from July 2024 to July 2025.` */
function earliestMoves(tool: Tool, facts: DecisionFacts, { world, language }: Setting): string {
  const decision = tool.decisions.findLast(
    (d) => d.facts.outcome === 'deferred' && d.facts.decidedOn === facts.decidedOn,
  );
  const was = decision && {
    ...tool,
    progress: decision.before,
    decisions: tool.decisions.filter(({ n }) => n < decision.n),
  };
  const before = was && whereIs(was, world).earliest?.month;
  const where = whereIs(tool, world);
  const after = where.earliest?.month;
  if (before === undefined || before === after) return '';
  const from = monthWords(before, language);
  if (after === undefined) {
    const not = notFixedWords(where, world, language);
    return either(
      language,
      `The earliest date of publication was ${from}; no date can be given now: ${not}.`,
      `La publication au plus tôt était prévue en ${from} ; aucune date ne peut être donnée à présent : ${not}.`,
    );
  }
  const until = monthWords(after, language);
  return either(
    language,
    `The earliest date of publication moves from ${from} to ${until}.`,
    `La publication au plus tôt passe de ${from} à ${until}.`,
  );
}
