import type { Notice, NoticeStore } from '../../../ports.ts';
import { everyPage } from '../every-page.ts';

/** The notices of a month (`2024-04`, UTC), newest first: one a body and day, so some dozens. */
export const lettersOfMonth = async (
  notices: Pick<NoticeStore, 'ofMonth'>,
  month: string,
): Promise<readonly Notice[]> =>
  (await everyPage((page) => notices.ofMonth(month, page))).flatMap((page) => page.notices);
