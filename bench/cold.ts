import { join } from 'node:path';
import { functionNamesWanted } from '../infra/functions.ts';
import { type CdkBundle, cdkBundles } from './cdk-bundles.ts';
import { coldWorld, now } from './deciding-world.ts';
import { type Claim, type Measurement, type Table, times } from './measured.ts';
import { ourBundles } from './our-bundles.ts';
import { installPeers } from './peer-folder.ts';
import { type ColdStart, startCold } from './start-cold.ts';
import { inTurns, spread, told } from './statistics.ts';

/** The three functions that one decision wakes, in their order. */
export const onTheWay = ['api-record', 'relay', 'open-stage'] as const;
type OnTheWay = (typeof onTheWay)[number];

/** DESIGN.md 9. */
const atLeast = 2.5;
const turns = { full: 21, small: 1 };
const turnsOfOthers = { full: 7, small: 1 };
const whole = ({ loadMs, callMs }: ColdStart): number => loadMs + callMs;

/**
 * Cold starts: each sample a fresh Node that loads a function and calls it once. The peer does the same work with the
 * same use cases and stores of ours, at an edge of middy, zod and Powertools, bundled by CDK as it does by default.
 */
export const cold: Measurement = async ({ size, say }) => {
  // In the gate, test/infra/bundle.test.ts loads the others.
  const ours = await ourBundles(size === 'full' ? functionNamesWanted : onTheWay);
  say(`${ours.length} functions are bundled`);
  const peers = size === 'full' ? await peerBundles(say) : undefined;
  const world = await coldWorld();
  try {
    const start =
      (name: string, file: string, more: Record<string, string> = {}) =>
      () =>
        startCold({ file, event: world.events[name], now, environment: { ...world.environment, ...more } });
    const perTurn: Kinds<ColdStart>[][] = [];
    for (const name of onTheWay) {
      if (!peers) break;
      const samples = await inTurns(
        {
          ours: start(name, fileOf(ours, name)),
          peer: start(name, fileOf(peers.usual, name), { NODE_PATH: peers.modules }),
          shaken: start(name, fileOf(peers.shaken, name), { NODE_PATH: peers.modules }),
          whole: start(name, fileOf(peers.withSdk, name)),
        },
        { turns: turns[size] },
      );
      say(`${name}: ${turns[size]} cold starts of each`);
      perTurn.push(
        samples.ours.map((one, n) => ({
          ours: one,
          peer: samples.peer[n] ?? one,
          shaken: samples.shaken[n] ?? one,
          whole: samples.whole[n] ?? one,
        })),
      );
    }
    // The way as a whole: the n-th starts of its three functions, one after the other.
    const way = turnsOf(perTurn, whole);
    const against = (which: PeerKind) => spread(way.map((turn) => turn[which] / turn.ours));
    const others = [];
    for (const { name, file } of ours) {
      const { it } = await inTurns({ it: start(name, file) }, { turns: turnsOfOthers[size], warm: 0 });
      others.push([
        name,
        told(spread(it.map(({ loadMs }) => loadMs))),
        world.events[name] === undefined ? 'not called' : told(spread(it.map(({ callMs }) => callMs))),
      ]);
    }
    say(`${others.length} functions are started cold`);
    return {
      title: 'Cold path of a decision',
      how: [
        'Each sample is a fresh Node process that loads the module of a function and calls it once; ours and the peers take turns. The functions run on the demonstration’s register, with a decision on T13 whose text is in both languages. DynamoDB Local answered each read once; a stand-in gives the same answer again at once and says yes to each write, so that what is measured is the function and not the database.',
        'Peer: the same use cases and stores of ours, at an edge as the Powertools guides have it: middy, zod 4, Powertools logger, metrics, tracer (active, with the SDK captured) and, for the decision, idempotency in place of our request item. It serves one endpoint, ours all 22 of its kind of work. Bundled by CDK’s own NodejsFunction for Node 24 with nothing set: CommonJS, not minified, the SDK left to the runtime, from where it is then loaded (here: from node_modules, which the machine has in memory; a new sandbox of Lambda has not). `zod shaken`: zod imported as a namespace, so that esbuild leaves out what is not used. `SDK bundled`: that, and the SDK in the bundle (`bundleAwsSDK`), as ours has it.',
        'The process itself, which Lambda starts alike for all, is not counted.',
      ],
      tables: [
        ...(peers
          ? [
              againstPeers(
                'Milliseconds to load and to answer the first call: median (least–most)',
                perTurn,
                whole,
              ),
              againstPeers('Of these, milliseconds of the processor', perTurn, ({ cpuMs }) => cpuMs),
            ]
          : []),
        {
          caption: 'Every function of ours, milliseconds: median (least–most)',
          head: ['function', 'loads in', 'answers its first call in'],
          rows: others,
        },
      ],
      claims: peers ? claimsOf((which) => against(which).median) : [],
      ratios: peers
        ? peerKinds.map((which) => ({
            what: 'Cold path of a decision',
            peer: names[which],
            ratio: against(which).median,
          }))
        : [],
    };
  } finally {
    await world.close();
    await peers?.close();
  }
};

async function peerBundles(say: (line: string) => void) {
  const folder = await installPeers(say);
  const usual = await cdkBundles(folder, onTheWay);
  const shaken = await cdkBundles(folder, onTheWay, { zodShaken: true });
  const withSdk = await cdkBundles(folder, onTheWay, { zodShaken: true, withSdk: true });
  say('CDK has bundled the peers');
  return {
    usual: usual.bundles,
    shaken: shaken.bundles,
    withSdk: withSdk.bundles,
    modules: join(folder, 'node_modules'),
    close: () => Promise.all([usual.close(), shaken.close(), withSdk.close()]),
  };
}

function fileOf(bundles: readonly Pick<CdkBundle, 'name' | 'file'>[], name: OnTheWay): string {
  const found = bundles.find((one) => one.name === name);
  if (!found) throw new Error(`${name} was not bundled`);
  return found.file;
}

const peerKinds = ['peer', 'shaken', 'whole'] as const;
type PeerKind = (typeof peerKinds)[number];
type Kinds<T> = Readonly<Record<'ours' | PeerKind, T>>;

/** A row a function and one for all of the way: ours, the peers, and how many times more they take. */
function againstPeers(
  caption: string,
  perTurn: readonly (readonly Kinds<ColdStart>[])[],
  of: (start: ColdStart) => number,
): Table {
  const row = (name: string, turns: readonly Kinds<number>[]) => [
    name,
    ...(['ours', ...peerKinds] as const).map((which) => told(spread(turns.map((turn) => turn[which])))),
    ...peerKinds.map((which) => times(spread(turns.map((turn) => turn[which] / turn.ours)))),
  ];
  return {
    caption,
    head: [
      'function',
      'ours',
      'CDK default',
      'zod shaken',
      'SDK bundled',
      'times',
      'zod shaken',
      'SDK bundled',
    ],
    rows: [
      ...perTurn.map((turns, n) => row(onTheWay[n] ?? '', turnsOf([turns], of))),
      row('**all three**', turnsOf(perTurn, of)),
    ],
  };
}

/** The n-th starts of several functions, one after the other. */
function turnsOf(
  perTurn: readonly (readonly Kinds<ColdStart>[])[],
  of: (start: ColdStart) => number,
): readonly Kinds<number>[] {
  const [first = []] = perTurn;
  return first.map((_, n) => {
    const sum = (which: keyof Kinds<unknown>) =>
      perTurn.reduce((total, turns) => total + (turns[n] ? of(turns[n][which]) : 0), 0);
    return { ours: sum('ours'), peer: sum('peer'), shaken: sum('shaken'), whole: sum('whole') };
  });
}

const names: Readonly<Record<PeerKind, string>> = {
  peer: 'CDK default, middy + zod + Powertools',
  shaken: 'the same, zod shaken',
  whole: 'the same, zod shaken, SDK bundled',
};

const claimsOf = (ratio: (which: PeerKind) => number): readonly Claim[] => [
  {
    what: 'Cold path of a decision (api-record, relay, open-stage)',
    budget: `≥ ${atLeast} times faster than CDK’s default`,
    found: `${ratio('peer').toFixed(1)} times; with zod shaken ${ratio('shaken').toFixed(1)}, with the SDK bundled as well ${ratio('whole').toFixed(1)}`,
    isMet: ratio('peer') >= atLeast,
    ...(ratio('peer') >= atLeast
      ? {}
      : {
          because:
            'What both must load is most of what is left: Node’s own tls and crypto, the SDK’s client, and the compiling of what is used',
        }),
  },
];
