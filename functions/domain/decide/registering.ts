import type { Command, Decided } from '../command.ts';
import type { Registration, ToolEvent } from '../event.ts';
import type { ToolId } from '../ids.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { hasWords } from '../text.ts';
import { currentStep, lastDecision, stateOf, type Tool } from '../tool.ts';
import { before, inDraft } from '../way.ts';
import type { World } from '../world.ts';
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

/** What a tool cannot be registered without, from paper or not. */
export function registrationProblem(registration: Registration, world: World): Refusal | undefined {
  if (!hasWords(registration.title)) return refuse('details-missing', { fields: ['title'] });
  return routeProblem(registration, world);
}

/** Lineage is told both ways. */
export const childrenOf = (child: ToolId, { parent, derivedFrom }: Registration): Decided['others'] =>
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
  const problem = command.session ? meetingProblem(command.session, command.to, world) : undefined;
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
  const isOver = session.state === 'closed' || session.state === 'report-issued';
  return isOver ? refuse('session-not-open', { session: id, state: session.state }) : undefined;
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
