import { beforeEach, describe, expect, it } from 'vitest';
import type { ToolEvent } from '../../functions/domain/event.ts';
import { personId, type ToolId, toolId } from '../../functions/domain/ids.ts';
import type { ToolStore } from '../../functions/ports.ts';
import { registered, submitted } from '../support/sample-register.ts';
import { inPagesOfTwo } from './all-pages.ts';
import { appendOf, endorsedLife, lives, requestOf, submittedLife, T05, T13 } from './append-sample.ts';
import type { Subject } from './contract.ts';

const anna = personId('anna');
const titled = (en: string, fr?: string) =>
  registered({ title: { en, ...(fr === undefined ? {} : { fr }) } });

export function toolLinksContract(fresh: () => Subject): void {
  let tools: ToolStore;
  beforeEach(() => {
    ({ tools } = fresh());
  });

  describe('tools of a kind', () => {
    it('are found from their registration on, in the order of their ids', async () => {
      await lives(tools, endorsedLife);
      await lives(tools, [registered({ kind: 'guide' })], toolId('T11'));
      await lives(tools, [registered()], T05);
      expect(await tools.toolsOfKind('compendium')).toEqual({ tools: [T05, T13] });
      expect(await tools.toolsOfKind('guide')).toEqual({ tools: ['T11'] });
      expect(await tools.toolsOfKind('dataset')).toEqual({ tools: [] });
    });

    it('are not found where nothing was registered', async () => {
      await lives(tools, submittedLife);
      await tools.append(appendOf(registered({ kind: 'guide', officers: [anna] }), undefined));
      expect(await tools.toolsOfKind('guide')).toEqual({ tools: [] });
      expect(await tools.toolsOfOfficer(anna)).toEqual({ tools: [] });
    });

    it('come in pages that miss nothing', async () => {
      const ids = ['T01', 'T02', 'T03', 'T04'].map(toolId);
      for (const id of ids) await lives(tools, [registered()], id);
      const seen = await inPagesOfTwo(async (page) => {
        const { tools: list, ...next } = await tools.toolsOfKind('compendium', page);
        return { list, ...next };
      });
      expect(seen).toEqual(ids);
      await expect(tools.toolsOfKind('compendium', { after: 'no tool' })).rejects.toThrow(RangeError);
    });
  });

  describe('tools of an officer', () => {
    it('are those that name the person, each once', async () => {
      await lives(tools, [registered({ officers: [anna, personId('ben'), anna] })]);
      await lives(tools, [registered({ officers: [anna] })], T05);
      expect(await tools.toolsOfOfficer(anna)).toEqual({ tools: [T05, T13] });
      expect(await tools.toolsOfOfficer(personId('ben'))).toEqual({ tools: [T13] });
      expect(await tools.toolsOfOfficer(anna, { most: 1 })).toEqual({ tools: [T05], after: T05 });
      expect(await tools.toolsOfOfficer(anna, { after: T05 })).toEqual({ tools: [T13] });
      expect(await tools.toolsOfOfficer(personId('nobody'))).toEqual({ tools: [] });
    });
  });

  describe('summaries', () => {
    it('come in the order asked, as a list by place shows them, without those that are not there', async () => {
      await lives(tools, submittedLife);
      await lives(tools, [registered()], T05);
      const listed = [
        ...(await tools.toolsAt('draft')).heads,
        ...(await tools.toolsAt(submitted.type === 'Submitted' ? submitted.to : 'draft')).heads,
      ];
      expect(listed).toHaveLength(2);
      expect(await tools.summaries([T05, toolId('T99'), T13])).toEqual(listed);
      expect(await tools.summaries([])).toEqual([]);
    });
  });

  describe('the words of a title', () => {
    it('find their tools in both languages, folded, by two letters or more', async () => {
      await lives(tools, [titled('Cruise Ship Compendium', 'Étude sur les croisières')]);
      await lives(tools, [titled('Customs Guide', 'Guide douanier')], T05);
      const found = (beginning: string) => tools.toolsByWord(beginning);
      expect(await found('cu')).toEqual([T05]);
      expect(await found('customs')).toEqual([T05]);
      expect(await found('etud')).toEqual([T13]);
      expect(await found('cr')).toEqual([T13]);
      expect(await found('co')).toEqual([T13]);
      expect(await found('customsx')).toEqual([]);
      expect(await found('zz')).toEqual([]);
    });

    it('find nothing by one letter, which would be half the register', async () => {
      await lives(tools, [titled('Customs Guide')]);
      expect(await tools.toolsByWord('c')).toEqual([]);
      expect(await tools.toolsByWord('')).toEqual([]);
    });

    it('find a tool once, in the order of the words, and at most so many', async () => {
      await lives(tools, [titled('Customs cooperation and cooperatives')]);
      await lives(tools, [titled('Coopers')], T05);
      expect(await tools.toolsByWord('co')).toEqual([T13, T05]);
      expect(await tools.toolsByWord('co', 1)).toEqual([T13]);
    });

    it('find the tool by its new title as well', async () => {
      const title = { en: 'Handbook on blockchain' };
      const renamed: ToolEvent & { at: string } = { ...submitted, title } as typeof submitted;
      await lives(tools, [titled('Concept paper on blockchain'), renamed]);
      expect(await tools.toolsByWord('handbook')).toEqual([T13]);
      expect(await tools.toolsByWord('blockchain')).toEqual([T13]);
    });

    it('of any alphabet are words', async () => {
      await lives(tools, [titled('海关指南 手册集成, Таможенный кодекс')]);
      for (const beginning of ['海关', 'тамож', 'кодекс'])
        expect(await tools.toolsByWord(beginning)).toEqual([T13]);
    });
  });

  describe('a write with more links than a transaction holds', () => {
    const words = (n: number) => Array.from({ length: 12 }, (_, i) => `word${n}x${i}`).join(' ');
    const ids = Array.from({ length: 25 }, (_, i) => toolId(`T${String(i).padStart(2, '0')}`));
    const begins = (tool: ToolId, i: number) => {
      const [event] = appendOf(titled(words(i)), undefined, { tool }).events;
      if (!event) throw new Error('An append has an event');
      return event;
    };

    it('is written all the same, and every link is there', async () => {
      const append = {
        ...appendOf(titled(''), undefined),
        request: requestOf('k1'),
        events: ids.map(begins),
      };
      expect(await tools.append(append)).toMatchObject({ is: 'written' });
      expect((await tools.toolsOfKind('compendium')).tools).toEqual(ids);
      for (const [i, tool] of ids.entries()) {
        expect(await tools.toolsByWord(`word${i}x0`)).toEqual([tool]);
        expect(await tools.toolsByWord(`word${i}x11`)).toEqual([tool]);
      }
      expect(await tools.append(append)).toMatchObject({ is: 'repeat', event: { tool: 'T00' } });
    });
  });
}
