import type { api } from '../../../contracts/api/endpoints.ts';
import { reply, type UseCase } from '../../../contracts/api/use-case.ts';
import { calendarAddressWords } from '../../../domain/language/calendar-words.ts';
import type { PeopleStore } from '../../../ports.ts';
import { hashOfSecret } from './calendar-secret.ts';

export interface RenewCalendarPorts {
  readonly people: Pick<PeopleStore, 'putCalendar'>;
  /** 32 random bytes as base64url. */
  readonly secrets: () => string;
  readonly head: { readonly site: string };
}

/** Makes a new address, whose secret is kept nowhere and told this once. The one before it ends. */
export const renewCalendar =
  ({ people, secrets, head }: RenewCalendarPorts): UseCase<typeof api.renewCalendar> =>
  async ({ caller, language }) => {
    const secret = secrets();
    await people.putCalendar(caller.person.id, hashOfSecret(secret));
    const address = `${head.site}/api/calendars/${secret}.ics`;
    return reply({ address, sentence: calendarAddressWords[language] });
  };
