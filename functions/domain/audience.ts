import type { RecordedEvent } from './event.ts';
import type { BodyId, PersonId } from './ids.ts';
import { type Actor, may } from './may.ts';
import type { NoticeClass, Recipient } from './notice.ts';
import { isErased, type NoticeLevel, type Person, type Seat } from './person.ts';
import { mayRead } from './readers-view.ts';
import { type Telling, tellingOf } from './telling.ts';
import type { Tool } from './tool.ts';
import type { World } from './world.ts';

/** An event of a notice, by its place there, with the tool as the event left it. */
export interface NoticeItem {
  readonly index: number;
  readonly event: RecordedEvent;
  readonly tool: Tool;
}

/** Who might be told. */
export interface Circle {
  readonly people: readonly Person[];
  /** The seats of every body that count today: who is a secretary anywhere may read what is restricted. */
  readonly seats: readonly Seat[];
  /** By topic: `body:PTC`, `tool:T13`. */
  readonly followers: ReadonlyMap<string, readonly PersonId[]>;
}

/**
 * Who is told what: official items to every seat of the body, the others by the level that each person chose, and
 * nothing that `may()` does not let them read. One entry a person, in the order of their ids; a person for whom
 * nothing is left is not in it.
 */
export function audienceOf(
  notice: { readonly body: BodyId },
  items: readonly NoticeItem[],
  circle: Circle,
  world: World,
): readonly Recipient[] {
  const seatsOf = Map.groupBy(circle.seats, (seat) => seat.person);
  const told = toldByLetter(items);
  return circle.people
    .filter((person) => !isErased(person))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((person): Recipient[] => {
      const { id, language, levels } = person;
      const seats = seatsOf.get(id) ?? [];
      const reader = { id, seats, level: levels[notice.body], followers: circle.followers };
      const heard = heardBy(reader, told, notice, world);
      if (heard.length === 0) return [];
      const isOfficial = heard.some(({ as }) => as === 'official');
      const events = heard.map(({ item }) => item.index);
      return [
        { person: id, language, events, class: isOfficial ? 'official' : 'subscription', state: 'pending' },
      ];
    });
}

/**
 * What is in the letter of a delegate who chose nothing, which is the letter of most: neither what only secretaries and
 * officers are asked, nor what is for those who asked for all steps.
 */
export function letterOfASeat(
  notice: { readonly body: BodyId },
  items: readonly NoticeItem[],
  world: World,
): readonly NoticeItem[] {
  const id = '' as PersonId;
  const seat: Seat = { person: id, role: 'delegate', body: notice.body, from: '' };
  const reader = { id, seats: [seat], level: undefined, followers: new Map() };
  return heardBy(reader, toldByLetter(items), notice, world).map(({ item }) => item);
}

interface TellingItem extends NoticeItem {
  readonly telling: Telling;
}

const toldByLetter = (items: readonly NoticeItem[]): readonly TellingItem[] =>
  items.flatMap((item) => {
    const telling = tellingOf(item.event, item.tool);
    return telling ? [{ ...item, telling }] : [];
  });

/** What of a notice reaches a person, and as what. */
const heardBy = (
  reader: Reader,
  told: readonly TellingItem[],
  { body }: { readonly body: BodyId },
  world: World,
): readonly { readonly item: NoticeItem; readonly as: NoticeClass }[] =>
  told.flatMap((item) => {
    const as = toldAs(reader, item, body);
    if (!as || !mayRead(reader, item.event, item.tool, world)) return [];
    return readBefore(reader, item, world) ? [] : [{ item, as }];
  });

interface Reader extends Actor {
  readonly level: NoticeLevel | undefined;
  readonly followers: Circle['followers'];
}

const tasks: ReadonlySet<Telling['to']> = new Set(['secretaries', 'correctors', 'officers']);

/** As what an item reaches a person; undefined: it does not. */
function toldAs(
  reader: Reader,
  { event, tool, telling }: TellingItem,
  body: BodyId,
): NoticeClass | undefined {
  const sitsOn = (on: BodyId, ...roles: Seat['role'][]) =>
    reader.seats.some((seat) => seat.body === on && (roles.length === 0 || roles.includes(seat.role)));
  const follows = (topic: string) => reader.followers.get(topic)?.includes(reader.id) ?? false;

  if (telling.as === 'official' && sitsOn(body)) return 'official';
  // Who asked for no letters still has what is theirs to do: a task is no subscription.
  if (reader.level === 'none' && !tasks.has(telling.to)) return undefined;

  const isOfficer = tool.officers.includes(reader.id) || reader.seats.some((seat) => seat.tool === tool.id);
  const followsTool =
    follows(`tool:${tool.id}`) ||
    // Who followed an edition hears that the next one has taken its place.
    (event.type === 'Published' && tool.supersedes !== undefined && follows(`tool:${tool.supersedes}`));
  const concerned = sitsOn(body) || follows(`body:${body}`) || followsTool || isOfficer;
  const passesTo = telling.nextBodies.some((next) => sitsOn(next, 'secretary', 'deputy-secretary'));

  const reached = {
    seats: concerned || passesTo,
    decisions: concerned || passesTo,
    all: isOfficer || passesTo || (concerned && reader.level === 'all'),
    secretaries: sitsOn(body, 'secretary', 'deputy-secretary'),
    correctors: may(reader, 'agree-correction', { body, proposedBy: event.by.person }) === true,
    officers: isOfficer || passesTo,
  } satisfies Record<Telling['to'], boolean>;
  return reached[telling.to] ? 'subscription' : undefined;
}

/** A step that is cleared is news only to those who could not read it before. */
const readBefore = (actor: Actor, { event, tool }: NoticeItem, world: World): boolean =>
  event.type === 'StepCleared' &&
  mayRead(actor, event, { ...tool, cleared: tool.cleared.filter((step) => step !== event.step) }, world);
