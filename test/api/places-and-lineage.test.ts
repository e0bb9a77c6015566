import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { personId, type ToolId, toolId } from '../../functions/domain/ids.ts';
import type { ToldEvent } from '../../functions/domain/readers-history.ts';
import { everyPage } from '../../functions/handlers/api/every-page.ts';
import { lineageTold, relativesIn } from '../../functions/handlers/api/lineage-told.ts';
import { fromPlace, isOfPlace, placeIn, placeText } from '../../functions/handlers/api/place-in-list.ts';
import { toolsForReader } from '../../functions/handlers/api/tools-for-reader.ts';
import { Story, worldOn } from '../support/story.ts';

const noPlace = {
  refused: 'request-not-acceptable',
  facts: {
    issues: [
      {
        path: 'query.after',
        message: 'is no place of this list: take `next` of the page before, with the same filters',
      },
    ],
  },
};

describe('a place in a list', () => {
  const ofTools = ['tools', 'PTC', 2024];

  it('is read as it was told, for the same question', () => {
    const text = placeText(ofTools, 'T13');
    expect(text).toMatch(/^[A-Za-z0-9_-]+$/);
    expect(placeIn(v.string(), ofTools, text)).toEqual({ place: 'T13' });
    expect(placeIn(v.string(), ['tools', 'PTC', '2024'], text)).toEqual({ place: 'T13' });
    const two = v.tuple([v.string(), v.number()]);
    expect(placeIn(two, [], placeText([], ['T13', 4]))).toEqual({ place: ['T13', 4] });
  });

  it('is none where none is named', () => {
    expect(placeIn(v.string(), ofTools, undefined)).toStrictEqual({ place: undefined });
  });

  it('of another question, of another kind, or that is none at all, is refused', () => {
    const inText = (text: string) => placeIn(v.string(), ofTools, Buffer.from(text).toString('base64url'));
    expect(placeIn(v.string(), ['tools', 'PoC', 2024], placeText(ofTools, 'T13'))).toMatchObject(noPlace);
    expect(placeIn(v.number(), ofTools, placeText(ofTools, 'T13'))).toMatchObject(noPlace);
    expect(placeIn(v.string(), ofTools, 'anything')).toMatchObject(noPlace);
    for (const text of ['', 'null', '[]', '["tools","T13"]', '[[2024],"T13"]'])
      expect(inText(text), text).toMatchObject(noPlace);
  });

  it('that its store does not know is the asker’s fault, and every other fault is ours', async () => {
    const named = (name: string) => Object.assign(new Error('no'), { name });
    const fails = (error: unknown, place: string | undefined = 'T13') =>
      fromPlace(place, () => Promise.reject(error));
    for (const name of ['RangeError', 'SyntaxError', 'ValidationException']) {
      expect(isOfPlace(named(name))).toBe(true);
      expect(await fails(named(name))).toMatchObject(noPlace);
    }
    expect(await fromPlace('T13', async () => ['read'])).toEqual(['read']);
    for (const error of [new Error('no'), new TypeError('no'), { name: 'RangeError' }]) {
      expect(isOfPlace(error)).toBe(false);
      await expect(fails(error)).rejects.toBe(error);
    }
    const ours = new RangeError('no');
    await expect(fromPlace(undefined, () => Promise.reject(ours))).rejects.toBe(ours);
  });
});

describe('a list that is read to its end', () => {
  it('is asked for in hundreds, each page after the one before', async () => {
    const asked: unknown[] = [];
    const pages = [{ n: 1, after: 'a' }, { n: 2, after: 'b' }, { n: 3 }];
    const read = async (page: unknown) => {
      asked.push(page);
      return pages[asked.length - 1] ?? { n: 0 };
    };
    expect(await everyPage(read)).toEqual(pages);
    expect(asked).toStrictEqual([{ most: 100 }, { most: 100, after: 'a' }, { most: 100, after: 'b' }]);
  });
});

describe('tools as a person may know them', () => {
  it('come each once, in the order asked for, without those that are not there', async () => {
    const known = Array.from({ length: 60 }, (_, n) => toolId(`T${n}`)).reverse();
    const asked: ToolId[] = [];
    const store = {
      events: async (id: ToolId) => {
        asked.push(id);
        return id === 'T99' ? [] : new Story().registered({}, id).events.filter((one) => one.tool === id);
      },
    };
    const reader = { id: personId('nobody'), seats: [] };
    const ids = [...known, toolId('T99'), ...known];
    const found = await toolsForReader(store, ids, reader, worldOn('2024-04-24T08:00:00.000Z'));
    expect(found.map(({ id }) => id)).toEqual(known);
    expect(asked).toHaveLength(61);
  });
});

describe('the lineage that a history tells', () => {
  const told = (event: object) => ({ event, by: null }) as unknown as ToldEvent;
  const registered = told({
    type: 'Registered',
    registration: { title: { en: 'A' }, parent: 'T1', derivedFrom: 'T2', supersedes: 'T3', officers: ['T9'] },
  });
  const decided = told({
    type: 'DecisionRecorded',
    tools: ['T9'],
    facts: { outcome: 'in-part', remainder: 'T4', statements: [{ kind: 'statement' }, { child: 'T5' }] },
  });
  const derived = told({ type: 'ChildDerived', child: 'T6' });
  const superseded = told({ type: 'EditionSuperseded', edition: 'T7', language: 'en' });
  const noted = told({ type: 'Reminded', child: 7, remainder: null, of: { remainderOf: 'T8' } });
  const all = [registered, decided, derived, superseded, noted];
  const without = (...hidden: string[]) => lineageTold(all, (tool) => !hidden.includes(tool));

  it('is every tool that it names besides its own', () => {
    expect([...relativesIn(all)].sort()).toEqual(['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8']);
    expect(relativesIn([noted])).toEqual(['T8']);
    expect(relativesIn([derived, derived])).toEqual(['T6']);
  });

  it('is told whole to who may know of all of them', () => {
    expect(without()).toEqual(all);
    expect(without('T9').map((one, i) => one === all[i])).toEqual(all.map(() => true));
  });

  it('leaves out of an event the tools that its reader may not know of, and nothing else', () => {
    const [first] = without('T2');
    expect(first?.event).toEqual({
      type: 'Registered',
      registration: { title: { en: 'A' }, parent: 'T1', supersedes: 'T3', officers: ['T9'] },
    });
    expect(without('T1', 'T2', 'T3')[0]?.event).toEqual({
      type: 'Registered',
      registration: { title: { en: 'A' }, officers: ['T9'] },
    });
    expect(without('T5')[1]?.event).toEqual({
      type: 'DecisionRecorded',
      tools: ['T9'],
      facts: { outcome: 'in-part', remainder: 'T4', statements: [{ kind: 'statement' }, {}] },
    });
  });

  it('leaves out an event that says nothing without such a tool', () => {
    expect(without('T6')).toEqual([registered, decided, superseded, noted]);
    expect(without('T7')).toEqual([registered, decided, derived, noted]);
  });
});
