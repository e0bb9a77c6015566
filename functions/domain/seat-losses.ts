import type { Body } from './body.ts';
import type { BodyId, MemberId, PersonId, ToolId } from './ids.ts';
import { type Action, type Actor, actions, may, type Subjects } from './may.ts';
import type { Seat } from './person.ts';

/** Something that a person can do no more once a seat is gone; `on` is the body, or the tool, that it is about. */
export interface SeatLoss {
  readonly action: Action;
  readonly on?: BodyId | ToolId;
}

/**
 * What a seat alone allows a person, and none of their others: found by asking `may()` with the seat and without it,
 * about the seat's own body, tool and Member, and about every restricted body. `officers` are those whom the registration
 * of the seat's tool names: what that still allows is not lost.
 */
export function seatLosses(
  person: PersonId,
  seats: readonly Seat[],
  seat: Seat,
  bodies: Iterable<Body>,
  officers: readonly PersonId[] = [],
): readonly SeatLoss[] {
  const subject = subjectOf(seat, officers);
  const without: Actor = { id: person, seats: seats.filter((other) => other !== seat) };
  const withIt: Actor = { id: person, seats: [...without.seats, seat] };
  const losesBy = <A extends Action>(action: A, subject: Subjects[A]): boolean =>
    may(withIt, action, subject) === true && may(without, action, subject) !== true;
  const on = seat.body ?? seat.tool;
  const lost = actions
    .filter((action) => action !== 'read-step' && losesBy(action, subject as Subjects[typeof action]))
    .map((action): SeatLoss => (on === undefined ? { action } : { action, on }));
  const unread = [...bodies]
    .filter(({ restricted }) => restricted)
    .filter(({ id }) => losesBy('read-step', { tool: subject.tool, step: 1, body: { id, restricted: true } }))
    .map(({ id }): SeatLoss => ({ action: 'read-step', on: id }));
  return [...lost, ...unread];
}

/** The seat's own body, tool and Member: whatever an action asks of its subject is among these. */
const subjectOf = (seat: Seat, officers: readonly PersonId[]) => ({
  body: seat.body ?? ('' as BodyId),
  tool: { id: seat.tool ?? ('' as ToolId), officers, cleared: [] },
  member: seat.member ?? ('' as MemberId),
  by: seat.body === undefined ? [] : [seat.body],
  proposedBy: '' as PersonId,
});
