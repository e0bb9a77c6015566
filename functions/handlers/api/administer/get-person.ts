import { hash } from 'node:crypto';
import type { api } from '../../../contracts/api/endpoints.ts';
import { reply, type UseCase } from '../../../contracts/api/use-case.ts';
import type { Person } from '../../../domain/person.ts';
import { refuse } from '../../../domain/refusal.ts';
import type { Clock, PeopleStore } from '../../../ports.ts';
import { type PersonShownPorts, peopleShown } from './person-shown.ts';

export type GetPersonPorts = PersonShownPorts & {
  readonly people: Pick<PeopleStore, 'person' | 'seatsOf' | 'members' | 'world'>;
  readonly clock: Clock;
};

/** One person with their seats. */
export const getPerson =
  (ports: GetPersonPorts): UseCase<typeof api.getPerson> =>
  async ({ caller, params, language }) => {
    const person = await ports.people.person(params.person);
    if (!person) return refuse('unknown-person', { person: params.person });
    const world = await ports.people.world(ports.clock.now());
    const { shown } = peopleShown(ports, { actor: caller.actor, world, language });
    return reply(await shown(person), { version: stateOfPerson(person) });
  };

/**
 * A number for the state of a person's own data, for If-Match: the first 29 bits of its SHA-256, which an ETag's nine
 * digits hold. Two changes at once have the same by a chance of one in 500 million.
 */
export function stateOfPerson({ name, email, language, timeZone }: Person): number {
  const digest = hash('sha256', JSON.stringify([name, email, language, timeZone ?? null]));
  return Number.parseInt(digest.slice(0, 8), 16) >>> 3;
}
