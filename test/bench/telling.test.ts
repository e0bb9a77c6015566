import { describe, expect, it } from 'vitest';
import { asDocument } from '../../bench/as-document.ts';
import { claimText } from '../../bench/as-text.ts';
import { chart, ratioText } from '../../bench/chart.ts';
import { memoryOf } from '../../bench/memory.ts';
import { inTurns, median, quantile, spread, told } from '../../bench/statistics.ts';
import { costOf } from '../../bench/write-cost.ts';

describe('what was measured', () => {
  it('is told by its median with the extremes', () => {
    expect(told(spread([30, 10, 20]))).toBe('20 (10–30)');
    expect(median([1, 2, 3, 4])).toBe(2.5);
  });

  it('has a quantile by nearest rank, and none of nothing', () => {
    const hundred = Array.from({ length: 100 }, (_, n) => n + 1);
    expect([quantile(hundred, 0.5), quantile(hundred, 0.95), quantile(hundred, 1)]).toEqual([50, 95, 100]);
    expect(() => quantile([], 0.5)).toThrow(RangeError);
  });

  it('is taken in turns, the first of which only warm up', async () => {
    const order: string[] = [];
    const thing = (name: string) => async () => order.push(name);
    const samples = await inTurns({ a: thing('a'), b: thing('b') }, { turns: 2, warm: 1 });
    expect(order).toEqual(['a', 'b', 'a', 'b', 'a', 'b']);
    expect(samples).toEqual({ a: [3, 5], b: [4, 6] });
  });

  it('says of a budget plainly whether it is met', () => {
    const claim = { what: 'Write units', budget: '≤ 10', found: '11', isMet: false, because: 'An index' };
    expect(claimText(claim)).toBe('NOT MET  Write units: 11 (budget ≤ 10). An index');
  });
});

describe('the units of a written item', () => {
  const key = { PK: { S: 'TOOL#T13' }, SK: { S: 'HEAD' } };
  const inIndex = (place: string) => ({ ...key, GSI1PK: { S: place }, GSI1SK: { S: 'T13' } });

  it('are one a started KB, and twice that in a transaction', () => {
    expect(costOf({}, key, false)).toMatchObject({ item: 'TOOL#T13 HEAD', units: 1, indexUnits: 0 });
    expect(costOf({}, { ...key, text: { S: 'x'.repeat(1024) } }, true)).toMatchObject({ units: 4 });
  });

  it('are one in the index for an entry that changes, two where its key moves, none where it stays', () => {
    const told = { ...inIndex('PTC'), title: { S: 'A title' } };
    expect(costOf({}, inIndex('PTC'), false).indexUnits).toBe(1);
    expect(costOf(inIndex('PTC'), told, false).indexUnits).toBe(1);
    expect(costOf(inIndex('PTC'), inIndex('PoC'), false).indexUnits).toBe(2);
    expect(costOf(inIndex('PTC'), { ...inIndex('PTC'), hash: { S: 'h' } }, false).indexUnits).toBe(0);
  });

  it('are counted of what is removed, too', () => {
    expect(costOf(key, {}, false)).toMatchObject({ item: 'TOOL#T13 HEAD', units: 1 });
  });
});

describe('the document', () => {
  const measured = {
    title: 'Units',
    how: ['Counted.'],
    tables: [{ caption: 'Units', head: ['', 'ours'], rows: [['a|b', '11']] }],
    claims: [{ what: 'Write units', budget: '≤ 10', found: '11', isMet: false }],
  };
  const machine = {
    cores: 2,
    model: 'x',
    gigabytes: 8,
    kernel: 'linux 6',
    node: '24',
    on: '2026-11-25',
    load: 0,
    said: 'A machine',
  };

  it('names the machine, the day and every budget, and keeps its tables whole', () => {
    const text = asDocument(machine, 12, [measured]);
    expect(text).toContain('on 2026-11-25, in one run of 12 minutes: A machine.');
    expect(text).toContain('## Budgets: 0 of 1 met');
    expect(text).toContain('| Write units: ≤ 10 | 11 | **not met** |  |');
    expect(text).toContain('| a\\|b | 11 |');
    expect(text).not.toContain('Not measured');
    expect(asDocument(machine, 12, [measured], ['cold'])).toContain('because it failed: cold.');
  });

  it('draws a bar to the right where the peer takes more, to the left where we do', () => {
    const ratios = [
      { what: 'Calls & letters', peer: 'one <a> call', ratio: 50 },
      { what: 'Decisions a second', peer: 'another', ratio: 0.125 },
    ];
    const svg = chart(ratios);
    const bars = [...svg.matchAll(/<rect class="(less|more)" x="([\d.]+)" y="\d+" width="([\d.]+)"/g)].map(
      ([, is, x, width]) => ({ is, from: Number(x), to: Number(x) + Number(width) }),
    );
    const even = Number(/class="even" x1="([\d.]+)"/.exec(svg)?.[1]);
    expect(bars.map(({ is }) => is)).toEqual(['less', 'more']);
    expect(bars[0]?.from).toBeCloseTo(even, 0);
    expect(bars[1]?.to).toBeCloseTo(even, 0);
    expect(svg).toContain('Calls &amp; letters');
    expect(svg).toContain('against one &lt;a&gt; call');
    expect([ratioText(50), ratioText(3.34), ratioText(0.125)]).toEqual(['50×', '3.3×', '1 / 8.0']);
  });
});

describe('the memory of a process', () => {
  it.runIf(process.platform === 'linux')('is that of itself and its children, by program', async () => {
    const { bytes, by } = await memoryOf(process.pid);
    expect(bytes).toBeGreaterThan(10 * 2 ** 20);
    expect(Object.values(by).reduce((sum, one) => sum + one, 0)).toBe(bytes);
  });
});
