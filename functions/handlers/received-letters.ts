import type { ReceivedLetter } from '../desk-ports.ts';
import type { NoticeItem } from '../domain/audience.ts';
import type { LetterMatter } from '../domain/letter-matter.ts';
import type { Letter, Recipient } from '../domain/notice.ts';
import { mayRead } from '../domain/readers-view.ts';
import type { Notice } from '../ports.ts';

/** A letter of a chunk that the mail service has taken. */
export interface HandedOver {
  readonly recipient: Recipient;
  readonly letter: Letter;
}

/** The same letter in its reader's inbox: under the hour of the notice, so that it is one however often it is added. */
export const receivedLetter = (
  notice: Notice,
  matter: Omit<LetterMatter, 'people'>,
  { recipient, letter }: HandedOver,
): ReceivedLetter => ({
  person: recipient.person,
  notice: notice.id,
  body: notice.body,
  class: recipient.class,
  at: notice.sendAt,
  subject: letter.subject,
  events: toldTo(recipient, matter).map(({ event }) => ({ tool: event.tool, n: event.n })),
});

/** What the letter told: of what the ledger has for the reader, what they may still read when it is written. */
function toldTo(
  { person, events }: Recipient,
  { items, seats, world }: Omit<LetterMatter, 'people'>,
): readonly NoticeItem[] {
  const actor = { id: person, seats: seats.filter((seat) => seat.person === person) };
  return items
    .filter(({ index }) => events.includes(index))
    .filter(({ event, tool }) => mayRead(actor, event, tool, world));
}
