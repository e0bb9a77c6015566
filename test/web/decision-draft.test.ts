import { describe, expect, it } from 'vitest';
import { keyFor } from '../../web/filling/key-for.ts';
import type { Shelf } from '../../web/filling/shelf.ts';
import { discardDraft, draftAt, keepDraft } from '../../web/pages/decision/fill/draft.ts';
import { emptyForm } from '../../web/pages/decision/fill/filled.ts';

const shelf = (): Shelf => {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
};
const place = { person: 'P01', tool: 'T13', session: 'PTC-243-244' };
const draft = {
  at: '2024-04-24T08:42:00.000Z',
  filled: { ...emptyForm(), outcome: 'endorsed' },
  etag: '"3-a"',
};

describe('the draft of a decision', () => {
  it('is kept on the device for one person, tool and session', () => {
    const here = shelf();
    expect(keepDraft(here, place, draft)).toBe(true);
    expect(draftAt(here, place)).toEqual(draft);
    expect(draftAt(here, { ...place, person: 'P02' })).toBeUndefined();
    expect(draftAt(here, { ...place, session: 'PTC-245-246' })).toBeUndefined();
    discardDraft(here, place);
    expect(draftAt(here, place)).toBeUndefined();
  });

  it('is none where what was kept cannot be read', () => {
    for (const kept of ['', '{', '{}', 'null', '{"filled":3}'])
      expect(draftAt({ ...shelf(), getItem: () => kept }, place)).toBeUndefined();
  });

  it('says so where the device has no room', () => {
    const full: Shelf = {
      ...shelf(),
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    expect(keepDraft(full, place, draft)).toBe(false);
  });
});

describe('the key of a request', () => {
  it('stays the same while the words do, so that they are carried out once', () => {
    const sent = { key: 'key-of-the-first', body: '{"a":1}' };
    expect(keyFor('{"a":1}', sent, () => 'another')).toBe('key-of-the-first');
    expect(keyFor('{"a":2}', sent, () => 'another')).toBe('another');
    expect(keyFor('{"a":1}', undefined, () => 'another')).toBe('another');
  });
});
