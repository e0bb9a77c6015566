import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { linesOnly } from './build/lines-only.ts';
import { shellList } from './build/shell-list.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The local system that a web app under work talks to: `npm start`, or what PLACET names. */
const system = process.env.PLACET ?? 'http://127.0.0.1:8000';

/** Builds the web app into `dist/web`; `vite web` serves it while it is written, over a local system. */
export default defineConfig({
  root: here('.'),
  plugins: [linesOnly(), shellList()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: here('../dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    // The browser says no to an inline script or style: nothing may become one.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: { index: here('index.html'), sw: here('offline/sw.ts') },
      output: {
        entryFileNames: ({ name }) => (name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
  server: {
    host: '127.0.0.1',
    // `web/api/*.ts` are files of the app under an address of the API.
    proxy: { '^/api/(?!.*[.]ts)': system, '/local': system, '/files': system },
  },
});
