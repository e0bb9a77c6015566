import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle, functionNames } from '../infra/bundle.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Where the deployed functions and the local ones are built. */
export const bundlesFolder = join(root, 'dist', 'functions');
const madeFrom = join(bundlesFolder, '.made-from');

/**
 * Sees to it that the bundles are those of the present sources, and says whether it had to make them.
 * Throws esbuild's BuildFailure where one does not build.
 */
export async function makeBundles(): Promise<{ readonly names: readonly string[]; readonly made: boolean }> {
  const names = await functionNames();
  const sources = await hashOfSources();
  if ((await readFile(madeFrom, 'utf8').catch(() => '')) === sources) return { names, made: false };
  await bundle({ outdir: bundlesFolder });
  await writeFile(madeFrom, sources);
  return { names, made: true };
}

/** SHA-256, hex, over everything that a bundle is made from: our sources, the script, the packages' versions. */
async function hashOfSources(): Promise<string> {
  const inFunctions = await readdir(join(root, 'functions'), { recursive: true });
  const files = [
    ...inFunctions.filter((name) => /\.(ts|json)$/.test(name)).map((name) => join('functions', name)),
    join('infra', 'bundle.ts'),
    join('infra', 'bundle-plugins.ts'),
    'package-lock.json',
  ].sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\n`).update(await readFile(join(root, file)));
  return hash.digest('hex');
}
