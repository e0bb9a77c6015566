import { describe, expect, it } from 'vitest';
import { asHappened, placesBefore } from '../../functions/domain/as-was/as-happened.ts';
import { endOf, happenedOn, inOrder } from '../../functions/domain/as-was/happened.ts';
import { enteredBy, linesBy } from '../../functions/domain/as-was/lines.ts';
import { settledRecord } from '../../functions/domain/as-was/settled-record.ts';
import { asOn } from '../../functions/domain/as-was.ts';
import type { PartialDate } from '../../functions/domain/date.ts';
import { remarked } from '../../functions/domain/decisions-of-tool.ts';
import type { HistoryLine, Marks, RecordedEvent, ToolEvent } from '../../functions/domain/event.ts';
import { fold } from '../../functions/domain/evolve.ts';
import { bodyId, decisionId, documentId, personId, sessionId, toolId } from '../../functions/domain/ids.ts';
import type { Session } from '../../functions/domain/session.ts';
import type { Tool } from '../../functions/domain/tool.ts';
import { worldOn } from '../../functions/domain/world-then.ts';
import { writtenOpened } from '../support/every-event.ts';
import { lastOf, type Told, toolOf } from '../support/placed-tool.ts';
import {
  at,
  atCouncil,
  atPoc,
  atPtc,
  bodies,
  Council,
  decided,
  endorsed,
  fullRoute,
  PoC,
  PTC,
  recorded,
  registered,
  registration,
  SWG,
  secretaryOf,
  submitted,
  to,
  versionE,
  worldAt,
} from '../support/sample-register.ts';
import { beforePtc, officer, paper, secretaryOf as secretary } from '../support/story.ts';

const world = worldAt();
const inTokyo = {
  ...world,
  bodies: new Map(bodies.map((body) => [body.id, { ...body, timeZone: 'Asia/Tokyo' }])),
};

describe('the day by which something has happened', () => {
  const sessions = new Map(world.sessions);
  const more = (id: string, known: Partial<Session>) =>
    sessions.set(sessionId(id), {
      ...(sessions.get(sessionId('PoC-90')) as Session),
      id: sessionId(id),
      ...known,
    });
  more('one-day', { firstDay: '2024-11-05' });
  more('no-date', { dates: { precision: 'session', value: 'PoC-90' } });

  it.each<[PartialDate, string | undefined]>([
    [{ precision: 'day', value: '2024-04-24' }, '2024-04-24'],
    [{ precision: 'month', value: '2024-02' }, '2024-02-29'],
    [{ precision: 'year', value: '2023' }, '2023-12-31'],
    [{ precision: 'session', value: 'PTC-243-244' }, '2024-04-26'],
    [{ precision: 'session', value: 'one-day' }, '2024-11-05'],
    [{ precision: 'session', value: 'PoC-90' }, '2024-06-30'],
    [{ precision: 'session', value: 'no-date' }, undefined],
    [{ precision: 'session', value: 'nowhere' }, undefined],
    [{ precision: 'unknown' }, undefined],
  ])('of %o is the last that it may have been', (date, day) => {
    expect(endOf(date, { sessions })).toBe(day);
  });
});

describe('the day on which an event happened', () => {
  const now = toolOf(registered(), submitted, endorsed);
  /** Already the next day in Tokyo. */
  const late = '2024-07-01T20:00:00.000Z';
  const on = (event: Told) => happenedOn(lastOf({ ...event, at: late }), now, inTokyo);
  const decision = decisionId('T13-3');

  it.each<[string, Told, string]>([
    ['a decision', decided({ outcome: 'noted', decidedOn: '2024-04-25' }), '2024-04-25'],
    ['a procedure', writtenOpened, '2024-04-24'],
    [
      'the end of the work',
      {
        type: 'Discontinued',
        decision,
        facts: { ...endorsed.facts, outcome: 'discontinued', decidedOn: '2024-04-23' },
        move: to(at('ended', { ending: 'discontinued' })),
      },
      '2024-04-23',
    ],
    [
      'an agreement by silence',
      { type: 'SilenceAgreed', decision, outcome: 'endorsed', on: '2024-05-17', move: to(atPoc) },
      '2024-05-17',
    ],
    [
      'a new edition',
      { type: 'EditionSuperseded', edition: toolId('T5'), language: 'en', on: '2024-05-18' },
      '2024-05-18',
    ],
    [
      'a paper with a date',
      { type: 'DocumentAttached', as: 'revision', version: { ...versionE, datedOn: '2024-05-19' } },
      '2024-05-19',
    ],
    ['a paper without one', { type: 'DocumentAttached', as: 'revision', version: versionE }, '2024-07-01'],
    [
      'a file, which came later than its paper',
      { type: 'DocumentAttached', as: 'file', version: { ...versionE, datedOn: '2024-05-19' } },
      '2024-07-01',
    ],
  ])('is for %s the one that it tells', (_, event, day) => {
    expect(on(event)).toBe(day);
  });

  it.each<[string, Told, string]>([
    ['a submission', submitted, '2024-07-02'],
    [
      'what an agenda did not list',
      { type: 'NotListed', body: PTC, why: 'late', move: to(at('draft')) },
      '2024-07-02',
    ],
    [
      'a text that is final',
      { type: 'TextConfirmed', decision, report: 'PC0800', paragraph: '47', text: {} },
      '2024-07-02',
    ],
    ['a withdrawal', { type: 'Withdrawn', reason: {}, move: to(at('ended')) }, '2024-07-01'],
    ['a body that nobody knows', { ...submitted, to: bodyId('Nobody') }, '2024-07-01'],
  ])('is for %s the one on which it was written down, by the clock of whose it is', (_, event, day) => {
    expect(on(event)).toBe(day);
  });
});

describe('what happened on one day', () => {
  const june = (id: string, body: typeof PTC, decidedOn = '2024-06-27') =>
    decided({ outcome: 'noted', body, decidedOn }, { decision: decisionId(id) });
  const attached: Told = { type: 'DocumentAttached', as: 'revision', version: versionE };
  const events = recorded([
    registered(),
    submitted,
    { ...june('council', Council), at: '2024-06-27T09:00:00.000Z' },
    { ...attached, at: '2024-06-27T10:00:00.000Z' },
    { ...june('policy', PoC), at: '2024-06-27T11:00:00.000Z' },
    { ...june('policy-again', PoC), at: '2024-06-27T11:00:00.000Z' },
    { ...attached, at: '2024-06-28T10:00:00.000Z' },
    { ...june('committee', PTC, '2024-04-24'), at: '2024-06-28T11:00:00.000Z' },
    { ...june('nobody', bodyId('Nobody'), '2024-06-28'), at: '2024-06-28T12:00:00.000Z' },
    { ...june('group', SWG, '2024-06-28'), at: '2024-06-28T13:00:00.000Z' },
    { ...june('committee-again', PTC, '2024-06-28'), at: '2024-06-28T14:00:00.000Z' },
  ]);

  it('is told as the bodies sit, lower ones first, and what is of none with what came before it', () => {
    const now = fold(events) as Tool;
    expect(inOrder(events, now, world).map(({ event, on }) => [event.n, on])).toEqual([
      [1, '2024-01-10'],
      [2, '2024-02-28'],
      [8, '2024-04-24'],
      [5, '2024-06-27'],
      [6, '2024-06-27'],
      [3, '2024-06-27'],
      [4, '2024-06-27'],
      [7, '2024-06-28'],
      [9, '2024-06-28'],
      [10, '2024-06-28'],
      [11, '2024-06-28'],
    ]);
  });

  it('a submission comes with the body to which it was made, and what an agenda did not list too', () => {
    const day = '2024-02-28T09:00:00.000Z';
    const mixed = recorded([
      registered(),
      { ...june('policy', PoC, '2024-02-28'), at: day },
      { ...submitted, at: day },
      { ...june('policy-again', PoC, '2024-02-28'), at: day },
      { type: 'NotListed', body: PTC, why: 'late', move: to(at('draft')), at: day },
      {
        type: 'TextConfirmed',
        decision: decisionId('policy'),
        report: 'r',
        paragraph: '1',
        text: {},
        at: day,
      },
    ]);
    const order = inOrder(mixed, fold(mixed) as Tool, world).map(({ event }) => event.n);
    expect(order).toEqual([1, 3, 5, 2, 4, 6]);
  });
});

const endorsedIn = (value: string, more: Partial<HistoryLine> = {}): HistoryLine => ({
  what: 'endorsed',
  body: PTC,
  on: { precision: 'month', value },
  ...more,
});
const note: HistoryLine = { what: 'note', on: { precision: 'unknown' } };
const approvedInJune: HistoryLine = {
  what: 'approved',
  body: Council,
  on: { precision: 'month', value: '2023-06' },
};
const outInOctober: HistoryLine = {
  what: 'published',
  on: { precision: 'day', value: '2023-10-17' },
  language: 'en',
};

it('lines of a history are told by when they happened, those of one day as they were entered', () => {
  const lines = [
    outInOctober,
    note,
    approvedInJune,
    { ...approvedInJune, what: 'note' } as const,
    endorsedIn('2023-04'),
  ];
  expect(linesBy(lines, '2023-06-29', world)).toEqual([endorsedIn('2023-04')]);
  expect(linesBy(lines, '2023-06-30', world)).toEqual([lines[4], lines[2], lines[3]]);
  expect(linesBy(lines, '2030-01-01', world)).toEqual([lines[4], lines[2], lines[3], lines[0]]);
});

describe('an import, on a day before it was made', () => {
  const imported = (
    lines: readonly HistoryLine[],
    more: Partial<Extract<ToolEvent, { type: 'HistoryEntered' }>> = {},
  ) =>
    lastOf({
      type: 'HistoryEntered',
      registration,
      lines,
      documents: [],
      questions: ['date-not-known'],
      source: 'PC0739Ea',
      move: to(at('ended', { ending: 'published' })),
      ...more,
    }) as Extract<RecordedEvent, { type: 'HistoryEntered' }>;
  const entered = (day: string, ...args: Parameters<typeof imported>) => {
    const event = imported(...args);
    return enteredBy(event, fold([event]) as Tool, day, world);
  };
  const placeAfter = (...lines: readonly HistoryLine[]) => {
    const { move } = entered('2023-12-31', [
      ...lines,
      { ...outInOctober, on: { precision: 'year', value: '2024' } },
    ]);
    return { at: move?.next.stage, step: move?.next.step, marks: move?.marks };
  };
  const done = (step: number) => ({ step, state: { is: 'done' } });

  it('has the lines, the papers and the known steps of that day, and asks nothing', () => {
    const document = documentId('PC0739');
    const version = { ...versionE, document };
    const dated = { ...version, datedOn: '2023-04-30' };
    const marks: Marks = [1, 2].map((step) => ({ step, state: { is: 'done' } }));
    const lines = [endorsedIn('2023-04', { step: 1 }), { ...approvedInJune, step: 3 }, outInOctober];
    const documents = [
      {
        document,
        versions: [dated, { ...dated, revision: 'b', datedOn: '2023-05-01' }, { ...version, revision: 'c' }],
      },
      { document: documentId('PC0740'), versions: [{ ...version, document: documentId('PC0740') }] },
    ];
    const event = imported(lines, { documents, marks });
    expect(enteredBy(event, fold([event]) as Tool, '2023-04-30', world)).toEqual({
      ...event,
      lines: lines.slice(0, 1),
      documents: [{ document, versions: [dated] }],
      questions: [],
      marks: marks.slice(0, 1),
      move: {
        marks: [done(1)],
        next: { ...at('policy-commission', { step: 2 }), session: null },
      },
    });
  });

  it('leaves the tool where it was imported to once all that has a date has happened', () => {
    const lines = [endorsedIn('2023-04'), note, outInOctober];
    expect(entered('2023-10-17', lines)).toMatchObject({
      lines: [lines[0], lines[2]],
      marks: [],
      move: { next: { stage: 'ended', ending: 'published' } },
    });
    expect(entered('2023-10-16', lines).move?.next).toMatchObject({ stage: 'policy-commission', step: 2 });
  });

  it('that only completes another moves nothing', () => {
    const { move: _, registration: __, ...rest } = imported([endorsedIn('2023-04')]);
    expect(enteredBy(rest, toolOf(registered()), '2023-04-30', world)).not.toHaveProperty('move');
  });

  const inMay = { precision: 'month', value: '2023-05' } as const;
  it.each<[HistoryLine['what'], string, number | null]>([
    ['submitted', 'ptc-endorsement', 1],
    ['deferred', 'ptc-endorsement', 1],
    ['endorsed-amended', 'ptc-endorsement', 1],
    ['endorsed', 'policy-commission', 2],
    ['referred-back', 'draft', null],
    ['statement', 'draft', null],
    ['note', 'draft', null],
  ])('whose last line says « %s » of the committee leaves the tool in %s', (what, stage, step) => {
    const marks = what === 'endorsed' ? [done(1)] : [];
    expect(placeAfter({ what, body: PTC, on: inMay })).toEqual({ at: stage, step, marks });
  });

  it('is done with a body that took note', () => {
    expect(placeAfter({ what: 'noted', body: PTC, on: inMay })).toEqual({
      at: 'policy-commission',
      step: 2,
      marks: [done(1)],
    });
  });

  it('does not go back to a body that had acted before', () => {
    const out = { at: 'publication', step: null };
    expect(placeAfter(approvedInJune)).toEqual({ ...out, marks: [done(3)] });
    const council = { ...approvedInJune, on: inMay };
    expect(placeAfter(council, endorsedIn('2023-06'))).toEqual({
      at: 'policy-commission',
      step: 2,
      marks: [done(3), done(1)],
    });
    expect(placeAfter(council, endorsedIn('2023-06', { body: PoC }))).toEqual({
      ...out,
      marks: [done(3), done(2)],
    });
  });

  it('goes by the step where a line names one, and passes over what is no body’s on the route', () => {
    const again = { n: 4, stage: 'ptc-endorsement', body: PTC, ask: 'decide' } as const;
    const route = { ...registration.route, steps: [...fullRoute, again] };
    const lines = [
      endorsedIn('2023-04', { step: 4 }),
      endorsedIn('2023-05', { body: SWG }),
      { what: 'approved', on: inMay } as const,
      outInOctober,
    ];
    expect(entered('2023-09-01', lines, { registration: { ...registration, route } }).move).toEqual({
      marks: [done(4)],
      next: { ...at('publication'), lapsesAt: null, onLapse: null },
    });
  });
});

describe('an event, where things happened in another order', () => {
  const move = to(atPoc, [{ step: 1, state: { is: 'done' } }]);
  const there = toolOf(registered(), submitted);
  const falls = (event: Told, tool = there, recordedAt: Parameters<typeof asHappened>[2] = atPtc) =>
    asHappened(lastOf(event), tool, recordedAt, world);

  it('finds the tool where the one before it left it', () => {
    const events = recorded([registered(), submitted, endorsed]);
    expect(placesBefore(events)).toEqual(
      new Map([
        [2, at('draft')],
        [3, atPtc],
      ]),
    );
  });

  it.each<[string, Told]>([
    ['a reminder', { type: 'Reminded', of: 'outcome', move: to(atPtc) }],
    ['sleep', { type: 'FellDormant', idleSince: '2023-01-01T00:00:00.000Z', move: to(atPtc) }],
  ])('is %s only where the clock found it', (_, event) => {
    expect(falls(event)).toEqual(lastOf(event));
    expect(falls(event, there, { ...atPtc, session: null })).toEqual(lastOf(event));
    expect(falls(event, there, { ...atPtc, step: 4 })).toBeUndefined();
    expect(falls(event, there, { ...atPtc, stage: 'working-group' })).toBeUndefined();
    expect(asHappened(lastOf(event), there, undefined, world)).toBeUndefined();
  });

  it('is more time only for the procedure that then runs', () => {
    const extended = (id: string): Told => ({
      type: 'ProcedureExtended',
      decision: decisionId(id),
      notReached: [],
      deadlineAt: '2024-06-17T10:00:00.000Z',
      move: to(atPtc),
    });
    const running = toolOf(registered(), submitted, writtenOpened);
    expect(falls(extended('T13-3'), running)).toEqual(lastOf(extended('T13-3')));
    expect(falls(extended('T13-9'), running)).toBeUndefined();
    expect(falls(extended('T13-3'))).toBeUndefined();
  });

  it('is a change of the route that moves only a tool which is where it found it', () => {
    const change: Told = {
      type: 'RouteChanged',
      before: registration.route,
      after: { ...registration.route, steps: fullRoute.slice(1) },
      authority: { kind: 'officer' },
      move,
    };
    expect(falls(change)).toEqual(lastOf(change));
    const { move: _, ...unmoved } = change;
    expect(falls(change, there, atPoc)).toEqual(lastOf({ ...unmoved, marks: move.marks } as Told));
    expect(falls(unmoved as Told, there, atPoc)).toEqual(lastOf(unmoved as Told));
  });

  it('is any other event as it was recorded', () => {
    expect(falls(submitted, there, atCouncil)).toEqual(lastOf(submitted));
  });

  describe('that is a decision', () => {
    const { move: _, ...still } = endorsed;
    const own: Marks = [{ step: 1, state: { is: 'done', decision: decisionId('T13-3') } }];
    const late: Marks = [{ step: 2, state: { is: 'not-yet-recorded', overtakenBy: decisionId('T13-3') } }];
    const passed = { ...there, progress: { ...there.progress, steps: { 2: { is: 'done' } } } } as Tool;

    it('overtakes only whom it finds undecided', () => {
      const overtaking = { ...still, move: to(atCouncil, [...late, ...own]) };
      expect(falls(overtaking)).toEqual(lastOf(overtaking));
      expect(falls(overtaking, passed)).toEqual(lastOf({ ...still, move: to(atCouncil, own) }));
      const twice = { ...there, progress: { ...there.progress, steps: { 1: { is: 'done' } } } } as Tool;
      expect(falls({ ...still, move: to(atCouncil, own) }, twice)).toEqual(
        lastOf({ ...still, move: to(atCouncil, own) }),
      );
    });

    it('lets a tool go on that it finds at its step', () => {
      expect(falls({ ...still, marks: own })).toMatchObject({ move: { marks: own, next: { step: 2 } } });
      expect(falls({ ...still, marks: own }, passed)).toMatchObject({
        move: { marks: own, next: { step: 3, stage: 'council-approval' } },
      });
      const both = [{ step: 3, state: { is: 'done' } } as const, ...own];
      expect(falls({ ...still, marks: both })).toMatchObject({ move: { marks: both, next: { step: 2 } } });
    });

    it('leaves it where it is from another step, or without having been done', () => {
      for (const marks of [
        [{ step: 2, state: { is: 'done' } }],
        [{ step: 1, state: { is: 'pending' } }],
        [],
      ] as const satisfies readonly Marks[])
        expect(falls({ ...still, marks })).toEqual(lastOf({ ...still, marks }));
      expect(falls(still)).toEqual(lastOf(still));
      const draft = toolOf(registered());
      expect(falls({ ...still, marks: own }, draft)).toEqual(lastOf({ ...still, marks: own }));
    });
  });

  it('is a publication that ends the way where it is the last language of an approved text', () => {
    const out = (language: 'en' | 'fr'): Extract<ToolEvent, { type: 'Published' }> => ({
      type: 'Published',
      publication: {
        ...{ language, on: '2024-10-17', audience: 'public', editorialOnly: true },
        file: { name: 'c.pdf', sha256: 'ab', bytes: 1 },
      },
    });
    const approved = [registered(), { ...submitted, move: to(at('publication')) }];
    const ends = to(at('ended', { ending: 'published', waitsFor: 'nothing' }));
    expect(falls({ ...out('fr'), move: ends }, toolOf(...approved))).toEqual(lastOf(out('fr')));
    expect(falls(out('fr'), toolOf(...approved, out('en')))).toEqual(lastOf({ ...out('fr'), move: ends }));
    expect(falls({ ...out('fr'), move: ends }, toolOf(registered(), submitted, out('en')))).toEqual(
      lastOf(out('fr')),
    );
  });
});

describe('the record as it is settled', () => {
  const agreed = (more: Partial<Extract<ToolEvent, { type: 'CorrectionAgreed' }>> = {}): Told => ({
    type: 'CorrectionAgreed',
    decision: decisionId('T13-3'),
    step: 2,
    facts: decided({ outcome: 'deferred' }).facts,
    reason: 'Misheard',
    proposedBy: personId('secretary'),
    questions: [],
    ...more,
  });
  const settled = (...events: readonly Told[]) =>
    settledRecord(recorded([registered(), submitted, ...events])).slice(2);
  const attached = (decision?: string): Told => ({
    type: 'DocumentAttached',
    as: 'revision',
    version: versionE,
    ...(decision === undefined ? {} : { decision: decisionId(decision) }),
  });

  it('has nothing of a decision that was taken back, and not that it was', () => {
    const events = [
      endorsed,
      attached(),
      decided({ outcome: 'noted' }, { decision: decisionId('T13-9') }),
      attached('T13-9'),
      { type: 'DecisionTakenBack', decision: decisionId('T13-9'), reason: 'wrong' },
      { type: 'StepCleared', step: 1 },
      attached('T13-3'),
    ] as const;
    const all = recorded([registered(), submitted, ...events]);
    expect(settled(...events)).toEqual([all[2], all[3], all[8]]);
  });

  it('has the facts of the last correction, and the way that the corrections together gave', () => {
    const { facts, move: _, ...still } = endorsed;
    const right = decided({ outcome: 'deferred' }).facts;
    const [first] = settled(
      {
        ...endorsed,
        move: to(
          atPoc,
          [1, 2].map((step) => ({ step, state: { is: 'done' } })),
        ),
      },
      { type: 'CorrectionProposed', decision: decisionId('T13-3'), facts: right, reason: 'Misheard' },
      agreed({ step: 3, facts: { ...facts, outcome: 'noted' } }),
      agreed({ marks: [{ step: 3, state: { is: 'pending' } }] }),
      agreed({ move: to(atPtc, [{ step: 1, state: { is: 'pending' } }]) }),
    );
    const marks = [
      { step: 2, state: { is: 'done' } },
      { step: 3, state: { is: 'pending' } },
      { step: 1, state: { is: 'pending' } },
    ];
    const stamps = { tool: 'T13', n: 3, at: first?.at, by: first?.by, schema: 1 };
    expect(first).toEqual({ ...still, ...stamps, facts: right, step: 2, move: { marks, next: atPtc } });
  });

  it('has marks and no move where neither the decision nor its correction moved anything', () => {
    const marks: Marks = [1, 2].map((step) => ({ step, state: { is: 'done' } }));
    const { move: _, ...still } = endorsed;
    const [marked] = settled({ ...still, marks }, agreed({ marks: [{ step: 1, state: { is: 'pending' } }] }));
    expect(marked).toMatchObject({ marks: [marks[1], { step: 1, state: { is: 'pending' } }] });
    expect(marked).not.toHaveProperty('move');
    expect(settled(still, agreed())[0]).toMatchObject({ marks: [] });
    expect(settled(still, agreed())[0]).not.toHaveProperty('move');
    expect(settled({ ...still, marks }, agreed())[0]).toMatchObject({ marks });
    expect(settled(still, agreed({ move: to(atPoc) }))[0]).toMatchObject({ move: to(atPoc) });
    expect(settled(still, agreed({ move: to(atPoc) }))[0]).not.toHaveProperty('marks');
    expect(settled({ ...still, marks })).toEqual(
      recorded([registered(), submitted, { ...still, marks }]).slice(2),
    );
  });

  it('has an outcome where the end of the work was corrected to one', () => {
    const ends: Told = {
      type: 'Discontinued',
      decision: decisionId('T13-3'),
      facts: { ...endorsed.facts, outcome: 'discontinued' },
      move: to(at('ended', { ending: 'discontinued' })),
      by: secretaryOf(PTC),
    };
    const [event] = settled(ends, agreed({ move: to(atPoc) }));
    const { move: _, ...plain } = endorsed;
    expect(event).toEqual({
      ...lastOf({ ...plain, move: to(atPoc), by: secretaryOf(PTC) }),
      n: 3,
      step: 2,
      facts: decided({ outcome: 'deferred' }).facts,
    });
    expect(settled(ends)[0]).toEqual({ ...lastOf(ends), n: 3 });
  });

  it('marks each step as it was marked last', () => {
    const [one, two, three] = [1, 2, 3].map((step) => ({ step, state: { is: 'done' } }) as const);
    const newer = [{ step: 1, state: { is: 'pending' } } as const, three];
    expect(remarked([one, two] as Marks, newer as Marks)).toEqual([two, ...newer]);
  });
});

describe('the world on a day', () => {
  const id = sessionId('PTC-243-244');
  const held = (more: Partial<Session>, of = id): Session => ({
    ...(world.sessions.get(of) as Session),
    state: 'report-issued',
    report: { number: 'PC0800', issuedOn: '2024-06-01' },
    ...more,
  });
  const then = (session: Session, day: string) =>
    worldOn({ ...world, sessions: new Map([[session.id, session]]) }, day).sessions.get(session.id);
  const { report: _, ...unreported } = held({});

  it('ends with the day, by the clock of the seat', () => {
    expect(worldOn(world, '2024-04-24').now).toBe('2024-04-24T21:59:59.999Z');
    expect(worldOn(world, '2024-04-24').bodies).toBe(world.bodies);
  });

  it('has what had not yet met still to come, and what was meeting open', () => {
    expect(then(held({}), '2024-04-22')).toEqual({ ...unreported, state: 'planned' });
    for (const day of ['2024-04-23', '2024-04-26']) {
      expect(then(held({}), day)).toEqual({ ...unreported, state: 'open' });
      expect(then(held({ state: 'closed' }), day)).toEqual({ ...unreported, state: 'open' });
    }
    const suspended = held({ state: 'suspended' });
    expect(then(suspended, '2024-04-24')).toEqual(suspended);
  });

  it('has what was over as it is, and what has no days by its month', () => {
    expect(then(held({}), '2024-04-27')).toEqual(held({}));
    const inJune = held({}, sessionId('PoC-90'));
    const { report: __, ...open } = inJune;
    expect(then(inJune, '2024-06-30')).toEqual({ ...open, state: 'open' });
    expect(then(inJune, '2024-07-01')).toEqual(inJune);
    for (const dates of [{ precision: 'unknown' }, { precision: 'session', value: 'PoC-90' }] as const) {
      const unknown = held({ dates }, sessionId('PoC-90'));
      expect(then(unknown, '2024-04-24')).toEqual(unknown);
    }
  });
});

describe('a tool as it was', () => {
  const lines = [endorsedIn('2023-04', { step: 1 }), note, outInOctober];
  const enters: Told = {
    type: 'HistoryEntered',
    registration,
    lines,
    documents: [],
    questions: ['date-not-known'],
    source: 'PC0739Ea',
    move: to(at('ended', { ending: 'published' })),
    at: '2024-02-28T09:00:00.000Z',
  };
  const attached: Told = {
    type: 'DocumentAttached',
    as: 'revision',
    version: versionE,
    at: '2024-09-01T09:00:00.000Z',
  };

  it('has all that was imported from the day of the import on, and no line to stand for it', () => {
    const events = recorded([enters, attached]);
    for (const day of ['2024-02-28', '2024-05-01'])
      expect(asOn(events, day, world)).toEqual({ tool: { ...fold(events.slice(0, 1)), cleared: [] } });
    expect(asOn(events, '2024-02-27', world)?.line).toEqual(outInOctober);
    expect(asOn(events, '2023-10-16', world)?.line).toEqual(lines[0]);
  });

  it('has no line to stand for it once a body has acted, however late paper was entered', () => {
    const late = '2024-09-01T09:00:00.000Z';
    const events = recorded([
      { ...enters, at: late },
      { ...decided({ outcome: 'noted' }), at: late },
    ]);
    expect(asOn(events, '2024-04-23', world)?.line).toEqual(outInOctober);
    expect(asOn(events, '2024-04-24', world)).not.toHaveProperty('line');
    expect(asOn(events, '2024-04-24', world)?.tool.decisions).toHaveLength(1);
  });

  it('has the last of its notes where there is nothing else', () => {
    const notes = ['2023-04', '2023-05'].map((value) => endorsedIn(value, { what: 'note' }));
    expect(asOn(recorded([{ ...enters, lines: notes }]), '2023-12-01', world)?.line).toEqual(notes[1]);
  });

  it('tells what was cleared since, of a decision and of what made it', () => {
    const born = { ...registration, bornBy: PTC };
    const events = recorded([
      registered(born),
      submitted,
      endorsed,
      decided(
        { outcome: 'noted', body: PoC, decidedOn: '2024-04-25' },
        { step: 2, decision: decisionId('T13-4') },
      ),
      { type: 'StepCleared', step: 1, at: '2024-09-01T09:00:00.000Z' },
      { type: 'StepCleared', step: 1, origin: true, at: '2024-09-01T09:00:00.000Z' },
      attached,
    ]);
    const then = asOn(events, '2024-04-25', world)?.tool;
    expect(then).toMatchObject({ cleared: [1], originCleared: true });
    expect(then?.decisions.map(({ cleared }) => cleared)).toEqual([true, undefined]);
  });

  it('is with all its events from the last of them on, what was taken back among them', () => {
    const story = beforePtc().records(PTC, 'endorsed').at('2024-04-25T08:00:00Z');
    story.does({
      type: 'take-back',
      ...{ decision: decisionId('T13-3'), reason: 'wrong', lettersLeft: false, by: secretary(PTC) },
    });
    const own = () => story.events.filter(({ tool }) => tool === story.id);
    expect(asOn(own(), '2024-04-01', world)?.tool).toEqual({ ...story.tool, decisions: [] });
    story.at('2024-05-03T08:00:00Z');
    story.does({ type: 'attach-document', version: paper('en', 'b'), as: 'revision', by: officer });
    expect(asOn(own(), '2024-05-03', world)?.tool).toEqual({ ...story.tool, decisions: [] });
    expect(asOn(own(), '2024-05-02', world)?.tool.version).toBe(2);
  });

  it('goes on from the day of an outcome that had been recorded as the end of the work', () => {
    const story = beforePtc();
    const { facts } = story.recording(PTC, 'endorsed');
    const decision = decisionId('T13-3');
    story.does({
      type: 'discontinue',
      decision,
      facts: { ...facts, outcome: 'discontinued', reason: { en: 'Superseded.' } },
      by: secretary(PTC),
    });
    story.at('2024-05-02T08:00:00Z');
    story.does({
      type: 'propose-correction',
      decision,
      facts: { ...facts, outcome: 'endorsed' },
      reason: 'Misheard',
      by: secretary(PTC, 'a'),
    });
    story.does({ type: 'agree-correction', decision, by: secretary(PTC, 'b') });
    story.at('2024-05-03T08:00:00Z');
    story.does({ type: 'attach-document', version: paper('en', 'b'), as: 'revision', by: officer });
    const own = story.events.filter(({ tool }) => tool === story.id);
    const then = asOn(own, '2024-04-25', world)?.tool;
    expect(then?.progress.next).toMatchObject({ stage: 'policy-commission', step: 2 });
    expect(then?.decisions).toMatchObject([{ id: 'T13-3', facts: { outcome: 'endorsed' }, moved: true }]);
  });
});
