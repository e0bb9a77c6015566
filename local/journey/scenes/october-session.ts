import { inBoth } from '../papers.ts';
import { officerOfT12, ptcSecretary } from '../people.ts';
import type { Rehearsal } from '../rehearsal.ts';

const session = 'PTC-245-246';

/** T12 is referred back with guidance, as no working group prepared it, to be revised by the Secretariat. */
export async function referredBack({ at, acts, gives }: Rehearsal): Promise<void> {
  await at('2024-10-23', '09:30');
  await acts(ptcSecretary, session, 'open');
  await at('2024-10-24', '11:20');
  await gives(ptcSecretary, 'T12', {
    type: 'record-decision',
    facts: {
      outcome: 'referred-back',
      body: 'PTC',
      session,
      decidedOn: '2024-10-24',
      item: 'IV.a',
      basis: { is: 'consensus' },
      versions: inBoth(12, 'b'),
      target: 'draft',
      guidance: {
        en: 'Add a chapter on what happens when a node fails.',
        fr: 'Ajouter un chapitre sur la défaillance d’un nœud.',
      },
    },
  });
  await at('2024-10-24', '18:10');
  await at('2024-10-25', '16:30');
  await acts(ptcSecretary, session, 'close');
}

/** Its officer brings it again, to the session of the spring after. */
export async function broughtAgain({ at, gives }: Rehearsal): Promise<void> {
  await at('2024-10-30', '10:00');
  await gives(officerOfT12, 'T12', {
    type: 'submit',
    to: 'PTC',
    session: 'PTC-247-248',
    asked: { en: 'To endorse', fr: 'Entériner' },
    versions: inBoth(12, 'c'),
  });
  await at('2024-10-31', '18:10');
}
