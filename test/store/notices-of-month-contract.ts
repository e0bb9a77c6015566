import { beforeEach, describe, expect, it } from 'vitest';
import { personId, toolId } from '../../functions/domain/ids.ts';
import { noticeId, type Recipient } from '../../functions/domain/notice.ts';
import type { NoticeStore } from '../../functions/ports.ts';
import { PTC } from '../support/sample-register.ts';
import { inPagesOfTwo } from './all-pages.ts';
import type { Subject } from './contract.ts';

const event = { tool: toolId('T13'), n: 3 };
const noon = '2024-05-01T12:00:00.000Z';
const notice = (day: string) =>
  ({
    id: noticeId(`PTC-${day}`),
    class: 'subscription',
    body: PTC,
    day,
    sendAt: `${day}T16:00:00.000Z`,
  }) as const;
const recipient = (person: string, state: Recipient['state']): Recipient => ({
  person: personId(person),
  language: 'en',
  events: [0],
  class: 'subscription',
  state,
});

export function noticesOfMonthContract(fresh: () => Subject): void {
  let notices: NoticeStore;
  beforeEach(() => {
    ({ notices } = fresh());
  });
  async function added(day: string) {
    await notices.add(notice(day), event);
    return notice(day).id;
  }
  async function closed(day: string, counts: Parameters<NoticeStore['close']>[2] = { sent: 2 }) {
    const id = await added(day);
    await notices.freeze(id);
    await notices.close(id, noon, counts);
    return id;
  }
  const days = async (month: string) => (await notices.ofMonth(month)).notices.map(({ day }) => day);

  describe('the letters of a month', () => {
    it('are listed newest first, those that have not all left before the others', async () => {
      for (const day of ['2024-04-03', '2024-04-30', '2024-03-31', '2024-05-01']) await closed(day);
      for (const day of ['2024-04-02', '2024-04-24', '2024-05-02']) await added(day);
      await notices.freeze(noticeId('PTC-2024-04-24'));
      expect(await days('2024-04')).toEqual(['2024-04-24', '2024-04-02', '2024-04-30', '2024-04-03']);
      expect(await days('2024-05')).toEqual(['2024-05-02', '2024-05-01']);
      expect(await days('2024-06')).toEqual([]);
      const [first] = (await notices.ofMonth('2024-04')).notices;
      expect(first).toEqual({ ...notice('2024-04-24'), state: 'frozen', events: [event] });
    });

    it('come in pages that miss nothing', async () => {
      for (const day of ['2024-04-01', '2024-04-02', '2024-04-03', '2024-04-04']) await closed(day);
      for (const day of ['2024-04-05', '2024-04-06', '2024-04-07']) await added(day);
      const seen = await inPagesOfTwo(async (page) => {
        const { notices: list, ...next } = await notices.ofMonth('2024-04', page);
        return { list: list.map(({ day }) => day), ...next };
      });
      expect(seen).toEqual(await days('2024-04'));
      await expect(notices.ofMonth('2024-04', { after: 'nonsense' })).rejects.toThrow(RangeError);
    });

    it('say what became of them when the notice was closed, and a repetition says it again', async () => {
      const id = await closed('2024-04-24', { sent: 3, failed: 1 });
      const [listed] = (await notices.ofMonth('2024-04')).notices;
      expect(listed).toMatchObject({ state: 'closed', counts: { sent: 3, failed: 1 } });
      expect(await notices.read(id)).toEqual(listed);
      await notices.close(id, noon, { sent: 4 });
      expect((await notices.read(id))?.counts).toEqual({ sent: 4 });
      expect(await days('2024-04')).toEqual(['2024-04-24']);
      expect(await notices.unfinished('2024-12-01T00:00:00.000Z')).toEqual([]);
    });

    it.each(['before', 'after'] as const)('count what bounced %s the notice was closed', async (when) => {
      const id = await added('2024-04-24');
      await notices.freeze(id);
      await notices.putChunks(id, [
        {
          key: 'en-001',
          state: 'pending',
          recipients: ['anna', 'ben', 'carl'].map((p) => recipient(p, 'sent')),
        },
      ]);
      const bounces = () =>
        notices.markRecipient(id, 'en-001', personId('ben'), 'bounced', 'no such mailbox');
      if (when === 'before') await bounces();
      await notices.close(id, noon, { sent: 3 });
      if (when === 'after') for (const _ of [1, 2]) await bounces();
      expect((await notices.read(id))?.counts).toEqual({ sent: 2, bounced: 1 });
      expect((await notices.ofMonth('2024-04')).notices[0]?.counts).toEqual({ sent: 2, bounced: 1 });
    });
  });
}
