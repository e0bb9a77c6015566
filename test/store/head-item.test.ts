import { marshall } from '@aws-sdk/util-dynamodb';
import { describe, expect, it } from 'vitest';
import { itemSize } from '../../bench/item-size.ts';
import type { Head } from '../../functions/domain/head.ts';
import { bodyId, sessionId, toolId } from '../../functions/domain/ids.ts';
import { headIn, headItem, summaryIn } from '../../functions/store/head-item.ts';
import { storableHead } from '../../functions/store/links-of.ts';
import { registerTable } from '../../functions/store/table.ts';

/** Longer than any in use; 60 is what the register takes. */
const longest = 'x'.repeat(20);
const head: Head = {
  tool: toolId(longest),
  version: 999_999,
  leg: 999_999,
  generation: 9_999,
  open: true,
  paused: false,
  next: {
    stage: 'policy-commission',
    step: 999,
    waitsFor: 'written-comments',
    session: sessionId(longest),
    lapsesAt: '2024-04-24T08:00:00.000Z',
    onLapse: 'remind',
    ending: 'discontinued',
    dormant: true,
    returnsTo: 999,
  },
  body: bodyId(longest),
  since: '2024-04-24T08:00:00.000Z',
  lastEventAt: '2024-04-24T08:00:00.000Z',
  kind: 'recommendation',
  title: 'é'.repeat(120),
  titleFr: 'é'.repeat(120),
  working: true,
};
const hash = 'a'.repeat(64);

describe('the head of a tool', () => {
  it('fits into one kilobyte with both titles at their longest, listed or held', () => {
    for (const held of [true, false])
      expect(itemSize(marshall(headItem(head, hash, held)))).toBeLessThanOrEqual(1024);
  });

  it('is read as it was written, and the list shows what the index holds of it', () => {
    const item = headItem(head, hash, true);
    expect(headIn(item)).toEqual(head);
    const kept = ['PK', 'SK', ...registerTable.index.include];
    const entry = Object.fromEntries(Object.entries(item).filter(([name]) => kept.includes(name)));
    const { tool, version, kind, title, titleFr, working, body, since } = head;
    const { stage, session } = head.next;
    expect(summaryIn(entry as never)).toEqual({
      ...{ tool, version, kind, title, titleFr, working, body, since, stage, session },
      held: true,
    });
  });

  it.each([
    ['draft', null, 'draft'],
    ['publication', null, 'publication'],
    ['ended', null, 'ended'],
    ['ptc-endorsement', bodyId('PTC'), 'PTC'],
  ] as const)('is listed where it waits: %s', (stage, body, place) => {
    const item = headItem({ ...head, body, next: { ...head.next, stage } }, 'hash', false);
    expect(item.GSI1PK).toBe(`AT#${place}`);
  });

  it('keeps no half of a character where the title was cut', () => {
    const stored = storableHead({ ...head, title: 'Ship \ud83d', titleFr: 'Navire \ud83d' });
    expect([stored.title, stored.titleFr]).toEqual(['Ship \ufffd', 'Navire \ufffd']);
  });
});
