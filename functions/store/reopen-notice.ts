import type { PersonId } from '../domain/ids.ts';
import { isLost, type NoticeId, type Recipient } from '../domain/notice.ts';
import { type ChunkItem, chunkIn } from './chunks.ts';
import { chunkKey, chunkPrefix, noticeKey, noticePartition, unfinishedPartition } from './keys.ts';
import type { Item, Table } from './open-table.ts';

/**
 * Opens a notice again for people whose letter was lost. First the notice, so that whatever dies in between the
 * reconciler finds it and closes it again; then each chunk, which is sent like one that never was.
 */
export const reopenNotice =
  (table: Table) =>
  async (id: NoticeId, people: readonly PersonId[]): Promise<readonly PersonId[]> => {
    const chunks = (await table.query<ChunkItem>(noticePartition(id), chunkPrefix))
      .map((item) => ({ item, lost: lostIn(item, people) }))
      .filter(({ item, lost }) => item.state === 'sent' && lost.length > 0);
    if (chunks.length === 0) return [];
    await table.update(noticeKey(id), {
      update: 'SET #state = :reopened, #GSI1PK = :unfinished',
      // One that is frozen is on its way as it is, and still finds its audience.
      if: '#state IN (:closed, :reopened)',
      values: { reopened: 'reopened', closed: 'closed', unfinished: unfinishedPartition },
    });
    const again: PersonId[] = [];
    for (const { item, lost } of chunks) {
      const marks = lost.map((_, i) => `#later.#p${i}`).join(', ');
      const answer = await table.update<ChunkItem>(chunkKey(id, item.key), {
        update: `SET #recipients = :again, #state = :pending REMOVE ${marks}`,
        // Nobody has sent it since it was read: whoever has their letter by now would get another.
        if: '#state = :sent AND #recipients = :before',
        names: Object.fromEntries(lost.map((person, i) => [`p${i}`, person])),
        values: {
          ...{ sent: 'sent', pending: 'pending', before: item.recipients },
          again: item.recipients.map((one) => (lost.includes(one.person) ? neverTried(one) : one)),
        },
      });
      // Refused: our own write again, whose answer was lost, or another's who asked for the same at this moment.
      const stands = answer.written ? undefined : (answer.instead as Item<ChunkItem> | undefined);
      again.push(...lost.filter((person) => answer.written || isPending(stands, person)));
    }
    return again;
  };

const lostIn = (item: Item<ChunkItem>, people: readonly PersonId[]): readonly PersonId[] =>
  chunkIn(item).recipients.flatMap(({ person, state }) =>
    isLost(state) && people.includes(person) ? [person] : [],
  );

const isPending = (stands: Item<ChunkItem> | undefined, person: PersonId): boolean =>
  stands?.recipients.find((one) => one.person === person)?.state === 'pending';

/** A recipient as the audience was written: what became of the first letter is forgotten. */
export const neverTried = ({ person, language, events, class: of }: Recipient): Recipient => ({
  ...{ person, language, events, class: of },
  state: 'pending',
});
