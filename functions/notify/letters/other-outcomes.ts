import type { DecisionFacts } from '../../domain/event.ts';
import { bodyIn } from '../../domain/language/body-words.ts';
import { dayWords, deadlineWords, onDay } from '../../domain/language/date-words.ts';
import { outcomeLabel, outcomeLabels } from '../../domain/language/labels.ts';
import { decisionSentence } from '../../domain/language/outcome-sentences.ts';
import type { Tool } from '../../domain/tool.ts';
import { lower } from './decided.ts';
import { askedToObject } from './objecting.ts';
import { type Block, type Part, say } from './parts.ts';
import { conclusion, either, nextWords, nothingToDo, quotation, seeWhere } from './phrases.ts';
import { contribute, guidance } from './returned.ts';
import { subjectOf } from './subject.ts';
import { type LetterItem, pageOf, type Setting } from './told.ts';

/** What an outcome asks of its reader. */
export function askedBy(facts: DecisionFacts, item: LetterItem, at: Setting): readonly Part[] {
  const { tool } = item;
  const body = at.world.bodies.get(facts.body);
  const window = facts.outcome === 'in-principle' || facts.outcome === 'tacit-approval';
  if (window && facts.deadlineAt !== undefined && body) {
    const by = deadlineWords(facts.deadlineAt, body.timeZone, body.city, at.language);
    const silence = facts.outcome === 'in-principle' ? [{ strong: silenceWords(tool, at) }] : [];
    return [...askedToObject(by, item, at), ...silence];
  }
  if (facts.outcome === 'endorsed-amended') return amendedText(facts, item, at);
  return facts.outcome === 'continued' ? contribute(facts, tool, at) : [nothingToDo(at.language)];
}

/**
 * The amended text: its officer brings it, the secretary of the body confirms it (USERS.md 2.1, S6), and everybody is
 * told by when.
 */
function amendedText(
  { byDay }: DecisionFacts,
  { tool, isOfficer = false, isSecretary = false }: LetterItem,
  { language, site }: Setting,
): readonly Part[] {
  const day = byDay === undefined ? undefined : dayWords(byDay, language);
  const by = day === undefined ? '' : either(language, ` by ${day}`, ` avant le ${day}`);
  const isAwaited = tool.progress.next.waitsFor === 'amended-text';
  if (isAwaited && (isOfficer || isSecretary))
    return [
      {
        strong: isOfficer
          ? either(language, `Please add the amended text${by}:`, `Merci de déposer le texte modifié${by} :`)
          : either(
              language,
              `Please confirm the amended text${by}:`,
              `Merci de confirmer le texte modifié${by} :`,
            ),
      },
      { link: pageOf(tool, site) },
    ];
  const due = either(language, `The amended text is due${by}.`, `Le texte modifié est attendu${by}.`);
  return [isAwaited && day !== undefined ? due : '', nothingToDo(language)];
}

/** Who is not told what silence means cannot be bound by it (USERS.md 1.2, no letter, no silence). */
function silenceWords({ procedure }: Tool, { language }: Setting): string {
  const agreed = lower(outcomeLabels[procedure?.agrees ?? 'endorsed'][language]);
  return either(
    language,
    `If no Member objects by then, the text will be ${agreed} and moves on.`,
    `Sans objection d’ici là, le texte sera ${agreed} et poursuivra son parcours.`,
  );
}

/** Outcomes whose sentence begins with the body, so that a day can open it. */
const opensWithTitle = new Set<DecisionFacts['outcome']>(['not-reached', 'tacit-approval', 'statement']);

/** The letter of an outcome that has none of its own in USERS.md 3.3: its sentence, what is asked, what was written. */
export function otherOutcomeLetter(
  facts: DecisionFacts,
  item: LetterItem,
  at: Setting,
): { readonly subject: string; readonly letter: readonly Block[] } {
  const { language, world } = at;
  const { tool } = item;
  const on = opensWithTitle.has(facts.outcome) ? undefined : onDay(facts.decidedOn, language);
  const what =
    facts.outcome === 'noted'
      ? bodyIn(world, facts.body, language).the
      : lower(outcomeLabel(facts.outcome, facts.body, world)[language]);
  const words = [
    ...quotation(facts.amendments, { en: 'Amendments', fr: 'Modifications' }, at),
    ...guidance(facts, at),
    ...quotation(facts.reason, { en: 'Reason', fr: 'Motif' }, at),
    ...(facts.outcome === 'continued'
      ? quotation(facts.whoMayContribute, { en: 'Who may contribute', fr: 'Qui peut contribuer' }, at)
      : []),
    ...conclusion(facts, at),
  ];
  const next = nextWords(tool, at);
  return {
    subject: subjectOf(facts, what, tool, at),
    letter: [
      say(decisionSentence(facts, tool, world, language, 'short', on)),
      say(...askedBy(facts, item, at)),
      ...(next === '' ? [] : [say(next)]),
      ...words,
      say(...seeWhere(tool, at)),
    ],
  };
}
