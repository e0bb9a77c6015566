import {
  BatchGetItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  type TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { bare, type Change, type Expression, expression, refusedBy, type Written } from './expression.ts';
import type { DecidedKey, IndexKey, Key } from './keys.ts';
import { patiently } from './patience.ts';
import { firstOf, pageInput, type Stretch } from './stretch.ts';
import { registerTable } from './table.ts';

/** What the stores need of a client; tests put faults in between. */
export type Client = Pick<DynamoDBClient, 'send'>;

export type Item<T> = Key & Partial<IndexKey> & Partial<DecidedKey> & T;

export type Put = { readonly put: Item<Readonly<Record<string, unknown>>> } & Expression;
export type Write = Put | { readonly remove: Key };

/** A transaction of which nothing was written: over which item each write failed, where its condition did. */
export interface Refused {
  readonly written: false;
  readonly failed: readonly ({ readonly instead: unknown } | undefined)[];
}

const isNamed = (error: unknown, name: string): boolean => error instanceof Error && error.name === name;

const throttled = () => Object.assign(new Error('Some keys were not read'), { name: 'ThrottlingException' });

/** One table, seen as plain items. Reads are strongly consistent but for those of the index. */
export function openTable(client: Client, name: string) {
  const TableName = name;

  /** The items of a stretch, page by page as they are asked for. */
  async function* each<T>(stretch: Stretch): AsyncGenerator<Item<T>> {
    const input = pageInput(stretch);
    let { ExclusiveStartKey } = input;
    do {
      const page = await patiently(() =>
        client.send(new QueryCommand({ TableName, ...input, ExclusiveStartKey })),
      );
      for (const item of page.Items ?? []) yield unmarshall(item) as Item<T>;
      ExclusiveStartKey = page.LastEvaluatedKey;
    } while (ExclusiveStartKey !== undefined);
  }

  return {
    async get<T>(key: Key): Promise<Item<T> | undefined> {
      const { Item } = await patiently(() =>
        client.send(new GetItemCommand({ TableName, Key: marshall(key), ConsistentRead: true })),
      );
      return Item && (unmarshall(Item) as Item<T>);
    },

    /** The items that are there, a hundred keys a call; no key twice. */
    async getAll<T>(keys: readonly Key[]): Promise<readonly Item<T>[]> {
      const items: Item<T>[] = [];
      for (let i = 0; i < keys.length; i += 100) {
        let Keys = keys.slice(i, i + 100).map((key) => marshall(key));
        await patiently(async () => {
          const asked = { [name]: { Keys, ConsistentRead: true } };
          const { Responses, UnprocessedKeys } = await client.send(
            new BatchGetItemCommand({ RequestItems: asked }),
          );
          items.push(...(Responses?.[name] ?? []).map((item) => unmarshall(item) as Item<T>));
          Keys = UnprocessedKeys?.[name]?.Keys ?? [];
          // What a busy table left out is asked for again, as patiently as all else.
          if (Keys.length > 0) throw throttled();
        });
      }
      return items;
    },

    each,

    /** All items of a partition whose sort key begins so, in its order. */
    async query<T>(partition: string, beginning = ''): Promise<readonly Item<T>[]> {
      return (await firstOf(each<T>({ of: 'table', partition, beginning }))).items;
    },

    /** The last item of a partition whose sort key begins so. */
    async last<T>(partition: string, beginning: string): Promise<Item<T> | undefined> {
      const backwards = each<T>({ of: 'table', partition, beginning, backwards: true, atOnce: 1 });
      for await (const item of backwards) return item;
      return undefined;
    },

    /** The first items of a stretch, and whether more follow. */
    page: <T>(stretch: Omit<Stretch, 'atOnce'>, most: number) =>
      firstOf(each<T>({ ...stretch, atOnce: most + 1 }), most),

    /** One page of the whole index, which holds heads, notices and people. */
    async indexSweep(
      after?: Key & IndexKey,
    ): Promise<{ keys: readonly (Key & IndexKey)[]; last?: Key & IndexKey }> {
      const { Items, LastEvaluatedKey } = await patiently(() =>
        client.send(
          new ScanCommand({
            TableName,
            IndexName: registerTable.index.name,
            ExclusiveStartKey: after && marshall(after),
          }),
        ),
      );
      const keys = (Items ?? []).map((item) => unmarshall(item) as Key & IndexKey);
      return LastEvaluatedKey ? { keys, last: unmarshall(LastEvaluatedKey) as Key & IndexKey } : { keys };
    },

    put: (item: Put['put'], condition: Expression = {}): Promise<Written> =>
      patiently(() =>
        client.send(
          new PutItemCommand({ TableName, Item: marshall(item, bare), ...expression('', condition) }),
        ),
      ).then(() => ({ written: true }), refusedBy),

    /** Changes an item and gives what it then is. */
    update: <T>(key: Key, change: Change): Promise<Written & { readonly item?: Item<T> }> =>
      patiently(() =>
        client.send(
          new UpdateItemCommand({
            TableName,
            Key: marshall(key),
            UpdateExpression: change.update,
            ReturnValues: 'ALL_NEW',
            ...expression(change.update, change),
          }),
        ),
      ).then(
        ({ Attributes = {} }) => ({ written: true, item: unmarshall(Attributes) as Item<T> }),
        refusedBy,
      ),

    /**
     * Writes all or none. One token for all tries: a try whose answer was lost is not carried out again, and its
     * repetition within ten minutes is answered as the first (ClientRequestToken).
     */
    async transact(writes: readonly Write[]): Promise<{ readonly written: true } | Refused> {
      const TransactItems: TransactWriteItem[] = writes.map((write) => {
        if ('remove' in write) return { Delete: { TableName, Key: marshall(write.remove) } };
        const { put, ...condition } = write;
        return { Put: { TableName, Item: marshall(put, bare), ...expression('', condition) } };
      });
      const ClientRequestToken = crypto.randomUUID();
      try {
        await patiently(() =>
          client.send(new TransactWriteItemsCommand({ TransactItems, ClientRequestToken })),
        );
        return { written: true };
      } catch (error) {
        if (!isNamed(error, 'TransactionCanceledException')) throw error;
        const { CancellationReasons: reasons = [] } = error as TransactionCanceledException;
        if (!reasons.some((reason) => reason.Code === 'ConditionalCheckFailed')) throw error;
        return {
          written: false,
          failed: reasons.map((reason) =>
            reason.Code === 'ConditionalCheckFailed'
              ? { instead: reason.Item && unmarshall(reason.Item) }
              : undefined,
          ),
        };
      }
    },
  };
}
export type Table = ReturnType<typeof openTable>;

/** An item without the keys it is found by. */
export function withoutKeys<T extends object>(item: Item<T>): T {
  const { PK: _pk, SK: _sk, GSI1PK: _gsi1pk, GSI1SK: _gsi1sk, ...rest } = item;
  return rest as unknown as T;
}
