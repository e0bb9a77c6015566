import { beforeEach, describe, expect, it } from 'vitest';
import { fold } from '../../functions/domain/evolve.ts';
import { headOf } from '../../functions/domain/head.ts';
import { decisionId, documentId, toolId } from '../../functions/domain/ids.ts';
import type { ToolStore } from '../../functions/ports.ts';
import { canonical } from '../../functions/store/canonical.ts';
import { sealed } from '../../functions/store/chain.ts';
import {
  decided,
  endorsed,
  PoC,
  PTC,
  registered,
  secretaryOf,
  submitted,
} from '../support/sample-register.ts';
import {
  appendOf,
  endorsedLife,
  lives,
  overBoth,
  requestOf,
  submittedLife,
  T05,
  T13,
} from './append-sample.ts';
import type { Subject } from './contract.ts';

export function toolsContract(fresh: () => Subject): void {
  let tools: ToolStore;
  beforeEach(() => {
    ({ tools } = fresh());
  });

  describe('the register of a tool', () => {
    it('knows nothing of a tool that was never registered', async () => {
      expect(await tools.load(T13)).toBeUndefined();
      expect(await tools.head(T13)).toBeUndefined();
      expect(await tools.events(T13)).toEqual([]);
    });

    it('gives back the events as they were written, numbered from 1, with who and when', async () => {
      await lives(tools, endorsedLife);
      const events = await tools.events(T13);
      expect(events.map(({ n, type, by, at }) => [n, type, by.person, at])).toEqual([
        [1, 'Registered', 'officer', '2024-01-10T09:00:00.000Z'],
        [2, 'Submitted', 'officer', '2024-02-28T09:00:00.000Z'],
        [3, 'DecisionRecorded', 'secretary', '2024-04-24T08:00:00.000Z'],
      ]);
      expect(events[2]).toMatchObject({ facts: { text: { en: 'The Committee endorsed the Compendium.' } } });
    });

    it('never has an event older than the one before it, though who asked first wrote second', async () => {
      const before = await lives(tools, submittedLife);
      const written = await tools.append(appendOf({ ...endorsed, at: '2024-01-11T09:00:00.000Z' }, before));
      expect(written).toMatchObject({ is: 'written', events: [{ n: 3, at: '2024-02-28T09:00:00.000Z' }] });
    });

    it('is loaded as the writer saw it', async () => {
      const written = await lives(tools, endorsedLife);
      expect(await tools.load(T13)).toEqual(written);
      expect(written.tool).toEqual(fold(await tools.events(T13)));
      expect(await tools.head(T13)).toEqual(headOf(written.tool));
    });

    it('finds the tools of a paper by its number, each with the versions that it knows', async () => {
      await lives(tools, submittedLife);
      await lives(tools, submittedLife, T05);
      const paper = { document: documentId('PC0741'), language: 'fr', revision: 'b' } as const;
      await lives(tools, [{ type: 'DocumentAttached', version: paper, as: 'revision' }], T05);
      const found = await tools.toolsOfDocument(paper.document);
      expect(found.map(({ tool }) => tool)).toEqual([T05, T13]);
      expect(found[0]?.versions).toEqual([...(found[1]?.versions ?? []), paper]);
      expect(await tools.toolsOfDocument(documentId('PC0000'))).toEqual([]);
    });

    it('answers a write with the events that stand', async () => {
      const answer = await tools.append(appendOf(registered(), undefined));
      expect(answer).toMatchObject({ is: 'written', events: await tools.events(T13) });
    });

    it('drops what is undefined and keeps letters as they were typed', async () => {
      const title = { en: 'E\u0301tude – “tests” \u{1F6A2} \ud83d', fr: undefined } as never;
      await lives(tools, [registered({ title, edition: undefined as never })]);
      const [event] = await tools.events(T13);
      expect(event).toMatchObject({
        registration: { title: { en: 'E\u0301tude – “tests” \u{1F6A2} \ud83d' } },
      });
      expect(JSON.stringify(event)).not.toContain('edition');
    });

    it('keeps a text of 100,000 characters whole', async () => {
      const text = { fr: 'é'.repeat(100_000) };
      await lives(tools, [...submittedLife, decided({ outcome: 'noted', text })]);
      expect((await tools.load(T13))?.tool.decisions[0]?.facts.text).toEqual(text);
    });

    it('reads more events than fit into one answer of the table', async () => {
      const text = { en: 'x'.repeat(150_000) };
      const statements = Array.from({ length: 8 }, () => decided({ outcome: 'statement', text }));
      await lives(tools, [...submittedLife, ...statements]);
      expect((await tools.events(T13)).map(({ n }) => n)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    });

    it('refuses an append of nothing, of too much, or of one tool twice', async () => {
      const one = appendOf(registered(), undefined);
      const [event] = one.events;
      if (!event) throw new Error('An append has an event');
      await expect(tools.append({ ...one, events: [] })).rejects.toThrow(RangeError);
      await expect(tools.append({ ...one, events: [event, event] })).rejects.toThrow(RangeError);
      const many = Array.from({ length: 26 }, (_, i) => ({ ...event, tool: toolId(`T${i}`) }));
      await expect(tools.append({ ...one, events: many })).rejects.toThrow(RangeError);
      await expect(tools.append({ ...one, events: many.slice(1) })).resolves.toMatchObject({ is: 'written' });
    });
  });

  describe('two people who act on one state', () => {
    it('makes the second one a conflict that shows what the first did', async () => {
      const before = await lives(tools, submittedLife);
      await tools.append(appendOf(endorsed, before, { by: secretaryOf(PTC, 'anna') }));
      const late = await tools.append(appendOf(endorsed, before, { by: secretaryOf(PTC, 'ben') }));
      expect(late).toMatchObject({
        is: 'conflict',
        tool: T13,
        winner: { n: 3, by: { person: 'anna' }, type: 'DecisionRecorded' },
      });
      expect(await tools.events(T13)).toHaveLength(3);
    });

    it('shows the last event, not the one that came right after', async () => {
      const before = await lives(tools, [registered()]);
      await lives(tools, [submitted, endorsed]);
      const late = await tools.append(appendOf(submitted, before, { by: secretaryOf(PTC, 'ben') }));
      expect(late).toMatchObject({ is: 'conflict', winner: { n: 3, type: 'DecisionRecorded' } });
    });

    it('lets nobody register a tool that is there', async () => {
      await lives(tools, [registered()]);
      const again = await tools.append(appendOf(registered({ edition: '6th' }), undefined));
      expect(again).toMatchObject({ is: 'conflict', winner: { n: 1, type: 'Registered' } });
    });

    it('refuses to go on from a history that the register does not have', async () => {
      const before = await lives(tools, submittedLife);
      const other = { ...before, hash: 'f'.repeat(64) };
      expect(await tools.append(appendOf(endorsed, other))).toMatchObject({
        is: 'conflict',
        winner: { n: 2 },
      });
    });

    it('writes the events of several tools together or not at all', async () => {
      const first = await lives(tools, submittedLife);
      const stale = await lives(tools, [registered()], T05);
      await lives(tools, [submitted], T05);
      const append = appendOf(overBoth('PTC-item-5'), first);
      const [event] = append.events;
      if (!event) throw new Error('An append has an event');
      const withStale = { ...append, events: [event, { ...event, tool: T05, after: stale }] };
      expect(await tools.append(withStale)).toMatchObject({ is: 'conflict', tool: T05, winner: { n: 2 } });
      expect(await tools.events(T13)).toHaveLength(2);
      expect(await tools.toolsOfDecision(decisionId('PTC-item-5'))).toEqual([]);
    });
  });

  describe('what was written', () => {
    it('is not written over, even where the head forgot it', async () => {
      const before = await lives(tools, submittedLife);
      const kept = canonical({ ...(await tools.events(T13))[1], n: 3, type: 'StepCleared', step: 2 });
      await fresh().forge.event(T13, 3, () => sealed(3, kept, before.hash));
      expect(await tools.append(appendOf(endorsed, before))).toMatchObject({
        is: 'conflict',
        winner: { n: 3, type: 'StepCleared' },
      });
      expect((await tools.events(T13)).map(({ type }) => type)).toEqual([
        'Registered',
        'Submitted',
        'StepCleared',
      ]);
    });

    it('names a decision over several tools once: no other takes its name', async () => {
      const first = await tools.append(appendOf(overBoth('PTC-item-5'), await lives(tools, submittedLife)));
      if (first.is !== 'written') throw new Error('Not written');
      const by = secretaryOf(PTC, 'ben');
      const second = await tools.append(appendOf(overBoth('PTC-item-5'), first.tools[0], { by }));
      expect(second).toMatchObject({ is: 'conflict', tool: T13, winner: { n: 3 } });
    });
  });

  describe('a request under a key', () => {
    it('is carried out once and answered by its event ever after', async () => {
      const before = await lives(tools, submittedLife);
      const request = requestOf('k1');
      expect(await tools.repeated(request)).toBeUndefined();
      await tools.append(appendOf(endorsed, before, { request }));
      await lives(tools, [decided({ outcome: 'statement' })]);
      const again = await tools.append(appendOf(endorsed, before, { request }));
      expect(again).toMatchObject({ is: 'repeat', event: { n: 3, type: 'DecisionRecorded' } });
      expect(await tools.repeated(request)).toMatchObject({ n: 3, type: 'DecisionRecorded' });
      expect(await tools.events(T13)).toHaveLength(4);
    });

    it('is recognized although the state that was read is the newest one', async () => {
      const request = requestOf('k1');
      const after = await tools.append(appendOf(registered(), undefined, { request }));
      if (after.is !== 'written') throw new Error('Not written');
      const again = await tools.append(appendOf(submitted, after.tools[0], { request }));
      expect(again).toMatchObject({ is: 'repeat', event: { n: 1 } });
      expect(await tools.events(T13)).toHaveLength(1);
    });

    it('is refused with other words under the same key, on another tool too', async () => {
      const before = await lives(tools, submittedLife);
      await tools.append(appendOf(endorsed, before, { request: requestOf('k1') }));
      const other = requestOf('k1', 'b'.repeat(64));
      expect(await tools.append(appendOf(endorsed, before, { request: other }))).toEqual({
        is: 'key-reused',
      });
      expect(await tools.append(appendOf(registered(), undefined, { tool: T05, request: other }))).toEqual({
        is: 'key-reused',
      });
      expect(await tools.repeated(other)).toBe('key-reused');
      expect(await tools.load(T05)).toBeUndefined();
    });

    it('is one of its person: the same key of somebody else is another request', async () => {
      const before = await lives(tools, submittedLife);
      await tools.append(appendOf(endorsed, before, { request: requestOf('k1') }));
      const other = { ...requestOf('k1'), person: secretaryOf(PoC, 'ben').person };
      expect(await tools.append(appendOf(endorsed, before, { request: other }))).toMatchObject({
        is: 'conflict',
      });
    });
  });

  describe('one decision over several tools', () => {
    it('names all of them, and one of its own only that one', async () => {
      const append = appendOf(overBoth('PTC-item-5'), await lives(tools, submittedLife));
      const other = await lives(tools, [registered()], T05);
      const [event] = append.events;
      if (!event) throw new Error('An append has an event');
      const events = [event, { ...event, tool: T05, after: other }];
      expect(await tools.append({ ...append, events })).toMatchObject({
        is: 'written',
        events: [
          { tool: 'T13', n: 3 },
          { tool: 'T05', n: 2 },
        ],
      });
      expect(await tools.toolsOfDecision(decisionId('PTC-item-5'))).toEqual([T05, T13]);
      expect(await tools.toolsOfDecision(decisionId('T13-7'))).toEqual([T13]);
      expect(await tools.toolsOfDecision(decisionId('T14-7'))).toEqual([]);
      expect(await tools.toolsOfDecision(decisionId('nobody-decided-this'))).toEqual([]);
    });
  });
}
