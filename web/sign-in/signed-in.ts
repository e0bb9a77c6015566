/** What a signed-in browser keeps: for an hour who it is, and for twelve how to say so again. */
export interface SignedIn {
  readonly access: string;
  readonly refresh?: string;
  /** Milliseconds since 1970, by this device. */
  readonly until: number;
}

const key = 'placet.signed-in';
const heard = new Set<() => void>();

/** Undefined where nobody has signed in on this device. */
export function signedIn(): SignedIn | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as SignedIn | null;
    return typeof kept?.access === 'string' ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps it, or forgets it, for every tab of this browser. */
export function keepSignedIn(next: SignedIn | undefined): void {
  if (next === undefined) localStorage.removeItem(key);
  else localStorage.setItem(key, JSON.stringify(next));
  for (const hear of heard) hear();
}

/** Calls when somebody signs in or out, here or in another tab. */
export function onSignIn(hear: () => void): () => void {
  const fromAnotherTab = (event: StorageEvent) => {
    if (event.key === key) hear();
  };
  heard.add(hear);
  addEventListener('storage', fromAnotherTab);
  return () => {
    heard.delete(hear);
    removeEventListener('storage', fromAnotherTab);
  };
}
