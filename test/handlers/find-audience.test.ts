import { describe, expect, it } from 'vitest';
import { decisionId, personId } from '../../functions/domain/ids.ts';
import { noticeId } from '../../functions/domain/notice.ts';
import { noticeItems } from '../../functions/handlers/notice-items.ts';
import { noticeRegister } from '../support/notice-register.ts';
import {
  atPoc,
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

async function gathering({ notices }: Awaited<ReturnType<typeof noticeRegister>>) {
  const notice = await notices.read(day);
  if (!notice) throw new Error('It gathers');
  return notice;
}

/** So many delegates of the PTC, every other one reading French. */
async function withDelegates(n: number) {
  const register = await noticeRegister();
  for (let i = 0; i < n; i++) {
    const id = `d${String(i).padStart(3, '0')}`;
    await register.sits(id, 'delegate', PTC, { language: i % 2 ? 'fr' : 'en' });
  }
  return register;
}

describe('finding the audience of a notice', () => {
  it('closes it to further events', async () => {
    const register = await withDelegates(1);
    await register.happens('T13', story);
    await register.findAudience({ notice: day });
    expect((await register.notices.read(day))?.state).toBe('frozen');
  });

  it('writes the ledger in chunks of at most fifty of one language, by person, and gives batches of ten', async () => {
    const register = await withDelegates(1100);
    await register.happens('T13', story);
    const { batches } = await register.findAudience({ notice: day });
    expect(batches.map(({ chunks }) => chunks.length)).toEqual([10, 10, 2]);
    const chunks = await register.notices.chunks(day);
    expect(chunks.map((chunk) => chunk.key).filter((key) => key.startsWith('fr'))).toEqual(
      Array.from({ length: 11 }, (_, i) => `fr-${String(i + 1).padStart(3, '0')}`),
    );
    for (const { key, recipients } of chunks) {
      expect(recipients.length).toBeLessThanOrEqual(50);
      expect(recipients.every((recipient) => key.startsWith(recipient.language))).toBe(true);
    }
    const everybody = chunks.flatMap((chunk) => chunk.recipients.map((r) => r.person));
    expect(everybody).toHaveLength(1100);
    expect(new Set(everybody).size).toBe(1100);
    expect(batches.flatMap((batch) => batch.chunks)).toEqual(chunks.map((chunk) => chunk.key));
  });

  it('repeated, leaves everybody in the chunk they are in, whoever has come or gone since', async () => {
    const register = await withDelegates(60);
    await register.happens('T13', story);
    const first = await register.findAudience({ notice: day });
    const before = await register.notices.chunks(day);
    await register.people.putSeat(seat('d000', 'delegate', PTC, { to: '2024-04-23' }));
    await register.sits('a-newcomer', 'delegate', PTC);
    const second = await register.findAudience({ notice: day });
    const after = await register.notices.chunks(day);
    expect(after.slice(0, 1)).toEqual(before.slice(0, 1));
    expect(after.find(({ key }) => key === 'en-002')?.recipients.map((r) => r.person)).toEqual([
      'a-newcomer',
    ]);
    expect(second.batches.flatMap((batch) => batch.chunks)).toEqual([
      ...first.batches.flatMap((batch) => batch.chunks),
      'en-002',
    ]);
    const everybody = after.flatMap((chunk) => chunk.recipients.map((r) => r.person));
    expect(new Set(everybody).size).toBe(everybody.length);
  });

  it('finishes what a crash left half written', async () => {
    const register = await withDelegates(120);
    await register.happens('T13', story);
    await register.findAudience({ notice: day });
    const whole = await register.notices.chunks(day);
    const again = await withDelegates(120);
    await again.happens('T13', story);
    await again.notices.putChunks(day, whole.slice(1, 2));
    await again.findAudience({ notice: day });
    const everybody = (await again.notices.chunks(day)).flatMap((c) => c.recipients.map((r) => r.person));
    expect(everybody.toSorted()).toEqual(whole.flatMap((c) => c.recipients.map((r) => r.person)).toSorted());
  });

  it('leaves out what was taken back since', async () => {
    const register = await withDelegates(2);
    await register.happens('T13', story);
    const taken = { type: 'DecisionTakenBack', decision: decisionId('T13-3'), reason: 'wrong item' } as const;
    await register.happens('T13', [...story, taken]);
    expect(await register.findAudience({ notice: day })).toEqual({ batches: [] });
  });

  it('tells only the rest where one of several decisions was taken back', async () => {
    const register = await withDelegates(1);
    await register.happens('T13', story);
    const other = decisionId('T12-3');
    await register.happens(
      'T12',
      [
        registered({ officers: [] }),
        submitted,
        { ...endorsed, decision: other },
        { type: 'DecisionTakenBack', decision: other, reason: 'wrong item' },
      ],
      2,
    );
    await register.findAudience({ notice: day });
    const [chunk] = await register.notices.chunks(day);
    expect(chunk?.recipients).toMatchObject([{ person: 'd000', events: [0] }]);
  });

  it('asks nobody to agree to a correction that is agreed to or proposed anew', async () => {
    const register = await noticeRegister();
    await register.sits('deputy', 'deputy-secretary', PTC);
    const { decision, facts } = endorsed;
    const proposed = { type: 'CorrectionProposed', decision, facts, reason: 'wrong outcome' } as const;
    const agreed = {
      ...proposed,
      type: 'CorrectionAgreed',
      step: 1,
      questions: [],
      proposedBy: personId('secretary'),
    } as const;
    await register.happens('T13', [...story, proposed, proposed], 2);
    const told = async () =>
      (await noticeItems(await gathering(register), register.tools)).map((i) => i.event.n);
    expect(await told()).toEqual([5]);
    await register.happens('T13', [...story, proposed, proposed, agreed]);
    expect(await told()).toEqual([6]);
    const later = { ...agreed, at: '2024-04-24T16:00:00.000Z' };
    const letterAsItLeft = [...story, proposed, proposed, agreed, proposed, later] as const;
    await register.happens('T13', letterAsItLeft.slice(0, -1));
    expect(await told()).toEqual([6, 7]);
    await register.happens('T13', letterAsItLeft, 0);
    expect(await told()).toEqual([6, 7]);
  });

  it('does not tell a restricted outcome to who merely follows', async () => {
    const register = await noticeRegister();
    await register.sits('commissioner', 'delegate', PoC);
    await register.sits('elsewhere', 'delegate', PTC);
    for (const person of ['commissioner', 'elsewhere'])
      await register.people.follow('tool:T13', personId(person), true);
    const poc = decided({ outcome: 'endorsed', body: PoC }, { step: 2, move: to(atPoc) });
    const [notice] = await register.happens('T13', [registered({ officers: [] }), submitted, poc]);
    await register.findAudience({ notice: notice as never });
    const chunks = await register.notices.chunks(notice as never);
    expect(chunks.flatMap((chunk) => chunk.recipients.map((r) => r.person))).toEqual(['commissioner']);
  });

  it('tells the secretaries of the next body that the tool is theirs now', async () => {
    const register = await noticeRegister();
    await register.sits('poc-secretary', 'secretary', PoC);
    await register.happens('T13', story);
    await register.findAudience({ notice: day });
    expect((await register.notices.chunks(day))[0]?.recipients).toMatchObject([{ person: 'poc-secretary' }]);
  });

  it('numbers the chunks of each language by themselves, and none of them is sent', async () => {
    const register = await withDelegates(101);
    await register.happens('T13', story);
    await register.findAudience({ notice: day });
    await register.sits('newcomer', 'delegate', PTC, { language: 'fr' });
    await register.findAudience({ notice: day });
    const chunks = await register.notices.chunks(day);
    expect(chunks.map(({ key, state }) => [key, state])).toEqual(
      ['en-001', 'en-002', 'fr-001', 'fr-002'].map((key) => [key, 'pending']),
    );
    expect(chunks.at(-1)?.recipients).toMatchObject([{ person: 'newcomer' }]);
  });

  it('says so where there is no such notice', async () => {
    const register = await noticeRegister();
    await expect(register.findAudience({ notice: noticeId('nothing') })).rejects.toThrow(RangeError);
  });
});
