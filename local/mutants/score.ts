import { dirname } from 'node:path';

/** What Stryker keeps of a run, as far as it is read here. */
export interface Found {
  readonly files: Readonly<Record<string, { readonly mutants: readonly Mutant[] }>>;
}
interface Mutant {
  readonly status: string;
  readonly mutatorName?: string;
  readonly replacement?: string;
  /** Lines and columns count from 1. */
  readonly location: { readonly start: Position; readonly end: Position };
}
interface Position {
  readonly line: number;
  readonly column: number;
}

interface Count {
  killed: number;
  alive: number;
  untested: number;
  aside: number;
  later: number;
}

/** Counted as killed are also mutants that never came to an end; those that were set aside with a reason count nowhere. */
const place: Readonly<Record<string, keyof Count>> = {
  Killed: 'killed',
  Timeout: 'killed',
  Survived: 'alive',
  NoCoverage: 'untested',
  Ignored: 'aside',
  RuntimeError: 'later',
};
const none: Count = { killed: 0, alive: 0, untested: 0, aside: 0, later: 0 };

/** The score of each folder and of all of them, in percent, of the files that are asked for and were tried. */
export function scoreLines(found: Found, files: ReadonlySet<string>) {
  const folders = new Map<string, Count>();
  const whole: Count = { ...none };
  for (const [file, { mutants }] of Object.entries(found.files)) {
    if (!files.has(file)) continue;
    const folder = folders.get(dirname(file)) ?? { ...none };
    folders.set(dirname(file), folder);
    for (const { status } of mutants) {
      const kind = place[status];
      if (kind === undefined) continue;
      folder[kind]++;
      whole[kind]++;
    }
  }
  const rows = [...folders].sort(([left], [right]) => left.localeCompare(right));
  const tried = files.size - [...files].filter((file) => !(file in found.files)).length;
  return {
    score: percent(whole),
    lines: [
      ...rows.map(([folder, count]) => line(folder, count)),
      line(`${tried} of ${files.size} files`, whole),
    ],
  };
}

/** Where mutants of files lived or were left for later, as Stryker is told of a part of a file: `may.ts:3:0-3:12`, columns from 0. */
export const placesAlive = (found: Found, files: readonly string[]): readonly string[] => {
  const told = ({ line, column }: Position) => `${line}:${column - 1}`;
  const places = files.flatMap((file) =>
    (found.files[file]?.mutants ?? [])
      .filter(({ status }) => ['alive', 'untested', 'later'].includes(place[status] ?? ''))
      .map(({ location }) => `${file}:${told(location.start)}-${told(location.end)}`),
  );
  return [...new Set(places)];
};

/** Each mutant that lived or that no test reaches: where it is, and what the code would be. */
export const aliveLines = (found: Found, files: readonly string[]): readonly string[] =>
  files.flatMap((file) =>
    (found.files[file]?.mutants ?? [])
      .filter(({ status }) => place[status] === 'alive' || place[status] === 'untested')
      .map(({ location: { start }, status, mutatorName = '', replacement = '' }) => {
        const what = place[status] === 'alive' ? 'lives' : 'no test';
        return `${what}  ${file}:${start.line}:${start.column}  ${mutatorName}  ${replacement.replaceAll(/\s+/g, ' ')}`;
      }),
  );

const percent = ({ killed, alive, untested }: Count): number => {
  const all = killed + alive + untested;
  return all === 0 ? 100 : (100 * killed) / all;
};

const line = (name: string, count: Count): string =>
  `${name.padEnd(44)} ${percent(count).toFixed(1).padStart(5)} %  ${count.killed} killed, ${count.alive} live, ` +
  `${count.untested} without a test, ${count.aside} set aside${count.later > 0 ? `, ${count.later} left for later` : ''}`;
