import { type NoticeId, noticeId } from '../domain/notice.ts';
import type { Notice, NoticeStore } from '../ports.ts';
import { type IndexKey, type Key, lettersPartition, noticeKey, unfinishedPartition } from './keys.ts';
import type { NoticeItem } from './notices.ts';
import type { Item, Table } from './open-table.ts';
import { firstOf } from './stretch.ts';

/** Notices by their hour: first those that are not finished, then those whose letters have left. */
const partitions: readonly string[] = [unfinishedPartition, lettersPartition];

const idIn = (GSI1SK = ''): NoticeId => noticeId(GSI1SK.slice(GSI1SK.indexOf('#') + 1));

/** `told` gives a notice as its item tells it. Throws RangeError for a page that begins where none can. */
export function noticeLists(
  table: Table,
  told: (item: Item<NoticeItem>) => Promise<Notice>,
): Pick<NoticeStore, 'ofMonth' | 'unfinished'> {
  async function* keysOf(month: string, begin: (Key & IndexKey) | undefined, atOnce: number) {
    const place = begin ? partitions.indexOf(begin.GSI1PK) : 0;
    for (const partition of partitions.slice(place)) {
      const after = begin?.GSI1PK === partition ? begin : undefined;
      yield* table.each({
        ...{ of: 'GSI1', partition, beginning: `${month}-`, after, atOnce },
        backwards: true,
      });
    }
  }

  return {
    async ofMonth(month, { after, most = 100 } = {}) {
      const begin = after === undefined ? undefined : keyFrom(month, after);
      const { items, more } = await firstOf(keysOf(month, begin, most + 1), most);
      // The index is a moment behind: what is being closed may stand in both partitions.
      const ids = [...new Set(items.map(({ GSI1SK }) => idIn(GSI1SK)))];
      const found = await table.getAll<NoticeItem>(ids.map(noticeKey));
      const notices = new Map((await Promise.all(found.map(told))).map((notice) => [notice.id, notice]));
      const last = items.at(-1);
      return {
        notices: ids.flatMap((id) => notices.get(id) ?? []),
        ...(more && last ? { after: `${last.GSI1PK}#${last.GSI1SK}` } : {}),
      };
    },

    async unfinished(before) {
      const due = table.each({ of: 'GSI1', partition: unfinishedPartition, between: ['0', before] });
      const ids = (await firstOf(due)).items.map(({ GSI1SK }) => idIn(GSI1SK));
      const items = await Promise.all(ids.map((id) => table.get<NoticeItem>(noticeKey(id))));
      // The index is a moment behind and carries no events: what was closed meanwhile is left out.
      const open = items.filter((item) => item !== undefined && item.state !== 'closed');
      return Promise.all(open.flatMap((item) => (item ? told(item) : [])));
    },
  };
}

/** `LETTERS#2024-04-24T16:00:00.000Z#PTC-2024-04-24`: both keys of the index. */
function keyFrom(month: string, after: string): Key & IndexKey {
  const [GSI1PK = ''] = after.split('#', 1);
  const GSI1SK = after.slice(GSI1PK.length + 1);
  if (!partitions.includes(GSI1PK) || !GSI1SK.startsWith(`${month}-`))
    throw new RangeError(`No page of ${month} begins after ${after}`);
  return { ...noticeKey(idIn(GSI1SK)), GSI1PK, GSI1SK };
}
