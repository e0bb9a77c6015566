import type { MemberId, PersonId } from '../../functions/domain/ids.ts';
import { memberId, personId } from '../../functions/domain/ids.ts';
import type { PeopleStore } from '../../functions/ports.ts';
import { sittingWorld } from '../support/any-command.ts';
import { bodies, CBC, Council, PoC, PTC, person, SWG, seat } from '../support/sample-register.ts';

/** A person whose letters come back. */
export const bounces = personId('bounces');
/** A person without an address. */
export const unwritable = personId('unwritable');
export const administrator = personId('admin');

const member = (n: number): MemberId => memberId(`M${n}`);

/** Delegates by body: who, for which Member. `bounces` is alone for M2, `unwritable` is not for M3. */
const delegates = [
  ['ann', SWG, 0],
  ['ann', PTC, 0],
  ['bob', PTC, 0],
  ['cat', PTC, 1],
  ['bounces', PTC, 2],
  ['unwritable', PTC, 3],
  ['gus', PTC, 3],
  ['ann', CBC, 0],
  ['dan', PoC, 1],
  ['eve', PoC, 2],
  ['ann', Council, 0],
  ['dan', Council, 1],
  ['fay', Council, 2],
] as const;

/** Everybody of a register whose bodies all sit all the time. */
export async function seatEverybody(people: PeopleStore, now: string): Promise<readonly PersonId[]> {
  for (const body of bodies) await people.putBody(body);
  for (const session of sittingWorld(now).sessions.values()) await people.putSession(session);
  const ids = new Set<string>();
  const sits = async (
    id: string,
    ...of: [Parameters<typeof seat>[1], Parameters<typeof seat>[2]?, object?]
  ) => {
    ids.add(id);
    await people.putSeat(seat(id, of[0], of[1], of[2] ?? {}));
  };
  for (const { id } of bodies) {
    await sits(`sec-${id}`, 'secretary', id);
    await sits(`dep-${id}`, 'deputy-secretary', id);
    await sits(`chair-${id}`, 'chair', id);
  }
  for (const [id, body, n] of delegates) await sits(id, 'delegate', body, { member: member(n) });
  await sits('watcher', 'observer', PTC);
  await sits('officer', 'officer');
  await sits(administrator, 'administrator');
  for (const id of ['press', 'follower']) ids.add(id);
  for (const id of ids)
    await people.putPerson(
      person(id, {
        ...(id.length % 2 ? { language: 'fr' as const } : {}),
        ...(id === unwritable ? { email: '' } : {}),
        ...(id === 'bob' ? { levels: { [PTC]: 'none' as const } } : {}),
        ...(id === 'cat' ? { levels: { [PTC]: 'all' as const } } : {}),
      }),
    );
  for (const topic of ['body:PTC', 'body:PoC', 'tool:T13'])
    await people.follow(topic, personId('press'), true);
  await people.follow('tool:T16', personId('follower'), true);
  return [...ids].map((id) => personId(id));
}
