import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where `npm start` keeps everything: `.local`, or the folder that PLACET_FOLDER names, for a second system. */
export const stateFolder = resolve(
  process.env.PLACET_FOLDER || fileURLToPath(new URL('../.local', import.meta.url)),
);

/** What is decided in it after 23 April 2024 is invented, and its letters say so (USERS.md E2). */
export const demonstrationName = 'Rehearsal';
