import { describe, expect, it } from 'vitest';
import { personId, sessionId } from '../../functions/domain/ids.ts';
import { planSession, type SessionPlan } from '../../functions/domain/plan-session.ts';
import { actOnSession, type Session, sessionsAhead, stateThen } from '../../functions/domain/session.ts';
import { bodies, PoC, PTC, worldAt } from '../support/sample-register.ts';
import { beforePtc } from '../support/story.ts';

const [, ptc] = bodies;
if (!ptc) throw new Error('The PTC is there');
const by = personId('sec-PTC');
const now = '2024-01-10T08:00:00.000Z';
const label = { en: '247th Session', fr: '247e session' };
const request = { key: 'key', hash: 'hash' };
const plan = (of: Partial<SessionPlan>, known?: Session, body = ptc) =>
  planSession(known, body, { id: sessionId('PTC-247'), plan: { label, ...of }, by, request }, now);
const planned = (of: Partial<SessionPlan> = { firstDay: '2025-04-08', lastDay: '2025-04-11' }) =>
  plan(of) as Session;

describe('a session that is planned', () => {
  it('has its days, or what is known of its time, and the place of its body where none is named', () => {
    expect(planned()).toEqual({
      id: 'PTC-247',
      body: 'PTC',
      label,
      firstDay: '2025-04-08',
      lastDay: '2025-04-11',
      dates: { precision: 'day', value: '2025-04-08' },
      timeZone: 'Europe/Brussels',
      city: { en: 'Brussels', fr: 'Bruxelles' },
      state: 'planned',
      version: 1,
      log: [{ act: 'plan', at: now, by, state: 'planned', request }],
    });
    expect(planned({ firstDay: '2025-04-08' }).lastDay).toBe('2025-04-08');
    expect(planned({})).toMatchObject({ dates: { precision: 'unknown' } });
    expect(planned({})).not.toHaveProperty('firstDay');
    const dates = { precision: 'month', value: '2025-04' } as const;
    const abroad = { dates, city: { en: 'Lomé', fr: 'Lomé' }, timeZone: 'Africa/Lome' } as const;
    expect(planned({ ...abroad, jointWith: sessionId('PoC-92') })).toMatchObject({
      ...abroad,
      jointWith: 'PoC-92',
    });
  });

  it('ends on the day on which it begins or later, and lasts less than sixty days', () => {
    expect(planned({ firstDay: '2025-04-08', lastDay: '2025-04-08' })).toMatchObject({ state: 'planned' });
    expect(planned({ firstDay: '2025-04-08', lastDay: '2025-06-06' })).toMatchObject({ state: 'planned' });
    const lacks = (field: string) => ({ refused: 'details-missing', facts: { fields: [field] } });
    expect(plan({ firstDay: '2025-04-08', lastDay: '2025-04-07' })).toEqual(lacks('lastDay'));
    expect(plan({ firstDay: '2025-04-08', lastDay: '2025-06-07' })).toEqual(lacks('lastDay'));
    expect(plan({ lastDay: '2025-04-07' })).toEqual(lacks('firstDay'));
  });

  it('is changed by its own body, which is not closed', () => {
    const known = planned();
    expect(plan({}, known)).toMatchObject({ version: 2, log: [{ act: 'plan' }, { act: 'plan' }] });
    expect(plan({}, { ...known, body: PoC })).toEqual({
      refused: 'session-of-another-body',
      facts: { session: 'PTC-247', body: 'PTC' },
    });
    const closed = { on: { precision: 'day', value: '2024-01-01' } } as never;
    expect(plan({}, undefined, { ...ptc, closed })).toEqual({
      refused: 'body-closed',
      facts: { body: 'PTC' },
    });
  });
});

describe('a session that has begun', () => {
  const days = { firstDay: '2024-01-08', lastDay: '2024-01-09' } as const;
  const begun = (state: Session['state']) => ({ ...planned(days), state });

  it.each(['open', 'suspended', 'closed'] as const)('and is %s sits a day longer, and stays so', (state) => {
    const longer = plan({ ...days, lastDay: '2024-01-10' }, begun(state));
    expect(longer).toMatchObject({ state, lastDay: '2024-01-10', version: 2 });
    expect((longer as Session).log.at(-1)).toMatchObject({ act: 'plan', state });
  });

  it('has an outcome of the day that was added, which was refused before', () => {
    const story = beforePtc().at('2024-04-27T08:00:00Z');
    const april = story.world(story.now).sessions.get(sessionId('PTC-243-244')) as Session;
    const sits = (session: Session) => {
      story.world = (at) => ({ ...worldAt(at), sessions: new Map([[session.id, session]]) });
    };
    sits({ ...april, state: 'open' });
    expect(story.refused(story.recording(PTC, 'endorsed'))).toBe('not-a-day-of-the-session');
    const of = { id: april.id, plan: { label, firstDay: '2024-04-23', lastDay: '2024-04-27' }, by, request };
    sits(planSession({ ...april, state: 'open' }, ptc, of, story.now) as Session);
    expect(story.records(PTC, 'endorsed').next.stage).toBe('policy-commission');
  });

  it('is not put off any more, and is as its report says once that is out', () => {
    const outOfTurn = (state: Session['state']) => ({
      refused: 'session-act-out-of-turn',
      facts: { session: 'PTC-247', state, act: 'plan' },
    });
    expect(plan({ firstDay: '2024-01-11' }, begun('open'))).toEqual(outOfTurn('open'));
    expect(plan({ firstDay: '2024-01-11' }, begun('planned'))).toMatchObject({ firstDay: '2024-01-11' });
    const february = { precision: 'month', value: '2024-02' } as const;
    expect(plan({ dates: february }, begun('closed'))).toEqual(outOfTurn('closed'));
    expect(plan(days, begun('report-issued'))).toEqual(outOfTurn('report-issued'));
  });
});

describe('an act on a session', () => {
  const first = '2025-04-08T08:00:00.000Z';
  const act = (session: Session, name: Parameters<typeof actOnSession>[1]['act'], at: string, more = {}) =>
    actOnSession(session, { act: name, by, ...more }, at);
  const open = act(planned(), 'open', first) as Session;
  const closed = act(open, 'close', '2025-04-11T15:00:00.000Z') as Session;

  it('out of turn is told with the state and the act', () => {
    expect(act(planned(), 'close', first)).toEqual({
      refused: 'session-act-out-of-turn',
      facts: { session: 'PTC-247', state: 'planned', act: 'close' },
    });
    expect(act(planned(), 'open', '2025-04-07T20:00:00.000Z')).toEqual({
      refused: 'session-not-begun',
      facts: { session: 'PTC-247', firstDay: '2025-04-08' },
    });
  });

  it('is kept with who did it, when, why, and by which request', () => {
    expect(open).toMatchObject({ state: 'open', version: 2 });
    expect(open.log.at(-1)).toEqual({ act: 'open', at: first, by, state: 'open' });
    const again = act(closed, 're-open', '2025-04-11T16:00:00.000Z', {
      reason: 'One item',
      request,
    }) as Session;
    expect(again.log.at(-1)).toMatchObject({ act: 're-open', reason: 'One item', request });
  });

  it('re-opens on the day of the last closing, with a reason; a report has its number', () => {
    const reason = 'One item';
    expect(act(closed, 're-open', '2025-04-11T16:00:00.000Z')).toEqual({
      refused: 'details-missing',
      facts: { fields: ['reason'] },
    });
    expect(act(closed, 're-open', '2025-04-12T08:00:00.000Z', { reason })).toEqual({
      refused: 'session-closed-earlier',
      facts: { session: 'PTC-247', closedAt: '2025-04-11T15:00:00.000Z' },
    });
    expect(act(closed, 'issue-report', '2025-06-01T08:00:00.000Z')).toEqual({
      refused: 'details-missing',
      facts: { fields: ['report'] },
    });
    const report = { number: 'PC0400', issuedOn: '2025-06-01' };
    expect(act(closed, 'issue-report', '2025-06-01T08:00:00.000Z', { report })).toMatchObject({ report });
  });

  it('opens a session of which only the month is known in that month, one of a series on any day', () => {
    const dated = (dates: Session['dates']) => planned({ dates });
    const april = dated({ precision: 'month', value: '2025-04' });
    expect(act(april, 'open', '2025-03-31T12:00:00.000Z')).toMatchObject({ refused: 'session-not-begun' });
    expect(act(april, 'open', '2025-04-01T12:00:00.000Z')).toMatchObject({ state: 'open' });
    const series = dated({ precision: 'session', value: '9999' } as Session['dates']);
    expect(act(series, 'open', '2025-03-31T12:00:00.000Z')).toMatchObject({ state: 'open' });
    expect(act(dated({ precision: 'unknown' }), 'open', '2025-03-31T12:00:00.000Z')).toMatchObject({
      state: 'open',
    });
  });

  it('is what the session’s state at an instant is read from', () => {
    expect(stateThen(closed, '2025-04-08T07:59:59.999Z')).toBe('planned');
    expect(stateThen(closed, first)).toBe('open');
    expect(stateThen(closed, '2025-04-11T15:00:00.000Z')).toBe('closed');
    expect(stateThen(closed, '2020-01-01T00:00:00.000Z')).toBe('planned');
    expect(stateThen({ ...closed, log: [] }, '2020-01-01T00:00:00.000Z')).toBe('closed');
    const old = closed.log.map(({ state: _, ...entry }) => entry) as unknown as Session['log'];
    expect(stateThen({ ...closed, log: old }, now)).toBe('planned');
    expect(stateThen({ ...closed, log: old }, first)).toBe('open');
  });
});

describe('the sessions ahead of a body', () => {
  const at = (more: Partial<Session>) => ({ ...planned(), ...more });
  const ahead = (sessions: readonly Session[], instant: string) =>
    sessionsAhead(sessions, PTC, instant).map(({ id }) => id);

  it('are those that are not over, by day; one of which nothing is known comes last', () => {
    const sessions = [
      at({
        id: sessionId('C'),
        dates: { precision: 'unknown' },
        firstDay: undefined as never,
        lastDay: undefined as never,
      }),
      at({ id: sessionId('B'), firstDay: '2025-10-01', lastDay: '2025-10-02' }),
      at({ id: sessionId('A') }),
      at({ id: sessionId('X'), state: 'closed' }),
      at({ id: sessionId('Y'), state: 'report-issued' }),
      at({ id: sessionId('Z'), body: PoC }),
    ];
    expect(ahead(sessions, '2025-04-11T20:00:00.000Z')).toEqual(['A', 'B', 'C']);
    expect(ahead(sessions, '2025-04-12T08:00:00.000Z')).toEqual(['B', 'C']);
    expect(ahead([at({ state: 'open' })], '2025-04-20T08:00:00.000Z')).toEqual(['PTC-247']);
    expect(ahead([at({ state: 'suspended' })], '2025-04-20T08:00:00.000Z')).toEqual(['PTC-247']);
  });

  it('have a month that has begun still to come', () => {
    const june = [...worldAt().sessions.values()].filter(({ id }) => id === 'PoC-90');
    const of = (instant: string) => sessionsAhead(june, PoC, instant).length;
    expect([of('2024-06-30T12:00:00.000Z'), of('2024-07-01T12:00:00.000Z')]).toEqual([1, 0]);
  });
});
