import { describe, expect, it } from 'vitest';
import { personId, sessionId } from '../../functions/domain/ids.ts';
import { planSession } from '../../functions/domain/plan-session.ts';
import { daysOf, mostSessionDays, type Session } from '../../functions/domain/session.ts';
import { bodies, PTC } from '../support/sample-register.ts';

const body = bodies.find(({ id }) => id === PTC);
const now = '2024-06-28T08:00:00.000Z';

function planned(firstDay: string, lastDay: string) {
  if (!body) throw new Error('No such body');
  const plan = { label: { en: 'A session', fr: 'Une session' }, firstDay, lastDay };
  const request = { key: 'k', hash: 'h' };
  return planSession(undefined, body, { id: sessionId('PTC-999'), plan, by: personId('s'), request }, now);
}

describe('the days of a session', () => {
  it('are sixty at most: a last day that nobody can have meant is refused', () => {
    expect(planned('2024-12-03', '9999-12-31')).toMatchObject({ refused: 'details-missing' });
    expect(planned('2024-12-03', '2025-02-01')).toMatchObject({ refused: 'details-missing' });
    const long = planned('2024-12-03', '2025-01-31') as Session;
    expect(daysOf(long)).toHaveLength(mostSessionDays);
    expect(daysOf(long).at(-1)).toBe('2025-01-31');
  });

  it('come to an end, also where an older register has a session without one, or at the end of all days', () => {
    const session = planned('2024-12-03', '2024-12-05') as Session;
    expect(daysOf(session)).toEqual(['2024-12-03', '2024-12-04', '2024-12-05']);
    expect(daysOf({ ...session, lastDay: '9999-12-31' })).toHaveLength(mostSessionDays);
    expect(daysOf({ ...session, firstDay: '9999-12-31', lastDay: '9999-12-31' })).toEqual(['9999-12-31']);
    expect(daysOf({ ...session, lastDay: '2024-12-01' })).toEqual([]);
  });
});
