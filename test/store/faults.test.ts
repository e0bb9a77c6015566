import { BatchGetItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { personId, toolId } from '../../functions/domain/ids.ts';
import { noticeId } from '../../functions/domain/notice.ts';
import { noticeStore } from '../../functions/store/notices.ts';
import type { Client } from '../../functions/store/open-table.ts';
import { peopleStore } from '../../functions/store/people.ts';
import { toolStore } from '../../functions/store/tools.ts';
import { waitStore } from '../../functions/store/waits.ts';
import { dynamoDbForTests, type TestDynamoDb } from '../support/dynamodb-local.ts';
import { type Fault, faultyClient } from '../support/faulty-client.ts';
import { endorsed, PTC, person, registered } from '../support/sample-register.ts';
import { appendOf, lives, requestOf, submittedLife, T13 } from './append-sample.ts';

let local: TestDynamoDb;
let table: string;
beforeAll(async () => {
  local = await dynamoDbForTests();
});
beforeEach(async () => {
  table = await local.freshTable();
});
afterAll(() => local.stop());

const faulty = (fault: Fault) => toolStore(faultyClient(local.client, fault), table);
const sound = () => toolStore(local.client, table);
const onTransactions =
  (kind: ReturnType<Fault>, tries: number): Fault =>
  ({ name, nth }) =>
    name === 'TransactWriteItemsCommand' && nth <= tries ? kind : undefined;

describe('a register that AWS keeps busy', () => {
  it.each(['transaction-conflict', 'throttled'] as const)(
    'waits through three of four tries: %s',
    async (kind) => {
      const answer = await faulty(onTransactions(kind, 3)).append(appendOf(registered(), undefined));
      expect(answer).toMatchObject({ is: 'written' });
    },
  );

  it.each(['transaction-conflict', 'throttled'] as const)(
    'then says so, with the cause: %s',
    async (kind) => {
      const failing = faulty(onTransactions(kind, 4)).append(appendOf(registered(), undefined));
      await expect(failing).rejects.toMatchObject({ name: 'RegisterBusy', cause: expect.any(Error) });
      expect(await sound().events(T13)).toEqual([]);
    },
  );

  it('says so of reads and of the wait, too', async () => {
    const always: Fault = () => 'throttled';
    const client = faultyClient(local.client, always);
    await expect(toolStore(client, table).load(T13)).rejects.toMatchObject({ name: 'RegisterBusy' });
    await expect(waitStore(client, table).markRelayed(T13, 1)).rejects.toMatchObject({
      name: 'RegisterBusy',
    });
  });

  it('asks again for the people that a busy table left out', async () => {
    const ids = ['anna', 'ben', 'carl'].map(personId);
    const stored = peopleStore(local.client, table);
    for (const id of ids) await stored.putPerson(person(id));
    const onlyOneAtATime: Client = {
      send: (async (command: BatchGetItemCommand) => {
        const { Keys: [first, ...left] = [] } = command.input.RequestItems?.[table] ?? {};
        const RequestItems = { [table]: { Keys: first ? [first] : [], ConsistentRead: true } };
        const answer = await local.client.send(new BatchGetItemCommand({ RequestItems }));
        return { ...answer, UnprocessedKeys: left.length > 0 ? { [table]: { Keys: left } } : {} };
      }) as Client['send'],
    };
    expect((await peopleStore(onlyOneAtATime, table).people(ids)).map(({ id }) => id)).toEqual(ids);
  });

  it('passes on at once what waiting does not cure', async () => {
    const store = toolStore(local.client, 'no-such-table');
    await expect(store.load(T13)).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    await expect(store.append(appendOf(registered(), undefined))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });
});

describe('an answer that was lost', () => {
  it('is answered as written, when the same call asks again', async () => {
    const before = await lives(sound(), submittedLife);
    const answer = await faulty(onTransactions('answer-lost', 3)).append(
      appendOf(endorsed, before, { request: requestOf('k1') }),
    );
    expect(answer).toMatchObject({ is: 'written', events: [{ n: 3 }] });
    expect(await sound().verify(T13)).toEqual({ events: 3 });
  });

  it('for good leaves the decision standing, and the same request finds it', async () => {
    const before = await lives(sound(), submittedLife);
    const append = appendOf(endorsed, before, { request: requestOf('k1') });
    await expect(faulty(onTransactions('answer-lost', 4)).append(append)).rejects.toMatchObject({
      name: 'RegisterBusy',
    });
    expect(await sound().append(append)).toMatchObject({ is: 'repeat', event: { n: 3 } });
    expect(await sound().events(T13)).toHaveLength(3);
  });

  it('for good leaves the decision standing, and the same event without a request finds it', async () => {
    const before = await lives(sound(), submittedLife);
    const append = appendOf(endorsed, before);
    await expect(faulty(onTransactions('answer-lost', 4)).append(append)).rejects.toThrow('busy');
    expect(await sound().append(append)).toMatchObject({ is: 'written', events: [{ n: 3 }] });
    expect(await sound().events(T13)).toHaveLength(3);
  });

  it('of a claim leaves it with its claimant', async () => {
    const id = noticeId('PTC-2024-04-24');
    const person = { events: [0], class: 'subscription', state: 'pending', language: 'en' } as const;
    await noticeStore(local.client, table).putChunks(id, [
      { key: 'en-001', state: 'pending', recipients: [{ ...person, person: 'anna' as never }] },
    ]);
    const lost: Fault = ({ name, nth }) =>
      name === 'UpdateItemCommand' && nth === 1 ? 'answer-lost' : undefined;
    const notices = noticeStore(faultyClient(local.client, lost), table);
    const claim = await notices.claim(id, 'en-001', '2024-04-24T16:00:00.000Z', '2024-04-24T15:00:00.000Z');
    expect(claim).toMatchObject({ state: 'claimed' });
  });
});

describe('a list that grows past one page of the table', () => {
  it('of unfinished notices is read to its end', async () => {
    const notices = noticeStore(local.client, table);
    const ids = Array.from({ length: 120 }, (_, i) => noticeId(`PTC-${String(i).padStart(3, '0')}`));
    for (const id of ids)
      await notices.add(
        { id, class: 'subscription', body: PTC, day: '2024-04-24', sendAt: '2024-04-24T16:00:00.000Z' },
        { tool: toolId('T13'), n: 1 },
      );
    expect(await notices.unfinished('2024-04-25T00:00:00.000Z')).toHaveLength(120);
  });
});
