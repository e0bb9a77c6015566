import type { System } from '../system.ts';
import { toldTooMuch } from './confidential.ts';
import { chainsBroken, lost, outOfTurn } from './decisions.ts';
import { endedByOurFault, ledAstray } from './executions.ts';
import { leftTwice, neverLeft, takenBackTooLate } from './letters.ts';
import { see } from './seen.ts';
import { silenced } from './silence.ts';

/** Every promise that was not kept by the end of a history, in words. */
export async function broken(system: System): Promise<readonly string[]> {
  const seen = await see(system);
  return [
    ...system.witness.faults,
    ...lost(seen),
    ...(await chainsBroken(seen)),
    ...outOfTurn(seen),
    ...ledAstray(seen),
    ...(await endedByOurFault(seen)),
    ...(await silenced(seen)),
    ...leftTwice(seen),
    ...neverLeft(seen),
    ...takenBackTooLate(seen),
    ...(await toldTooMuch(seen)),
  ];
}
