import type { SendLettersInput } from '../contracts/steps.ts';
import type { InboxStore } from '../desk-ports.ts';
import type { LetterMatter, WriteLetter } from '../domain/letter-matter.ts';
import type { Recipient } from '../domain/notice.ts';
import type { Chunk, Clock, Mail, Notice, NoticeStore, PeopleStore, ToolStore, Watch } from '../ports.ts';
import { matterOf, peopleFor } from './letter-matter-of.ts';
import { noticeItems } from './notice-items.ts';
import { receivedLetter } from './received-letters.ts';

export interface SendLettersPorts {
  readonly notices: Pick<NoticeStore, 'read' | 'claim' | 'settle'>;
  readonly tools: Pick<ToolStore, 'events' | 'load'>;
  readonly people: Pick<PeopleStore, 'world' | 'seatsOn' | 'followers' | 'people' | 'members'>;
  readonly inbox: Pick<InboxStore, 'add'>;
  readonly mail: Mail;
  readonly write: WriteLetter;
  readonly watch: Watch;
  readonly clock: Clock;
}

/**
 * Milliseconds after which whoever claimed a chunk is dead: Lambda and the state machine both end a sender after 300
 * seconds, and a minute covers the difference of two clocks. Sooner, a slow sender's letters would leave twice;
 * later, a dead sender's letters would wait for nothing. See docs/letters.md.
 */
export const claimDiesAfterMs = 360_000;

/** Some letters have to wait: the mail service asked for it, or another sender has their chunk. The machine retries. */
export class LettersThrottled extends Error {
  override readonly name = 'LettersThrottled';
}

/**
 * Sends the chunks of one batch: claim, write, hand over, add to inboxes, settle, one chunk after the other. A chunk that
 * is sent is left alone, so a repetition sends nothing twice; what a crash can repeat is in docs/letters.md. Throws
 * LettersThrottled while letters are left to send.
 */
export const sendLetters =
  (ports: SendLettersPorts) =>
  async ({
    notice: id,
    chunks,
  }: SendLettersInput): Promise<{ readonly sent: number; readonly failed: number }> => {
    const notice = await ports.notices.read(id);
    if (!notice) throw new RangeError(`No notice ${id}`);
    let matter: Omit<LetterMatter, 'people'> | undefined;
    let waiting = 0;
    const total = { sent: 0, failed: 0 };
    for (const key of chunks) {
      const at = ports.clock.now();
      const deadBefore = new Date(Date.parse(at) - claimDiesAfterMs).toISOString();
      const chunk = await ports.notices.claim(id, key, at, deadBefore);
      if (chunk === 'sent') continue;
      if (chunk === 'taken') {
        waiting++;
        continue;
      }
      matter ??= await matterOf(ports, notice, await noticeItems(notice, ports.tools));
      const outcome = await sendChunk(ports, notice, chunk, matter);
      total.sent += outcome.sent;
      total.failed += outcome.failed;
      waiting += outcome.waiting;
    }
    if (waiting > 0) throw new LettersThrottled(`${waiting} letters or chunks of ${id} wait`);
    return total;
  };

/** Handed over neither now nor before: pending, or asked to wait. */
const isToSend = ({ state }: Recipient): boolean => state === 'pending' || state === 'throttled';
/** The mail service told that it had it before a sender that died could write it down. */
const wasTaken = ({ state, at }: Recipient): boolean =>
  at === undefined && (state === 'sent' || state === 'bounced' || state === 'complained');

async function sendChunk(
  ports: SendLettersPorts,
  notice: Notice,
  chunk: Chunk,
  rest: Omit<LetterMatter, 'people'>,
): Promise<{ readonly sent: number; readonly failed: number; readonly waiting: number }> {
  const { id } = notice;
  const matter = { ...rest, people: await peopleFor(ports, chunk.recipients, rest) };
  const written = chunk.recipients.map((recipient) => ({
    recipient,
    letter:
      isToSend(recipient) || wasTaken(recipient) ? ports.write(matter, chunk.key, recipient) : undefined,
  }));
  const letters = written.flatMap(({ recipient, letter }) => (letter && isToSend(recipient) ? [letter] : []));
  let results: Awaited<ReturnType<Mail['send']>>;
  try {
    results = letters.length === 0 ? [] : await ports.mail.send(letters);
  } catch (error) {
    // Refused as a whole, so nothing left: the chunk is free at once for the attempt after the cure.
    await ports.notices.settle(id, chunk.key, chunk.recipients, 'pending');
    throw error;
  }
  const at = ports.clock.now();
  const settled = written.map(({ recipient, letter }) =>
    settledAs(recipient, letter && results[letters.indexOf(letter)], letter !== undefined, at),
  );
  const handedOver = written.flatMap(({ recipient, letter }, i) =>
    letter && (wasTaken(recipient) || settled[i]?.state === 'sent') ? [{ recipient, letter }] : [],
  );
  // Before the chunk is settled: what is settled is in the inbox, and what is added twice is there once.
  await ports.inbox.add(handedOver.map((each) => receivedLetter(notice, matter, each)));
  const waiting = settled.filter(isToSend).length;
  await ports.notices.settle(id, chunk.key, settled, waiting > 0 ? 'pending' : 'sent');
  const failures = settled.filter((r, i) => r.state === 'failed' && chunk.recipients[i]?.state !== 'failed');
  for (const { person, why } of failures)
    ports.watch.count('LetterFailed', { notice: id, chunk: chunk.key, person, why });
  const sent = results.filter((result) => result.is === 'sent').length;
  return { sent, failed: failures.length, waiting };
}

function settledAs(
  recipient: Recipient,
  result: Awaited<ReturnType<Mail['send']>>[number] | undefined,
  hasLetter: boolean,
  at: string,
): Recipient {
  if (recipient.state === 'sent' && recipient.at === undefined) return { ...recipient, at };
  if (!isToSend(recipient)) return recipient;
  if (!hasLetter) return { ...recipient, state: 'failed', at, why: 'nobody-to-tell' };
  const { why: _, ...known } = recipient;
  if (!result) return { ...known, state: 'throttled', why: 'no-result' };
  if (result.is === 'sent') return { ...known, state: 'sent', at, messageId: result.messageId };
  return { ...known, state: result.is, at, why: result.why };
}
