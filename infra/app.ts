import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { App } from 'aws-cdk-lib';
import { bundle } from './bundle.ts';
import { compose } from './compose.ts';
import { type FunctionName, functionNamesWanted } from './functions.ts';

// What `cdk synth` and `cdk deploy` run: bundle every function, then describe the stacks.
const outdir = fileURLToPath(new URL('../dist/functions', import.meta.url));
const bundled = await bundle({ outdir, only: functionNamesWanted });
const folders = new Map(bundled.map(({ name, file }) => [name, dirname(file)]));

compose(new App(), (name: FunctionName) => folders.get(name) ?? '');
