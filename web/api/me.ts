import { useEffect, useState } from 'preact/hooks';
import { onSignIn, signedIn } from '../sign-in/signed-in.ts';
import { type Answer, useAsk } from './ask.ts';

/** Who reads, what their seats allow, in which register and at which business time. */
export type Me = Answer<'getMe'>;

/** Whether somebody has signed in on this device, as it is now. */
export function useIsSignedIn(): boolean {
  const [is, set] = useState(() => signedIn() !== undefined);
  useEffect(() => onSignIn(() => set(signedIn() !== undefined)), []);
  return is;
}

/** Who reads; undefined until it is known, and where nobody has signed in. */
export function useMe(): Me | undefined {
  const enabled = useIsSignedIn();
  const { data } = useAsk('getMe', {}, { enabled });
  return enabled ? data?.body : undefined;
}
