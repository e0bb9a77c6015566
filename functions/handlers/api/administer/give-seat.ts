import type { api } from '../../../contracts/api/endpoints.ts';
import { refuseWith, reply, type UseCase } from '../../../contracts/api/use-case.ts';
import { personFaultWords, type SeatFault, seatFaults } from '../../../domain/language/seat-words.ts';
import { isErased, type Seat } from '../../../domain/person.ts';
import { toolFor } from '../../../domain/readers-history.ts';
import { refuse } from '../../../domain/refusal.ts';
import { faultsOfSeat, isSameSeat } from '../../../domain/seat-rules.ts';
import type { Language } from '../../../domain/text.ts';
import type { Clock, PeopleStore } from '../../../ports.ts';
import { type NotePorts, noteIntervention } from './note-intervention.ts';
import { type PersonShownPorts, peopleShown } from './person-shown.ts';
import { shortOfSecretaries } from './short-of-secretaries.ts';

export type GiveSeatPorts = PersonShownPorts &
  NotePorts & {
    readonly people: Pick<PeopleStore, 'person' | 'putSeat' | 'seatsOf' | 'seatsOn' | 'members' | 'world'>;
    readonly clock: Clock;
  };

/** Gives a person a seat. The same seat again, with another last day or none, is the same seat. */
export const giveSeat =
  (ports: GiveSeatPorts): UseCase<typeof api.giveSeat> =>
  async ({ caller, params, body: { reason, ...given }, key, language }) => {
    const person = await ports.people.person(params.person);
    if (!person) return refuse('unknown-person', { person: params.person });
    if (isErased(person))
      return refuseWith('text-not-acceptable', {
        issues: [{ path: 'person', message: personFaultWords('was-erased', person.id, language) }],
      });
    const world = await ports.people.world(ports.clock.now());
    const members = new Map((await ports.people.members()).map((member) => [member.id, member]));
    const issues = faultsOfSeat(given, { bodies: world.bodies, members }).map(({ field, fault }) =>
      issueOf(field, fault, language),
    );
    if (issues.length > 0) return refuseWith('text-not-acceptable', { issues });
    const { tool } = given;
    if (tool !== undefined && !toolFor(await ports.tools.events(tool), caller.actor, world))
      return refuse('unknown-tool', { tool });
    const seat: Seat = { person: person.id, ...given };
    const before = (await ports.people.seatsOf(person.id)).find((one) => isSameSeat(one, seat));
    if (!before || before.to !== seat.to) {
      await ports.people.putSeat(seat);
      await noteIntervention(ports, caller, key, {
        what: 'put-seat',
        on: person.id,
        ...(reason === undefined ? {} : { reason }),
        ...(before ? { before: { ...before } } : {}),
        after: { ...seat },
      });
    }
    const { seat: shown } = peopleShown(ports, { actor: caller.actor, world, language });
    return reply(
      {
        person: person.id,
        seat: await shown(seat),
        warnings: await shortOfSecretaries(ports.people, world, language),
      },
      { location: `/api/admin/people/${person.id}` },
    );
  };

/** A fault of one field, as a problem document lists it. */
export const issueOf = (path: string, fault: SeatFault, language: Language) => ({
  path,
  message: seatFaults[fault][language],
});
