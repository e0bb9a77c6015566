import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findSecrets, foundLine, type Text } from './secrets/find.ts';
import { isMeant } from './secrets/meant.ts';
import { historicTexts, trackedTexts } from './secrets/repository.ts';

/** Looks for what must not be in the repository: `npm run secrets`, and `npm run secrets -- --history` for all that ever was. */
const { values } = parseArgs({ options: { history: { type: 'boolean', default: false } } });
const folder = fileURLToPath(new URL('..', import.meta.url));

const began = performance.now();
let texts = 0;
function* counted(all: Iterable<Text>): Generator<Text> {
  for (const one of all) {
    texts++;
    if (texts % 2_000 === 0) console.log(`… ${texts}`);
    yield one;
  }
}
const all = await findSecrets(counted(values.history ? historicTexts(folder) : trackedTexts(folder)));
const found = all.filter((one) => !isMeant(one));
for (const one of found) console.log(foundLine(one));
const seconds = ((performance.now() - began) / 1000).toFixed(1);
const what = values.history ? 'contents and messages of the whole history' : 'tracked files';
console.log(`${texts} ${what} in ${seconds} s: ${found.length} found, ${all.length - found.length} meant.`);
process.exitCode = found.length > 0 ? 1 : 0;
