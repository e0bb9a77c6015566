import type { Body } from './body.ts';
import type { BodyId, MemberId } from './ids.ts';
import type { SeatFault } from './language/seat-words.ts';
import type { Member, Seat, SeatRole } from './person.ts';

/** What a seat of a role is on, and for whom. */
export const seatRules: Readonly<
  Record<SeatRole, { readonly body: boolean; readonly member: boolean; readonly tool: boolean }>
> = {
  secretary: { body: true, member: false, tool: false },
  'deputy-secretary': { body: true, member: false, tool: false },
  chair: { body: true, member: false, tool: false },
  delegate: { body: true, member: true, tool: false },
  observer: { body: true, member: true, tool: false },
  // Of one tool, or of whatever the secretariat starts.
  officer: { body: false, member: false, tool: true },
  administrator: { body: false, member: false, tool: false },
};

export interface FaultOfSeat {
  readonly field: 'body' | 'member' | 'tool' | 'to';
  readonly fault: SeatFault;
}

/** What is wrong with a seat, all at once: what its role needs or cannot have, and what the register does not know. */
export function faultsOfSeat(
  { role, body, member, tool, from, to }: Omit<Seat, 'person'>,
  known: {
    readonly bodies: ReadonlyMap<BodyId, Body>;
    readonly members: ReadonlyMap<MemberId, Member>;
  },
): readonly FaultOfSeat[] {
  const rule = seatRules[role];
  const faults: FaultOfSeat[] = [];
  const found = (field: FaultOfSeat['field'], fault: SeatFault, isSo: boolean) => {
    if (isSo) faults.push({ field, fault });
  };
  found('body', 'body-needed', rule.body && body === undefined);
  found('body', 'no-body', !rule.body && body !== undefined);
  found('body', 'body-unknown', rule.body && body !== undefined && !known.bodies.has(body));
  found('member', 'member-needed', rule.member && member === undefined);
  found('member', 'no-member', !rule.member && member !== undefined);
  const sitsFor = member === undefined ? undefined : known.members.get(member);
  found('member', 'member-unknown', rule.member && member !== undefined && !sitsFor);
  // An observer organization has no voice, and so nobody who could speak with one.
  found('member', 'observer-has-no-delegate', role === 'delegate' && sitsFor?.kind === 'observer');
  found('tool', 'no-tool', !rule.tool && tool !== undefined);
  found('to', 'ends-before-it-begins', to !== undefined && to < from);
  return faults;
}

/** The same seat but for its last day: a seat that is given up keeps its name. */
export const isSameSeat = (a: Omit<Seat, 'person'>, b: Omit<Seat, 'person'>): boolean =>
  a.role === b.role && a.body === b.body && a.member === b.member && a.tool === b.tool && a.from === b.from;
