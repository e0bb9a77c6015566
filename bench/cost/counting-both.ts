import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Client } from '../../functions/store/open-table.ts';
import { countingClient } from '../counting-client.ts';
import { countingReads } from '../counting-reads.ts';
import { type Cost, total } from '../write-cost.ts';

/** What DynamoDB was asked for, in its units. */
export interface Units {
  readonly read: number;
  readonly written: number;
}

const writes = ['PutItemCommand', 'UpdateItemCommand', 'DeleteItemCommand', 'TransactWriteItemsCommand'];

/** One client that counts what it reads, as DynamoDB says, and what it writes, by rule (write-cost.ts). */
export function countingBoth(client: DynamoDBClient) {
  let costs: Cost[] = [];
  const read = countingReads(client);
  const write = countingClient(client, { push: (cost: Cost) => costs.push(cost) } as unknown as Cost[]);
  const send = (command: object) =>
    ((writes.includes(command.constructor.name) ? write : read.client).send as (of: object) => unknown)(
      command,
    );
  return {
    client: { send } as unknown as Client,
    /** Since it was asked last. */
    take(): Units {
      const taken = { read: read.take(), written: total(costs) };
      costs = [];
      return taken;
    },
  };
}
