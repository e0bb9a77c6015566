import { signInSettings } from './settings.ts';
import { keepSignedIn, type SignedIn, signedIn } from './signed-in.ts';

/** Renewed this long before it ends, so that no request meets a token that ends on its way. */
const marginMs = 60_000;
const isFresh = ({ until }: SignedIn): boolean => until - Date.now() > marginMs;

/**
 * The access token of now; renewed where it ends, by one tab for all, for a refresh token is good once. Undefined
 * where nobody has signed in, or the twelve hours are over.
 */
export async function tokenNow(): Promise<string | undefined> {
  const now = signedIn();
  if (now === undefined || isFresh(now)) return now?.access;
  if (now.refresh === undefined || !navigator.onLine) return now.access;
  return navigator.locks.request('placet.renewing', async () => {
    const meanwhile = signedIn();
    if (meanwhile === undefined || isFresh(meanwhile) || meanwhile.refresh === undefined)
      return meanwhile?.access;
    const { renew } = await import('./code-flow.ts');
    const next = await renew(await signInSettings(), meanwhile.refresh);
    keepSignedIn(next);
    return next?.access;
  });
}
