import { useState } from 'preact/hooks';
import type { Fault } from '../../../filling/fault-at.ts';

/** A form as it is filled in, with what is wrong in it. */
interface Now {
  readonly filled: object;
  readonly wrong: readonly Fault[];
  /** The one thing that the register has against what was sent last. */
  readonly refused: Fault | undefined;
}

/** A form when it was tried last, with what was wrong then. */
interface Then {
  readonly filled?: object;
  readonly faults: readonly Fault[];
}

/**
 * What is said at a field: what was wrong with it then, as long as it is; and what the register refused, until
 * something is filled in otherwise.
 */
export function saidAt(at: string, { filled, wrong, refused }: Now, then: Then): string | undefined {
  const was = then.faults.some((fault) => fault.at === at);
  const still = was ? wrong.find((fault) => fault.at === at)?.text : undefined;
  return still ?? (refused?.at === at && filled === then.filled ? refused.text : undefined);
}

/** What is said of a form that was tried: what was wrong then; or the one thing that the register has against it. */
export function useAttempt(now: Now) {
  const [then, set] = useState<Then & { readonly tries: number }>({ faults: [], tries: 0 });
  const { filled, wrong, refused } = now;
  const { faults, tries } = then;
  return {
    // What was refused has since been filled in otherwise, where something else is wrong.
    faults: faults.length === 0 && refused ? [refused] : faults,
    /** Which try it was: the summary takes the keyboard anew at each. */
    attempt: `${tries}${refused?.at ?? ''}`,
    faultAt: (at: string) => saidAt(at, now, then),
    tryIt: () => set({ filled, faults: wrong, tries: tries + 1 }),
  };
}
