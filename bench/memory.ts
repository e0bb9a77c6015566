import { readdir, readFile } from 'node:fs/promises';

/** What a process and its children hold of the machine's memory. */
export interface Held {
  /** Proportional set size: what is shared counts by its share. */
  readonly bytes: number;
  /** By the name of the program, the largest first. */
  readonly by: Readonly<Record<string, number>>;
}

/** Reads /proc; Linux only. A process that has ended meanwhile holds nothing. */
export async function memoryOf(pid: number): Promise<Held> {
  const parents = new Map<number, number>();
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '');
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    if (parent > 0) parents.set(Number(name), parent);
  }
  const isOfIt = (one: number | undefined): boolean =>
    one !== undefined && one > 1 && (one === pid || isOfIt(parents.get(one)));
  const by: Record<string, number> = {};
  for (const one of [...parents.keys()].filter(isOfIt)) {
    const [name, rollup] = await Promise.all([
      readFile(`/proc/${one}/comm`, 'utf8').catch(() => ''),
      readFile(`/proc/${one}/smaps_rollup`, 'utf8').catch(() => ''),
    ]);
    const kilobytes = Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0);
    if (kilobytes > 0) by[name.trim()] = (by[name.trim()] ?? 0) + kilobytes * 1024;
  }
  const sorted = Object.entries(by).sort(([, a], [, b]) => b - a);
  return { bytes: sorted.reduce((sum, [, bytes]) => sum + bytes, 0), by: Object.fromEntries(sorted) };
}

export const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(0);
