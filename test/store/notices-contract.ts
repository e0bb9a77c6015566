import { beforeEach, describe, expect, it } from 'vitest';
import { type PersonId, personId, sessionId, toolId } from '../../functions/domain/ids.ts';
import { noticeId, type Recipient } from '../../functions/domain/notice.ts';
import type { Chunk, NoticeStore } from '../../functions/ports.ts';
import { PTC } from '../support/sample-register.ts';
import type { Subject } from './contract.ts';

const id = noticeId('PTC-243-244-2024-04-24');
const notice = {
  id,
  class: 'subscription',
  body: PTC,
  session: sessionId('PTC-243-244'),
  day: '2024-04-24',
  sendAt: '2024-04-24T16:00:00.000Z',
} as const;
const first = { tool: toolId('T13'), n: 3 };
const second = { tool: toolId('T05'), n: 12 };

const recipient = (person: string, more: Partial<Recipient> = {}): Recipient => ({
  person: personId(person),
  language: 'fr',
  events: [0],
  class: 'subscription',
  state: 'pending',
  ...more,
});
const chunk = (key: string, ...people: string[]): Chunk => ({
  key,
  state: 'pending',
  recipients: people.map((person) => recipient(person)),
});
const noon = '2024-04-24T12:00:00.000Z';
const later = '2024-04-24T12:20:00.000Z';
const evening = '2024-04-24T17:00:00.000Z';
const longAgo = '2024-04-24T11:00:00.000Z';

export function noticesContract(fresh: () => Subject): void {
  let notices: NoticeStore;
  beforeEach(() => {
    ({ notices } = fresh());
  });

  describe('a notice', () => {
    it('gathers events in their order, each once', async () => {
      expect(await notices.read(id)).toBeUndefined();
      for (const event of [first, second, first]) expect(await notices.add(notice, event)).toBe('added');
      expect(await notices.read(id)).toEqual({ ...notice, state: 'gathering', events: [first, second] });
    });

    it('loses none of twenty events that come at once', async () => {
      const events = Array.from({ length: 20 }, (_, i) => ({ tool: toolId(`T${i}`), n: 1 }));
      await Promise.all(events.map((event) => notices.add(notice, event)));
      const told = (await notices.read(id))?.events.map(({ tool }) => tool);
      expect(new Set(told)).toEqual(new Set(events.map(({ tool }) => tool)));
      expect(told).toHaveLength(20);
    });

    it('is official as soon as one of its events is, whichever came first', async () => {
      await notices.add(notice, first);
      await notices.add({ ...notice, class: 'official' }, second);
      await notices.add(notice, { ...first, n: 4 });
      expect((await notices.read(id))?.class).toBe('official');
    });

    it('without a session says nothing of one', async () => {
      const { session: _, ...between } = notice;
      await notices.add(between, first);
      expect(await notices.read(id)).toEqual({ ...between, state: 'gathering', events: [first] });
    });

    it('takes no further event once frozen, but knows those it has', async () => {
      await notices.add(notice, first);
      const frozen = { ...notice, state: 'frozen', events: [first] };
      expect(await notices.freeze(id)).toEqual(frozen);
      expect(await notices.freeze(id)).toEqual(frozen);
      expect(await notices.add(notice, second)).toBe('frozen');
      expect(await notices.add(notice, first)).toBe('added');
      expect(await notices.read(id)).toEqual(frozen);
    });

    it('that is not there cannot be frozen or closed', async () => {
      await expect(notices.freeze(id)).rejects.toThrow(RangeError);
      await expect(notices.close(id, noon)).rejects.toThrow(RangeError);
    });

    it('is closed only after it was frozen, and never opens again', async () => {
      await notices.add(notice, first);
      await expect(notices.close(id, noon)).rejects.toThrow(RangeError);
      await notices.freeze(id);
      await notices.close(id, noon);
      await notices.close(id, later);
      expect((await notices.freeze(id)).state).toBe('closed');
      expect(await notices.add(notice, second)).toBe('frozen');
      expect(await notices.read(id)).toEqual({ ...notice, state: 'closed', events: [first] });
    });

    it('is unfinished from its hour until it is closed', async () => {
      const other = { ...notice, id: noticeId('T16-7-official'), sendAt: '2024-04-24T09:00:00.000Z' };
      await notices.add(notice, first);
      await notices.add(other, second);
      const due = async (before: string) => (await notices.unfinished(before)).map((found) => found.id);
      expect(await due('2024-04-24T09:00:00.000Z')).toEqual([]);
      expect(await due('2024-04-24T10:00:00.000Z')).toEqual([other.id]);
      expect(await due('2024-04-25T00:00:00.000Z')).toEqual([other.id, id]);
      await notices.freeze(other.id);
      expect(await notices.unfinished('2024-04-24T10:00:00.000Z')).toEqual([
        { ...other, state: 'frozen', events: [second] },
      ]);
      await notices.close(other.id, noon);
      expect(await due('2024-04-25T00:00:00.000Z')).toEqual([id]);
    });
  });

  describe('a chunk of letters', () => {
    beforeEach(async () => {
      await notices.putChunks(id, [chunk('fr-001', 'anna', 'ben'), chunk('en-001', 'carl')]);
    });
    const claim = (at = noon, deadBefore = longAgo) => notices.claim(id, 'fr-001', at, deadBefore);
    const sent = [
      recipient('anna', { state: 'sent', at: noon, messageId: 'm1' }),
      recipient('ben', { state: 'failed', why: 'no address' }),
    ];

    it('is written once: a repetition leaves what is there', async () => {
      await claim();
      await notices.settle(id, 'fr-001', sent, 'sent');
      await notices.putChunks(id, [chunk('fr-001', 'somebody-else'), chunk('fr-002', 'dora')]);
      expect((await notices.chunks(id)).map(({ key, state }) => [key, state])).toEqual([
        ['en-001', 'pending'],
        ['fr-001', 'sent'],
        ['fr-002', 'pending'],
      ]);
      expect(await notices.chunk(id, 'fr-001')).toEqual({ key: 'fr-001', state: 'sent', recipients: sent });
    });

    it('is claimed by one of twenty senders', async () => {
      const answers = await Promise.all(Array.from({ length: 20 }, () => claim()));
      expect(answers.filter((answer) => answer === 'taken')).toHaveLength(19);
      expect(answers).toContainEqual({
        ...chunk('fr-001', 'anna', 'ben'),
        state: 'claimed',
        claimedAt: noon,
      });
    });

    it('is claimed again only when its claimant must be dead', async () => {
      await claim();
      expect(await claim(later, noon)).toBe('taken');
      expect(await claim(later, '2024-04-24T12:00:00.001Z')).toMatchObject({
        state: 'claimed',
        claimedAt: later,
      });
    });

    it('that was sent is never claimed again', async () => {
      await claim();
      await notices.settle(id, 'fr-001', sent, 'sent');
      expect(await claim(later, later)).toBe('sent');
    });

    it('is claimed again for what was throttled', async () => {
      await claim();
      const throttled = [...sent.slice(0, 1), recipient('ben', { state: 'throttled' })];
      await notices.settle(id, 'fr-001', throttled, 'pending');
      expect(await claim(later)).toMatchObject({ state: 'claimed', recipients: throttled });
    });

    it('that nobody claimed is not settled', async () => {
      await notices.settle(id, 'fr-001', sent, 'sent');
      expect(await notices.chunk(id, 'fr-001')).toEqual(chunk('fr-001', 'anna', 'ben'));
    });

    it('that was sent is not made pending again by a slower sender', async () => {
      await claim();
      await notices.settle(id, 'fr-001', sent, 'sent');
      await notices.settle(id, 'fr-001', chunk('fr-001', 'anna', 'ben').recipients, 'pending');
      expect((await notices.chunk(id, 'fr-001'))?.state).toBe('sent');
    });

    it('that is not there cannot be claimed', async () => {
      await expect(notices.claim(id, 'fr-009', noon, longAgo)).rejects.toThrow(RangeError);
      expect(await notices.chunk(id, 'fr-009')).toBeUndefined();
    });
  });

  describe('what the mail service says later', () => {
    it('stays with the recipient, even if it comes before the sender has settled', async () => {
      await notices.putChunks(id, [chunk('fr-001', 'p-anna', 'p-ben')]);
      await notices.claim(id, 'fr-001', noon, longAgo);
      await notices.markRecipient(id, 'fr-001', personId('p-anna'), 'bounced', 'no such mailbox');
      const sent = [
        recipient('p-anna', { state: 'sent', at: noon, messageId: 'm1' }),
        recipient('p-ben', { state: 'sent', at: noon, messageId: 'm2' }),
      ];
      await notices.settle(id, 'fr-001', sent, 'sent');
      expect(await notices.reached(id)).toEqual([
        { person: 'p-anna', state: 'bounced', at: noon },
        { person: 'p-ben', state: 'sent', at: noon },
      ]);
      expect((await notices.chunk(id, 'fr-001'))?.recipients[0]).toMatchObject({ why: 'no such mailbox' });
      await notices.markRecipient(id, 'fr-001', personId('p-ben'), 'complained');
      expect(await notices.reached(id)).toContainEqual({ person: 'p-ben', state: 'complained', at: noon });
    });

    it('of a letter that the register does not know changes nothing', async () => {
      await notices.markRecipient(id, 'fr-001', personId('p-anna'), 'bounced');
      expect(await notices.reached(id)).toEqual([]);
      expect(await notices.chunks(id)).toEqual([]);
    });
  });

  describe('a notice that was closed', () => {
    const [anna, ben, cora, dora] = ['p-anna', 'p-ben', 'p-cora', 'p-dora'].map(personId) as [
      PersonId,
      PersonId,
      PersonId,
      PersonId,
    ];
    const stateOf = async (person: PersonId) =>
      (await notices.reached(id)).find((one) => one.person === person)?.state;

    beforeEach(async () => {
      await notices.add(notice, first);
      await notices.freeze(id);
      await notices.putChunks(id, [chunk('fr-001', anna, ben), chunk('fr-002', cora, dora)]);
      for (const key of ['fr-001', 'fr-002']) {
        const claimed = (await notices.claim(id, key, noon, longAgo)) as Chunk;
        const settled = claimed.recipients.map((one): Recipient => {
          if (one.person === cora) return { ...one, state: 'failed', at: noon, why: 'no address' };
          return { ...one, state: 'sent', at: noon, messageId: `m-${one.person}` };
        });
        await notices.settle(id, key, settled, 'sent');
      }
      await notices.close(id, later, { sent: 3, failed: 1 });
      await notices.markRecipient(id, 'fr-001', ben, 'bounced', 'Permanent: General');
    });

    it('opens again for those whose letter was lost, and for nobody else', async () => {
      const again = await notices.reopen(id, [anna, ben, cora, personId('p-nobody')]);
      expect([...again].sort()).toEqual([ben, cora]);
      expect((await notices.read(id))?.state).toBe('reopened');
      expect((await notices.unfinished(evening)).map((one) => one.id)).toEqual([id]);
      const part = await notices.chunk(id, 'fr-001');
      expect(part?.state).toBe('pending');
      expect(part?.recipients).toEqual([
        { ...recipient(anna), state: 'sent', at: noon, messageId: 'm-p-anna' },
        recipient(ben),
      ]);
    });

    it('takes no event and no audience then, and closes with what became of its letters in the end', async () => {
      await notices.reopen(id, [ben, cora]);
      expect(await notices.add(notice, second)).toBe('frozen');
      expect((await notices.freeze(id)).state).toBe('reopened');
      for (const key of ['fr-001', 'fr-002']) {
        const claimed = (await notices.claim(id, key, later, noon)) as Chunk;
        const settled = claimed.recipients.map(
          (one): Recipient => (one.state === 'pending' ? { ...one, state: 'sent', at: later } : one),
        );
        await notices.settle(id, key, settled, 'sent');
      }
      await notices.close(id, later, { sent: 4 });
      expect(await notices.read(id)).toMatchObject({ state: 'closed', counts: { sent: 4 } });
      expect(await notices.unfinished(evening)).toEqual([]);
      expect((await notices.ofMonth('2024-04')).notices.map((one) => one.id)).toEqual([id]);
    });

    it('stays closed where every letter arrived', async () => {
      expect(await notices.reopen(id, [anna, dora])).toEqual([]);
      expect((await notices.read(id))?.state).toBe('closed');
    });

    it('opens once for ten who ask at the same time', async () => {
      const asked = await Promise.all(Array.from({ length: 10 }, () => notices.reopen(id, [ben])));
      expect([...new Set(asked.flat())]).toEqual([ben]);
      expect((await notices.chunk(id, 'fr-001'))?.state).toBe('pending');
      expect(await stateOf(ben)).toBe('pending');
    });

    it('leaves alone a chunk that is being sent, and a letter that has arrived by now', async () => {
      await notices.reopen(id, [ben]);
      await notices.claim(id, 'fr-001', later, noon);
      expect(await notices.reopen(id, [ben])).toEqual([]);
      const claimed = (await notices.chunk(id, 'fr-001')) as Chunk;
      const settled = claimed.recipients.map((one): Recipient => ({ ...one, state: 'sent', at: later }));
      await notices.settle(id, 'fr-001', settled, 'sent');
      expect(await notices.reopen(id, [ben])).toEqual([]);
      expect(await stateOf(ben)).toBe('sent');
    });

    it('hears what the mail service says of the second letter', async () => {
      await notices.reopen(id, [ben]);
      await notices.markRecipient(id, 'fr-001', ben, 'bounced', 'Permanent: Suppressed');
      expect(await stateOf(ben)).toBe('bounced');
    });
  });
}
