import { toolId } from '../domain/ids.ts';
import { countsOf, type NoticeId } from '../domain/notice.ts';
import type { Notice, NoticeStore } from '../ports.ts';
import { chunkLedger } from './chunks.ts';
import { lettersPartition, noticeKey, unfinishedKey } from './keys.ts';
import { noticeLists } from './notice-lists.ts';
import { type Client, type Item, openTable, withoutKeys } from './open-table.ts';
import { reopenNotice } from './reopen-notice.ts';

/** A notice as an item; each event as `T13#7`, so that a condition can ask whether the list holds it. */
export type NoticeItem = Omit<Notice, 'events'> & {
  readonly events: readonly string[];
  readonly closedAt?: string;
  /** The mail service has said something of its letters since they were handed over. */
  readonly marked?: true;
};

/** The ledger of letters in DynamoDB. Throws RegisterBusy where the table refuses for the moment. */
export function noticeStore(client: Client, tableName: string): NoticeStore {
  const table = openTable(client, tableName);
  const ledger = chunkLedger(table);

  /**
   * Counts are kept when a notice is closed. Once something bounced they are counted anew whenever somebody asks: no
   * order of closing and bounces can then make them wrong, and no repetition.
   */
  async function told(item: Item<NoticeItem>): Promise<Notice> {
    const { marked, ...notice } = noticeIn(item);
    const isCounted = notice.state === 'reopened' || (marked && notice.state === 'closed');
    if (!isCounted) return notice;
    return { ...notice, counts: countsOf(await ledger.reached(notice.id)) };
  }

  async function read(id: NoticeId): Promise<Notice | undefined> {
    const item = await table.get<NoticeItem>(noticeKey(id));
    return item && told(item);
  }

  return {
    ...ledger,
    ...noticeLists(table, told),
    reopen: reopenNotice(table),
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
      return told(item);
    },

    async close(id, at, counts) {
      const answer = await table.update<NoticeItem>(noticeKey(id), {
        update: [
          'SET #state = :closed, #closedAt = if_not_exists(#closedAt, :at)',
          // Out of the unfinished and among the letters that left, under the same sort key.
          '#GSI1PK = :letters',
          ...(counts === undefined ? [] : ['#counts = :counts']),
        ].join(', '),
        // What still gathers has told nobody yet.
        if: '#state IN (:frozen, :reopened, :closed)',
        values: {
          ...{ frozen: 'frozen', reopened: 'reopened', closed: 'closed', at, letters: lettersPartition },
          ...(counts === undefined ? {} : { counts }),
        },
      });
      if (!answer.written) throw new RangeError(`Notice ${id} cannot be closed before it is frozen`);
    },
  };
}

function noticeIn(item: Item<NoticeItem>): Notice & Pick<NoticeItem, 'marked'> {
  const { events, closedAt: _closedAt, ...notice } = withoutKeys(item);
  return {
    ...notice,
    events: events.map((event) => {
      const [tool = '', n] = event.split('#');
      return { tool: toolId(tool), n: Number(n) };
    }),
  };
}
