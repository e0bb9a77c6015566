import { describe, expect, it } from 'vitest';
import { noticeId } from '../../functions/domain/notice.ts';
import { letterEvent } from '../../functions/handlers/letter-event.ts';
import { noticeRegister } from '../support/notice-register.ts';
import { endorsed, PTC, registered, submitted } from '../support/sample-register.ts';

const day = noticeId('PTC-243-244-2024-04-24');
const ses = (eventType: string, more: Record<string, unknown> = {}, tags: Record<string, string[]> = {}) => ({
  version: '0',
  source: 'aws.ses',
  'detail-type': `Email ${eventType}`,
  detail: {
    eventType,
    mail: {
      timestamp: '2024-04-24T16:00:02.000Z',
      messageId: 'm-1-0',
      tags: {
        'ses:configuration-set': ['letters'],
        notice: [day],
        chunk: ['en-001'],
        person: ['a'],
        ...tags,
      },
    },
    ...more,
  },
});

async function sent(told = true) {
  const register = await noticeRegister();
  await register.sits('a', 'delegate', PTC);
  await register.happens('T13', [registered({ officers: [] }), submitted, endorsed]);
  if (told) await register.tells(day as never);
  else await register.findAudience({ notice: day });
  const happens = letterEvent(register);
  const state = async () => (await register.notices.chunk(day, 'en-001'))?.recipients[0];
  return { ...register, event: happens, state };
}

describe('what the mail service says later', () => {
  it.each(['Send', 'Delivery'])(
    '%s marks as sent what the ledger waits for, and counts nothing',
    async (type) => {
      for (const before of ['pending', 'throttled'] as const) {
        const register = await sent(false);
        await register.notices.markRecipient(day, 'en-001', 'a' as never, before);
        expect(await register.event(ses(type))).toEqual({ marked: 'sent' });
        expect(await register.state()).toMatchObject({ state: 'sent' });
        expect(register.watched).toEqual([]);
        expect(await register.event(ses(type))).toEqual({ marked: null });
      }
    },
  );

  it.each(['!a', 'a!', ''])('is passed over where its tag is none of ours: %s', async (tag) => {
    const register = await sent();
    for (const name of ['person', 'chunk', 'notice'])
      expect(await register.event(ses('Bounce', {}, { [name]: [tag] }))).toEqual({ marked: null });
    expect(register.watched).toEqual([]);
  });

  it('keeps two hundred characters of a reason, and one where none is given', async () => {
    const marked = async (type: string, more: Record<string, unknown>) => {
      const register = await sent();
      await register.event(ses(type, more));
      return (await register.state())?.why;
    };
    const long = 'x'.repeat(300);
    expect(await marked('Reject', { reject: { reason: long } })).toBe('x'.repeat(200));
    expect(await marked('RenderingFailure', { failure: { errorMessage: long } })).toBe('x'.repeat(200));
    expect(await marked('Complaint', {})).toBe('not-stated');
  });

  it.each([
    [
      'Bounce',
      { bounce: { bounceType: 'Permanent', bounceSubType: 'NoEmail' } },
      'bounced',
      'Permanent: NoEmail',
    ],
    ['Bounce', {}, 'bounced', 'Undetermined: Undetermined'],
    ['Complaint', { complaint: { complaintFeedbackType: 'abuse' } }, 'complained', 'abuse'],
    ['Complaint', { complaint: {} }, 'complained', 'not-stated'],
    ['Reject', { reject: { reason: 'Bad content' } }, 'failed', 'Bad content'],
    ['Reject', {}, 'failed', 'rejected'],
    ['RenderingFailure', {}, 'failed', 'rendering'],
    ['Rendering Failure', { failure: { errorMessage: 'Attribute missing' } }, 'failed', 'Attribute missing'],
  ])('%s is marked in the ledger, and counted', async (type, more, state, why) => {
    const register = await sent();
    expect(await register.event(ses(type, more))).toEqual({ marked: state });
    expect(await register.state()).toMatchObject({ state, why });
    expect(register.watched).toMatchObject([{ what: 'LetterFailed', facts: { person: 'a', state } }]);
  });

  it('may come twice', async () => {
    const register = await sent();
    const bounce = ses('Bounce');
    await register.event(bounce);
    await register.event(bounce);
    expect((await register.state())?.state).toBe('bounced');
  });

  it('a delivery that comes after the bounce does not cover it up', async () => {
    const register = await sent();
    await register.event(ses('Bounce'));
    expect(await register.event(ses('Delivery'))).toEqual({ marked: null });
    expect((await register.state())?.state).toBe('bounced');
  });

  it('that it took a letter is no news of one that is known as sent', async () => {
    const register = await sent();
    expect(await register.event(ses('Send'))).toEqual({ marked: null });
  });

  it('a delivery tells of a letter that its sender could not write down', async () => {
    const register = await sent(false);
    expect(await register.event(ses('Delivery'))).toEqual({ marked: 'sent' });
    await register.tells(day as never);
    expect(register.post.taken).toEqual([]);
  });

  it.each([
    ['what the ledger does not keep', ses('Open')],
    ['a letter without our tags', { source: 'aws.ses', detail: { eventType: 'Bounce', mail: { tags: {} } } }],
    ['a person who is not in the chunk', ses('Bounce', {}, { person: ['b'] })],
    ['a chunk that is not there', ses('Bounce', {}, { chunk: ['fr-009'] })],
    ['a tag that is no id', ses('Bounce', {}, { notice: ['../../etc'] })],
    ['an event of another service', { ...ses('Bounce'), source: 'aws.s3' }],
    ['nothing', undefined],
  ])('%s is passed over', async (_, event) => {
    const register = await sent();
    expect(await register.event(event)).toEqual({ marked: null });
    expect((await register.state())?.state).toBe('sent');
    expect(register.watched).toEqual([]);
  });
});
