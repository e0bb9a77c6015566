import { checkFree, portsFrom } from '../../local/addresses.ts';

/**
 * The first of seven ports in a row that nobody uses. From below what the system hands out by itself (32768 on Linux),
 * where another test's connection could take one between the look and the use.
 */
export async function freePorts(): Promise<number> {
  const first = 20_000 + 10 * Math.floor(Math.random() * 1200);
  return checkFree(portsFrom(first)).then(
    () => first,
    () => freePorts(),
  );
}
