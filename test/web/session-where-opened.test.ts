import { describe, expect, it } from 'vitest';
import type { Item } from '../../web/pages/session/answers.ts';
import { heldIn, type Lists, standingIn } from '../../web/pages/session/where-opened.ts';

const item = (tool: string, is: Item['is'] = 'due') => ({ tool, is }) as Item;
const before: Lists = {
  items: [item('T1')],
  unplaced: [],
  expected: [item('T2', 'expected'), item('T3', 'expected')],
};
const opened = standingIn(before, 'T3');
const tools = ({ items, unplaced, expected }: Lists) =>
  [items, unplaced, expected].map((l) => l.map(({ tool }) => tool));

describe('an item whose form is open', () => {
  it('stands where it was opened, as it is now, until the form is closed', () => {
    if (!opened) throw new Error('It stands among those expected');
    const after: Lists = { ...before, items: [item('T3', 'done'), item('T1')], expected: [item('T2')] };
    expect(tools(after)).toEqual([['T3', 'T1'], [], ['T2']]);
    const held = heldIn(after, opened);
    expect(tools(held)).toEqual([['T1'], [], ['T2', 'T3']]);
    expect(held.expected[1]?.is).toBe('done');
  });

  it('stands there also where it has left the session', () => {
    if (!opened) throw new Error('It stands among those expected');
    expect(tools(heldIn({ ...before, expected: [] }, opened))).toEqual([['T1'], [], ['T3']]);
  });

  it('is left alone where nothing has moved, and is nowhere in a session that does not have it', () => {
    if (!opened) throw new Error('It stands among those expected');
    expect(heldIn(before, opened)).toBe(before);
    expect(standingIn(before, 'T9')).toBeUndefined();
  });
});
