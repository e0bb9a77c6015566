import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Import {
  /** The file that imports, from the repository's root: `functions/domain/decide.ts`. */
  readonly from: string;
  /** What it imports: a file, from the root too, or a package as it is named. */
  readonly to: string;
  readonly isFile: boolean;
  /** Only types: gone when the file runs. */
  readonly typesOnly: boolean;
}

/** The TypeScript files below a folder, from the repository's root. */
export const filesIn = (folder: string): readonly string[] =>
  globSync(`${folder}/**/*.{ts,tsx}`, { cwd: root, exclude: (name) => name.includes('node_modules') }).sort();

export const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

/** `import … from '…'`, `export … from '…'`, `import '…'` and `import('…')`, over as many lines as they take. */
const statements =
  /^(?:import|export)\s+(?<what>type\s[^'";]*|[^'";]*)\bfrom\s+'(?<path>[^']+)'|^import\s+'(?<bare>[^']+)'|\bimport\(\s*'(?<dynamic>[^']+)'/gm;

/** Everything that a file imports. */
export function importsOf(from: string): readonly Import[] {
  return [...textOf(from).matchAll(statements)].map(({ groups = {} }) => {
    const { what = '', path, bare, dynamic } = groups;
    const named = path ?? bare ?? dynamic ?? '';
    const isFile = named.startsWith('.');
    const to = isFile ? relative(root, join(root, dirname(from), named)) : named;
    return { from, to, isFile, typesOnly: isOnlyTypes(what) };
  });
}

function isOnlyTypes(what: string): boolean {
  if (/^type\s/.test(what)) return true;
  const names = /^\{(.*)\}\s*$/s.exec(what)?.[1]?.split(',') ?? [];
  return names.length > 0 && names.every((name) => name.trim() === '' || /^\s*type\s/.test(name));
}

/** `@aws-sdk/client-sfn` of `@aws-sdk/client-sfn/dist`, `node:fs` of `node:fs/promises`. */
export const packageOf = (name: string): string =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
