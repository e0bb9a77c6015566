import type { ToolId } from '../domain/ids.ts';
import type { Wait, WaitStore } from '../ports.ts';
import { waitKey } from './keys.ts';
import { type Client, openTable, withoutKeys } from './open-table.ts';

/** Outside the events, the chain and the index: it never changes the version that a secretary sees. */
type WaitItem = Partial<Omit<Wait, 'tool'>> & { readonly relayedVersion?: number };

/** The tokens of waiting executions in DynamoDB. Throws RegisterBusy where the table refuses for the moment. */
export function waitStore(client: Client, tableName: string): WaitStore {
  const table = openTable(client, tableName);
  return {
    async read(tool) {
      const item = await table.get<WaitItem>(waitKey(tool));
      if (!item) return { relayedVersion: 0 };
      const { relayedVersion = 0, ...wait } = withoutKeys(item);
      return isWhole(wait) ? { wait: { tool, ...wait }, relayedVersion } : { relayedVersion };
    },

    async open({ tool, ...wait }) {
      const { written } = await table.update(waitKey(tool), {
        update:
          'SET #generation = :generation, #leg = :leg, #attempt = :attempt, ' +
          '#execution = :execution, #token = :token, #definition = :definition',
        if: [
          // Nobody has waited yet; the relay may have left its mark here before.
          'attribute_not_exists(#token)',
          // Our own write again: its answer was lost.
          '#token = :token',
          // An execution of a newer generation takes over from the one it replaces, never the other way round.
          '#generation < :generation',
          // Within a generation the way only goes forward.
          '(#generation = :generation AND #leg < :leg)',
          // The same wait entered again, redriven or retried: only the newest token is alive.
          '(#generation = :generation AND #leg = :leg AND #attempt < :attempt)',
        ].join(' OR '),
        values: wait,
      });
      return written ? 'written' : 'kept';
    },

    async markRelayed(tool: ToolId, version: number) {
      await table.update(waitKey(tool), {
        update: 'SET #relayedVersion = :version',
        // A slower relay that read an older head must not make the reconciler look again.
        if: 'attribute_not_exists(#relayedVersion) OR #relayedVersion < :version',
        values: { version },
      });
    },
  };
}

const isWhole = (wait: Partial<Omit<Wait, 'tool'>>): wait is Omit<Wait, 'tool'> => wait.token !== undefined;
