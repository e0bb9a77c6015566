/** Whether people may act. They wait here between two requests, and where the system does not answer. */
export interface Gate {
  /** Resolves when the person may begin something new; `false`: nobody will any more. */
  turn(): Promise<boolean>;
  /** Resolves when somebody may ask the system, as who has lost an answer does. `false`: nobody will any more. */
  answers(): Promise<boolean>;
  /** The system is about to be there: whoever has lost an answer asks again. */
  up(): void;
  /** It is gone: nothing is asked. */
  down(): void;
  /** People begin new things. */
  work(): void;
  /** Nobody begins anything new; resolves when each of so many has come to wait. */
  rest(people: number): Promise<void>;
  end(): void;
}

export function openGate(): Gate {
  let [isUp, atWork, isOver] = [false, false, false];
  let resting = 0;
  const changed = new Set<() => void>();
  const change = (does: () => void) => {
    does();
    for (const wake of [...changed]) wake();
  };
  async function until(holds: () => boolean): Promise<boolean> {
    while (!holds() && !isOver)
      await new Promise<void>((wake) => {
        const once = () => {
          changed.delete(once);
          wake();
        };
        changed.add(once);
      });
    return !isOver;
  }
  return {
    async turn() {
      change(() => {
        resting += 1;
      });
      const goesOn = await until(() => isUp && atWork);
      resting -= 1;
      return goesOn;
    },
    answers: () => until(() => isUp),
    up: () =>
      change(() => {
        isUp = true;
      }),
    down: () =>
      change(() => {
        isUp = false;
      }),
    work: () =>
      change(() => {
        atWork = true;
      }),
    async rest(people) {
      change(() => {
        atWork = false;
      });
      await until(() => resting === people);
    },
    end: () =>
      change(() => {
        isOver = true;
      }),
  };
}
