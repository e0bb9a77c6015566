import { beforeEach, describe, expect, it } from 'vitest';
import { bodyId, decisionId, sessionId, toolId } from '../../functions/domain/ids.ts';
import type { ToolStore } from '../../functions/ports.ts';
import { at, decided, PoC, PTC, registered, submitted, to } from '../support/sample-register.ts';
import { inPagesOfTwo } from './all-pages.ts';
import { appendOf, endorsedLife, lives, submittedLife, T05, T13 } from './append-sample.ts';
import type { Subject } from './contract.ts';

const ids = ['T01', 'T02', 'T03', 'T04', 'T05'].map(toolId);
/** An outcome of the Policy Commission, whose decisions are for its seats until cleared. */
const byPoC = decided(
  { outcome: 'endorsed', body: PoC },
  { decision: decisionId('T13-4'), step: 2, move: to(at('council-approval', { step: 3 })) },
);

export function toolListsContract(fresh: () => Subject): void {
  let tools: ToolStore;
  beforeEach(() => {
    ({ tools } = fresh());
  });
  const listed = async (place: Parameters<ToolStore['toolsAt']>[0]) =>
    (await tools.toolsAt(place)).heads.map(({ tool }) => tool);
  const held = async () => (await tools.heldTools()).heads.map(({ tool }) => tool);

  describe('the list of a place', () => {
    it('follows a tool from draft to its body, whoever waits longest first', async () => {
      await lives(tools, [registered()], T05);
      await lives(tools, [registered({ kind: 'guide' })], toolId('T11'));
      expect(await listed('draft')).toEqual(['T05', 'T11']);
      await lives(tools, submittedLife);
      await lives(tools, [{ ...submitted, at: '2024-02-01T09:00:00.000Z' }], toolId('T11'));
      expect(await listed('draft')).toEqual(['T05']);
      expect(await tools.toolsAt(PTC)).toEqual({
        heads: [
          {
            tool: 'T11',
            version: 2,
            kind: 'guide',
            title: 'Compendium of Case Studies on Cross-Border E-Commerce',
            titleFr: 'Recueil d’études de cas sur le commerce électronique transfrontalier',
            body: PTC,
            since: '2024-02-01T09:00:00.000Z',
            stage: 'ptc-endorsement',
            session: sessionId('PTC-243-244'),
            held: false,
          },
          expect.objectContaining({ tool: 'T13', since: '2024-02-28T09:00:00.000Z' }),
        ],
      });
      expect(await tools.toolsAt('ended')).toEqual({ heads: [] });
    });

    it('says that a title is a working one, and nothing of a language that it lacks', async () => {
      await lives(tools, [registered({ title: { en: 'Guide', working: true } })]);
      const [summary] = (await tools.toolsAt('draft')).heads;
      expect(summary).toMatchObject({ title: 'Guide', working: true, session: null });
      expect(summary).not.toHaveProperty('titleFr');
    });

    it('comes in pages that miss nothing', async () => {
      for (const id of ids) await lives(tools, [registered()], id);
      const seen = await inPagesOfTwo(async (page) => {
        const { heads, ...next } = await tools.toolsAt('draft', page);
        return { list: heads.map(({ tool }) => tool), ...next };
      });
      expect(seen).toEqual(ids);
    });

    it('has no page that begins after what is no place in it', async () => {
      await expect(tools.toolsAt('draft', { after: '0#no tool' })).rejects.toThrow(RangeError);
    });
  });

  describe('a tool about which something is not everybody’s to know', () => {
    it('is listed apart from all places, until it is cleared', async () => {
      await lives(tools, endorsedLife);
      expect([await listed(PoC), await held()]).toEqual([[T13], []]);
      await lives(tools, [byPoC]);
      expect([await listed(PoC), await listed(bodyId('Council')), await held()]).toEqual([[], [], [T13]]);
      expect((await tools.heldTools()).heads[0]).toMatchObject({ held: true, stage: 'council-approval' });
      await lives(tools, [{ type: 'StepCleared', step: 2 }]);
      expect([await listed(bodyId('Council')), await held()]).toEqual([[T13], []]);
    });

    it('is held by what is restricted when it is written', async () => {
      const before = await lives(tools, endorsedLife);
      await tools.append(appendOf(byPoC, before, { restricted: new Set() }));
      expect(await held()).toEqual([]);
    });

    it('is swept and verified like any other', async () => {
      await lives(tools, [...endorsedLife, byPoC]);
      expect((await tools.sweep()).tools).toEqual([T13]);
      expect(await tools.verify(T13)).toEqual({ events: 4 });
      expect((await tools.head(T13))?.next.stage).toBe('council-approval');
    });

    it('comes in pages that miss nothing', async () => {
      for (const id of ids) await lives(tools, [...endorsedLife, byPoC], id);
      const seen = await inPagesOfTwo(async (page) => {
        const { heads, ...next } = await tools.heldTools(page);
        return { list: heads.map(({ tool }) => tool), ...next };
      });
      expect(seen).toEqual(ids);
    });
  });

  describe('a sweep', () => {
    it('sees every tool once, ended and in draft and held alike, and nothing else', async () => {
      const all = [...ids, T13];
      for (const id of all) await lives(tools, id === T13 ? endorsedLife : [registered()], id);
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = await tools.sweep(after);
        seen.push(...page.tools);
        after = page.after;
      } while (after !== undefined);
      expect(seen.sort()).toEqual(all);
    });
  });
}
