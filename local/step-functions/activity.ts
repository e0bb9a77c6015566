/** Counts what is under way, so that a test or a virtual clock can wait until nothing is. */
export interface Activity {
  /** Runs the work, counted. */
  during<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves when nothing is under way; at once when nothing is now. */
  idle(): Promise<void>;
}

/** An activity with nothing under way. */
export function countActivity(): Activity {
  let underWay = 0;
  let waiting: (() => void)[] = [];
  return {
    async during(work) {
      underWay += 1;
      try {
        return await work();
      } finally {
        underWay -= 1;
        if (underWay === 0) {
          const released = waiting;
          waiting = [];
          for (const release of released) release();
        }
      }
    },
    async idle() {
      // Whoever is released may find that another has begun something new meanwhile.
      while (underWay > 0) await new Promise<void>((release) => waiting.push(release));
    },
  };
}
