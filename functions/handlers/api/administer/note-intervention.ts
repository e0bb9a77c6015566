import type { Caller } from '../../../contracts/api/use-case.ts';
import type { Intervention, InterventionStore } from '../../../desk-ports.ts';
import type { Clock } from '../../../ports.ts';
import { requestOf } from '../../request-of.ts';

export interface NotePorts {
  readonly interventions: Pick<InterventionStore, 'add'>;
  readonly clock: Clock;
}

/**
 * Notes what an administrator did, once for a request: its name is made from the person and the key, and the key
 * itself is not kept.
 */
export async function noteIntervention(
  { interventions, clock }: NotePorts,
  { person }: Pick<Caller, 'person'>,
  key: string,
  done: Omit<Intervention, 'id' | 'at' | 'by'>,
): Promise<void> {
  const { hash } = await requestOf(person.id, key, [person.id, key]);
  await interventions.add({ id: hash.slice(0, 32), at: clock.now(), by: person.id, ...done });
}
