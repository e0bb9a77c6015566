import { changed, inBothLanguages, opened, remarked, windowOf, withDecision } from './decisions-of-tool.ts';
import { withCorrigendum, withVersions } from './documents-of-tool.ts';
import type { Marks, Move, RecordedEvent } from './event.ts';
import { isSame, moverOf } from './mover.ts';
import { decisionOf, isOpen, type Procedure, type Progress, type Tool } from './tool.ts';
import { withMarks } from './way.ts';

/** The tool after one more event; undefined before the first. Pure: the same events always tell the same tool. */
export function evolve(tool: Tool | undefined, event: RecordedEvent): Tool {
  const before = tool ?? begun(event);
  return counted(stamped(applied(freed(before, event), event, before.procedure), event));
}

/** A procedure ends with the wait that it was; only an extension is the same procedure with a later hour. */
function freed(tool: Tool, event: RecordedEvent): Tool {
  if (!('move' in event) || !event.move || event.type === 'ProcedureExtended') return tool;
  const { procedure: _, ...rest } = tool;
  return rest;
}

/**
 * The procedure that runs on where the decision that had interrupted it is corrected to one that does not. Silence counts
 * only from now on: until they hear of the correction, Members think that it is over.
 */
function resumed(
  tool: Tool,
  { decision, move, at }: Extract<RecordedEvent, { type: 'CorrectionAgreed' }>,
): Pick<Tool, 'procedure'> {
  const { before, interrupted } = decisionOf(tool, decision) ?? {};
  const runsOn = interrupted && before && move && isSame(before.next, move.next);
  return runsOn ? { procedure: { ...interrupted, openedAt: at } } : {};
}

/** The tool that a list of events tells; undefined where there are none. */
export const fold = (events: Iterable<RecordedEvent>): Tool | undefined => {
  let tool: Tool | undefined;
  for (const event of events) tool = evolve(tool, event);
  return tool;
};

function begun(event: RecordedEvent): Tool {
  const registration = 'registration' in event ? event.registration : undefined;
  if (!registration || !('move' in event) || !event.move)
    throw new Error(`${event.tool} begins with ${event.type}, which cannot be its first event`);
  return {
    ...registration,
    id: event.tool,
    version: 0,
    leg: 0,
    generation: 1,
    paused: false,
    progress: { next: event.move.next, steps: {}, since: event.at },
    lastEventAt: event.at,
    lastActAt: event.at,
    lastActN: event.n,
    lastMoveN: event.n,
    cycle: 1,
    submissions: [],
    decisions: [],
    documents: [],
    children: [],
    published: {},
    supersededBy: {},
    cleared: [],
    history: [],
    questions: [],
    deferrals: 0,
    notReached: 0,
  };
}

/** What every event does: version, leg, and the way it went. */
function stamped(tool: Tool, event: RecordedEvent): Tool {
  const move = 'move' in event ? event.move : undefined;
  const marks = 'marks' in event ? event.marks : undefined;
  const byPerson = event.by.seat.role !== 'clock' && !plumbing.has(event.type);
  return {
    ...tool,
    version: event.n,
    leg: tool.leg + (move ? 1 : 0),
    // The execution of an ended tool has ended with it: the tool that opens again needs another.
    generation: tool.generation + (move && !isOpen(tool) && move.next.stage !== 'ended' ? 1 : 0),
    lastEventAt: event.at,
    ...(byPerson ? { lastActAt: event.at, lastActN: event.n } : {}),
    ...(move && !stillThere.has(event.type) ? { lastMoveN: event.n } : {}),
    progress: move ? moved(tool, event, move) : marked(tool.progress, marks),
  };
}

const plumbing: ReadonlySet<RecordedEvent['type']> = new Set([
  'CarriedOver',
  'ExecutionReplaced',
  'ExecutionPaused',
  'ExecutionResumed',
]);

/** What the clock does to a tool that stays where it is. */
const stillThere: ReadonlySet<RecordedEvent['type']> = new Set([
  'Reminded',
  'FellDormant',
  'ProcedureExtended',
]);

const marked = (progress: Progress, marks: Marks | undefined): Progress =>
  marks === undefined ? progress : withMarks(progress, marks);

function moved(tool: Tool, event: RecordedEvent, move: Move): Progress {
  const { progress } = tool;
  const stays = progress.next.stage === move.next.stage && progress.next.step === move.next.step;
  const { by: _, heldSince: __, ...marks } = marked(progress, move.marks);
  const by = moverOf(tool, event);
  const heldSince = stays ? progress.heldSince : sinceBefore(tool, event);
  return {
    ...marks,
    next: move.next,
    since: stays ? progress.since : event.at,
    ...(by === undefined ? {} : { by }),
    ...(heldSince === undefined ? {} : { heldSince }),
  };
}

/** What was taken back never was: the tool has been there since it came there first. */
function sinceBefore(tool: Tool, event: RecordedEvent): string | undefined {
  if (event.type !== 'DecisionTakenBack') return undefined;
  const before = decisionOf(tool, event.decision)?.before;
  return before && (before.heldSince ?? before.since);
}

/** What is counted from the decisions that stand. */
export function counted(tool: Tool): Tool {
  const decisions = tool.decisions.filter((d) => d.status !== 'taken-back');
  const standing = decisions.map((d) => d.facts);
  return {
    ...tool,
    deferrals: standing.filter((f) => f.outcome === 'deferred').length,
    notReached: standing.filter((f) => f.outcome === 'not-reached').length,
    cycle:
      1 +
      decisions.filter(
        ({ moved, facts: f }) =>
          moved &&
          (f.outcome === 're-examination' || (f.outcome === 'referred-back' && f.target === 'draft')),
      ).length,
  };
}

/** What the event says of the tool itself; `running` is the procedure that its move may have ended. */
function applied(tool: Tool, event: RecordedEvent, running: Procedure | undefined): Tool {
  switch (event.type) {
    case 'NotListed': {
      const session = event.session ?? tool.progress.next.session ?? undefined;
      return { ...tool, ...(session === undefined ? {} : { notListedFor: session }) };
    }
    case 'Registered':
    case 'Withdrawn':
    case 'Reminded':
    case 'FellDormant':
      return tool;
    case 'Submitted': {
      const { to, session, asked, at, title } = event;
      const { notListedFor: _, ...listed } = tool;
      return {
        ...withVersions(listed, event.versions),
        ...(title === undefined ? {} : { title }),
        submissions: [...tool.submissions, { to, asked, at, ...(session === undefined ? {} : { session }) }],
      };
    }
    case 'DecisionRecorded': {
      const decided = withDecision(withVersions(tool, event.facts.versions), event, running);
      const { remainder, child } = event.facts;
      const made = [remainder, child].filter((id) => id !== undefined);
      return {
        ...decided,
        children: [...decided.children, ...made],
        questions: [...decided.questions, ...event.questions.map((code) => ({ code, n: event.n }))],
        ...windowOf(decided, event),
      };
    }
    case 'AmendedTextConfirmed':
      return changed(withVersions(tool, event.versions), event.decision, (d) => ({
        ...d,
        facts: { ...d.facts, versions: event.versions },
      }));
    case 'TextConfirmed':
      return changed(tool, event.decision, (d) => ({
        ...d,
        status: 'final',
        report: event.report,
        facts: { ...d.facts, text: event.text, paragraph: event.paragraph },
      }));
    case 'DecisionTakenBack': {
      const taken = decisionOf(tool, event.decision);
      const made = [taken?.facts.remainder, taken?.facts.child];
      return changed(
        {
          ...tool,
          ...(event.move && taken?.interrupted ? { procedure: taken.interrupted } : {}),
          children: tool.children.filter((child) => !made.includes(child)),
          questions: tool.questions.filter((q) => q.n !== taken?.n),
        },
        event.decision,
        (d) => ({ ...d, status: 'taken-back' }),
      );
    }
    case 'CorrectionProposed':
      return changed(tool, event.decision, (d) => ({
        ...d,
        proposal: { facts: event.facts, reason: event.reason, by: event.by, at: event.at },
      }));
    case 'CorrectionAgreed': {
      const corrected = changed(tool, event.decision, ({ proposal: _, ...d }) => ({
        ...d,
        facts: event.facts,
        formerFacts: d.facts,
        step: event.step,
        marks: remarked(d.marks, event.move?.marks ?? event.marks ?? []),
        moved: d.moved || event.move !== undefined,
        ...(event.move ? { movedN: event.n } : {}),
        corrected: true,
        ...(d.facts.body === event.facts.body ? {} : { formerBody: d.facts.body }),
      }));
      return {
        ...corrected,
        ...resumed(tool, event),
        ...windowOf(corrected, event),
        questions: [...corrected.questions, ...event.questions.map((code) => ({ code, n: event.n }))],
      };
    }
    case 'RouteChanged':
      return { ...tool, route: event.after };
    case 'Discontinued':
      return withDecision(tool, event, running);
    case 'WrittenProcedureOpened': {
      const decided = withDecision(withVersions(tool, event.facts.versions), event, running);
      const { agrees, minimumDays, facts } = event;
      const deadlineAt = facts.deadlineAt ?? event.at;
      return {
        ...decided,
        procedure: opened(decided, event, { kind: 'silence', agrees, minimumDays, deadlineAt }),
      };
    }
    case 'AnswerReceived': {
      const { member, answer, at, enteredBySecretary } = event;
      // It has ended the procedure.
      if (answer === 'objection')
        return changed(tool, event.decision, (d) => ({ ...d, objection: { of: member, at } }));
      if (!tool.procedure) return tool;
      const others = tool.procedure.answers.filter((given) => given.member !== member);
      const given = { member, at, by: event.by.person, enteredBySecretary };
      const answers = answer === 'withdrawn' ? others : [...others, { ...given, answer }];
      return { ...tool, procedure: { ...tool.procedure, answers } };
    }
    case 'SilenceAgreed':
      return changed(tool, event.decision, (d) => ({
        ...d,
        settled: { outcome: event.outcome, on: event.on },
      }));
    case 'ProcedureExtended': {
      const { procedure } = tool;
      const facts = decisionOf(tool, event.decision)?.facts;
      if (!procedure || !facts) return tool;
      const bothLanguages = inBothLanguages(tool, facts);
      return { ...tool, procedure: { ...procedure, deadlineAt: event.deadlineAt, bothLanguages } };
    }
    case 'DocumentAttached':
      return event.as === 'corrigendum'
        ? withCorrigendum(tool, event.version, event.number)
        : withVersions(tool, [event.version]);
    case 'Published':
      return {
        ...tool,
        published: {
          ...tool.published,
          [event.publication.language]: { ...event.publication, cycle: tool.cycle },
        },
      };
    case 'EditionSuperseded':
      return {
        ...tool,
        supersededBy: { ...tool.supersededBy, [event.language]: { by: event.edition, on: event.on } },
      };
    case 'ChildDerived':
      return { ...tool, children: [...tool.children, event.child] };
    case 'HistoryEntered':
      return {
        ...withVersions(
          tool,
          event.documents.flatMap((d) => d.versions),
        ),
        history: [...tool.history, ...event.lines],
        questions: [...tool.questions, ...event.questions.map((code) => ({ code, n: event.n }))],
      };
    case 'StepCleared':
      if (event.origin) return { ...tool, originCleared: true };
      return {
        ...tool,
        cleared: [...new Set([...tool.cleared, event.step])],
        decisions: tool.decisions.map((d) => (d.step === event.step ? { ...d, cleared: true } : d)),
      };
    case 'CarriedOver':
    case 'ExecutionReplaced':
      return { ...tool, generation: tool.generation + 1 };
    case 'ExecutionPaused':
      return { ...tool, paused: true };
    case 'ExecutionResumed':
      // A stopped execution cannot be started under its name again.
      return { ...tool, paused: false, generation: tool.generation + 1 };
    default:
      return event satisfies never;
  }
}
