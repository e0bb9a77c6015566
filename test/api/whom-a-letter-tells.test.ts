import { describe, expect, it } from 'vitest';
import { memberId, personId } from '../../functions/domain/ids.ts';
import { noticeId, type Recipient } from '../../functions/domain/notice.ts';
import type { Seat } from '../../functions/domain/person.ts';
import type { Language } from '../../functions/domain/text.ts';
import { letterShown } from '../../functions/handlers/api/preview/letter-shown.ts';
import type { Notice } from '../../functions/ports.ts';
import { memoryRegister } from '../support/register.ts';
import {
  Council,
  endorsed,
  lived,
  PTC,
  person,
  registered,
  seat,
  submitted,
} from '../support/sample-register.ts';

const notice: Notice = {
  ...{ id: noticeId('PTC-243-244-2024-04-24'), class: 'subscription', body: PTC, state: 'gathering' },
  ...{ day: '2024-04-24', sendAt: '2024-04-24T16:00:00.000Z', events: [] },
};
const to = (id: string, language: Language, more: Partial<Recipient> = {}): Recipient => ({
  ...{ person: personId(id), language, events: [0], class: 'subscription', state: 'pending' },
  ...more,
});

/** What is shown of a letter to some people with some seats, and for whom it was written, in which language. */
async function shown(recipients: readonly Recipient[], seats: readonly Seat[] = [], isWritten = true) {
  const { tools, people, clock } = await memoryRegister();
  const written: (readonly unknown[])[] = [];
  const write = (_: unknown, chunk: string, { person, language }: Recipient) => {
    written.push([chunk, person, language]);
    const letter = { subject: `To ${person}`, text: language, html: `<p>${language}</p>` };
    return isWritten ? ({ ...letter, to: `${person}@example.org` } as never) : undefined;
  };
  const told = lived([registered(), submitted, endorsed]);
  const items = [{ index: 0, ...told }];
  const circle = { people: recipients.map((one) => person(one.person)), seats, followers: new Map() };
  const ports = { tools, people, clock, write };
  const given = { notice, items, event: told.event, circle, recipients, language: 'en' } as const;
  return { written, ...(await letterShown(ports, given)) };
}

describe('whom a letter tells', () => {
  const seats = [
    seat('a-chair', 'chair', PTC),
    seat('b-chair', 'chair', PTC),
    seat('del-A', 'delegate', PTC, { member: memberId('A') }),
    seat('del-B', 'delegate', PTC, { member: memberId('B') }),
    seat('obs', 'observer', PTC, { member: memberId('X') }),
    // Of another body: counted there.
    seat('a-chair', 'delegate', Council, { member: memberId('C') }),
    seat('guest', 'delegate', Council, { member: memberId('D') }),
    seat('guest', 'observer', Council, { member: memberId('D') }),
  ];

  it('is counted by the seats of its body, and shown in each language as a delegate has it', async () => {
    const recipients = [
      ...[to('a-chair', 'en'), to('b-chair', 'fr'), to('del-A', 'fr'), to('del-B', 'en'), to('guest', 'fr')],
      to('obs', 'en', { class: 'official' }),
    ];
    const line = (id: string, language: Language, more: object = {}) => ({
      ...{ name: `Name of ${id}`, language, class: 'subscription' },
      ...more,
    });
    expect(await shown(recipients, seats)).toStrictEqual({
      ...{ notice: notice.id, body: PTC, class: 'official', leavesAt: notice.sendAt, withOthers: 0 },
      summary: 'Who will be told: 6 people of 2 Members, 1 observer. 3 in French. 1 official notice.',
      ...{ people: 6, members: 2, observers: 1, languages: { en: 3, fr: 3 }, official: 1 },
      as: {
        en: { subject: 'To del-B', text: 'en', html: '<p>en</p>' },
        fr: { subject: 'To del-A', text: 'fr', html: '<p>fr</p>' },
      },
      to: [
        ...[line('a-chair', 'en'), line('b-chair', 'fr'), line('del-A', 'fr', { member: 'A' })],
        ...[line('del-B', 'en', { member: 'B' }), line('guest', 'fr')],
        line('obs', 'en', { member: 'X', class: 'official' }),
      ],
      written: [
        ['preview', 'del-B', 'en'],
        ['preview', 'del-A', 'fr'],
      ],
    });
  });

  it('is shown as another has it where no delegate has the language, and as who has the other where nobody has', async () => {
    const mixed = await shown([to('a-chair', 'en'), to('del-A', 'fr')], seats);
    expect(mixed.written).toEqual([
      ['preview', 'a-chair', 'en'],
      ['preview', 'del-A', 'fr'],
    ]);
    const french = await shown([to('b-chair', 'fr'), to('del-A', 'fr')], seats);
    expect(french.written).toEqual([
      ['preview', 'del-A', 'en'],
      ['preview', 'del-A', 'fr'],
    ]);
    const none = await shown([to('a-chair', 'en'), to('guest', 'en')], seats);
    expect(none.written.map(([, id]) => id)).toEqual(['a-chair', 'a-chair']);
  });

  it('is shown as most delegates have it, who did not ask for all steps', async () => {
    const keen = to('del-A', 'en', { events: [0, 1] });
    expect((await shown([keen, to('del-B', 'en')], seats)).written.map(([, id]) => id)).toEqual([
      'del-B',
      'del-B',
    ]);
    expect((await shown([keen], seats)).written.map(([, id]) => id)).toEqual(['del-A', 'del-A']);
  });

  it('may be nobody, and no letter', async () => {
    expect(await shown([])).toStrictEqual({
      ...{ notice: notice.id, body: PTC, class: 'subscription', leavesAt: notice.sendAt, withOthers: 0 },
      summary: 'Nobody would be told by letter. Those with a seat will see it in their list.',
      ...{ people: 0, members: 0, observers: 0, languages: { en: 0, fr: 0 }, official: 0 },
      ...{ as: {}, to: [], written: [] },
    });
    expect((await shown([to('del-A', 'en')], seats, false)).as).toStrictEqual({});
  });

  it('is named up to the thousandth, and counted in full', async () => {
    const many = Array.from({ length: 1001 }, (_, n) => to(`p${n}`, 'en'));
    const told = await shown(many);
    expect([told.people, told.to.length]).toEqual([1001, 1000]);
  });
});
