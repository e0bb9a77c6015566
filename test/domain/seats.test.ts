import { describe, expect, it } from 'vitest';
import { bodyId, memberId, personId, toolId } from '../../functions/domain/ids.ts';
import type { Member, Seat } from '../../functions/domain/person.ts';
import { seatLosses } from '../../functions/domain/seat-losses.ts';
import { faultsOfSeat, isSameSeat } from '../../functions/domain/seat-rules.ts';
import { bodies, PoC, PTC, SWG, seat } from '../support/sample-register.ts';

const state = { id: memberId('A'), kind: 'state' } as unknown as Member;
const guest = { id: memberId('Org'), kind: 'observer' } as unknown as Member;
const known = {
  bodies: new Map(bodies.map((body) => [body.id, body])),
  members: new Map([state, guest].map((member) => [member.id, member])),
};
const faults = (given: Partial<Omit<Seat, 'person'>> & Pick<Seat, 'role'>) =>
  faultsOfSeat({ from: '2024-01-01', ...given }, known).map(({ field, fault }) => `${field}: ${fault}`);
const body = { body: PTC };
const member = { member: memberId('A') };
const tool = { tool: toolId('T13') };

describe('a seat', () => {
  it.each(['secretary', 'deputy-secretary', 'chair'] as const)(
    'of a %s is on a body, for no Member',
    (role) => {
      expect(faults({ role, ...body })).toEqual([]);
      expect(faults({ role })).toEqual(['body: body-needed']);
      expect(faults({ role, ...body, ...member, ...tool })).toEqual(['member: no-member', 'tool: no-tool']);
    },
  );

  it.each(['delegate', 'observer'] as const)('of a %s is on a body, for a Member', (role) => {
    expect(faults({ role, ...body, ...member })).toEqual([]);
    expect(faults({ role })).toEqual(['body: body-needed', 'member: member-needed']);
    expect(faults({ role, ...body, ...member, ...tool })).toEqual(['tool: no-tool']);
    expect(faults({ role, body: bodyId('XYZ'), member: memberId('Z') })).toEqual([
      'body: body-unknown',
      'member: member-unknown',
    ]);
  });

  it('of an officer is for one tool or for whatever is started, that of an administrator on nothing', () => {
    expect(faults({ role: 'officer' })).toEqual([]);
    expect(faults({ role: 'officer', ...tool })).toEqual([]);
    expect(faults({ role: 'officer', ...body, ...member })).toEqual(['body: no-body', 'member: no-member']);
    expect(faults({ role: 'administrator' })).toEqual([]);
    expect(faults({ role: 'administrator', ...body, ...member, ...tool })).toEqual([
      'body: no-body',
      'member: no-member',
      'tool: no-tool',
    ]);
  });

  it('of an observer organization has no voice, and so no delegate', () => {
    expect(faults({ role: 'delegate', ...body, member: guest.id })).toEqual([
      'member: observer-has-no-delegate',
    ]);
    expect(faults({ role: 'observer', ...body, member: guest.id })).toEqual([]);
  });

  it('ends on the day on which it begins or later', () => {
    expect(faults({ role: 'chair', ...body, to: '2024-01-01' })).toEqual([]);
    expect(faults({ role: 'chair', ...body, to: '2023-12-31' })).toEqual(['to: ends-before-it-begins']);
  });

  it('is the same whatever its last day is, and another where anything else differs', () => {
    const one = { role: 'delegate', ...body, ...member, from: '2024-01-01' } as const;
    expect(isSameSeat(one, { ...one, to: '2024-12-31' })).toBe(true);
    for (const other of [
      { role: 'observer' },
      { body: SWG },
      { member: memberId('B') },
      tool,
      { from: '2024-01-02' },
    ] as const)
      expect(isSameSeat(one, { ...one, ...other })).toBe(false);
  });
});

describe('what goes with a seat', () => {
  const losses = (given: Seat, ...others: readonly Seat[]) =>
    seatLosses(personId('p'), [given, ...others], given, bodies).map(({ action, on }) =>
      on === undefined ? action : `${action} ${on}`,
    );

  it('is what it alone allows, about its own body', () => {
    const secretary = seat('p', 'secretary', PTC);
    expect(losses(secretary)).toContain('record-decision PTC');
    expect(losses(secretary, seat('p', 'secretary', SWG))).toContain('record-decision PTC');
    // The deputy may all that the secretary may: nothing is lost.
    expect(losses(secretary, seat('p', 'deputy-secretary', PTC))).toEqual([]);
  });

  it('of a restricted body is the reading of its steps, and of no other', () => {
    const commissioner = seat('p', 'delegate', PoC);
    expect(losses(commissioner)).toContain('read-step PoC');
    expect(losses(commissioner, seat('p', 'chair', PoC))).not.toContain('read-step PoC');
    expect(losses(seat('p', 'delegate', PTC)).filter((lost) => lost.startsWith('read-step'))).toEqual([]);
  });

  it('of a delegate is the voice of the Member', () => {
    const voice = seat('p', 'delegate', PTC, member);
    expect(losses(voice)).toContain('object PTC');
    expect(losses(voice, seat('p', 'delegate', PTC, { member: memberId('B') }))).toContain('object PTC');
  });

  it('of an officer is the tool; of an administrator, what is about nothing', () => {
    expect(losses(seat('p', 'officer', undefined, tool))).toContain('submit T13');
    expect(losses(seat('p', 'administrator'))).toContain('manage-people');
  });
});
