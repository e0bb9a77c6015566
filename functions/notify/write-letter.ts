import type { NoticeItem } from '../domain/audience.ts';
import type { RecordedEvent } from '../domain/event.ts';
import type { BodyId, PersonId } from '../domain/ids.ts';
import type { LetterMatter, WriteLetter } from '../domain/letter-matter.ts';
import type { Actor } from '../domain/may.ts';
import { isErased, voicesOn } from '../domain/person.ts';
import { mayRead, readersView } from '../domain/readers-view.ts';
import type { Language } from '../domain/text.ts';
import { composeLetter, type Letterhead } from './compose.ts';
import type { Because } from './letters/frame.ts';

/** Gives the path of a one-click unsubscription, which proves by itself whose it is: `/api/unsubscribe/…`. */
export type UnsubscribePath = (person: PersonId, topic: string) => string;

/** Writes letters under the head of one register. */
export const letterWriter =
  (settings: { readonly head: Letterhead; readonly unsubscribePath: UnsubscribePath }): WriteLetter =>
  (matter, chunk, recipient) => {
    const { notice, body, world } = matter;
    const { head } = settings;
    const person = matter.people.get(recipient.person);
    if (!person || isErased(person)) return undefined;
    const actor: Actor = { id: person.id, seats: matter.seats.filter((seat) => seat.person === person.id) };
    const items = matter.items
      .filter(({ index }) => recipient.events.includes(index))
      .filter(({ event, tool }) => mayRead(actor, event, tool, world));
    if (items.length === 0) return undefined;
    const because = reasonOf(actor, items, matter);
    const [first] = items;
    const topic = because === 'follows-tool' && first ? `tool:${first.tool.id}` : `body:${body.id}`;
    return composeLetter({
      person,
      language: recipient.language,
      class: recipient.class,
      because,
      notice: { id: notice.id, body, day: notice.day },
      chunk,
      items: items.map(({ event, tool }) => {
        const replaces = tool.supersedes === undefined ? undefined : matter.editions.get(tool.supersedes);
        return {
          event,
          tool: readersView(tool, actor, world),
          ...(replaces ? { replaces } : {}),
          colleagues: recipient.class === 'official' ? colleaguesOf(actor, body.id, matter) : [],
          isOfficer: tool.officers.includes(actor.id) || actor.seats.some((seat) => seat.tool === tool.id),
          isSecretary: servesOn(actor, body.id),
          hasVoice: voicesOn(actor.seats, body.id).length > 0,
          notReached: servesOn(actor, body.id) ? notReachedBy(event, matter, recipient.language) : [],
        };
      }),
      world,
      head,
      unsubscribe: () => `${head.site}${settings.unsubscribePath(person.id, topic)}`,
    });
  };

const servesOn = (actor: Actor, body: BodyId): boolean =>
  actor.seats.some(
    (seat) => seat.body === body && (seat.role === 'secretary' || seat.role === 'deputy-secretary'),
  );

/** Whom the letters had not reached, by name: the secretary is told (USERS.md 1.2, no letter, no silence). */
const notReachedBy = (
  event: RecordedEvent,
  { members }: Pick<LetterMatter, 'members'>,
  language: Language,
): readonly string[] =>
  event.type === 'ProcedureExtended'
    ? event.notReached.map((id) => members.get(id)?.name[language] ?? id)
    : [];

function reasonOf(
  actor: Actor,
  items: readonly NoticeItem[],
  { body, followers }: Pick<LetterMatter, 'body' | 'followers'>,
): Because {
  if (actor.seats.some((seat) => seat.body === body.id)) return 'seat';
  if (items.every(({ tool }) => tool.officers.includes(actor.id))) return 'officer';
  if (followers.get(`body:${body.id}`)?.includes(actor.id)) return 'follows-body';
  const [first] = items;
  const isOneTool = items.every(({ tool }) => tool.id === first?.tool.id);
  const topics = first ? [first.tool.id, first.tool.supersedes].map((id) => `tool:${id}`) : [];
  if (isOneTool && topics.some((topic) => followers.get(topic)?.includes(actor.id))) return 'follows-tool';
  return actor.seats.some((seat) => seat.role === 'secretary' || seat.role === 'deputy-secretary')
    ? 'secretary'
    : 'follows-body';
}

/** Those who sit for the same Member on the same body, by name: a small administration agrees among itself. */
function colleaguesOf(
  actor: Actor,
  body: BodyId,
  { seats, people }: Pick<LetterMatter, 'seats' | 'people'>,
): readonly string[] {
  const members = actor.seats.filter((seat) => seat.body === body).flatMap((seat) => seat.member ?? []);
  const ids = seats
    .filter((seat) => seat.body === body && seat.member !== undefined && members.includes(seat.member))
    .map((seat) => seat.person)
    .filter((id) => id !== actor.id);
  return [...new Set(ids)].flatMap((id) => people.get(id)?.name || []);
}
