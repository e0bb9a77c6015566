import { isDeepStrictEqual } from 'node:util';
import type { Fault, ImportedTool } from '../contracts/import.ts';
import type { Decided } from '../domain/command.ts';
import { decide } from '../domain/decide.ts';
import type { DocumentVersion } from '../domain/document.ts';
import type { By, RecordedEvent, Registration } from '../domain/event.ts';
import { addedTo } from '../domain/history.ts';
import {
  type Impossible,
  impossibleHistory,
  impossibleLines,
  withGaps,
} from '../domain/history-from-paper.ts';
import { historyLineSentence } from '../domain/language/history-sentences.ts';
import { refusalMessage } from '../domain/language/refusals.ts';
import { isRefusal, type Refusal } from '../domain/refusal.ts';
import type { World } from '../domain/world.ts';
import type { Loaded } from '../ports.ts';
import type { Change } from './import-plan.ts';
import { historyOf, registrationOf } from './imported-tool.ts';

export type PlannedTool =
  | { readonly is: 'same' }
  | { readonly is: 'wrong'; readonly faults: readonly Fault[] }
  | {
      readonly is: 'append';
      readonly after: Loaded | undefined;
      readonly event: Decided['event'];
      /** The parents that learn of it. */
      readonly others: Decided['others'];
      readonly change: Change;
    };

/** A tool as the register has it: as folded, and by the events that made it. */
export interface KnownTool {
  readonly loaded: Loaded;
  readonly events: readonly RecordedEvent[];
}

const wrong = (path: Fault['path'], what: string): PlannedTool => ({ is: 'wrong', faults: [{ path, what }] });

/** A refusal in words: whoever reads the report of an import reads English. */
const said = (refusal: Refusal, world: World): string => refusalMessage(refusal, 'en', world);

const faultsOf = (impossible: readonly Impossible[], path: Fault['path'], world: World): readonly Fault[] =>
  impossible.map(({ at, refusal }) => ({ path: [...path, ...at], what: said(refusal, world) }));

/** What the register would have to write so that it knows what the file knows of a tool. */
export function planTool(
  entry: ImportedTool,
  known: KnownTool | undefined,
  by: By,
  world: World,
  path: Fault['path'],
): PlannedTool {
  const registration = registrationOf(entry);
  return known
    ? completed(entry, registration, known, by, world, path)
    : entered(entry, registration, by, world, path);
}

function entered(
  entry: ImportedTool,
  registration: Registration,
  by: By,
  world: World,
  path: Fault['path'],
): PlannedTool {
  const history = historyOf(entry);
  const faults = faultsOf(impossibleHistory(history, registration.route, world), path, world);
  if (faults.length > 0) return { is: 'wrong', faults };
  const told = withGaps(history, registration.route);
  const decided = decide(undefined, { ...told, by, registration }, world);
  if (isRefusal(decided)) return wrong(path, said(decided, world));
  const change: Change = { is: 'new', what: 'tool', id: entry.id, fields: [] };
  return { is: 'append', after: undefined, ...decided, change };
}

/**
 * The file beside a tool that is known: lines it has are left alone, new ones and those that make unknown known are
 * added, and what contradicts the register needs a correction by the body concerned (USERS.md 1.2).
 */
function completed(
  entry: ImportedTool,
  registration: Registration,
  { loaded, events }: KnownTool,
  by: By,
  world: World,
  path: Fault['path'],
): PlannedTool {
  const first = events[0];
  if (first?.type !== 'HistoryEntered' || !first.registration)
    return wrong(
      [...path, 'id'],
      `tool '${entry.id}' was registered in this register: its history is written there`,
    );
  const differing: Fault[] = differences(first.registration, registration).map((field) => ({
    path: [...path, field],
    what: `the register has another ${field} of ${entry.id}: it needs a correction`,
  }));
  if (standsElsewhere(entry, first)) differing.push(elsewhere(entry, path));
  const { lines, contradictions } = addedTo(loaded.tool.history, entry.lines);
  const contradicted = contradictions.map(({ index, known }) => ({
    path: [...path, 'lines', index],
    what: `the register has “${historyLineSentence(known, world, 'en')}” Another date or wording needs a correction.`,
  }));
  // A line that is known was possible on the way of its day.
  const isNew = ({ at: [, index] }: Impossible) => lines.some((line) => line === entry.lines[Number(index)]);
  const impossible = impossibleLines(entry.lines, loaded.tool.route, world).filter(isNew);
  const faults = [...differing, ...contradicted, ...faultsOf(impossible, path, world)];
  if (faults.length > 0) return { is: 'wrong', faults };

  const history = historyOf(entry);
  const documents = history.documents
    .map(({ document, versions }) => ({
      document,
      versions: versions.filter((version) => !knowsVersion(loaded, version)),
    }))
    .filter(({ versions }) => versions.length > 0);
  const asked = new Set(events.flatMap((event) => (event.type === 'HistoryEntered' ? event.questions : [])));
  const questions = history.questions.filter((code) => !asked.has(code));
  const fields = [
    ...(lines.length > 0 ? ['lines'] : []),
    ...(documents.length > 0 ? ['documents'] : []),
    ...(questions.length > 0 ? ['questions'] : []),
  ];
  if (fields.length === 0) return { is: 'same' };
  const decided = decide(loaded.tool, { ...history, lines, documents, questions, by }, world);
  if (isRefusal(decided)) return wrong(path, said(decided, world));
  const change: Change = { is: 'changed', what: 'tool', id: entry.id, fields };
  return { is: 'append', after: loaded, ...decided, change };
}

/**
 * Says whether the file leaves the tool where the register first had it. That an approved tool turns out to have been
 * published is a line more and no contradiction.
 */
function standsElsewhere({ standsAt }: ImportedTool, first: HistoryEntered): boolean {
  const next = first.move?.next;
  if (standsAt.at === 'step') return next?.step !== standsAt.step;
  if (standsAt.at !== 'ended') return next?.stage !== standsAt.at;
  const late = next?.ending === 'approved' && standsAt.ending === 'published';
  return next?.ending !== standsAt.ending && !late;
}

const differences = (a: Registration, b: Registration): readonly (keyof Registration)[] =>
  (
    [
      'title',
      'kind',
      'edition',
      'scope',
      'origin',
      'officers',
      'route',
      'parent',
      'derivedFrom',
      'remainderOf',
      'supersedes',
      'partners',
    ] as const satisfies readonly (keyof Registration)[]
  ).filter((field) => !isDeepStrictEqual(a[field], b[field]));

const knowsVersion = ({ tool }: Loaded, { document, language, revision }: DocumentVersion): boolean =>
  tool.documents.some(
    (known) =>
      known.document === document &&
      known.versions.some((version) => version.language === language && version.revision === revision),
  );

const elsewhere = ({ id }: ImportedTool, path: Fault['path']): Fault => ({
  path: [...path, 'standsAt'],
  what: `the register has ${id} standing elsewhere: it needs a correction`,
});

type HistoryEntered = Extract<RecordedEvent, { type: 'HistoryEntered' }>;
