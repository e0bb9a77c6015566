import { join } from 'node:path';
import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { cdkBundles } from './cdk-bundles.ts';
import { onTheWay } from './cold.ts';
import { decidingWorld, idempotencyTable, lambdaEnvironment, now } from './deciding-world.ts';
import type { Measurement } from './measured.ts';
import { ourBundles } from './our-bundles.ts';
import { installPeers } from './peer-folder.ts';
import { openRecordingProxy, type Recorded } from './recording-proxy.ts';
import { openStandIn } from './stand-in.ts';
import { startCold } from './start-cold.ts';
import { type Cost, total } from './write-cost.ts';

/** DESIGN.md 9. */
const atMost = 10;

interface Way {
  /** What each function asked of the database. */
  readonly by: Readonly<Record<string, Recorded>>;
}

/**
 * Write and read units of one decision, counted by rule from the requests that the deployed bundles make: the decision
 * itself, the relay, and the stage that opens next. The peer makes the same decision with Powertools' idempotency.
 */
export const units: Measurement = async ({ size, say }) => {
  const ours = await decidedBy(await ourBundles(onTheWay), {});
  say('a decision of ours is counted');
  let peer: Way | undefined;
  if (size === 'full') {
    const peers = await installPeers(say);
    const { bundles, close } = await cdkBundles(peers, onTheWay);
    peer = await decidedBy(bundles, { NODE_PATH: join(peers, 'node_modules') }).finally(close);
    say('a decision of the peer is counted');
  }
  const counted = registerUnits(ours);
  const theirs = peer && registerUnits(peer);
  return {
    title: 'Write and read units of a decision',
    how: [
      'A decision on T13 with its text in both languages, made by the bundles as they are deployed, on the demonstration’s register in DynamoDB Local. A recorder between them and the database counts each write by AWS’s rules from the item before and after: a unit a started KB, twice that in a transaction, one more for a changed entry of an index, two where its key moves. Read units are as DynamoDB reports them.',
      'The budget is of the register: event, head, request, wait and index. The notice of that body and day, in which the decision rides, is shared by all that the body decides that day, and shown apart.',
      ...(peer
        ? [
            'Peer: the same decision with Powertools’ idempotency (one write before, one after) in place of the request item, the same transaction for event and head, and the same store of tokens.',
          ]
        : []),
    ],
    tables: [
      tableOf('Placet', ours),
      ...(peer ? [tableOf('Powertools idempotency + transaction + token store', peer)] : []),
      {
        caption: 'Read units',
        head: ['function', 'Placet', ...(peer ? ['peer'] : [])],
        rows: onTheWay.map((name) => [
          name,
          String(ours.by[name]?.readUnits),
          ...(peer ? [String(peer.by[name]?.readUnits)] : []),
        ]),
      },
    ],
    claims: [
      {
        what: 'Write units a decision',
        budget: `≤ ${atMost}`,
        found: `${counted}${theirs === undefined ? '' : ` (Powertools: ${theirs})`}`,
        isMet: counted <= atMost,
        ...(counted > atMost
          ? {
              because:
                'The eleventh lists the decision among what its body decided; see docs/decisions/009-one-write-unit-lists-decisions.md',
            }
          : {}),
      },
    ],
    ...(theirs === undefined
      ? {}
      : {
          ratios: [
            { what: 'Write units a decision', peer: 'Powertools idempotency', ratio: theirs / counted },
          ],
        }),
  };
};

const isOfNotice = ({ item }: Cost): boolean => item.startsWith('NOTICE#');
const registerUnits = (way: Way): number =>
  total(Object.values(way.by).flatMap(({ writes }) => writes.filter((cost) => !isOfNotice(cost))));

/** The way of one decision through three functions, each started for it. */
async function decidedBy(
  bundles: readonly { readonly name: string; readonly file: string }[],
  more: Readonly<Record<string, string>>,
): Promise<Way> {
  const world = await decidingWorld();
  const { client, endpoint, before, rung, positionNow } = world;
  const recorder = await openRecordingProxy({ dynamodb: endpoint, keysOf: { [idempotencyTable]: ['id'] } });
  const standIn = await openStandIn(endpoint);
  try {
    await client.send(
      new CreateTableCommand({
        TableName: idempotencyTable,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
        KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      }),
    );
    const fronts = { dynamodb: recorder.url, others: standIn.url };
    const environment = { ...lambdaEnvironment(world.accessKeyId, fronts), ...more };
    const by: Record<string, Recorded> = {};
    const call = async (name: string, event: unknown) => {
      const file = bundles.find((one) => one.name === name)?.file;
      if (file === undefined) throw new Error(`${name} was not bundled`);
      await startCold({ file, event, now, environment });
      by[name] = recorder.take();
    };
    await call('api-record', world.events['api-record']);
    await call('relay', rung(before));
    const opened = { ...(world.events['open-stage'] as object), position: await positionNow(before) };
    await call('open-stage', opened);
    return { by };
  } finally {
    await recorder.close();
    await standIn.close();
    await world.close();
  }
}

function tableOf(whose: string, { by }: Way) {
  const rows = onTheWay.flatMap((name) =>
    (by[name]?.writes ?? []).map(({ item, bytes, units: own, indexUnits }) => [
      name,
      nameOf(item),
      String(bytes),
      String(own),
      String(indexUnits),
    ]),
  );
  return {
    caption: `Write units: ${whose}`,
    head: ['function', 'item', 'bytes', 'units', 'of the indexes'],
    rows,
  };
}

/** Keys without what differs each time; what is not the register's has one key, which is Powertools' hash. */
const nameOf = (item: string): string =>
  item.includes(' ') ? item.replace(/^REQUEST#.*$/, 'REQUEST#person#key') : 'idempotency record';
