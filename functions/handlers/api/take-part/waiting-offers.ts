import type { Offer, OfferStore } from '../../../desk-ports.ts';
import type { BodyId } from '../../../domain/ids.ts';
import { titleWords } from '../../../domain/language/title-words.ts';
import { type Actor, may } from '../../../domain/may.ts';
import type { Language } from '../../../domain/text.ts';
import type { Tool } from '../../../domain/tool.ts';
import type { World } from '../../../domain/world.ts';
import type { PeopleStore } from '../../../ports.ts';
import { bodyNamed } from './due-row.ts';

export interface WaitingOffersPorts {
  readonly offers: Pick<OfferStore, 'of'>;
  readonly people: Pick<PeopleStore, 'people'>;
}

/** Offers to contribute that the secretaries of a body have not answered, oldest first; none for anybody else. */
export async function waitingOffers(
  { offers, people }: WaitingOffersPorts,
  person: Actor,
  tools: readonly Tool[],
  world: World,
  language: Language,
) {
  const answers = (body: BodyId) => may(person, 'answer-offer', { body }) === true;
  // Contributions are invited by a day, and only by a body that has decided so.
  const invited = tools.filter(({ decisions }) =>
    decisions.some(({ facts }) => facts.byDay !== undefined && answers(facts.body)),
  );
  const lists = await Promise.all(
    invited.map(async (tool) => (await offers.of(tool.id)).map((offer) => ({ tool, offer }))),
  );
  const waiting = lists
    .flat()
    .filter(({ offer }) => offer.answered === undefined && answers(offer.body))
    .toSorted((a, b) => (a.offer.at < b.offer.at ? -1 : 1));
  const named = await people.people(waiting.map(({ offer }) => offer.person));
  const nameOf = ({ person: id }: Offer) => named.find((one) => one.id === id)?.name || id;
  return waiting.map(({ tool, offer }) => ({
    body: bodyNamed(offer.body, world, language),
    tool: { id: tool.id, title: titleWords(tool.title, language, tool.id) },
    person: offer.person,
    name: nameOf(offer),
    at: offer.at,
    text: offer.text,
    key: offer.key,
  }));
}
