import type { Offer, OfferStore } from '../../functions/desk-ports.ts';
import { offerKey } from '../../functions/store/keys.ts';
import { byKey } from './memory-pages.ts';

/** Offers to contribute in memory, held to the same contract as those in DynamoDB. */
export function memoryOfferStore(): OfferStore {
  const offers = new Map<string, Offer>();
  const nameOf = (...of: Parameters<typeof offerKey>) => Object.values(offerKey(...of)).join(' ');
  return {
    async add(offer) {
      const name = nameOf(offer.tool, offer.person, offer.key);
      const stands = offers.get(name) ?? offer;
      offers.set(name, stands);
      return stands;
    },
    of: async (tool) =>
      byKey(
        [...offers.values()].filter((offer) => offer.tool === tool),
        ({ at, person, key }) => `${at}#${person}#${key}`,
      ),
    async answered(tool, person, key, by) {
      const name = nameOf(tool, person, key);
      const offer = offers.get(name);
      if (!offer) return 'unknown';
      offers.set(name, { ...offer, answered: offer.answered ?? by });
      return 'noted';
    },
    async withdrawAll(person) {
      for (const [name, offer] of [...offers]) if (offer.person === person) offers.delete(name);
    },
  };
}
