import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where `npm start` keeps everything: `.local`, or the folder that PLACET_FOLDER names, for a second system. */
export const stateFolder = resolve(
  process.env.PLACET_FOLDER || fileURLToPath(new URL('../.local', import.meta.url)),
);

/** The page of what else runs on this machine. */
export const localPage = '/local';
/** Where the web app learns whom it can offer to be. */
export const peoplePath = '/local/people';

/** Whom a newcomer would be first: who records, who is told in French for seven bodies, who submits, who repairs. */
export const worthChoosing = [
  { group: 'secretary', person: 'P01' },
  { group: 'delegate', person: 'P22' },
  { group: 'officer', person: 'P15' },
  { group: 'administrator', person: 'P21' },
] as const;

/** What is decided in it after 23 April 2024 is invented, and its letters say so (USERS.md E2). */
export const demonstrationName = 'Rehearsal';
