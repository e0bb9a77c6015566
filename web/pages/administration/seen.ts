import type { Answer } from '../../api/ask.ts';
import type { Seen } from './acting.ts';

const is = {
  waits: 'right',
  'no-drift': 'right',
  'started-not-yet-seen': 'not-yet',
  'somebody-acted': 'not-done',
  'not-there': 'not-done',
} as const satisfies Record<Answer<'putRight'>['state'], Seen['is']>;

/** What became of a tool that was put right: it waits, or nothing was wrong any more. */
export const seenOfPutRight = ({ state, sentence }: Answer<'putRight'>): Seen => ({
  is: is[state],
  sentence,
});

/** All at once are right when each is; one that is not yet seen is looked at again with the others. */
export function seenOfAll({ items, sentence }: Pick<Answer<'putAllRight'>, 'items' | 'sentence'>): Seen {
  const found = items.map(({ state }) => is[state]);
  return { is: (['not-yet', 'not-done'] as const).find((one) => found.includes(one)) ?? 'right', sentence };
}

type Execution = Pick<Answer<'getExecution'>, 'status' | 'sentence'> & {
  readonly facts: Pick<Answer<'getExecution'>['facts'], 'tokenSince'>;
};

/** A pause is seen once nothing runs any more. */
export const seenPaused = ({ status, sentence }: Execution): Seen => ({
  is: status === 'RUNNING' ? 'not-yet' : 'right',
  sentence,
});

/** An execution that was started, or let go on, is seen once it runs and waits with a token. */
export const seenWaiting = ({ status, sentence, facts }: Execution): Seen => ({
  is: status === 'RUNNING' && facts.tokenSince !== null ? 'right' : 'not-yet',
  sentence,
});

/** What was let go on keeps the token that it had: it is seen once it runs. */
export const seenRunning = ({ status, sentence }: Execution): Seen => ({
  is: status === 'RUNNING' ? 'right' : 'not-yet',
  sentence,
});
