import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Bug } from './bugs.ts';

const root = new URL('../../', import.meta.url);

/** From here on this thread loads one file with a fault in it. Throws where the text that it replaces is not there once. */
export function putIn(bug: Bug): void {
  const url = new URL(bug.file, root).href;
  registerHooks({
    load(asked, context, nextLoad) {
      const loaded = nextLoad(asked, context);
      if (asked !== url) return loaded;
      const text = Buffer.from(loaded.source as Uint8Array).toString('utf8');
      const parts = text.split(bug.instead);
      if (parts.length !== 2)
        throw new Error(`${bug.name}: ${fileURLToPath(url)} has its text ${parts.length - 1} times`);
      return { ...loaded, source: parts.join(bug.put) };
    },
  });
}
