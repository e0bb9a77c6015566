import * as v from 'valibot';
import type { api } from '../../../contracts/api/endpoints.ts';
import { reply, type UseCase } from '../../../contracts/api/use-case.ts';
import type { Clock, PeopleStore } from '../../../ports.ts';
import { inTens } from '../../in-tens.ts';
import { fromPlace, placeIn, placeText } from '../place-in-list.ts';
import { type PersonShownPorts, peopleShown } from './person-shown.ts';
import { shortOfSecretaries } from './short-of-secretaries.ts';

export type ListPeoplePorts = PersonShownPorts & {
  readonly people: Pick<PeopleStore, 'everybody' | 'seatsOf' | 'seatsOn' | 'members' | 'world'>;
  readonly clock: Clock;
};

const question = ['people'];

/** Everybody with their seats, and the bodies that lack a secretary. */
export const listPeople =
  (ports: ListPeoplePorts): UseCase<typeof api.listPeople> =>
  async ({ caller, query: { after, most = 50 }, language }) => {
    const from = placeIn(v.string(), question, after);
    if ('refused' in from) return from;
    const world = await ports.people.world(ports.clock.now());
    const part = { most, ...(from.place === undefined ? {} : { after: from.place }) };
    const page = await fromPlace(after, () => ports.people.everybody(part));
    if ('refused' in page) return page;
    const { shown } = peopleShown(ports, { actor: caller.actor, world, language });
    return reply({
      items: await inTens(page.people, shown),
      warnings: await shortOfSecretaries(ports.people, world, language),
      ...(page.after === undefined ? {} : { next: placeText(question, page.after) }),
    });
  };
