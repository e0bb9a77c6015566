import { zoneOf } from '../../../domain/body.ts';
import { dayIn } from '../../../domain/date.ts';
import type { BodyId } from '../../../domain/ids.ts';
import { secretariesWords } from '../../../domain/language/seat-words.ts';
import { seatsOn } from '../../../domain/person.ts';
import type { Language } from '../../../domain/text.ts';
import type { World } from '../../../domain/world.ts';
import type { PeopleStore } from '../../../ports.ts';

/** A body that has fewer than the two secretaries whom a correction needs (USERS.md 1.2, corrections). */
export interface ShortOfSecretaries {
  readonly body: BodyId;
  readonly code: string;
  readonly secretaries: number;
  readonly sentence: string;
}

/** The bodies of today that have one secretary, deputies included, or none. */
export async function shortOfSecretaries(
  people: Pick<PeopleStore, 'seatsOn'>,
  world: World,
  language: Language,
): Promise<ShortOfSecretaries[]> {
  const bodies = [...world.bodies.values()].filter(({ closed }) => closed === undefined);
  const counted = await Promise.all(
    bodies.map(async ({ id, code }) => {
      const seats = seatsOn(await people.seatsOn(id), dayIn(zoneOf(id, world.bodies), world.now));
      const held = seats.filter(({ role }) => role === 'secretary' || role === 'deputy-secretary');
      return { body: id, code: code[language], secretaries: new Set(held.map(({ person }) => person)).size };
    }),
  );
  return counted
    .filter(({ secretaries }) => secretaries < 2)
    .map((one) => ({ ...one, sentence: secretariesWords(one.code, one.secretaries, language) }));
}
