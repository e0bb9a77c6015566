import type { Caller } from '../../../contracts/api/use-case.ts';
import type { Intervention, InterventionStore } from '../../../desk-ports.ts';
import type { Instant } from '../../../domain/date.ts';
import type { Clock } from '../../../ports.ts';
import { requestOf } from '../../request-of.ts';

export interface NotePorts {
  readonly interventions: Pick<InterventionStore, 'add'>;
  readonly clock: Clock;
}

/**
 * Notes what an administrator did, each time that it was done: one key for several deeds hides none of them. `at` is
 * when it was; a deed that the register itself knows again is told with the same instant, and stands once. The key of
 * the request goes into the name of the note and is not kept.
 */
export async function noteIntervention(
  { interventions, clock }: NotePorts,
  { person }: Pick<Caller, 'person'>,
  key: string,
  done: Omit<Intervention, 'id' | 'at' | 'by'>,
  at: Instant = clock.now(),
): Promise<void> {
  const { hash } = await requestOf(person.id, key, [person.id, key, at, done]);
  await interventions.add({ id: hash.slice(0, 32), at, by: person.id, ...done });
}
