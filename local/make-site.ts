import { join } from 'node:path';
import { buildSite } from '../infra/site.ts';
import { makeOnce, root } from './make-once.ts';

/** Where the web app is built, for this machine and to be deployed. */
export const siteFolder = join(root, 'dist', 'web');

/** Sees to it that the web app is that of the present sources, and says whether it had to build it. */
export const makeSite = (): Promise<boolean> =>
  makeOnce({
    notes: join(root, 'dist', 'web-notes'),
    madeFrom: ['web', 'functions/domain', 'functions/contracts', 'infra/site.ts', 'package-lock.json'],
    make: () => buildSite({ outDir: siteFolder }),
  });
