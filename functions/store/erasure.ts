import type { ErasureStore } from '../desk-ports.ts';
import { erased, type Person } from '../domain/person.ts';
import {
  calendarKey,
  followKey,
  followsKey,
  followsPrefix,
  nameKey,
  personKey,
  personPartition,
  secretKey,
} from './keys.ts';
import { type Client, openTable } from './open-table.ts';

/** Takes people out of the register in DynamoDB. Throws RegisterBusy where the table refuses for the moment. */
export function erasureStore(client: Client, tableName: string): ErasureStore {
  const table = openTable(client, tableName);
  return {
    async erase(id) {
      const before = await table.get<Person>(personKey(id));
      if (!before) return;
      // First of all: from here on no letter leaves and nobody signs in, whatever of the rest is left to repeat.
      const person = erased(before);
      await table.put({ ...personKey(id), ...nameKey(person), ...person });
      for (const { SK } of await table.query(personPartition(id), followsPrefix)) {
        const topic = SK.slice(followsPrefix.length);
        await table.transact([{ remove: followKey(topic, id) }, { remove: followsKey(id, topic) }]);
      }
      const calendar = await table.get<{ readonly hash: string }>(calendarKey(id));
      if (calendar) await table.transact([{ remove: secretKey(calendar.hash) }, { remove: calendarKey(id) }]);
    },
  };
}
