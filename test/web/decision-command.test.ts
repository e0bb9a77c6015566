import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { api } from '../../functions/contracts/api/endpoints.ts';
import { longestText } from '../../functions/contracts/fields.ts';
import type { Boxed } from '../../web/filling/boxed.ts';
import { longest } from '../../web/filling/clean-text.ts';
import { commandOf } from '../../web/pages/decision/fill/command-of.ts';
import { emptyForm, type Filled, type PlainField } from '../../web/pages/decision/fill/filled.ts';
import { choicesOf } from '../../web/pages/decision/fill/offered.ts';
import type { Setting } from '../../web/pages/decision/fill/setting.ts';
import fc from '../support/properties.ts';
import { aForm } from './decision-form-answer.ts';

const form = aForm();
const setting: Setting = {
  language: 'en',
  zone: 'Europe/Brussels',
  when: '23-26 April 2024',
  begun: {
    tool: 'T13b',
    kind: 'study',
    origin: { kind: 'secretariat', names: [] },
    officers: ['P15'],
    route: {
      template: 'full',
      templateVersion: 1,
      steps: [{ n: 1, stage: 'ptc-endorsement', body: 'PTC', ask: 'decide' }],
      endsWith: 'publication',
    },
  },
};
const bodies = {
  'record-decision': api.recordDecision.body,
  'open-written-procedure': api.openWrittenProcedure.body,
  discontinue: api.discontinueTool.body,
} as const;

const words = (said: string): Boxed => ({ in: 'en', said });
const endorsed: Filled = {
  ...emptyForm({ decidedOn: '2024-04-24', basis: 'consensus' }),
  outcome: 'endorsed',
};
const bodyOf = (filled: Filled) => {
  const read = commandOf(filled, form, setting);
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return read.body;
};
const faultsOf = (filled: Filled, of = setting) => {
  const read = commandOf(filled, form, of);
  return 'faults' in read ? read.faults.map(({ text }) => text) : [];
};

describe('a filled form as a command', () => {
  it('holds what was chosen, the versions that were before the body, and when letters leave', () => {
    expect(bodyOf(endorsed)).toEqual({
      facts: {
        outcome: 'endorsed',
        body: 'PTC',
        session: 'PTC-243-244',
        decidedOn: '2024-04-24',
        basis: { is: 'consensus' },
        versions: [
          { document: 'PC0741', language: 'en', revision: 'a', pages: 24, datedOn: '2024-04-02' },
          { document: 'PC0741', language: 'fr', revision: 'a' },
        ],
      },
      letter: { leaves: 'with-the-day' },
    });
  });

  it('leaves out the French version where the body had the English one only', () => {
    const { facts } = bodyOf({ ...endorsed, unseen: ['PC0741Fa'] }) as { facts: { versions: unknown[] } };
    expect(facts.versions).toHaveLength(1);
  });

  it('leaves out what was filled in for another outcome before', () => {
    const filled = { ...endorsed, words: { guidance: words('Consult further.') } };
    expect(bodyOf(filled).facts).not.toHaveProperty('guidance');
  });

  it('carries the three numbers of a vote', () => {
    const plain = { ...endorsed.plain, basis: 'vote', for: '62', against: '3', abstaining: '0' };
    expect(bodyOf({ ...endorsed, plain }).facts).toMatchObject({
      basis: { is: 'vote', for: 62, against: 3, abstaining: 0 },
    });
  });

  it('names a Member only where its delegation asked for it', () => {
    const text = words('We cannot join paragraph 3.');
    const statements = [
      { kind: 'reservation', named: false, member: 'member-a', text },
      { kind: 'statement', named: true, member: 'member-b', text },
    ] as const;
    expect(bodyOf({ ...endorsed, statements }).facts).toMatchObject({
      statements: [
        { kind: 'reservation', text: { en: text.said } },
        { kind: 'statement', member: 'member-b', text: { en: text.said } },
      ],
    });
  });

  it('says that no letter leaves, without an introduction to it', () => {
    const quiet = { ...endorsed, send: 'quiet', introduction: { en: 'For your information.' } };
    expect(bodyOf(quiet)).toMatchObject({ quiet: true });
    expect(bodyOf(quiet)).not.toHaveProperty('letter');
  });

  it('reads the hour of a deadline on the clock of the city', () => {
    const plain = { ...endorsed.plain, deadlineDay: '2024-05-17', deadlineHour: '12:00' };
    expect(bodyOf({ ...endorsed, outcome: 'in-principle', plain }).facts).toMatchObject({
      deadlineAt: '2024-05-17T10:00:00.000Z',
    });
  });

  it('begins the remainder of what was taken in part', () => {
    const filled: Filled = {
      ...endorsed,
      outcome: 'in-part',
      plain: { ...endorsed.plain, newTool: 'T10b' },
      words: { scope: words('Sections 1 to 5'), newTitle: words('Study, sections 6 and 7') },
    };
    expect(bodyOf(filled)).toMatchObject({
      facts: { remainder: 'T10b', scope: { en: 'Sections 1 to 5' } },
      child: { tool: 'T10b', registration: { title: { en: 'Study, sections 6 and 7' }, kind: 'study' } },
    });
  });

  it('leaves out marks that nobody sees and that come with a pasted text', () => {
    const filled = { ...endorsed, words: { text: words('The Committee\u200b endorsed\r\nit.\u0007 ') } };
    expect(bodyOf(filled).facts).toMatchObject({ text: { en: 'The Committee endorsed\nit.' } });
  });
});

describe('what has to be mended', () => {
  it('is said in the words of the field, in the language of the reader', () => {
    expect(faultsOf(emptyForm())).toEqual(['Choose an outcome', 'Choose the day', 'Choose how it was taken']);
    expect(faultsOf(emptyForm(), { ...setting, language: 'fr' })).toEqual([
      'Choisissez un résultat',
      'Choisissez le jour',
      'Choisissez le mode de décision',
    ]);
    const continued = { ...emptyForm({ decidedOn: '2024-04-24' }), outcome: 'continued' };
    expect(faultsOf(continued)).toEqual([
      'Enter the guidance given, in English or French',
      'Enter by when: a day',
      'Choose how it was taken',
    ]);
  });

  it('names a day that is none of the session', () => {
    const plain = { ...endorsed.plain, decidedOn: '2024-04-27' };
    expect(faultsOf({ ...endorsed, plain })).toEqual([
      '27 April 2024 is not a day of this session (23-26 April 2024)',
    ]);
  });

  it.each([
    ['3000-01-01', 'By when: enter a day from 1900 to 2199, such as 30 August 2024'],
    ['2024-02-30', 'By when: enter a day from 1900 to 2199, such as 30 August 2024'],
    ['2024-04-23', 'By when: 23 April 2024 is before the day of the decision'],
  ])('says what is wrong with a day by which something is due: %s', (byDay, words) => {
    const amended = {
      ...endorsed,
      outcome: 'endorsed-amended',
      words: { amendments: { in: 'en', said: 'In section 4, “should”.' } as const },
    };
    const faults = (day: string, of = setting) =>
      faultsOf({ ...amended, plain: { ...amended.plain, byDay: day } }, of);
    expect(faults(byDay)).toEqual([words]);
    const french = faults(byDay, { ...setting, language: 'fr' })[0]?.replaceAll('\u00a0', ' ');
    expect(french).toBe(
      byDay === '2024-04-23'
        ? 'Date limite : le 23 avril 2024 précède le jour de la décision'
        : 'Date limite : indiquez un jour de 1900 à 2199, par exemple le 30 août 2024',
    );
    expect(faults('2024-04-24')).toEqual([]);
  });

  it('says the same of a deadline and of the day of the decision', () => {
    const hour = (deadlineDay: string) => {
      const plain = { ...endorsed.plain, deadlineDay, deadlineHour: '12:00' };
      return faultsOf({ ...endorsed, outcome: 'in-principle', plain });
    };
    expect(hour('3000-01-01')).toEqual(['Deadline: enter a day from 1900 to 2199, such as 30 August 2024']);
    expect(hour('2024-04-23')).toEqual(['Deadline: 23 April 2024 is before the day of the decision']);
    expect(hour('')).toEqual(['Enter the day and the hour of the deadline']);
    const plain = { ...endorsed.plain, decidedOn: '3000-01-01' };
    expect(faultsOf({ ...endorsed, plain })).toEqual([
      'Day: enter a day from 1900 to 2199, such as 30 August 2024',
    ]);
  });

  it('asks whether a deferred text has a session or none', () => {
    const deferred = { ...endorsed, outcome: 'deferred' };
    expect(faultsOf(deferred)).toEqual(['Choose a session, or “Not fixed”']);
    const fixed = { ...deferred.plain, targetSession: 'not-fixed' };
    expect(faultsOf({ ...deferred, plain: fixed })).toEqual([]);
  });

  it('asks for papers in both languages where silence will be agreement', () => {
    const [english, french] = form.versions;
    const [paper] = form.papers;
    if (!english || !french || !paper) throw new Error('no papers');
    const also = { ...english, document: 'PC0739', number: 'PC0739Ea' };
    const versions = [english, french, also];
    const due = { ...paper, document: 'PC0739', state: { is: 'due', language: 'fr' } } as const;
    const of = aForm({ versions, papers: [paper, due] });
    const faults = (filled: Filled, language: 'en' | 'fr' = 'en') => {
      const read = commandOf(filled, of, { ...setting, language });
      return 'faults' in read ? read.faults.filter(({ at }) => at === 'versions') : [];
    };
    const opened = { ...endorsed, outcome: 'written-opened' };
    expect(faults(opened)).toEqual([
      {
        at: 'versions',
        text: 'A written procedure needs each paper in both languages: untick PC0739Ea, or attach the missing version',
      },
    ]);
    expect(faults(opened, 'fr')[0]?.text).toContain('décochez PC0739Ea, ou joignez');
    expect(faults({ ...opened, unseen: ['PC0739Ea'] })).toEqual([]);
    expect(faults(endorsed)).toEqual([]);
  });

  it('is told of each statement', () => {
    const blank = { kind: 'statement', named: true, member: '', text: words(' ') } as const;
    expect(faultsOf({ ...endorsed, statements: [blank] })).toEqual([
      'Enter the words of statement 1, in English or French',
      'Choose the delegation that made statement 1',
    ]);
  });
});

const text = fc.oneof(
  fc.string({ maxLength: 40, unit: 'binary' }),
  fc.constantFrom(
    '',
    ' ',
    '\u0958'.repeat(longest.line),
    'x'.repeat(longest.line + 1),
    '\ud800 lone',
    'a\nb',
  ),
  fc.constantFrom('é'.repeat(longestText), 'y'.repeat(longestText + 1)),
);
const box: fc.Arbitrary<Boxed> = fc.record(
  { in: fc.constantFrom('en', 'fr'), said: text, other: text },
  { requiredKeys: ['in', 'said'] },
);
const plainFields = [
  ...(['decidedOn', 'item', 'paragraph', 'basis', 'for', 'against', 'abstaining', 'byDay', 'rule'] as const),
  ...(['deadlineDay', 'deadlineHour', 'minimumDays', 'agrees', 'target', 'targetSession'] as const),
  ...(['newTool', 'newKind'] as const),
] satisfies readonly PlainField[];
const value = fc.oneof(
  text,
  fc.constantFrom(
    '2024-04-24',
    '0000-02-29',
    '2024-02-30',
    '9999-12-31',
    '12:00',
    '24:00',
    '7',
    '366',
    '-1',
    '1e3',
  ),
  fc.constantFrom(
    'consensus',
    'vote',
    'not-stated',
    'endorsed',
    'draft',
    '1',
    'PTC-245-246',
    'not-fixed',
    'T10b',
  ),
);
/** What a person would enter, more often than not: otherwise hardly any form would come as far as the register. */
const mostly = (...sensible: string[]) =>
  fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...sensible) }, { weight: 1, arbitrary: value });
const anyFilled: fc.Arbitrary<Filled> = fc.record({
  outcome: fc.constantFrom('', 'nonsense', ...choicesOf(form).map(({ outcome }) => outcome)),
  plain: fc.record(
    {
      ...Object.fromEntries(plainFields.map((name) => [name, value])),
      decidedOn: mostly('2024-04-23', '2024-04-26'),
      byDay: mostly('2024-08-30', '1899-12-31', '1900-01-01', '2199-12-31', '2200-01-01'),
      deadlineDay: mostly('2024-05-17', '1900-01-01', '2199-12-31', '2200-01-01'),
      deadlineHour: mostly('12:00', '00:00', '23:59'),
      basis: mostly('consensus', 'not-stated', 'vote'),
      target: mostly('draft', '1'),
    },
    { requiredKeys: [] },
  ),
  words: fc.record(
    {
      ...{ amendments: box, guidance: box, reason: box, scope: box },
      ...{ whoMayContribute: box, text: box, newTitle: box },
    },
    { requiredKeys: [] },
  ),
  unseen: fc.subarray(['PC0741Ea', 'PC0741Fa']),
  statements: fc.array(
    fc.record({
      kind: fc.constantFrom('reservation', 'statement', 'dissociation'),
      named: fc.boolean(),
      member: fc.constantFrom('', 'member-a'),
      text: box,
    }),
    { maxLength: 3 },
  ),
  send: fc.constantFrom('', 'soon', 'quiet', 'nonsense'),
  introduction: fc.record({ en: text, fr: text }, { requiredKeys: [] }),
});

describe('whatever is filled in', () => {
  it('gives a body that the register takes, or says what to mend', () => {
    fc.assert(
      fc.property(anyFilled, fc.constantFrom('en' as const, 'fr' as const), (filled, language) => {
        const read = commandOf(filled, form, { ...setting, language });
        if ('faults' in read) {
          expect(read.faults.length).toBeGreaterThan(0);
          for (const fault of read.faults) expect(fault.text).toMatch(/\p{L}/u);
          return;
        }
        const taken = v.safeParse(bodies[read.command], JSON.parse(JSON.stringify(read.body)));
        expect(taken.issues).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });

  it('is recorded of every outcome once it is filled in', () => {
    const full: Filled = {
      ...endorsed,
      plain: {
        ...endorsed.plain,
        ...{ byDay: '2024-08-30', deadlineDay: '2024-05-17', deadlineHour: '12:00', minimumDays: '14' },
        ...{ rule: 'Decision of the 241st/242nd Sessions, para. 47', agrees: 'endorsed', target: 'draft' },
        ...{ targetSession: 'PTC-245-246', newTool: 'T10b', newKind: 'study' },
      },
      words: Object.fromEntries(
        ['amendments', 'guidance', 'reason', 'scope', 'whoMayContribute', 'text', 'newTitle'].map((name) => [
          name,
          words(`About ${name}`),
        ]),
      ),
    };
    for (const { outcome, command } of choicesOf(form)) {
      const read = commandOf({ ...full, outcome }, form, setting);
      expect({ outcome, ...read }).toMatchObject({ outcome, command });
      if ('body' in read) expect(v.safeParse(bodies[read.command], read.body).issues).toBeUndefined();
    }
  });
});
