import { describe, expect, it } from 'vitest';
import { noticeId } from '../../functions/domain/notice.ts';
import { NoticeIncomplete } from '../../functions/handlers/close-notice.ts';
import { noticeRegister } from '../support/notice-register.ts';
import { endorsed, PTC, registered, submitted } from '../support/sample-register.ts';

const day = noticeId('PTC-243-244-2024-04-24');

describe('closing a notice', () => {
  it('counts what became of its letters, and may be repeated', async () => {
    const register = await noticeRegister();
    await register.sits('a', 'delegate', PTC);
    await register.happens('T13', [registered({ officers: [] }), submitted, endorsed]);
    expect(await register.tells(day as never)).toEqual({ sent: 1 });
    await register.notices.markRecipient(day, 'en-001', 'a' as never, 'bounced', 'Permanent: General');
    expect(await register.closeNotice({ notice: day })).toEqual({ bounced: 1 });
    expect(await register.notices.read(day)).toMatchObject({ state: 'closed', counts: { bounced: 1 } });
    const { notices } = await register.notices.ofMonth('2024-04');
    expect(notices.map(({ id, counts }) => [id, counts])).toEqual([[day, { bounced: 1 }]]);
  });

  it('closes a notice that has nobody to tell', async () => {
    const register = await noticeRegister();
    await register.happens('T13', [registered({ officers: [] }), submitted, endorsed]);
    expect(await register.tells(day as never)).toEqual({});
  });

  it('is refused while a letter is left, so that the reconciler finds it', async () => {
    const register = await noticeRegister();
    await register.sits('a', 'delegate', PTC);
    await register.happens('T13', [registered({ officers: [] }), submitted, endorsed]);
    await register.findAudience({ notice: day });
    const closing = register.closeNotice({ notice: day });
    await expect(closing).rejects.toThrow(NoticeIncomplete);
    await expect(closing).rejects.toMatchObject({ name: 'NoticeIncomplete' });
    expect((await register.notices.read(day))?.state).toBe('frozen');
  });
});
