import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { bundle, functionNames } from '../infra/bundle.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Where the deployed functions and the local ones are built. */
export const bundlesFolder = join(root, 'dist', 'functions');
const madeFrom = join(bundlesFolder, '.made-from');

/** Building takes two seconds; whoever waits longer than this for another process to do it has reason to complain. */
const patienceMs = 120_000;

/**
 * Sees to it that the bundles are those of the present sources, and says whether it had to make them. Processes that
 * do so at the same time take turns. Throws esbuild's BuildFailure where one does not build.
 */
export async function makeBundles(): Promise<{ readonly names: readonly string[]; readonly made: boolean }> {
  const names = await functionNames();
  const sources = await hashOfSources();
  await mkdir(bundlesFolder, { recursive: true });
  const turn = new DatabaseSync(join(bundlesFolder, '.turn.sqlite'), { timeout: patienceMs });
  try {
    turn.exec('BEGIN EXCLUSIVE');
    if ((await readFile(madeFrom, 'utf8').catch(() => '')) === sources) return { names, made: false };
    await bundle({ outdir: bundlesFolder });
    await writeFile(madeFrom, sources);
    return { names, made: true };
  } finally {
    turn.close();
  }
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
