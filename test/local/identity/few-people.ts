import type { Body } from '../../../functions/domain/body.ts';
import { bodyId, memberId, personId, toolId } from '../../../functions/domain/ids.ts';
import type { Member, Person, Seat } from '../../../functions/domain/person.ts';
import type { PeopleStore } from '../../../functions/ports.ts';
import type { RegisterPorts } from '../../../local/identity/people-of-register.ts';

const person = (id: string, name: string): Person => ({
  id: personId(id),
  name,
  email: `${id.toLowerCase()}@example.org`,
  language: 'en',
  levels: {},
});
const from = '2022-01-01';
const PTC = bodyId('PTC');
const Council = bodyId('Council');
const memberA = memberId('member-a');
const observerA = memberId('observer-a');

const people = [
  person('P30', 'Anna Chair'),
  person('P02', 'Bo Deputy'),
  person('P40', 'Clara <Delegate> & "Co"'),
  person('P41', 'Dan Delegate'),
  person('P15', 'Eve Officer'),
  person('P01', 'Hélène Marchetti'),
  person('P59', 'Ola Observer'),
  person('P21', 'Rut Admin'),
  person('P99', 'Zoe Nobody'),
  // Erased: nobody any more, whatever the words.
  { ...person('P98', ''), email: '' },
];

const seats: readonly Seat[] = [
  { person: personId('P01'), role: 'secretary', body: PTC, from },
  { person: personId('P02'), role: 'deputy-secretary', body: PTC, from },
  { person: personId('P30'), role: 'chair', body: PTC, member: memberA, from },
  { person: personId('P40'), role: 'delegate', body: PTC, member: memberA, from },
  { person: personId('P40'), role: 'delegate', body: Council, member: memberA, from },
  { person: personId('P41'), role: 'delegate', body: Council, member: memberId('member-b'), from },
  { person: personId('P59'), role: 'observer', body: PTC, member: observerA, from },
  { person: personId('P21'), role: 'administrator', from },
  // Ended before the day of the tests.
  { person: personId('P99'), role: 'secretary', body: Council, from, to: '2023-12-31' },
];

const body = (id: string, fr: string, name: { en: string; fr: string }): Body => ({
  id: bodyId(id),
  name,
  code: { en: id, fr },
  gender: 'm',
  stage: 'ptc-endorsement',
  reportsTo: [],
  timeZone: 'Europe/Brussels',
  city: { en: 'Brussels', fr: 'Bruxelles' },
  mailbox: `${id.toLowerCase()}@example.org`,
  restricted: false,
});
const bodies = [
  body('PTC', 'CTP', { en: 'Permanent Technical Committee', fr: 'Comité technique permanent' }),
  body('Council', 'Conseil', { en: 'Council', fr: 'Conseil' }),
];
const member = (id: string, en: string, fr: string, kind: Member['kind'] = 'member'): Member => ({
  id: memberId(id),
  name: { en, fr },
  kind,
});
const members = [
  member('member-a', 'Member A', 'Membre A'),
  member('member-b', 'Member B', 'Membre B'),
  member('observer-a', 'Observer A', 'Observateur A', 'observer'),
];

/** The day on which the tests look: T13 and T20 name Eve as their officer. */
export const now = '2024-04-23T08:00:00.000Z';

/** Nine people of every kind, as a register gives them. */
export function fewPeople(): RegisterPorts & { readonly people: Pick<PeopleStore, 'person'> } {
  return {
    people: {
      everybody: async () => ({ people }),
      seatsOf: async (id) => seats.filter((seat) => seat.person === id),
      members: async () => members,
      world: async () => ({ now, bodies: new Map(bodies.map((one) => [one.id, one])), sessions: new Map() }),
      person: async (id) => people.find((one) => one.id === id),
    },
    tools: {
      toolsOfOfficer: async (id) => ({ tools: id === 'P15' ? [toolId('T13'), toolId('T20')] : [] }),
    },
  };
}
