import type { SessionId } from './ids.ts';
import { outcomeTable } from './outcome.ts';
import { isClosed, sessionsAhead } from './session.ts';
import { currentStep, type Tool } from './tool.ts';
import type { World } from './world.ts';

/**
 * Says whether a meeting has taken an outcome on the tool since it was last submitted: it does not take it up again. A
 * statement for the record, or a text derived, decides nothing on the tool itself.
 */
export function hasDealtWith(tool: Tool, meeting: SessionId): boolean {
  const submittedAt = tool.submissions.at(-1)?.at ?? '';
  return tool.decisions.some(
    ({ status, facts, recordedAt }) =>
      status !== 'taken-back' &&
      facts.session === meeting &&
      recordedAt > submittedAt &&
      outcomeTable[facts.outcome].effect !== 'none',
  );
}

/**
 * The meeting whose outcome on the tool is awaited: the one it waits for or, where that has dealt with it and left it
 * where it was, the next that is known. Null where none is.
 */
export function awaitedMeeting(tool: Tool, world: World): SessionId | null {
  const { session } = tool.progress.next;
  return session === null || !hasDealtWith(tool, session) ? session : nextMeeting(tool, world);
}

/** The meeting that will take it up, as far as is known: what one left undecided when it closed comes to the next. */
export function comingMeeting(tool: Tool, world: World): SessionId | null {
  const awaited = awaitedMeeting(tool, world);
  const session = awaited === null ? undefined : world.sessions.get(awaited);
  return session && isClosed(session) ? nextMeeting(tool, world) : awaited;
}

function nextMeeting(tool: Tool, world: World): SessionId | null {
  const step = currentStep(tool);
  const ahead = step ? sessionsAhead(world.sessions.values(), step.body, world.now) : [];
  return ahead.find(({ id }) => !hasDealtWith(tool, id))?.id ?? null;
}
