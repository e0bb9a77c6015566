import { ICalCalendar, ICalEventTransparency } from 'ical-generator';
import type { CalendarEntry } from '../../../domain/calendar.ts';
import { type Day, dayPlus } from '../../../domain/date.ts';
import { calendarName, entryWords } from '../../../domain/language/calendar-words.ts';
import { noticeOf } from '../../../domain/language/rehearsal-words.ts';
import type { Language } from '../../../domain/text.ts';

/** Seconds after which a calendar program asks again. */
const refreshSeconds = 4 * 60 * 60;
/** Of a session that nobody has acted on yet it is not noted when it was entered. */
const notNoted = '2000-01-01T00:00:00Z';

/**
 * Entries as a calendar file (RFC 5545). Nothing in it depends on when it is asked for, so that it stays the same, byte
 * for byte, until something happens: stamps are those of the register.
 */
export function calendarFile(
  entries: readonly CalendarEntry[],
  { site, registerName }: { readonly site: string; readonly registerName: string },
  language: Language,
): string {
  const calendar = new ICalCalendar({
    name: calendarName[language],
    description: noticeOf(registerName)[language] || null,
    prodId: { company: 'Placet', product: 'Placet', language },
    ttl: refreshSeconds,
  });
  const { host } = new URL(site);
  for (const entry of entries)
    calendar.createEvent({
      ...whenOf(entry, language),
      id: `${nameOf(entry)}@${host}`,
      summary: entryWords(entry, language),
      url: entry.is === 'session' ? `${site}/sessions/${entry.session.id}` : `${site}/t/${entry.tool.id}`,
    });
  return `${calendar.toString()}\r\n`;
}

/** The same as long as the thing is the same, whatever its days and title become. */
function nameOf(entry: CalendarEntry): string {
  return entry.is === 'session'
    ? `session.${entry.session.id}`
    : `${entry.is}.${entry.decision}.${entry.tool.id}`;
}

/** Days are those on the wall in the body's city, whatever the reader's; an hour is one instant everywhere. */
function whenOf(entry: CalendarEntry, language: Language) {
  switch (entry.is) {
    case 'session': {
      const { firstDay, lastDay = firstDay, version, log, city } = entry.session;
      const changedAt = log.at(-1)?.at;
      return {
        ...wholeDays(firstDay, lastDay),
        stamp: new Date(changedAt ?? notNoted),
        ...(changedAt === undefined ? {} : { lastModified: new Date(changedAt) }),
        sequence: version - 1,
        // Where a session met that came in without its city, nobody knows (USERS.md E2).
        ...(city ? { location: city[language] } : {}),
      };
    }
    case 'procedure':
      return { start: new Date(entry.deadlineAt), ...deadline(entry) };
    case 'contributions':
      return { ...wholeDays(entry.byDay, entry.byDay), ...deadline(entry) };
    default:
      return entry satisfies never;
  }
}

const deadline = ({ setAt }: { readonly setAt: string }) => ({
  stamp: new Date(setAt),
  lastModified: new Date(setAt),
  transparency: ICalEventTransparency.TRANSPARENT,
});

/** A calendar ends a day before the day that it names. */
const wholeDays = (first: Day, last: Day) => ({
  allDay: true,
  start: new Date(`${first}T00:00:00Z`),
  end: new Date(`${dayPlus(last, 1)}T00:00:00Z`),
});
