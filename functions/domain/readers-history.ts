import type { RecordedEvent } from './event.ts';
import { evolve, fold } from './evolve.ts';
import type { Actor } from './may.ts';
import { mayKnow, mayRead, mayReadBody, mayReadDecision, readersView } from './readers-view.ts';
import { type Decision, decisionOf, type Tool } from './tool.ts';
import type { World } from './world.ts';

/** An event that a person may know of, with the tool as it left it, in their view. */
export interface ToldEvent {
  readonly event: RecordedEvent;
  readonly tool: Tool;
}

/**
 * What a person may know of the history of a tool, oldest first; empty where they may not know of the tool. Each event
 * is judged by where the tool stood then, and by what has been cleared since.
 */
export function historyFor(
  events: readonly RecordedEvent[],
  person: Actor,
  world: Pick<World, 'bodies'>,
): readonly ToldEvent[] {
  const now = fold(events);
  if (!now || !mayKnow(person, now, world)) return [];
  const hidden = now.decisions.filter((decision) => !mayReadDecision(person, decision, now, world));
  const tells = (event: RecordedEvent) =>
    !('decision' in event) || !hidden.some(({ id }) => id === event.decision);
  const told: ToldEvent[] = [];
  let tool: Tool | undefined;
  for (const event of events) {
    tool = evolve(tool, event);
    const then = knownNow(tool, now, hidden);
    if (tells(event) && mayRead(person, event, then, world))
      told.push({ event, tool: readersView(then, person, world) });
  }
  return told;
}

/** The tool of then with what may be told of it by now: what was cleared since, and whose a decision turned out to be. */
const knownNow = (then: Tool, now: Tool, hidden: readonly Decision[]): Tool => ({
  ...then,
  // Who may know of the tool may know that it was made.
  originCleared: true,
  decisions: then.decisions.map((decision) => {
    const corrected = hidden.find(({ id }) => id === decision.id);
    if (corrected)
      return { ...decision, step: null, facts: { ...decision.facts, body: corrected.facts.body } };
    return decisionOf(now, decision.id)?.cleared ? { ...decision, cleared: true } : decision;
  }),
});

/**
 * The version of a tool for a person who may know everything that happened to it; undefined for others, whom the
 * number of its events would tell that there are some which they may not see.
 */
export function readersVersion(tool: Tool, person: Actor, world: Pick<World, 'bodies'>): number | undefined {
  const readsAll = [...world.bodies.keys()].every((body) => mayReadBody(person, body, tool, world));
  // What was corrected once may have been another body's before, and what is proposed may become so.
  const isWhole = tool.decisions.every(
    (decision) =>
      mayReadDecision(person, decision, tool, world) &&
      (readsAll || (!decision.corrected && decision.proposal === undefined)),
  );
  return isWhole && mayKnow(person, tool, world) ? tool.version : undefined;
}
