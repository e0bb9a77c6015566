import type { ToolStore } from '../../../ports.ts';
import { type BringUpPorts, bringUp } from '../../bring-up.ts';
import { inTens } from '../../in-tens.ts';
import { type KindSpot, walkKinds } from './walk-kinds.ts';

export type RelayMissingPorts = BringUpPorts & {
  readonly tools: Pick<ToolStore, 'head' | 'events' | 'toolsOfKind'>;
  readonly elapsedMs: () => number;
};

/**
 * Does what follows from the events of every tool for which it was not done, until the time is up; `next` says where it
 * left off. Throws what the first tool throws that cannot be brought up.
 */
export async function relayMissing(
  ports: RelayMissingPorts,
  from: KindSpot | undefined,
  mostMs: number,
): Promise<{ readonly next?: KindSpot }> {
  const began = ports.elapsedMs();
  let isFirst = true;
  for await (const { begins, tools } of walkKinds(ports.tools, from)) {
    if (!isFirst && ports.elapsedMs() - began >= mostMs) return { next: begins };
    isFirst = false;
    await inTens(tools, async (tool) => {
      const head = await ports.tools.head(tool);
      const { relayedVersion } = await ports.waits.read(tool);
      if (head && relayedVersion < head.version) await bringUp(ports)(tool);
    });
  }
  return {};
}
