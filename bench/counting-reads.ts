import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Client } from '../functions/store/open-table.ts';

/** Read units that DynamoDB says were used: half a unit for 4 KB, a whole one where the read is consistent. */
export function countingReads(client: DynamoDBClient) {
  let units = 0;
  const send = async (command: { input: Record<string, unknown> }) => {
    command.input.ReturnConsumedCapacity = 'TOTAL';
    const answer = (await client.send(command as never)) as {
      ConsumedCapacity?: { CapacityUnits?: number } | { CapacityUnits?: number }[];
    };
    for (const one of [answer.ConsumedCapacity ?? []].flat()) units += one.CapacityUnits ?? 0;
    return answer;
  };
  return {
    client: { send } as unknown as Client,
    take() {
      const taken = units;
      units = 0;
      return taken;
    },
  };
}
