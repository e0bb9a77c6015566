import type { api } from '../../../contracts/api/endpoints.ts';
import { refuseWith, reply, type UseCase } from '../../../contracts/api/use-case.ts';
import type { InboxStore } from '../../../desk-ports.ts';
import { noticeId } from '../../../domain/notice.ts';
import type { Clock } from '../../../ports.ts';

/** Marks a letter as read, or as unread. */
export const markLetter =
  (ports: {
    readonly inbox: Pick<InboxStore, 'mark'>;
    readonly clock: Clock;
  }): UseCase<typeof api.markLetter> =>
  async ({ caller, params, body }) => {
    const notice = noticeId(params.notice);
    const readAt = body.read ? ports.clock.now() : null;
    const marked = await ports.inbox.mark(caller.person.id, notice, readAt);
    return marked === 'unknown' ? refuseWith('no-such-thing') : reply({ notice, readAt });
  };
