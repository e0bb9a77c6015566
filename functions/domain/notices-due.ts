import { type Day, dayIn, dayPlus, type Instant, instantIn, minutesAfter, type TimeZone } from './date.ts';
import type { RecordedEvent } from './event.ts';
import type { BodyId } from './ids.ts';
import { type NoticeDue, type NoticeId, noticeId } from './notice.ts';
import { daysOf, type Session } from './session.ts';
import { tellingOf } from './telling.ts';
import type { Tool } from './tool.ts';
import type { World } from './world.ts';

/** How long a letter that leaves soon can still be taken back. */
export const minutesToTakeBack = 10;

/** When the letters of a body's day leave, on the clock of its city. */
export const sendingHour = '18:00';

/** The sending hour that comes after an instant: at or after 18:00 it is tomorrow's. */
export function nextSending(at: Instant, zone: TimeZone): { readonly day: Day; readonly sendAt: Instant } {
  const today = dayIn(zone, at);
  const sendAt = instantIn(zone, today, sendingHour);
  if (at < sendAt) return { day: today, sendAt };
  const tomorrow = dayPlus(today, 1);
  return { day: tomorrow, sendAt: instantIn(zone, tomorrow, sendingHour) };
}

/**
 * The notices that an event rides in. Computed from when the event was written, never from now: the relay may ask
 * again after a crash and must get the same names. A day's letter is named after the meeting that its body holds on
 * that day, whichever meeting an item comes from, so that a body and day have one letter.
 */
export function noticesDue(event: RecordedEvent, tool: Tool, world: World): readonly NoticeDue[] {
  const telling = tellingOf(event, tool);
  if (!telling) return [];
  return telling.bodies.flatMap((id): NoticeDue[] => {
    const body = world.bodies.get(id);
    if (!body) return [];
    if (telling.when === 'at-once')
      return [
        {
          id: noticeId(`${event.tool}-${event.n}-official`),
          class: 'official',
          body: id,
          day: dayIn(body.timeZone, event.at),
          sendAt: event.at,
        },
      ];
    const soon = leavesSoon(event) ? minutesAfter(event.at, minutesToTakeBack) : undefined;
    const { day, sendAt } =
      soon === undefined
        ? nextSending(event.at, body.timeZone)
        : { day: dayIn(body.timeZone, soon), sendAt: soon };
    const session = sessionOf(id, day, world)?.id;
    return [
      {
        id: soon === undefined ? noticeId(`${session ?? id}-${day}`) : soonId(event),
        // One official item makes the letter of the day official; each person's is what they are told.
        class: telling.as,
        body: id,
        ...(session === undefined ? {} : { session }),
        day,
        sendAt,
      },
    ];
  });
}

const leavesSoon = (event: RecordedEvent): boolean => 'letter' in event && event.letter?.leaves === 'soon';

/** A notice of its own; of a decision that covers several tools, one for all of them. */
const soonId = (event: RecordedEvent): NoticeId =>
  event.type === 'DecisionRecorded' && event.tools.length > 1
    ? noticeId(`${event.decision}-soon`)
    : noticeId(`${event.tool}-${event.n}-soon`);

const sessionOf = (body: BodyId, day: Day, { sessions }: World): Session | undefined =>
  [...sessions.values()].find((session) => session.body === body && daysOf(session).includes(day));
