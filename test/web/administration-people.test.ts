import { describe, expect, it } from 'vitest';
import { monthAway } from '../../web/pages/administration/letters/months.ts';
import { peopleWith } from '../../web/pages/administration/people/people-view.tsx';
import { placeAfter } from '../../web/pages/administration/record/place-after.ts';

const seat = {
  role: 'delegate',
  label: 'Delegate',
  code: 'PTC',
  memberName: 'Member A',
  from: '2024-01-01',
  counts: true,
} as const;
const person = { language: 'en', timeZone: null } as const;
const people = [
  { ...person, person: 'P1', name: 'Ada Example', seats: [seat] },
  { ...person, person: 'P2', name: 'Émile Exemple', seats: [] },
];

describe('months of letters', () => {
  it('go over the turn of a year', () => {
    expect(monthAway('2024-01', -1)).toBe('2023-12');
    expect(monthAway('2024-12', 1)).toBe('2025-01');
    expect(monthAway('2024-03', 0)).toBe('2024-03');
  });
});

describe('the list of people', () => {
  it.each([
    ['ada', ['P1']],
    ['member a', ['P1']],
    ['ptc', ['P1']],
    ['émile', ['P2']],
    ['P2', ['P2']],
    ['', ['P1', 'P2']],
    ['nobody', []],
  ])('is searched by name, id and seat: %s', (words, found) => {
    expect(peopleWith(people, words).map((one) => one.person)).toEqual(found);
  });
});

describe('an export', () => {
  it('goes on where its last line says, and ends with the end', () => {
    expect(placeAfter('{"kind":"event"}\n{"next":"here"}\n')).toBe('here');
    expect(placeAfter('{"kind":"event"}\n{"kind":"end"}\n')).toBeUndefined();
  });
});
