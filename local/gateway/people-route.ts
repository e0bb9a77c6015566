import type { Instant } from '../../functions/domain/date.ts';
import { personId } from '../../functions/domain/ids.ts';
import type { Bilingual } from '../../functions/domain/text.ts';
import type { PeopleStore } from '../../functions/ports.ts';
import { peoplePath, worthChoosing } from '../demonstration.ts';
import { type RegisterPorts, withSeats } from '../identity/people-of-register.ts';
import { seatWords } from '../identity/seat-words.ts';
import type { Answer } from './own-answers.ts';
import type { Request } from './request.ts';

export interface PeopleOptions {
  readonly register: {
    readonly people: Pick<PeopleStore, 'person' | 'seatsOf' | 'members' | 'world'>;
    readonly tools: RegisterPorts['tools'];
  };
  /** The bodies' time, for the seats that people have. */
  readonly now: () => Instant;
}

/** Somebody whom a newcomer can be. */
interface Offered {
  readonly person: string;
  readonly name: string;
  /** `Secretary, PTC`. */
  readonly seats: Bilingual;
  readonly group: (typeof worthChoosing)[number]['group'];
}

/**
 * `/local/people`, which only the local system has: the people of the demonstration worth being first, those of them
 * who are in the register. Everybody else is on the sign-in page.
 */
export const peopleRoute =
  ({ register, now }: PeopleOptions) =>
  async ({ method, path }: Pick<Request, 'method' | 'path'>): Promise<Answer | undefined> => {
    if (path !== peoplePath || (method !== 'GET' && method !== 'HEAD')) return undefined;
    return {
      status: 200,
      headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
      body: JSON.stringify(await offered(register, now())),
    };
  };

async function offered(
  { people, tools }: PeopleOptions['register'],
  now: Instant,
): Promise<readonly Offered[]> {
  const [{ bodies }, members] = await Promise.all([people.world(now), people.members()]);
  const setting = { bodies, members: new Map(members.map((member) => [member.id, member])) };
  const found = worthChoosing.map(async ({ group, person: id }): Promise<readonly Offered[]> => {
    const person = await people.person(personId(id));
    if (!person) return [];
    const listed = await withSeats(person, { people, tools }, now);
    const words = (language: 'en' | 'fr') => seatWords(listed, setting, language).join(' · ');
    return [{ person: id, name: person.name, seats: { en: words('en'), fr: words('fr') }, group }];
  });
  return (await Promise.all(found)).flat();
}
