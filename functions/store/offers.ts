import type { Offer, OfferStore } from '../desk-ports.ts';
import { offerKey, offersPartition } from './keys.ts';
import { type Client, type Item, openTable, withoutKeys } from './open-table.ts';

/** Offers to contribute in DynamoDB. Throws RegisterBusy where the table refuses for the moment. */
export function offerStore(client: Client, tableName: string): OfferStore {
  const table = openTable(client, tableName);
  return {
    async add(offer) {
      const answer = await table.put(
        { ...offerKey(offer.tool, offer.person, offer.key), ...offer },
        // The same offer sent twice is one, and may have been answered by now.
        { if: 'attribute_not_exists(PK)' },
      );
      return answer.written ? offer : withoutKeys(answer.instead as Item<Offer>);
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
  };
}
