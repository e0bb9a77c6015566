import type { InboxStore, ReceivedLetter } from '../desk-ports.ts';
import type { PersonId } from '../domain/ids.ts';
import { inTens } from './in-tens.ts';
import { type Key, letterKey, letterPrefix, personPartition } from './keys.ts';
import { type Client, type Item, openTable, withoutKeys } from './open-table.ts';
import { lastOf } from './stretch.ts';

/** The letters of each person in DynamoDB. Throws RegisterBusy where the table refuses for the moment. */
export function inboxStore(client: Client, tableName: string): InboxStore {
  const table = openTable(client, tableName);
  return {
    async add(letters) {
      await inTens(letters, (letter) =>
        table.put(
          { ...letterKey(letter.person, letter), ...letter },
          // What is there may have been read meanwhile.
          { if: 'attribute_not_exists(PK)' },
        ),
      );
    },

    async of(person, { after, most = 100, since } = {}) {
      const between = [`${letterPrefix}${since ?? ''}`, lastOf(letterPrefix)] as const;
      const begin = after === undefined ? undefined : keyFrom(person, after);
      if (begin && begin.SK < between[0]) return { letters: [] };
      const { items, more } = await table.page<ReceivedLetter>(
        { of: 'table', partition: personPartition(person), between, after: begin, backwards: true },
        most,
      );
      const last = items.at(-1);
      return { letters: items.map(withoutKeys), ...(more && last ? { after: last.SK } : {}) };
    },

    async mark(person, notice, readAt) {
      // Newest first: what is read, or marked as unread again, has seldom come long ago.
      const letters = table.each<ReceivedLetter>({
        ...{ of: 'table', partition: personPartition(person), beginning: letterPrefix },
        ...{ backwards: true, atOnce: 100 },
      });
      for await (const letter of letters) if (letter.notice === notice) return mark(letter, readAt);
      return 'unknown';
    },

    async empty(person) {
      const letters = await table.query(personPartition(person), letterPrefix);
      await inTens(letters, ({ PK, SK }) => table.transact([{ remove: { PK, SK } }]));
    },
  };

  async function mark(
    { PK, SK }: Item<ReceivedLetter>,
    readAt: string | null,
  ): Promise<'marked' | 'unknown'> {
    const { written } = await table.update(
      { PK, SK },
      {
        update: readAt === null ? 'REMOVE #readAt' : 'SET #readAt = :readAt',
        // Nothing is made of a letter that is not there.
        if: 'attribute_exists(PK)',
        ...(readAt === null ? {} : { values: { readAt } }),
      },
    );
    return written ? 'marked' : 'unknown';
  }
}

function keyFrom(person: PersonId, SK: string): Key {
  if (!SK.startsWith(letterPrefix)) throw new RangeError(`No page of an inbox begins after ${SK}`);
  return { PK: personPartition(person), SK };
}
