import { humanApprovals } from './human-approvals.ts';
import { type Approvals, type Play, type Throughput, throughLanes, throughput } from './lanes.ts';
import type { Measured, Measurement, Ratio, Size, Table } from './measured.ts';
import { megabytes, memoryOf } from './memory.ts';
import { placetApprovals } from './placet-approvals.ts';
import { restateApprovals } from './restate.ts';
import { howRush, rush } from './rush.ts';

/** How many wait, how many of them are decided on, and by how many people at once. */
interface Round {
  readonly waiting: number;
  readonly decided: number;
  readonly lanes: number;
}

const rounds: Readonly<Record<Size, readonly Round[]>> = {
  full: [
    { waiting: 1, decided: 1, lanes: 1 },
    { waiting: 10, decided: 10, lanes: 10 },
    { waiting: 500, decided: 40, lanes: 10 },
  ],
  small: [{ waiting: 2, decided: 2, lanes: 2 }],
};
/** The rounds with few tools are played so often, so that each has about two hundred decisions. */
const repeats = ({ waiting }: Round, size: Size): number =>
  size === 'small' || waiting > 10 ? 1 : 40 / waiting;

const idsOf = (waiting: number, repeat: number): readonly string[] =>
  Array.from({ length: waiting }, (_, n) => `B${waiting}-${repeat}-${n}`);

type Approving = Approvals & { enter(ids: readonly string[]): Promise<void>; close(): Promise<void> };

/** Plays the rounds on one system, the small ones first. */
async function played(
  name: string,
  approving: Approving,
  size: Size,
  say: (line: string) => void,
): Promise<readonly Throughput[]> {
  const results: Throughput[] = [];
  for (const round of rounds[size]) {
    const plays: Play[] = [];
    for (let k = 0; k < repeats(round, size); k++) {
      const ids = idsOf(round.waiting, k);
      await approving.enter(ids);
      plays.push(await throughLanes(approving, ids.slice(0, round.decided), round.lanes));
    }
    const together = throughput(plays);
    say(`${name}, ${round.waiting} waiting: ${together.aSecond.toFixed(1)} decisions a second`);
    results.push(together);
  }
  return results;
}

interface Ours {
  readonly plays: readonly Throughput[];
  readonly rush: Table;
}
let ofOurs: { readonly size: Size; readonly done: Promise<Ours> } | undefined;

/** Ours, once a run: two measurements show it. */
function oursPlayed(size: Size, say: (line: string) => void): Promise<Ours> {
  if (ofOurs?.size !== size) ofOurs = { size, done: playOurs(size, say) };
  return ofOurs.done;
}

async function playOurs(size: Size, say: (line: string) => void): Promise<Ours> {
  const placet = await placetApprovals();
  try {
    const plays = await played('Placet', placet, size, say);
    // One that has its five decisions behind it.
    const [first] = rounds[size];
    const table = await rush(placet.system, idsOf(first?.waiting ?? 0, 0)[0] ?? '', size);
    return { plays, rush: table };
  } finally {
    await placet.close();
  }
}

/** Decisions a second through a whole system, and what each waits: ours. */
export const decisions: Measurement = async ({ size, say }) => {
  const { plays, rush: opened } = await oursPlayed(size, say);
  return {
    title: 'Decisions from end to end through the local system',
    how: [howOurs, howRush],
    tables: [tableOf(size, { Placet: plays }), opened],
    claims: [],
  };
};

/** The same approval by others, in the same run. */
export const peers: Measurement = async ({ size, say }) => {
  const by: Record<string, readonly Throughput[]> = { Placet: (await oursPlayed(size, say)).plays };
  const pattern = await humanApprovals();
  try {
    by['human-approval pattern'] = await played('human-approval pattern', pattern, size, say);
  } finally {
    await pattern.close();
  }
  const rows: (readonly string[])[] = [];
  for (const isSynced of size === 'full' ? [true, false] : []) {
    const name = isSynced ? 'Restate' : 'Restate, no sync';
    const restate = await restateApprovals({ isSynced }, say);
    try {
      by[name] = await played(name, restate, size, say);
      const entries = await restate.journalEntries('B10-0-0');
      rows.push([
        name,
        (restate.startMs / 1000).toFixed(2),
        megabytes((await memoryOf(restate.pid)).bytes),
        (entries / restate.decisions).toFixed(1),
      ]);
    } finally {
      await restate.close();
    }
  }
  return {
    title: 'The same five decisions by others',
    how: [howPattern, ...(size === 'full' ? [howRestate] : []), whatItMeans],
    tables: [
      tableOf(size, by),
      ...(rows.length > 0
        ? [
            {
              caption: 'Restate beside it',
              head: ['', 'starts in s', 'MB after it', 'journal entries a decision'],
              rows,
            },
          ]
        : []),
    ],
    claims: [],
    ratios: ratiosOf(size, by),
  } satisfies Measured;
};

const howOurs =
  'Placet: `npm start`’s system in a process of its own (DynamoDB Local on disk), five decisions a tool: its officer submits it, four bodies decide, the last ends it. Each goes through the HTTP API with a person’s token, is written by one transaction, heard from the table’s stream by the relay, answered to the engine, and is carried through when the register holds the token of the next wait. Both instants are seen on the way to the database, by a recorder that adds a hop to each of our calls. Nobody thinks in between.';
const howPattern =
  'Human-approval pattern: five approvals in a row on the same engine with its file on disk. A decision is the link of a mail opened, which answers the token; it is carried through when the next mail leaves. No sign-in, no rules, no register, no token kept; its function is called within the process.';
const howRestate =
  'Restate: `restate-server` 1.7.12 (Business Source License, which lets it be used and measured like this), one node, default settings (24 partitions; its log is synced to disk at each commit), and once more without that sync, when it survives a kill but not a power cut, as our engine’s file does. A workflow of the TypeScript SDK 1.17.2 awaits a durable promise a decision; a decision is a request to a shared handler that resolves it, and it is carried through when the durable step that asks the next person has run. No sign-in, no rules, no register beside its journal.';
const whatItMeans =
  'Restate and the pattern carry a promise from one side to the other. Ours also proves who decides and that they may, keeps the record as a chain, lists it, and tells a second store, so it is slower by design; one organization records a dozen decisions a day.';

const ms = (value: number): string => value.toFixed(0);

function tableOf(size: Size, by: Readonly<Record<string, readonly Throughput[]>>) {
  return {
    caption: 'Decisions a second, and milliseconds until one is accepted and carried through',
    head: ['', 'waiting', 'at once', 'decisions', 'a second', 'accepted p50', 'p95', 'carried p50', 'p95'],
    rows: Object.entries(by).flatMap(([name, results]) =>
      results.map(({ decisions: count, aSecond, accepted, carried }, i) => {
        const round = rounds[size][i];
        return [
          name,
          String(round?.waiting),
          String(round?.lanes),
          String(count),
          aSecond.toFixed(1),
          ms(accepted.p50),
          ms(accepted.p95),
          ms(carried.p50),
          ms(carried.p95),
        ];
      }),
    ),
  };
}

/** Of the last round. That we carry fewer decisions a second is the same as that each takes more time. */
function ratiosOf(size: Size, by: Readonly<Record<string, readonly Throughput[]>>): readonly Ratio[] {
  const ours = by.Placet?.at(-1)?.aSecond;
  return Object.entries(by).flatMap(([name, results]) => {
    const theirs = results.at(-1)?.aSecond;
    if (name === 'Placet' || !ours || !theirs) return [];
    return [
      {
        what: `Time of a decision, ${rounds[size].at(-1)?.waiting} waiting`,
        peer: name,
        ratio: ours / theirs,
      },
    ];
  });
}
