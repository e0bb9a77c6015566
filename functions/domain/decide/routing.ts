import { superiorsOf } from '../body.ts';
import type { Command, Decided } from '../command.ts';
import type { Marks, Registration } from '../event.ts';
import type { BodyId } from '../ids.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Route, Step } from '../route.ts';
import { currentStep, stateOf, type Tool } from '../tool.ts';
import { before, passing } from '../way.ts';
import type { World } from '../world.ts';

/** The PTC may not address governments without the Council (DOMAIN.md 2): these kinds cannot end below it. */
const needsCouncil = (kind: Registration['kind']): boolean =>
  kind === 'resolution' || kind === 'recommendation';
const hasCouncil = (route: Route): boolean =>
  route.steps.some((step) => step.stage === 'council-approval' && step.ask === 'decide');

/** Why a tool cannot have this route; undefined where it can. */
export function routeProblem(
  registration: Pick<Registration, 'kind' | 'route'>,
  world: World,
): Refusal | undefined {
  const { steps } = registration.route;
  if (steps.length === 0) return refuse('route-needs-a-step');
  if (new Set(steps.map((step) => step.n)).size !== steps.length)
    return refuse('route-step-not-known', { steps: steps.map((step) => step.n) });
  const stranger = steps.find((step) => !world.bodies.has(step.body));
  if (stranger) return refuse('unknown-body', { body: stranger.body });
  const bent = steps.find((step) => world.bodies.get(step.body)?.stage !== step.stage);
  if (bent) return refuse('stage-of-another-body', { step: bent.n, body: bent.body, stage: bent.stage });
  if (needsCouncil(registration.kind) && !hasCouncil(registration.route))
    return refuse('resolution-needs-council', { kind: registration.kind });
  return undefined;
}

/** The stage is the body's own. */
const same = (a: Step, b: Step): boolean => a.body === b.body && a.ask === b.ask;

/** Changes who decides, in the eight rules of USERS.md 1.2. Completed steps never change; dropped ones stay, waived. */
export function changeRoute(
  tool: Tool,
  command: Extract<Command, { type: 'change-route' }>,
  world: World,
): Decided | Refusal {
  const { after, authority, reason } = command;
  if (tool.progress.next.stage === 'ended') return refuse('tool-ended', { tool: tool.id });
  if (needsCouncil(tool.kind) && !hasCouncil(after))
    return refuse('council-step-required', { kind: tool.kind });
  const problem = routeProblem({ kind: tool.kind, route: after }, world);
  if (problem) return problem;
  const left = tool.route.steps.filter((step) => !after.steps.some((s) => s.n === step.n));
  // What was waived before stays so, under the authority that waived it.
  const dropped = left.filter((step) => stateOf(tool.progress, step.n).is !== 'waived');
  const edited = tool.route.steps.find((step) => {
    const now = after.steps.find((s) => s.n === step.n);
    return stateOf(tool.progress, step.n).is === 'done' && (!now || !same(step, now));
  });
  if (edited) return refuse('completed-step-edited', { step: edited.n, body: edited.body });
  const reshaped = tool.route.steps.find((step) => after.steps.some((s) => s.n === step.n && !same(step, s)));
  if (reshaped) return refuse('route-step-not-known', { step: reshaped.n, use: 'a new number' });
  const begun =
    tool.submissions.length > 0 || tool.decisions.length > 0 || tool.progress.next.stage !== 'draft';
  const noted = reason === undefined ? {} : { reason };
  if (!begun)
    return { event: { type: 'RouteChanged', before: tool.route, after, authority, ...noted }, others: [] };

  if (authority.kind === 'officer') return refuse('who-decides-not-for-secretariat', {});
  if (!authority.reference) return refuse('details-missing', { fields: ['reference'] });
  // A standing decision is nobody's decision of the day, whichever body it is said to be of.
  const by = authority.kind === 'standing-decision' ? authority.kind : authority.body;
  if (!by) return refuse('details-missing', { fields: ['body'] });
  const outranks = authorityProblem(tool, authority, dropped, world);
  if (outranks) return outranks;

  const kept = withDropped(tool.route, after, left);
  const state = {
    is: 'waived',
    authority: by,
    reference: authority.reference,
  } as const;
  const marks: Marks = dropped.map((step) => ({ step: step.n, state }));
  const holder = currentStep(tool);
  const changed = { ...tool, route: kept };
  const asked = askedFirst(tool, kept);
  const isGone = holder !== undefined && dropped.some((step) => step.n === holder.n);
  const move = asked
    ? { marks, next: before(asked, world) }
    : isGone && passing(changed, marks, holder.n, world);
  return {
    event: {
      type: 'RouteChanged',
      before: tool.route,
      after: kept,
      authority,
      ...noted,
      ...(move ? { move } : { marks }),
    },
    others: [],
  };
}

/**
 * The first body that is new on the route and is to decide before the one that has the tool: it is not passed by. What
 * waits for its publication is not let out past any of them.
 */
function askedFirst({ route: was, progress: { next } }: Tool, { steps }: Route): Step | undefined {
  const isNew = ({ n, ask }: Step) => ask === 'decide' && !was.steps.some((step) => step.n === n);
  if (next.stage === 'publication') return steps.find(isNew);
  if (next.waitsFor !== 'outcome') return undefined;
  const holder = steps.findIndex(({ n }) => n === next.step);
  return steps.slice(0, holder).find(isNew);
}

/** A lower body cannot remove a superior's step; a superior can remove a lower's. */
function authorityProblem(
  tool: Tool,
  authority: Extract<Command, { type: 'change-route' }>['authority'],
  dropped: readonly Step[],
  world: World,
): Refusal | undefined {
  const { kind, body } = authority;
  if (kind === 'standing-decision' || !body) return undefined;
  if (!world.bodies.has(body)) return refuse('unknown-body', { body });
  const holder = currentStep(tool)?.body ?? lastHolder(tool);
  if (authority.kind === 'holding-body' && body !== holder) return refuse('not-the-holder', { body, holder });
  if (authority.kind === 'superior-body' && holder && !superiorsOf(holder, world.bodies).includes(body))
    return refuse('authority-too-low', { body, holder });
  const above = dropped.find((step) => superiorsOf(body, world.bodies).includes(step.body));
  return above ? refuse('authority-too-low', { body, step: above.n, of: above.body }) : undefined;
}

/** Whose the tool was, where nobody holds it: the body that sent it back, or the last that is asked to decide. */
const lastHolder = ({ route, progress: { next } }: Tool): BodyId | undefined =>
  (
    route.steps.find((step) => step.n === next.returnsTo) ??
    route.steps.findLast((step) => step.ask === 'decide')
  )?.body;

/** The new route with the dropped steps left standing where they were, to be drawn as waived. */
function withDropped(from: Route, to: Route, dropped: readonly Step[]): Route {
  const steps = [...to.steps];
  for (const step of dropped) {
    // Kept, or put back before this one.
    const ahead = from.steps[from.steps.indexOf(step) - 1];
    steps.splice(steps.findIndex((s) => s.n === ahead?.n) + 1, 0, step);
  }
  return { ...to, steps };
}
