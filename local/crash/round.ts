import { setTimeout as pause } from 'node:timers/promises';
import type { Chance } from '../../test/api/fuzz/chance.ts';
import type { Program } from '../../test/support/program.ts';
import { halfWritten } from './files-seen.ts';
import type { Kill } from './kills.ts';
import { type Deed, isAccepted } from './ledger.ts';
import { lookAtAll } from './look.ts';
import { beginPassing } from './passing-time.ts';
import type { CrashRig } from './rig.ts';

/** What a restart came to. */
export interface Restarted {
  /** From its start to the first decision that was then made and accepted. */
  readonly ms: number;
  /** Requests whose answer the kill had cut off, and how many of them had been carried out before it. */
  readonly lost: number;
  readonly lostAndDone: number;
}

/** People work while time passes until an hour, and are killed in the midst; gives how many files stand half written. */
export async function killAtWork(rig: CrashRig, kill: Kill, hour: string): Promise<number> {
  const { gate, ledger, system, origin, paths } = rig;
  const { passed } = await beginPassing(origin, hour);
  gate.work();
  await untilAccepted(rig, ledger.accepted() + kill.afterAccepted, system.running());
  await pause(kill.thenMs);
  if (kill.when === 'stopping') {
    system.interrupt();
    await pause(kill.thenMs);
  }
  gate.down();
  await system.kill(kill.whom);
  await passed;
  return halfWritten(paths.files);
}

/** Stopped as a person stops it, and killed on its way up. */
export async function killWhileStarting({ gate, system, found }: CrashRig, kill: Kill, when: string) {
  gate.down();
  found(when, await system.stop());
  const starting = system.start();
  await starting.says(kill.line);
  await pause(kill.thenMs);
  await system.kill(kill.whom);
}

/** Starts on the same folder and has people go on until a new decision is accepted; then everything is looked at. */
export async function restart(rig: CrashRig, people: number, when: string): Promise<Restarted> {
  const { gate, ledger, system, found } = rig;
  const known = new Set(ledger.deeds);
  const unanswered = ledger.deeds.filter(({ told }) => !told);
  const began = performance.now();
  const running = system.start();
  await running.says('Business clock:');
  const [, resumedAt = ''] = /Business clock: (\S+)/.exec(running.output()) ?? [];
  gate.up();
  gate.work();
  const isNew = (deed: Deed) => deed.what === 'decide' && !known.has(deed) && isAccepted(deed);
  for (let n = ledger.accepted(); !ledger.deeds.some(isNew); n++) await untilAccepted(rig, n + 1, running);
  const ms = (ledger.deeds.find(isNew)?.told?.atMs ?? 0) - began;
  await gate.rest(people);
  await running.says('Placet is ready');
  found(when, (await lookAtAll(rig)).faults);
  return {
    ms,
    lost: unanswered.length,
    // A kill's clock goes on later than it was, never earlier.
    lostAndDone: unanswered.filter((deed) => isAccepted(deed) && String(deed.told?.body.at) < resumedAt)
      .length,
  };
}

/** Rejects when the program ends by itself. */
function untilAccepted({ ledger }: CrashRig, accepted: number, running: Program): Promise<void> {
  const dies = running.ended.then(() => {
    throw new Error(`It ended by itself:\n${running.output()}`);
  });
  dies.catch(() => undefined);
  return Promise.race([ledger.until(accepted), dies]);
}

/** Asks again for some of what was answered: the words must be the same. Gives how many were asked. */
export async function askAgain(
  { ledger, asking, found }: CrashRig,
  chance: Chance,
  most: number,
  when: string,
): Promise<number> {
  const answered = ledger.deeds.filter(isAccepted);
  const asked = answered.length === 0 ? 0 : most;
  for (let i = 0; i < asked; i++) {
    const { what, tool, word, person, path, body, key, ifMatch, told } = chance.one(answered);
    const response = await asking.ask(person, 'POST', path, { body, key, ifMatch });
    const text = await response.text();
    if (response.status !== 201 || text !== JSON.stringify(told?.body))
      found(when, [`${what} of ${tool} (${word}), asked again, was answered ${response.status} ${text}`]);
  }
  return asked;
}
