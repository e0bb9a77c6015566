import type { AnswerOf } from '../../functions/contracts/api/endpoint.ts';
import type { openEndpoints } from '../../functions/contracts/api/open.ts';

/** Where to sign in, and what this register is called. */
export type SignInSettings = AnswerOf<(typeof openEndpoints)['signInSettings']>;

let asked: Promise<SignInSettings> | undefined;

/** Asked once; after a failure, again. */
export function signInSettings(): Promise<SignInSettings> {
  asked ??= fetch('/api/sign-in', { headers: { accept: 'application/json' } })
    .then(async (answer) => {
      if (!answer.ok) throw new Error(`The settings of signing in were answered with ${answer.status}.`);
      return (await answer.json()) as SignInSettings;
    })
    .catch((error) => {
      asked = undefined;
      throw error;
    });
  return asked;
}
