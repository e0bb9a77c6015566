/** What could not be ended when somebody signed out: this sign-in alone, or all that they have. */
export type LeftOpen = 'here' | 'everywhere';

const key = 'placet.left-open';
const heard = new Set<() => void>();

/** What was left open the last time, until somebody signs in or has read it. */
export function leftOpen(): LeftOpen | undefined {
  const kept = sessionStorage.getItem(key);
  return kept === 'here' || kept === 'everywhere' ? kept : undefined;
}

export function keepLeftOpen(next: LeftOpen | undefined): void {
  if (next === undefined) sessionStorage.removeItem(key);
  else sessionStorage.setItem(key, next);
  for (const hear of heard) hear();
}

/** Calls when it changes in this tab. */
export function onLeftOpen(hear: () => void): () => void {
  heard.add(hear);
  return () => void heard.delete(hear);
}
