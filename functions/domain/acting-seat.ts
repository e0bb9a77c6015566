import type { By } from './event.ts';
import type { Actor } from './may.ts';
import type { Seat } from './person.ts';
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
