import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';

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
    const left = rung.entries();
    const lane = async () => {
      for (const [id, records] of left)
        try {
          await bringUp(id);
        } catch (error) {
          onFailure(id, error);
          failed.push(...records);
        }
    };
    await Promise.all(Array.from({ length: atOnce }, lane));
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  };
