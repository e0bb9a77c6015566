import { knownTo } from '../../../domain/documents-of-tool.ts';
import type { Statement } from '../../../domain/event.ts';
import type { ToolId } from '../../../domain/ids.ts';
import { seatWords } from '../../../domain/language/acting-words.ts';
import { outcomeWords } from '../../../domain/language/agenda-words.ts';
import { basisWords, oneMember, statementLabels } from '../../../domain/language/decision-words.ts';
import { outcomeLabels } from '../../../domain/language/labels.ts';
import { decisionSentence } from '../../../domain/language/outcome-sentences.ts';
import type { Language } from '../../../domain/text.ts';
import type { Decision, Tool } from '../../../domain/tool.ts';
import type { World } from '../../../domain/world.ts';
import {
  bodyNamed,
  labelled,
  memberNamed,
  type Names,
  outcomeNamed,
  personNamed,
  sessionNamed,
} from './named.ts';
import { versionShown } from './paper-shown.ts';

/** What a decision is shown with. */
export interface DecisionSetting {
  /** In the view of the reader. */
  readonly tool: Tool;
  readonly world: World;
  readonly language: Language;
  readonly names: Names;
  /** Titles of tools that the reader may know of. */
  readonly titles: ReadonlyMap<ToolId, string>;
  /** The reader reads whatever any body does: then it may be said that no letter tells of it. */
  readonly readsAll: boolean;
}

/** A decision as it stands. */
export function decisionShown(decision: Decision, setting: DecisionSetting) {
  const { tool, world, language, names, titles, readsAll } = setting;
  const { id, facts, recordedAt, recordedBy, quiet, corrected, formerBody, cleared, report } = decision;
  const words = wordsOf(decision, tool, world, language);
  const named = (made: ToolId | undefined) => {
    const title = made && titles.get(made);
    return made && title !== undefined ? { tool: made, title } : undefined;
  };
  return {
    ...{ decision: id, outcome: outcomeNamed(facts, world, language), sentence: words.sentence },
    body: bodyNamed(facts.body, world, language),
    ...(facts.session === undefined ? {} : ifThere('session', sessionNamed(facts.session, world, language))),
    decidedOn: facts.decidedOn,
    ...given(facts, ['item', 'paragraph', 'byDay', 'deadlineAt', 'rule', 'target']),
    basis: { ...facts.basis, label: basisWords(facts.basis, language) },
    status: decision.status === 'final' ? ('final' as const) : ('provisional' as const),
    statusWords: words.text ?? '',
    ...given(facts, ['text', 'guidance', 'amendments', 'reason', 'scope', 'whoMayContribute']),
    ...(report === undefined ? {} : { report }),
    recordedAt,
    recordedBy: {
      ...personNamed(recordedBy.person, names),
      seat: seatWords(recordedBy.seat, world, language),
    },
    ...(words.recorded === undefined ? {} : { late: words.recorded }),
    ...(readsAll ? { quiet } : {}),
    ...(corrected ? { corrected } : {}),
    ...(formerBody === undefined ? {} : { formerBody: bodyNamed(formerBody, world, language) }),
    ...(isRestricted(decision, tool, world) && !cleared ? { restricted: true as const } : {}),
    statements: (facts.statements ?? []).map((one) => statementShown(one, names, language)),
    versions: facts.versions.map((version) => versionShown(knownTo(tool, version), language)),
    ...ifThere('targetSession', sessionNamed(facts.targetSession, world, language)),
    ...ifThere('remainder', named(facts.remainder)),
    ...ifThere('child', named(facts.child)),
    ...ifThere('settled', settledShown(decision, setting)),
    ...ifThere('proposal', proposalShown(decision, setting)),
  };
}

const ifThere = <N extends string, T>(name: N, value: T | undefined) =>
  (value === undefined ? {} : { [name]: value }) as { readonly [K in N]?: T };

/** The fields that are there, of those named. */
const given = <T extends object, K extends keyof T & string>(facts: T, names: readonly K[]) =>
  Object.fromEntries(names.flatMap((name) => (facts[name] === undefined ? [] : [[name, facts[name]]]))) as {
    readonly [N in K]?: NonNullable<T[N]>;
  };

/** The words of a decision as a session's table has them. */
export function wordsOf(decision: Decision, tool: Tool, world: World, language: Language) {
  const { id, facts, late, recordedAt, report, objection } = decision;
  const status = decision.status === 'final' ? 'final' : 'provisional';
  const outcome = {
    is: 'decision',
    id,
    facts,
    status,
    late,
    recordedAt,
    ...ifThere('report', report),
    ...ifThere('objectedAt', objection?.at),
  } as const;
  return outcomeWords(outcome, tool, world, language);
}

const isRestricted = ({ facts, step }: Decision, tool: Tool, { bodies }: World): boolean =>
  (bodies.get(facts.body)?.restricted ?? true) && tool.cleared.every((n) => n !== step);

function statementShown({ kind, member, text }: Statement, names: Names, language: Language) {
  const named = member === undefined ? undefined : memberNamed(member, names, language);
  return {
    ...{ kind, label: statementLabels[kind][language], text },
    by: named?.name ?? oneMember[language],
    ...(named ? { member: named } : {}),
  };
}

function settledShown({ settled, facts }: Decision, { tool, world, language }: DecisionSetting) {
  if (!settled) return undefined;
  const said = { ...facts, outcome: settled.outcome, decidedOn: settled.on };
  return {
    outcome: labelled(outcomeLabels, settled.outcome, language),
    on: settled.on,
    sentence: decisionSentence(said, tool, world, language),
  };
}

function proposalShown({ proposal }: Decision, { tool, world, language, names }: DecisionSetting) {
  if (!proposal) return undefined;
  const { facts, reason, by, at } = proposal;
  return {
    outcome: outcomeNamed(facts, world, language),
    sentence: decisionSentence(facts, tool, world, language),
    ...{ reason, by: personNamed(by.person, names), at },
  };
}
