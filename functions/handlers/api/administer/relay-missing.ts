import type { ToolStore } from '../../../ports.ts';
import { type BringUpPorts, bringUp } from '../../bring-up.ts';
import { inTens } from './in-tens.ts';

export type RelayMissingPorts = BringUpPorts & {
  readonly tools: Pick<ToolStore, 'head' | 'events' | 'sweep'>;
  readonly elapsedMs: () => number;
};

/**
 * Does what follows from the events of every tool for which it was not done, page after page until the time is up;
 * `after` says where it left off. Throws what the first tool throws that cannot be brought up.
 */
export async function relayMissing(
  ports: RelayMissingPorts,
  from: string | undefined,
  mostMs: number,
): Promise<{ readonly after?: string }> {
  const began = ports.elapsedMs();
  let after = from;
  do {
    const page = await ports.tools.sweep(after);
    await inTens(page.tools, async (tool) => {
      const head = await ports.tools.head(tool);
      const { relayedVersion } = await ports.waits.read(tool);
      if (head && relayedVersion < head.version) await bringUp(ports)(tool);
    });
    after = page.after;
  } while (after !== undefined && ports.elapsedMs() - began < mostMs);
  return after === undefined ? {} : { after };
}
