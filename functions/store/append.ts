import type { RecordedEvent } from '../domain/event.ts';
import type { ToolId } from '../domain/ids.ts';
import type { Append, Appended, Request } from '../ports.ts';
import { type EventItem, eventItem, linkIn, textOf } from './event-item.ts';
import { headItem } from './head-item.ts';
import { inTens } from './in-tens.ts';
import {
  decidedKey,
  decisionKey,
  documentKey,
  eventKey,
  eventPrefix,
  type Key,
  kindKey,
  lineKey,
  officerKey,
  requestKey,
  toolPartition,
  wordKey,
} from './keys.ts';
import { linksOf, type Prepared } from './links-of.ts';
import type { Put, Refused, Table } from './open-table.ts';
import { readEvent } from './upcasters.ts';

/** What a person's key was used for. No expiry: a request repeated after a year is still a repetition. */
interface RequestItem {
  readonly hash: string;
  readonly tool: Prepared['tool'];
  readonly n: number;
}

/** One transaction: all of it stands or none, and what stands was decided on the very state that was read. */
export async function append(table: Table, asked: Append): Promise<Appended> {
  const prepared = linksOf(asked);
  const { request } = asked;
  const puts = prepared.flatMap(putsOf);
  const needed = request ? [...puts, putOfRequest(request, prepared)] : puts;
  const links = prepared.flatMap(linksTo);
  const room = Math.max(0, mostInTransaction - needed.length);
  // What one transaction does not hold is written before it: a link to what then is not there leads nowhere and does
  // no harm, and the other way round a crash would lose it.
  await inTens(links.slice(room), (link) => table.put(link));
  const answer = await table.transact([...needed, ...links.slice(0, room).map((put) => ({ put }))]);
  const written: Appended = {
    is: 'written',
    tools: prepared.map(({ loaded }) => loaded),
    events: prepared.map(({ event }) => event),
  };
  if (answer.written) return written;
  // A repetition wins over a conflict: whoever moved the head may have been this very request.
  const before = request && (await repeated(table, request));
  if (before) return before === 'key-reused' ? { is: before } : { is: 'repeat', event: before };
  if (!request && isOwn(answer.failed, prepared)) return written;
  return conflictOf(table, puts[answer.failed.findIndex((failed) => failed !== undefined)]?.tool);
}

/** What a request made when it was carried out; undefined where it never was. */
export async function repeated(
  table: Table,
  { person, key, hash }: Request,
): Promise<RecordedEvent | 'key-reused' | undefined> {
  const before = await table.get<RequestItem>(requestKey(person, key));
  if (!before) return undefined;
  if (before.hash !== hash) return 'key-reused';
  const item = await table.get<EventItem>(eventKey(before.tool, before.n));
  if (!item) throw new Error(`Event ${before.n} of ${before.tool} is missing although a request names it`);
  return readEvent(textOf(item));
}

/** TransactWriteItems takes so many items. */
const mostInTransaction = 100;

type ToolPut = Put & { readonly tool: ToolId };

function putsOf({ tool, after, link, head, held, shared, papers, found }: Prepared): readonly ToolPut[] {
  const absent = 'attribute_not_exists(PK)';
  const { decided } = found;
  const listed = decided && decidedKey(decided.body, decided.on, tool, link.n);
  return [
    // Written once: nobody may write over what happened, not even with the same words.
    { tool, put: eventItem(tool, link, listed), if: absent },
    after
      ? {
          tool,
          put: headItem(head, link.hash, held),
          // The head is the very one that was decided on. Its hash stands for its number and for all that lies
          // behind it: a register restored from a backup can have the same number with another history.
          if: '#hash = :behind',
          values: { behind: after.hash },
        }
      : // The tool begins here: two people may not both begin it.
        { tool, put: headItem(head, link.hash, held), if: absent },
    // The name of a shared decision is used once for a tool; which tools it covered never changes.
    ...(shared ? [{ tool, put: decisionKey(shared, tool), if: absent }] : []),
    // Found by number. No condition of its own: the head's says that nobody knew another version meanwhile.
    ...papers.map(({ document, versions }) => ({ tool, put: { ...documentKey(document, tool), versions } })),
  ];
}

/** What leads to a tool and never changes; what matters most comes first, where a transaction has too little room. */
const linksTo = ({ tool, link, found }: Prepared): readonly Put['put'][] => [
  ...(found.begins
    ? [kindKey(found.begins.kind, tool), ...found.begins.officers.map((officer) => officerKey(officer, tool))]
    : []),
  ...found.lines.map(({ body, on, k }) => ({
    ...lineKey(tool, link.n, k),
    ...decidedKey(body, on, tool, 0),
  })),
  ...found.words.map((word) => wordKey(word, tool)),
];

/** A key that was used is never used again, however long ago that was. */
function putOfRequest({ person, key, hash }: Request, prepared: readonly Prepared[]): Put {
  const [first] = prepared;
  const item = { ...requestKey(person, key), hash, tool: first?.tool, n: first?.link.n };
  return { put: item, if: 'attribute_not_exists(PK)' };
}

/** Our own write whose answer was lost: the same events, down to their hashes, stand already. */
const isOwn = (failed: Refused['failed'], prepared: readonly Prepared[]): boolean =>
  prepared.every(({ tool, link }) =>
    failed.some((clause) => {
      const found = clause?.instead as (Key & EventItem) | undefined;
      const { PK, SK } = eventKey(tool, link.n);
      return found?.PK === PK && found.SK === SK && linkIn(found).hash === link.hash;
    }),
  );

/** Somebody else wrote to this tool; its last event tells who. */
async function conflictOf(table: Table, tool: ToolId | undefined): Promise<Appended> {
  if (tool === undefined)
    throw new Error('A transaction failed on its request alone, and the request is not there');
  const last = await table.last<EventItem>(toolPartition(tool), eventPrefix);
  return { is: 'conflict', tool, winner: last && readEvent(textOf(last)) };
}
