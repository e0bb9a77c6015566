import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { endpoints } from '../../functions/contracts/api/endpoints.ts';

const file = fileURLToPath(new URL('../api/lines.ts', import.meta.url));

/**
 * Puts in place of `api/lines.ts` what it comes to: method and path of each endpoint. The schemas, which the server
 * reads requests with, stay at home (60 KB).
 */
export const linesOnly = (): Plugin => ({
  name: 'placet:lines-only',
  enforce: 'pre',
  load(id) {
    if (id !== file) return null;
    const lines = endpoints.map(({ id: name, method, path, takes, headers, answer: { type } }) => [
      name,
      {
        method,
        path,
        ...(takes && { takes }),
        ...(headers && { headers }),
        answer: { ...(type && { type }) },
      },
    ]);
    return `export const lines = JSON.parse(${JSON.stringify(JSON.stringify(Object.fromEntries(lines)))});`;
  },
});
