import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * Our modules can be evaluated anew without a new process: each generation has its own copy of every module of the
 * project, told apart by `?generation=` in its address. What is in node_modules is shared.
 */
export function modulesOf(root: string) {
  const own = `${pathToFileURL(root).href}/`;
  const isOwn = (url: string) =>
    url.startsWith(own) && !url.includes('/node_modules/') && !url.endsWith('.json');
  const shim = new URL('./vitest.ts', import.meta.url).href;
  const stripped = new Map<string, string>();
  /** Files that each file imports, as paths from the root. */
  const imports = new Map<string, Set<string>>();
  const pathOf = (url: string) => relative(root, fileURLToPath(url)).split(sep).join('/');

  registerHooks({
    resolve(specifier, context, next) {
      if (specifier === 'vitest' && context.parentURL && isOwn(context.parentURL))
        return { url: shim, format: 'module-typescript', shortCircuit: true };
      const found = next(specifier, context);
      const from = context.parentURL;
      if (from === undefined || !isOwn(from) || !isOwn(found.url)) return found;
      const importer = pathOf(from);
      imports.set(importer, (imports.get(importer) ?? new Set()).add(pathOf(found.url)));
      return { ...found, url: `${found.url.split('?')[0]}${new URL(from).search}` };
    },
    load(url, context, next) {
      if (!isOwn(url) || !/\.ts(\?|$)/.test(url)) return next(url, context);
      const path = fileURLToPath(url);
      const source = stripped.get(path) ?? strip(path);
      stripped.set(path, source);
      return { format: 'module', source, shortCircuit: true };
    },
  });

  return {
    /** Evaluates a file of the project with all that it imports, once per generation. */
    load: (path: string, generation: number) => import(`${own}${path}?generation=${generation}`),
    imports,
  };
}

/** The file without its types. Kept beside it: a mutant that never ends takes the process with it, and the next is quicker. */
function strip(path: string): string {
  const kept = `${path}.stripped`;
  if (existsSync(kept)) return readFileSync(kept, 'utf8');
  const source = stripTypeScriptTypes(readFileSync(path, 'utf8'));
  writeFileSync(kept, source);
  return source;
}
