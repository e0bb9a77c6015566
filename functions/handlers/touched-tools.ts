import { actingFrom, metFrom } from '../domain/acting-seat.ts';
import type { Decided } from '../domain/command.ts';
import { livesOn } from '../domain/decide/undoing.ts';
import type { By } from '../domain/event.ts';
import type { ToolId } from '../domain/ids.ts';
import { type Actor, may } from '../domain/may.ts';
import { mayKnow } from '../domain/readers-view.ts';
import { type Refusal, refuse } from '../domain/refusal.ts';
import type { Tool } from '../domain/tool.ts';
import type { World } from '../domain/world.ts';
import type { Loaded, ToolStore } from '../ports.ts';

/** Who asks, with all their seats, and the seat that they act from. */
interface Asker {
  readonly reader: Actor;
  readonly by: By;
  readonly world: World;
}

/** An event of one of the tools, with the version that its write depends on; undefined: the tool begins with it. */
interface Touched {
  readonly tool: ToolId;
  readonly after: Loaded | undefined;
  readonly event: Decided['event'];
}

/**
 * The other tools that a decided command touches. One that the asker named and may not know of is answered like one
 * that is not there (docs/decisions/010), and whoever names another tool's lineage writes into its record, so that
 * they must be allowed to.
 */
export async function touchedTools(
  tools: Pick<ToolStore, 'load'>,
  others: Decided['others'],
  asker: Asker,
): Promise<readonly Touched[] | Refusal> {
  const touched: Touched[] = [];
  for (const { tool, event } of others) {
    const loaded = await tools.load(tool);
    if (event.type === 'Registered') {
      if (loaded) return refuse('tool-exists', { tool });
      touched.push({ tool, after: undefined, event });
      continue;
    }
    const isNamed = event.type === 'ChildDerived' || event.type === 'EditionSuperseded';
    const isThere = loaded && (!isNamed || mayKnow(asker.reader, loaded.tool, asker.world));
    if (!isThere) {
      // An edition from before the register is superseded on paper only.
      if (event.type === 'EditionSuperseded') continue;
      return refuse('unknown-tool', { tool });
    }
    const problem = problemOf(event, loaded.tool, asker);
    if (problem) return problem;
    touched.push({ tool, after: loaded, event });
  }
  return touched;
}

function problemOf(event: Decided['event'], tool: Tool, { reader, by }: Asker): Refusal | undefined {
  if (event.type === 'Withdrawn') return livesOn(tool);
  if (event.type !== 'ChildDerived') return undefined;
  const met = metFrom(by, tool) ?? tool;
  const allowed = may(actingFrom(by, reader.seats), 'derive-from', { tool: met });
  return allowed === true ? undefined : refuse('not-permitted', { ...allowed, action: 'derive-from' });
}
