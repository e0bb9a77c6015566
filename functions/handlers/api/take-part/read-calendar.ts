import type { api } from '../../../contracts/api/endpoints.ts';
import { refuseWith, reply, type UseCase } from '../../../contracts/api/use-case.ts';
import { homeZone } from '../../../domain/body.ts';
import { calendarOf } from '../../../domain/calendar.ts';
import { dayIn, dayPlus } from '../../../domain/date.ts';
import type { BodyId } from '../../../domain/ids.ts';
import type { Actor } from '../../../domain/may.ts';
import { seatsOn } from '../../../domain/person.ts';
import { currentStep, type Tool } from '../../../domain/tool.ts';
import type { World } from '../../../domain/world.ts';
import type { Clock, PeopleStore, ToolStore } from '../../../ports.ts';
import { toolsForReader } from '../tools-for-reader.ts';
import { calendarFile } from './calendar-file.ts';
import { hashOfSecret } from './calendar-secret.ts';
import { toolsAtPlaces, toolsDecidedSince, toolsHeld } from './gather-tools.ts';

export interface CalendarPorts {
  readonly tools: Pick<ToolStore, 'events' | 'toolsAt' | 'heldTools' | 'decidedBy'>;
  readonly people: Pick<PeopleStore, 'world' | 'person' | 'seatsOf' | 'personOfCalendar'>;
  readonly clock: Clock;
  readonly head: { readonly site: string; readonly registerName: string };
}

/** How far back the decisions lie whose invitations to contribute may still stand. */
const daysOfInvitations = 400;

/** A person's calendar behind its secret address, by the seats that they have now and what those let them know. */
export const readCalendar =
  (ports: CalendarPorts): UseCase<typeof api.readCalendar> =>
  async ({ params }) => {
    const [, secret = ''] = /^([A-Za-z0-9_-]{43})\.ics$/.exec(params.file) ?? [];
    const id = secret === '' ? undefined : await ports.people.personOfCalendar(hashOfSecret(secret));
    const person = id && (await ports.people.person(id));
    if (!person) return refuseWith('no-such-thing');
    const now = ports.clock.now();
    const [world, held] = await Promise.all([ports.people.world(now), ports.people.seatsOf(person.id)]);
    const actor = { id: person.id, seats: seatsOn(held, dayIn(homeZone, now)) };
    const bodies = new Set(actor.seats.flatMap(({ body }) => body ?? []));
    const tools = bodies.size === 0 ? [] : await toolsWithDeadlines(ports.tools, actor, bodies, world);
    return reply(calendarFile(calendarOf(actor, tools, world), ports.head, person.language));
  };

/** The tools that stand before some bodies, and those on which they decided, as a person may know them. */
async function toolsWithDeadlines(
  store: CalendarPorts['tools'],
  person: Actor,
  bodies: ReadonlySet<BodyId>,
  world: World,
): Promise<readonly Tool[]> {
  const from = dayPlus(dayIn(homeZone, world.now), -daysOfInvitations);
  const [decided, here, held] = await Promise.all([
    toolsDecidedSince(store, bodies, from),
    toolsAtPlaces(store, bodies),
    toolsHeld(store),
  ]);
  const views = await toolsForReader(store, [...decided, ...here, ...held], person, world);
  // That a tool is listed as held tells of something hidden: it counts no more than if it stood where they know it.
  const isDecided = new Set(decided);
  return views.filter((view) => {
    const body = currentStep(view)?.body;
    return isDecided.has(view.id) || (body !== undefined && bodies.has(body));
  });
}
