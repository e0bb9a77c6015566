import { useState } from 'preact/hooks';
import type { Fault } from '../../../filling/fault-at.ts';

/**
 * What is said of a form that was tried: what was wrong then, at each field only as long as it is; or the one thing that
 * the register has against it.
 */
export function useAttempt(wrong: readonly Fault[], refused: Fault | undefined) {
  const [{ faults, tries }, set] = useState<{ faults: readonly Fault[]; tries: number }>({
    faults: [],
    tries: 0,
  });
  const stillWrong = (at: string) =>
    faults.some((fault) => fault.at === at) ? wrong.find((fault) => fault.at === at)?.text : undefined;
  return {
    // What was refused has since been filled in otherwise, where something else is wrong.
    faults: faults.length === 0 && refused ? [refused] : faults,
    /** Which try it was: the summary takes the keyboard anew at each. */
    attempt: `${tries}${refused?.at ?? ''}`,
    faultAt: (at: string) => stillWrong(at) ?? (refused?.at === at ? refused.text : undefined),
    tryIt: () => set({ faults: wrong, tries: tries + 1 }),
  };
}
