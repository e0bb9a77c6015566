import { fileURLToPath } from 'node:url';
import { settings } from './flags.ts';
import { findSecrets, foundLine, type Text } from './secrets/find.ts';
import { isMeant } from './secrets/meant.ts';
import { historicTexts, trackedTexts } from './secrets/repository.ts';

const usage = `npm run secrets [-- --history]

Looks for what must not be in the repository; --history in all that it ever had.`;

const { values } = settings(usage, { options: { history: { type: 'boolean', default: false } } });
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
