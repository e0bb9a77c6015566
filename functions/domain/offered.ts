import { superiorsOf, zoneOf } from './body.ts';
import { dayIn, daysAfter, instantIn } from './date.ts';
import { missing } from './decide/recording.ts';
import { openWrittenProcedure } from './decide/silence.ts';
import { sitting } from './decide/sitting.ts';
import { inOneLanguage, newest } from './document.ts';
import { consequenceOf } from './effect.ts';
import type { DecisionFacts, Next, QuestionCode, RecordedFacts } from './event.ts';
import { type BodyId, decisionId, personId } from './ids.ts';
import { type DecisionOutcome, decisionOutcomes, type Field } from './outcome.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';
import type { Session } from './session.ts';
import { languages } from './text.ts';
import type { Tool } from './tool.ts';
import { standingOf, workingDay } from './way.ts';
import type { World } from './world.ts';

/** One line of the decision form (USERS.md 3.1): what it would do, and what it still needs. */
export interface Offer {
  readonly outcome: DecisionOutcome;
  /** `usual` for this body and ask; `other` is folded away; `not-now` says why. */
  readonly offered: 'usual' | 'other' | 'not-now';
  /** What the form must ask for. */
  readonly needs: readonly Field[];
  /** Where the tool would stand; undefined where it stays. */
  readonly leadsTo?: Next;
  readonly questions: readonly QuestionCode[];
  readonly why?: Refusal;
}

/** Outcomes that a body usually takes (USERS.md 3.2); the rest are folded under « other ». */
const usual: readonly DecisionOutcome[] = [
  'endorsed',
  'endorsed-amended',
  'noted',
  'continued',
  'referred-back',
  'deferred',
  'not-reached',
  'in-part',
];

/** What may be recorded of a tool in a session on a day, in the order of the form, with the consequence of each. */
export function outcomesOffered(tool: Tool, session: Session, day: string, world: World): readonly Offer[] {
  const isHighest = superiorsOf(session.body, world.bodies).length === 0;
  const verbs = usual.map((outcome) => (outcome === 'endorsed' && isHighest ? 'approved' : outcome));
  const standing = standingOf(tool, session.body, world);
  // What is asked of the body comes first (USERS.md 3.1): of one that is only informed, to take note.
  const isInformed = 'step' in standing && standing.step.ask === 'inform';
  const own = isInformed ? ['noted' as const, ...verbs] : verbs;
  const facts: Omit<DecisionFacts, 'outcome'> = {
    body: session.body,
    session: session.id,
    decidedOn: day,
    basis: { is: 'not-stated' },
    versions: tool.documents.flatMap((d) => d.versions),
  };
  const offers = decisionOutcomes.map((outcome) => offer(tool, { ...facts, outcome }, own, world));
  const rank = (o: Offer) => (o.offered === 'usual' ? own.indexOf(o.outcome) : own.length);
  return offers.sort((a, b) => rank(a) - rank(b));
}

function offer(tool: Tool, facts: RecordedFacts, usual: readonly DecisionOutcome[], world: World): Offer {
  const { outcome } = facts;
  const session = sitting(facts, world);
  const base = { outcome, needs: missing(outcome, facts, false) };
  if (isRefusal(session)) return { ...base, offered: 'not-now', questions: [], why: session };
  const trial = consequenceOf(
    tool,
    decisionId('trial'),
    { ...facts, ...placeholders(tool, facts, world) },
    world,
  );
  const offered = usual.includes(outcome) ? 'usual' : 'other';
  return {
    ...base,
    offered,
    questions: trial.questions,
    ...(trial.move ? { leadsTo: trial.move.next } : {}),
  };
}

/** What a person will choose, filled in so that the consequence can be shown before it is chosen. */
function placeholders(tool: Tool, facts: DecisionFacts, world: World): { readonly target?: number } {
  const standing = standingOf(tool, facts.body, world);
  const at = 'step' in standing ? tool.route.steps.findIndex((s) => s.n === standing.step.n) : -1;
  const earlier = tool.route.steps[at - 1];
  // Without an earlier body the Secretariat revises.
  return earlier ? { target: earlier.n } : {};
}

/**
 * Why a body cannot open a written procedure on a tool, whatever a person would enter: by what judges it when it is
 * done, with the papers that are whole. Undefined where it can.
 */
export function procedureProblem(tool: Tool, body: BodyId, world: World): Refusal | undefined {
  const papers = tool.documents.map(({ versions }) =>
    languages.flatMap((language) => newest(versions, language) ?? []),
  );
  const whole = papers.filter((versions) => inOneLanguage(versions, versions).length === 0);
  // Without any paper a language is missing as well; what is said of it leads to where one is attached.
  if (papers.length === 0) return refuse('procedure-needs-both-languages', { documents: [] });
  const zone = zoneOf(body, world.bodies);
  const decided = openWrittenProcedure(
    tool,
    {
      type: 'open-written-procedure',
      decision: decisionId('trial'),
      facts: {
        ...{ body, outcome: 'written-opened', basis: { is: 'not-stated' }, rule: 'trial' },
        decidedOn: dayIn(zone, world.now),
        versions: (whole.length > 0 ? whole : papers).flat(),
        deadlineAt: instantIn(zone, workingDay(dayIn(zone, daysAfter(world.now, 2))), '12:00'),
      },
      agrees: 'endorsed',
      minimumDays: 1,
      by: { person: personId('trial'), seat: { role: 'secretary', body } },
    },
    world,
  );
  return isRefusal(decided) ? decided : undefined;
}
