import { randomUUID } from 'node:crypto';
import type { Json } from '../step-functions/json.ts';
import type { StreamRecord } from './shards.ts';

/** A record that was given up, and how that came. */
export interface GivenUp {
  readonly record: StreamRecord;
  readonly shard: string;
  readonly stream: string;
  readonly functionArn: string;
  /** How often the function was called for it. */
  readonly calls: number;
  /** It threw at last, and did not report the record as failed. */
  readonly threw: boolean;
  /** Epoch milliseconds of the machine's clock. */
  readonly at: number;
}

/**
 * What Lambda sends to the on-failure destination of a stream source: where the record is in the stream, and not the
 * record itself (Lambda Developer Guide, "Retain discarded records from a DynamoDB data source").
 */
export function failureRecord({ record, shard, stream, functionArn, calls, threw, at }: GivenUp): Json {
  const { SequenceNumber = '', ApproximateCreationDateTime } = record.dynamodb ?? {};
  const arrivedAt = new Date(Number(ApproximateCreationDateTime ?? at)).toISOString();
  return {
    requestContext: {
      requestId: randomUUID(),
      functionArn,
      condition: 'RetryAttemptsExhausted',
      approximateInvokeCount: calls,
    },
    responseContext: {
      statusCode: 200,
      executedVersion: '$LATEST',
      functionError: threw ? 'Unhandled' : null,
    },
    version: '1.0',
    timestamp: new Date(at).toISOString(),
    DDBStreamBatchInfo: {
      shardId: shard,
      startSequenceNumber: SequenceNumber,
      endSequenceNumber: SequenceNumber,
      approximateArrivalOfFirstRecord: arrivedAt,
      approximateArrivalOfLastRecord: arrivedAt,
      batchSize: 1,
      streamArn: stream,
    },
  };
}
