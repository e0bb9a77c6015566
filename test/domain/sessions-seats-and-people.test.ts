import { describe, expect, it } from 'vitest';
import { memberId, personId } from '../../functions/domain/ids.ts';
import { erased, isErased, voicesOn } from '../../functions/domain/person.ts';
import { isRefusal } from '../../functions/domain/refusal.ts';
import { seatLosses } from '../../functions/domain/seat-losses.ts';
import { actOnSession, type Session, sessionsAhead, sortDay } from '../../functions/domain/session.ts';
import { sessionOf } from '../support/placed-tool.ts';
import { bodies, CBC, PoC, PTC, person, seat, worldAt } from '../support/sample-register.ts';

const world = worldAt();

describe('a session', () => {
  const by = personId('s');
  const acts = (
    session: Partial<Session>,
    act: 'open' | 'close' | 're-open',
    now = '2024-04-26T18:00:00.000Z',
  ) => {
    const done = actOnSession({ ...sessionOf('PTC-243-244'), ...session }, { act, by, reason: 'x' }, now);
    return isRefusal(done) ? done.refused : done.state;
  };

  it('is not opened before it begins, and is closed even where its days were put off', () => {
    const later = { firstDay: '2024-04-29', lastDay: '2024-04-30' };
    expect(acts(later, 'open')).toBe('session-not-begun');
    expect(acts({ ...later, state: 'open' }, 'close')).toBe('closed');
    const month = (value: string) => ({
      dates: { precision: 'month', value } as const,
      firstDay: undefined as never,
    });
    expect([acts(month('2024-05'), 'open'), acts(month('2024-04'), 'open')]).toEqual([
      'session-not-begun',
      'open',
    ]);
  });

  it('is opened again on the day on which it was closed, whatever was entered since', () => {
    const log = [
      { act: 'close', at: '2024-04-25T10:00:00.000Z', by },
      { act: 'plan', at: '2024-04-26T10:00:00.000Z', by },
    ] as const;
    expect(acts({ state: 'closed', log }, 're-open')).toBe('session-closed-earlier');
    expect(acts({ state: 'closed', log: log.toReversed() }, 're-open', '2024-04-25T18:00:00.000Z')).toBe(
      'open',
    );
  });

  it('without days comes by its month or year, and last where nothing is known', () => {
    const { firstDay: _, ...undated } = sessionOf('PTC-243-244');
    const of = (dates: Session['dates']) => sortDay({ ...undated, dates });
    expect(of({ precision: 'month', value: '2024-06' })).toBe('2024-06');
    expect(of({ precision: 'session', value: 'PoC-90' })).toBe('9999');
    expect(of({ precision: 'unknown' })).toBe('9999');
    const ahead = sessionsAhead(world.sessions.values(), PoC, world.now).map(({ id }) => id);
    expect(ahead).toEqual(['PoC-90', 'PoC-91']);
  });
});

describe('what a person loses with a seat', () => {
  it('is what that seat alone allowed, about its body, its tool or nothing at all', () => {
    const delegate = seat('d', 'delegate', PTC, { member: memberId('A') });
    expect(seatLosses(personId('d'), [delegate], delegate, bodies)).toStrictEqual([
      { action: 'object', on: PTC },
      { action: 'offer-contribution', on: PTC },
      { action: 'read-publication', on: PTC },
    ]);
    const keeper = seat('k', 'administrator');
    const kept = seatLosses(personId('k'), [keeper], keeper, bodies);
    expect(kept).toContainEqual({ action: 'replace-execution' });
    expect(kept.every((loss) => !Object.hasOwn(loss, 'on'))).toBe(true);
    const secretary = seat('s', 'secretary', PTC);
    const lost = seatLosses(personId('s'), [secretary], secretary, bodies);
    expect(lost).toContainEqual({ action: 'change-route', on: PTC });
    expect(lost.at(-1)).toStrictEqual({ action: 'read-step', on: PoC });
  });
});

describe('a person', () => {
  it('is left by erasure with an id and a language alone', () => {
    const left = erased(person('p', { language: 'fr', levels: { [PTC]: 'all' } as never }));
    expect(left).toEqual({ id: 'p', name: '', email: '', language: 'fr', levels: {} });
    expect([isErased(left), isErased(person('p'))]).toEqual([true, false]);
  });

  it('speaks for each Member once', () => {
    const { member: _, ...nobody } = seat('p', 'delegate', PTC);
    const own = (body: typeof PTC) => seat('p', 'delegate', body, { member: memberId('A') });
    expect(voicesOn([own(PTC), own(PTC), own(CBC), nobody], PTC)).toEqual(['A']);
  });
});
