import type { api } from '../../../contracts/api/endpoints.ts';
import { reply, type UseCase } from '../../../contracts/api/use-case.ts';
import type { OfferStore } from '../../../desk-ports.ts';
import { may } from '../../../domain/may.ts';
import { refuse } from '../../../domain/refusal.ts';
import type { Clock, PeopleStore, ToolStore } from '../../../ports.ts';
import { toolForReader } from '../tools-for-reader.ts';
import { offerShown } from './offer-shown.ts';

export interface OffersPorts {
  readonly tools: Pick<ToolStore, 'events'>;
  readonly people: Pick<PeopleStore, 'world' | 'people' | 'members'>;
  readonly offers: Pick<OfferStore, 'of'>;
  readonly clock: Clock;
}

/** Offers to contribute: all that a body's secretaries may read, and one's own. */
export const listOffers =
  (ports: OffersPorts): UseCase<typeof api.listOffers> =>
  async ({ caller, params, language }) => {
    const world = await ports.people.world(ports.clock.now());
    const tool = await toolForReader(ports.tools, params.tool, caller.actor, world);
    if (!tool) return refuse('unknown-tool', { tool: params.tool });
    const shown = (await ports.offers.of(tool.id)).filter(
      ({ person, body }) =>
        person === caller.person.id || may(caller.actor, 'read-offers', { body }) === true,
    );
    const people = new Map(
      (await ports.people.people(shown.map(({ person }) => person))).map((one) => [one.id, one.name]),
    );
    const members = shown.some(({ member }) => member !== undefined) ? await ports.people.members() : [];
    const items = shown.map((offer) => {
      const memberName = members.find(({ id }) => id === offer.member)?.name[language];
      return {
        ...offerShown(offer),
        name: people.get(offer.person) ?? offer.person,
        ...(memberName === undefined ? {} : { memberName }),
      };
    });
    return reply({ items });
  };
