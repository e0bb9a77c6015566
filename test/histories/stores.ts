import type { InboxStore, LooksStore } from '../../functions/desk-ports.ts';
import type { NoticeStore, PeopleStore, ToolStore, WaitStore } from '../../functions/ports.ts';
import { inboxStore } from '../../functions/store/inbox.ts';
import { looksStore } from '../../functions/store/looks.ts';
import { noticeStore } from '../../functions/store/notices.ts';
import type { Client } from '../../functions/store/open-table.ts';
import { peopleStore } from '../../functions/store/people.ts';
import { toolStore } from '../../functions/store/tools.ts';
import { waitStore } from '../../functions/store/waits.ts';
import { memoryInboxStore } from '../support/memory-inbox.ts';
import { memoryLooksStore } from '../support/memory-looks.ts';
import { memoryNoticeStore } from '../support/memory-notices.ts';
import { memoryPeopleStore } from '../support/memory-people.ts';
import { memoryToolStore } from '../support/memory-tools.ts';
import { memoryWaitStore } from '../support/memory-waits.ts';

/** What the table keeps, as far as histories need it. Memory and DynamoDB are held to one contract (test/store). */
export type Stores = {
  readonly tools: ToolStore;
  readonly waits: WaitStore;
  readonly people: PeopleStore;
  readonly notices: NoticeStore;
  readonly inbox: InboxStore;
  readonly looks: LooksStore;
};

export const inMemory = (): Stores => ({
  tools: memoryToolStore(),
  waits: memoryWaitStore(),
  people: memoryPeopleStore(),
  notices: memoryNoticeStore(),
  inbox: memoryInboxStore(),
  looks: memoryLooksStore(),
});

export const inDynamoDb = (client: Client, table: string): Stores => ({
  tools: toolStore(client, table),
  waits: waitStore(client, table),
  people: peopleStore(client, table),
  notices: noticeStore(client, table),
  inbox: inboxStore(client, table),
  looks: looksStore(client, table),
});
