import type { DeadLetter, DeadLetters } from '../../functions/desk-ports.ts';

export interface FakeDeadLetters extends DeadLetters {
  /** What waits, oldest first. */
  readonly waiting: DeadLetter[];
  /** Something nobody could process comes to wait; gives its id. */
  comes(letter: Pick<DeadLetter, 'queue' | 'body'> & Partial<DeadLetter>): string;
}

/** Two queues of dead letters in memory. Nothing is held back from the next reader. */
export function fakeDeadLetters(at = '2024-04-24T07:00:00.000Z'): FakeDeadLetters {
  const waiting: DeadLetter[] = [];
  const of = (queue: DeadLetter['queue']) => waiting.filter((letter) => letter.queue === queue);
  let came = 0;
  return {
    waiting,
    comes(letter) {
      const id = `letter-${++came}`;
      waiting.push({ id, at, attributes: {}, handle: `handle-${came}`, ...letter });
      return id;
    },
    counts: async () => ({ relay: of('relay').length, events: of('events').length }),
    peek: async () => [...of('relay').slice(0, 10), ...of('events').slice(0, 10)],
    async remove({ queue, handle }) {
      const place = waiting.findIndex((letter) => letter.queue === queue && letter.handle === handle);
      if (place >= 0) waiting.splice(place, 1);
    },
  };
}
