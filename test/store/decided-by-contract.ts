import { beforeEach, describe, expect, it } from 'vitest';
import type { HistoryLine, ToolEvent } from '../../functions/domain/event.ts';
import { decisionId, toolId } from '../../functions/domain/ids.ts';
import type { ToolStore } from '../../functions/ports.ts';
import { writtenOpened } from '../support/every-event.ts';
import { at, Council, decided, PoC, PTC, registration, submitted, to } from '../support/sample-register.ts';
import { inPagesOfTwo } from './all-pages.ts';
import { endorsedLife, lives, submittedLife, T05, T13 } from './append-sample.ts';
import type { Subject } from './contract.ts';

const noted = (decidedOn: string, n: number) =>
  decided({ outcome: 'noted', decidedOn }, { decision: decisionId(`T13-${n}`), step: null });
const history = (...lines: readonly HistoryLine[]): ToolEvent => ({
  type: 'HistoryEntered',
  registration,
  lines,
  documents: [],
  questions: [],
  source: 'PC0739Ea',
  move: to(at('draft')),
});
const line = (what: HistoryLine['what'], value: string, body = Council): HistoryLine => ({
  what,
  body,
  on: { precision: value.length === 4 ? 'year' : value.length === 7 ? 'month' : 'day', value },
});

export function decidedByContract(fresh: () => Subject): void {
  let tools: ToolStore;
  beforeEach(() => {
    ({ tools } = fresh());
  });
  const by = async (...asked: Parameters<ToolStore['decidedBy']>) =>
    (await tools.decidedBy(...asked)).decided;
  const days = async (...asked: Parameters<ToolStore['decidedBy']>) =>
    (await by(...asked)).map(({ on }) => on);

  describe('what a body decided', () => {
    it('is found by its day, whatever kind of decision it was', async () => {
      await lives(tools, endorsedLife);
      await lives(
        tools,
        [
          ...submittedLife,
          { ...writtenOpened, facts: { ...writtenOpened.facts, decidedOn: '2024-03-01' } },
          {
            type: 'Discontinued',
            decision: decisionId('T05-4'),
            facts: { ...writtenOpened.facts, outcome: 'discontinued', decidedOn: '2024-05-02' },
            move: to(at('ended', { ending: 'discontinued' })),
          },
        ],
        T05,
      );
      expect(await by(PTC)).toEqual([
        { tool: T05, n: 3, on: '2024-03-01' },
        { tool: T13, n: 3, on: '2024-04-24' },
        { tool: T05, n: 4, on: '2024-05-02' },
      ]);
      expect(await by(PoC)).toEqual([]);
    });

    it('is found under the body that a correction names, by the event that corrected', async () => {
      const corrected: ToolEvent = {
        type: 'CorrectionAgreed',
        decision: decisionId('T13-3'),
        step: 2,
        facts: decided({ outcome: 'endorsed', body: PoC, decidedOn: '2024-06-25' }).facts,
        reason: 'It was the Commission',
        proposedBy: 'anna' as never,
        questions: [],
      };
      await lives(tools, [...endorsedLife, corrected]);
      expect(await by(PoC)).toEqual([{ tool: T13, n: 4, on: '2024-06-25' }]);
      expect(await by(PTC)).toEqual([{ tool: T13, n: 3, on: '2024-04-24' }]);
    });

    it('is not what others did, or what was said of it later', async () => {
      await lives(tools, submittedLife);
      await lives(tools, [submitted]);
      expect(await by(PTC)).toEqual([]);
    });

    it('is found in history too, as exactly as its day is known, if it is known at all', async () => {
      await lives(tools, [
        history(
          line('approved', '2023-06'),
          line('endorsed', '2023-06-24'),
          line('noted', '2019'),
          line('submitted', '2018-01-01'),
          line('endorsed', '2023-06-24', PTC),
          { what: 'approved', body: Council, on: { precision: 'session', value: 'Council-141-142' } },
          { what: 'approved', body: Council, on: { precision: 'unknown' } },
          { what: 'note', on: { precision: 'day', value: '2020-01-01' } },
        ),
      ]);
      expect(await by(Council)).toEqual([
        { tool: T13, n: 0, on: '2019' },
        { tool: T13, n: 0, on: '2023-06' },
        { tool: T13, n: 0, on: '2023-06-24' },
      ]);
      expect(await by(PTC)).toEqual([{ tool: T13, n: 0, on: '2023-06-24' }]);
    });

    it('leaves the tool’s own story as it was', async () => {
      const written = await lives(tools, [history(line('approved', '2023-06'))]);
      expect(await tools.load(T13)).toEqual(written);
      expect(await tools.events(T13)).toHaveLength(1);
      expect(await tools.verify(T13)).toEqual({ events: 1 });
    });

    it('is asked for between two days, both included', async () => {
      const inOrder = ['2024-04-22', '2024-04-23', '2024-04-24', '2024-05-01'];
      await lives(tools, [...submittedLife, ...inOrder.map((day, i) => noted(day, i + 3))]);
      expect(await days(PTC, { from: '2024-04-23' })).toEqual(inOrder.slice(1));
      expect(await days(PTC, { until: '2024-04-23' })).toEqual(inOrder.slice(0, 2));
      expect(await days(PTC, { from: '2024-04-23', until: '2024-04-24' })).toEqual(inOrder.slice(1, 3));
      expect(await days(PTC, { from: '2024-04-23', until: '2024-04-24', newestFirst: true })).toEqual(
        inOrder.slice(1, 3).reverse(),
      );
      expect(await days(PTC, { from: '2024-05-02', until: '2024-05-01' })).toEqual([]);
    });

    it('of which only the month or the year is known is in every span that touches it', async () => {
      await lives(tools, [
        history(line('approved', '2023-06'), line('noted', '2023'), line('noted', '2022')),
      ]);
      expect(await days(Council, { from: '2023-06-10', until: '2023-06-20' })).toEqual(['2023', '2023-06']);
      expect(await days(Council, { from: '2023-07-01' })).toEqual(['2023']);
      expect(await days(Council, { until: '2023-05-31' })).toEqual(['2022', '2023']);
    });

    it.each([false, true])('comes in pages that miss nothing, newest first: %s', async (newestFirst) => {
      const inOrder = ['2024-04-22', '2024-04-22', '2024-04-23', '2024-04-24', '2024-05-01'];
      await lives(tools, [
        history(line('noted', '2024-04', PTC), line('noted', '2024-04-22', PTC)),
        submitted,
        ...inOrder.map((day, i) => noted(day, i + 3)),
      ]);
      const all = await by(PTC, { newestFirst, from: '2024-04-02', until: '2024-04-30' });
      expect(all).toHaveLength(6);
      const seen = await inPagesOfTwo(async (page) => {
        const asked = { ...page, newestFirst, from: '2024-04-02', until: '2024-04-30' };
        const { decided: list, ...next } = await tools.decidedBy(PTC, asked);
        return { list, ...next };
      });
      expect(seen).toEqual(all);
    });

    it('has no page that begins after what is no place in it', async () => {
      await lives(tools, [...submittedLife, noted('2024-04-22', 3), noted('2024-04-23', 4)], toolId('T13'));
      await expect(tools.decidedBy(PTC, { after: 'nonsense' })).rejects.toThrow(RangeError);
      const { after } = await tools.decidedBy(PTC, { most: 1 });
      if (after === undefined) throw new Error('There are two');
      await expect(tools.decidedBy(PTC, { after, from: '2025-01-01' })).rejects.toThrow(RangeError);
    });
  });
}
