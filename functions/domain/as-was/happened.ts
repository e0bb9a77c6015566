import { homeZone, zoneOf } from '../body.ts';
import { type Day, dayIn, dayPlus, daysBetween, monthsAfter, type PartialDate } from '../date.ts';
import type { RecordedEvent } from '../event.ts';
import type { BodyId } from '../ids.ts';
import { stages } from '../stage.ts';
import type { Tool } from '../tool.ts';
import type { World } from '../world.ts';

/**
 * The day by the end of which something has happened, of a date that is known in part: a month counts from its last
 * day. Undefined where not even the year is known.
 */
export function endOf(date: PartialDate, { sessions }: Pick<World, 'sessions'>): Day | undefined {
  switch (date.precision) {
    case 'day':
      return date.value;
    case 'month':
      return dayPlus(monthsAfter(`${date.value}-01`, 1), -1);
    case 'year':
      return `${date.value}-12-31`;
    case 'session': {
      const session = [...sessions.values()].find(({ id }) => id === date.value);
      if (!session) return undefined;
      const { firstDay, lastDay = firstDay, dates } = session;
      return lastDay ?? (dates.precision === 'session' ? undefined : endOf(dates, { sessions }));
    }
    case 'unknown':
      return undefined;
    default:
      return date satisfies never;
  }
}

/**
 * The day on which an event happened, whenever it was recorded: a decision on the day that its body took it, a
 * publication when the text came out, a paper on its own date; the rest when it was written down, by the clock of the
 * body concerned. `now` is the tool as all its events tell it, the event one of its settled record.
 */
export function happenedOn(event: RecordedEvent, now: Tool, { bodies }: Pick<World, 'bodies'>): Day {
  switch (event.type) {
    case 'DecisionRecorded':
    case 'WrittenProcedureOpened':
    case 'Discontinued':
      return event.facts.decidedOn;
    case 'Published':
      return event.publication.on;
    case 'SilenceAgreed':
    case 'EditionSuperseded':
      return event.on;
    case 'DocumentAttached':
      return (event.as !== 'file' && event.version.datedOn) || dayIn(homeZone, event.at);
    default: {
      const body = bodyOf(event, now);
      return dayIn(body === undefined ? homeZone : zoneOf(body, bodies), event.at);
    }
  }
}

function bodyOf(event: RecordedEvent, now: Tool): BodyId | undefined {
  if (event.type === 'Submitted') return event.to;
  if (event.type === 'NotListed') return event.body;
  if (!('decision' in event)) return undefined;
  return now.decisions.find(({ id }) => id === event.decision)?.facts.body;
}

/** An event with the day on which it happened. */
export interface Happening {
  readonly event: RecordedEvent;
  readonly on: Day;
}

/**
 * Events in the order in which they happened: by day, then as the bodies sit, lower ones first, then as they were
 * recorded (USERS.md 1.2). What concerns no body comes with what was recorded before it on the same day.
 */
export function inOrder(
  events: readonly RecordedEvent[],
  now: Tool,
  world: Pick<World, 'bodies'>,
): readonly Happening[] {
  const ranked: { event: RecordedEvent; on: Day; rank: number }[] = [];
  for (const event of events) {
    const on = happenedOn(event, now, world);
    const body = bodyOf(event, now);
    const stage = body === undefined ? undefined : world.bodies.get(body)?.stage;
    const last = ranked.at(-1);
    const rank = stage === undefined ? (last?.on === on ? last.rank : -1) : stages.indexOf(stage);
    ranked.push({ event, on, rank });
  }
  return ranked
    .toSorted((a, b) => daysBetween(b.on, a.on) || a.rank - b.rank)
    .map(({ event, on }) => ({ event, on }));
}
