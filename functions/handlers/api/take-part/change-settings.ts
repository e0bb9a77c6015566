import type { api } from '../../../contracts/api/endpoints.ts';
import { reply, type UseCase } from '../../../contracts/api/use-case.ts';
import type { PeopleStore } from '../../../ports.ts';

/**
 * A person's own language and time zone; what is not named stays. The item is written whole, as it was read a moment
 * ago: where two requests meet, the last word counts.
 */
export const changeSettings =
  ({ people }: { readonly people: Pick<PeopleStore, 'putPerson'> }): UseCase<typeof api.changeSettings> =>
  async ({ caller, body: { language, timeZone } }) => {
    const { timeZone: before, ...rest } = caller.person;
    const zone = timeZone === undefined ? before : (timeZone ?? undefined);
    const person = {
      ...rest,
      ...(language === undefined ? {} : { language }),
      ...(zone === undefined ? {} : { timeZone: zone }),
    };
    await people.putPerson(person);
    return reply({ language: person.language, timeZone: zone ?? null });
  };
