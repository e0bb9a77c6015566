import type { Command } from '../domain/command.ts';
import { decide } from '../domain/decide.ts';
import type { By } from '../domain/event.ts';
import { restrictedOf } from '../domain/held.ts';
import { personId, type ToolId } from '../domain/ids.ts';
import { isRefusal } from '../domain/refusal.ts';
import type { World } from '../domain/world.ts';
import type { Loaded, Request, ToolStore } from '../ports.ts';

/** What no person did. */
export const byClock: By = { person: personId('clock'), seat: { role: 'clock' } };

/** The register knows no such tool: an execution of another register, or of a tool from after a restored backup. */
export class UnknownTool extends Error {
  override readonly name = 'UnknownTool';
  constructor(tool: ToolId) {
    super(`The register has no tool ${tool}`);
  }
}

/** The domain refused what an execution or the reconciler asked: a mistake of ours, not of a person. */
export class ClockRefused extends Error {
  override readonly name = 'ClockRefused';
}

/** Others wrote first again and again; the workflows' Retry asks later. */
export class RegisterContended extends Error {
  override readonly name = 'RegisterContended';
}

type ClockCommand = Extract<Command, { type: 'lapse' | 'carry-over' | 'replace-execution' }>;

/**
 * Writes what the clock makes of a tool, or an administrator in its stead, on condition that nobody wrote since it was
 * loaded. The clock needs no request key: a repeat meets another version, leg or generation. `conflict`: read again,
 * the question may be settled.
 */
export async function asClock(
  tools: Pick<ToolStore, 'append'>,
  loaded: Loaded,
  command: ClockCommand,
  world: World,
  request?: Request,
): Promise<Loaded | 'conflict'> {
  const tool = loaded.tool.id;
  const decided = decide(loaded.tool, command, world);
  if (isRefusal(decided)) throw new ClockRefused(`${command.type} of ${tool}: ${decided.refused}`);
  // None of these commands touches another tool.
  const events = [{ tool, after: loaded, event: decided.event }];
  const restricted = restrictedOf(world.bodies);
  const written = await tools.append({
    at: world.now,
    by: command.by,
    restricted,
    events,
    ...(request ? { request } : {}),
  });
  const after = written.is === 'written' ? written.tools[0] : undefined;
  return after ?? 'conflict';
}

const tries = 5;

/** Does something from its first reading on until nobody interferes. Throws RegisterContended after five times. */
export async function startingOver<T>(attempt: () => Promise<T | 'conflict'>): Promise<T> {
  for (let n = 1; n <= tries; n++) {
    const done = await attempt();
    if (done !== 'conflict') return done;
  }
  throw new RegisterContended(`Others wrote first, ${tries} times`);
}
