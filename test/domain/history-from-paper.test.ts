import { describe, expect, it } from 'vitest';
import type { HistoryLine } from '../../functions/domain/event.ts';
import { impossibleHistory, withGaps } from '../../functions/domain/history-from-paper.ts';
import { sessionId } from '../../functions/domain/ids.ts';
import { PTC, registration } from '../support/sample-register.ts';
import { worldOn } from '../support/story.ts';

type History = Parameters<typeof impossibleHistory>[0];

const line = (on: HistoryLine['on'], step = 1): HistoryLine => ({ what: 'endorsed', body: PTC, step, on });
const told = (more: Partial<History>, now = '2024-04-01T08:00:00.000Z') =>
  impossibleHistory(
    { lines: [], stepsNotKnown: [], standsAt: { at: 'draft' }, ...more },
    registration.route,
    worldOn(now),
  ).map(({ at, refusal: { refused, facts } }) => [at.join('.'), refused, facts]);
const day = (value: string) => ({ precision: 'day', value }) as const;
const session = (value: string) => ({ precision: 'session', value: sessionId(value) }) as const;
const ahead = (value: string, today = '2024-04-01') => [
  ['lines.0.on', 'day-in-the-future', { day: value, today }],
];

describe('a history from paper that cannot have happened', () => {
  it('tells of steps that the way does not have', () => {
    const noStep = (at: string, step: number) => [at, 'route-step-not-known', { step }];
    expect(
      told({
        lines: [line({ precision: 'unknown' }), line({ precision: 'unknown' }, 9)],
        stepsNotKnown: [2, 11],
        standsAt: { at: 'step', step: 7 },
      }),
    ).toEqual([noStep('lines.1.step', 9), noStep('stepsNotKnown.1', 11), noStep('standsAt.step', 7)]);
    expect(told({ lines: [{ what: 'note', on: { precision: 'unknown' } }] })).toEqual([]);
    expect(told({ stepsNotKnown: [1, 3], standsAt: { at: 'step', step: 2 } })).toEqual([]);
  });

  it.each<[HistoryLine['on'], ReturnType<typeof ahead>]>([
    [day('2024-04-02'), ahead('2024-04-02')],
    [{ precision: 'month', value: '2024-05' }, ahead('2024-05')],
    [{ precision: 'year', value: '2025' }, ahead('2025')],
    [day('2024-04-01'), []],
    [{ precision: 'month', value: '2024-04' }, []],
    [{ precision: 'year', value: '2024' }, []],
    [{ precision: 'unknown' }, []],
  ])('has %o after today', (on, faults) => {
    expect(told({ lines: [line(on)] })).toEqual(faults);
  });

  it('has a session that has not begun, as far as its days are known', () => {
    const notBegun = (id: string, firstDay?: string) => [
      ['lines.0.on', 'session-not-begun', { session: id, firstDay }],
    ];
    const sat = (id: string, now?: string) => told({ lines: [line(session(id))] }, now);
    expect(sat('PTC-243-244')).toEqual(notBegun('PTC-243-244', '2024-04-23'));
    expect(sat('PTC-243-244', '2024-04-23T08:00:00.000Z')).toEqual([]);
    expect(sat('PoC-90')).toEqual(notBegun('PoC-90'));
    expect(sat('PoC-90', '2024-06-01T08:00:00.000Z')).toEqual([]);
    expect(sat('nobody-knows')).toEqual([]);
  });

  it('goes by the clock of the body', () => {
    const evening = '2024-04-01T22:30:00.000Z';
    expect(told({ lines: [line(day('2024-04-02'))] }, evening)).toEqual([]);
    expect(told({ lines: [{ what: 'note', on: day('2024-04-02') }] }, evening)).toEqual([]);
    expect(told({ lines: [line(day('2024-04-03'))] }, evening)).toEqual(ahead('2024-04-03', '2024-04-02'));
  });
});

describe('a history from paper with gaps', () => {
  type Told = Parameters<typeof withGaps>[0];
  const history = (more: Partial<Told>): Told => ({
    ...{ lines: [line({ precision: 'unknown' })], stepsNotKnown: [], questions: [] },
    ...{ standsAt: { at: 'step', step: 3 }, ...more },
  });
  const { route } = registration;
  const gaps = (more: Partial<Told>, way = route) => {
    const { stepsNotKnown, questions } = withGaps(history(more), way);
    return { stepsNotKnown, questions };
  };
  const none = { stepsNotKnown: [], questions: [] };

  it('leaves a step behind the tool of which nothing is told not known, and asks', () => {
    expect(gaps({})).toEqual({ stepsNotKnown: [2], questions: ['stage-not-known'] });
    expect(gaps({ standsAt: { at: 'publication' }, questions: ['date-not-known'] })).toEqual({
      stepsNotKnown: [2, 3],
      questions: ['date-not-known', 'stage-not-known'],
    });
    expect(gaps({ lines: [], stepsNotKnown: [1], questions: ['stage-not-known'] })).toEqual({
      stepsNotKnown: [1, 2],
      questions: ['stage-not-known'],
    });
  });

  it('is as it was where it names them itself, and where nothing is behind the tool', () => {
    expect(gaps({ stepsNotKnown: [2] })).toEqual({ stepsNotKnown: [2], questions: [] });
    expect(gaps({ standsAt: { at: 'step', step: 2 } })).toEqual(none);
    expect(gaps({ standsAt: { at: 'draft' }, lines: [] })).toEqual(none);
    expect(gaps({ standsAt: { at: 'ended', ending: 'withdrawn' } })).toEqual(none);
  });

  it('has none at a step that was only to be informed', () => {
    const steps = route.steps.map((step) => (step.n === 2 ? { ...step, ask: 'inform' as const } : step));
    expect(gaps({}, { ...route, steps })).toEqual(none);
  });
});
