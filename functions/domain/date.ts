/** An instant in UTC, ISO 8601 with milliseconds: `2024-04-24T16:00:00.000Z`. Sorts as text. */
export type Instant = string;
/** A day on a wall calendar, `2024-04-24`. Which instants it spans depends on a city. */
export type Day = string;
/** An IANA time zone: `Europe/Brussels`. */
export type TimeZone = string;

/** When something happened, as exactly as is known and no more (USERS.md 1.2, historical import; EDTF values). */
export type PartialDate =
  | {
      readonly precision: 'day' | 'month' | 'year';
      /** `2024-04-24`, `2024-04` or `2024`. */
      readonly value: string;
      readonly source?: string;
    }
  | {
      /** Only the session is known; value is its id. */
      readonly precision: 'session';
      readonly value: string;
      readonly source?: string;
    }
  | { readonly precision: 'unknown'; readonly source?: string };

const dayMs = 86_400_000;

/** The instant n days of 24 hours later (or earlier, n < 0). */
export const daysAfter = (at: Instant, n: number): Instant =>
  new Date(Date.parse(at) + n * dayMs).toISOString();

/** The instant n minutes later. */
export const minutesAfter = (at: Instant, n: number): Instant =>
  new Date(Date.parse(at) + n * 60_000).toISOString();

/** The day n days later (or earlier). */
export const dayPlus = (day: Day, n: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + n * dayMs).toISOString().slice(0, 10);

/** How many days lie between two days; negative where the second comes first. */
export const daysBetween = (from: Day, until: Day): number =>
  Math.round((Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);

/** The same day n months later; the last day of that month where it has no such day. */
export function monthsAfter(day: Day, n: number): Day {
  const [y = 0, m = 1, d = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(y, m + n, 0)).getUTCDate();
  return new Date(Date.UTC(y, m - 1 + n, Math.min(d, last))).toISOString().slice(0, 10);
}

/**
 * By how many hours clocks are ahead of UTC in winter, in zones that have changed them in one moment since 1996: an hour
 * more from 01:00 UTC on the last Sunday of March until then in October (Directive 2000/84/EC and those before it;
 * Switzerland and the United Kingdom do the same). The first use of Intl takes 17 ms of a processor, a tenth of
 * what a function needs to start, and most of what anybody asks is Brussels' time. A test holds this to Intl.
 */
const aheadInWinter: Readonly<Record<TimeZone, number>> = {
  'Europe/Brussels': 1,
  'Europe/Paris': 1,
  'Europe/Zurich': 1,
  'Europe/Vienna': 1,
  'Europe/Rome': 1,
  'Europe/London': 0,
};
const changeTogetherSince = Date.UTC(1996, 0, 1);
const hourMs = 3_600_000;

/** 01:00 UTC on the last Sunday of a month that has 31 days; months from 0. */
function lastSunday(year: number, month: number): number {
  const last = Date.UTC(year, month, 31, 1);
  return last - new Date(last).getUTCDay() * dayMs;
}

/** What clocks show in such a zone; undefined where only Intl knows. */
function wallClockByRule(t: number, zone: TimeZone): string | undefined {
  const winter = Object.hasOwn(aheadInWinter, zone) ? aheadInWinter[zone] : undefined;
  if (winter === undefined || !(t >= changeTogetherSince)) return undefined;
  const year = new Date(t).getUTCFullYear();
  const isSummer = t >= lastSunday(year, 2) && t < lastSunday(year, 9);
  const shown = new Date(t + (winter + (isSummer ? 1 : 0)) * hourMs);
  return shown.toISOString().slice(0, 19).replace('T', ' ');
}

const formats = new Map<TimeZone, Intl.DateTimeFormat>();
function wallClock(at: Instant, zone: TimeZone): string {
  const byRule = wallClockByRule(Date.parse(at), zone);
  if (byRule !== undefined) return byRule;
  let format = formats.get(zone);
  if (!format) {
    // The Swedish locale writes ISO 8601: 2024-04-24 18:00:00.
    format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
    formats.set(zone, format);
  }
  return format.format(new Date(at));
}

/** The calendar day in a city at an instant. */
export const dayIn = (zone: TimeZone, at: Instant): Day => wallClock(at, zone).slice(0, 10);

/** The wall clock in a city at an instant: `18:00`. */
export const hourIn = (zone: TimeZone, at: Instant): string => wallClock(at, zone).slice(11, 16);

/** The instant at which a city's clock shows this day and hour (`18:00`); the first of two when clocks go back. */
export function instantIn(zone: TimeZone, day: Day, hour: string): Instant {
  const wanted = Date.parse(`${day}T${hour}:00Z`);
  const shows = (t: number) => Date.parse(`${wallClock(new Date(t).toISOString(), zone).replace(' ', 'T')}Z`);
  let t = wanted;
  for (let i = 0; i < 3; i++) t += wanted - shows(t);
  return new Date(t).toISOString();
}

/** 0 is Sunday, 6 Saturday. */
export const weekday = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/**
 * Days and instants that a body may mean. Beyond the year 9999 a day is written otherwise, and would no longer sort as
 * text; whatever is counted from one stays far from there.
 */
export const isOfOurTime = (at: Day | Instant): boolean => at >= '1900' && at < '2200';

/** Says whether a text is a day of the calendar that a body may mean. */
export const isDayOfOurTime = (text: string): boolean => isDay(text) && isOfOurTime(text);

/** Says whether a text is a day of the calendar. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
  dayPlus(text, 0) === text;
