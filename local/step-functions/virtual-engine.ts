import { type Engine, type Invoke, openEngine } from './engine.ts';

/** An engine together with the clock that it goes by. */
export interface VirtualEngine {
  engine: Engine;
  /** The engine's time, in epoch milliseconds. */
  now(): number;
  /** Moves the clock and nothing else, as a jump would; `engine.fireDue()` then fires what is due. */
  setClock(instant: number): void;
  /** Lets time pass, stopping at each timer on the way, until the instant; resolves when nothing is under way. */
  passUntil(instant: number): Promise<void>;
  /** The same, by a number of seconds. */
  pass(seconds: number): Promise<void>;
}

/** What a virtual engine is opened with. */
export interface VirtualEngineOptions {
  invoke: Invoke;
  /** Epoch milliseconds at which the clock begins. */
  startsAt?: number;
  /** Kept in memory unless a file is named. */
  file?: string;
  /** 0 <= number < 1, for jitter and `$random()`. */
  fraction?: () => number;
}

/** An engine whose clock moves only when it is told to: years pass in milliseconds, the same way each time. */
export function openVirtualEngine(options: VirtualEngineOptions): VirtualEngine {
  let now = options.startsAt ?? Date.parse('2024-04-23T08:00:00Z');
  const clock = { now: () => now };
  const { invoke, file = ':memory:', fraction } = options;
  const engine = openEngine({ file, clock, invoke, ...(fraction ? { fraction } : {}) });

  async function passUntil(instant: number): Promise<void> {
    await engine.idle();
    for (let due = engine.nextDueAt(); due !== undefined && due <= instant; due = engine.nextDueAt()) {
      now = Math.max(now, due);
      await engine.fireDue();
      await engine.idle();
    }
    now = Math.max(now, instant);
  }

  return {
    engine,
    now: () => now,
    setClock: (instant) => {
      now = instant;
    },
    passUntil,
    pass: (seconds) => passUntil(now + 1000 * seconds),
  };
}
