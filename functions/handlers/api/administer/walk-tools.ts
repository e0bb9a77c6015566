import * as v from 'valibot';
import type { ToolId } from '../../../domain/ids.ts';
import { lifeCyclePlaces, type Place, placeOf } from '../../../domain/life-cycle-order.ts';
import type { World } from '../../../domain/world.ts';
import type { ToolStore } from '../../../ports.ts';
import type { ToolEntry } from '../read/tool-entry.ts';
import { keyOf, toolsByPlace } from '../read/tools-by-place.ts';
import type { Asker } from './look-at-tool.ts';

/** Behind which tool of which place a walk goes on, as the asker may know both. */
export const spot = v.tuple([v.string(), v.pipe(v.string(), v.regex(/^\d#[\dTZ:.-]+#[A-Za-z0-9_-]{1,60}$/))]);
export type Spot = v.InferOutput<typeof spot>;

/** Where open tools are, in life-cycle order. */
export const openPlaces = (world: Pick<World, 'bodies'>): readonly Place[] =>
  lifeCyclePlaces(world).filter((place) => place !== 'ended');

/**
 * Tools place by place, from a spot on. What a restricted decision hides from the asker stands where they may know that
 * it stands: neither order nor spots tell which tools have such a decision. A spot elsewhere is a RangeError.
 */
export function walkTools(
  tools: Pick<ToolStore, 'toolsAt' | 'heldTools' | 'events'>,
  places: readonly Place[],
  { actor, world }: Pick<Asker, 'actor' | 'world'>,
  from?: Spot,
): AsyncIterable<ToolEntry> {
  const reader = { actor, world, events: (tool: ToolId) => tools.events(tool) };
  if (!from) return toolsByPlace(tools, places, reader, { most });
  const [name, key] = from;
  const place = places.find((one) => one === name);
  if (place === undefined) throw new RangeError(`No tools are listed at ${name}`);
  return toolsByPlace(tools, places, reader, { most, behind: { place, key } });
}

/** Heads that a list gives at a time. */
const most = 100;

/** Behind a tool, as the asker may know where it stands. */
export const behind = (entry: ToolEntry): Spot => [placeOf(entry.stage, entry.body), keyOf(entry)];

/** What a list gives of a tool, to look at it: only what was read for the asker need be read again. */
export const asListed = ({ tool, view }: ToolEntry) => ({ tool, held: view !== undefined });
