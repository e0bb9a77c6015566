import { describe, expect, test } from 'vitest';
import { peopleMeant } from '../../../local/identity/find-person.ts';
import { everybodyIn } from '../../../local/identity/people-of-register.ts';
import { fewPeople, now } from './few-people.ts';

const everybody = await everybodyIn(fewPeople(), now);
const meant = (words: string) => peopleMeant(everybody, words).map(({ person }) => person.id);

describe('whom words mean', () => {
  test.each([
    ['P01', ['P01']],
    ['p01', ['P01']],
    ['Hélène Marchetti', ['P01']],
    ['helene marchetti', ['P01']],
    ['Marchetti', ['P01']],
    ['PTC secretary', ['P01']],
    ['secretary PTC', ['P01']],
    ['PTC deputy secretary', ['P02']],
    ['PTC deputy', ['P02']],
    ['deputy-secretary', ['P02']],
    ['Permanent Technical Committee secretary', ['P01']],
    ['secrétaire CTP', ['P01']],
    ['secrétaire adjoint CTP', ['P02']],
    ['PTC chair', ['P30']],
    ['PTC delegate', ['P40']],
    ['Council delegate', ['P40', 'P41']],
    ['Council delegate member-b', ['P41']],
    ['Council delegate Member B', ['P41']],
    ['délégué Conseil Membre B', ['P41']],
    ['PTC observer', ['P59']],
    ['officer', ['P15']],
    ['T13 officer', ['P15']],
    ['officer T20', ['P15']],
    ['responsible officer', ['P15']],
    ['Administrator', ['P21']],
    ['admin', ['P21']],
    // A seat that has ended is none, and a body that has no such seat has nobody.
    ['Council secretary', []],
    ['PTC administrator', []],
    ['T99 officer', []],
    ['P98', []],
    ['a stranger', []],
    ['', []],
    ['__proto__', []],
  ])('%s', (words, ids) => {
    expect(meant(words)).toEqual(ids);
  });
});
