import type { NoticeItem } from '../domain/audience.ts';
import type { ToolId } from '../domain/ids.ts';
import type { LetterMatter } from '../domain/letter-matter.ts';
import type { Recipient } from '../domain/notice.ts';
import type { Tool } from '../domain/tool.ts';
import type { Clock, Notice, PeopleStore, ToolStore } from '../ports.ts';
import { followersOf, seatsToday } from './circle.ts';

export interface MatterPorts {
  readonly tools: Pick<ToolStore, 'load'>;
  readonly people: Pick<PeopleStore, 'world' | 'seatsOn' | 'followers' | 'members'>;
  readonly clock: Clock;
}

/** What the letters of a notice are written from, but for the recipients: read once for many letters. */
export async function matterOf(
  ports: MatterPorts,
  notice: Notice,
  items: readonly NoticeItem[],
): Promise<Omit<LetterMatter, 'people'>> {
  const world = await ports.people.world(ports.clock.now());
  const body = world.bodies.get(notice.body);
  if (!body) throw new RangeError(`No body ${notice.body}`);
  const editions = new Map<ToolId, Tool>();
  for (const { event, tool } of items) {
    if (event.type !== 'Published' || tool.supersedes === undefined) continue;
    const edition = await ports.tools.load(tool.supersedes);
    if (edition) editions.set(tool.supersedes, edition.tool);
  }
  const unreached = items.some(
    ({ event }) => event.type === 'ProcedureExtended' && event.notReached.length > 0,
  );
  const members = unreached ? await ports.people.members() : [];
  return {
    notice,
    body,
    items,
    seats: await seatsToday(ports.people, notice, world),
    followers: await followersOf(ports.people, notice, items),
    editions,
    members: new Map(members.map((member) => [member.id, member])),
    world,
  };
}

/** The recipients, and where the notice is official the colleagues whom their letters name. */
export async function peopleFor(
  { people }: { readonly people: Pick<PeopleStore, 'people'> },
  recipients: readonly Recipient[],
  { seats, body }: Omit<LetterMatter, 'people'>,
): Promise<LetterMatter['people']> {
  const ids = new Set(recipients.map(({ person }) => person));
  if (recipients.some((recipient) => recipient.class === 'official')) {
    const here = seats.filter((seat) => seat.body === body.id && seat.member !== undefined);
    const members = new Set(here.filter((seat) => ids.has(seat.person)).map((seat) => seat.member));
    for (const seat of here) if (members.has(seat.member)) ids.add(seat.person);
  }
  return new Map((await people.people([...ids])).map((person) => [person.id, person]));
}
