import { setTimeout as pause } from 'node:timers/promises';
import type { Instant } from '../../functions/domain/date.ts';
import type { RecordedEvent } from '../../functions/domain/event.ts';
import { executionName, type Head } from '../../functions/domain/head.ts';
import type { ToolId } from '../../functions/domain/ids.ts';
import { alignExecution } from '../../functions/handlers/align-execution.ts';
import { announce } from '../../functions/handlers/announce.ts';
import { repair } from '../../functions/handlers/repair.ts';
import { inTens } from '../../functions/store/in-tens.ts';
import type { RestorePorts } from './restore-ports.ts';
import type { ToldAlready } from './told-already.ts';

/** Whether a restore to that moment has raised a tool's present generation already: it is not stopped, nor raised again. */
export const isRaised = (events: readonly RecordedEvent[], since: Instant): boolean => {
  const begun = events.findLast(({ type }) => begins.has(type));
  return begun?.type === 'ExecutionReplaced' && begun.why === 'restored' && begun.at > since;
};
const begins: ReadonlySet<RecordedEvent['type']> = new Set([
  'ExecutionReplaced',
  'ExecutionResumed',
  'CarriedOver',
]);

const mostNames = 50;
const againMs = 100;

/**
 * Gives every open tool the next generation and starts its execution. A name that the lost days have used already has
 * ended for good, so the generation is raised until one is free. Gives how many tools and how many generations.
 */
export async function raiseAll(
  ports: RestorePorts,
  tools: readonly ToolId[],
  { since, isTold }: { readonly since: Instant; readonly isTold: ToldAlready },
): Promise<{ readonly tools: number; readonly generations: number }> {
  let [raisedTools, generations] = [0, 0];
  await inTens(tools, async (tool) => {
    await bringUp(ports, tool, isTold);
    const head = await ports.tools.head(tool);
    if (!head?.open || head.paused || isRaised(await ports.tools.events(tool), since)) return;
    const by = await raise(ports, head);
    generations += by;
    raisedTools += 1;
  });
  return { tools: raisedTools, generations };
}

/**
 * Does what the relay would, for what it had not come to by then and for what was entered again while it was not rung;
 * but nobody is told of what letters have told of. Of ended tools, too.
 */
async function bringUp(ports: RestorePorts, tool: ToolId, isTold: ToldAlready): Promise<void> {
  const head = await ports.tools.head(tool);
  if (!head) return;
  const { wait, relayedVersion } = await ports.waits.read(tool);
  await alignExecution(ports, head, wait);
  for (const event of (await ports.tools.events(tool)).slice(relayedVersion)) {
    if (!isTold(event)) await announce(ports, tool, event.n - 1, event.n);
    await ports.waits.markRelayed(tool, event.n);
  }
}

async function raise(ports: RestorePorts, first: Head): Promise<number> {
  let head = first;
  for (let raised = 1; raised <= mostNames; raised++) {
    if (!(await repair(ports, head, 'restored')))
      throw new Error(`Somebody writes to ${head.tool}: not quiet?`);
    head = (await ports.tools.head(head.tool)) ?? head;
    if (await runs(ports, head)) return raised;
  }
  throw new Error(`${mostNames} generations of ${first.tool} were used already`);
}

/** The service may tell of a new execution with a delay; one that ended long ago it tells of at once. */
async function runs({ executions }: RestorePorts, head: Head): Promise<boolean> {
  for (;;) {
    const found = await executions.describe(executionName(head));
    if (found) return found.status === 'RUNNING';
    await pause(againMs);
  }
}
