import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { type ToolId, toolId } from '../domain/ids.ts';
import { type BringUpPorts, bringUp } from './bring-up.ts';

/** The partition key of a tool's items, as the stream carries it. */
const partition = /^TOOL#(?<tool>.+)$/;

/**
 * Hears the doorbell of the table's stream. A record says that something happened to a tool and no more: each tool of
 * a batch is read and brought up once. What fails comes back, from its first record on (ReportBatchItemFailures).
 */
export const relay = (ports: BringUpPorts) => {
  const bring = bringUp(ports);
  return async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const rung = new Map<ToolId, string[]>();
    for (const { dynamodb } of Records) {
      const tool = partition.exec(dynamodb?.Keys?.PK?.S ?? '')?.groups?.tool;
      if (tool === undefined) continue;
      const id = toolId(tool);
      rung.set(id, [...(rung.get(id) ?? []), dynamodb?.SequenceNumber ?? '']);
    }
    const failed: string[] = [];
    for (const [tool, records] of rung)
      try {
        await bring(tool);
      } catch (error) {
        ports.watch.count('RelayFailed', { tool, error: String(error) });
        failed.push(...records);
      }
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  };
};
