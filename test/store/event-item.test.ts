import { describe, expect, it } from 'vitest';
import { toolId } from '../../functions/domain/ids.ts';
import { sealed, verifyLinks } from '../../functions/store/chain.ts';
import { eventItem, linkIn, textOf } from '../../functions/store/event-item.ts';

const T13 = toolId('T13');
const text = '{"text":"é – \u{1F6A2}"}';

describe('an event as an item', () => {
  it('is read as it was written, number, text and both hashes', () => {
    const first = sealed(1, text, '');
    const second = sealed(2, text, first.hash);
    expect([first, second].map((link) => linkIn(eventItem(T13, link)))).toEqual([first, second]);
  });

  it('is small where a decision is told in both languages', () => {
    const told = JSON.stringify({
      en: 'The Committee endorsed it. '.repeat(20),
      fr: 'Entériné. '.repeat(40),
    });
    expect(eventItem(T13, sealed(3, told, '')).event.length).toBeLessThan(told.length / 2);
  });

  it('whose bytes are damaged has no text, and its chain is broken there', () => {
    const link = sealed(1, text, '');
    const { event, ...item } = eventItem(T13, link);
    for (const damaged of [event.slice(0, 5), event.map((byte) => byte ^ 0xff), new Uint8Array()]) {
      const read = linkIn({ ...item, event: damaged });
      expect(read.event).not.toBe(text);
      expect(verifyLinks([read], { version: 1, hash: link.hash }).broken).toEqual({ n: 1, why: 'changed' });
    }
    expect(textOf({ event: new Uint8Array([1, 2, 3]) })).toBe('');
  });
});
