import type { LastLook, LooksStore } from '../../functions/desk-ports.ts';

/** What the last reconciliation found, in memory, held to the same contract as in DynamoDB. */
export function memoryLooksStore(): LooksStore {
  let last: LastLook | undefined;
  return {
    async put(look) {
      last = look;
    },
    last: async () => last,
  };
}
