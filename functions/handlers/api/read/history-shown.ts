import { mayReadAnswer } from '../../../domain/answer-readers.ts';
import { endOf, inOrder } from '../../../domain/as-was/happened.ts';
import type { PartialDate } from '../../../domain/date.ts';
import type { HistoryLine, RecordedEvent } from '../../../domain/event.ts';
import { compareLines } from '../../../domain/history.ts';
import { seatWords } from '../../../domain/language/acting-words.ts';
import { eventSentence } from '../../../domain/language/event-sentences.ts';
import { historyLineSentence } from '../../../domain/language/history-sentences.ts';
import type { Actor } from '../../../domain/may.ts';
import { readsAll, type ToldEvent } from '../../../domain/readers-history.ts';
import type { Language } from '../../../domain/text.ts';
import type { Tool } from '../../../domain/tool.ts';
import type { World } from '../../../domain/world.ts';
import { dated, type Names, personNamed } from './named.ts';

/** Who reads a history, and with which names. */
export interface HistorySetting {
  readonly actor: Actor;
  readonly world: World;
  readonly names: Names;
  readonly language: Language;
}

interface Entry {
  readonly told: ToldEvent;
  /** One line of what was brought in from paper, where the event is that. */
  readonly line?: HistoryLine;
  readonly on: PartialDate;
  /** The day by which it sorts; empty where nothing is known of it. */
  readonly sorts: string;
}

/** What happened to a tool as the reader may know it, in the order in which it happened, then as the bodies sit. */
export function historyShown(told: readonly ToldEvent[], setting: HistorySetting) {
  const { actor, world } = setting;
  const now = told.at(-1)?.tool;
  if (!now) return [];
  const all = readsAll(actor, now, world);
  return entriesOf(told, now, world).map((entry, i) => entryShown(entry, i + 1, now, all, setting));
}

function entriesOf(told: readonly ToldEvent[], now: Tool, world: World): readonly Entry[] {
  const byNumber = new Map(told.map((one) => [one.event.n, one]));
  const lines = told.flatMap(({ event }) => (event.type === 'HistoryEntered' ? event.lines : []));
  const entries = inOrder(
    told.map(({ event }) => event),
    now,
    world,
  ).flatMap(({ event, on }): readonly Entry[] => {
    const one = byNumber.get(event.n);
    if (!one) return [];
    if (event.type !== 'HistoryEntered' || event.lines.length === 0)
      return [{ told: one, on: { precision: 'day', value: on }, sorts: on }];
    let sorts = '';
    return event.lines
      .filter((line) => !isCompleted(line, lines))
      .map((line) => {
        // A line without a date stays behind the one that was written before it.
        sorts = endOf(line.on, world) ?? sorts;
        return { told: one, line, on: line.on, sorts };
      });
  });
  // Those of one day stay as they are.
  const byDay = Map.groupBy(entries, ({ sorts }) => sorts);
  return [...byDay.keys()].toSorted().flatMap((day) => byDay.get(day) ?? []);
}

/** A later line tells of the same happening, and more exactly. */
const isCompleted = (line: HistoryLine, lines: readonly HistoryLine[]): boolean =>
  lines.slice(lines.indexOf(line) + 1).some((later) => compareLines(line, later) === 'completes');

function entryShown(entry: Entry, position: number, now: Tool, all: boolean, setting: HistorySetting) {
  const { world, names, language } = setting;
  const { told, line, on } = entry;
  const { event, by, tool } = told;
  // Who answered tells for which Member.
  const own = event.type !== 'AnswerReceived' || mayReadAnswer(setting.actor, event, now);
  return {
    position,
    type: line ? 'HistoryLine' : event.type,
    sentence: line ? historyLineSentence(line, world, language) : eventSentence(event, tool, world, language),
    happenedOn: dated(on, world, language),
    recordedAt: event.at,
    by: by && own ? { ...personNamed(by.person, names), seat: seatWords(by.seat, world, language) } : null,
    data: line ? inOneOrder({ ...line }) : dataOf(event, all, own),
  };
}

/** What is the register's own: numbers, where the engine waits, how a letter was to leave. */
const ofRegister: ReadonlySet<string> = new Set([
  ...['n', 'schema', 'type', 'tool', 'at', 'by', 'move', 'marks', 'questions', 'letter'],
  // Which other tools were decided on with it is asked of the decision.
  'tools',
]);
/** What only those are told for whom nothing is hidden. */
const forSecretariats: ReadonlySet<string> = new Set(['quiet', 'enteredBySecretary', 'notReached']);

function dataOf(event: RecordedEvent, all: boolean, own: boolean) {
  const entries = Object.entries(event).filter(
    ([name]) =>
      !ofRegister.has(name) &&
      (all || !forSecretariats.has(name)) &&
      (own || (name !== 'member' && name !== 'text')),
  );
  return inOneOrder(Object.fromEntries(entries));
}

/** The same data as the same bytes, whatever order its fields were written in. */
function inOneOrder(value: Record<string, unknown>): Record<string, unknown>;
function inOneOrder(value: unknown): unknown;
function inOneOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOneOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, part]) => [name, inOneOrder(part)]));
}
