import type { readEndpoints as api } from '../../../contracts/api/read.ts';
import { reply, type UseCase } from '../../../contracts/api/use-case.ts';
import { homeZone } from '../../../domain/body.ts';
import { dayIn } from '../../../domain/date.ts';
import { seatWords } from '../../../domain/language/acting-words.ts';
import { type Person, type Seat, seatsOn } from '../../../domain/person.ts';
import { folded } from '../../../domain/title-index.ts';
import type { Clock, PeopleStore } from '../../../ports.ts';
import { memberNamed } from './named.ts';

export interface FindsOfficers {
  readonly people: Pick<PeopleStore, 'everybody' | 'seatsOf' | 'members' | 'world'>;
  readonly clock: Clock;
}

/** People that one answer shows, and those whose names are looked at for it. */
const mostShown = 50;
const mostLooked = 1000;

/**
 * Whom a tool can be entrusted to: anybody of the register, and first who sits for no Member, since most are of the
 * Secretariat. Seats of tools are left out: not everybody may know of each tool.
 */
export const findOfficers =
  ({ people, clock }: FindsOfficers): UseCase<typeof api.findOfficers> =>
  async ({ query: { q = '' }, language }) => {
    const now = clock.now();
    const [world, members, { found, more }] = await Promise.all([
      people.world(now),
      people.members(),
      peopleNamed(people, q),
    ]);
    const today = dayIn(homeZone, now);
    const withSeats = await Promise.all(
      found.map(async (person) => ({ person, seats: seatsOn(await people.seatsOf(person.id), today) })),
    );
    const words = ({ member, ...seat }: Seat) =>
      seatWords(seat, world, language, member && memberNamed(member, { members }, language).name);
    const items = [
      ...withSeats.filter(({ seats }) => !sitsForMember(seats)),
      ...withSeats.filter(({ seats }) => sitsForMember(seats)),
    ];
    return reply({
      items: items.map(({ person: { id, name }, seats }) => ({
        ...{ person: id, name },
        seats: seats.filter(({ tool }) => tool === undefined).map(words),
      })),
      ...(more ? { more: true as const } : {}),
    });
  };

const sitsForMember = (seats: readonly Seat[]): boolean => seats.some(({ member }) => member !== undefined);

/** Those of whom each word begins a word of their name, or whose id it is, in the order of their names. */
async function peopleNamed(
  people: Pick<PeopleStore, 'everybody'>,
  q: string,
): Promise<{ readonly found: readonly Person[]; readonly more: boolean }> {
  const beginnings = folded(q).split(' ');
  const isMeant = ({ id, name }: Person): boolean => {
    if (name === '') return false;
    const words = folded(name).split(' ');
    return folded(id) === folded(q) || beginnings.every((one) => words.some((word) => word.startsWith(one)));
  };
  const found: Person[] = [];
  let looked = 0;
  let after: string | undefined;
  do {
    const page = await people.everybody({ most: 100, ...(after === undefined ? {} : { after }) });
    found.push(...page.people.filter(isMeant));
    looked += page.people.length;
    after = page.after;
  } while (after !== undefined && found.length <= mostShown && looked < mostLooked);
  return { found: found.slice(0, mostShown), more: after !== undefined || found.length > mostShown };
}
