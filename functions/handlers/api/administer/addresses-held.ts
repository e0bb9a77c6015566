import type { PersonId } from '../../../domain/ids.ts';
import type { PeopleStore } from '../../../ports.ts';
import { everyPage } from '../every-page.ts';

/** An address as it is compared: one account signs in with it, however its letters are written. */
export const comparable = (email: string): string => email.toLowerCase();

/** Who has which address; nobody who was erased has one. */
export async function addressesHeld(
  people: Pick<PeopleStore, 'everybody'>,
): Promise<ReadonlyMap<string, readonly PersonId[]>> {
  const pages = await everyPage(people.everybody);
  const held = Map.groupBy(
    pages.flatMap((page) => page.people),
    ({ email }) => comparable(email),
  );
  return new Map([...held].map(([email, holders]) => [email, holders.map(({ id }) => id)]));
}
