import { mkdirSync, rmSync } from 'node:fs';
import { toolId } from '../../functions/domain/ids.ts';
import { faultsOfExecutions } from '../crash/faults.ts';
import { isSettled, openRegisterSeen } from '../crash/register-seen.ts';
import { localToken } from '../identity/local-token.ts';
import { lostWords } from '../restore/lost-words.ts';
import { restorePorts } from '../restore/open-ports.ts';
import { type Restored, restore } from '../restore/restore.ts';
import { damage } from './damage.ts';
import { faultsOfLetters, toldOf } from './letters-told.ts';
import { type DrillSystem, fill, openDrill } from './register.ts';
import { again, type Deed, deedOf, type Story, storyOf } from './story.ts';
import { copyTable, putInPlace } from './tables.ts';

export interface DrillOptions {
  /** Tools of the register. */
  readonly count: number;
  /** Cleared before and after. */
  readonly folder: string;
  readonly say: (line: string) => void;
  /** The damaged table cannot be read any more: who was told is known by the executions alone. */
  readonly oldIsGone?: boolean;
}

export interface Drilled {
  /** Empty: everything that the section promises was seen. */
  readonly faults: readonly string[];
  readonly restored: Restored;
  readonly items: number;
  /** Milliseconds. */
  readonly ms: Readonly<Record<'copy' | 'putInPlace' | 'restore' | 'again', number>>;
  /** Letters that left before, and all in all. */
  readonly letters: { readonly before: number; readonly inAll: number };
  /** What was entered again, and how much of it without a letter, because there was no ledger to tell who knows. */
  readonly entered: { readonly again: number; readonly silently: number };
}

const [copy, old] = ['placet-copy', 'placet-old'];
const tuesday = (hour: string) => `2024-04-23T${hour}:00.000Z`;
const wednesday = (hour: string) => `2024-04-24T${hour}:00.000Z`;

/** Plays docs/operations.md, section Restore, on a register of its own from beginning to end. */
export async function restoreDrill(options: DrillOptions): Promise<Drilled> {
  const { count, folder, say, oldIsGone = false } = options;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const story = storyOf(count, oldIsGone);
  const faults: string[] = [];
  const ms = { copy: 0, putInPlace: 0, restore: 0, again: 0 };
  const timed = async <T>(name: keyof typeof ms, does: () => Promise<T>): Promise<T> => {
    const began = performance.now();
    const done = await does();
    ms[name] = performance.now() - began;
    return done;
  };
  let open = await openDrill(folder, 'no');
  const reopen = async (quiet: 'no' | 'yes' | 'entering'): Promise<void> => {
    await open.close();
    open = await openDrill(folder, quiet);
  };
  try {
    say(`A register of ${count} tools, each with an execution that waits`);
    await fill(open, story.tools, folder);
    const { items, since } = await livesOn(open, story, (does) => timed('copy', does));
    const lettersBefore = open.system.mail.letters().length;
    say(`Copied at ${since}; since then ${story.lostAndTold.length + story.lostUntold.length} happenings`);

    await reopen('yes');
    faults.push(...(await faultsOfQuiet(open)));
    const table = open.system.table;
    if (!oldIsGone) await copyTable(open.dynamodb, table, old);
    await timed('putInPlace', () => putInPlace(open.dynamodb, copy, table));
    const place = () => ({
      ...{ dynamodb: open.dynamodb, sfn: open.sfn, table, ...(oldIsGone ? {} : { old }) },
      machines: {
        lifecycleArn: open.system.environment.LIFECYCLE_ARN ?? '',
        noticeArn: open.system.environment.NOTICE_ARN ?? '',
      },
      clock: { now: () => new Date(open.system.clock.now()).toISOString() },
    });
    const restored = await timed('restore', () => restore(restorePorts(place()), since, say));
    const twice = await timed('again', () => restore(restorePorts(place()), since, () => undefined));
    if (twice.stopped.tools + twice.raised.tools + twice.letters.told.length > 0)
      faults.push(`Repeated, it did something: ${JSON.stringify({ ...twice, lost: [] })}`);

    await reopen('entering');
    const entered = await enterAgain(open, story, restored, oldIsGone);
    const after = await restore(restorePorts(place()), since, () => undefined);
    const missing = after.lost.filter(({ isEntered }) => !isEntered);
    if (missing.length > 0) faults.push(`Not entered again: ${missing.map(lostWords).join('; ')}`);
    say(`Entered again: ${entered.again} happenings, ${entered.silently} of them by hand without a letter`);

    await reopen('no');
    await open.system.idle();
    const { payload } = await open.system.invoke('reconcile', { mode: 'sweep' });
    const { drifted, notices } = payload as { drifted: unknown[]; notices: unknown[] };
    if (drifted.length + notices.length > 0)
      faults.push(`The reconciler found something to do: ${JSON.stringify({ drifted, notices })}`);
    await open.system.idle();
    faults.push(...(await faultsOfRegister(open)));
    say('Unquiet: the reconciler finds nothing');

    await open.system.advanceTo(wednesday('16:10'));
    // The name of that day's execution was used in the days that are lost: the reconciler starts the next.
    await open.system.invoke('reconcile', { mode: 'compare' });
    await open.system.idle();
    faults.push(...(await faultsOfRegister(open)));
    const happened = [...story.toldBefore, ...story.before, ...story.lostAndTold, ...story.lostUntold];
    faults.push(...faultsOfLetters(open.system.mail.letters(), happened, story.toldAnew));
    faults.push(...(await faultsOfMovingOn(open, story)));
    const inAll = open.system.mail.letters().length;
    return { faults, restored, items, ms, letters: { before: lettersBefore, inAll }, entered };
  } finally {
    await open.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A day and a half of the bodies' life, with the copy taken in its midst and the damage at its end. */
async function livesOn(
  open: DrillSystem,
  story: Story,
  timedCopy: (does: () => Promise<number>) => Promise<number>,
): Promise<{ readonly items: number; readonly since: string }> {
  const { system, dynamodb, give } = open;
  const all = async (deeds: readonly Deed[]) => {
    for (const deed of deeds) await give(deed);
  };
  await system.advanceTo(tuesday('06:30'));
  await all(story.toldBefore);
  await system.advanceTo(tuesday('07:00'));
  await all(story.before);
  await system.idle();
  const items = await timedCopy(() => copyTable(dynamodb, system.table, copy));
  const since = new Date(system.clock.now()).toISOString();

  await system.advanceTo(tuesday('09:00'));
  await all(story.lostAndTold);
  await system.idle();
  // Names of executions are used up in the days that are lost.
  for (const { id } of story.quiet.slice(0, 4)) await open.stopFromOutside(`${id}-g1`);
  await system.invoke('reconcile', { mode: 'sweep' });
  await system.advanceTo(tuesday('16:10'));
  await system.advanceTo(wednesday('08:00'));
  await all(story.lostUntold);
  await system.idle();
  await damage(
    dynamodb,
    system.table,
    story.quiet.slice(4, 8).map(({ id }) => toolId(id)),
  );
  await system.advanceTo(wednesday('08:30'));
  return { items, since };
}

/** While it is quiet people read and cannot write. */
async function faultsOfQuiet({ system: { endpoints, issuer } }: DrillSystem): Promise<readonly string[]> {
  const token = await localToken(issuer, { person: 'P01' as never });
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const read = await fetch(`${endpoints.site}/api/tools/W01`, { headers });
  const write = await fetch(`${endpoints.site}/api/sessions/PTC-now/acts`, {
    ...{ method: 'POST', headers: { ...headers, 'idempotency-key': 'while-quiet' } },
    body: JSON.stringify({ act: 'suspend' }),
  });
  return [
    ...(read.status === 200 ? [] : [`Reading while quiet: ${read.status}`]),
    ...(write.status === 503 ? [] : [`Writing while quiet: ${write.status}`]),
  ];
}

/** Each open tool waits with one execution at its register's stage, and each chain is whole. */
async function faultsOfRegister({ system }: DrillSystem): Promise<readonly string[]> {
  const { accessKeyId, endpoints } = system;
  const register = openRegisterSeen({ accessKeyId, ...endpoints, month: '2024-04' });
  try {
    const tools = await register.tools();
    const stands = await register.stands(tools);
    const chains = await register.chains(tools);
    return [
      ...[...stands].flatMap(([tool, found]) =>
        isSettled(found) ? [] : [`${tool} does not wait at its HEAD`],
      ),
      ...(await faultsOfExecutions(register, stands)),
      ...[...chains].flatMap(([tool, { verified }]) => (verified.broken ? [`${tool} is broken`] : [])),
    ];
  } finally {
    register.close();
  }
}

/**
 * What was lost is entered again: all that the report names, as it was. Where the old table is gone there is no report:
 * the secretaries go by the letters that they had, and enter without a letter what those told.
 */
async function enterAgain(
  { system, give }: DrillSystem,
  story: Story,
  { lost }: Restored,
  oldIsGone: boolean,
): Promise<Drilled['entered']> {
  const wanted = [...story.lostAndTold, ...story.lostUntold];
  const named = new Set<string>(lost.map(({ event }) => event.tool));
  const unnamed = oldIsGone ? [] : wanted.filter(({ tool }) => !named.has(tool));
  if (unnamed.length > 0) throw new Error(`Not in the report: ${unnamed.map(({ tool }) => tool).join(', ')}`);
  const read = oldIsGone ? [...toldOf(system.mail.letters()).keys()] : [];
  const known = new Set(read.map((line) => line.split(' ')[1]));
  for (const deed of wanted) await give(again(deed, known.has(deed.tool)));
  return { again: wanted.length, silently: wanted.filter(({ tool }) => known.has(tool)).length };
}

/** A tool that waited all the while is decided, and its new execution goes with it. */
async function faultsOfMovingOn(open: DrillSystem, { quiet }: Story): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const placed of quiet) {
    if (placed.place === 'publication') continue;
    await open.give(deedOf(placed));
  }
  await open.system.idle();
  faults.push(...(await faultsOfRegister(open)));
  return faults;
}
