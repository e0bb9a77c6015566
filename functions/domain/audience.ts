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
  const told = items.flatMap((item) => {
    const telling = tellingOf(item.event, item.tool);
    return telling ? [{ ...item, telling }] : [];
  });
  return circle.people
    .filter((person) => !isErased(person))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((person): Recipient[] => {
      const actor: Actor = { id: person.id, seats: seatsOf.get(person.id) ?? [] };
      const reader = { ...actor, level: person.levels[notice.body], followers: circle.followers };
      const events: number[] = [];
      let letter: NoticeClass = 'subscription';
      for (const item of told) {
        const as = toldAs(reader, item, notice.body);
        if (!as || !mayRead(actor, item.event, item.tool, world)) continue;
        if (readBefore(actor, item, world)) continue;
        events.push(item.index);
        if (as === 'official') letter = 'official';
      }
      const { id, language } = person;
      return events.length === 0 ? [] : [{ person: id, language, events, class: letter, state: 'pending' }];
    });
}

interface Reader extends Actor {
  readonly level: NoticeLevel | undefined;
  readonly followers: Circle['followers'];
}

const tasks: ReadonlySet<Telling['to']> = new Set(['secretaries', 'correctors', 'officers']);

/** As what an item reaches a person; undefined: it does not. */
function toldAs(
  reader: Reader,
  { event, tool, telling }: NoticeItem & { readonly telling: Telling },
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
