import { setTimeout as pause } from 'node:timers/promises';
import type { Instant } from '../../functions/domain/date.ts';
import { executionName } from '../../functions/domain/head.ts';
import type { ToolId } from '../../functions/domain/ids.ts';
import { seemsRight } from '../../functions/handlers/drift.ts';
import { inTens } from '../../functions/store/in-tens.ts';
import { type LettersSettled, settleLetters } from './letters.ts';
import { type Lost, lostEvents } from './lost.ts';
import { isRaised, raiseAll } from './raise.ts';
import { everyTool, type RestorePorts } from './restore-ports.ts';
import { toldAlready } from './told-already.ts';

/** What a restore did; milliseconds of each step. */
export interface Restored {
  readonly tools: number;
  readonly broken: readonly string[];
  readonly stopped: { readonly tools: number; readonly notices: number };
  readonly raised: { readonly tools: number; readonly generations: number };
  readonly letters: LettersSettled;
  readonly lost: readonly Lost[];
  readonly unread: readonly ToolId[];
  readonly ms: Readonly<Record<'verify' | 'stop' | 'raise' | 'letters' | 'wait' | 'lost', number>>;
}

/** A chain of the restored table is not whole: nothing is raised on it. */
export class NotWhole extends Error {
  override readonly name = 'NotWhole';
}

/**
 * Takes up a register that was restored to an earlier moment, while it is quiet: every chain is verified, what was lost is
 * named, old executions are stopped, each open tool's generation is raised, the ledger is settled. Done once more after
 * what was lost was entered again, it brings that up without telling anybody twice; what is done stays as it is. Throws
 * {@link NotWhole} before it changes anything.
 */
export async function restore(
  ports: RestorePorts,
  since: Instant,
  say: (line: string) => void,
): Promise<Restored> {
  const ms: Record<keyof Restored['ms'], number> = {
    verify: 0,
    stop: 0,
    raise: 0,
    letters: 0,
    wait: 0,
    lost: 0,
  };
  async function step<T>(
    name: keyof Restored['ms'],
    does: () => Promise<T>,
    told: (done: T) => string,
  ): Promise<T> {
    const began = performance.now();
    const done = await does();
    ms[name] = performance.now() - began;
    say(`${(ms[name] / 1000).toFixed(1).padStart(7)} s  ${told(done)}`);
    return done;
  }

  const tools = await everyTool(ports.tools);
  const { old } = ports;
  const found = old
    ? await step(
        'lost',
        () => lostEvents(ports, old, since),
        ({ lost }) =>
          `Lost: ${lost.length} events, ${lost.filter((one) => one.isEntered).length} of them entered again`,
      )
    : { lost: [], unread: [] };
  const broken = await step(
    'verify',
    () => brokenChains(ports, tools),
    (found) => `Verified: ${tools.length} chains, ${found.length} broken`,
  );
  if (broken.length > 0) throw new NotWhole(`Restore to another second; broken: ${broken.join(', ')}`);
  const stopped = await step(
    'stop',
    async () => ports.service.stopAll(await raisedAlready(ports, tools, since)),
    (of) => `Stopped: ${of.tools} executions of tools, ${of.notices} of notices`,
  );
  const raised = await step(
    'raise',
    () => raiseAll(ports, tools, { since, isTold: toldAlready(found.lost) }),
    (of) => `Raised: ${of.tools} tools by ${of.generations} generations`,
  );
  const letters = await step(
    'letters',
    () => settleLetters(ports),
    ({ told, waiting, inPart, unclear }) =>
      `Letters: ${told.length} notices had told, ${waiting.length} wait again, ${inPart.length} go on where they were, ${unclear.length} unclear`,
  );
  await step(
    'wait',
    () => allWait(ports, tools),
    (open) => `Waiting: ${open} open tools, each where its register says`,
  );
  return { tools: tools.length, broken, stopped, raised, letters, ...found, ms };
}

async function brokenChains(ports: RestorePorts, tools: readonly ToolId[]): Promise<readonly string[]> {
  const broken: string[] = [];
  await inTens(tools, async (tool) => {
    const { broken: at } = await ports.tools.verify(tool);
    if (at) broken.push(`${tool} (event ${at.n} ${at.why})`);
  });
  return broken.sort();
}

async function raisedAlready(
  ports: RestorePorts,
  tools: readonly ToolId[],
  since: Instant,
): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  await inTens(tools, async (tool) => {
    const head = await ports.tools.head(tool);
    if (head && isRaised(await ports.tools.events(tool), since)) names.add(executionName(head));
  });
  return names;
}

const againMs = 100;
const patienceMs = 300_000;

/** Resolves with the number of open tools when the execution of each has begun to wait where its register says. */
async function allWait(ports: RestorePorts, tools: readonly ToolId[]): Promise<number> {
  let open = 0;
  let left = tools;
  for (const until = performance.now() + patienceMs; ; await pause(againMs)) {
    const still: ToolId[] = [];
    await inTens(left, async (tool) => {
      const head = await ports.tools.head(tool);
      if (!head?.open || head.paused) return;
      const { wait } = await ports.waits.read(tool);
      if (seemsRight(head, wait, 0)) open += 1;
      else still.push(tool);
    });
    left = still;
    if (left.length === 0) return open;
    if (performance.now() > until) throw new Error(`These do not come to wait: ${left.join(', ')}`);
  }
}
