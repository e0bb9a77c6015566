import type { ToolId } from '../../functions/domain/ids.ts';
import type { Wait, WaitStore } from '../../functions/ports.ts';

/** The tokens of waiting executions in memory, held to the same contract as those in DynamoDB. */
export function memoryWaitStore(): WaitStore {
  const waits = new Map<ToolId, Wait>();
  const relayed = new Map<ToolId, number>();
  return {
    async read(tool) {
      const wait = waits.get(tool);
      return { ...(wait ? { wait } : {}), relayedVersion: relayed.get(tool) ?? 0 };
    },
    async open(wait) {
      const before = waits.get(wait.tool);
      if (before && before.token !== wait.token && !isSmaller(before, wait)) return 'kept';
      waits.set(wait.tool, { ...wait });
      return 'written';
    },
    async markRelayed(tool, version) {
      relayed.set(tool, Math.max(version, relayed.get(tool) ?? 0));
    },
  };
}

function isSmaller(a: Wait, b: Wait): boolean {
  if (a.generation !== b.generation) return a.generation < b.generation;
  if (a.leg !== b.leg) return a.leg < b.leg;
  return a.attempt < b.attempt;
}
