import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogLevel, NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';

export interface CdkBundle {
  readonly name: string;
  /** Absolute path of what CDK made: `index.js`. */
  readonly file: string;
  readonly bytes: number;
}

/**
 * Bundles entries as CDK's NodejsFunction does where nobody says how: its own construct, synthesized. The SDK stays
 * outside, as the runtime of Lambda has it, unless `withSdk` (the option bundleAwsSDK). `zodShaken`: zod imported as
 * its own documentation has it, so that esbuild can leave out what is not used. `close` removes the files.
 */
export async function cdkBundles(
  folder: string,
  names: readonly string[],
  { withSdk = false, zodShaken = false }: { readonly withSdk?: boolean; readonly zodShaken?: boolean } = {},
): Promise<{ readonly bundles: readonly CdkBundle[]; close(): Promise<void> }> {
  const outdir = await mkdtemp(join(tmpdir(), 'placet-cdk-bundles-'));
  const bundles: CdkBundle[] = [];
  for (const name of names) {
    const out = join(outdir, name);
    // New projects have this flag: @smithy packages come with the runtime's SDK.
    const context = { '@aws-cdk/aws-lambda-nodejs:sdkV3ExcludeSmithyPackages': true };
    const app = new App({ outdir: out, context });
    new NodejsFunction(new Stack(app, 'Peer'), 'Function', {
      entry: zodShaken ? await shaken(folder, name) : join(folder, `${name}.ts`),
      projectRoot: folder,
      depsLockFilePath: join(folder, 'package-lock.json'),
      runtime: Runtime.NODEJS_24_X,
      // Says less, and makes the same.
      bundling: { logLevel: LogLevel.ERROR, ...(withSdk ? { bundleAwsSDK: true } : {}) },
    });
    app.synth();
    const asset = (await readdir(out)).find((file) => file.startsWith('asset.'));
    const file = join(out, asset ?? '', 'index.js');
    bundles.push({ name, file, bytes: (await stat(file)).size });
  }
  return { bundles, close: () => rm(outdir, { recursive: true, force: true }) };
}

/** The entry once more, with the other import of zod. */
async function shaken(folder: string, name: string): Promise<string> {
  const source = await readFile(join(folder, `${name}.ts`), 'utf8');
  const entry = join(folder, `${name}.shaken.ts`);
  await writeFile(entry, source.replace("import { z } from 'zod'", "import * as z from 'zod'"));
  return entry;
}
