import { mayReadAnswer } from '../../../domain/answer-readers.ts';
import type { Actor } from '../../../domain/may.ts';
import { readsAll, type ToldEvent } from '../../../domain/readers-history.ts';
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
    // Who answered tells for which Member, as in the history that people read.
    const own = event.type !== 'AnswerReceived' || mayReadAnswer(actor, event, now);
    const { n, schema, ...what } = event;
    const shown = own ? what : without(what, ['member', 'text']);
    const numbered = all ? { n, schema } : { position: i + 1 };
    return {
      kind: 'event',
      tool: now.id,
      ...numbered,
      ...(all ? shown : without(shown, forSecretariats)),
      by: own ? by : null,
    };
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
