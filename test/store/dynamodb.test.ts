import { afterAll, beforeAll, describe } from 'vitest';
import { erasureStore } from '../../functions/store/erasure.ts';
import { type EventItem, eventItem, linkIn } from '../../functions/store/event-item.ts';
import type { HeadItem } from '../../functions/store/head-item.ts';
import { inboxStore } from '../../functions/store/inbox.ts';
import { interventionStore } from '../../functions/store/interventions.ts';
import { keptExecutions } from '../../functions/store/kept.ts';
import { eventKey, headKey } from '../../functions/store/keys.ts';
import { looksStore } from '../../functions/store/looks.ts';
import { noticeStore } from '../../functions/store/notices.ts';
import { offerStore } from '../../functions/store/offers.ts';
import { type Client, openTable } from '../../functions/store/open-table.ts';
import { peopleStore } from '../../functions/store/people.ts';
import { toolStore } from '../../functions/store/tools.ts';
import { waitStore } from '../../functions/store/waits.ts';
import { dynamoDbForTests, type TestDynamoDb } from '../support/dynamodb-local.ts';
import { type Fault, faultyClient } from '../support/faulty-client.ts';
import { type Subject, storeContract } from './contract.ts';

let local: TestDynamoDb;
beforeAll(async () => {
  local = await dynamoDbForTests();
});
afterAll(() => local.stop());

const isWrite = (name: string) => /^(TransactWrite|Put|Update|Delete)/.test(name);

describe('the stores in DynamoDB', () => {
  storeContract(() => subject(() => local.client));
});

describe('the stores in DynamoDB, when other transactions are in the way of each first try', () => {
  const fault: Fault = ({ name, nth }) => (isWrite(name) && nth === 1 ? 'transaction-conflict' : undefined);
  storeContract(() => subject(() => faultyClient(local.client, fault)));
});

describe('the stores in DynamoDB, when each first try is throttled', () => {
  const fault: Fault = ({ nth }) => (nth === 1 ? 'throttled' : undefined);
  storeContract(() => subject(() => faultyClient(local.client, fault)));
});

describe('the stores in DynamoDB, when the answer to each first write is lost', () => {
  const fault: Fault = ({ name, nth }) => (isWrite(name) && nth === 1 ? 'answer-lost' : undefined);
  storeContract(() => subject(() => faultyClient(local.client, fault)));
});

async function subject(connect: () => Client): Promise<Subject> {
  const name = await local.freshTable();
  const client = connect();
  const table = openTable(local.client, name);
  return {
    tools: toolStore(client, name),
    waits: waitStore(client, name),
    people: peopleStore(client, name),
    erasure: erasureStore(client, name),
    notices: noticeStore(client, name),
    inbox: inboxStore(client, name),
    offers: offerStore(client, name),
    interventions: interventionStore(client, name),
    kept: keptExecutions(client, name),
    looks: looksStore(client, name),
    forge: {
      async event(tool, n, change) {
        const stands = await table.get<EventItem>(eventKey(tool, n));
        const changed = change(stands ? linkIn(stands) : { n, event: '', prev: '', hash: '' });
        if (changed) await table.put(eventItem(tool, changed));
        else await table.transact([{ remove: eventKey(tool, n) }]);
      },
      async head(tool, title) {
        const stands = await table.get<HeadItem>(headKey(tool));
        if (stands) await table.put({ ...stands, title });
      },
    },
  };
}
