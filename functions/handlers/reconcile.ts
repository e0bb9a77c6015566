import { currentDefinition } from '../contracts/steps.ts';
import type { LooksStore } from '../desk-ports.ts';
import { executionName } from '../domain/head.ts';
import type { ToolId } from '../domain/ids.ts';
import type { Executions, NoticeStore, ToolStore } from '../ports.ts';
import { bringUp } from './bring-up.ts';
import { type Drift, driftOf, isYoung, seemsRight } from './drift.ts';
import { finishNotices, type Restarted } from './finish-notices.ts';
import { type RepairPorts, repair } from './repair.ts';

export type ReconcilePorts = RepairPorts & {
  readonly tools: Pick<ToolStore, 'head' | 'events' | 'load' | 'append' | 'sweep'>;
  readonly notices: Pick<NoticeStore, 'add' | 'read' | 'unfinished'>;
  readonly executions: Pick<
    Executions,
    'answer' | 'describe' | 'describeNotice' | 'start' | 'startNotice' | 'stop'
  >;
  readonly looks: Pick<LooksStore, 'put' | 'last'>;
  /** Running milliseconds of the machine, from any beginning. */
  readonly elapsedMs: () => number;
  /** How long a run may take; twelve minutes where it is not said, because the Lambda has fourteen. */
  readonly mostMs?: number;
};

export interface ReconcileInput {
  /**
   * `sweep`: asks the service for the execution of every open tool. `compare`: asks only where the register itself
   * shows that something is behind, and for as many others as fit into the service's allowance.
   */
  readonly mode: 'compare' | 'sweep';
  /** Whose ending the service has just reported: looked at whatever the register shows. */
  readonly execution?: string;
  /** Where to begin, as a run that ran out of time answered; a sweep's next run knows by itself. */
  readonly after?: string;
}

export interface Reconciled {
  readonly looked: number;
  readonly drifted: readonly Drifted[];
  readonly notices: readonly Restarted[];
  /** The run ended before the last tool. */
  readonly after?: string;
}

export interface Drifted {
  readonly tool: ToolId;
  readonly why: Drift['why'] | 'not-relayed';
  /** `false`: somebody acted meanwhile, or the repair failed; the next run looks again. */
  readonly repaired: boolean;
}

/** What one look at a tool found. */
interface Look {
  readonly described?: true;
  readonly drifted?: Drifted;
}

/** A run longer than this stops at the next page. */
const usuallyMostMs = 12 * 60_000;
/** DescribeExecution refills at 15 a second and is shared with people who look at the console. */
const describedAtMost = 200;
/** What the register keeps of a run; an item of DynamoDB holds 400 KB. */
const keptAtMost = 500;

/** Puts right what the relay missed, executions that are not where the register says, and letters not sent. */
export const reconcile =
  (ports: ReconcilePorts) =>
  async (input: ReconcileInput): Promise<Reconciled> => {
    const began = ports.elapsedMs();
    const mostMs = ports.mostMs ?? usuallyMostMs;
    const drifted: Drifted[] = [];
    let looked = 0;
    // What a sweep had no time for is swept by the runs that follow; one that a single execution rings has its own work.
    const { left } = (await ports.looks.last()) ?? {};
    const goesOn = input.execution === undefined && input.after === undefined && left !== undefined;
    const mode = goesOn ? 'sweep' : input.mode;
    let describable = mode === 'sweep' ? Number.POSITIVE_INFINITY : describedAtMost;
    let after = goesOn ? left : input.after;
    do {
      const page = await ports.tools.sweep(after);
      for (const tool of page.tools) {
        const found = await look(ports, tool, input.execution, describable > 0).catch((error): Look => {
          // One tool that cannot be read must not keep the others waiting.
          ports.watch.count('RelayFailed', { tool, error: String(error) });
          return {};
        });
        looked++;
        if (found.described) describable--;
        if (found.drifted) drifted.push(found.drifted);
      }
      after = page.after;
    } while (after !== undefined && ports.elapsedMs() - began < mostMs);
    for (const found of drifted) {
      ports.watch.count('DriftFound', { ...found });
      if (found.repaired) ports.watch.count('DriftRepaired', { ...found });
    }
    const notices = await finishNotices(ports);
    await ports.looks.put({
      at: ports.clock.now(),
      mode,
      looked,
      drifted: drifted.slice(0, keptAtMost),
      notices: notices.slice(0, keptAtMost).map(({ notice }) => notice),
      ...leftBy(mode === 'sweep' ? after : left),
    });
    ports.watch.count('ReconcilerRan', { looked, drifted: drifted.length, notices: notices.length });
    return { looked, drifted, notices, ...(after === undefined ? {} : { after }) };
  };

const leftBy = (left: string | undefined) => (left === undefined ? {} : { left });

/** One tool. What was not relayed is relayed first; an execution that this sets going is judged by the next run. */
export async function look(
  ports: ReconcilePorts,
  tool: ToolId,
  reported: string | undefined,
  thorough: boolean,
): Promise<Look> {
  const before = await ports.tools.head(tool);
  if (!before) return {};
  const young = isYoung(before, ports.clock.now());
  const late = (await ports.waits.read(tool)).relayedVersion < before.version;
  if (late) await bringUp(ports)(tool);
  // A relay may be at it this very moment: that is no drift.
  const relayed: Look = late && !young ? { drifted: { tool, why: 'not-relayed', repaired: true } } : {};

  const head = late ? ((await ports.tools.head(tool)) ?? before) : before;
  const { wait } = await ports.waits.read(tool);
  if (!head.open || head.paused) return relayed;
  const name = executionName(head);
  if (seemsRight(head, wait, currentDefinition) && !thorough && name !== reported) return relayed;

  const drift = driftOf(head, wait, await ports.executions.describe(name), currentDefinition);
  if (!drift || (drift.mayOnlyBeSlow && (late || young))) return { ...relayed, described: true };
  const repaired = await repair(ports, head, drift.why);
  return { described: true, drifted: { tool, why: drift.why, repaired } };
}
