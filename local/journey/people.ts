import type { By } from '../../functions/domain/event.ts';
import { bodyId, memberId, personId } from '../../functions/domain/ids.ts';

/** Who acts in the journey: seats of the seed (local/seed/people.json, tools.json). */
const secretary = (person: string, body: string): By => ({
  person: personId(person),
  seat: { role: 'secretary', body: bodyId(body) },
});
const officer = (person: string): By => ({ person: personId(person), seat: { role: 'officer' } });

export const ptcSecretary = secretary('P01', 'PTC');
export const ptcDeputy: By = {
  person: personId('P02'),
  seat: { role: 'deputy-secretary', body: bodyId('PTC') },
};
export const commissionSecretary = secretary('P03', 'PoC');
export const councilSecretary = secretary('P05', 'Council');
export const groupSecretary = secretary('P07', 'SWG');

export const officerOfT12 = officer('P16');
export const officerOfT13 = officer('P15');
export const officerOfT14a = officer('P17');

/** A delegate of the invented Member C on the working group. */
export const delegateOfC: By = {
  person: personId('P46'),
  seat: { role: 'delegate', body: bodyId('SWG'), member: memberId('member-c') },
};

/** Sits eight times and reads French: the delegate who covers everything alone (USERS.md 2.2). */
export const eightSeats = personId('P22');
export const importer = personId('P21');
