import { type BodyId, type MemberId, memberId, personId } from '../../functions/domain/ids.ts';
import type { Seat } from '../../functions/domain/person.ts';
import type { PeopleStore } from '../../functions/ports.ts';
import { Council, PoC, PTC, SWG } from '../support/sample-register.ts';

/** The day on which the whole register is asked: the second of the Council's session. */
export const today = '2024-06-28';

type Sits = Omit<Seat, 'person' | 'from'> & Partial<Pick<Seat, 'from'>>;

const sits = (role: Seat['role'], body: BodyId, more: Partial<Sits> = {}): Sits => ({ role, body, ...more });
const forMember = (id: string) => ({ member: memberId(id) });

/** Everybody in the register with their seats. Who they are is said by the seats alone. */
export const everybody: Readonly<Record<string, readonly Sits[]>> = {
  'sec-PTC': [sits('secretary', PTC)],
  'dep-PTC': [sits('deputy-secretary', PTC)],
  'chair-PTC': [sits('chair', PTC)],
  'del-A': [sits('delegate', PTC, forMember('A'))],
  'del-B': [sits('delegate', PTC, forMember('B'))],
  'obs-PTC': [sits('observer', PTC, forMember('O'))],
  'sec-SWG': [sits('secretary', SWG)],
  'del-SWG': [sits('delegate', SWG, forMember('A'))],
  'obs-SWG': [sits('observer', SWG, forMember('O'))],
  'sec-PoC': [sits('secretary', PoC)],
  'del-PoC': [sits('delegate', PoC, forMember('C'))],
  'sec-Council': [sits('secretary', Council)],
  'chair-Council': [sits('chair', Council)],
  'del-Council': [sits('delegate', Council, forMember('D'))],
  officer: [{ role: 'officer' }],
  'other-officer': [{ role: 'officer' }],
  admin: [{ role: 'administrator' }],
  'no-seat': [],
  former: [sits('secretary', PTC, { to: '2024-06-27' })],
  future: [sits('secretary', PTC, { from: '2024-06-29' })],
};

/** A person as the matrix asks about them: the seats that count today. */
export interface Somebody {
  readonly id: string;
  readonly seats: readonly Sits[];
}

const countsToday = ({ from = '', to = '9999' }: Sits): boolean => from <= today && today <= to;

/** In the register, with what they sit on today. */
export const known: readonly Somebody[] = Object.entries(everybody).map(([id, seats]) => ({
  id,
  seats: seats.filter(countsToday),
}));
/** Has a good token, and no entry in the register. */
export const stranger: Somebody = { id: 'stranger', seats: [] };
/** Has no token. */
export const nobody: Somebody = { id: 'nobody', seats: [] };

export const members: readonly MemberId[] = ['A', 'B', 'C', 'D', 'O'].map(memberId);

/** Puts everybody into a register, every other one reading French. */
export async function enterEverybody(people: PeopleStore): Promise<void> {
  for (const id of members)
    await people.putMember({
      id,
      name: { en: `Member ${id}`, fr: `Membre ${id}` },
      kind: id === 'O' ? 'observer' : 'member',
    });
  for (const [n, [id, seats]] of Object.entries(everybody).entries()) {
    const person = personId(id);
    const email = `${id}@example.org`;
    await people.putPerson({
      id: person,
      name: `Name of ${id}`,
      email,
      language: n % 2 === 0 ? 'en' : 'fr',
      levels: {},
    });
    for (const seat of seats) await people.putSeat({ person, from: '2020-01-01', ...seat });
  }
}
