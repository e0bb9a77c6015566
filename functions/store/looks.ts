import type { LastLook, LooksStore } from '../desk-ports.ts';
import { lookKey } from './keys.ts';
import { type Client, openTable, withoutKeys } from './open-table.ts';

/** What the last reconciliation found, in DynamoDB. Throws RegisterBusy where the table refuses for the moment. */
export function looksStore(client: Client, tableName: string): LooksStore {
  const table = openTable(client, tableName);
  return {
    async put(look) {
      await table.put({ ...lookKey, ...look });
    },
    async last() {
      const item = await table.get<LastLook>(lookKey);
      return item && withoutKeys(item);
    },
  };
}
