import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { chanceOf } from '../../test/api/fuzz/chance.ts';
import { portsFrom } from '../addresses.ts';
import { pathsIn } from '../folder.ts';
import { readSigningKey } from '../identity/signing-key.ts';
import { openAsking } from './asking.ts';
import { faultsOfFiles, halfWritten } from './files-seen.ts';
import { openGate } from './gate.ts';
import { type Kill, killsOf } from './kills.ts';
import { type Deed, isAccepted, openLedger } from './ledger.ts';
import { lookAtAll } from './look.ts';
import { lookIntoMailbox, type MailboxSeen } from './mailbox.ts';
import { openMeetings } from './meetings.ts';
import { peopleAtWork } from './people.ts';
import { startedOn } from './program.ts';

export interface CrashOptions {
  readonly count: number;
  readonly seed: number;
  /** Cleared before, and after unless something failed. */
  readonly folder: string;
  /** The first of seven ports in a row. */
  readonly port: number;
  readonly say: (line: string) => void;
}

/** What a run of kills came to. */
export interface Crashed {
  readonly kills: readonly Kill[];
  /** Empty: every promise held. */
  readonly faults: readonly string[];
  readonly accepted: number;
  readonly refused: number;
  /** Requests whose answer was lost, and how many of them had been carried out before the kill. */
  readonly lost: number;
  readonly lostAndDone: number;
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
  /** From each start of a restart to the first decision that was then made and accepted. */
  readonly restartMs: readonly number[];
}

/** The run is one day of the bodies' business; the hour at which letters leave, 18:00, is passed on the way. */
const [beginsMinutes, endsMinutes] = [8 * 60, 22 * 60];
/** A claim whose sender was killed is taken over after six minutes; its letters are out by then. */
const lettersOutAt = { inBrussels: '23:00', instant: '2024-04-23T20:00:00.000Z' };
const acceptedBeforehand = 30;
/** Business time that has not just gone by: the clock is being moved. */
const passesMs = 120_000;

/** Kills the local system again and again under its people's hands, and looks each time at what is left. */
export async function crash({ count, seed, folder, port, say }: CrashOptions): Promise<Crashed> {
  rmSync(folder, { recursive: true, force: true });
  const [paths, ports] = [pathsIn(folder), portsFrom(port)];
  const [gate, ledger, chance] = [openGate(), openLedger(seed), chanceOf(seed + 1_000_000)];
  const origin = `http://127.0.0.1:${ports.site}`;
  const asking = openAsking({
    ...{ origin, issuer: `http://127.0.0.1:${ports.signIn}`, gate, ledger },
    signingKey: () => readSigningKey(paths.signingKey),
  });
  const system = startedOn(folder, port);
  const kills = killsOf(count, seed);
  const faults: string[] = [];
  const found = (when: string, these: readonly string[]) => {
    for (const fault of these) {
      faults.push(`${when}: ${fault}`);
      say(`${when}: ${fault}`);
    }
  };
  const restartMs: number[] = [];
  let [unfinished, lost, lostAndDone, askedTwice] = [0, 0, 0, 0];

  /** Lets the bodies' time pass until an hour in Brussels; cut off by a kill it is asked for again in the next round. */
  const passUntil = (hour: string): Promise<unknown> =>
    fetch(`${origin}/local/time`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ until: hour }),
    }).then(
      (response) => response.text(),
      () => undefined,
    );
  /** Begins to pass time, and resolves when it passes: timers fire and letters leave while people begin to work. */
  async function beginPassing(hour: string): Promise<{ readonly passed: Promise<unknown> }> {
    const nowOf = async () =>
      Date.parse(((await (await fetch(`${origin}/local/time`)).json()) as { now: string }).now);
    const [before, passed] = [await nowOf(), passUntil(hour)];
    let isOver = false;
    void passed.then(() => {
      isOver = true;
    });
    while (!isOver && (await nowOf()) < before + passesMs) await pause(20);
    return { passed };
  }
  const hourOf = (round: number): string => {
    const minutes = beginsMinutes + Math.round(((endsMinutes - beginsMinutes) * round) / count);
    return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
  };

  async function workUntil(kill: Kill, round: number): Promise<void> {
    const { passed } = await beginPassing(hourOf(round));
    gate.work();
    await ledger.until(ledger.accepted() + kill.afterAccepted);
    await pause(kill.thenMs);
    if (kill.when === 'stopping') {
      system.interrupt();
      await pause(kill.thenMs);
    }
    gate.down();
    await system.kill(kill.whom);
    await passed;
    unfinished += halfWritten(paths.files);
  }

  async function stopAndStart(kill: Kill, when: string): Promise<void> {
    gate.down();
    found(when, await system.stop());
    const starting = system.start();
    await starting.says(kill.line);
    await pause(kill.thenMs);
    await system.kill(kill.whom);
  }

  /** Starts on the same folder and has people go on until a new decision is accepted; then everything is looked at. */
  async function restart(when: string, people: number): Promise<void> {
    const known = new Set(ledger.deeds);
    const unanswered = ledger.deeds.filter(({ told }) => !told);
    const began = performance.now();
    const running = system.start();
    await running.says('Business clock:');
    const [, resumedAt = ''] = /Business clock: (\S+)/.exec(running.output()) ?? [];
    gate.up();
    gate.work();
    const isNew = (deed: Deed) => deed.what === 'decide' && !known.has(deed) && isAccepted(deed);
    for (let n = ledger.accepted(); !ledger.deeds.some(isNew); n++)
      await Promise.race([ledger.until(n + 1), diesOf(running)]);
    restartMs.push((ledger.deeds.find(isNew)?.told?.atMs ?? 0) - began);
    await gate.rest(people);
    lost += unanswered.length;
    lostAndDone += unanswered.filter((d) => isAccepted(d) && String(d.told?.body.at) < resumedAt).length;
    await running.says('Placet is ready');
    found(when, (await lookAtAll({ paths, ports, ledger })).faults);
    await askAgain(when, 5);
  }

  /** Asks again for what was answered: the words must be the same, and nothing is done twice. */
  async function askAgain(when: string, most: number): Promise<void> {
    const answered = ledger.deeds.filter(isAccepted);
    for (let i = 0; i < most && answered.length > 0; i++) {
      const { what, tool, word, person, path, body, key, ifMatch, told } = chance.one(answered);
      const response = await asking.ask(person, 'POST', path, { body, key, ifMatch });
      const text = await response.text();
      askedTwice += 1;
      if (response.status !== 201 || text !== JSON.stringify(told?.body))
        found(when, [`${what} of ${tool} (${word}), asked again, was answered ${response.status} ${text}`]);
    }
  }

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
      if (kill.when === 'starting') await stopAndStart(kill, when);
      else await workUntil(kill, i + 1);
      await restart(when, people.count);
      say(`${when} (${kill.when}, ${kill.whom}): ${ledger.accepted()} requests accepted so far`);
    }
    await passUntil(lettersOutAt.inBrussels);
    const seen = await lookAtAll({ paths, ports, ledger }, lettersOutAt.instant);
    found('At the end', seen.faults);
    await askAgain('At the end', 20);
    gate.end();
    await people.gone;
    found('At the end', await system.stop());
    found('At the end', faultsOfFiles(paths.files, ledger.files));
    return {
      ...{ kills, faults, restartMs, lost, lostAndDone, askedTwice, halfWritten: unfinished },
      accepted: ledger.accepted(),
      refused: ledger.deeds.filter((deed) => deed.told && !isAccepted(deed)).length,
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

/** Never resolves; rejects when the program ends by itself. */
async function diesOf({
  ended,
  output,
}: {
  readonly ended: Promise<unknown>;
  readonly output: () => string;
}) {
  await ended;
  throw new Error(`It ended by itself:\n${output()}`);
}
