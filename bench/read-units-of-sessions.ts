import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { readEndpoints as api } from '../functions/contracts/api/read.ts';
import { served } from '../functions/contracts/api/use-case.ts';
import { personId, toolId } from '../functions/domain/ids.ts';
import { knownEvents } from '../functions/handlers/api/read/known-events.ts';
import { listSessions } from '../functions/handlers/api/read/list-sessions.ts';
import { carryOut } from '../functions/handlers/carry-out.ts';
import { peopleStore } from '../functions/store/people.ts';
import { toolStore } from '../functions/store/tools.ts';
import { apiRig, enter } from '../test/api/rig.ts';
import { dynamoDbForTests } from '../test/support/dynamodb-local.ts';
import { bodies, PTC, registration, worldAt } from '../test/support/sample-register.ts';
import { countingReads } from './counting-reads.ts';

const now = '2024-04-24T08:00:00.000Z';
const sizes = [9, 100, 300];

/** The time line of sessions with what comes up in each, while so many tools are before the PTC: cold, and read again. */
export async function readUnitsOfSessions(): Promise<Record<string, Record<string, number>>> {
  const { client, freshTable, stop } = await dynamoDbForTests();
  const TableName = await freshTable();
  try {
    const counting = countingReads(client);
    const people = peopleStore(client, TableName);
    for (const body of bodies) await people.putBody(body);
    for (const session of worldAt(now).sessions.values()) await people.putSession(session);
    await enter(people, 'reader', [{ role: 'delegate', body: PTC, member: 'A' as never }]);
    await enter(people, 'officer', [{ role: 'officer' }]);
    const units: Record<string, Record<string, number>> = {};
    let there = 0;
    for (const size of sizes) {
      await submit(client, TableName, there, size);
      there = size;
      const tools = toolStore(counting.client, TableName);
      const ports = {
        ...{ tools, people: peopleStore(counting.client, TableName), clock: { now: () => now } },
        events: knownEvents(tools),
      };
      const rig = apiRig(ports, [served(api.listSessions, listSessions(ports))]);
      const read = async (query: string) => {
        counting.take();
        const answer = await rig.get(`/api/sessions${query}`, 'reader');
        if (answer.status !== 200) throw new Error(answer.text);
        return counting.take();
      };
      units[`${size} tools before the PTC`] = {
        'without tools': await read(''),
        'with tools': await read('?with=tools'),
        'with tools, again': await read('?with=tools'),
      };
    }
    return units;
  } finally {
    await stop();
  }
}

/** Registers and submits tools as their officer does. */
async function submit(client: DynamoDBClient, TableName: string, from: number, to: number): Promise<void> {
  const ports = {
    ...{ tools: toolStore(client, TableName), people: peopleStore(client, TableName) },
    notices: { read: async () => undefined },
    clock: { now: () => now },
  };
  const give = carryOut(ports as never);
  const by = { person: personId('officer') };
  for (let n = from; n < to; n++) {
    const tool = toolId(`T${String(n).padStart(4, '0')}`);
    const versions = [{ document: 'PC0741', language: 'en', revision: 'a' }];
    const commands = [
      { type: 'register', registration: { ...registration, officers: ['officer'] } },
      { type: 'submit', to: PTC, asked: { en: 'To examine and endorse' }, versions },
    ];
    for (const [i, command] of commands.entries()) {
      const request = { person: by.person, key: `bench-${n}-${i}`, hash: 'bench' };
      const answer = await give({ tool, command, by, request } as never);
      if ('refused' in answer) throw new Error(JSON.stringify(answer));
    }
  }
}
