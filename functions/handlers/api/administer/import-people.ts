import type { api } from '../../../contracts/api/endpoints.ts';
import { refuseWith, reply, type UseCase } from '../../../contracts/api/use-case.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { importWords } from '../../../domain/language/import-words.ts';
import type { Clock, PeopleStore } from '../../../ports.ts';
import { inTens } from '../../in-tens.ts';
import { addressesHeld } from './addresses-held.ts';
import { type NotePorts, noteIntervention } from './note-intervention.ts';
import { type PersonLine, readPeopleFile } from './people-file.ts';
import { type Known, planPeople } from './people-plan.ts';

export type ImportPeoplePorts = NotePorts & {
  readonly people: Pick<
    PeopleStore,
    'world' | 'members' | 'people' | 'everybody' | 'seatsOf' | 'putPerson' | 'putSeat'
  >;
  readonly clock: Clock;
};

/**
 * Enters people and seats from a file; with `dryRun` it only says what it would do. With one wrong line nothing is
 * written. What breaks off in the middle is done to its end by the same file again: what is as before is left alone.
 */
export const importPeople =
  (ports: ImportPeoplePorts): UseCase<typeof api.importPeople> =>
  async ({ caller, query: { dryRun = false }, body, key, language }) => {
    const file = readPeopleFile(body, language);
    const known = await knownTo(ports, file.lines, caller.person.id);
    const plan = planPeople(file.lines, known, language);
    const wrong = [...file.wrong, ...plan.wrong].sort((a, b) => a.line - b.line);
    const writes = !dryRun;
    if (writes && wrong.length > 0)
      return refuseWith('text-not-acceptable', {
        issues: wrong.map(({ line, sentence }) => ({ path: `line ${line}`, message: sentence })),
      });
    const counts = { new: plan.new, changed: plan.changed, same: plan.same };
    if (writes && plan.people.length + plan.seats.length > 0) {
      await inTens(plan.people, ports.people.putPerson);
      await inTens(plan.seats, ports.people.putSeat);
      await noteIntervention(ports, caller, key, { what: 'import-people', after: counts });
    }
    const sentence = importWords(counts, wrong, writes, language);
    return reply({ written: writes, ...counts, wrong, sentence });
  };

async function knownTo(
  { people, clock }: ImportPeoplePorts,
  lines: readonly PersonLine[],
  by: PersonId,
): Promise<Known> {
  const ids = [...new Set(lines.map(({ person }) => person))];
  const [world, members, entered, addresses] = await Promise.all([
    people.world(clock.now()),
    people.members(),
    people.people(ids),
    addressesHeld(people),
  ]);
  const seats = await inTens(entered, async ({ id }) => [id, await people.seatsOf(id)] as const);
  return {
    bodies: world.bodies,
    members: new Map(members.map((member) => [member.id, member])),
    people: new Map(entered.map((person) => [person.id, person])),
    seats: new Map(seats),
    addresses,
    by,
  };
}
