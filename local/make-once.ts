import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';

/** The folder that everything is in. */
export const root = fileURLToPath(new URL('..', import.meta.url));

export interface Made {
  /** Where it is kept from what, and whose turn it is to make it; of two makers each has its own. */
  readonly notes: string;
  /** Files, and folders with all that is in them, from the root. */
  readonly madeFrom: readonly string[];
  readonly make: () => Promise<unknown>;
}

/** Building takes seconds; whoever waits longer than this for another process to do it has reason to complain. */
const patienceMs = 120_000;

/**
 * Sees to it that something is made from the present sources, and says whether it had to be. Processes that do so at
 * the same time take turns. Throws what `make` throws.
 */
export async function makeOnce({ notes, madeFrom, make }: Made): Promise<boolean> {
  const sources = await hashOf(madeFrom);
  await mkdir(notes, { recursive: true });
  const note = join(notes, '.made-from');
  const turn = new DatabaseSync(join(notes, '.turn.sqlite'), { timeout: patienceMs });
  try {
    turn.exec('BEGIN EXCLUSIVE');
    if ((await readFile(note, 'utf8').catch(() => '')) === sources) return false;
    await make();
    await writeFile(note, sources);
    return true;
  } finally {
    turn.close();
  }
}

/** SHA-256, hex, over names and contents. */
async function hashOf(places: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  const files = (await Promise.all(places.map(filesAt))).flat().sort();
  for (const file of files) hash.update(`${file}\n`).update(await readFile(join(root, file)));
  return hash.digest('hex');
}

async function filesAt(place: string): Promise<readonly string[]> {
  const inside = await readdir(join(root, place), { recursive: true, withFileTypes: true }).catch(() => null);
  if (inside === null) return [place];
  return inside
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length));
}
