import { execFileSync } from 'node:child_process';

/** Whom a kill -9 takes: the program alone, it and all that it started, or its database alone. */
export const killed = ['the program alone', 'the program and its database', 'the database alone'] as const;
export type Killed = (typeof killed)[number];

/** A process and everything that it started, which on Linux and macOS `ps` tells; parents first. */
export function familyOf(pid: number): readonly number[] {
  const parents = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const family = [pid];
  for (const member of family)
    for (const [child, parent] of parents) if (parent === member && child !== undefined) family.push(child);
  return family;
}

/** Sends SIGKILL: nobody has a last word. Who has ended meanwhile is passed over. */
export function killNow(pid: number, whom: Killed): void {
  const family = familyOf(pid);
  const taken = {
    'the program alone': [pid],
    'the program and its database': family,
    'the database alone': family.slice(-1),
  }[whom];
  for (const one of taken)
    try {
      process.kill(one, 'SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
}
