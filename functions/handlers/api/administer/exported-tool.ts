import type { RecordedEvent } from '../../../domain/event.ts';
import { type Actor, may } from '../../../domain/may.ts';
import { voicesOn } from '../../../domain/person.ts';
import { readsAll, type ToldEvent } from '../../../domain/readers-history.ts';
import { decisionOf, type Tool } from '../../../domain/tool.ts';
import type { World } from '../../../domain/world.ts';

/**
 * What happened to a tool and the versions of its papers, a line each. Whoever reads all of it has the events as they
 * are stored, with their numbers; for others the numbers would tell how many are hidden, so they have places instead.
 */
export function exportedTool(told: readonly ToldEvent[], actor: Actor, world: World): readonly object[] {
  const now = told.at(-1)?.tool;
  if (!now) return [];
  const all = readsAll(actor, now, world);
  const events = told.map(({ event, by }, i) => {
    const { n, schema, ...what } = withoutVoice(event, now, actor);
    const numbered = all ? { n, schema } : { position: i + 1 };
    return { kind: 'event', tool: now.id, ...numbered, ...(all ? what : without(what, forSecretariats)), by };
  });
  const papers = now.documents.map(({ document, versions }) => ({
    kind: 'document',
    tool: now.id,
    document,
    versions,
  }));
  return [...events, ...papers];
}

/** What only those are told for whom nothing is hidden, as in the history that people read. */
const forSecretariats = [
  'quiet',
  'enteredBySecretary',
  'notReached',
  'marks',
  'move',
  'questions',
  'tools',
] as const;

const without = (what: object, names: readonly string[]): object =>
  Object.fromEntries(Object.entries(what).filter(([name]) => !names.includes(name)));

/** Which Member answered is told to who serves the body, and to those who sit for that Member (« One Member »). */
function withoutVoice(event: RecordedEvent, now: Tool, actor: Actor): RecordedEvent {
  if (event.type !== 'AnswerReceived') return event;
  const body = decisionOf(now, event.decision)?.facts.body;
  const serves = body !== undefined && may(actor, 'record-decision', { body }) === true;
  const sits = body !== undefined && voicesOn(actor.seats, body).includes(event.member);
  return serves || sits ? event : (without(event, ['member', 'text']) as RecordedEvent);
}
