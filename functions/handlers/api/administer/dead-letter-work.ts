import * as v from 'valibot';
import type { DeadLetter, KeptExecutions, LooksStore } from '../../../desk-ports.ts';
import { executionOf } from '../../../domain/head.ts';
import type { retryWords } from '../../../domain/language/dead-letter-words.ts';
import type { Executions, NoticeStore, ToolStore } from '../../../ports.ts';
import { finishNotices } from '../../finish-notices.ts';
import { keepHistory } from '../../keep-history.ts';
import { letterEvent } from '../../letter-event.ts';
import { look, type ReconcileInput, type ReconcilePorts, reconcile } from '../../reconcile.ts';
import { kindOf } from './dead-letter-kind.ts';
import { relayMissing } from './relay-missing.ts';
import { kindSpot } from './walk-kinds.ts';

export type DeadLetterWorkPorts = ReconcilePorts & {
  readonly tools: Pick<ToolStore, 'toolsOfKind'>;
  readonly notices: Pick<NoticeStore, 'chunk' | 'markRecipient'>;
  readonly executions: Pick<Executions, 'describe' | 'history'>;
  readonly kept: Pick<KeptExecutions, 'keep'>;
  readonly looks: Pick<LooksStore, 'put' | 'last'>;
};

/** The gateway waits for thirty seconds. */
export const patienceMs = 20_000;

/** Where work that was more than fits into one request goes on: behind a tool, or in a sweep. */
export const workPlace = v.union([kindSpot, v.string()]);
export type WorkPlace = v.InferOutput<typeof workPlace>;

export interface WorkDone {
  readonly state: keyof typeof retryWords;
  readonly next?: WorkPlace | undefined;
}

/** Does what a dead letter asked for, by its kind. Throws what those throw who could not do it before. */
export async function workOf(
  ports: DeadLetterWorkPorts,
  letter: DeadLetter,
  place: WorkPlace | undefined,
): Promise<WorkDone> {
  const asks = kindOf(letter);
  switch (asks.kind) {
    case 'relay':
      return goesOn(
        (await relayMissing(ports, typeof place === 'string' ? undefined : place, patienceMs)).next,
      );
    case 'reconcile':
      return reconcileAgain(ports, letter.at, asks.input, typeof place === 'string' ? place : undefined);
    case 'letter-event':
      await letterEvent(ports)(asks.event);
      return { state: 'done' };
    case 'keep-history':
      await keepHistory(ports)({ execution: asks.execution });
      return { state: 'done' };
    case 'invite':
    case 'digest':
      // Done by others: when the person is saved, and tonight.
      return { state: 'done' };
    case 'unknown':
      return { state: 'not-for-here' };
    default:
      return asks satisfies never;
  }
}

/**
 * An execution that was reported is looked at by itself, and letters are finished. A run by the clock that was missed
 * has been made up for by every run since; only where there was none is it made here.
 */
async function reconcileAgain(
  ports: DeadLetterWorkPorts,
  missedAt: string,
  input: ReconcileInput,
  place: string | undefined,
): Promise<WorkDone> {
  if (input.execution !== undefined) {
    const of = executionOf(input.execution);
    if (of) await look(ports, of.tool, input.execution, true);
    else await finishNotices(ports);
    return { state: 'done' };
  }
  const last = await ports.looks.last();
  if (last && last.at > missedAt) return { state: 'done' };
  const after = place ?? input.after;
  const run = reconcile({ ...ports, mostMs: patienceMs });
  return goesOn((await run({ mode: input.mode, ...(after === undefined ? {} : { after }) })).after);
}

const goesOn = (next: WorkPlace | undefined): WorkDone =>
  next === undefined ? { state: 'done' } : { state: 'goes-on', next };
