import { describe, expect, it } from 'vitest';
import { HistoryView } from '../../web/pages/tool/tool/history-view.tsx';
import { type Happened, withIdle } from '../../web/pages/tool/tool/idle.ts';
import { rendered } from './rendered.tsx';

const happened = (position: number, value?: string): Happened => ({
  position,
  type: 'Noted',
  sentence: `Fait ${position}.`,
  happenedOn:
    value === undefined
      ? { precision: 'unknown', words: 'date non connue' }
      : { precision: value.length === 7 ? 'month' : 'day', value, words: value },
  recordedAt: '2024-04-24T08:41:00.000Z',
  by: null,
  data: {},
});
const rows = (...values: readonly (string | undefined)[]) =>
  withIdle(values.map((value, i) => happened(i + 1, value))).map((row) =>
    row.is === 'idle' ? row.months : row.entry.position,
  );

describe('idle months in a history', () => {
  it('are folded into one line', () => {
    expect(rows('2023-10', '2024-02-28')).toEqual([1, 4, 2]);
    expect(rows('2023-12-31', '2024-01-02')).toEqual([1, 2]);
    expect(rows('2024-04-24', '2024-04-24', '2024-10-30')).toEqual([1, 2, 6, 3]);
  });

  it('are not counted over what has no date', () => {
    expect(rows('2023-10', undefined, '2024-02-28')).toEqual([1, 2, 4, 3]);
    expect(rows(undefined, '2024-02-28')).toEqual([1, 2]);
  });

  it('are none where a later line is older', () => {
    expect(rows('2024-04-24', '2023-10')).toEqual([1, 2]);
  });

  it('read as such', () => {
    const items = [happened(1, '2023-10'), happened(2, '2024-02-28')];
    expect(rendered(<HistoryView history={{ tool: 'T13', title: 'T', items }} />, 'fr')).toContain(
      '⋯ 4 mois',
    );
  });
});
