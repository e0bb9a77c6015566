import { describe, expect, it } from 'vitest';
import { seatFor } from '../../functions/domain/acting-seat.ts';
import type { Deed } from '../../functions/domain/command.ts';
import type { By } from '../../functions/domain/event.ts';
import { decisionId, memberId, personId, toolId } from '../../functions/domain/ids.ts';
import type { Seat } from '../../functions/domain/person.ts';
import { writtenOpened } from '../support/every-event.ts';
import { CBC, endorsed, lived, PTC, registered, seat, submitted } from '../support/sample-register.ts';

const p = personId('p');
const { tool } = lived([registered({ officers: [p] }), submitted, endorsed]);
const { tool: foreign } = lived([registered({ officers: [] }), submitted, endorsed]);
const { tool: asked } = lived([registered({ officers: [] }), submitted, writtenOpened]);

const attach: Deed = { type: 'attach-document', version: {} as never, as: 'paper' };
const submit: Deed = { type: 'submit', to: PTC, asked: { en: 'Endorse' }, versions: [] };
const confirm: Deed = {
  type: 'confirm-text',
  decision: decisionId('T13-3'),
  report: 'PC0800',
  paragraph: '47',
  text: { en: 'Endorsed.' },
};
const objects = (member: string): Deed => ({
  type: 'object',
  decision: decisionId('T13-3'),
  member: memberId(member),
  answer: 'objection',
  hasVoice: true,
});
const delegateOf = (member: string, body = PTC): Seat =>
  seat('p', 'delegate', body, { member: memberId(member) });

describe('a request that names no seat', () => {
  it('is made from the first of the seats that allow it: of a secretary before an officer', () => {
    const seats = [seat('p', 'administrator'), seat('p', 'officer', undefined, { tool: toolId('T13') })];
    expect(seatFor(p, seats, attach, foreign)).toEqual({ role: 'officer' });
    const secretary = [...seats, seat('p', 'deputy-secretary', CBC)];
    expect(seatFor(p, secretary, attach, foreign)).toEqual({ role: 'deputy-secretary', body: CBC });
  });

  it('passes over seats that do not allow it', () => {
    const seats = [seat('p', 'secretary', CBC), seat('p', 'chair', PTC), seat('p', 'deputy-secretary', PTC)];
    expect(seatFor(p, seats, confirm, foreign)).toEqual({ role: 'deputy-secretary', body: PTC });
  });

  it('is made as its officer by whom the tool was registered with, without a seat', () => {
    expect(seatFor(p, [], submit, tool)).toEqual({ role: 'officer' });
    expect(seatFor(p, [delegateOf('A')], submit, tool)).toEqual({ role: 'officer' });
    expect(seatFor(p, [], submit, foreign)).toMatchObject({ refused: 'not-permitted' });
  });

  it('speaks for a Member from the seat of that Member on that body', () => {
    const seats = [delegateOf('B', CBC), delegateOf('A'), delegateOf('B'), seat('p', 'secretary', PTC)];
    expect(seatFor(p, seats, objects('B'), asked)).toEqual({ role: 'delegate', body: PTC, member: 'B' });
    expect(seatFor(p, seats, objects('C'), asked)).toEqual({ role: 'secretary', body: PTC });
    expect(seatFor(p, seats.slice(0, 2), objects('B'), asked)).toMatchObject({ refused: 'not-permitted' });
  });

  it('is refused with the seats of which one would be needed', () => {
    expect(seatFor(p, [delegateOf('A'), seat('p', 'secretary', CBC)], confirm, foreign)).toEqual({
      refused: 'not-permitted',
      facts: {
        action: 'confirm-text',
        needs: [
          { role: 'secretary', body: PTC },
          { role: 'deputy-secretary', body: PTC },
        ],
      },
    });
  });

  it('is refused to who proposed the correction, from any seat', () => {
    const { tool: proposed } = lived([
      registered(),
      submitted,
      endorsed,
      {
        type: 'CorrectionProposed',
        decision: decisionId('T13-3'),
        facts: endorsed.facts,
        reason: 'Misheard',
        by: { person: p, seat: { role: 'secretary', body: PTC } },
      },
    ]);
    const agree: Deed = { type: 'agree-correction', decision: decisionId('T13-3') };
    const seats = [seat('p', 'secretary', PTC), seat('p', 'chair', PTC)];
    expect(seatFor(p, seats, agree, proposed)).toMatchObject({ facts: { otherThan: p } });
  });

  it('is made as a chair by who may agree a correction as nothing else', () => {
    const { tool: proposed } = lived([
      registered(),
      submitted,
      endorsed,
      {
        type: 'CorrectionProposed',
        decision: decisionId('T13-3'),
        facts: endorsed.facts,
        reason: 'Misheard',
        by: { person: personId('q'), seat: { role: 'secretary', body: PTC } },
      },
    ]);
    const agree: Deed = { type: 'agree-correction', decision: decisionId('T13-3') };
    expect(seatFor(p, [delegateOf('A'), seat('p', 'chair', PTC)], agree, proposed)).toEqual({
      role: 'chair',
      body: PTC,
    });
  });

  it('is of the secretary before the delegate, but where a Member objects', () => {
    const seats = [delegateOf('A'), seat('p', 'secretary', PTC)];
    expect(seatFor(p, seats, submit, undefined)).toEqual({ role: 'secretary', body: PTC });
    expect(seatFor(p, seats, objects('A'), undefined)).toEqual(delegateSeat);
  });

  it('about a thing that does not exist is left to the domain, and never gives a seat that nobody has', () => {
    expect(seatFor(p, [delegateOf('A')], submit, undefined)).toEqual(delegateSeat);
    const observer = seat('p', 'observer', PTC, { member: memberId('A') });
    expect(seatFor(p, [observer], submit, undefined)).toEqual({ ...delegateSeat, role: 'observer' });
    // A seat on no body, or for no Member, is none that a person can name.
    for (const halfSeat of [
      seat('p', 'delegate', PTC, { member: undefined as never }),
      seat('p', 'observer', undefined, { member: memberId('A') }),
      seat('p', 'secretary'),
    ])
      expect(seatFor(p, [halfSeat], submit, undefined)).toMatchObject({ refused: 'not-permitted' });
    expect(seatFor(p, [], submit, undefined)).toEqual({
      refused: 'not-permitted',
      facts: { action: 'submit', needs: [] },
    });
  });
});

const delegateSeat: By['seat'] = { role: 'delegate', body: PTC, member: memberId('A') };

describe('a request that names a seat', () => {
  const seats = [seat('p', 'secretary', PTC), delegateOf('A')];

  it('is made from that one', () => {
    expect(seatFor(p, seats, objects('A'), asked, { role: 'secretary', body: PTC })).toEqual({
      role: 'secretary',
      body: PTC,
    });
  });

  it('is made from the seat of that Member, also where another would do', () => {
    const both = [delegateOf('A'), delegateOf('B')];
    const named: By['seat'] = { role: 'delegate', body: PTC, member: memberId('B') };
    expect(seatFor(p, both, submit, undefined, named)).toEqual(named);
    expect(seatFor(p, both, submit, undefined, delegateSeat)).toEqual(delegateSeat);
  });

  it('is refused where that one does not allow it, whatever other seats would', () => {
    expect(seatFor(p, seats, confirm, foreign, delegateSeat)).toEqual({
      refused: 'not-permitted',
      facts: {
        action: 'confirm-text',
        needs: [
          { role: 'secretary', body: PTC },
          { role: 'deputy-secretary', body: PTC },
        ],
      },
    });
    expect(seatFor(p, seats, submit, tool, delegateSeat)).toMatchObject({ refused: 'not-permitted' });
  });

  it('is refused where nobody gave the person that seat', () => {
    const claimed: By['seat'] = { role: 'secretary', body: CBC };
    expect(seatFor(p, seats, confirm, foreign, claimed)).toMatchObject({ refused: 'not-permitted' });
    expect(seatFor(p, [], confirm, foreign, { role: 'secretary', body: PTC })).toMatchObject({
      refused: 'not-permitted',
    });
    expect(seatFor(p, seats, submit, undefined, claimed)).toMatchObject({ refused: 'not-permitted' });
  });
});
