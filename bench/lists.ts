import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { Head } from '../functions/domain/head.ts';
import { personId, toolId } from '../functions/domain/ids.ts';
import { readDesk } from '../functions/handlers/api/read-desk.ts';
import { carryOut } from '../functions/handlers/carry-out.ts';
import { headItem } from '../functions/store/head-item.ts';
import { noticeStore } from '../functions/store/notices.ts';
import { peopleStore } from '../functions/store/people.ts';
import { toolStore } from '../functions/store/tools.ts';
import { apiRig, enter } from '../test/api/rig.ts';
import { dynamoDbForTests } from '../test/support/dynamodb-local.ts';
import { memoryFiles } from '../test/support/memory-files.ts';
import { bodies, CBC, PTC, registration, worldAt } from '../test/support/sample-register.ts';
import { countingReads } from './counting-reads.ts';
import { filling } from './filling.ts';
import type { Measurement, Size } from './measured.ts';
import { median } from './statistics.ts';

const now = '2024-04-24T08:00:00.000Z';
const sizes: Readonly<Record<Size, readonly number[]>> = { full: [100, 10_000, 100_000], small: [100, 300] };
const turns = { full: 30, small: 2 };
/** What the PTC has before it in one session, as in April 2024; it does not grow with the years. */
const onTheAgenda = 12;
/** What stands before another body. Open tools do not grow with the years either: what grows is what has ended. */
const open = 80;

const pages = {
  'list of a body, 50 a page': '/api/tools?body=CBC&most=50',
  'list of all, 50 a page': '/api/tools?most=50',
  'list of a kind, 50 a page': '/api/tools?kind=compendium&most=50',
  [`agenda of a session, ${onTheAgenda} tools`]: '/api/sessions/PTC-243-244',
};

interface Reading {
  readonly items: number;
  readonly units: number;
  readonly ms: number;
}

/** A page of a list and an agenda, in registers that differ only in how many tools they have gathered over the years. */
export const lists: Measurement = async ({ size, say }) => {
  const { client, freshTable, stop } = await dynamoDbForTests();
  try {
    const table = await freshTable();
    const read = await reader(client, table);
    const found: Reading[][] = [];
    let there = onTheAgenda;
    for (const count of sizes[size]) {
      await addHeads(client, table, there, count);
      there = count;
      say(`${count.toLocaleString('en')} tools`);
      const row: Reading[] = [];
      for (const path of Object.values(pages)) row.push(await read(path, turns[size]));
      found.push(row);
    }
    const names = Object.keys(pages);
    const of = (i: number, n: number) => found[n]?.[i] ?? { items: 0, units: 0, ms: 0 };
    const isSame = names.every((_, i) => found.every((_, n) => of(i, n).units === of(i, 0).units));
    return {
      title: 'Lists and agendas as the register grows',
      how: [
        'Real handlers and stores on DynamoDB Local in memory. Eighty tools are before the CBC and twelve, with their events, on the agenda of the PTC’s session, in each register; all others have ended, as they do with the years. (An agenda reads the heads of all that is open, so it does grow with what is open.) Read units are as DynamoDB reports them; milliseconds are medians of thirty reads, the sign-in’s own reads included, nothing kept from one read to the next. DynamoDB Local’s time is that of SQLite, not of DynamoDB: the claim is the units.',
      ],
      tables: [
        {
          caption: 'Read units, and milliseconds here',
          head: ['', ...sizes[size].flatMap((count) => [`${count.toLocaleString('en')} tools`, 'ms'])],
          rows: names.map((name, i) => [
            name,
            ...sizes[size].flatMap((_, n) => [String(of(i, n).units), of(i, n).ms.toFixed(1)]),
          ]),
        },
      ],
      claims: [
        {
          what: `Reading a list or an agenda with ${sizes[size].at(0)?.toLocaleString('en')} and with ${sizes[size].at(-1)?.toLocaleString('en')} tools`,
          budget: 'the same',
          found: isSame ? 'the same read units, page by page' : 'not the same read units',
          isMet: isSame,
        },
      ],
    };
  } finally {
    await stop();
  }
};

async function reader(client: DynamoDBClient, table: string) {
  const counting = countingReads(client);
  const people = peopleStore(client, table);
  for (const body of bodies) await people.putBody(body);
  for (const session of worldAt(now).sessions.values()) await people.putSession(session);
  await enter(people, 'reader', [{ role: 'delegate', body: PTC, member: 'A' as never }]);
  await enter(people, 'officer', [{ role: 'officer' }]);
  await submit(client, table);
  const ports = {
    tools: toolStore(counting.client, table),
    people: peopleStore(counting.client, table),
    notices: noticeStore(counting.client, table),
    files: memoryFiles(),
    clock: { now: () => now },
    registerName: '',
  };
  return async (path: string, times: number): Promise<Reading> => {
    const took: number[] = [];
    let units = 0;
    let items = 0;
    // The first one warms up.
    for (let n = 0; n <= times; n++) {
      // A desk of its own each time: what one has read it need not read again.
      const rig = apiRig(ports, readDesk(ports));
      counting.take();
      const began = performance.now();
      const answer = await rig.get(path, 'reader');
      if (n > 0) took.push(performance.now() - began);
      if (answer.status !== 200) throw new Error(answer.text);
      units = counting.take();
      items = answer.body.items.length;
    }
    if (items === 0) throw new Error(`${path} shows nothing`);
    return { items, units, ms: median(took) };
  };
}

/** Registers and submits what is on the agenda, as officers do. */
async function submit(client: DynamoDBClient, table: string): Promise<void> {
  const ports = {
    ...{ tools: toolStore(client, table), people: peopleStore(client, table) },
    notices: { read: async () => undefined },
    clock: { now: () => now },
  };
  const give = carryOut(ports as never);
  const by = { person: personId('officer') };
  for (let n = 0; n < onTheAgenda; n++) {
    const tool = toolId(`A${n}`);
    const versions = [{ document: 'PC0741', language: 'en', revision: 'a' }];
    const commands = [
      { type: 'register', registration: { ...registration, officers: ['officer'] } },
      { type: 'submit', to: PTC, session: 'PTC-243-244', asked: { en: 'To examine and endorse' }, versions },
    ];
    for (const [i, command] of commands.entries()) {
      const request = { person: by.person, key: `bench-${n}-${i}`, hash: 'bench' };
      const answer = await give({ tool, command, by, request } as never);
      if ('refused' in answer) throw new Error(JSON.stringify(answer));
    }
  }
}

/** The head and the link of each tool as a registration leaves them; their events are not what a list reads. */
async function addHeads(client: DynamoDBClient, table: string, from: number, to: number): Promise<void> {
  const register = filling(client, table);
  for (let n = from; n < to; n++) {
    const head = headOf(n);
    register.put(marshall(headItem(head, 'a'.repeat(64), false), { removeUndefinedValues: true }));
    register.put(marshall({ PK: `KIND#${head.kind}`, SK: `TOOL#${head.tool}` }));
    if (n % 5000 === 0) await register.flush();
  }
  await register.flush();
}

function headOf(n: number): Head {
  const isOpen = n < onTheAgenda + open;
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
      session: null,
      lapsesAt: null,
      onLapse: null,
      ...(isOpen ? {} : { ending: 'published' as const }),
    },
    body: isOpen ? CBC : null,
    since: new Date(Date.parse('2024-01-01T00:00:00Z') + n * 60_000).toISOString(),
    lastEventAt: now,
    kind: n % 2 === 0 ? 'guidelines' : 'compendium',
    title: `Guidelines on the exchange of advance electronic information, part ${n}`,
    titleFr: `Directives relatives à l'échange préalable d'informations électroniques, partie ${n}`,
  };
}
