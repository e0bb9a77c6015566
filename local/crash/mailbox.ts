import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RegisterSeen } from './register-seen.ts';

/** What the mailbox has, held against the ledger: the mail service keeps its letters in memory and copies them to a file. */
export interface MailboxSeen {
  readonly letters: number;
  /** Handed over and noted, and the copy was lost: killed between handing over and copying. */
  readonly copiesLost: number;
  /** Handed over and not noted: killed between handing over and noting. Such a letter leaves again (docs/letters.md). */
  readonly notNoted: number;
}

export function lookIntoMailbox(
  directory: string,
  notices: Awaited<ReturnType<RegisterSeen['notices']>>,
): MailboxSeen {
  const file = join(directory, 'letters.jsonl');
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  const inMailbox = lines.flatMap((line) => {
    try {
      return [(JSON.parse(line) as { messageId: string }).messageId];
    } catch {
      // Cut short by a kill: the mail service leaves it out, too.
      return [];
    }
  });
  const noted = notices.flatMap(({ chunks }) =>
    chunks.flatMap(({ recipients }) => recipients.flatMap(({ messageId }) => messageId ?? [])),
  );
  const [mailbox, ledger] = [new Set(inMailbox), new Set(noted)];
  return {
    letters: inMailbox.length,
    copiesLost: noted.filter((id) => !mailbox.has(id)).length,
    notNoted: inMailbox.filter((id) => !ledger.has(id)).length,
  };
}
