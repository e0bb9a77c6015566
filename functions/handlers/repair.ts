import type { By } from '../domain/event.ts';
import { executionName, type Head } from '../domain/head.ts';
import type { Executions, Request, ToolStore } from '../ports.ts';
import { asClock, byClock } from './as-clock.ts';
import { type BringUpPorts, bringUp } from './bring-up.ts';
import type { Drift } from './drift.ts';

export type RepairPorts = BringUpPorts & {
  readonly tools: Pick<ToolStore, 'head' | 'events' | 'load' | 'append'>;
  readonly executions: Pick<Executions, 'answer' | 'start' | 'startNotice' | 'stop'>;
};

/** Who replaces it: the clock, or an administrator with a reason, under the key of their request. */
export interface Repairer {
  readonly by: By;
  readonly reason?: string;
  readonly request?: Request;
}

/**
 * Replaces the execution of a tool by the next generation's, if nobody wrote since the tool was looked at. An execution
 * that runs elsewhere than where the register knows it cannot be told to end, so it is stopped. `false`: somebody acted
 * meanwhile, and what was seen is no longer so.
 */
export async function repair(
  ports: RepairPorts,
  head: Head,
  why: Drift['why'] | 'restored',
  { by, reason, request }: Repairer = { by: byClock },
): Promise<boolean> {
  const loaded = await ports.tools.load(head.tool);
  if (loaded?.tool.version !== head.version) return false;
  const world = await ports.people.world(ports.clock.now());
  const command = {
    type: 'replace-execution',
    by,
    why,
    ...(reason === undefined ? {} : { reason }),
  } as const;
  if ((await asClock(ports.tools, loaded, command, world, request)) === 'conflict') return false;
  if (why === 'behind' || why === 'ahead')
    await ports.executions.stop(executionName(head), `Replaced by the ${nameOf(by)}: ${why}`);
  await bringUp(ports)(head.tool);
  return true;
}

const nameOf = ({ seat }: By): string => (seat.role === 'clock' ? 'reconciler' : seat.role);
