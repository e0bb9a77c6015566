import type { api } from '../../contracts/api/endpoints.ts';
import { refuseWith, reply, type UseCase } from '../../contracts/api/use-case.ts';
import { homeZone } from '../../domain/body.ts';
import { calendarOf } from '../../domain/calendar.ts';
import { dayIn, dayPlus } from '../../domain/date.ts';
import { seatsOn } from '../../domain/person.ts';
import type { Clock, PeopleStore, ToolStore } from '../../ports.ts';
import { calendarFile } from './calendar-file.ts';
import { hashOfSecret } from './calendar-secret.ts';
import { toolsAtPlaces, toolsDecidedSince, toolsHeld } from './gather-tools.ts';
import { toolsForReader } from './tools-for-reader.ts';

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
    const today = dayIn(homeZone, now);
    const [world, held] = await Promise.all([ports.people.world(now), ports.people.seatsOf(person.id)]);
    const actor = { id: person.id, seats: seatsOn(held, today) };
    const bodies = new Set(actor.seats.flatMap(({ body }) => body ?? []));
    const ids =
      bodies.size === 0
        ? []
        : await Promise.all([
            toolsAtPlaces(ports.tools, bodies),
            toolsHeld(ports.tools),
            toolsDecidedSince(ports.tools, bodies, dayPlus(today, -daysOfInvitations)),
          ]);
    const tools = await toolsForReader(ports.tools, ids.flat(), actor, world);
    return reply(calendarFile(calendarOf(actor, tools, world), ports.head, person.language));
  };
