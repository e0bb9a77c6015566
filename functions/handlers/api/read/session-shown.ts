import type { AgendaItem, SessionOutcome } from '../../../domain/agenda.ts';
import type { ToolId } from '../../../domain/ids.ts';
import {
  askLabels,
  itemStateLabels,
  outcomeWords,
  subjectToWords,
} from '../../../domain/language/agenda-words.ts';
import { statementLabels } from '../../../domain/language/decision-words.ts';
import { sessionStateLabels } from '../../../domain/language/screen-labels.ts';
import { wordsForSession } from '../../../domain/language/session-words.ts';
import { titleWords } from '../../../domain/language/title-words.ts';
import type { Session } from '../../../domain/session.ts';
import type { Language } from '../../../domain/text.ts';
import type { Tool } from '../../../domain/tool.ts';
import type { World } from '../../../domain/world.ts';
import { bodyNamed, labelled } from './named.ts';
import { type PaperReader, paperShown } from './paper-shown.ts';

/** A session as lists and pages name it. */
export function sessionRow(session: Session, world: World, language: Language) {
  const { firstDay, lastDay = firstDay, city, state, jointWith } = session;
  const joint = jointWith === undefined ? undefined : world.sessions.get(jointWith);
  return {
    ...sessionOf(session, world, language),
    ...(firstDay === undefined ? {} : { firstDay }),
    ...(lastDay === undefined ? {} : { lastDay }),
    ...(city ? { city: city[language] } : {}),
    ...(joint ? { jointWith: sessionOf(joint, world, language) } : {}),
    state: labelled(sessionStateLabels, state, language),
  };
}

/** A session and whose it is. */
function sessionOf(session: Session, world: World, language: Language) {
  const { label, when } = wordsForSession(session, language);
  return {
    ...{ id: session.id, label, body: bodyNamed(session.body, world, language) },
    ...(when === undefined ? {} : { when }),
  };
}

/** An item of a session, with what was asked of the body and what it did. */
export function itemShown(item: AgendaItem, tools: ReadonlyMap<ToolId, Tool>, reader: PaperReader) {
  const { world, language } = reader;
  const tool = tools.get(item.tool);
  const subjectTo = subjectToWords(item, world, language);
  return {
    tool: item.tool,
    title: titleWords(item.title, language, item.tool),
    ...(item.number === undefined ? {} : { item: item.number }),
    ...{ is: item.is, isWords: itemStateLabels[item.is][language] },
    ask: item.ask === null ? null : labelled(askLabels, item.ask, language),
    ...(item.asked === undefined ? {} : { asked: { ...item.asked } }),
    ...(subjectTo === undefined ? {} : { subjectTo }),
    papers: item.papers.map((paper) => paperShown(paper, tool ? [tool] : [], reader)),
    outcomes: tool ? item.outcomes.map((outcome) => outcomeShown(outcome, tool, world, language)) : [],
  };
}

function outcomeShown(outcome: SessionOutcome, tool: Tool, world: World, language: Language) {
  const { label, sentence, text, recorded } = outcomeWords(outcome, tool, world, language);
  const told = {
    ...{ label, sentence },
    ...(text === undefined ? {} : { statusWords: text }),
    ...(recorded === undefined ? {} : { late: recorded }),
  };
  if (outcome.is === 'history') return { ...told, outcome: outcome.line.what };
  const { id, facts, corrected } = outcome;
  return {
    ...{ ...told, decision: id, outcome: facts.outcome },
    ...(corrected ? { corrected } : {}),
    ...(facts.text ? { text: { ...facts.text } } : {}),
    ...(facts.statements?.length
      ? { statements: facts.statements.map(({ kind }) => labelled(statementLabels, kind, language)) }
      : {}),
  };
}
