import type { PartialDate } from './date.ts';
import type { HistoryLine } from './event.ts';
import { languages } from './text.ts';

/** `same`: nothing to add. `completes`: unknown became known. `contradicts`: only a correction may say that. */
export type Compared = 'same' | 'completes' | 'contradicts';

/** What a later date says beside an earlier one (USERS.md 1.2, historical import: unknown → known, never known → other). */
export function compareDates(before: PartialDate, after: PartialDate): Compared {
  if (before.precision === after.precision && written(before) === written(after)) return 'same';
  if (before.precision === 'unknown') return 'completes';
  // A file that has forgotten what the register knows takes nothing away.
  if (after.precision === 'unknown') return 'same';
  // Which days a session had is the session's own record.
  if (before.precision === 'session') return after.precision === 'session' ? 'contradicts' : 'completes';
  if (after.precision === 'session') return 'same';
  if (after.value.startsWith(`${before.value}-`)) return 'completes';
  if (before.value.startsWith(`${after.value}-`)) return 'same';
  return 'contradicts';
}

const written = (date: PartialDate): string => (date.precision === 'unknown' ? '' : date.value);

/** Says whether two lines tell of the same happening: a session known to only one of them does not part them. */
const tellsOfTheSame = (a: HistoryLine, b: HistoryLine): boolean =>
  a.what === b.what &&
  a.body === b.body &&
  (a.session === b.session || a.session === undefined || b.session === undefined) &&
  (a.step === b.step || a.step === undefined || b.step === undefined) &&
  (a.language === b.language || a.language === undefined || b.language === undefined) &&
  (a.what !== 'note' || (a.text?.en === b.text?.en && a.text?.fr === b.text?.fr));

/** What a line says beside another of the same happening; undefined where they tell of two. */
export function compareLines(before: HistoryLine, after: HistoryLine): Compared | undefined {
  if (!tellsOfTheSame(before, after)) return undefined;
  const dates = compareDates(before.on, after.on);
  if (dates === 'contradicts') return dates;
  const pairs = [
    ...(['session', 'step', 'language', 'place', 'paper'] as const).map((f) => [before[f], after[f]]),
    ...languages.map((l) => [before.text?.[l], after.text?.[l]]),
    ...languages.map((l) => [before.scope?.[l], after.scope?.[l]]),
  ];
  const facts = pairs.map(([was, is]): Compared => {
    if (was === is || is === undefined) return 'same';
    return was === undefined ? 'completes' : 'contradicts';
  });
  if (facts.includes('contradicts')) return 'contradicts';
  return dates === 'completes' || facts.includes('completes') ? 'completes' : 'same';
}

/** The history as it is known now: a line that a later one completed is left out, in place of which stands the later. */
export function knownLines(history: readonly HistoryLine[]): readonly HistoryLine[] {
  const known: HistoryLine[] = [];
  for (const line of history) {
    const earlier = known.findIndex((k) => compareLines(k, line) === 'completes');
    if (earlier === -1) known.push(line);
    else known[earlier] = { ...known[earlier], ...line };
  }
  return known;
}

/** What a file adds to a history, and which of its lines contradict it (by their index in the file). */
export interface Added {
  readonly lines: readonly HistoryLine[];
  readonly contradictions: readonly { readonly index: number; readonly known: HistoryLine }[];
}

/** Compares the lines of a file with a history: each known line answers for one line of the file, exact ones first. */
export function addedTo(history: readonly HistoryLine[], file: readonly HistoryLine[]): Added {
  const open = [...knownLines(history)];
  let left = file.map((line, index) => ({ line, index }));
  const settle = (as: Compared) => {
    const met: { line: HistoryLine; index: number; known: HistoryLine }[] = [];
    left = left.filter((entry) => {
      const at = open.findIndex((known) => compareLines(known, entry.line) === as);
      const known = open[at];
      if (known === undefined) return true;
      open.splice(at, 1);
      met.push({ ...entry, known });
      return false;
    });
    return met;
  };
  settle('same');
  const completed = settle('completes');
  const contradictions = settle('contradicts').map(({ index, known }) => ({ index, known }));
  const lines = [...completed, ...left].sort((a, b) => a.index - b.index).map(({ line }) => line);
  return { lines, contradictions };
}
