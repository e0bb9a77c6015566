import type { Intervention, InterventionStore } from '../desk-ports.ts';
import { interventionKey, interventionMarkKey, interventionsPartition } from './keys.ts';
import { type Client, openTable, withoutKeys } from './open-table.ts';

/** What administrators did, in DynamoDB. Throws RegisterBusy where the table refuses for the moment. */
export function interventionStore(client: Client, tableName: string): InterventionStore {
  const table = openTable(client, tableName);
  return {
    async add(intervention) {
      const { at, id } = intervention;
      await table.transact([
        // By its id alone: a repetition comes at another time, and is not done again.
        { put: { ...interventionMarkKey(id), at }, if: 'attribute_not_exists(PK)' },
        { put: { ...interventionKey(intervention), ...intervention } },
      ]);
    },

    async list({ after, most = 100 } = {}) {
      const begin = after === undefined ? undefined : { PK: interventionsPartition, SK: after };
      const { items, more } = await table.page<Intervention>(
        { of: 'table', partition: interventionsPartition, after: begin, backwards: true },
        most,
      );
      const last = items.at(-1);
      return { interventions: items.map(withoutKeys), ...(more && last ? { after: last.SK } : {}) };
    },
  };
}
