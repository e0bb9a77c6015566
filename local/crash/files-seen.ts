import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How many files stand half written where the system was killed; it clears them when it starts. */
export const halfWritten = (directory: string): number =>
  existsSync(directory) ? readdirSync(directory).filter((name) => name.startsWith('.')).length : 0;

/** Files that are not whole, or not there although the system said so; a line each. */
export function faultsOfFiles(directory: string, promised: ReadonlySet<string>): readonly string[] {
  const names = existsSync(directory) ? readdirSync(directory) : [];
  const faults = names.flatMap((name) => {
    if (!/^[0-9a-f]{64}$/.test(name)) return [`A file ${name} is left half written`];
    const hash = createHash('sha256')
      .update(readFileSync(join(directory, name)))
      .digest('hex');
    return hash === name ? [] : [`The file ${name} is not whole`];
  });
  const there = new Set(names);
  for (const hash of promised)
    if (!there.has(hash)) faults.push(`The file ${hash} was taken and is not there`);
  return faults;
}
