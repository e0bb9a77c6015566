import type { RecordedEvent } from './event.ts';
import { type Actor, may } from './may.ts';
import { voicesOn } from './person.ts';
import { decisionOf, type Tool } from './tool.ts';

/**
 * Says whether a person may know which Member answered in a written procedure, and so who wrote it and what: who serves
 * the body, and those who sit for that Member. To all others it is « One Member » (USERS.md 1.2, who objects).
 */
export function mayReadAnswer(
  person: Actor,
  { decision, member }: Pick<Extract<RecordedEvent, { type: 'AnswerReceived' }>, 'decision' | 'member'>,
  tool: Tool,
): boolean {
  const body = decisionOf(tool, decision)?.facts.body;
  if (body === undefined) return false;
  return may(person, 'record-decision', { body }) === true || voicesOn(person.seats, body).includes(member);
}
