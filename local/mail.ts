import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import type { RequestListener, Server } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Served, servedBy } from './addresses.ts';
import { forOwnCallers } from './own-callers.ts';

/** A letter as `aws-ses-v2-local` keeps it; its page shows these members and GET /store gives them. */
export interface KeptLetter {
  readonly messageId: string;
  readonly from: string;
  readonly replyTo: readonly string[];
  readonly destination: {
    readonly to: readonly string[];
    readonly cc: readonly string[];
    readonly bcc: readonly string[];
  };
  readonly subject: string;
  readonly body: { readonly text?: string; readonly html?: string };
  readonly headers?: readonly { readonly name: string; readonly value: string }[];
  /** Seconds since 1970 on the machine's clock. */
  readonly at: number;
}

export interface MailService extends Served {
  /** Every letter handed over, the oldest first. */
  letters(): readonly KeptLetter[];
}

const require = createRequire(import.meta.url);
const start: (config: { host: string; port: number }) => Promise<Server> =
  require('aws-ses-v2-local').default;
const { getStoreReadonly, saveEmail, clearStore } = require('aws-ses-v2-local/dist/store.js') as {
  getStoreReadonly(): { readonly emails: readonly KeptLetter[] };
  saveEmail(letter: KeptLetter): void;
  clearStore(): void;
};

/**
 * Starts the mail service and its mailbox page on 127.0.0.1. The package keeps letters in memory, one list a process;
 * we keep a copy in `directory`, a JSON line each, and show it again after a restart. A kill between handing over and
 * copying loses the copy: the ledger in the register, not this mailbox, says what was sent.
 */
export async function startMail(directory: string, port: number): Promise<MailService> {
  mkdirSync(directory, { recursive: true });
  const file = join(directory, 'letters.jsonl');
  clearStore();
  for (const letter of copiesIn(file)) saveEmail(letter);
  const server = await start({ host: '127.0.0.1', port });
  // Express 5 calls back with an error too; the package takes that for success.
  if (!server.listening) throw new Error(`The mail service could not listen on port ${port}.`);
  // Its page shows letters to nobody else, and no page of another site clears them.
  for (const listener of server.listeners('request') as RequestListener[]) {
    server.off('request', listener);
    server.on('request', forOwnCallers(listener));
  }
  let copied = getStoreReadonly().emails.length;
  server.on('request', (_request, response) =>
    response.once('finish', () => {
      const { emails } = getStoreReadonly();
      if (emails.length < copied) {
        rmSync(file, { force: true });
        copied = 0;
      }
      const lines = emails.slice(copied).map((letter) => `${JSON.stringify(letter)}\n`);
      copied = emails.length;
      if (lines.length > 0) appendFileSync(file, lines.join(''));
    }),
  );
  return { ...servedBy(server), letters: () => getStoreReadonly().emails };
}

/** A line that a kill cut short is left out, and ended so that the next one stands alone. */
function copiesIn(file: string): readonly KeptLetter[] {
  if (!existsSync(file)) return [];
  const text = readFileSync(file, 'utf8');
  if (!text.endsWith('\n')) appendFileSync(file, '\n');
  return text.split('\n').flatMap((line) => {
    try {
      return [JSON.parse(line) as KeptLetter];
    } catch {
      return [];
    }
  });
}
