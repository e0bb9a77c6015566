import { rmSync } from 'node:fs';
import { chanceOf } from '../../test/api/fuzz/chance.ts';
import { faultsOfFiles } from './files-seen.ts';
import { type Kill, killsOf } from './kills.ts';
import { type Deed, isAccepted } from './ledger.ts';
import { lookAtAll, type Seen } from './look.ts';
import { lookIntoMailbox, type MailboxSeen } from './mailbox.ts';
import { openMeetings } from './meetings.ts';
import { hourOf, lettersOutAt, passUntil } from './passing-time.ts';
import { peopleAtWork } from './people.ts';
import { type CrashRig, crashRig } from './rig.ts';
import { askAgain, killAtWork, killWhileStarting, type Restarted, restart } from './round.ts';

export interface CrashOptions {
  readonly count: number;
  readonly seed: number;
  /** Cleared before, and after unless something failed. */
  readonly folder: string;
  /** The first of seven ports in a row. */
  readonly port: number;
  readonly say: (line: string) => void;
  /** Requests that are accepted between two kills, at most; 60 unless it says otherwise. */
  readonly mostAccepted?: number;
}

/** What a run of kills came to. */
export interface Crashed {
  readonly kills: readonly Kill[];
  /** Empty: every promise held. */
  readonly faults: readonly string[];
  readonly accepted: number;
  /** How often the API said no, by its code. */
  readonly refused: ReadonlyMap<string, number>;
  readonly restarts: readonly Restarted[];
  /** Asked again although answered. */
  readonly askedTwice: number;
  readonly tools: number;
  /** Executions that had to be replaced. */
  readonly replaced: number;
  readonly files: number;
  /** Files that a kill left half written, which the next start cleared. */
  readonly halfWritten: number;
  readonly recipients: number;
  readonly mailbox: MailboxSeen;
}

const acceptedBeforehand = 20;

/** Kills the local system again and again under its people's hands, and looks each time at what is left. */
export async function crash(options: CrashOptions): Promise<Crashed> {
  const { count, seed, folder, port, say, mostAccepted = 60 } = options;
  rmSync(folder, { recursive: true, force: true });
  const rig = crashRig(seed, folder, port, say);
  const { gate, ledger, system, asking, faults, found, paths } = rig;
  const chance = chanceOf(seed + 1_000_000);
  const kills = killsOf(count, seed, mostAccepted);
  const restarts: Restarted[] = [];
  let [halfWritten, askedTwice] = [0, 0];
  try {
    await system.start().says('Placet is ready');
    gate.up();
    await openMeetings(asking);
    const people = peopleAtWork({ asking, gate, ledger, seed });
    gate.work();
    await ledger.until(acceptedBeforehand);
    await gate.rest(people.count);
    for (const [i, kill] of kills.entries()) {
      const when = `Kill ${i + 1} of ${count}`;
      if (kill.when === 'starting') await killWhileStarting(rig, kill, when);
      else halfWritten += await killAtWork(rig, kill, hourOf(i + 1, count));
      restarts.push(await restart(rig, people.count, when));
      askedTwice += await askAgain(rig, chance, 5, when);
      say(`${when} (${kill.when}, ${kill.whom}): ${ledger.accepted()} requests accepted so far`);
    }
    const seen = await lastLook(rig);
    askedTwice += await askAgain(rig, chance, 20, 'At the end');
    gate.end();
    await people.gone;
    found('At the end', await system.stop());
    found('At the end', faultsOfFiles(paths.files, ledger.files));
    return {
      ...{ kills, faults, restarts, askedTwice, halfWritten },
      accepted: ledger.accepted(),
      refused: refusedBy(ledger.deeds),
      tools: seen.tools,
      replaced: seen.replaced,
      files: ledger.files.size,
      recipients: seen.notices.flatMap(({ chunks }) => chunks.flatMap((chunk) => chunk.recipients)).length,
      mailbox: lookIntoMailbox(paths.mail, seen.notices),
    };
  } finally {
    gate.end();
    await system.kill('the program and its database');
    if (faults.length === 0) rmSync(folder, { recursive: true, force: true });
  }
}

function refusedBy(deeds: readonly Deed[]): ReadonlyMap<string, number> {
  const refused = deeds.filter((deed) => deed.told && !isAccepted(deed));
  const byCode = Map.groupBy(refused, ({ told }) => String(told?.body.code));
  return new Map([...byCode].map(([code, those]) => [code, those.length]));
}

/** Once every letter has had its hour, and dead claims have been taken over. */
async function lastLook(rig: CrashRig): Promise<Seen> {
  await passUntil(rig.origin, lettersOutAt.inBrussels);
  const seen = await lookAtAll(rig, lettersOutAt.instant);
  rig.found('At the end', seen.faults);
  return seen;
}
