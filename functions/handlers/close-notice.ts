import type { NoticeInput } from '../contracts/steps.ts';
import { countsOf } from '../domain/notice.ts';
import type { Clock, LetterCounts, NoticeStore } from '../ports.ts';

export interface CloseNoticePorts {
  readonly notices: Pick<NoticeStore, 'chunks' | 'close'>;
  readonly clock: Clock;
}

/** A notice is not closed while a letter of it is left to send: the reconciler is to find it. */
export class NoticeIncomplete extends Error {
  override readonly name = 'NoticeIncomplete';
}

/** Closes the ledger of a notice and counts what became of its letters. Safe to repeat. Throws NoticeIncomplete. */
export const closeNotice =
  (ports: CloseNoticePorts) =>
  async ({ notice }: NoticeInput): Promise<LetterCounts> => {
    const chunks = await ports.notices.chunks(notice);
    const open = chunks.filter((chunk) => chunk.state !== 'sent');
    if (open.length > 0) throw new NoticeIncomplete(`${open.length} chunks of ${notice} are not sent`);
    const counts = countsOf(chunks.flatMap((chunk) => chunk.recipients));
    await ports.notices.close(notice, ports.clock.now(), counts);
    return counts;
  };
