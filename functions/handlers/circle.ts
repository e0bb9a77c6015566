import type { Circle, NoticeItem } from '../domain/audience.ts';
import { zoneOf } from '../domain/body.ts';
import { dayIn } from '../domain/date.ts';
import type { PersonId } from '../domain/ids.ts';
import { type Seat, seatsOn } from '../domain/person.ts';
import { tellingOf } from '../domain/telling.ts';
import type { World } from '../domain/world.ts';
import type { Notice, PeopleStore } from '../ports.ts';

/** The seats of all bodies that count today. One query a body: who is a secretary anywhere may read more. */
export async function seatsToday(
  people: Pick<PeopleStore, 'seatsOn'>,
  notice: Pick<Notice, 'body'>,
  world: World,
): Promise<readonly Seat[]> {
  const zone = zoneOf(notice.body, world.bodies);
  const seats = await Promise.all([...world.bodies.keys()].map((body) => people.seatsOn(body)));
  return seatsOn(seats.flat(), dayIn(zone, world.now));
}

/** Who follows what a notice tells of, by topic. */
export async function followersOf(
  people: Pick<PeopleStore, 'followers'>,
  notice: Pick<Notice, 'body'>,
  items: readonly NoticeItem[],
): Promise<Circle['followers']> {
  const editions = items.flatMap(({ tool }) => (tool.supersedes === undefined ? [] : [tool.supersedes]));
  const tools = [...items.map(({ tool }) => tool.id), ...editions].map((id) => `tool:${id}`);
  const topics = [...new Set([`body:${notice.body}`, ...tools])];
  return new Map(
    await Promise.all(topics.map(async (topic) => [topic, await people.followers(topic)] as const)),
  );
}

/** Everybody whom a notice might concern. */
export async function circleOf(
  people: Pick<PeopleStore, 'seatsOn' | 'followers' | 'people'>,
  notice: Pick<Notice, 'body'>,
  items: readonly NoticeItem[],
  world: World,
): Promise<Circle> {
  const seats = await seatsToday(people, notice, world);
  const followers = await followersOf(people, notice, items);
  const bodies = [
    notice.body,
    ...items.flatMap(({ event, tool }) => tellingOf(event, tool)?.nextBodies ?? []),
  ];
  const ids = new Set<PersonId>([
    ...seats
      .filter((seat) => seat.body !== undefined && bodies.includes(seat.body))
      .map((seat) => seat.person),
    ...[...followers.values()].flat(),
    ...items.flatMap(({ tool }) => tool.officers),
  ]);
  return { people: await people.people([...ids]), seats, followers };
}
