import type { PersonId } from '../domain/ids.ts';
import type { PeopleStore } from '../ports.ts';
import { calendarKey, secretKey } from './keys.ts';
import type { Table } from './open-table.ts';
import { RegisterBusy } from './patience.ts';

const tries = 5;

/** Whose secret calendar address is whose. */
export const personalCalendars = (
  table: Table,
): Pick<PeopleStore, 'putCalendar' | 'personOfCalendar' | 'hasCalendar'> => ({
  async putCalendar(person, hash) {
    for (let n = 1; n <= tries; n++) {
      const before = (await table.get<{ readonly hash: string }>(calendarKey(person)))?.hash;
      if (before === hash) return;
      const { written } = await table.transact([
        {
          put: { ...calendarKey(person), hash },
          // The old address ends in the same breath, so it must be the one that stands: else two would live.
          ...(before === undefined
            ? { if: 'attribute_not_exists(PK)' }
            : { if: '#hash = :before', values: { before } }),
        },
        { put: { ...secretKey(hash), person } },
        ...(before === undefined ? [] : [{ remove: secretKey(before) }]),
      ]);
      if (written) return;
    }
    throw new RegisterBusy(`The calendar of ${person} was changed ${tries} times meanwhile`);
  },

  hasCalendar: async (person) => (await table.get(calendarKey(person))) !== undefined,

  personOfCalendar: async (hash) => (await table.get<{ readonly person: PersonId }>(secretKey(hash)))?.person,
});
