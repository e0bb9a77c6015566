import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SFNClient } from '@aws-sdk/client-sfn';
import { noticeStore } from '../../functions/store/notices.ts';
import { peopleStore } from '../../functions/store/people.ts';
import { toolStore } from '../../functions/store/tools.ts';
import type { System } from '../system.ts';

/** The same stores and the same client as the functions have, on the same endpoints: the journey looks, it never writes. */
export function registerOf({ endpoints, region, accessKeyId, table }: System) {
  const credentials = { accessKeyId, secretAccessKey: 'local' };
  const dynamo = new DynamoDBClient({ endpoint: endpoints.dynamodb, region, credentials });
  const stepFunctions = new SFNClient({ endpoint: endpoints.stepFunctions, region, credentials });
  return {
    tools: toolStore(dynamo, table),
    people: peopleStore(dynamo, table),
    notices: noticeStore(dynamo, table),
    stepFunctions,
    close() {
      dynamo.destroy();
      stepFunctions.destroy();
    },
  };
}
export type Register = ReturnType<typeof registerOf>;
