import { describe, expect, it } from 'vitest';
import { isHeld, restrictedOf } from '../../functions/domain/held.ts';
import { decisionId, toolId } from '../../functions/domain/ids.ts';
import { invitationOf } from '../../functions/domain/invitation.ts';
import { lifeCycleKey, lifeCyclePlaces, placeOf } from '../../functions/domain/life-cycle-order.ts';
import { place, toolOf } from '../support/placed-tool.ts';
import {
  at,
  atPtc,
  bodies,
  CBC,
  Council,
  decided,
  endorsed,
  PoC,
  PTC,
  registered,
  SWG,
  submitted,
  to,
  worldAt,
} from '../support/sample-register.ts';

const world = worldAt();
const withPtc = toolOf(registered(), submitted);
const T3 = decisionId('T13-3');

describe('a tool is held', () => {
  const restricted = restrictedOf(new Map(bodies.map((body) => [body.id, body])));

  it('for what a restricted body decided or made, until it is cleared', () => {
    expect([...restricted]).toEqual([PoC]);
    expect(isHeld(withPtc, restricted)).toBe(false);
    expect(isHeld({ ...withPtc, bornBy: PTC }, restricted)).toBe(false);
    expect(isHeld({ ...withPtc, bornBy: PoC }, restricted)).toBe(true);
    expect(isHeld({ ...withPtc, bornBy: PoC, originCleared: true }, restricted)).toBe(false);
    const { decisions } = toolOf(registered(), submitted, endorsed);
    const as = (more: object) =>
      isHeld({ ...withPtc, decisions: decisions.map((one) => ({ ...one, ...more })) }, restricted);
    expect([as({}), as({ formerBody: PoC }), as({ formerBody: PoC, cleared: true })]).toEqual([
      false,
      true,
      false,
    ]);
  });
});

describe('the place of a tool in lists', () => {
  it('is where it stands, or the body that has it', () => {
    const places = (['draft', 'publication', 'ended', 'ptc-endorsement'] as const).map((stage) =>
      placeOf(stage, PTC),
    );
    expect(places).toEqual(['draft', 'publication', 'ended', PTC]);
    expect(placeOf('ptc-endorsement', null)).toBe('draft');
  });

  it('is in the order of a life, bodies of one stage by their names', () => {
    const all = { bodies: new Map(bodies.toReversed().map((body) => [body.id, body])) };
    expect(lifeCyclePlaces(all)).toEqual(['draft', SWG, CBC, PTC, PoC, Council, 'publication', 'ended']);
    expect(lifeCyclePlaces({ bodies: new Map(bodies.map((body) => [body.id, body])) })).toEqual(
      lifeCyclePlaces(all),
    );
    const key = (stage: 'draft' | 'ended') => lifeCycleKey({ stage, since: '2024', tool: toolId('T1') });
    expect([key('draft'), key('ended')]).toEqual(['0#2024#T1', '6#2024#T1']);
  });
});

describe('an invitation to contribute', () => {
  const continued = decided({ outcome: 'continued', byDay: '2024-08-30' }, { move: to(atPtc) });
  const tool = toolOf(registered(), submitted, continued);
  const changed = (facts: object, more: object = {}) =>
    invitationOf(
      {
        ...tool,
        decisions: tool.decisions.map((one) => ({ ...one, ...more, facts: { ...one.facts, ...facts } })),
      },
      world,
    );
  const invitation = { decision: T3, body: PTC, byDay: '2024-08-30' };

  it('is what the decision says, until its day is over', () => {
    expect(changed({})).toStrictEqual(invitation);
    const whoMayContribute = { en: 'experts' };
    const guidance = { en: 'Add cases.' };
    expect(changed({ whoMayContribute, guidance })).toStrictEqual({
      ...invitation,
      who: whoMayContribute,
      guidance,
    });
    expect(invitationOf(tool, worldAt('2024-08-30T21:59:59.000Z'))).toBeDefined();
    expect(invitationOf(tool, worldAt('2024-08-30T22:00:00.000Z'))).toBeUndefined();
  });

  it('is none of what was taken back, invites nobody, has no day, or has ended', () => {
    expect(changed({}, { status: 'taken-back' })).toBeUndefined();
    expect(changed({ outcome: 'noted' })).toBeUndefined();
    expect(changed({ byDay: undefined })).toBeUndefined();
    expect(invitationOf(place(tool, { next: at('ended') }), world)).toBeUndefined();
    expect(invitationOf(withPtc, world)).toBeUndefined();
  });
});
