import type { readEndpoints as api } from '../../../contracts/api/read.ts';
import { reply, type UseCase } from '../../../contracts/api/use-case.ts';
import type { PeopleStore } from '../../../ports.ts';

/** The Members and the organizations that observe, for who has to name one. */
export const getMembers =
  ({ people }: { readonly people: Pick<PeopleStore, 'members'> }): UseCase<typeof api.getMembers> =>
  async () => {
    const members = await people.members();
    return reply({ items: members.map(({ id, name, kind }) => ({ member: id, name: { ...name }, kind })) });
  };
