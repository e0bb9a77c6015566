import type { Day, Instant } from './date.ts';
import type { BodyId, PersonId, SessionId } from './ids.ts';
import type { Language } from './text.ts';

/**
 * `official`: to seats, because a rule requires it; cannot be unsubscribed. `subscription`: to those who follow.
 * USERS.md 1.2, official notice or subscription.
 */
export type NoticeClass = 'official' | 'subscription';

/** The name of a notice and of its execution: `PTC-243-244-2024-04-24`, `T16-7-official`, `T13-3-soon`. */
export type NoticeId = string & { readonly __notice: true };
export const noticeId = (text: string): NoticeId => text as NoticeId;

/** One person in the ledger of a notice. */
export interface Recipient {
  readonly person: PersonId;
  readonly language: Language;
  /** Which events the person is told, as indexes into the notice's events: what `may()` and the level leave. */
  readonly events: readonly number[];
  readonly class: NoticeClass;
  readonly state: 'pending' | 'sent' | 'throttled' | 'failed' | 'bounced' | 'complained';
  readonly at?: Instant;
  readonly why?: string;
  readonly messageId?: string;
}

/** The letter did not arrive, and nobody but its recipient would be bothered by another. */
export const isLost = (state: Recipient['state']): boolean => state === 'failed' || state === 'bounced';

/** One letter as it will arrive. */
export interface Letter {
  readonly to: string;
  /** `PTC Secretariat <ptc@…>`, rendered by the sender's language. */
  readonly from: string;
  readonly replyTo: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** RFC 8058 address for one-click unsubscription; only on subscriptions. */
  readonly unsubscribe?: string;
  /** Brought back by the mail service's events: notice, chunk, person. */
  readonly tags: Readonly<Record<string, string>>;
}

/** A notice that an event is to ride in: one letter a person, body and day, or an official one that leaves at once. */
export interface NoticeDue {
  readonly id: NoticeId;
  readonly class: NoticeClass;
  readonly body: BodyId;
  readonly session?: SessionId;
  /** The day in the body's city on which its letters leave. */
  readonly day: Day;
  readonly sendAt: Instant;
}

/** How many letters of a notice came to what. */
export function countsOf(
  recipients: Iterable<Pick<Recipient, 'state'>>,
): Readonly<Partial<Record<Recipient['state'], number>>> {
  const counts: Partial<Record<Recipient['state'], number>> = {};
  for (const { state } of recipients) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}
