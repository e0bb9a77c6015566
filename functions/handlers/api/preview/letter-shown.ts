import { type Circle, letterOfASeat, type NoticeItem } from '../../../domain/audience.ts';
import type { RecordedEvent } from '../../../domain/event.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { toldSentence } from '../../../domain/language/told-words.ts';
import { othersBeside } from '../../../domain/letter-items.ts';
import type { LetterMatter, WriteLetter } from '../../../domain/letter-matter.ts';
import type { Recipient } from '../../../domain/notice.ts';
import { type Language, languages } from '../../../domain/text.ts';
import type { Notice, PeopleStore } from '../../../ports.ts';
import { type MatterPorts, matterOf, peopleFor } from '../../letter-matter-of.ts';

export type ShowLetterPorts = MatterPorts & {
  readonly people: Pick<PeopleStore, 'people'>;
  readonly write: WriteLetter;
};

export interface Shown {
  readonly notice: Notice;
  readonly items: readonly NoticeItem[];
  /** What would be told, among the items. */
  readonly event: RecordedEvent;
  readonly circle: Circle;
  readonly recipients: readonly Recipient[];
  readonly language: Language;
}

const mostNames = 1000;

/** Who would be told, counted, and one letter of each language as it would arrive: without an address in it. */
export async function letterShown(ports: ShowLetterPorts, shown: Shown) {
  const { notice, items, event, circle, recipients, language } = shown;
  const seats = circle.seats.filter((seat) => seat.body === notice.body);
  const seatOf = (person: PersonId) => seats.find((seat) => seat.person === person);
  const told = recipients.map((recipient) => ({ recipient, seat: seatOf(recipient.person) }));
  const members = new Set(
    told.flatMap(({ seat }) => (seat?.role === 'delegate' && seat.member ? [seat.member] : [])),
  );
  const observers = told.filter(({ seat }) => seat?.role === 'observer').length;
  const official = recipients.filter((recipient) => recipient.class === 'official').length;
  const french = recipients.filter((recipient) => recipient.language === 'fr').length;
  const count = { people: recipients.length, members: members.size, observers, french, official };
  const names = new Map(circle.people.map((person) => [person.id, person.name]));
  const matter = await matterOf(ports, notice, items);
  const as: Partial<Record<Language, { subject: string; text: string; html: string }>> = {};
  for (const one of languages) {
    const letter = await sample(ports, matter, recipients, seatOf, one);
    if (letter) as[one] = letter;
  }
  return {
    notice: notice.id,
    body: notice.body,
    class: official > 0 ? ('official' as const) : ('subscription' as const),
    leavesAt: notice.sendAt,
    withOthers: othersBeside(event, notice, items, matter.world),
    summary: toldSentence(count, language),
    people: count.people,
    members: count.members,
    observers,
    languages: { en: count.people - french, fr: french },
    official,
    as,
    to: told.slice(0, mostNames).map(({ recipient, seat }) => ({
      name: names.get(recipient.person) ?? recipient.person,
      ...(seat?.member === undefined ? {} : { member: seat.member }),
      language: recipient.language,
      class: recipient.class,
    })),
  };
}

/**
 * The letter of a delegate who has this language, as most have it, or, where nobody has it, of one who has the other.
 */
async function sample(
  ports: ShowLetterPorts,
  matter: Omit<LetterMatter, 'people'>,
  recipients: readonly Recipient[],
  seatOf: (person: PersonId) => { readonly role: string } | undefined,
  language: Language,
) {
  const usual = letterOfASeat({ body: matter.body.id }, matter.items, matter.world).map(({ index }) => index);
  const delegates = recipients.filter(({ person }) => seatOf(person)?.role === 'delegate');
  const asUsual = delegates.filter(({ events }) => String(events) === String(usual));
  const order = [...asUsual, ...delegates, ...recipients];
  const recipient = order.find((one) => one.language === language) ?? order[0];
  if (!recipient) return undefined;
  const people = await peopleFor(ports, [recipient], matter);
  const letter = ports.write({ ...matter, people }, 'preview', { ...recipient, language });
  if (!letter) return undefined;
  const { subject, text, html } = letter;
  return { subject, text, html };
}
