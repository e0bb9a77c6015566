import type { Plugin } from 'vite';

/** Stands in the service worker until the names of the files are known. */
const placeholder = '__SHELL__';
/** Pages that a letter leads to, and the two lists: readable without a connection. */
const kept = /^assets\/(index|tool-page|home-page|session-page)-/;

/** Tells the service worker which files make up the app without a connection: they have hashes in their names. */
export const shellList = (): Plugin => ({
  name: 'placet:shell-list',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const named = Object.keys(bundle).filter((name) => kept.test(name));
    const needed = new Set(named);
    for (const name of needed) {
      const chunk = bundle[name];
      if (chunk?.type === 'chunk')
        for (const other of [...chunk.imports, ...(chunk.viteMetadata?.importedCss ?? [])]) needed.add(other);
    }
    const worker = bundle['sw.js'];
    if (worker?.type !== 'chunk') return;
    const list = ['/', ...[...needed].map((name) => `/${name}`)];
    worker.code = worker.code.replace(new RegExp(`["'\`]${placeholder}["'\`]`), JSON.stringify(list));
  },
});
