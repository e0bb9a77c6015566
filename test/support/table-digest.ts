import { createHash } from 'node:crypto';
import { ScanCommand, type ScanCommandOutput } from '@aws-sdk/client-dynamodb';
import type { SeededSystem } from './seeded-system.ts';

/** SHA-256 over the whole table of a register, in the order of its keys: equal where nothing was written. */
export async function tableDigest({ dynamo, system }: SeededSystem): Promise<string> {
  const items: string[] = [];
  let from: ScanCommandOutput['LastEvaluatedKey'];
  do {
    const page = await dynamo.send(
      new ScanCommand({ TableName: system.table, ConsistentRead: true, ExclusiveStartKey: from }),
    );
    items.push(...(page.Items ?? []).map((item) => JSON.stringify(item)));
    from = page.LastEvaluatedKey;
  } while (from);
  return createHash('sha256').update(items.sort().join('\n')).digest('hex');
}
