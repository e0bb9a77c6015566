import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Asking } from './asking.ts';
import type { Gate } from './gate.ts';
import type { Ledger } from './ledger.ts';

/** A PDF of some hundred KB that nobody else has. */
export function paperOf(word: string, bytes: number): Buffer {
  const content = Buffer.alloc(bytes, `${word}\n`);
  content.write('%PDF-1.7\n');
  return content;
}

/** Hex. */
export const sha256Of = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** A line on which some hundred KB take a tenth of a second. */
const [parts, betweenPartsMs] = [16, 8];
const againMs = 20;

/** Puts a file where the API says, as a browser does, until it is there; false where it is all over. */
export async function upload(
  { asking, gate, ledger }: { readonly asking: Asking; readonly gate: Gate; readonly ledger: Ledger },
  { person, tool, content }: { readonly person: string; readonly tool: string; readonly content: Buffer },
): Promise<boolean> {
  const sha256 = sha256Of(content);
  const body = { sha256, bytes: content.length, type: 'pdf' };
  while (await gate.answers()) {
    try {
      const answer = await asking.ask(person, 'POST', `/api/tools/${tool}/files`, { body });
      const said = (await answer.json()) as {
        there?: boolean;
        put?: { address: string; headers: Record<string, string> };
      };
      if (answer.status === 200 && (said.there || (said.put && (await put(said.put, content))))) {
        ledger.files.add(sha256);
        return true;
      }
    } catch {
      // Cut off: where the file is now, the next question tells.
    }
    await pause(againMs);
  }
  return false;
}

/** In parts, so that a kill meets a file half on its way. */
function put(
  { address, headers }: { readonly address: string; readonly headers: Record<string, string> },
  content: Buffer,
): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const sending = request(address, {
      method: 'PUT',
      headers: { ...headers, 'content-length': content.length },
    });
    sending.once('error', reject);
    sending.once('response', (response) => {
      response.resume();
      response.once('end', () => resolve(response.statusCode === 200 || response.statusCode === 412));
      response.once('error', reject);
    });
    const send = async () => {
      const size = Math.ceil(content.length / parts);
      for (let from = 0; from < content.length && !sending.destroyed; from += size) {
        sending.write(content.subarray(from, from + size));
        await pause(betweenPartsMs);
      }
      sending.end();
    };
    void send();
  });
}
