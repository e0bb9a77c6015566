import type { api } from '../../../contracts/api/endpoints.ts';
import { refuseWith, reply, type UseCase } from '../../../contracts/api/use-case.ts';
import type { DeadLetter, DeadLetters } from '../../../desk-ports.ts';
import { retryWords } from '../../../domain/language/dead-letter-words.ts';
import { fromPlace, isOfPlace, placeIn, placeText } from '../place-in-list.ts';
import { kindOf } from './dead-letter-kind.ts';
import {
  type DeadLetterWorkPorts,
  type WorkDone,
  type WorkPlace,
  workOf,
  workPlace,
} from './dead-letter-work.ts';
import { type NotePorts, noteIntervention } from './note-intervention.ts';

export type RetryPorts = DeadLetterWorkPorts &
  NotePorts & { readonly deadLetters: Pick<DeadLetters, 'peek' | 'remove'> };

/** A queue shows ten messages at a time, and others in the next look. */
const looksAtMost = 5;

/** Does what a dead letter asked for, and removes it once that is done. */
export const retryDeadLetter =
  (ports: RetryPorts): UseCase<typeof api.retryDeadLetter> =>
  async ({ caller, params: { id }, body: { reason, after }, key, language }) => {
    const question = ['retry', id];
    const from = placeIn(workPlace, question, after);
    if ('refused' in from) return from;
    const letter = await letterOf(ports, id);
    if (!letter) return refuseWith('no-such-thing', { id });
    const done = await fromPlace(after, () => tryAgain(ports, letter, from.place));
    if ('refused' in done) return done;
    const { state, next } = done;
    if (state === 'done') {
      await noteIntervention(ports, caller, key, {
        what: 'retry-dead-letter',
        on: id,
        ...(reason === undefined ? {} : { reason }),
        before: { kind: kindOf(letter).kind, queue: letter.queue, at: letter.at },
      });
      await ports.deadLetters.remove(letter);
    }
    const sentence = retryWords[state][language];
    return reply({ id, state, sentence, ...(next === undefined ? {} : { next: placeText(question, next) }) });
  };

async function letterOf({ deadLetters }: RetryPorts, id: string): Promise<DeadLetter | undefined> {
  for (let looks = 0; looks < looksAtMost; looks++) {
    const letters = await deadLetters.peek();
    const found = letters.find((letter) => letter.id === id);
    if (found || letters.length === 0) return found;
  }
  return undefined;
}

/** What fails once more is still failing, and the message stays; why, the log says. */
async function tryAgain(
  ports: RetryPorts,
  letter: DeadLetter,
  place: WorkPlace | undefined,
): Promise<WorkDone> {
  try {
    return await workOf(ports, letter, place);
  } catch (error) {
    // Where to go on was the asker's to say; a place that is none is theirs to hear of.
    if (place !== undefined && isOfPlace(error)) throw error;
    ports.watch.count('RelayFailed', { retry: kindOf(letter).kind, error: String(error) });
    return { state: 'still-failing' };
  }
}
