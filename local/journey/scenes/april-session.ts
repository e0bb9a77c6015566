import { inBoth, paper } from '../papers.ts';
import { ptcDeputy, ptcSecretary } from '../people.ts';
import type { Rehearsal } from '../rehearsal.ts';

const session = 'PTC-243-244';

/** What a decision of this session says in any case. */
export const decided = (outcome: string, decidedOn: string, item: string, more: object = {}) => ({
  type: 'record-decision' as const,
  facts: {
    outcome,
    body: 'PTC',
    session,
    decidedOn,
    item,
    basis: { is: 'consensus' },
    versions: [],
    ...more,
  },
});

/** Tuesday: two tools are noted in one breath, T12 stays with the PTC while experts contribute. */
export async function firstDay({ at, acts, gives, givesTogether }: Rehearsal): Promise<void> {
  await at('2024-04-23', '09:30');
  await acts(ptcSecretary, session, 'open');
  await at('2024-04-23', '11:00');
  const noted = decided('noted', '2024-04-23', 'V.b', {
    versions: [{ document: 'PC0739', language: 'en', revision: 'a' }],
  });
  await givesTogether(ptcSecretary, 'PTC-243-244-V-b', ['T20', 'T15'], noted);
  await at('2024-04-23', '15:30');
  await gives(
    ptcSecretary,
    'T12',
    decided('continued', '2024-04-23', 'V.d', {
      versions: [paper(12, 'en')],
      guidance: { en: 'Say more about governance and about who answers for the data.' },
      whoMayContribute: {
        en: 'Experts of Members and observers',
        fr: 'Experts des Membres et des observateurs',
      },
      byDay: '2024-08-30',
    }),
  );
  await at('2024-04-23', '18:10');
}

/**
 * Wednesday: a wrong click is taken back before the sending hour, and what really happened is recorded. Gives the
 * decision on T18, whose amended text is still to come.
 */
export async function secondDay({ at, gives }: Rehearsal): Promise<string> {
  const today = '2024-04-24';
  await at(today, '10:40');
  const wrong = await gives(
    ptcSecretary,
    'T13',
    decided('deferred', today, 'V.c', { targetSession: 'PTC-245-246', reason: { en: 'No time.' } }),
  );
  await at(today, '10:44');
  await gives(ptcSecretary, 'T13', {
    type: 'take-back',
    decision: wrong,
    reason: 'The outcome of another item was chosen.',
  });
  await gives(
    ptcSecretary,
    'T13',
    decided('endorsed', today, 'V.c', {
      versions: inBoth(13),
      text: {
        en: 'The Committee endorsed the fifth edition.',
        fr: 'Le Comité a entériné la cinquième édition.',
      },
    }),
  );
  await at(today, '14:20');
  await gives(ptcSecretary, 'T14b', decided('endorsed', today, 'VI.b', { versions: inBoth(14) }));
  const amended = await gives(
    ptcSecretary,
    'T18',
    decided('endorsed-amended', today, 'VII', {
      versions: inBoth(18),
      amendments: { en: 'The second paragraph of the preamble names the private sector too.' },
      byDay: '2024-05-24',
      statements: [{ kind: 'statement', text: { en: 'One Member recalled that resources are short.' } }],
    }),
  );
  await at(today, '18:10');
  return amended;
}

/** Thursday: T17 is recorded as noted. Its letters leave. Gives that decision, which will turn out to be wrong. */
export async function thirdDay({ at, gives }: Rehearsal): Promise<string> {
  await at('2024-04-25', '16:00');
  const noted = decided('noted', '2024-04-25', 'VII', { versions: inBoth(17) });
  const decision = await gives(ptcSecretary, 'T17', noted);
  await at('2024-04-25', '18:10');
  return decision;
}

/** Friday: noted was wrong. Two persons correct it; a written procedure is opened; the session is closed. */
export async function lastDay({ at, acts, gives }: Rehearsal, wrong: string): Promise<void> {
  const today = '2024-04-26';
  await at(today, '09:15');
  const { facts } = decided('endorsed', '2024-04-25', 'VII', { versions: inBoth(17) });
  const reason = 'The Chair had concluded that the note was endorsed.';
  await gives(ptcSecretary, 'T17', { type: 'propose-correction', decision: wrong, facts, reason });
  await at(today, '09:50');
  await gives(ptcDeputy, 'T17', { type: 'agree-correction', decision: wrong });
  await at(today, '11:30');
  await gives(ptcSecretary, 'T16', {
    type: 'open-written-procedure',
    agrees: 'endorsed',
    minimumDays: 14,
    facts: {
      ...decided('written-opened', today, 'VI.c', { versions: inBoth(16) }).facts,
      // Friday 17 May, 12.00 in Brussels.
      deadlineAt: '2024-05-17T10:00:00.000Z',
      rule: 'Decision of the PTC, 243rd/244th Sessions, item VI.c',
    },
  });
  await at(today, '16:45');
  await acts(ptcSecretary, session, 'close');
  await at(today, '18:10');
}
