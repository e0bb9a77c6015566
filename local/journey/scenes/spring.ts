import { inBoth } from '../papers.ts';
import { delegateOfC, groupSecretary, officerOfT14a, ptcSecretary } from '../people.ts';
import type { Rehearsal } from '../rehearsal.ts';

/** The amended text of T18 is confirmed: it moves on to the Policy Commission. */
export async function amendedText({ at, gives }: Rehearsal, decision: string): Promise<void> {
  await at('2024-05-07', '10:00');
  await gives(ptcSecretary, 'T18', {
    type: 'confirm-amended-text',
    decision,
    versions: inBoth(18, 'b'),
    checkedBy: 'secretariat',
  });
  await at('2024-05-07', '18:10');
}

/** T14a is drafted and submitted; its working group is asked in writing. T16 is agreed to by silence meanwhile. */
export async function inWriting({ at, gives }: Rehearsal): Promise<string> {
  await at('2024-05-14', '09:00');
  await gives(officerOfT14a, 'T14a', {
    type: 'submit',
    to: 'SWG',
    asked: { en: 'To endorse', fr: 'Entériner' },
    versions: inBoth(114),
  });
  await at('2024-05-14', '18:10');
  await at('2024-05-16', '10:00');
  const opened = await gives(groupSecretary, 'T14a', {
    type: 'open-written-procedure',
    agrees: 'endorsed',
    minimumDays: 14,
    facts: {
      outcome: 'written-opened',
      body: 'SWG',
      decidedOn: '2024-05-16',
      basis: { is: 'not-stated' },
      versions: inBoth(114),
      // Friday 14 June, 12.00 in Brussels.
      deadlineAt: '2024-06-14T10:00:00.000Z',
      rule: 'Terms of reference of the group, work between sessions',
    },
  });
  await at('2024-05-17', '12:10');
  return opened;
}

/** One objection ends the procedure at once, and all are told at once. */
export async function objection({ at, gives }: Rehearsal, decision: string): Promise<void> {
  await at('2024-06-03', '17:30');
  await gives(delegateOfC, 'T14a', {
    type: 'object',
    decision,
    member: 'member-c',
    answer: 'objection',
    text: { en: 'Small sellers are not covered.' },
  });
  await at('2024-06-03', '18:10');
}
