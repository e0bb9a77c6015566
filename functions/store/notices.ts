import { toolId } from '../domain/ids.ts';
import type { NoticeId } from '../domain/notice.ts';
import type { Notice, NoticeStore } from '../ports.ts';
import { chunkLedger } from './chunks.ts';
import { noticeKey, unfinishedKey, unfinishedPartition } from './keys.ts';
import { type Client, type Item, openTable, withoutKeys } from './open-table.ts';

/** A notice as an item; each event as `T13#7`, so that a condition can ask whether the list holds it. */
type NoticeItem = Omit<Notice, 'events'> & { readonly events: readonly string[] };

/** The ledger of letters in DynamoDB. Throws RegisterBusy where the table refuses for the moment. */
export function noticeStore(client: Client, tableName: string): NoticeStore {
  const table = openTable(client, tableName);

  async function read(id: NoticeId): Promise<Notice | undefined> {
    const item = await table.get<NoticeItem>(noticeKey(id));
    return item && noticeIn(item);
  }

  return {
    ...chunkLedger(table),
    read,

    async add({ class: ofClass, ...notice }, { tool, n }) {
      const event = `${tool}#${n}`;
      const fields = { ...notice, ...unfinishedKey(notice), state: 'gathering' };
      const given = Object.entries(fields).filter(([, value]) => value !== undefined);
      const answer = await table.update<NoticeItem>(noticeKey(notice.id), {
        update: [
          // The first event makes the notice; what it says of itself stays.
          `SET ${given.map(([name]) => `#${name} = if_not_exists(#${name}, :${name})`).join(', ')}`,
          // One official item makes the letter official, whichever came first.
          `#class = ${ofClass === 'official' ? ':class' : 'if_not_exists(#class, :class)'}`,
          '#events = list_append(if_not_exists(#events, :none), :one)',
        ].join(', '),
        if: [
          // Letters are written from the list as it was frozen: an event that came later would not be told.
          '(attribute_not_exists(#state) OR #state = :state)',
          // The relay may repeat itself; the letter must not.
          '(attribute_not_exists(#events) OR NOT contains(#events, :event))',
        ].join(' AND '),
        values: { ...Object.fromEntries(given), class: ofClass, none: [], one: [event], event },
      });
      if (answer.written) return 'added';
      const instead = answer.instead as Item<NoticeItem>;
      return instead.events.includes(event) ? 'added' : 'frozen';
    },

    async freeze(id) {
      const answer = await table.update<NoticeItem>(noticeKey(id), {
        update: 'SET #state = :frozen',
        // Frozen once: a closed notice is not opened again by a repetition, and nothing is made from no event.
        if: '#state = :gathering',
        values: { frozen: 'frozen', gathering: 'gathering' },
      });
      const item = answer.written ? answer.item : (answer.instead as Item<NoticeItem> | undefined);
      if (!item) throw new RangeError(`No notice ${id}`);
      return noticeIn(item);
    },

    async close(id, at) {
      const answer = await table.update<NoticeItem>(noticeKey(id), {
        update: 'SET #state = :closed, #closedAt = if_not_exists(#closedAt, :at) REMOVE #GSI1PK, #GSI1SK',
        // What still gathers has told nobody yet.
        if: '#state IN (:frozen, :closed)',
        values: { frozen: 'frozen', closed: 'closed', at },
      });
      if (!answer.written) throw new RangeError(`Notice ${id} cannot be closed before it is frozen`);
    },

    async unfinished(before) {
      const ids: NoticeId[] = [];
      let after: Parameters<typeof table.indexPage>[1]['after'];
      for (let more = true; more; ) {
        const page = await table.indexPage(unfinishedPartition, {
          until: before,
          most: 100,
          ...(after === undefined ? {} : { after }),
        });
        const found = page.items.map(({ GSI1SK = '' }) => GSI1SK.slice(GSI1SK.indexOf('#') + 1) as NoticeId);
        ids.push(...found);
        const { PK = '', SK = '', GSI1PK = '', GSI1SK = '' } = page.items.at(-1) ?? {};
        after = { PK, SK, GSI1PK, GSI1SK };
        more = page.more && page.items.length > 0;
      }
      // The index is a moment behind and carries no events: what was closed meanwhile is left out.
      const notices = await Promise.all(ids.map(read));
      return notices.filter((notice) => notice !== undefined).filter(({ state }) => state !== 'closed');
    },
  };
}

function noticeIn(item: Item<NoticeItem & { readonly closedAt?: string }>): Notice {
  const { events, closedAt: _closedAt, ...notice } = withoutKeys(item);
  return {
    ...notice,
    events: events.map((event) => {
      const [tool = '', n] = event.split('#');
      return { tool: toolId(tool), n: Number(n) };
    }),
  };
}
