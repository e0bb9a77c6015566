import type { api } from '../../../contracts/api/endpoints.ts';
import { refuseWith, reply, type UseCase } from '../../../contracts/api/use-case.ts';
import { homeZone } from '../../../domain/body.ts';
import { dayIn } from '../../../domain/date.ts';
import type { BodyId } from '../../../domain/ids.ts';
import { bodyIn } from '../../../domain/language/body-words.ts';
import { lossWords, seatEndedWords } from '../../../domain/language/seat-words.ts';
import { type Seat, seatsOn } from '../../../domain/person.ts';
import { toolFor } from '../../../domain/readers-history.ts';
import { refuse } from '../../../domain/refusal.ts';
import { type SeatLoss, seatLosses } from '../../../domain/seat-losses.ts';
import { isSameSeat } from '../../../domain/seat-rules.ts';
import { type GiveSeatPorts, issueOf } from './give-seat.ts';
import type { Asker } from './look-at-tool.ts';
import { noteIntervention } from './note-intervention.ts';
import { peopleShown } from './person-shown.ts';
import { shortOfSecretaries } from './short-of-secretaries.ts';

/**
 * Sets the last day of a seat, and says what the person can no longer do without it. Who may do what is asked of the
 * register on each request, so a seat that has ended is gone at once. Nobody ends their own seat of an administrator:
 * so there is always one left.
 */
export const endSeat =
  (ports: GiveSeatPorts): UseCase<typeof api.endSeat> =>
  async ({ caller, params, body, key, language }) => {
    const person = await ports.people.person(params.person);
    if (!person) return refuse('unknown-person', { person: params.person });
    const seats = await ports.people.seatsOf(person.id);
    const before = seats.find((one) => isSameSeat(one, body));
    if (!before) return refuseWith('no-such-thing', { person: person.id, role: body.role });
    if (before.role === 'administrator' && person.id === caller.person.id)
      return refuseWith('text-not-acceptable', {
        issues: [issueOf('role', 'own-administrator-seat', language)],
      });
    const world = await ports.people.world(ports.clock.now());
    const today = dayIn(homeZone, world.now);
    const tool = before.tool && toolFor(await ports.tools.events(before.tool), caller.actor, world);
    const officers = tool?.officers ?? [];
    const losses = seatLosses(person.id, seatsOn(seats, today), before, world.bodies.values(), officers);
    const staysOfficer = officers.includes(person.id) && !losses.some(({ action }) => action === 'submit');
    const seat: Seat = { ...before, to: body.to };
    if (before.to !== seat.to) {
      await ports.people.putSeat(seat);
      await noteIntervention(ports, caller, key, {
        what: 'end-seat',
        on: person.id,
        ...(body.reason === undefined ? {} : { reason: body.reason }),
        before: { ...before },
        after: { ...seat },
      });
    }
    const asker = { actor: caller.actor, world, language };
    const atOnce = body.to < today;
    return reply({
      person: person.id,
      seat: await peopleShown(ports, asker).seat(seat),
      atOnce,
      takesAway: losses.map((loss) => lossShown(loss, asker)),
      sentence: seatEndedWords(
        { to: body.to, today, losses: losses.length, ...(tool && staysOfficer && { named: tool.id }) },
        language,
      ),
      warnings: await shortOfSecretaries(ports.people, world, language),
    });
  };

function lossShown({ action, on }: SeatLoss, { world, language }: Asker) {
  const named = world.bodies.has(on as BodyId) ? bodyIn(world, on as BodyId, language).code : on;
  return {
    action,
    ...(on === undefined ? {} : { on }),
    sentence: lossWords(action, named, language),
  };
}
