import type { Recipient } from '../domain/notice.ts';
import type { Chunk, NoticeStore } from '../ports.ts';
import { inTens } from './in-tens.ts';
import { chunkKey, chunkPrefix, noticeKey, noticePartition } from './keys.ts';
import { type Item, type Table, withoutKeys } from './open-table.ts';

/**
 * A chunk as an item. What the mail service says later stands beside what the sender settled: a bounce can arrive
 * before the sender has written down that it sent.
 */
export interface ChunkItem extends Chunk {
  readonly claimant?: string;
  readonly later: Readonly<Record<string, Pick<Recipient, 'state' | 'why'>>>;
}

type ChunkLedger = Pick<
  NoticeStore,
  'putChunks' | 'chunk' | 'chunks' | 'claim' | 'settle' | 'markRecipient' | 'reached'
>;

/** The part of the ledger that knows each recipient. */
export function chunkLedger(table: Table): ChunkLedger {
  const chunks: ChunkLedger['chunks'] = async (id) =>
    (await table.query<ChunkItem>(noticePartition(id), chunkPrefix)).map(chunkIn);

  return {
    chunks,

    async putChunks(id, wanted) {
      await inTens(wanted, (chunk) =>
        table.put(
          { ...chunkKey(id, chunk.key), ...chunk, later: {} },
          // A chunk that may have been sent already is not made pending again.
          { if: 'attribute_not_exists(PK)' },
        ),
      );
    },

    async chunk(id, key) {
      const item = await table.get<ChunkItem>(chunkKey(id, key));
      return item && chunkIn(item);
    },

    async claim(id, key, at, deadBefore) {
      const claimant = crypto.randomUUID();
      const answer = await table.update<ChunkItem>(chunkKey(id, key), {
        update: 'SET #state = :claimed, #claimedAt = :at, #claimant = :claimant',
        if: [
          '#state = :pending',
          // A claimant that old was ended by Lambda; whether its letters left is not known (docs/operations.md).
          // A settled chunk has no claimant.
          '#claimedAt < :deadBefore',
          // Our own claim again: its answer was lost.
          '#claimant = :claimant',
        ].join(' OR '),
        values: { claimed: 'claimed', pending: 'pending', at, deadBefore, claimant },
      });
      if (answer.item) return chunkIn(answer.item);
      const instead = answer.written ? undefined : (answer.instead as Item<ChunkItem> | undefined);
      if (!instead) throw new RangeError(`No chunk ${key} of notice ${id}`);
      return instead.state === 'sent' ? 'sent' : 'taken';
    },

    async settle(id, key, recipients, state) {
      await table.update(chunkKey(id, key), {
        update: 'SET #recipients = :recipients, #state = :state REMOVE #claimedAt, #claimant',
        // Only a claimed chunk is settled: what somebody else has settled since is not made pending again.
        if: '#state = :claimed',
        values: { recipients, state, claimed: 'claimed' },
      });
    },

    async markRecipient(id, key, person, state, why) {
      // First, so that the counts of a closed notice are not believed any more when the mark stands.
      await table.update(noticeKey(id), {
        update: 'SET #marked = :marked',
        if: 'attribute_exists(PK)',
        values: { marked: true },
      });
      await table.update(chunkKey(id, key), {
        update: 'SET #later.#person = :mark',
        names: { person },
        // A register restored to a moment before the letter knows nothing of it.
        if: 'attribute_exists(PK)',
        values: { mark: { state, why } },
      });
    },

    reached: async (id) =>
      (await chunks(id)).flatMap(({ recipients }) =>
        recipients.map(({ person, state, at }) => ({ person, state, ...(at === undefined ? {} : { at }) })),
      ),
  };
}

export function chunkIn(item: Item<ChunkItem>): Chunk {
  const { later, claimant: _claimant, ...chunk } = withoutKeys(item);
  return { ...chunk, recipients: chunk.recipients.map((r) => ({ ...r, ...later[r.person] })) };
}
