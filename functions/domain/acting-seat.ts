import type { Deed } from './command.ts';
import type { By } from './event.ts';
import type { PersonId } from './ids.ts';
import type { Actor, Needs } from './may.ts';
import { mayCommand } from './may-command.ts';
import type { Seat, SeatRole } from './person.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Tool } from './tool.ts';

/**
 * A person as they act now: with the seat that they say they act from, and no other, if it is one of theirs. The
 * claim goes into the chain of events, so nobody may write a seat there that they have not.
 */
export const actingFrom = ({ person, seat: claimed }: By, seats: readonly Seat[]): Actor => ({
  id: person,
  seats: seats.filter(
    ({ role, body, member }) =>
      role === claimed.role &&
      ('body' in claimed ? body === claimed.body : true) &&
      ('member' in claimed ? member === claimed.member : true),
  ),
});

/** The tool as the claimed seat meets it: who is named its officer acts for it as an officer only. */
export const metFrom = ({ seat }: By, tool: Tool | undefined): Tool | undefined =>
  tool === undefined || seat.role === 'officer' ? tool : { ...tool, officers: [] };

/** Whose business it usually is comes first; a Member's voice is its delegate's before it is the secretary's to enter. */
const usual: readonly SeatRole[] = [
  'secretary',
  'deputy-secretary',
  'chair',
  'officer',
  'delegate',
  'observer',
  'administrator',
];
const ofVoices: readonly SeatRole[] = ['delegate', ...usual];

/**
 * The seat from which a person may give a command: the one that they name and no other, otherwise the first of theirs
 * that allows it. Refuses with `not-permitted` and the seats of which one would be needed. A command about a thing
 * that does not exist is allowed from any seat: `decide` says which thing that is.
 */
export function seatFor(
  person: PersonId,
  seats: readonly Seat[],
  command: Deed,
  tool: Tool | undefined,
  named?: By['seat'],
): By['seat'] | Refusal {
  const allowedFrom = (seat: By['seat']): true | Needs => {
    const by: By = { person, seat };
    return mayCommand(actingFrom(by, seats), command, metFrom(by, tool));
  };
  const order = command.type === 'object' ? ofVoices : usual;
  const held = order.flatMap((role) => seatsOfRole(role, person, seats, tool));
  const found = held
    .filter((seat) => named === undefined || isSame(seat, named))
    .find((seat) => allowedFrom(seat) === true);
  if (found) return found;
  const lacks = named === undefined ? mayCommand({ id: person, seats }, command, tool) : allowedFrom(named);
  return refuse('not-permitted', { ...(lacks === true ? { needs: [] } : lacks), action: command.type });
}

const isSame = (a: By['seat'], b: By['seat']): boolean =>
  a.role === b.role &&
  ('body' in a && a.body) === ('body' in b && b.body) &&
  ('member' in a && a.member) === ('member' in b && b.member);

/** The seats of a role as a person can name them; whom a tool was registered with is its officer without a seat. */
function seatsOfRole(
  role: SeatRole,
  person: PersonId,
  seats: readonly Seat[],
  tool: Tool | undefined,
): readonly By['seat'][] {
  const held = seats.filter((seat) => seat.role === role);
  switch (role) {
    case 'officer':
      return held.length > 0 || tool?.officers.includes(person) ? [{ role }] : [];
    case 'administrator':
      return held.length > 0 ? [{ role }] : [];
    case 'delegate':
    case 'observer':
      return held.flatMap(({ body, member }) =>
        body === undefined || member === undefined ? [] : [{ role, body, member }],
      );
    default:
      return held.flatMap(({ body }) => (body === undefined ? [] : [{ role, body }]));
  }
}
