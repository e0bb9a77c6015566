import { describe, expect, it } from 'vitest';
import { dayOf, daysFrom } from '../../web/pages/session/day-of.ts';
import { hasDoubleNumber } from '../../web/pages/session/double-number.ts';
import { nextUndecided } from '../../web/pages/session/next-undecided.ts';
import { isSessionId, sessionIdFrom } from '../../web/pages/session/session-id.ts';
import { askGroups, nextDecision, sortOut, versionsOf } from '../../web/pages/session/several.ts';
import { timeLine } from '../../web/pages/session/time-line.ts';
import { anItem, anOutcome } from './session-answers.ts';

describe('after one item is recorded', () => {
  const [a, b, c] = [anItem('T1'), anItem('T2', { is: 'done' }), anItem('T3')] as const;

  it('the next undecided one follows, from the top again after the last', () => {
    expect(nextUndecided([a, b, c], 'T1')).toBe(c);
    expect(nextUndecided([a, b, c], 'T3')).toBe(a);
  });

  it('there is none where all others are recorded, or what was recorded stands elsewhere', () => {
    expect(nextUndecided([a, b], 'T1')).toBeUndefined();
    expect(nextUndecided([b, c], 'T9')).toBe(c);
  });
});

describe('a double number', () => {
  it('is told by the label as it was entered', () => {
    for (const label of ['243rd/244th Sessions', '243e/244e sessions', '139e / 140e sessions'])
      expect(hasDoubleNumber(label)).toBe(true);
    for (const label of ['90th Session', 'Session 2024', 'PTC/TFAWG 3rd Session'])
      expect(hasDoubleNumber(label)).toBe(false);
  });
});

describe('the days of a session', () => {
  it('are counted from its first', () => {
    const days = daysFrom('2024-02-28', '2024-03-01');
    expect(days).toEqual(['2024-02-28', '2024-02-29', '2024-03-01']);
    expect(dayOf(days, '2024-02-29')).toBe(2);
    expect(dayOf(days, '2024-03-02')).toBeUndefined();
  });
});

describe('the time line', () => {
  const line = (id: string, state: string, firstDay?: string, lastDay?: string) => ({
    id,
    state: { id: state, label: state },
    ...(firstDay !== undefined && { firstDay }),
    ...(lastDay !== undefined && { lastDay }),
  });
  const ids = (lines: readonly { id: string }[]) => lines.map(({ id }) => id);

  it('has what is over by year, what is on and what comes', () => {
    const found = timeLine(
      [
        line('A', 'closed', '2022-04-25', '2022-04-29'),
        line('B', 'report-issued', '2023-10-24', '2023-10-26'),
        line('C', 'planned', '2024-04-23', '2024-04-26'),
        line('D', 'planned'),
        line('E', 'planned', '2024-10-23', '2024-10-25'),
        line('F', 'closed'),
      ],
      '2024-04-23',
    );
    expect(found.past.map(({ year, lines }) => [year, ids(lines)])).toEqual([
      ['2022', ['A']],
      ['2023', ['B']],
      [undefined, ['F']],
    ]);
    expect([ids(found.now), ids(found.coming)]).toEqual([['C'], ['D', 'E']]);
  });

  it('keeps with today what nobody has closed, and lets go what is closed before its last day', () => {
    const found = timeLine(
      [line('A', 'open', '2024-04-16', '2024-04-19'), line('B', 'closed', '2024-04-22', '2024-04-26')],
      '2024-04-23',
    );
    expect([ids(found.now), ids(found.past.flatMap(({ lines }) => lines))]).toEqual([['A'], ['B']]);
  });
});

describe('the name of a session in addresses', () => {
  it('has the body and the numbers of its label', () => {
    expect(sessionIdFrom('PTC', '249th/250th Sessions')).toBe('PTC-249-250');
    expect(sessionIdFrom('PoC', '92e session')).toBe('PoC-92');
    expect(sessionIdFrom('PTC', 'Extraordinary session')).toBe('');
    expect(isSessionId('PTC-249-250')).toBe(true);
    expect(isSessionId('PTC 249/250')).toBe(false);
  });
});

describe('recording several', () => {
  const items = [
    anItem('T1', { item: 'V.a', asked: { en: 'to examine and endorse' } }),
    anItem('T2', { item: 'V.b', asked: { en: 'To examine  and endorse' } }),
    anItem('T3', {
      item: 'V.c',
      asked: { en: 'to examine and endorse' },
      outcomes: [
        anOutcome({ outcome: 'statement', statements: [{ id: 'reservation', label: 'Reservation' }] }),
      ],
    }),
    anItem('T4', { item: 'VI.a', asked: { en: 'to discuss' } }),
    anItem('T5', { item: 'VI.b', ask: { id: 'inform', label: 'For information' } }),
    anItem('T6', { item: 'VI.c', ask: null }),
    anItem('T7', { item: 'VII.b', is: 'done', outcomes: [anOutcome({})] }),
  ];
  const group = askGroups(items)[0]?.id;

  it('takes items on which the same is asked, most first', () => {
    expect(askGroups(items).map((one) => one.items.map(({ tool }) => tool))).toEqual([
      ['T1', 'T2'],
      ['T4'],
      ['T5'],
    ]);
  });

  it('leaves out the others, each with its reason, and skips none', () => {
    const { together, leftOut } = sortOut(items, group, (tool) => tool !== 'T2');
    expect(together.map(({ tool }) => tool)).toEqual(['T1']);
    expect(leftOut.map(({ item, left }) => [item.tool, left.why])).toEqual([
      ['T2', 'by-choice'],
      ['T3', 'disputed'],
      ['T4', 'other-ask'],
      ['T5', 'other-ask'],
      ['T6', 'no-step'],
      ['T7', 'recorded'],
    ]);
    expect(together.length + leftOut.length).toBe(items.length);
  });

  it('takes none before it is said what is asked', () => {
    expect(sortOut(items, undefined, () => true).together).toEqual([]);
  });

  it('names each version that lies before the body once', () => {
    const paper = (document: string) => ({
      document,
      en: { number: `${document}Ea`, language: 'en' as const, revision: 'a' },
      sentence: '',
    });
    const shared = [
      anItem('T1', { papers: [paper('PC0739')] }),
      anItem('T2', { papers: [paper('PC0739'), paper('PC0741')] }),
    ];
    expect(versionsOf(shared).map(({ number }) => number)).toEqual(['PC0739Ea', 'PC0741Ea']);
  });

  it('gives the decision the next free number', () => {
    expect(nextDecision('PTC-243-244', items)).toBe('PTC-243-244-D1');
    const recorded = [
      anItem('T1', { outcomes: [anOutcome({ decision: 'PTC-243-244-D1' })] }),
      anItem('T2', { outcomes: [anOutcome({ decision: 'PTC-243-244-D4' })] }),
      anItem('T3', { outcomes: [anOutcome({ decision: 'T3-1' })] }),
    ];
    expect(nextDecision('PTC-243-244', recorded)).toBe('PTC-243-244-D5');
  });
});
