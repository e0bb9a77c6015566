import { toInform } from '../agenda.ts';
import type { Due } from '../due.ts';
import type { BodyId } from '../ids.ts';
import type { Actor } from '../may.ts';
import { awaitedMeeting, hasDealtWith } from '../meeting.ts';
import type { Step } from '../route.ts';
import { sessionsAhead, sortDay } from '../session.ts';
import { currentStep, type Decision, decisionOf, isOpen, stateOf, type Tool } from '../tool.ts';
import { whereIs } from '../where.ts';
import type { World } from '../world.ts';
import { daysOfSession, onDay, until, untilHour } from './days.ts';
import { serves } from './seats.ts';

/** What waits for a secretary: to be recorded, confirmed, completed, or for somebody else. */
export function ofSecretary(person: Actor, tool: Tool, world: World): readonly Due[] {
  const own = new Set(
    person.seats.flatMap(({ body }) => (body !== undefined && serves(person, body) ? [body] : [])),
  );
  const holder = currentStep(tool);
  const held = holder && own.has(holder.body) ? atHolder(holder, tool, world) : undefined;
  return [
    ...(held ?? awaited(own, tool, world)),
    ...[...own].flatMap((body) => besideTheWay(body, tool, world)),
    ...paragraphs(own, tool, world),
  ];
}

/** The tool is with the body: it decides, confirms, or waits for Members to answer or for a date. */
function atHolder(step: Step, tool: Tool, world: World): readonly Due[] {
  const { body } = step;
  const { waitsFor, lapsesAt } = tool.progress.next;
  const { since } = whereIs(tool, world);
  if (waitsFor === 'outcome') return toDecide(step, tool, world);
  if (waitsFor !== 'amended-text')
    return [{ asks: 'wait', body, since, ...(lapsesAt === null ? {} : untilHour(lapsesAt, body, world)) }];
  const { by } = tool.progress;
  const decision = by === undefined ? undefined : decisionOf(tool, by);
  const byDay = decision?.facts.byDay;
  return [
    {
      asks: 'confirm',
      body,
      since,
      ...(decision ? { decision: decision.id } : {}),
      ...(byDay === undefined ? {} : until(byDay, body, world)),
    },
  ];
}

/** With somebody else, on its way to the body or from it. */
function awaited(own: ReadonlySet<BodyId>, tool: Tool, world: World): readonly Due[] {
  const concerns = tool.route.steps.some((step) => own.has(step.body));
  if (!concerns || !isOpen(tool) || tool.progress.next.stage === 'draft') return [];
  const { body, since } = whereIs(tool, world);
  return [{ asks: 'wait', since, ...(body === undefined ? {} : { body }) }];
}

/** Before the body: at its open or next session, at one that is over, or at none yet. Later ones are not due. */
function toDecide(step: Step, tool: Tool, world: World): readonly Due[] {
  const { body } = step;
  const [next] = sessionsAhead(world.sessions.values(), body, world.now);
  // What the meeting that is on has dealt with is its next one's business.
  if (next && hasDealtWith(tool, next.id)) return [];
  const id = awaitedMeeting(tool, world);
  const session = id === null ? next : world.sessions.get(id);
  if (session?.state === 'planned' && next && sortDay(session) > sortDay(next)) return [];
  const asked = tool.submissions.findLast(({ to }) => to === body)?.asked;
  return [
    {
      asks: 'decide',
      body,
      since: whereIs(tool, world).since,
      ...(id === null ? {} : { session: id }),
      ...(asked === undefined ? {} : { asked }),
      ...(step.ask === 'inform' ? { step: 'inform' as const } : {}),
      ...(session === undefined ? {} : daysOfSession(session, world)),
    },
  ];
}

/** Outcomes of the body that nothing waits for: to take note, and those that a superior body overtook. */
function besideTheWay(body: BodyId, tool: Tool, world: World): readonly Due[] {
  const { since } = whereIs(tool, world);
  const overtaken = tool.route.steps.some(
    (step) => step.body === body && stateOf(tool.progress, step.n).is === 'not-yet-recorded',
  );
  return [
    ...(overtaken ? [{ asks: 'decide', body, since, step: 'overtaken' } as const] : []),
    ...(toInform(body, tool) ? [{ asks: 'decide', body, since, step: 'inform' } as const] : []),
  ];
}

/** Decisions whose report is out and whose paragraph nobody entered. */
const paragraphs = (own: ReadonlySet<BodyId>, tool: Tool, world: World): readonly Due[] =>
  tool.decisions.flatMap(({ id, status, facts }: Decision): Due[] => {
    const session = facts.session === undefined ? undefined : world.sessions.get(facts.session);
    if (status !== 'provisional' || session?.state !== 'report-issued' || !own.has(facts.body)) return [];
    const issuedOn = session.report?.issuedOn;
    return [
      {
        asks: 'paragraphs',
        body: facts.body,
        decision: id,
        session: session.id,
        ...(issuedOn === undefined ? {} : { since: onDay(issuedOn) }),
      },
    ];
  });
