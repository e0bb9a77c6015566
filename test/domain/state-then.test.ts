import { expect, it } from 'vitest';
import { personId, sessionId } from '../../functions/domain/ids.ts';
import { type Session, stateThen } from '../../functions/domain/session.ts';
import { worldAt as worldThen } from '../../functions/domain/world-then.ts';
import { worldAt } from '../support/sample-register.ts';

const id = sessionId('PTC-243-244');
const planned = worldAt().sessions.get(id) as Session;
const by = personId('sec-PTC');
const held: Session = {
  ...planned,
  state: 'closed',
  log: [
    { act: 'open', at: '2024-04-23T07:00:00.000Z', by, state: 'open' },
    // From before the state was kept with the act.
    { act: 'close', at: '2024-04-26T16:00:00.000Z', by },
  ],
};

it('the state that a session had at an instant is what its last act by then had left', () => {
  expect(stateThen(held, '2024-04-20T00:00:00.000Z')).toBe('planned');
  expect(stateThen(held, '2024-04-24T00:00:00.000Z')).toBe('open');
  expect(stateThen(held, '2024-04-26T16:00:00.000Z')).toBe('closed');
  expect(stateThen({ ...held, log: [] }, '2024-04-20T00:00:00.000Z')).toBe('closed');
});

it('the world at an instant has its meetings as they were then', () => {
  const world = { ...worldAt('2024-05-02T08:00:00.000Z'), sessions: new Map([[id, held]]) };
  const then = worldThen(world, '2024-04-24T08:00:00.000Z');
  expect([then.now, then.sessions.get(id)?.state]).toEqual(['2024-04-24T08:00:00.000Z', 'open']);
});
