import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { openApi } from '../functions/contracts/api/openapi.ts';
import { flags } from './flags.ts';

/** Where the description of the API is committed; a test fails where it is no longer that of the table. */
export const openApiFile = fileURLToPath(new URL('../openapi.json', import.meta.url));

/** The file's text: what `npm run openapi` writes. */
export const openApiText = (): string => `${JSON.stringify(openApi(), null, 1)}\n`;

if (import.meta.main) {
  flags('npm run openapi\n\nWrites openapi.json from the endpoint table.', []);
  await writeFile(openApiFile, openApiText());
  console.log('openapi.json is that of the endpoint table.');
}
