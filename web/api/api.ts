import { type Client, client, type Problem } from '../../functions/contracts/api/client.ts';
import { languageHere } from '../app/language.tsx';
import { tokenNow } from '../sign-in/token-now.ts';
import { lines } from './lines.ts';

let language: () => string = languageHere;
/** What the API answers in, from now on. */
export const speak = (of: () => string): void => {
  language = of;
};

/** The API, by the names of its table. */
export const api: Client = client(
  {
    origin: '',
    fetch: (address, init) => fetch(address, init),
    token: tokenNow,
    language: () => language(),
    newKey: () => crypto.randomUUID(),
  },
  lines,
);

/** The API said no, with a sentence; anything else that is thrown means that it was not reached. */
export const isProblem = (error: unknown): error is Problem =>
  error instanceof Error && error.name === 'Problem';
