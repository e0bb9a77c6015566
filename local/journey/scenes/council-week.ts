import { inBoth } from '../papers.ts';
import { commissionSecretary, councilSecretary } from '../people.ts';
import type { Rehearsal } from '../rehearsal.ts';

const decided = (
  body: 'PoC' | 'Council',
  outcome: string,
  decidedOn: string,
  item: string,
  more: object,
) => ({
  type: 'record-decision' as const,
  facts: {
    outcome,
    body,
    session: body === 'PoC' ? 'PoC-90' : 'Council-143-144',
    decidedOn,
    item,
    basis: { is: 'consensus' },
    ...more,
  },
});

/** The Commission meets in the Council's week. It takes up T18 and T13; only T18 is recorded in time. */
export async function commission({ at, acts, gives }: Rehearsal): Promise<void> {
  await at('2024-06-24', '09:30');
  await acts(commissionSecretary, 'PoC-90', 'open');
  await at('2024-06-25', '12:00');
  const versions = inBoth(18, 'b');
  await gives(
    commissionSecretary,
    'T18',
    decided('PoC', 'recommended-to-council', '2024-06-25', 'B.2', { versions }),
  );
  await at('2024-06-26', '17:00');
  await acts(commissionSecretary, 'PoC-90', 'close');
}

/** The Council approves T13 although the register does not know yet what the Commission said of it. */
export async function council({ at, acts, gives }: Rehearsal): Promise<void> {
  const today = '2024-06-27';
  await at(today, '09:30');
  await acts(councilSecretary, 'Council-143-144', 'open');
  await at(today, '15:00');
  const reservation = {
    kind: 'reservation',
    member: 'member-d',
    text: {
      en: 'Member D reserves its position on case study 7.',
      fr: 'Le Membre D réserve sa position sur l’étude 7.',
    },
  };
  await gives(
    councilSecretary,
    'T13',
    decided('Council', 'approved', today, 'VIII.a', { versions: inBoth(13), statements: [reservation] }),
  );
  // The one outcome after April that is public: the Council did endorse the Resolution.
  const endorsed = decided('Council', 'endorsed', today, 'VIII.b', { versions: inBoth(18, 'b') });
  await gives(councilSecretary, 'T18', endorsed);
  await at(today, '18:10');
  await at('2024-06-29', '13:00');
  await acts(councilSecretary, 'Council-143-144', 'close');
}

/** The Commission's secretary records late what the Commission had endorsed before the Council met. */
export async function lateRecording({ at, gives }: Rehearsal): Promise<void> {
  await at('2024-07-03', '10:00');
  const late = decided('PoC', 'endorsed', '2024-06-26', 'A.4', { versions: inBoth(13) });
  await gives(commissionSecretary, 'T13', late);
  await at('2024-07-03', '18:10');
}
