import { forgetViews } from '../offline/start-worker.ts';
import { signInSettings } from './settings.ts';
import { keepSignedIn } from './signed-in.ts';

/** Goes to sign in, and comes back to this very address. */
export async function signIn(language: string, person?: string, back = addressHere()): Promise<void> {
  const [settings, { begin }] = await Promise.all([signInSettings(), import('./code-flow.ts')]);
  await begin(settings, { back, language, person });
}

const addressHere = (): string => location.pathname + location.search + location.hash;

/** Forgets who it was and what they saw, here and at the issuer. */
export async function signOut(): Promise<void> {
  keepSignedIn(undefined);
  await forgetViews();
  const { signOut: address, clientId } = await signInSettings();
  location.assign(`${address}?${new URLSearchParams({ client_id: clientId, logout_uri: location.origin })}`);
}
