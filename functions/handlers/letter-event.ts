import * as v from 'valibot';
import { personId } from '../domain/ids.ts';
import { noticeId, type Recipient } from '../domain/notice.ts';
import { withoutAddresses } from '../domain/without-addresses.ts';
import type { NoticeStore, Watch } from '../ports.ts';

/** What EventBridge brings of SES, as far as the ledger needs it (SES developer guide, contents of event data). */
const tag = (most: number) =>
  v.pipe(
    v.tuple([v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]+$/), v.maxLength(most))]),
    v.transform(([value]) => value),
  );
const letterEventInput = v.object({
  source: v.literal('aws.ses'),
  detail: v.object({
    eventType: v.string(),
    mail: v.object({ tags: v.object({ notice: tag(80), chunk: tag(60), person: tag(60) }) }),
    bounce: v.optional(v.object({ bounceType: v.string(), bounceSubType: v.string() })),
    complaint: v.optional(v.object({ complaintFeedbackType: v.optional(v.string()) })),
    failure: v.optional(v.object({ errorMessage: v.string() })),
    reject: v.optional(v.object({ reason: v.string() })),
  }),
});
type Detail = v.InferOutput<typeof letterEventInput>['detail'];

export interface LetterEventPorts {
  readonly notices: Pick<NoticeStore, 'chunk' | 'markRecipient'>;
  readonly watch: Watch;
}

/**
 * Marks in the ledger what became of a letter after it was handed over: bounced, complained of, failed. A letter that
 * the ledger does not know as sent, because its sender died before writing it down, is known as sent from here on.
 * Letters that are not ours (without our tags) are passed over. Safe to repeat.
 */
export const letterEvent =
  (ports: LetterEventPorts) =>
  async (input: unknown): Promise<{ readonly marked: Recipient['state'] | null }> => {
    const parsed = v.safeParse(letterEventInput, input);
    if (!parsed.success) return { marked: null };
    const { detail } = parsed.output;
    const { tags } = detail.mail;
    const told = toldBy(detail);
    if (!told) return { marked: null };
    const notice = noticeId(tags.notice);
    const person = personId(tags.person);
    const chunk = await ports.notices.chunk(notice, tags.chunk);
    const recipient = chunk?.recipients.find((r) => r.person === person);
    if (!recipient) return { marked: null };
    const handedOver = recipient.state !== 'pending' && recipient.state !== 'throttled';
    // Events come in no order: what says only that it left must not cover up that it came back.
    if (told.state === 'sent' && handedOver) return { marked: null };
    await ports.notices.markRecipient(notice, tags.chunk, person, told.state, told.why);
    if (told.state !== 'sent')
      ports.watch.count('LetterFailed', { ...tags, state: told.state, why: told.why });
    return { marked: told.state };
  };

/** What an event says of its letter; undefined for what the ledger does not keep: opened, clicked, delayed. */
function toldBy(detail: Detail): { readonly state: Recipient['state']; readonly why?: string } | undefined {
  switch (detail.eventType) {
    case 'Send':
    case 'Delivery':
      return { state: 'sent' };
    case 'Bounce': {
      const { bounceType = 'Undetermined', bounceSubType = 'Undetermined' } = detail.bounce ?? {};
      // A soft bounce is told only when SES has given up: it did not arrive, and no silence may be read into it.
      return { state: 'bounced', why: `${bounceType}: ${bounceSubType}` };
    }
    case 'Complaint':
      return { state: 'complained', why: detail.complaint?.complaintFeedbackType ?? 'not-stated' };
    case 'Reject':
      return { state: 'failed', why: withoutAddresses(detail.reject?.reason ?? 'rejected').slice(0, 200) };
    case 'Rendering Failure':
    case 'RenderingFailure':
      return {
        state: 'failed',
        why: withoutAddresses(detail.failure?.errorMessage ?? 'rendering').slice(0, 200),
      };
    default:
      return undefined;
  }
}
