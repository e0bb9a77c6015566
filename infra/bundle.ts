import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import {
  builtinsFromProcess,
  leaveOutUnreached,
  oursOnlyDefine,
  shakeableSchemas,
  versionsOnly,
  withPlainEndpoints,
} from './bundle-plugins.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const ourEntries = join(root, 'functions', 'entries');

export interface Bundled {
  /** The function, as its entry file is called: `open-stage`. */
  readonly name: string;
  /** Absolute path of `<outdir>/<name>/index.mjs`, which exports `handler`. */
  readonly file: string;
  readonly bytes: number;
}

/** Names of the functions there are, in alphabetical order: one a file of functions/entries. */
export async function functionNames(entries = ourEntries): Promise<readonly string[]> {
  const files = await readdir(entries).catch(() => []);
  return files.flatMap((file) => (file.endsWith('.ts') ? [file.slice(0, -3)] : [])).sort();
}

/**
 * Makes one ESM file a function, the same bytes for the same sources: CDK names its assets after them. AWS and the
 * local system run what this makes. `only` limits it to some functions; throws esbuild's BuildFailure where one
 * does not build. There are no source maps: Lambda would read them at each cold start.
 */
export async function bundle(options: {
  readonly outdir: string;
  readonly only?: readonly string[];
  readonly entries?: string;
}): Promise<readonly Bundled[]> {
  const entries = options.entries ?? ourEntries;
  const names = options.only ?? (await functionNames(entries));
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: names.map((name) => ({ in: join(entries, `${name}.ts`), out: join(name, 'index') })),
    outdir: options.outdir,
    outExtension: { '.js': '.mjs' },
    write: false,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    // The ES modules of the SDK can be shaken; the CommonJS ones that esbuild takes by default come whole.
    mainFields: ['module', 'main'],
    conditions: ['module'],
    charset: 'utf8',
    legalComments: 'none',
    plugins: [
      builtinsFromProcess,
      leaveOutUnreached,
      oursOnlyDefine,
      versionsOnly,
      shakeableSchemas,
      withPlainEndpoints,
    ],
    logLevel: 'silent',
  });
  return Promise.all(
    outputFiles.map(async ({ path, contents }, place) => {
      await mkdir(dirname(path), { recursive: true });
      // In one move, so that a process that loads it meanwhile finds the old file or the new one, whole.
      const unfinished = `${path}.${process.pid}`;
      await writeFile(unfinished, contents);
      await rename(unfinished, path);
      return { name: names[place] ?? '', file: path, bytes: contents.length };
    }),
  );
}

if (import.meta.main) {
  const names = await functionNames();
  console.log(`Bundling ${names.length} functions …`);
  for (const { name, bytes } of await bundle({ outdir: join(root, 'dist', 'functions') })) {
    console.log(`${(bytes / 1024).toFixed(1).padStart(8)} KB  ${name}`);
  }
}
