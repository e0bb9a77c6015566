import { join } from 'node:path';
import { bundle, functionNames } from '../infra/bundle.ts';
import { makeOnce, root } from './make-once.ts';

/** Where the deployed functions and the local ones are built. */
export const bundlesFolder = join(root, 'dist', 'functions');

/**
 * Sees to it that the bundles are those of the present sources, and says whether it had to make them. Processes that
 * do so at the same time take turns. Throws esbuild's BuildFailure where one does not build.
 */
export async function makeBundles(): Promise<{ readonly names: readonly string[]; readonly made: boolean }> {
  const names = await functionNames();
  const made = await makeOnce({
    notes: bundlesFolder,
    madeFrom: ['functions', 'infra/bundle.ts', 'infra/bundle-plugins.ts', 'package-lock.json'],
    make: () => bundle({ outdir: bundlesFolder }),
  });
  return { names, made };
}
