import * as v from 'valibot';
import type { api } from '../../../contracts/api/endpoints.ts';
import { refuseWith, reply, type UseCase } from '../../../contracts/api/use-case.ts';
import type { DeadLetter, DeadLetters, KeptExecutions } from '../../../desk-ports.ts';
import { retryWords } from '../../../domain/language/dead-letter-words.ts';
import type { Executions, NoticeStore } from '../../../ports.ts';
import { keepHistory } from '../../keep-history.ts';
import { letterEvent } from '../../letter-event.ts';
import { type ReconcilePorts, reconcile } from '../../reconcile.ts';
import { type Asks, kindOf } from './dead-letter-kind.ts';
import { type NotePorts, noteIntervention } from './note-intervention.ts';
import { fromPlace, isOfPlace, placeIn, placeText } from './place-in-list.ts';
import { relayMissing } from './relay-missing.ts';

export type RetryPorts = ReconcilePorts &
  NotePorts & {
    readonly deadLetters: Pick<DeadLetters, 'peek' | 'remove'>;
    readonly notices: Pick<NoticeStore, 'chunk' | 'markRecipient'>;
    readonly executions: Pick<Executions, 'describe' | 'history'>;
    readonly kept: Pick<KeptExecutions, 'keep'>;
  };

/** The gateway waits for thirty seconds. */
export const patienceMs = 20_000;
/** A queue shows ten messages at a time, and others in the next look. */
const looksAtMost = 5;

interface Done {
  readonly state: keyof typeof retryWords;
  /** Where to go on. */
  readonly after?: string | undefined;
}

/** Does what a dead letter asked for, by its kind, and removes it once that is done. */
export const retryDeadLetter =
  (ports: RetryPorts): UseCase<typeof api.retryDeadLetter> =>
  async ({ caller, params: { id }, body: { reason, after }, key, language }) => {
    const question = ['retry', id];
    const from = placeIn(v.string(), question, after);
    if ('refused' in from) return from;
    const letter = await letterOf(ports, id);
    if (!letter) return refuseWith('no-such-thing', { id });
    const asks = kindOf(letter);
    const done = await fromPlace(after, () => doneAgain(ports, asks, from.place));
    if ('refused' in done) return done;
    if (done.state === 'done') {
      await noteIntervention(ports, caller, key, {
        what: 'retry-dead-letter',
        on: id,
        ...(reason === undefined ? {} : { reason }),
        before: { kind: asks.kind, queue: letter.queue, at: letter.at },
      });
      await ports.deadLetters.remove(letter);
    }
    return reply({
      id,
      state: done.state,
      sentence: retryWords[done.state][language],
      ...(done.after === undefined ? {} : { next: placeText(question, done.after) }),
    });
  };

async function letterOf({ deadLetters }: RetryPorts, id: string): Promise<DeadLetter | undefined> {
  for (let looks = 0; looks < looksAtMost; looks++) {
    const letters = await deadLetters.peek();
    const found = letters.find((letter) => letter.id === id);
    if (found || letters.length === 0) return found;
  }
  return undefined;
}

/** What fails once more is still failing; why is in the log of whose it is, and not in an answer. */
async function doneAgain(ports: RetryPorts, asks: Asks, after: string | undefined): Promise<Done> {
  try {
    return await doAgain(ports, asks, after);
  } catch (error) {
    // Where to go on was the asker's to say; a place that is none is theirs to hear of.
    if (after !== undefined && isOfPlace(error)) throw error;
    ports.watch.count('RelayFailed', { retry: asks.kind, error: String(error) });
    return { state: 'still-failing' };
  }
}

async function doAgain(ports: RetryPorts, asks: Asks, after: string | undefined): Promise<Done> {
  switch (asks.kind) {
    case 'relay':
      return goesOn(await relayMissing(ports, after, patienceMs));
    case 'reconcile': {
      const input = { ...asks.input, ...(after === undefined ? {} : { after }) };
      return goesOn(await reconcile({ ...ports, mostMs: patienceMs })(input));
    }
    case 'letter-event':
      await letterEvent(ports)(asks.event);
      return { state: 'done' };
    case 'keep-history':
      await keepHistory(ports)({ execution: asks.execution });
      return { state: 'done' };
    case 'invite':
    case 'digest':
      // Done by others, when the person is saved or tonight.
      return { state: 'done' };
    case 'unknown':
      return { state: 'not-for-here' };
    default:
      return asks satisfies never;
  }
}

const goesOn = ({ after }: { readonly after?: string }): Done =>
  after === undefined ? { state: 'done' } : { state: 'goes-on', after };
