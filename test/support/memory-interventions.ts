import type { Intervention, InterventionStore } from '../../functions/desk-ports.ts';
import { interventionKey } from '../../functions/store/keys.ts';
import { pageOf } from './memory-pages.ts';

/** What administrators did, in memory, held to the same contract as in DynamoDB. */
export function memoryInterventionStore(): InterventionStore {
  const interventions = new Map<string, Intervention>();
  const keyOf = (intervention: Intervention) => interventionKey(intervention).SK;
  return {
    async add(intervention) {
      if (!interventions.has(intervention.id)) interventions.set(intervention.id, intervention);
    },
    async list(page) {
      const listed = pageOf(interventions.values(), keyOf, page, true);
      return { interventions: listed.page, ...listed.next };
    },
  };
}
