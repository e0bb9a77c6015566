import type { KeptExecution, KeptExecutions } from '../../functions/desk-ports.ts';

/** Executions beyond their 90 days, in memory, held to the same contract as in DynamoDB. */
export function memoryKeptExecutions(): KeptExecutions {
  const kept = new Map<string, KeptExecution>();
  const nameOf = ({ tool, generation }: Pick<KeptExecution, 'tool' | 'generation'>) =>
    `${tool}#${generation}`;
  return {
    async keep(execution) {
      kept.set(nameOf(execution), execution);
    },
    read: async (tool, generation) => kept.get(nameOf({ tool, generation })),
    of: async (tool) =>
      [...kept.values()]
        .filter((execution) => execution.tool === tool)
        .sort((a, b) => b.generation - a.generation)
        .map(({ events: _, ...summary }) => summary),
  };
}
