import { chanceOf } from '../api/fuzz/chance.ts';
import { dynamoDbForTests } from '../support/dynamodb-local.ts';
import { type Fault, faultyClient } from '../support/faulty-client.ts';
import { inDynamoDb } from './stores.ts';

/**
 * Registers in DynamoDB Local, one a history, whose client meets what AWS does and DynamoDB Local never: other
 * transactions in the way, throttling, answers that are lost. One call in twenty has such a fault at its first try.
 */
export async function tables(seed: number) {
  const local = await dynamoDbForTests();
  const chance = chanceOf(seed);
  const fault: Fault = ({ nth }) =>
    nth === 1 && chance.in(20)
      ? chance.one(['transaction-conflict', 'throttled', 'answer-lost'] as const)
      : undefined;
  return {
    fresh: async () => inDynamoDb(faultyClient(local.client, fault), await local.freshTable()),
    stop: () => local.stop(),
  };
}
