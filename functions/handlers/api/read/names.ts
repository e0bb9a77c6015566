import type { PersonId } from '../../../domain/ids.ts';
import type { PeopleStore } from '../../../ports.ts';
import type { Names } from './named.ts';

/** Reads the names that an answer needs: they stand nowhere else, so that one can be erased. */
export async function namesOf(
  people: Pick<PeopleStore, 'people' | 'members'>,
  ids: Iterable<PersonId>,
  withMembers: boolean,
): Promise<Names> {
  const [known, members] = await Promise.all([
    people.people([...new Set(ids)]),
    withMembers ? people.members() : [],
  ]);
  return { people: new Map(known.map(({ id, name }) => [id, name])), members };
}
