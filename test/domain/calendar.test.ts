import { describe, expect, it } from 'vitest';
import { mayReadAnswer } from '../../functions/domain/answer-readers.ts';
import { calendarOf } from '../../functions/domain/calendar.ts';
import { bodyId, decisionId, memberId, personId } from '../../functions/domain/ids.ts';
import type { Seat } from '../../functions/domain/person.ts';
import { CBC, Council, PoC, PTC, seat } from '../support/sample-register.ts';
import { beforePtc, procedureOpened, worldOn } from '../support/story.ts';

const actor = (...seats: readonly Seat[]) => ({ id: personId('p'), seats });
const world = worldOn('2024-04-24T08:00:00.000Z');

describe('a person’s calendar', () => {
  const entries = (...seats: readonly Seat[]) =>
    calendarOf(actor(...seats), [], world).map((entry) =>
      entry.is === 'session' ? entry.session.id : entry.is,
    );

  it('has the sessions of the bodies on which they sit, by day, and none of which only the month is known', () => {
    expect(entries(seat('p', 'delegate', PTC))).toEqual(['PTC-243-244', 'PTC-245-246']);
    expect(entries(seat('p', 'delegate', PoC))).toEqual(['PoC-91']);
    expect(entries(seat('p', 'chair', Council), seat('p', 'delegate', PTC))).toEqual([
      'PTC-243-244',
      'Council-143-144',
      'PTC-245-246',
    ]);
    expect(entries(seat('p', 'administrator'), seat('p', 'secretary', bodyId('XYZ')))).toEqual([]);
    expect(entries()).toEqual([]);
  });

  it('names two sessions of one day in the order of their names', () => {
    const [session] = [...world.sessions.values()];
    if (!session) throw new Error('There is a session');
    const twins = ['B', 'A', 'C'].map((id) => [id, { ...session, id: id as never }] as const);
    const both = { ...world, sessions: new Map<never, typeof session>(twins as never) };
    const found = calendarOf(actor(seat('p', 'delegate', PTC)), [], both);
    expect(found.map((entry) => entry.is === 'session' && entry.session.id)).toEqual(['A', 'B', 'C']);
  });

  it('has the hour of a procedure of their bodies, and no other’s, tool by tool', () => {
    const { tool } = procedureOpened();
    const other = { ...tool, id: 'T02' as never };
    const sits = actor(seat('p', 'delegate', PTC));
    const found = calendarOf(sits, [tool, other], { ...world, sessions: new Map() });
    expect(found).toMatchObject([
      { is: 'procedure', kind: 'silence', tool: { id: 'T02' }, body: { id: 'PTC' } },
      {
        is: 'procedure',
        tool: { id: 'T13' },
        decision: 'T13-3',
        deadlineAt: '2024-05-17T10:00:00.000Z',
        setAt: '2024-04-24T08:00:00.000Z',
      },
    ]);
    const elsewhere = calendarOf(actor(seat('p', 'delegate', CBC)), [tool], {
      ...world,
      sessions: new Map(),
    });
    expect(elsewhere).toEqual([]);
    expect(calendarOf(sits, [beforePtc().tool], { ...world, sessions: new Map() })).toEqual([]);
  });

  it('has the day until which their body invited contributions', () => {
    const guidance = { en: 'Send examples.' };
    const { tool } = beforePtc().records(PTC, 'continued', { guidance, byDay: '2024-06-07' });
    const none = { ...world, sessions: new Map() };
    expect(calendarOf(actor(seat('p', 'delegate', PTC)), [tool], none)).toMatchObject([
      {
        is: 'contributions',
        decision: 'T13-3',
        byDay: '2024-06-07',
        setAt: '2024-04-24T08:00:00.000Z',
        body: { id: 'PTC' },
      },
    ]);
    expect(calendarOf(actor(seat('p', 'delegate', CBC)), [tool], none)).toEqual([]);
  });
});

describe('which Member answered', () => {
  const { tool } = procedureOpened();
  const answer = { decision: decisionId('T13-3'), member: memberId('A') };
  const may = (...seats: readonly Seat[]) => mayReadAnswer(actor(...seats), answer, tool);

  it('is known to who serves the body, and to who sits there for that Member', () => {
    expect(may(seat('p', 'secretary', PTC))).toBe(true);
    expect(may(seat('p', 'deputy-secretary', PTC))).toBe(true);
    expect(may(seat('p', 'delegate', PTC, { member: memberId('A') }))).toBe(true);
  });

  it('is not known to other Members, to secretaries of other bodies, nor of what was never asked', () => {
    expect(may(seat('p', 'delegate', PTC, { member: memberId('B') }))).toBe(false);
    expect(may(seat('p', 'delegate', CBC, { member: memberId('A') }))).toBe(false);
    expect(may(seat('p', 'chair', PTC))).toBe(false);
    expect(may(seat('p', 'secretary', CBC))).toBe(false);
    expect(may(seat('p', 'administrator'))).toBe(false);
    expect(may()).toBe(false);
    const unknown = { ...answer, decision: decisionId('T13-9') };
    expect(mayReadAnswer(actor(seat('p', 'secretary', PTC)), unknown, tool)).toBe(false);
  });
});
