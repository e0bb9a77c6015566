import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/** The command that clears the folder in use, for whoever chose another one must not clear the first. */
const reset = (): string => {
  const folder = process.env.PLACET_FOLDER;
  return folder ? `PLACET_FOLDER=${folder} npm run reset` : 'npm run reset';
};
const clearing = (): string => `Run \`${reset()}\`: it clears the local register, then start again.`;

/** Damage to a file of a local system. The message is one line and names the cure: clearing it, unless a smaller one is. */
export class DamagedLocalState extends Error {
  override readonly name = 'DamagedLocalState';

  constructor(file: string, why: string, cure = clearing()) {
    super(`${file} is damaged (${why}). ${cure}`);
  }
}

/** The time by which the bodies' business runs on this machine. Instants are epoch milliseconds. */
export interface BusinessClock {
  /** Never less than any instant given out before, by this process or one before it on the same file. */
  now(): number;
  /** What business time is ahead of the machine's clock: `CLOCK_OFFSET_MS` of the functions. */
  offsetMs(): number;
  /** Moves the clock to a later instant; an earlier one changes nothing. */
  advanceTo(instant: number): void;
  /** Lets a virtual clock run while functions, who read the machine's clock, are at work; others always run. */
  workBegins(): void;
  /** Holds a virtual clock again. */
  workEnds(): void;
  /** Keeps the present instant: the clock opened next on the file goes on from there. */
  stop(): void;
}

export interface ClockOptions {
  readonly file: string;
  /** Where business begins when there is no file yet. */
  readonly opensAt: number;
  /** The machine's clock; it may be set back or jump while we run. */
  readonly realNow?: () => number;
  /** Stands still but while functions are at work: for journeys, whose time is moved by hand. */
  readonly virtual?: boolean;
}

/**
 * How far ahead the file promises. After kill -9 nobody knows which instants were given out, only that none was
 * later than the promise; the clock goes on from there, so this much business time is lost at most.
 */
export const promiseMs = 30_000;

/**
 * Opens the clock on its file. Throws {@link DamagedLocalState} where the file cannot be read.
 * It stands still while nobody has it open.
 */
export function openClock({
  file,
  opensAt,
  realNow = Date.now,
  virtual = false,
}: ClockOptions): BusinessClock {
  let last = stored(file) ?? opensAt;
  let promised = last;
  let offset = last - realNow();
  let held = virtual;

  function promise(until: number): void {
    if (until === promised) return;
    keep(file, until);
    promised = until;
  }

  function now(): number {
    const reading = held ? last : realNow() + offset;
    // The machine's clock was set back: ours stands until functions, too, read the instant it had reached.
    if (reading < last) offset = last - realNow();
    last = Math.max(last, reading);
    // Renewed early, because functions read the machine's clock and do not ask here.
    if (last > promised - promiseMs * 0.7) promise(last + promiseMs);
    return last;
  }

  const renewal = setInterval(now, promiseMs / 6).unref();
  now();

  return {
    now,
    offsetMs: () => now() - realNow(),
    advanceTo(instant) {
      if (instant <= now()) return;
      promise(instant + promiseMs);
      offset += instant - last;
      last = instant;
    },
    workBegins() {
      if (!held) return;
      offset = last - realNow();
      held = false;
    },
    workEnds() {
      if (!virtual) return;
      now();
      held = true;
    },
    stop() {
      clearInterval(renewal);
      promise(now());
    },
  };
}

function stored(file: string): number | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)\n$/.exec(text);
  const at = Date.parse(match?.[1] ?? '');
  if (Number.isNaN(at)) throw new DamagedLocalState(file, 'it holds no instant');
  return at;
}

/** Renamed into place, so that a kill leaves the old promise or the new one. */
function keep(file: string, until: number): void {
  writeFileSync(`${file}.new`, `${new Date(until).toISOString()}\n`);
  renameSync(`${file}.new`, file);
}
