import { zoneOf } from '../body.ts';
import type { Command, Decided } from '../command.ts';
import { type Day, dayIn, daysAfter, hourIn, instantIn, type TimeZone, weekday } from '../date.ts';
import { inOneLanguage } from '../document.ts';
import type { Move, Next, SilenceDoubt } from '../event.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Step } from '../route.ts';
import { hasBegun, sessionsAhead } from '../session.ts';
import { currentStep, decisionOf, type Procedure, type Tool } from '../tool.ts';
import { before, daysBetweenReminders, passing, sleepsAt, workingDay } from '../way.ts';
import type { World } from '../world.ts';
import { missing } from './recording.ts';

type Of<T extends Command['type']> = Extract<Command, { type: T }>;

/**
 * Opens a written procedure: silence will be agreement, so a body or a named rule must allow it, both languages
 * must be there, and the hour must leave the minimum and fall on a working day (USERS.md 1.2, no letter, no silence).
 */
export function openWrittenProcedure(
  tool: Tool,
  command: Of<'open-written-procedure'>,
  world: World,
): Decided | Refusal {
  const { facts, decision, agrees, minimumDays } = command;
  if (tool.progress.next.stage === 'ended') return refuse('tool-ended', { tool: tool.id });
  const body = world.bodies.get(facts.body);
  if (!body) return refuse('unknown-body', { body: facts.body });
  if (tool.procedure) return refuse('procedure-running', { deadlineAt: tool.procedure.deadlineAt });
  const step = currentStep(tool);
  if (step?.body !== facts.body) return refuse('not-the-holder', { body: facts.body, holder: step?.body });
  const fields: string[] = [
    ...missing('written-opened', facts, false),
    ...(facts.versions.length > 0 ? [] : ['versions']),
  ];
  const { deadlineAt } = facts;
  if (fields.length > 0 || deadlineAt === undefined) return refuse('details-missing', { fields });
  const known = tool.documents.flatMap((d) => d.versions).concat(facts.versions);
  const halved = inOneLanguage(facts.versions, known);
  if (halved.length > 0) return refuse('procedure-needs-both-languages', { documents: halved });
  const earliest = daysAfter(world.now, minimumDays);
  if (deadlineAt < earliest) return refuse('deadline-too-soon', { deadlineAt, earliest, minimumDays });
  if (isWeekend(dayIn(body.timeZone, deadlineAt))) return refuse('deadline-on-a-weekend', { deadlineAt });
  const next = {
    ...before(step, world),
    waitsFor: 'silence',
    lapsesAt: deadlineAt,
    onLapse: 'agree',
  } as const;
  return {
    event: {
      type: 'WrittenProcedureOpened',
      decision,
      facts,
      agrees,
      minimumDays,
      ...(command.letter === undefined ? {} : { letter: command.letter }),
      move: { marks: [], next },
    },
    others: [],
  };
}

/**
 * One voice a Member. An objection ends the procedure at once; the item goes to the next session, and all have been
 * told, so that it cannot be withdrawn. What else was answered can, until the hour.
 */
export function answer(tool: Tool, command: Of<'object'>, world: World): Decided | Refusal {
  const { procedure } = tool;
  const step = currentStep(tool);
  if (!decisionOf(tool, command.decision)) return refuse('unknown-decision', { decision: command.decision });
  const withdraws = command.answer === 'withdrawn';
  if (withdraws && decisionOf(tool, command.decision)?.objection?.of === command.member)
    return refuse('objection-stands', { decision: command.decision, member: command.member });
  if (!procedure || procedure.decision !== command.decision || !step)
    return refuse('no-open-procedure', { tool: tool.id, decision: command.decision });
  if (world.now >= procedure.deadlineAt)
    return refuse('deadline-passed', { deadlineAt: procedure.deadlineAt });
  if (!command.hasVoice) return refuse('no-voice', { member: command.member });
  const given = procedure.answers.find((a) => a.member === command.member);
  if (withdraws && !given) return refuse('nothing-to-withdraw', { member: command.member });
  if (given && given.answer === command.answer)
    return refuse('member-already-answered', { member: command.member, at: given.at });
  const { role } = command.by.seat;
  const enteredBySecretary = role === 'secretary' || role === 'deputy-secretary';
  const { decision, member, text } = command;
  return {
    event: {
      type: 'AnswerReceived',
      decision,
      member,
      answer: command.answer,
      enteredBySecretary,
      ...(text === undefined ? {} : { text }),
      ...(command.answer === 'objection' ? { move: { marks: [], next: atNextSession(step, world) } } : {}),
    },
    others: [],
  };
}

/** A meeting that has begun is no longer the next. */
function atNextSession(step: Step, world: World): Next {
  const ahead = sessionsAhead(world.sessions.values(), step.body, world.now);
  return before(step, world, ahead.find((session) => !hasBegun(session, world.now))?.id ?? null);
}

/** What the clock does when a wait runs out: counts silence, reminds, or lets the tool sleep. Never ends a tool. */
export function lapse(tool: Tool, command: Of<'lapse'>, world: World): Decided | Refusal {
  const { next } = tool.progress;
  if (next.lapsesAt === null || next.lapsesAt > world.now)
    return refuse('not-lapsed', { lapsesAt: next.lapsesAt });
  if (next.onLapse === 'agree') return agreed(tool, command, world);
  const sleepAt = sleepsAt(tool.lastActAt);
  if (next.onLapse === 'sleep' || sleepAt <= world.now) {
    const asleep = { ...next, lapsesAt: null, onLapse: null, dormant: true } as const;
    return {
      event: { type: 'FellDormant', idleSince: tool.lastActAt, move: { marks: [], next: asleep } },
      others: [],
    };
  }
  const again = daysAfter(world.now, daysBetweenReminders);
  const move: Move = {
    marks: [],
    next:
      again < sleepAt
        ? { ...next, lapsesAt: again, onLapse: 'remind' }
        : { ...next, lapsesAt: sleepAt, onLapse: 'sleep' },
  };
  return { event: { type: 'Reminded', of: next.waitsFor, move }, others: [] };
}

/** Silence is agreement only of those who were asked, in time and in their language; otherwise it gives more time. */
function agreed(tool: Tool, command: Of<'lapse'>, world: World): Decided | Refusal {
  const step = currentStep(tool);
  const { procedure } = tool;
  if (!step || !procedure) return refuse('no-open-procedure', { tool: tool.id });
  const { decision } = procedure;
  const zone = zoneOf(step.body, world.bodies);
  const why = doubtsOf(procedure, command, zone);
  if (why.length > 0) {
    const day = workingDay(dayIn(zone, daysAfter(world.now, Math.max(procedure.minimumDays, 1))));
    const deadlineAt = instantIn(zone, day, hourIn(zone, procedure.deadlineAt));
    const move: Move = { marks: [], next: { ...tool.progress.next, lapsesAt: deadlineAt } };
    const { notReached } = command;
    return { event: { type: 'ProcedureExtended', decision, notReached, why, deadlineAt, move }, others: [] };
  }
  const outcome = procedure.agrees;
  const move = passing(tool, [{ step: step.n, state: { is: 'done', decision } }], step.n, world);
  return {
    event: { type: 'SilenceAgreed', decision, outcome, on: dayIn(zone, world.now), move },
    others: [],
  };
}

/** Why the silence of a procedure does not count yet; none where it does (USERS.md 1.2, no letter, no silence). */
function doubtsOf(procedure: Procedure, command: Of<'lapse'>, zone: TimeZone): readonly SilenceDoubt[] {
  const { kind, openedAt, deadlineAt, minimumDays, bothLanguages } = procedure;
  const tooShort = dayIn(zone, deadlineAt) < dayIn(zone, daysAfter(openedAt, minimumDays));
  // A computed date is the rule's own, whatever day of the week it falls on.
  const onWeekend = kind !== 'tacit' && isWeekend(dayIn(zone, deadlineAt));
  return [
    ...(command.asked === 0 ? (['nobody-asked'] as const) : []),
    ...(command.notReached.length > 0 ? (['not-reached'] as const) : []),
    ...(bothLanguages ? [] : (['one-language'] as const)),
    ...(tooShort ? (['too-short'] as const) : []),
    ...(onWeekend ? (['weekend'] as const) : []),
  ];
}

const isWeekend = (day: Day): boolean => [0, 6].includes(weekday(day));
