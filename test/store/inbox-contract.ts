import { beforeEach, describe, expect, it } from 'vitest';
import type { InboxStore, ReceivedLetter } from '../../functions/desk-ports.ts';
import { personId, toolId } from '../../functions/domain/ids.ts';
import { noticeId } from '../../functions/domain/notice.ts';
import { PTC } from '../support/sample-register.ts';
import { inPagesOfTwo } from './all-pages.ts';
import type { Subject } from './contract.ts';

const anna = personId('anna');
const noon = '2024-05-01T12:00:00.000Z';
const letter = (day: string, person = anna): ReceivedLetter => ({
  person,
  notice: noticeId(`PTC-${day}`),
  body: PTC,
  class: 'subscription',
  at: `${day}T16:00:00.000Z`,
  subject: `PTC: ${day}`,
  events: [{ tool: toolId('T13'), n: 3 }],
});
const april = ['2024-04-01', '2024-04-02', '2024-04-03', '2024-04-04', '2024-04-05'];

export function inboxContract(fresh: () => Subject): void {
  let inbox: InboxStore;
  beforeEach(() => {
    ({ inbox } = fresh());
  });

  describe('an inbox', () => {
    it('lists a person’s letters and nobody else’s, newest first', async () => {
      await inbox.add([letter('2024-04-24'), letter('2024-04-24', personId('ben')), letter('2024-06-25')]);
      expect(await inbox.of(anna)).toEqual({ letters: [letter('2024-06-25'), letter('2024-04-24')] });
      expect(await inbox.of(personId('carl'))).toEqual({ letters: [] });
    });

    it('takes fifty letters at once', async () => {
      const people = Array.from({ length: 50 }, (_, i) => personId(`p${i}`));
      await inbox.add(people.map((person) => letter('2024-04-24', person)));
      for (const person of people) expect((await inbox.of(person)).letters).toHaveLength(1);
    });

    it('keeps one letter of a notice, however often it is added, and does not unread it', async () => {
      await inbox.add([letter('2024-04-24')]);
      await inbox.mark(anna, letter('2024-04-24').notice, noon);
      await inbox.add([letter('2024-04-24')]);
      expect(await inbox.of(anna)).toEqual({ letters: [{ ...letter('2024-04-24'), readAt: noon }] });
    });

    it('knows what was read, and what is to be read again', async () => {
      await inbox.add([letter('2024-04-24'), letter('2024-04-25')]);
      const { notice } = letter('2024-04-24');
      expect(await inbox.mark(anna, notice, noon)).toBe('marked');
      expect((await inbox.of(anna)).letters.map(({ readAt }) => readAt)).toEqual([undefined, noon]);
      expect(await inbox.mark(anna, notice, null)).toBe('marked');
      expect((await inbox.of(anna)).letters).toEqual([letter('2024-04-25'), letter('2024-04-24')]);
      expect(await inbox.mark(personId('ben'), notice, noon)).toBe('unknown');
      expect(await inbox.mark(anna, noticeId('PTC-2024-09-09'), noon)).toBe('unknown');
      expect((await inbox.of(personId('ben'))).letters).toEqual([]);
    });

    it('begins at an instant where one is given, that one included', async () => {
      await inbox.add(april.map((day) => letter(day)));
      const since = letter('2024-04-04').at;
      expect((await inbox.of(anna, { since })).letters.map(({ at }) => at)).toEqual([
        letter('2024-04-05').at,
        since,
      ]);
    });

    it.each([undefined, letter('2024-04-02').at])(
      'comes in pages that miss nothing, since %s',
      async (since) => {
        await inbox.add(april.map((day) => letter(day)));
        const seen = await inPagesOfTwo(async (page) => {
          const { letters, ...next } = await inbox.of(anna, { ...page, ...(since ? { since } : {}) });
          return { list: letters.map(({ at }) => at), ...next };
        });
        expect(seen).toEqual(
          april
            .map((day) => letter(day).at)
            .filter((at) => since === undefined || at >= since)
            .reverse(),
        );
      },
    );

    it('of who was erased is emptied, and nobody else’s', async () => {
      const ben = personId('ben');
      await inbox.add([...april.map((day) => letter(day)), letter('2024-04-24', ben)]);
      for (const _ of [1, 2]) await inbox.empty(anna);
      expect(await inbox.of(anna)).toEqual({ letters: [] });
      expect((await inbox.of(ben)).letters).toHaveLength(1);
    });

    it('has no page that begins after what is no place in it', async () => {
      await expect(inbox.of(anna, { after: 'nonsense' })).rejects.toThrow(RangeError);
    });

    it('leaves seats and what is followed as they are', async () => {
      const { people } = fresh();
      await inbox.add([letter('2024-04-24')]);
      await people.putSeat({ person: anna, role: 'administrator', from: '2024-01-01' });
      expect(await people.seatsOf(anna)).toEqual([
        { person: anna, role: 'administrator', from: '2024-01-01' },
      ]);
      expect(await people.followedBy(anna)).toEqual([]);
    });
  });
}
