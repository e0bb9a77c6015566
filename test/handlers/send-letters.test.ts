import { describe, expect, it } from 'vitest';
import { memberId, personId } from '../../functions/domain/ids.ts';
import { noticeId } from '../../functions/domain/notice.ts';
import { NoticeIncomplete } from '../../functions/handlers/close-notice.ts';
import { claimDiesAfterMs, LettersThrottled, sendLetters } from '../../functions/handlers/send-letters.ts';
import { writtenOpened } from '../support/every-event.ts';
import { noticeRegister } from '../support/notice-register.ts';
import {
  at,
  Council,
  decided,
  endorsed,
  PoC,
  PTC,
  registered,
  seat,
  submitted,
  to,
} from '../support/sample-register.ts';

const day = noticeId('PTC-243-244-2024-04-24');
const story = [registered({ officers: [] }), submitted, endorsed] as const;

async function withDelegates(n: number, answer?: Parameters<typeof noticeRegister>[0]) {
  const register = await noticeRegister(answer);
  for (let i = 0; i < n; i++)
    await register.sits(`d${String(i).padStart(3, '0')}`, 'delegate', PTC, {
      language: i % 2 ? 'fr' : 'en',
    });
  await register.happens('T13', story);
  return register;
}
const keysOf = ({
  batches,
}: Awaited<ReturnType<Awaited<ReturnType<typeof noticeRegister>>['findAudience']>>) =>
  batches.flatMap((batch) => [...batch.chunks]);

describe('sending the letters of a notice', () => {
  it('hands each person one letter in their language, fifty a call, and the ledger says so', async () => {
    const register = await withDelegates(120);
    expect(await register.tells(day as never)).toEqual({ sent: 120 });
    expect(register.post.calls.map((call) => call.length)).toEqual([50, 10, 50, 10]);
    expect(Object.values(register.post.perAddress()).every((count) => count === 1)).toBe(true);
    const french = register.post.taken.find((letter) => letter.to === 'd001@example.org');
    expect(french?.subject).toMatch(/^CTP\u00a0: entériné/);
    const [recipient] = (await register.notices.chunks(day))[0]?.recipients ?? [];
    expect(recipient).toMatchObject({ state: 'sent', at: '2024-04-24T16:00:00.000Z', messageId: 'm-1-0' });
  });

  it('a delivery twice sends nothing twice', async () => {
    const register = await withDelegates(60);
    await register.tells(day as never);
    await register.tells(day as never);
    const keys = keysOf(await register.findAudience({ notice: day }));
    await register.sendLetters({ notice: day, chunks: keys });
    expect(register.post.taken).toHaveLength(60);
  });

  it('puts each letter that was handed over into its reader’s inbox, with what it told', async () => {
    const register = await withDelegates(2, (letter) =>
      letter.to === 'd001@example.org' ? { is: 'failed', why: 'MESSAGE_REJECTED' } : undefined,
    );
    await register.tells(day as never);
    const [sent] = register.post.taken;
    expect((await register.inbox.of(personId('d000'))).letters).toEqual([
      {
        person: 'd000',
        notice: day,
        body: PTC,
        class: 'subscription',
        at: '2024-04-24T16:00:00.000Z',
        subject: sent?.subject,
        events: [{ tool: 'T13', n: 3 }],
      },
    ]);
    expect((await register.inbox.of(personId('d001'))).letters).toEqual([]);
  });

  it('leaves a chunk unsettled that did not come into the inboxes, and repeats it', async () => {
    const register = await withDelegates(1);
    const keys = keysOf(await register.findAudience({ notice: day }));
    const inbox = { add: () => Promise.reject(new Error('busy')) };
    const sending = sendLetters({ ...register, inbox })({ notice: day, chunks: keys });
    await expect(sending).rejects.toThrow('busy');
    expect((await register.notices.chunks(day))[0]?.state).toBe('claimed');
    register.clock.at = new Date(Date.parse(register.clock.at) + claimDiesAfterMs + 1).toISOString();
    await register.sendLetters({ notice: day, chunks: keys });
    expect((await register.inbox.of(personId('d000'))).letters).toHaveLength(1);
  });

  it('what was throttled waits, and only that is sent again', async () => {
    const register = await withDelegates(60, (letter, call) =>
      call === 1 && letter.to < 'd030' ? { is: 'throttled', why: 'ACCOUNT_THROTTLED' } : undefined,
    );
    const keys = keysOf(await register.findAudience({ notice: day }));
    const sending = register.sendLetters({ notice: day, chunks: keys });
    await expect(sending).rejects.toThrow(LettersThrottled);
    await expect(sending).rejects.toMatchObject({ name: 'LettersThrottled' });
    expect(register.post.taken).toHaveLength(45);
    await expect(register.closeNotice({ notice: day })).rejects.toThrow(NoticeIncomplete);
    await register.sendLetters({ notice: day, chunks: keys });
    expect(register.post.taken).toHaveLength(60);
    expect(Object.values(register.post.perAddress()).every((count) => count === 1)).toBe(true);
    expect(await register.closeNotice({ notice: day })).toEqual({ sent: 60 });
  });

  it('a letter that the mail service refuses is counted and not tried for ever', async () => {
    const register = await withDelegates(4, (letter) =>
      letter.to === 'd002@example.org' ? { is: 'failed', why: 'MESSAGE_REJECTED' } : undefined,
    );
    expect(await register.tells(day as never)).toEqual({ sent: 3, failed: 1 });
    expect(register.watched).toEqual([
      {
        what: 'LetterFailed',
        facts: { notice: day, chunk: 'en-001', person: 'd002', why: 'MESSAGE_REJECTED' },
      },
    ]);
  });

  it('a chunk that another sender holds is left to it, and the machine is asked to come again', async () => {
    const register = await withDelegates(2);
    const keys = keysOf(await register.findAudience({ notice: day }));
    await register.notices.claim(day, 'en-001', register.clock.at, '2024-01-01T00:00:00.000Z');
    await expect(register.sendLetters({ notice: day, chunks: keys })).rejects.toThrow(LettersThrottled);
    expect(register.post.taken.map((letter) => letter.to)).toEqual(['d001@example.org']);
  });

  it('a chunk whose sender died is taken over six minutes later, and repeats at most its own letters', async () => {
    const register = await withDelegates(120);
    const keys = keysOf(await register.findAudience({ notice: day }));
    // The process ends between the mail service's yes and the ledger: the first chunk of fifty.
    const dying = sendLetters({
      ...register,
      notices: { ...register.notices, settle: () => Promise.reject(new Error('killed')) },
    });
    await expect(dying({ notice: day, chunks: keys })).rejects.toThrow('killed');
    await expect(register.sendLetters({ notice: day, chunks: keys })).rejects.toThrow(LettersThrottled);
    register.clock.at = new Date(Date.parse(register.clock.at) + claimDiesAfterMs + 1).toISOString();
    await register.sendLetters({ notice: day, chunks: keys });
    const twice = Object.values(register.post.perAddress()).filter((count) => count > 1);
    expect(twice).toHaveLength(50);
    expect(Object.keys(register.post.perAddress())).toHaveLength(120);
  });

  it('what the mail service said it delivered is not sent again after such a death', async () => {
    const register = await withDelegates(2);
    const keys = keysOf(await register.findAudience({ notice: day }));
    const dying = sendLetters({
      ...register,
      notices: { ...register.notices, settle: () => Promise.reject(new Error('killed')) },
    });
    await expect(dying({ notice: day, chunks: keys })).rejects.toThrow('killed');
    await register.notices.markRecipient(day, 'en-001', personId('d000'), 'sent');
    register.clock.at = new Date(Date.parse(register.clock.at) + claimDiesAfterMs + 1).toISOString();
    await register.sendLetters({ notice: day, chunks: keys });
    expect(register.post.perAddress()['d000@example.org']).toBe(1);
    const received = (await register.inbox.of(personId('d000'))).letters;
    expect(received).toMatchObject([{ notice: day, subject: register.post.taken[0]?.subject }]);
    expect((await register.notices.chunks(day))[0]).toMatchObject({
      state: 'sent',
      recipients: [{ person: 'd000', state: 'sent', at: register.clock.at }],
    });
  });

  it('a call refused as a whole sends nothing and leaves the chunk free for the attempt after the cure', async () => {
    const register = await withDelegates(2);
    const keys = keysOf(await register.findAudience({ notice: day }));
    const refused = sendLetters({
      ...register,
      mail: { send: () => Promise.reject(new Error('BadRequest')) },
    });
    await expect(refused({ notice: day, chunks: keys })).rejects.toThrow('BadRequest');
    await register.sendLetters({ notice: day, chunks: keys });
    expect(register.post.perAddress()).toEqual({ 'd000@example.org': 1, 'd001@example.org': 1 });
  });

  it('a person erased between the ledger and the letter is known as not told', async () => {
    const register = await withDelegates(1);
    const keys = keysOf(await register.findAudience({ notice: day }));
    await register.people.putPerson({
      ...((await register.people.person(personId('d000'))) ?? ({} as never)),
      email: '',
    });
    await register.sendLetters({ notice: day, chunks: keys });
    expect(await register.closeNotice({ notice: day })).toEqual({ failed: 1 });
    expect(register.post.taken).toEqual([]);
  });

  it('a seat that ended meanwhile takes the restricted outcome out of the letter', async () => {
    const register = await noticeRegister();
    await register.sits('commissioner', 'delegate', PoC);
    const poc = decided({ outcome: 'endorsed', body: PoC }, { step: 2, move: to(at('publication')) });
    const [id] = await register.happens('T13', [registered({ officers: [] }), submitted, poc]);
    const notice = noticeId(id ?? '');
    const keys = keysOf(await register.findAudience({ notice }));
    await register.people.putSeat(seat('commissioner', 'delegate', PoC, { to: '2024-04-23' }));
    await register.sendLetters({ notice, chunks: keys });
    expect(register.post.taken).toEqual([]);
    expect((await register.inbox.of(personId('commissioner'))).letters).toEqual([]);
  });

  it('a letter that the mail service says nothing of waits', async () => {
    const register = await withDelegates(1);
    const keys = keysOf(await register.findAudience({ notice: day }));
    const silent = sendLetters({ ...register, mail: { send: async () => [] } });
    await expect(silent({ notice: day, chunks: keys })).rejects.toThrow(LettersThrottled);
    expect((await register.notices.chunks(day))[0]).toMatchObject({
      state: 'pending',
      recipients: [{ state: 'throttled', why: 'no-result' }],
    });
  });

  it('says so where there is no such notice or its body is not known', async () => {
    const register = await withDelegates(1);
    await expect(register.sendLetters({ notice: noticeId('nothing'), chunks: [] })).rejects.toThrow(
      RangeError,
    );
    const keys = keysOf(await register.findAudience({ notice: day }));
    const people = {
      ...register.people,
      world: async (now: string) => ({ ...(await register.people.world(now)), bodies: new Map() }),
    };
    await expect(sendLetters({ ...register, people })({ notice: day, chunks: keys })).rejects.toThrow(
      'No body PTC',
    );
  });

  it('a publication names the edition whose place it takes', async () => {
    const register = await noticeRegister();
    await register.sits('delegate', 'delegate', Council);
    await register.people.follow('tool:T05', personId('follower'), true);
    await register.sits('follower', 'delegate', PoC);
    await register.happens('T05', [registered({ officers: [], edition: '4th' })], 0);
    const approved = decided(
      { outcome: 'approved', body: Council },
      { step: 3, move: to(at('publication')) },
    );
    const published = {
      type: 'Published',
      publication: {
        language: 'en',
        on: '2024-04-24',
        audience: 'public',
        file: { name: 'compendium.pdf', sha256: 'ab', bytes: 2_100_000 },
        editorialOnly: true,
      },
    } as const;
    const [notice] = await register.happens('T13', [
      registered({ officers: [] }),
      submitted,
      approved,
      published,
    ]);
    await register.tells(notice as never);
    expect(register.post.taken.map((letter) => letter.to).toSorted()).toEqual([
      'delegate@example.org',
      'follower@example.org',
    ]);
    for (const { text } of register.post.taken)
      expect(text).toContain('It replaces the 4th edition in English.');
    const follower = register.post.taken.find((letter) => letter.to === 'follower@example.org');
    expect(follower?.text).toContain('because you follow this tool.');
  });

  it('says why to the officer, to who follows the body, and to the secretary of the next body', async () => {
    const register = await noticeRegister();
    await register.sits('poc-secretary', 'secretary', PoC);
    await register.sits('follower', 'delegate', PoC);
    await register.sits('officer', 'delegate', Council);
    await register.people.follow('body:PTC', personId('follower'), true);
    await register.happens('T13', [registered(), submitted, endorsed]);
    await register.tells(day as never);
    const reason = (to: string) =>
      /because (.*?)\./.exec(register.post.taken.find((letter) => letter.to === to)?.text ?? '')?.[1];
    expect(reason('poc-secretary@example.org')).toBe('it concerns the body that you serve');
    expect(reason('follower@example.org')).toBe('you follow the PTC');
    expect(reason('officer@example.org')).toBe('you are responsible for this tool');
  });

  it('an official letter names the colleagues of the same Member and cannot be unsubscribed', async () => {
    const register = await noticeRegister();
    await register.sits('one', 'delegate', PTC);
    await register.sits('two', 'delegate', PTC);
    await register.sits('other', 'delegate', PTC);
    for (const id of ['one', 'two'])
      await register.people.putSeat(seat(id, 'delegate', PTC, { member: memberId('A'), from: '2023-01-01' }));
    const [notice] = await register.happens('T16', [registered({ officers: [] }), submitted, writtenOpened]);
    expect(notice).toBe('T16-3-official');
    await register.tells(notice as never);
    const letter = register.post.taken.find(({ to }) => to === 'one@example.org');
    expect(letter?.text).toContain('also received this: Name of two.');
    expect(letter?.text).not.toContain('Name of other');
    expect(letter).not.toHaveProperty('unsubscribe');
  });

  it('a subscription ends where it began: the body by a seat, the tool by following it', async () => {
    const register = await noticeRegister();
    await register.sits('delegate', 'delegate', PTC);
    await register.sits('follower', 'delegate', PoC);
    await register.people.follow('tool:T13', personId('follower'), true);
    await register.happens('T13', story);
    await register.tells(day as never);
    const ends = (to: string) => register.post.taken.find((letter) => letter.to === to)?.unsubscribe;
    expect(ends('delegate@example.org')).toBe('https://placet.example.org/u/delegate.body.PTC');
    expect(ends('follower@example.org')).toBe('https://placet.example.org/u/follower.tool.T13');
  });

  it('nine decisions of one day are one letter', async () => {
    const register = await noticeRegister();
    await register.sits('delegate', 'delegate', PTC);
    for (let i = 1; i <= 9; i++)
      await register.happens(`T0${i}`, [
        registered({ officers: [] }),
        submitted,
        { ...endorsed, decision: `T0${i}-3` as never },
      ]);
    await register.tells(day as never);
    expect(register.post.taken.map((letter) => letter.subject)).toEqual(['PTC, 24 April: 9 decisions']);
  });

  it('tells of each batch how many were handed over and how many failed', async () => {
    const register = await withDelegates(5, (letter) =>
      letter.to === 'd002@example.org' ? { is: 'failed', why: 'MESSAGE_REJECTED' } : undefined,
    );
    const [one, ...others] = keysOf(await register.findAudience({ notice: day }));
    if (one === undefined) throw new Error('No chunk');
    expect(await register.sendLetters({ notice: day, chunks: [one] })).toEqual({ sent: 2, failed: 1 });
    expect(await register.sendLetters({ notice: day, chunks: others })).toEqual({ sent: 2, failed: 0 });
    expect(await register.sendLetters({ notice: day, chunks: [one] })).toEqual({ sent: 0, failed: 0 });
  });

  it('counts a letter that fails once, also where its chunk is sent once more', async () => {
    const register = await withDelegates(5, (letter, call) => {
      if (letter.to === 'd002@example.org') return { is: 'failed', why: 'MESSAGE_REJECTED' };
      return call === 1 && letter.to === 'd004@example.org' ? { is: 'throttled', why: 'x' } : undefined;
    });
    const wrote: string[] = [];
    const write: typeof register.write = (matter, key, recipient) => {
      wrote.push(recipient.person);
      return register.write(matter, key, recipient);
    };
    const sends = () => sendLetters({ ...register, write })({ notice: day, chunks: ['en-001'] });
    await register.findAudience({ notice: day });
    await expect(sends()).rejects.toThrow(LettersThrottled);
    register.clock.at = '2024-04-24T16:05:00.000Z';
    wrote.length = 0;
    expect(await sends()).toEqual({ sent: 1, failed: 0 });
    expect(wrote).toEqual(['d004']);
    expect(register.watched).toHaveLength(1);
    const [chunk] = await register.notices.chunks(day);
    expect(chunk?.recipients.map(({ person, state, at }) => [person, state, at])).toEqual([
      ['d000', 'sent', '2024-04-24T16:00:00.000Z'],
      ['d002', 'failed', '2024-04-24T16:00:00.000Z'],
      ['d004', 'sent', '2024-04-24T16:05:00.000Z'],
    ]);
  });

  it('does not call the mail service where there is nobody to write to, and says so', async () => {
    const register = await withDelegates(1);
    const keys = keysOf(await register.findAudience({ notice: day }));
    const person = await register.people.person(personId('d000'));
    if (person) await register.people.putPerson({ ...person, email: '' });
    expect(await register.sendLetters({ notice: day, chunks: keys })).toEqual({ sent: 0, failed: 1 });
    expect(register.post.calls).toEqual([]);
    const facts = { notice: day, chunk: 'en-001', person: 'd000', why: 'nobody-to-tell' };
    expect(register.watched).toEqual([{ what: 'LetterFailed', facts }]);
  });

  it('leaves a chunk pending that was refused as a whole', async () => {
    const register = await withDelegates(1);
    const keys = keysOf(await register.findAudience({ notice: day }));
    const before = await register.notices.chunks(day);
    const mail = { send: () => Promise.reject(new Error('BadRequest')) };
    await expect(sendLetters({ ...register, mail })({ notice: day, chunks: keys })).rejects.toThrow();
    expect(await register.notices.chunks(day)).toEqual(before);
    expect(before[0]?.state).toBe('pending');
  });

  it.each(['sent', 'bounced', 'complained'] as const)(
    'does not write again to whom the mail service said that it was %s, and puts it into their inbox',
    async (state) => {
      const register = await withDelegates(3);
      await register.findAudience({ notice: day });
      await register.notices.markRecipient(day, 'en-001', personId('d000'), state);
      await register.notices.markRecipient(day, 'en-001', personId('d002'), 'failed', 'rejected');
      await register.sendLetters({ notice: day, chunks: ['en-001'] });
      expect(register.post.calls).toEqual([]);
      const [chunk] = await register.notices.chunks(day);
      expect(chunk).toMatchObject({ state: 'sent', recipients: [{ state }, { state: 'failed' }] });
      const inboxOf = async (id: string) => (await register.inbox.of(personId(id))).letters.length;
      expect([await inboxOf('d000'), await inboxOf('d002')]).toEqual([1, 0]);
    },
  );

  it('five thousand people cost a hundred calls', async () => {
    const register = await withDelegates(5000);
    await register.tells(day as never);
    expect(register.post.calls).toHaveLength(100);
    expect(register.post.taken).toHaveLength(5000);
  });
});
