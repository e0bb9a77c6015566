import type { Offer, OfferStore } from '../desk-ports.ts';
import { toolId } from '../domain/ids.ts';
import { offeredKey, offeredPrefix, offerKey, offersPartition, personPartition } from './keys.ts';
import { type Client, type Item, openTable, withoutKeys } from './open-table.ts';

/** Offers to contribute in DynamoDB. Throws RegisterBusy where the table refuses for the moment. */
export function offerStore(client: Client, tableName: string): OfferStore {
  const table = openTable(client, tableName);
  return {
    async add(offer) {
      const { tool, person, key } = offer;
      const answer = await table.transact([
        // The same offer sent twice is one, and may have been answered by now.
        { put: { ...offerKey(tool, person, key), ...offer }, if: 'attribute_not_exists(PK)' },
        { put: offeredKey(tool, person, key) },
      ]);
      return answer.written ? offer : withoutKeys(answer.failed[0]?.instead as Item<Offer>);
    },

    async of(tool) {
      const offers = (await table.query<Offer>(offersPartition(tool))).map(withoutKeys);
      return offers.sort((a, b) => (a.at < b.at ? -1 : 1));
    },

    async answered(tool, person, key, by) {
      const { written } = await table.update(offerKey(tool, person, key), {
        // The first answer stays: a repetition must not change who gave it.
        update: 'SET #answered = if_not_exists(#answered, :by)',
        if: 'attribute_exists(PK)',
        values: { by },
      });
      return written ? 'noted' : 'unknown';
    },

    async withdrawAll(person) {
      for (const { PK, SK } of await table.query(personPartition(person), offeredPrefix)) {
        const [tool = '', key = ''] = SK.slice(offeredPrefix.length).split('#');
        await table.transact([{ remove: offerKey(toolId(tool), person, key) }, { remove: { PK, SK } }]);
      }
    },
  };
}
