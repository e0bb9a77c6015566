import { setTimeout as pause } from 'node:timers/promises';
import type { InvokeResult } from '../step-functions/engine.ts';
import type { Json } from '../step-functions/json.ts';
import type { StreamRecord } from './shards.ts';

/** What becomes of a record that the function keeps refusing. */
export interface DeadLetter {
  readonly record: StreamRecord;
  /** How often the function was called for it in vain. */
  readonly calls: number;
  /** It threw at last, and did not report the record as failed. */
  readonly threw: boolean;
}

export interface DeliverOptions {
  /** Calls the function with Lambda's event of a stream. */
  readonly call: (event: Json) => Promise<InvokeResult>;
  readonly stream: string;
  /** Told of each record in turn that needs no further delivery. */
  readonly done: (record: StreamRecord) => void;
  readonly deadLetter: (letter: DeadLetter) => void;
  /** How often one record is tried again before it is given up. */
  readonly retries: number;
  /** Before the n-th try again, in milliseconds of real time. */
  readonly backoffMs: (n: number) => number;
  readonly signal: AbortSignal;
}

/**
 * Delivers records in order until each has been taken or given up, as Lambda's event source does with
 * ReportBatchItemFailures and bisecting: a batch that throws is halved; from the first record reported as failed all
 * is delivered again; a record that fails once too often becomes a dead letter. Rejects when `signal` is aborted.
 */
export async function deliver(records: readonly StreamRecord[], options: DeliverOptions): Promise<void> {
  let rest = records;
  for (let tries = 0; rest.length > 0; ) {
    options.signal.throwIfAborted();
    const { taken, threw } = await attempt(rest, options);
    for (const record of rest.slice(0, taken)) options.done(record);
    rest = rest.slice(taken);
    if (taken > 0) tries = 0;
    const [first, second] = rest;
    if (!first) return;
    if (threw && second) {
      const half = Math.ceil(rest.length / 2);
      await deliver(rest.slice(0, half), options);
      rest = rest.slice(half);
      continue;
    }
    if (tries < options.retries) {
      tries += 1;
      await pause(options.backoffMs(tries), undefined, { signal: options.signal });
      continue;
    }
    options.deadLetter({ record: first, calls: tries + 1, threw });
    options.done(first);
    rest = rest.slice(1);
    tries = 0;
  }
}

/** How many of the records, from the first on, the function has taken. */
async function attempt(records: readonly StreamRecord[], { call, stream }: DeliverOptions) {
  try {
    const { payload, functionError } = await call({
      Records: records.map((record) => eventOf(record, stream)),
    });
    if (functionError !== undefined) return { taken: 0, threw: true };
    const failed = failuresIn(payload);
    const places = records.flatMap((record, place) => (failed.has(sequenceOf(record)) ? [place] : []));
    return { taken: Math.min(records.length, ...places), threw: false };
  } catch {
    return { taken: 0, threw: true };
  }
}

function failuresIn(payload: Json): ReadonlySet<string> {
  const failures =
    typeof payload === 'object' && payload !== null && 'batchItemFailures' in payload
      ? payload.batchItemFailures
      : [];
  const named = (Array.isArray(failures) ? failures : []) as { itemIdentifier?: string }[];
  return new Set(named.map(({ itemIdentifier }) => itemIdentifier ?? ''));
}

const sequenceOf = (record: StreamRecord): string => record.dynamodb?.SequenceNumber ?? '';

/** A record as Lambda hands it to a function: the same members, the time in seconds. */
const eventOf = ({ dynamodb, ...record }: StreamRecord, stream: string): Json =>
  JSON.parse(
    JSON.stringify({
      ...record,
      eventSourceARN: stream,
      dynamodb: {
        ...dynamodb,
        ApproximateCreationDateTime: Number(dynamodb?.ApproximateCreationDateTime) / 1000,
      },
    }),
  );
