import type { api } from '../../../contracts/api/endpoints.ts';
import { refuseWith, reply, type UseCase } from '../../../contracts/api/use-case.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { type PersonFault, personFaultWords } from '../../../domain/language/seat-words.ts';
import { isErased, type Person } from '../../../domain/person.ts';
import type { Clock, PeopleStore } from '../../../ports.ts';
import { addressesHeld, comparable } from './addresses-held.ts';
import { stateOfPerson } from './get-person.ts';
import { type NotePorts, noteIntervention } from './note-intervention.ts';
import { type PersonShownPorts, peopleShown } from './person-shown.ts';

export type PutPersonPorts = PersonShownPorts &
  NotePorts & {
    readonly people: Pick<
      PeopleStore,
      'person' | 'putPerson' | 'seatsOf' | 'members' | 'world' | 'everybody'
    >;
    readonly clock: Clock;
  };

/**
 * Enters a person, or changes what they are called and addressed by; a sign-in follows by itself (`invite`). Who is
 * there already is changed only where the request says so (If-Match): else an identifier that was taken for a free one
 * would make somebody else of its person. What is noted for ever names the fields and never what they say: a name must
 * be erasable.
 */
export const putPerson =
  (ports: PutPersonPorts): UseCase<typeof api.putPerson> =>
  async ({ caller, params, body, key, seenVersion, ifMatch, language }) => {
    const before = await ports.people.person(params.person);
    const refused = (path: string, fault: PersonFault, whose: PersonId) =>
      refuseWith('text-not-acceptable', {
        issues: [{ path, message: personFaultWords(fault, whose, language) }],
      });
    if (before && isErased(before)) return refused('person', 'was-erased', before.id);
    const seen = ifMatch === undefined || ifMatch === '*' ? undefined : (seenVersion ?? -1);
    const stands = before ? stateOfPerson(before) : undefined;
    if ((ifMatch === '*' && !before) || (seen !== undefined && seen !== stands))
      return refuseWith('stale-copy', { person: params.person });
    const { timeZone: _, ...kept } = before ?? { levels: {} };
    const person: Person = { ...kept, id: params.person, ...body };
    if (stateOfPerson(person) !== stands) {
      if (before && ifMatch === undefined) return refused('person', 'is-somebody', before.id);
      const other = await holderOf(ports.people, person, before);
      if (other !== undefined) return refused('email', 'address-of-another', other);
      await ports.people.putPerson(person);
      await noteIntervention(ports, caller, key, {
        what: 'put-person',
        on: person.id,
        after: before ? { changed: changed(before, person) } : { entered: true },
      });
    }
    const world = await ports.people.world(ports.clock.now());
    const { shown } = peopleShown(ports, { actor: caller.actor, world, language });
    const isNew = before === undefined;
    return reply({ ...(await shown(person)), isNew });
  };

/** Who else has the address that a person is given; one that they keep is not looked up. */
async function holderOf(
  people: Pick<PeopleStore, 'everybody'>,
  { id, email }: Person,
  before: Person | undefined,
): Promise<PersonId | undefined> {
  if (before && comparable(before.email) === comparable(email)) return undefined;
  const held = await addressesHeld(people);
  return held.get(comparable(email))?.find((other) => other !== id);
}

const changed = (before: Person, after: Person): readonly string[] =>
  (['name', 'email', 'language', 'timeZone'] as const).filter((field) => before[field] !== after[field]);
