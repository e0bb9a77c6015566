import type { api } from '../../../contracts/api/endpoints.ts';
import { reply, type UseCase } from '../../../contracts/api/use-case.ts';
import type { PeopleStore } from '../../../ports.ts';

/** The Members in the organization's own order, and the organizations that observe. */
export const listMembers =
  (ports: { readonly people: Pick<PeopleStore, 'members'> }): UseCase<typeof api.listMembers> =>
  async () => {
    const members = await ports.people.members();
    return reply({ items: members.map(({ id, name, kind }) => ({ member: id, name: { ...name }, kind })) });
  };
