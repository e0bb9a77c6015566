import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { inTens } from './in-tens.ts';

interface Doorbell<Id> {
  /** How a partition key begins: `TOOL#`. Records of other items are passed over. */
  readonly prefix: string;
  readonly idOf: (text: string) => Id;
  readonly bringUp: (id: Id) => Promise<unknown>;
  readonly onFailure: (id: Id, error: unknown) => void;
  /** How many things of a batch are brought up at once. */
  readonly atOnce: number;
}

/**
 * Hears the doorbell of the table's stream. A record says that something happened to a thing and no more: each thing
 * of a batch is read and brought up once. What fails comes back, from its first record on (ReportBatchItemFailures).
 */
export const hearDoorbell =
  <Id>({ prefix, idOf, bringUp, onFailure, atOnce }: Doorbell<Id>) =>
  async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const rung = new Map<Id, string[]>();
    for (const { dynamodb } of Records) {
      const partition = dynamodb?.Keys?.PK?.S ?? '';
      if (!partition.startsWith(prefix)) continue;
      const id = idOf(partition.slice(prefix.length));
      rung.set(id, [...(rung.get(id) ?? []), dynamodb?.SequenceNumber ?? '']);
    }
    const failed: string[] = [];
    const bring = async ([id, records]: readonly [Id, readonly string[]]) => {
      try {
        await bringUp(id);
      } catch (error) {
        onFailure(id, error);
        failed.push(...records);
      }
    };
    await inTens([...rung], bring, atOnce);
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  };
