import type { api } from '../../../contracts/api/endpoints.ts';
import { reply, type UseCase } from '../../../contracts/api/use-case.ts';
import { refuse } from '../../../domain/refusal.ts';
import type { PeopleStore } from '../../../ports.ts';

/** A person's own language and time zone; what is not named stays, also what an administrator changes meanwhile. */
export const changeSettings =
  ({ people }: { readonly people: Pick<PeopleStore, 'changePerson'> }): UseCase<typeof api.changeSettings> =>
  async ({ caller, body }) => {
    const person = await people.changePerson(caller.person.id, body);
    if (!person) return refuse('unknown-person', { person: caller.person.id });
    return reply({ language: person.language, timeZone: person.timeZone ?? null });
  };
