import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A path in a new folder that nobody else uses, and the way to be rid of both. */
export function temporaryFile(): { file: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'placet-engine-'));
  return {
    file: join(folder, 'engine.sqlite'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
