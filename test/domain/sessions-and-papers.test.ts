import { describe, expect, it } from 'vitest';
import { superiorsOf } from '../../functions/domain/body.ts';
import { hourIn, instantIn, isDay, monthsAfter } from '../../functions/domain/date.ts';
import { languageState, numberOf, parseNumber } from '../../functions/domain/document.ts';
import { executionName, headOf, positionOf } from '../../functions/domain/head.ts';
import { isId, personId, sessionId, toolId } from '../../functions/domain/ids.ts';
import { isRefusal } from '../../functions/domain/refusal.ts';
import {
  actOnSession,
  daysOf,
  type Session,
  type SessionAct,
  sessionsAhead,
} from '../../functions/domain/session.ts';
import { Council, PoC, PTC, SWG, worldAt } from '../support/sample-register.ts';
import { beforePtc, paper } from '../support/story.ts';

const planned = (): Session => {
  const session = worldAt().sessions.get(sessionId('PTC-243-244'));
  if (!session) throw new Error('No session');
  return session;
};
const by = personId('sec-PTC');
function after(acts: readonly [SessionAct, string, object?][]): Session {
  let session = planned();
  for (const [act, now, more] of acts) {
    const next = actOnSession(session, { act, by, ...more }, now);
    if (isRefusal(next)) throw new Error(next.refused);
    session = next;
  }
  return session;
}
const refusedAct = (session: Session, act: SessionAct, now: string, more: object = {}) => {
  const answer = actOnSession(session, { act, by, ...more }, now);
  return isRefusal(answer) ? answer.refused : answer.state;
};

describe('the life of a session', () => {
  it('goes from planned to its report, and each act is kept', () => {
    const session = after([
      ['open', '2024-04-23T07:00:00.000Z'],
      ['suspend', '2024-04-24T16:00:00.000Z'],
      ['resume', '2024-04-25T07:00:00.000Z'],
      ['close', '2024-04-26T15:00:00.000Z'],
      ['re-open', '2024-04-26T16:00:00.000Z', { reason: 'An item was missed' }],
      ['close', '2024-04-26T17:00:00.000Z'],
      [
        'issue-report',
        '2024-06-10T08:00:00.000Z',
        { report: { number: 'PC0345E1a', issuedOn: '2024-06-10' } },
      ],
    ]);
    expect(session).toMatchObject({ state: 'report-issued', version: 8, report: { number: 'PC0345E1a' } });
    expect(session.log).toHaveLength(7);
  });
  it('does not open before its first day in its city', () => {
    expect(refusedAct(planned(), 'open', '2024-04-22T21:59:00.000Z')).toBe('session-not-begun');
    expect(refusedAct(planned(), 'open', '2024-04-22T22:00:00.000Z')).toBe('open');
  });
  it('of which only the month or the year is known does not open before that; of which nothing is, on any day', () => {
    const { firstDay: _, lastDay: __, ...undated } = planned();
    const known = (dates: Session['dates']) =>
      refusedAct({ ...undated, dates }, 'open', '2024-05-31T08:00:00.000Z');
    expect(known({ precision: 'month', value: '2024-06' })).toBe('session-not-begun');
    expect(known({ precision: 'year', value: '2025' })).toBe('session-not-begun');
    expect(known({ precision: 'month', value: '2024-05' })).toBe('open');
    expect(known({ precision: 'year', value: '2024' })).toBe('open');
    expect(known({ precision: 'unknown' })).toBe('open');
  });
  it('refuses acts out of turn, and re-opening on a later day or without a reason', () => {
    expect(refusedAct(planned(), 'close', '2024-04-26T15:00:00.000Z')).toBe('session-act-out-of-turn');
    const closed = after([
      ['open', '2024-04-23T07:00:00.000Z'],
      ['close', '2024-04-26T15:00:00.000Z'],
    ]);
    expect(refusedAct(closed, 're-open', '2024-04-26T16:00:00.000Z')).toBe('details-missing');
    expect(refusedAct(closed, 're-open', '2024-04-27T08:00:00.000Z', { reason: 'x' })).toBe(
      'session-closed-earlier',
    );
    expect(refusedAct(closed, 'issue-report', '2024-06-10T08:00:00.000Z')).toBe('details-missing');
  });
  it('has days where they are fixed, and lies ahead until it is over', () => {
    expect(daysOf(planned())).toEqual(['2024-04-23', '2024-04-24', '2024-04-25', '2024-04-26']);
    const { firstDay: _, lastDay: __, ...unfixed } = planned();
    expect(daysOf(unfixed)).toEqual([]);
    const ahead = (body: typeof PTC, now: string) =>
      sessionsAhead(worldAt().sessions.values(), body, now).map((s) => s.id);
    expect(ahead(PTC, '2024-04-26T10:00:00.000Z')).toEqual(['PTC-243-244', 'PTC-245-246']);
    expect(ahead(PTC, '2024-04-27T10:00:00.000Z')).toEqual(['PTC-245-246']);
    expect(ahead(PoC, '2024-06-30T10:00:00.000Z')).toEqual(['PoC-90', 'PoC-91']);
    expect(ahead(PoC, '2024-07-01T10:00:00.000Z')).toEqual(['PoC-91']);
  });
});

describe('papers', () => {
  it('have numbers that are read and printed alike', () => {
    expect(parseNumber('PC0739Ea')).toEqual({ document: 'PC0739', language: 'en', revision: 'a' });
    expect(parseNumber('PC0345F1a')).toEqual({ document: 'PC0345', language: 'fr', revision: '1a' });
    expect(parseNumber('SP0250')).toBeUndefined();
    expect(numberOf(paper('fr', 'b'))).toBe('PC0741Fb');
    expect(numberOf(paper('en'))).toBe('PC0741Ea');
  });
  it('are complete, due or behind in a language', () => {
    expect(languageState([paper('en'), paper('fr')])).toEqual({ is: 'complete' });
    expect(languageState([paper('en')], '2024-04-12')).toEqual({
      is: 'due',
      language: 'fr',
      on: '2024-04-12',
    });
    expect(languageState([paper('fr')])).toEqual({ is: 'due', language: 'en' });
    expect(languageState([paper('en', 'b'), paper('en'), paper('fr')])).toEqual({
      is: 'behind',
      language: 'fr',
      has: 'a',
      other: 'b',
    });
    expect(languageState([paper('en'), paper('fr', 'b')])).toEqual({
      is: 'behind',
      language: 'en',
      has: 'a',
      other: 'b',
    });
  });
});

describe('the calendar', () => {
  it('knows the hour of a city in winter and in summer', () => {
    expect(instantIn('Europe/Brussels', '2024-01-15', '18:00')).toBe('2024-01-15T17:00:00.000Z');
    expect(instantIn('Europe/Brussels', '2024-05-17', '12:00')).toBe('2024-05-17T10:00:00.000Z');
    expect(hourIn('Africa/Johannesburg', '2024-05-17T10:00:00.000Z')).toBe('12:00');
  });
  it('keeps a month’s last day where there is no such day', () => {
    expect(monthsAfter('2024-01-31', 1)).toBe('2024-02-29');
    expect(monthsAfter('2024-11-30', 3)).toBe('2025-02-28');
  });
  it('tells a day from what only looks like one', () => {
    expect(['2024-02-29', '2023-02-29', '2024-2-9', 'today'].map(isDay)).toEqual([true, false, false, false]);
  });
});

describe('names and heads', () => {
  it('are texts that can name an execution', () => {
    expect(isId('T13')).toBe(true);
    for (const text of ['', 'T 13', 'T13/..', 'é', 'x'.repeat(61)])
      expect(() => toolId(text)).toThrow(RangeError);
  });
  it('tell where the execution of the current generation is to wait', () => {
    const head = headOf(beforePtc().tool);
    expect(head).toMatchObject({ version: 2, leg: 2, body: PTC, open: true });
    expect(positionOf(head)).toMatchObject({ tool: 'T13', generation: 1, leg: 2, stage: 'ptc-endorsement' });
    expect(executionName(head)).toBe('T13-g1');
  });
  it('put every superior above a body, nearest first', () => {
    expect(superiorsOf(SWG, worldAt().bodies)).toEqual([PTC, PoC, Council]);
    expect(superiorsOf(Council, worldAt().bodies)).toEqual([]);
    expect(superiorsOf('Nobody' as typeof PTC, worldAt().bodies)).toEqual([]);
  });
});
