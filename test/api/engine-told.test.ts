import { describe, expect, it } from 'vitest';
import {
  hiddenTimes,
  isHidden,
  isHiddenNow,
} from '../../functions/handlers/api/administer/told-of-engine.ts';
import { stateNow, wakesAt } from '../../functions/handlers/api/administer/waiting-state.ts';

const move = { marks: [], next: {} };
const event = (n: number, at: string, moves = true) => ({ n, at, ...(moves ? { move } : {}) }) as never;
const told = (...numbers: number[]) => numbers.map((n) => ({ event: { n } }));

describe('the times in which the engine follows what somebody may not know', () => {
  const events = [
    event(1, '2024-01-01'),
    event(2, '2024-02-01'),
    event(3, '2024-03-01'),
    event(4, '2024-04-01'),
  ];

  it('begin with a move that they are not told of, and end with the next that they are', () => {
    expect(hiddenTimes(events, told(1, 2, 3, 4))).toEqual([]);
    expect(hiddenTimes(events, told(1, 3, 4))).toEqual([{ from: '2024-02-01', until: '2024-03-01' }]);
    expect(hiddenTimes(events, told(1, 4))).toEqual([{ from: '2024-02-01', until: '2024-04-01' }]);
    expect(hiddenTimes(events, told(2, 4))).toEqual([
      { from: '2024-01-01', until: '2024-02-01' },
      { from: '2024-03-01', until: '2024-04-01' },
    ]);
  });

  it('are open at their end while the engine stands there still', () => {
    expect(hiddenTimes(events, told(1, 2))).toEqual([{ from: '2024-03-01' }]);
    expect(isHiddenNow(hiddenTimes(events, told(1, 2)))).toBe(true);
    expect(isHiddenNow(hiddenTimes(events, told(1, 3, 4)))).toBe(false);
    expect(isHiddenNow([])).toBe(false);
  });

  it('are not those of what moves nothing', () => {
    expect(hiddenTimes([event(1, '2024-01-01'), event(2, '2024-02-01', false)], told(1))).toEqual([]);
    const unmoved = [event(1, '2024-01-01'), { n: 2, at: '2024-02-01', move: undefined } as never];
    expect(hiddenTimes(unmoved, told(1))).toEqual([]);
    expect(
      hiddenTimes(
        [event(1, '2024-01-01'), event(2, '2024-02-01', false), event(3, '2024-03-01')],
        told(2, 3),
      ),
    ).toEqual([{ from: '2024-01-01', until: '2024-03-01' }]);
  });

  it('hold their first moment and not their last', () => {
    const times = [{ from: '2024-02-01', until: '2024-03-01' }, { from: '2024-05-01' }];
    const hidden = (at: string) => isHidden(at, times);
    expect(
      ['2024-01-31', '2024-02-01', '2024-02-29', '2024-03-01', '2024-04-30', '2024-05-01', '2025-01-01'].map(
        hidden,
      ),
    ).toEqual([...[false, true, true, false], ...[false, true, true]]);
  });
});

describe('an execution that runs', () => {
  const graph = {
    transitions: [
      { from: 'Where', to: 'Draft', on: 'choice', label: 'draft' },
      { from: 'Draft', to: 'Nowhere', on: 'next', label: 'ptc-endorsement' },
      { from: 'Where', to: 'Body', on: 'choice', label: 'ptc-endorsement' },
    ],
  } as never;
  const head = (more: object = {}) =>
    ({
      since: '2024-04-01T08:00:00.000Z',
      next: { stage: 'ptc-endorsement', lapsesAt: null, ...more },
    }) as never;

  it('is in the state that its own way tells, otherwise in that of the stage of its tool', () => {
    const walked = { state: 'Draft', since: '2024-01-01T08:00:00.000Z' };
    expect(stateNow({ in: walked } as never, graph, head())).toEqual(walked);
    expect(stateNow({} as never, graph, head())).toEqual({
      state: 'Body',
      since: '2024-04-01T08:00:00.000Z',
    });
    expect(stateNow({} as never, graph, head({ stage: 'ended' }))).toBeUndefined();
  });

  it('wakes at the hour of the register, or when its own year is nearly up, whichever comes first', () => {
    const year = wakesAt(head(), '2024-04-01T08:00:00.000Z');
    expect(year?.slice(0, 10)).toMatch(/^202[45]-/);
    const before = '2024-05-01T08:00:00.000Z';
    expect(wakesAt(head({ lapsesAt: before }), '2024-04-01T08:00:00.000Z')).toBe(before);
    expect(wakesAt(head({ lapsesAt: '2030-01-01T00:00:00.000Z' }), '2024-04-01T08:00:00.000Z')).toBe(year);
    expect(wakesAt(head({ lapsesAt: before }), null)).toBe(before);
    expect(wakesAt(head(), null)).toBeUndefined();
  });
});
