import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { functionNamesWanted } from '../infra/functions.ts';
import { cdkBundles } from './cdk-bundles.ts';
import { onTheWay } from './cold.ts';
import { kb, type Measurement } from './measured.ts';
import { ourBundles } from './our-bundles.ts';
import { installPeers } from './peer-folder.ts';

const kinds = ['CDK default, SDK not counted', 'zod shaken, SDK not counted', 'zod shaken, SDK bundled'];
/** KB a bundle, DESIGN.md 9. */
const atMost = 260;

/** What each function that is deployed weighs, against CDK's default bundling of the same work. */
export const bundles: Measurement = async ({ size, say }) => {
  const ours = await ourBundles(functionNamesWanted);
  const peers = size === 'full' ? await peersOf(say) : [];
  const over = ours.filter(({ bytes }) => bytes > atMost * 1024);
  const way = (of: readonly { readonly name: string; readonly bytes: number }[]) =>
    of
      .filter(({ name }) => (onTheWay as readonly string[]).includes(name))
      .reduce((sum, { bytes }) => sum + bytes, 0);
  return {
    title: 'Bundles',
    how: [
      'Bytes of the one file that is deployed a function, as `infra/bundle.ts` makes it: the AWS SDK’s clients are in it. Peer: the same use cases at an edge of middy, zod and Powertools, by CDK’s NodejsFunction with nothing set (the SDK left out, not minified), with zod imported so that it can be shaken, and with the SDK in the bundle.',
      'The budget was made for one command a function. Six functions serve all lines of one kind of work of the API, with their schemas and every refusal in two languages, and of the others that are over it nobody waits for `send-letters` and `digest`; test/infra/bundle.test.ts holds each at what it weighs now.',
    ],
    tables: [
      {
        caption: `KB a function (budget ${atMost})`,
        head: ['function', 'KB', 'gzipped', ''],
        rows: ours.map(({ name, file, bytes }) => [
          name,
          kb(bytes),
          kb(gzipSync(readFileSync(file)).length),
          bytes <= atMost * 1024 ? 'met' : 'not met',
        ]),
      },
      ...(peers.length > 0
        ? [
            {
              caption: 'KB, against CDK',
              head: ['function', 'ours', ...kinds],
              rows: onTheWay.map((name) => [
                name,
                kb(ours.find((one) => one.name === name)?.bytes ?? 0),
                ...peers.map((of) => kb(of.find((one) => one.name === name)?.bytes ?? 0)),
              ]),
            },
          ]
        : []),
    ],
    claims: [
      {
        what: 'Bundles within their budget',
        budget: `each ≤ ${atMost} KB`,
        found: `${ours.length - over.length} of ${ours.length}; the largest ${kb(Math.max(...ours.map(({ bytes }) => bytes)))} KB`,
        isMet: over.length === 0,
        because:
          over.length === 0
            ? undefined
            : `Over it: ${over.map(({ name, bytes }) => `${name} ${kb(bytes)}`).join(', ')}`,
      },
    ].map(({ because, ...claim }) => (because === undefined ? claim : { ...claim, because })),
    ratios: peers.map((of, i) => ({
      what: 'Bundles on the way of a decision',
      peer: kinds[i] ?? '',
      ratio: way(of) / way(ours),
    })),
  };
};

async function peersOf(say: (line: string) => void) {
  const folder = await installPeers(say);
  const made = [];
  for (const kind of [{}, { zodShaken: true }, { zodShaken: true, withSdk: true }]) {
    const { bundles: peers, close } = await cdkBundles(folder, onTheWay, kind);
    made.push(peers);
    await close();
  }
  say('CDK has bundled the peers');
  return made;
}
