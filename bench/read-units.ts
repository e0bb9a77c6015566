import { BatchWriteItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { Head } from '../functions/domain/head.ts';
import { sessionId, toolId } from '../functions/domain/ids.ts';
import { readDesk } from '../functions/handlers/api/read-desk.ts';
import { headItem } from '../functions/store/head-item.ts';
import { noticeStore } from '../functions/store/notices.ts';
import { peopleStore } from '../functions/store/people.ts';
import { toolStore } from '../functions/store/tools.ts';
import { apiRig, enter } from '../test/api/rig.ts';
import { dynamoDbForTests } from '../test/support/dynamodb-local.ts';
import { memoryFiles } from '../test/support/memory-files.ts';
import { bodies, PTC } from '../test/support/sample-register.ts';
import { countingReads } from './counting-reads.ts';

const now = '2024-04-24T08:00:00.000Z';
const sizes = [100, 10_000, 100_000];

/** A page of 50 tools in registers of three sizes: nine of ten tools have ended, the others are before the PTC. */
export async function readUnits(): Promise<Record<string, Record<string, number>>> {
  const { client, freshTable, stop } = await dynamoDbForTests();
  const TableName = await freshTable();
  try {
    const counting = countingReads(client);
    const people = peopleStore(counting.client, TableName);
    const ports = {
      tools: toolStore(counting.client, TableName),
      people,
      notices: noticeStore(counting.client, TableName),
      files: memoryFiles(),
      clock: { now: () => now },
      registerName: '',
    };
    for (const body of bodies) await people.putBody(body);
    await enter(people, 'reader', [{ role: 'delegate', body: PTC, member: 'A' as never }]);
    const rig = apiRig(ports, readDesk(ports));
    const units: Record<string, Record<string, number>> = {};
    let there = 0;
    for (const size of sizes) {
      await addHeads(client, TableName, there, size);
      there = size;
      const read = async (path: string) => {
        counting.take();
        const answer = await rig.get(path, 'reader');
        if (answer.status !== 200) throw new Error(answer.text);
        return { units: counting.take(), items: answer.body.items.length };
      };
      const pages = {
        'before the PTC': '/api/tools?body=PTC&most=50',
        'all, in life-cycle order': '/api/tools?most=50',
        'of a kind': '/api/tools?kind=guidelines&most=50',
      };
      const row: Record<string, number> = {};
      for (const [name, path] of Object.entries(pages)) {
        const found = await read(path);
        row[name] = found.units;
        row[`${name}: items`] = found.items;
      }
      units[`${size} tools`] = row;
    }
    return units;
  } finally {
    await stop();
  }
}

/** The head and the link of each tool as a registration leaves them; their events are not what a list reads. */
async function addHeads(client: DynamoDBClient, TableName: string, from: number, to: number): Promise<void> {
  for (let n = from; n < to; n += 120) {
    const batches = [];
    for (let k = n; k < Math.min(n + 120, to); k += 12) {
      const heads = Array.from({ length: Math.min(12, to - k) }, (_, i) => headOf(k + i));
      const puts = heads.flatMap((head) => [
        {
          PutRequest: {
            Item: marshall(headItem(head, 'a'.repeat(64), false), { removeUndefinedValues: true }),
          },
        },
        { PutRequest: { Item: marshall({ PK: `KIND#${head.kind}`, SK: `TOOL#${head.tool}` }) } },
      ]);
      batches.push(client.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: puts } })));
    }
    await Promise.all(batches);
  }
}

function headOf(n: number): Head {
  const isOpen = n % 10 === 0 || n < 100;
  return {
    tool: toolId(`T${String(n).padStart(6, '0')}`),
    version: 3,
    leg: 2,
    generation: 1,
    open: isOpen,
    paused: false,
    next: {
      stage: isOpen ? 'ptc-endorsement' : 'ended',
      step: isOpen ? 1 : null,
      waitsFor: isOpen ? 'outcome' : 'nothing',
      session: isOpen ? sessionId('PTC-243-244') : null,
      lapsesAt: null,
      onLapse: null,
      ...(isOpen ? {} : { ending: 'published' as const }),
    },
    body: isOpen ? PTC : null,
    since: new Date(Date.parse('2024-01-01T00:00:00Z') + n * 60_000).toISOString(),
    lastEventAt: now,
    kind: n % 2 === 0 ? 'guidelines' : 'compendium',
    title: `Guidelines on the exchange of advance electronic information, part ${n}`,
    titleFr: `Directives relatives à l'échange préalable d'informations électroniques, partie ${n}`,
  };
}
