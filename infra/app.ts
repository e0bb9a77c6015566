import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { App } from 'aws-cdk-lib';
import { bundle } from './bundle.ts';
import { compose } from './compose.ts';
import { type FunctionName, functionNamesWanted } from './functions.ts';
import { buildSite } from './site.ts';

// What `cdk synth` and `cdk deploy` run: bundle every function, build the web app, then describe the stacks.
const built = (name: string) => fileURLToPath(new URL(`../dist/${name}`, import.meta.url));
const siteFiles = built('web');
const [bundled] = await Promise.all([
  bundle({ outdir: built('functions'), only: functionNamesWanted }),
  buildSite({ outDir: siteFiles }),
]);
const folders = new Map(bundled.map(({ name, file }) => [name, dirname(file)]));

compose(new App(), { bundleOf: (name: FunctionName) => folders.get(name) ?? '', siteFiles });
