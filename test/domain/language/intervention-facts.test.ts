import { describe, expect, it } from 'vitest';
import { interventionFacts } from '../../../functions/domain/language/intervention-facts.ts';

const english = { body: new Map([['PTC', 'PTC']]), member: new Map([['A', 'Member A']]) };
const french = { body: new Map([['PTC', 'CTP']]), member: new Map([['A', 'Membre A']]) };
const inBoth = (facts: Readonly<Record<string, unknown>>) => ({
  en: interventionFacts(facts, english, 'en'),
  fr: interventionFacts(facts, french, 'fr'),
});

describe('what was before an intervention and after it, in words', () => {
  it('is a seat with its days, without whose it is', () => {
    const seat = {
      body: 'PTC',
      from: '2024-01-01',
      person: 'P01',
      role: 'deputy-secretary',
      to: '2024-06-30',
    };
    expect(inBoth(seat)).toEqual({
      en: ['Role: Deputy secretary', 'Body: PTC', 'From: 1 January 2024', 'Last day: 30 June 2024'],
      fr: [
        'Rôle\u00a0: Secrétaire adjoint',
        'Organe\u00a0: CTP',
        'Dès le\u00a0: 1er janvier 2024',
        'Dernier jour\u00a0: 30 juin 2024',
      ],
    });
    expect(inBoth({ role: 'delegate', member: 'A' }).fr).toEqual([
      'Rôle\u00a0: Délégué',
      'Pour\u00a0: Membre A',
    ]);
  });

  it('is what was changed of a person, and how many lines of a file were', () => {
    expect(inBoth({ changed: ['name', 'email'] })).toEqual({
      en: ['Changed: name, address'],
      fr: ['Modifié\u00a0: nom, adresse'],
    });
    expect(inBoth({ new: 2, changed: 1, same: 0 }).fr).toEqual([
      'Nouvelles lignes\u00a0: 2',
      'Lignes modifiées\u00a0: 1',
      'Lignes inchangées\u00a0: 0',
    ]);
  });

  it.each([
    [{ seatsEnded: 2 }, 'Seats ended: 2', 'Sièges retirés\u00a0: 2'],
    [{ entered: true }, 'Entered: yes', 'Inscription\u00a0: oui'],
    [{ broken: [] }, 'Broken chains: none', 'Chaînes rompues\u00a0: aucune'],
    [{ broken: ['T13', 'T14'] }, 'Broken chains: T13, T14', 'Chaînes rompues\u00a0: T13, T14'],
    [{ event: null }, 'Event written: none', 'Événement inscrit\u00a0: aucun'],
    [{ status: 'FAILED' }, 'State: failed', 'État\u00a0: échouée'],
    [
      { why: 'behind' },
      'Finding: execution behind the register',
      'Constat\u00a0: exécution en retard sur le registre',
    ],
    [{ execution: 'T13-g1' }, 'Execution: T13-g1', 'Exécution\u00a0: T13-g1'],
    [
      { at: '2024-04-24T08:45:00.000Z' },
      'Since: 24 April 2024, 10.45',
      'Depuis\u00a0: 24 avril 2024, 10\u00a0h\u00a045',
    ],
    [{ somethingNew: 'x' }, 'somethingNew: x', 'somethingNew\u00a0: x'],
  ])('is %j', (facts, en, fr) => {
    expect(inBoth(facts)).toEqual({ en: [en], fr: [fr] });
  });
});
