import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bundled } from '../infra/bundle.ts';
import { bundlesFolder, makeBundles } from '../local/bundles.ts';

/** Functions of ours as they are deployed, of the present sources: made where they are not yet. */
export async function ourBundles(names: readonly string[]): Promise<readonly Bundled[]> {
  await makeBundles();
  return Promise.all(
    names.map(async (name) => {
      const file = join(bundlesFolder, name, 'index.mjs');
      return { name, file, bytes: (await stat(file)).size };
    }),
  );
}
