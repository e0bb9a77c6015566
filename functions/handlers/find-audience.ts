import type { Batches, NoticeInput } from '../contracts/steps.ts';
import { audienceOf } from '../domain/audience.ts';
import type { Recipient } from '../domain/notice.ts';
import { languages } from '../domain/text.ts';
import type { Chunk, Clock, NoticeStore, PeopleStore, ToolStore } from '../ports.ts';
import { circleOf } from './circle.ts';
import { noticeItems } from './notice-items.ts';

export interface FindAudiencePorts {
  readonly notices: Pick<NoticeStore, 'freeze' | 'chunks' | 'putChunks'>;
  readonly tools: Pick<ToolStore, 'events'>;
  readonly people: Pick<PeopleStore, 'world' | 'seatsOn' | 'followers' | 'people'>;
  readonly clock: Clock;
}

/** SES takes fifty letters a call, and a chunk is one call. */
const lettersAChunk = 50;
/** An iteration of the Map carries ten keys: fewer state entries, and still short enough for one Lambda. */
const chunksABatch = 10;

/**
 * Closes a notice to further events, finds who is told what, and writes the ledger. Safe to repeat: who is in the
 * ledger already stays in the chunk they are in, so that nobody can be in two. Throws RangeError for no such notice.
 */
export const findAudience =
  (ports: FindAudiencePorts) =>
  async ({ notice: id }: NoticeInput): Promise<Batches> => {
    const notice = await ports.notices.freeze(id);
    const standing = await ports.notices.chunks(id);
    // One that was closed has told everybody whom it was to tell, also where some of their letters leave again.
    const added = notice.state !== 'frozen' ? [] : await missing(ports, notice, standing);
    await ports.notices.putChunks(id, added);
    const keys = [...standing, ...added].map((chunk) => chunk.key);
    return { batches: inParts(keys, chunksABatch).map((chunks) => ({ chunks })) };
  };

async function missing(
  ports: FindAudiencePorts,
  notice: Awaited<ReturnType<NoticeStore['freeze']>>,
  standing: readonly Chunk[],
): Promise<readonly Chunk[]> {
  const world = await ports.people.world(ports.clock.now());
  const items = await noticeItems(notice, ports.tools);
  const circle = await circleOf(ports.people, notice, items, world);
  const known = new Set(standing.flatMap((chunk) => chunk.recipients.map((r) => r.person)));
  const recipients = audienceOf(notice, items, circle, world).filter(({ person }) => !known.has(person));
  return chunksOf(recipients, standing);
}

/** New chunks after those that stand: fifty recipients of one language each, named `fr-001`. */
function chunksOf(recipients: readonly Recipient[], standing: readonly Chunk[]): readonly Chunk[] {
  return languages.flatMap((language) => {
    const numbers = standing
      .filter(({ key }) => key.startsWith(`${language}-`))
      .map(({ key }) => Number(key.slice(language.length + 1)));
    const last = Math.max(0, ...numbers);
    const own = recipients.filter((recipient) => recipient.language === language);
    return inParts(own, lettersAChunk).map(
      (part, i): Chunk => ({
        key: `${language}-${String(last + i + 1).padStart(3, '0')}`,
        state: 'pending',
        recipients: part,
      }),
    );
  });
}

function inParts<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  const parts: (readonly T[])[] = [];
  for (let i = 0; i < list.length; i += size) parts.push(list.slice(i, i + size));
  return parts;
}
