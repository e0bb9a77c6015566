import type { api } from '../../../contracts/api/endpoints.ts';
import { reply, type UseCase } from '../../../contracts/api/use-case.ts';
import type { PeopleStore } from '../../../ports.ts';

export interface CalendarStatePorts {
  readonly people: Pick<PeopleStore, 'hasCalendar'>;
}

/** Whether a person's calendar has an address: which one, nobody can tell any more. */
export const getCalendar =
  ({ people }: CalendarStatePorts): UseCase<typeof api.getCalendar> =>
  async ({ caller }) =>
    reply({ exists: await people.hasCalendar(caller.person.id) });
