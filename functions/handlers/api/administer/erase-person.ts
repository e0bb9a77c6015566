import type { api } from '../../../contracts/api/endpoints.ts';
import { refuseWith, reply, type UseCase } from '../../../contracts/api/use-case.ts';
import type { ErasureStore, InboxStore, OfferStore } from '../../../desk-ports.ts';
import { homeZone } from '../../../domain/body.ts';
import { dayIn, dayPlus } from '../../../domain/date.ts';
import { erasedWords } from '../../../domain/language/seat-words.ts';
import { refuse } from '../../../domain/refusal.ts';
import type { Clock, PeopleStore } from '../../../ports.ts';
import { issueOf } from './give-seat.ts';
import { type NotePorts, noteIntervention } from './note-intervention.ts';
import { shortOfSecretaries } from './short-of-secretaries.ts';

export type ErasePersonPorts = NotePorts & {
  readonly people: Pick<PeopleStore, 'person' | 'seatsOf' | 'seatsOn' | 'putSeat' | 'world'>;
  readonly erasure: Pick<ErasureStore, 'erase'>;
  readonly inbox: Pick<InboxStore, 'empty'>;
  readonly offers: Pick<OfferStore, 'withdrawAll'>;
  readonly clock: Clock;
};

/**
 * Takes a person's name and address out of the register, with their letters, what they follow, their calendar's address
 * and their offers; their seats end, and their sign-in by itself (`invite`). What they did stays under their id and the
 * seat they acted from, so the record and its chains stay whole (docs/decisions/023). Nobody erases themselves: so
 * there is always an administrator left. A repetition takes away what came in between.
 */
export const erasePerson =
  (ports: ErasePersonPorts): UseCase<typeof api.erasePerson> =>
  async ({ caller, params, key, language }) => {
    const { people, erasure, inbox, offers, clock } = ports;
    const before = await people.person(params.person);
    if (!before) return refuse('unknown-person', { person: params.person });
    const { id } = before;
    if (id === caller.person.id)
      return refuseWith('text-not-acceptable', {
        issues: [issueOf('person', 'erases-themselves', language)],
      });
    const world = await people.world(clock.now());
    const yesterday = dayPlus(dayIn(homeZone, world.now), -1);
    await erasure.erase(id);
    const ending = (await people.seatsOf(id)).filter(({ to }) => to === undefined || to > yesterday);
    for (const seat of ending) await people.putSeat({ ...seat, to: yesterday });
    await inbox.empty(id);
    await offers.withdrawAll(id);
    // No reason: it is kept for ever, and would name whom it is about.
    await noteIntervention(ports, caller, key, {
      what: 'erase-person',
      on: id,
      after: { seatsEnded: ending.length },
    });
    return reply({
      person: id,
      seatsEnded: ending.length,
      sentence: erasedWords(id, ending.length, language),
      warnings: await shortOfSecretaries(people, world, language),
    });
  };
