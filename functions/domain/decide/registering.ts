import type { Command, Decided } from '../command.ts';
import type { Marks, Registration, ToolEvent } from '../event.ts';
import type { ToolId } from '../ids.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import { isClosed } from '../session.ts';
import { hasWords } from '../text.ts';
import { currentStep, lastDecision, stateOf, type Tool } from '../tool.ts';
import { awaitingPublication, before, ended, inDraft } from '../way.ts';
import type { World } from '../world.ts';
import { datedLater } from './papers.ts';
import { routeProblem } from './routing.ts';

type Of<T extends Command['type']> = Extract<Command, { type: T }>;

/** A new tool in draft. */
export function register(tool: Tool | undefined, command: Of<'register'>, world: World): Decided | Refusal {
  if (tool) return refuse('tool-exists', { tool: tool.id });
  const { registration } = command;
  const problem = registrationProblem(registration, world);
  if (problem) return problem;
  const closed = registration.route.steps.find((step) => world.bodies.get(step.body)?.closed);
  if (closed) return refuse('body-closed', { body: closed.body });
  return {
    event: { type: 'Registered', registration, move: { marks: [], next: inDraft(world) } },
    others: childrenOf(command.tool, registration),
  };
}

function registrationProblem(registration: Registration, world: World): Refusal | undefined {
  if (!hasWords(registration.title)) return refuse('details-missing', { fields: ['title'] });
  return routeProblem(registration, world);
}

/** Lineage is told both ways. */
const childrenOf = (child: ToolId, { parent, derivedFrom }: Registration): Decided['others'] =>
  [...new Set([parent, derivedFrom])]
    .filter((id) => id !== undefined)
    .map((tool) => ({ tool, event: { type: 'ChildDerived', child } satisfies ToolEvent }));

/** The responsible officer hands the draft to a body; no session is needed yet (USERS.md 1.2, draft). */
export function submit(tool: Tool, command: Of<'submit'>, world: World): Decided | Refusal {
  const { next } = tool.progress;
  if (next.stage === 'ended') return refuse('tool-ended', { tool: tool.id });
  if (next.stage !== 'draft') return refuse('tool-not-in-draft', { tool: tool.id, stage: next.stage });
  const body = world.bodies.get(command.to);
  if (!body) return refuse('unknown-body', { body: command.to });
  if (body.closed) return refuse('body-closed', { body: command.to });
  const fields = [
    ...(hasWords(command.title ?? tool.title) ? [] : ['title']),
    ...(hasWords(command.asked) ? [] : ['asked']),
    ...(command.versions.length > 0 ? [] : ['versions']),
  ];
  if (fields.length > 0) return refuse('details-missing', { fields });
  const problem =
    datedLater(command.versions, world) ??
    (command.session ? meetingProblem(command.session, command.to, world) : undefined);
  if (problem) return problem;
  const open = tool.route.steps.filter(
    (s) => s.body === command.to && stateOf(tool.progress, s.n).is === 'pending',
  );
  const step = open.find((s) => s.n === next.returnsTo) ?? open[0];
  if (!step) return refuse('route-step-not-known', { body: command.to });
  const { to, session, asked, versions, title } = command;
  return {
    event: {
      type: 'Submitted',
      to,
      asked,
      versions,
      ...(session === undefined ? {} : { session }),
      ...(title === undefined ? {} : { title }),
      move: { marks: [], next: before(step, world, session) },
    },
    others: [],
  };
}

function meetingProblem(
  id: NonNullable<Of<'submit'>['session']>,
  body: string,
  world: World,
): Refusal | undefined {
  const session = world.sessions.get(id);
  if (!session) return refuse('unknown-session', { session: id });
  if (session.body !== body)
    return refuse('session-of-another-body', { session: id, body, of: session.body });
  return isClosed(session) ? refuse('session-not-open', { session: id, state: session.state }) : undefined;
}

/** The receiving secretary does not place it on the agenda: it goes back to its officer, with a reason. */
export function notListed(tool: Tool, command: Of<'not-listed'>, world: World): Decided | Refusal {
  const step = currentStep(tool);
  if (step?.body !== command.body)
    return refuse('not-the-holder', { body: command.body, holder: step?.body });
  const submittedAt = tool.submissions.at(-1)?.at ?? '';
  const decided = lastDecision(tool);
  if (decided && decided.recordedAt > submittedAt)
    return refuse('later-event-exists', { decision: decided.id });
  const { body, session, why, reason } = command;
  return {
    event: {
      type: 'NotListed',
      body,
      why,
      ...(session === undefined ? {} : { session }),
      ...(reason === undefined ? {} : { reason }),
      move: { marks: [], next: inDraft(world, step.n) },
    },
    others: [],
  };
}

/**
 * History brought in from paper: no letters, no timers, no session check (USERS.md 1.2, historical import). An
 * import may later complete what it did not know; of a tool that the register itself has seen, only the steps that
 * are still not known, by lines alone and without moving it.
 */
export function enterHistory(
  tool: Tool | undefined,
  command: Of<'enter-history'>,
  world: World,
): Decided | Refusal {
  const { registration, lines, documents, questions, source } = command;
  if (tool && registration) return refuse('tool-exists', { tool: tool.id });
  if (tool) {
    const marks = nowKnown(tool, lines);
    const lives = tool.decisions.length > 0 || tool.submissions.length > 0;
    const tellsOnlyUnknown =
      lines.length > 0 &&
      lines.every(({ step }) => marks.some((mark) => mark.step === step)) &&
      documents.length === 0;
    if (lives && !tellsOnlyUnknown) return refuse('history-of-a-live-tool', { tool: tool.id });
    const known = marks.length > 0 ? { marks } : {};
    return { event: { type: 'HistoryEntered', lines, documents, questions, source, ...known }, others: [] };
  }
  if (!registration) return refuse('unknown-tool', { tool: command.tool });
  const problem = registrationProblem(registration, world);
  if (problem) return problem;
  const marks = historyMarks(command, registration);
  const next = historyNext(command, registration, world);
  if (isRefusal(next)) return next;
  return {
    event: {
      type: 'HistoryEntered',
      registration,
      lines,
      documents,
      questions,
      source,
      move: { marks, next },
    },
    others: childrenOf(command.tool, registration),
  };
}

/** Steps of which nobody knew, and of which the added lines tell. */
const nowKnown = (tool: Tool, lines: Of<'enter-history'>['lines']): Marks =>
  tool.route.steps
    .filter(
      (step) =>
        stateOf(tool.progress, step.n).is === 'not-known' && lines.some((line) => line.step === step.n),
    )
    .map((step) => ({ step: step.n, state: { is: 'done' } }));

function historyMarks(command: Of<'enter-history'>, { route }: Registration): Marks {
  const passed = new Set(command.lines.flatMap((line) => (line.step === undefined ? [] : [line.step])));
  const here = command.standsAt.at === 'step' ? command.standsAt.step : undefined;
  return route.steps.flatMap((step): Marks => {
    if (step.n === here) return [];
    if (command.stepsNotKnown.includes(step.n)) return [{ step: step.n, state: { is: 'not-known' } }];
    return passed.has(step.n) ? [{ step: step.n, state: { is: 'done' } }] : [];
  });
}

/** Where history leaves the tool. The clock has nothing to do until somebody acts on it here. */
function historyNext({ standsAt }: Of<'enter-history'>, { route }: Registration, world: World) {
  const untimed = { lapsesAt: null, onLapse: null } as const;
  switch (standsAt.at) {
    case 'draft':
      return { ...inDraft(world), ...untimed };
    case 'publication':
      return { ...awaitingPublication(world), ...untimed };
    case 'ended':
      return ended(standsAt.ending);
    case 'step': {
      const step = route.steps.find((s) => s.n === standsAt.step);
      return step
        ? { ...before(step, world, standsAt.session), ...untimed }
        : refuse('route-step-not-known', { step: standsAt.step });
    }
    default:
      return standsAt satisfies never;
  }
}
