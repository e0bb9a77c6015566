import type { Clock } from './transitions.ts';

/** Rings when something is due, in real time. */
export interface Alarm {
  /** Looks again at what is due next: after a commit, or when the clock has been moved. */
  set(): void;
  stop(): void;
}

/** Longest sleep: setTimeout's limit is 2^31 ms, and a clock that was moved without a word is noticed this late at most. */
const LONGEST_SLEEP_MS = 30_000;

/** An alarm that sleeps until the next thing is due on that clock, in pieces that a moved clock cannot spoil. */
export function realTimeAlarm(
  clock: Clock,
  nextDueAt: () => number | undefined,
  ring: () => Promise<void>,
): Alarm {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  function set(): void {
    clearTimeout(timer);
    if (stopped) return;
    const due = nextDueAt();
    if (due === undefined) return;
    const sleep = Math.min(Math.max(0, due - clock.now()), LONGEST_SLEEP_MS);
    timer = setTimeout(() => void ring().finally(set), sleep).unref();
  }

  return {
    set,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

/** For an engine whose clock somebody else steps. */
export const NO_ALARM: Alarm = { set() {}, stop() {} };
