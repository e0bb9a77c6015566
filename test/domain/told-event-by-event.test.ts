import { describe, expect, it } from 'vitest';
import type { Marks, Next, RecordedEvent, ToolEvent } from '../../functions/domain/event.ts';
import { bodyId, decisionId, personId, toolId } from '../../functions/domain/ids.ts';
import type { Actor } from '../../functions/domain/may.ts';
import { asTold, type Moment, type Reading } from '../../functions/domain/readers-events.ts';
import { historyFor, readersVersion, toolFor } from '../../functions/domain/readers-history.ts';
import type { Tool } from '../../functions/domain/tool.ts';
import { writtenOpened } from '../support/every-event.ts';
import { lastOf, type Told, toolOf } from '../support/placed-tool.ts';
import {
  at,
  atCouncil,
  atPoc,
  atPtc,
  bodies,
  byClock,
  byOfficer,
  CBC,
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
  seat,
  secretaryOf,
  submitted,
  to,
  versionE,
  worldAt,
} from '../support/sample-register.ts';

const draft = toolOf(registered());
const withPtc = toolOf(registered(), submitted);
const withPoc = toolOf(registered(), submitted, endorsed);
const world = worldAt('2024-06-27T08:00:00.000Z');

const nothing: Reading = {
  tells: () => false,
  bodyOf: () => PTC,
  reads: () => false,
  sits: () => false,
  knowsOrigin: false,
  seesEngine: false,
};
const decisions: Reading = { ...nothing, tells: () => true };
const told = (event: Told, reading: Partial<Reading> = {}, moment: Partial<Moment> = {}) =>
  asTold(
    lastOf(event),
    { after: withPoc, view: withPtc, isApart: true, movedSince: false, world, ...moment },
    { ...nothing, ...reading },
  );

describe('to who may know of no decision', () => {
  it.each<[string, Told]>([
    ['a withdrawal', { type: 'Withdrawn', reason: {}, move: to(at('ended', { ending: 'withdrawn' })) }],
    ['a new edition', { type: 'EditionSuperseded', edition: toolId('T5'), language: 'en', on: '2024-05-18' }],
    ['that a step was cleared', { type: 'StepCleared', step: 2 }],
  ])('%s is told', (_, event) => {
    expect(told(event)).toEqual(lastOf(event));
  });

  it('what the clock does is not told, not even to who knows of the decisions', () => {
    expect(told({ type: 'Reminded', of: 'outcome', move: to(atPtc) }, decisions)).toBeUndefined();
    expect(told({ type: 'FellDormant', idleSince: '', move: to(atPtc) }, decisions)).toBeUndefined();
  });
});

describe('what the officer and the secretary do with a draft', () => {
  const notListed: Told = { type: 'NotListed', body: PTC, why: 'late', move: to(at('draft')) };

  it.each([
    ['a submission', submitted, draft, withPtc],
    ['that it was not listed', notListed, withPtc, draft],
  ] as const)(
    '%s is told where it could have been where the tool is known to stand',
    (_, event, fits, other) => {
      const { versions: __, ...rest } = event as typeof submitted;
      const whole = { ...rest, versions: [versionE] } as Told;
      expect(told(whole, {}, { view: fits })).toEqual(lastOf(whole));
      expect(told(whole, {}, { view: other })).toBeUndefined();
      expect(told(whole, {}, { view: undefined })).toBeUndefined();
      expect(told(whole, {}, { view: other, isApart: false })).toEqual(lastOf(whole));
    },
  );
});

describe('where a tool came from', () => {
  const origin = { bornBy: PoC, derivedFrom: toolId('T1'), remainderOf: toolId('T2') };
  const { supersedes: _, ...known } = registration;

  it('is told only to who may know it', () => {
    const born = registered({ ...origin });
    const { at: when, by, ...event } = born;
    expect(told(born, { knowsOrigin: true })).toEqual(lastOf(born));
    expect(told(born)).toEqual(lastOf({ ...event, registration, at: when, by } as Told));
    expect(JSON.stringify(told(born))).not.toContain('T1"');
  });

  it('is nothing of a history that completes another', () => {
    const entered: Told = {
      type: 'HistoryEntered',
      lines: [],
      documents: [],
      questions: [],
      source: 'PC0740Ea',
    };
    expect(told(entered)).toEqual(lastOf(entered));
    const first = { ...entered, registration: { ...known, ...origin }, move: to(at('draft')) } as Told;
    expect(told(first)).toEqual(lastOf({ ...entered, registration: known, move: to(at('draft')) } as Told));
  });
});

it('a publication tells that the text had been approved, where that is not known', () => {
  const out: Told = {
    type: 'Published',
    publication: {
      ...{ language: 'en', on: '2024-10-17', audience: 'public', editorialOnly: true },
      file: { name: 'c.pdf', sha256: 'ab', bytes: 1 },
    },
  };
  const ends = to(at('ended', { ending: 'published' }));
  const view = (stage: Next['stage']): Tool => toolOf(registered(), { ...submitted, move: to(at(stage)) });
  expect(told(out, {}, { view: view('publication') })).toEqual(lastOf(out));
  expect(told(out, {}, { view: view('ended') })).toEqual(lastOf(out));
  expect(told({ ...out, move: ends }, {}, { view: withPtc })).toEqual(lastOf({ ...out, move: ends }));
  const tells = { ...lastOf(out), move: { marks: [], next: withPoc.progress.next } };
  expect(told(out)).toEqual(tells);
  expect(told(out, {}, { view: undefined })).toEqual(tells);
});

describe('a change of the route', () => {
  const [first, second, third] = fullRoute;
  const without = (n: number) => ({ ...registration.route, steps: fullRoute.filter((step) => step.n !== n) });
  const standing = { kind: 'standing-decision', reference: 'ToR 4' } as const;
  const change = (more: Partial<Extract<ToolEvent, { type: 'RouteChanged' }>> = {}): Told => ({
    type: 'RouteChanged',
    before: registration.route,
    after: without(2),
    authority: standing,
    ...more,
  });
  const waived = { step: 2, state: { is: 'waived', authority: 'standing-decision', reference: 'ToR 4' } };

  it('is told as it is where nothing is hidden, or nothing is known yet', () => {
    expect(told(change(), {}, { isApart: false })).toEqual(lastOf(change()));
    expect(told(change(), {}, { view: undefined })).toEqual(lastOf(change()));
  });

  it('is told as it could have been made, and as having moved the tool where it moves what is known', () => {
    const reason = { en: 'Technical.' };
    const moves = to({ ...atCouncil, session: null }, []);
    const again = { ...lastOf(change()), after: registration.route, marks: [waived] };
    expect(told(change())).toEqual(again);
    expect(told(change({ reason }))).toEqual({ ...again, reason });
    // The tool is known to be elsewhere, so that the real move tells of what is hidden.
    expect(told(change({ move: moves }))).toEqual(again);
    const { marks: _, ...bare } = again;
    expect(told(change({ move: moves }), {}, { view: withPoc })).toEqual({
      ...bare,
      move: { marks: [waived], next: moves.next },
    });
    expect(told(change(), {}, { view: withPoc })).toEqual({
      ...bare,
      move: {
        marks: [waived],
        next: { ...atCouncil, lapsesAt: '2024-07-29T07:00:00.000Z', onLapse: 'remind' },
      },
    });
  });

  const group = { n: 4, stage: 'working-group', body: SWG, ask: 'decide' } as const;
  const bold = change({
    after: { ...registration.route, steps: [first, third, group].filter((step) => step !== undefined) },
    authority: { kind: 'holding-body', body: Council, reference: 'para. 3' },
  });

  it('that could not have been made there is told once the tool has moved on, and to a body that it touches', () => {
    const { move: _, ...rest } = lastOf(bold) as Extract<RecordedEvent, { type: 'RouteChanged' }>;
    const asKnown = { ...rest, before: withPtc.route };
    expect(told(bold)).toBeUndefined();
    expect(told(bold, {}, { movedSince: true })).toEqual({ ...asKnown, marks: [] });
    for (const body of [SWG, second?.body])
      expect(told(bold, { sits: (one) => one === body })).toEqual({ ...asKnown, marks: [] });
    expect(told(bold, { sits: (one) => one === CBC })).toBeUndefined();
  });

  it('is then told with its reason and its marks, but not where it moved the tool', () => {
    const marks: Marks = [{ step: 2, state: { is: 'waived', authority: 'Council', reference: 'para. 3' } }];
    const reason = { en: 'Urgent.' };
    const since = { movedSince: true };
    const asKnown = lastOf({ ...bold, before: withPtc.route, reason, marks } as Told);
    expect(told({ ...bold, reason, marks } as Told, {}, since)).toEqual(asKnown);
    expect(told({ ...bold, reason, move: to(atCouncil, marks) } as Told, {}, since)).toEqual(asKnown);
  });
});

describe('an event of a decision', () => {
  const decision = decisionId('T13-3');
  const confirmed: Told = { type: 'TextConfirmed', decision, report: 'PC0800', paragraph: '47', text: {} };

  it('is told to who may know of the decision', () => {
    const known = { view: withPoc };
    expect(told(confirmed, {}, known)).toBeUndefined();
    expect(told(confirmed, { tells: (id) => id === decision }, known)).toEqual(lastOf(confirmed));
    expect(told(confirmed, { tells: (id) => id !== decision }, known)).toBeUndefined();
  });

  it('is not told before that decision is', () => {
    expect(told(confirmed, decisions)).toBeUndefined();
    expect(told(confirmed, decisions, { view: undefined })).toBeUndefined();
    const ends: Told = {
      type: 'Discontinued',
      ...{ decision, facts: { ...endorsed.facts, outcome: 'discontinued' } },
      move: to(at('ended', { ending: 'discontinued' })),
    };
    for (const begins of [endorsed, writtenOpened, ends])
      expect(told(begins, decisions)).toMatchObject({ n: 1 });
  });

  it('under the name of another body is told to who reads that body', () => {
    const asPoc: Told = { ...endorsed, facts: { ...endorsed.facts, body: PoC } };
    const plain = { isApart: false };
    expect(told(asPoc, decisions, plain)).toBeUndefined();
    expect(told(asPoc, { ...decisions, reads: (body) => body === PoC }, plain)).toEqual(lastOf(asPoc));
    expect(told(endorsed, decisions, plain)).toEqual(lastOf(endorsed));
  });

  it('is told as it is before anything is known of the tool', () => {
    const real = { ...endorsed, questions: ['out-of-order'] } as Told;
    expect(told(real, decisions, { view: undefined })).toEqual(lastOf(real));
    expect(told(real, decisions)).toMatchObject({ questions: [] });
  });
});

describe('where a decision is known to leave a tool', () => {
  const id = decisionId('C');
  const council = (
    outcome: 'approved' | 'deferred' | 'noted' | 're-examination' | 'statement',
    more: Partial<Extract<ToolEvent, { type: 'DecisionRecorded' }>> = {},
  ) => decided({ outcome, body: Council, decidedOn: '2024-06-27' }, { decision: id, step: 3, ...more });
  const ofCouncil = { ...decisions, bodyOf: () => Council };
  const seen = (event: Told, view: Tool) => {
    const known = told(event, ofCouncil, { view });
    if (known?.type !== 'DecisionRecorded') throw new Error('A decision that may be told');
    const { step, questions, marks, move } = known;
    return { step, questions, ...(marks ? { marks } : {}), ...(move ? { move } : {}) };
  };
  const missed = (...steps: readonly number[]) =>
    steps.map((step) => ({ step, state: { is: 'not-yet-recorded', overtakenBy: id } }));
  const done = { step: 3, state: { is: 'done', decision: id } } as const;

  it('is where it really stands, if it really moved it', () => {
    const real = council('approved', { move: to(at('publication'), [done]) });
    expect(seen(real, withPtc)).toEqual({
      step: 3,
      questions: ['step-outcome-not-recorded'],
      move: { marks: [...missed(1, 2), done], next: at('publication') },
    });
  });

  it('is past those that it is known to have overtaken, where it would not have moved what is known', () => {
    const deferred = council('deferred', { move: to(atCouncil, []) });
    expect(seen(deferred, withPtc)).toEqual({
      step: 3,
      questions: ['step-outcome-not-recorded'],
      move: { marks: missed(1, 2), next: atCouncil },
    });
    const steps = fullRoute.map((step) => (step.n === 3 ? { ...step, ask: 'inform' as const } : step));
    const informed = { ...withPtc, route: { ...withPtc.route, steps } };
    const noted = council('noted', { move: to(at('publication'), [...missed(2), done] as Marks) });
    const marked = seen(noted, {
      ...informed,
      progress: { ...informed.progress, steps: { 3: { is: 'not-known' } } },
    });
    expect(marked).toEqual({
      step: 3,
      questions: ['out-of-order'],
      move: { marks: [...missed(1, 2), done], next: at('publication') },
    });
  });

  it('is past nobody where what it did was at no step', () => {
    const again = council('re-examination', {
      step: null,
      move: to(at('draft'), [{ step: 1, state: { is: 'pending' } }]),
    });
    expect(seen(again, withPoc)).toEqual({
      step: 3,
      questions: ['out-of-order'],
      move: { marks: [], next: at('draft') },
    });
  });

  it('is where it would have moved what is known, if it moved nothing', () => {
    expect(seen(council('approved'), withPtc)).toMatchObject({
      questions: ['step-outcome-not-recorded'],
      move: { marks: [...missed(1, 2), done], next: { stage: 'publication' } },
    });
    const late: Tool = {
      ...withPoc,
      progress: {
        ...withPoc.progress,
        next: at('publication'),
        steps: { 3: { is: 'not-yet-recorded', overtakenBy: id } },
      },
    };
    expect(seen(council('approved'), late)).toEqual({ step: 3, questions: [], marks: [done] });
    expect(seen(council('statement'), withPtc)).toEqual({ step: 3, questions: [] });
  });

  it('is where its correction says, of a proposal that is not known', () => {
    const agreed: Told = {
      type: 'CorrectionAgreed',
      ...{ decision: decisionId('T13-3'), step: 1, reason: 'Misheard', proposedBy: personId('s') },
      facts: endorsed.facts,
      questions: ['correction-needs-decision'],
    };
    const marks: Marks = [{ step: 1, state: { is: 'done' } }];
    const has = (event: Told) => told(event, decisions, { view: withPoc });
    expect(has(agreed)).toEqual({ ...lastOf(agreed), questions: [] });
    expect(has({ ...agreed, marks } as Told)).toEqual({ ...lastOf(agreed), questions: [], marks });
    expect(has({ ...agreed, move: to(atPoc, marks) } as Told)).toEqual({
      ...lastOf(agreed),
      questions: [],
      move: { marks, next: atPoc },
    });
  });

  it('is past nobody, where a procedure is opened at no step', () => {
    const opened = (next: Next): Told => ({ ...writtenOpened, decision: id, move: to(next) });
    const marksOf = (event: Told) => {
      const seen = told(event, { ...decisions, reads: () => true }, { view: withPtc });
      return seen?.type === 'WrittenProcedureOpened' ? seen.move.marks : undefined;
    };
    expect(marksOf(opened({ ...atCouncil, waitsFor: 'silence' }))).toEqual(missed(1, 2));
    expect(marksOf(opened(at('publication', { waitsFor: 'silence' })))).toEqual([]);
  });
});

const delegate: Actor = { id: personId('d'), seats: [seat('d', 'delegate', PTC)] };
const outsider: Actor = { id: personId('o'), seats: [] };
const now = worldAt('2024-07-01T08:00:00.000Z');
const hidden = (id = 'H', more: Partial<Extract<ToolEvent, { type: 'DecisionRecorded' }>> = {}) =>
  decided(
    { outcome: 'noted', body: PoC, decidedOn: '2024-06-18' },
    { decision: decisionId(id), step: 2, ...more },
  );
const history = (person: Actor, ...events: readonly Told[]) => historyFor(recorded(events), person, now);
const kinds = (person: Actor, ...events: readonly Told[]) =>
  history(person, ...events).map(({ event }) => event.n);

describe('the history that a reader is told', () => {
  it('is as it was recorded until something is hidden', () => {
    const odd = { ...endorsed, questions: ['translation-missing'] } as Told;
    const events = [registered(), submitted, odd, hidden()];
    expect(history(delegate, ...events).map(({ event }) => event)).toEqual(recorded(events).slice(0, 3));
    const after = history(delegate, registered(), submitted, hidden(), odd).at(-1)?.event;
    expect(after).toMatchObject({ n: 4, questions: [] });
  });

  it.each<[string, Told]>([
    ['a reminder', { type: 'Reminded', of: 'outcome', move: to(atPtc), by: byClock }],
    ['sleep', { type: 'FellDormant', idleSince: '', move: to(atPtc), by: byClock }],
    ['carrying over', { type: 'CarriedOver', execution: 'T13-g1' }],
    ['another execution', { type: 'ExecutionReplaced', why: 'missing' }],
    ['a pause', { type: 'ExecutionPaused', reason: 'Restoring' }],
    ['the end of a pause', { type: 'ExecutionResumed', reason: 'Restored' }],
  ])('is not told apart from what happened because of %s', (_, routine) => {
    const odd = { ...endorsed, questions: ['translation-missing'] } as Told;
    const events = [registered(), submitted, routine, odd];
    expect(history(delegate, ...events).at(-1)?.event).toEqual(recorded(events)[3]);
  });

  it('has a change of the route that follows from what is hidden once a decision that is told has moved the tool', () => {
    const steps = [...fullRoute, { n: 4, stage: 'working-group', body: SWG, ask: 'decide' } as const];
    const change: Told = {
      type: 'RouteChanged',
      before: registration.route,
      after: { ...registration.route, steps },
      authority: { kind: 'holding-body', body: Council, reference: 'para. 3' },
    };
    const begun = [registered(), submitted, endorsed, hidden('H', { move: to(atCouncil) }), change];
    const attached: Told = { type: 'DocumentAttached', as: 'revision', version: versionE };
    const ofIt: Told = { ...attached, decision: decisionId('T13-3') } as Told;
    const statement = decided(
      { outcome: 'statement', body: Council },
      { decision: decisionId('S'), step: 3 },
    );
    const again = hidden('H2', { move: to(atCouncil) });
    expect(kinds(outsider, ...begun, attached, ofIt, statement, again)).toEqual([1, 2, 3, 6, 7, 8]);
    const deferred = decided({ outcome: 'deferred', body: Council }, { decision: decisionId('D'), step: 3 });
    expect(kinds(outsider, ...begun, { ...deferred, move: to(atCouncil) })).toEqual([1, 2, 3, 5, 6]);
    const group = { id: personId('g'), seats: [seat('g', 'delegate', CBC), seat('g', 'delegate', SWG)] };
    expect(kinds(group, ...begun)).toEqual([1, 2, 3, 5]);
  });

  it('has the change that drops the last step, where the others had been waived before', () => {
    const waiving = (...steps: number[]): Marks =>
      steps.map((step) => ({
        step,
        state: { is: 'waived', authority: 'standing-decision', reference: 'ToR' },
      }));
    const change = {
      type: 'RouteChanged',
      before: registration.route,
      after: registration.route,
      authority: { kind: 'standing-decision', reference: 'ToR' },
    } as const;
    const first: Told = { ...change, marks: waiving(2, 3) };
    const last: Told = { ...change, move: to(at('ended', { ending: 'completed' }), waiving(1)) };
    expect(kinds(outsider, registered(), submitted, first, hidden(), last)).toEqual([1, 2, 3, 5]);
  });

  it('has the title under which a body is known to have decided, and none that is not yet', () => {
    const events = [
      ...[registered(), submitted, endorsed, hidden('H', { move: to(at('draft', { returnsTo: 2 })) })],
      { ...submitted, to: PoC, title: { en: 'Shorter title' }, move: to(atPoc) } as Told,
      { type: 'DocumentAttached', as: 'revision', version: versionE } as Told,
      decided({ outcome: 'statement' }, { decision: decisionId('S') }),
    ];
    const titles = (...more: readonly Told[]) =>
      history(delegate, ...events, ...more).map(({ event, tool }) => [event.n, tool.title.en]);
    const long = registration.title.en;
    const begun = [1, 2, 3, 6, 7].map((n) => [n, long]);
    expect(titles()).toEqual(begun);
    const approved = decided({ outcome: 'approved', body: Council }, { decision: decisionId('A'), step: 3 });
    expect(titles({ ...approved, move: to(at('publication')) })).toEqual([...begun, [8, 'Shorter title']]);
  });

  it('tells who registered a tool only to who may know what made it', () => {
    const born = registered({ bornBy: PoC });
    const acted = [submitted, endorsed] as const;
    const first = (person: Actor, ...more: readonly Told[]) => history(person, born, ...acted, ...more)[0];
    const own = { ...lastOf(born) } as Extract<RecordedEvent, { type: 'Registered' }>;
    expect(first(delegate)).toMatchObject({ by: null });
    expect(first(delegate)?.event).not.toHaveProperty('registration.bornBy');
    expect(history(delegate, born, ...acted).map(({ by }) => by)).toEqual([
      null,
      byOfficer,
      secretaryOf(PTC),
    ]);
    expect(first({ id: personId('c'), seats: [seat('c', 'delegate', PoC)] })).toMatchObject({
      event: own,
      by: byOfficer,
    });
    const cleared: Told = { type: 'StepCleared', step: 2, origin: true };
    expect(first(delegate, hidden(), cleared)).toMatchObject({ event: own, by: byOfficer });
  });

  it('never says that a tool slept: what wakes it finds it waiting', () => {
    const asleep: Next = { ...atPtc, dormant: true };
    const events = [
      registered(),
      submitted,
      { type: 'FellDormant', idleSince: '', move: to(asleep), by: byClock } as Told,
      endorsed,
      { type: 'DecisionTakenBack', decision: decisionId('T13-3'), reason: 'w', move: to(asleep) } as Told,
    ];
    expect(history(delegate, ...events).at(-1)?.event).toMatchObject({
      type: 'DecisionTakenBack',
      move: { next: { ...atPtc, lapsesAt: '2025-04-24T08:00:00.000Z', onLapse: 'sleep' } },
    });
    const last = history(delegate, ...events).at(-1)?.tool.progress.next;
    expect(last).toEqual({ ...atPtc, lapsesAt: '2025-04-24T08:00:00.000Z', onLapse: 'sleep' });
    expect(history(delegate, registered(), submitted).at(-1)?.tool.progress.next).toEqual(atPtc);
  });

  const asPoc = hidden('T13-3', { late: true, quiet: true, tools: [toolId('T13'), toolId('T14')] });
  const agreed = (body: typeof PTC): Told => ({
    type: 'CorrectionAgreed',
    ...{ decision: decisionId('T13-3'), step: 1, facts: { ...endorsed.facts, body } },
    ...{ reason: 'It was the other body', proposedBy: personId('s'), questions: [] },
  });

  it('has what a restricted body decided as its own, once that is cleared', () => {
    const own = history(delegate, registered(), submitted, hidden(), { type: 'StepCleared', step: 2 });
    expect(own.map(({ event }) => event.type)).toEqual([
      ...['Registered', 'Submitted', 'DecisionRecorded', 'StepCleared'],
    ]);
  });

  it('begins a decision that was recorded as a hidden body’s with its correction', () => {
    const [, , heard, ...none] = history(delegate, registered(), submitted, asPoc, agreed(PTC));
    const { move: _, ...still } = endorsed;
    expect(none).toEqual([]);
    expect(heard?.event).toEqual({
      ...lastOf({ ...still, late: true, quiet: true, tools: [toolId('T13'), toolId('T14')] }),
      n: 4,
      marks: undefined,
    });
  });

  it('has what belongs to such a decision from the correction on, as of then', () => {
    const ofIt = { decision: decisionId('T13-3') };
    const paper = {
      type: 'DocumentAttached',
      as: 'revision',
      version: { ...versionE, revision: 'b' },
    } as const;
    const attached: Told = { ...paper, ...ofIt };
    const child: Told = { type: 'ChildDerived', child: toolId('T30'), ...ofIt };
    const free: Told = { ...paper, version: { ...versionE, revision: 'c' } };
    const other: Told = { ...attached, decision: decisionId('H') } as Told;
    const corrected = { ...agreed(PTC), at: '2024-06-20T08:00:00.000Z' } as Told;
    const before = [registered(), submitted, asPoc, attached, child, hidden(), other];
    const whole = history(delegate, ...before, free, corrected, { ...free, ...ofIt } as Told);
    expect(whole.map(({ event: { n, type } }) => [n, type])).toEqual([
      [1, 'Registered'],
      [2, 'Submitted'],
      [8, 'DocumentAttached'],
      [9, 'DecisionRecorded'],
      [4, 'DocumentAttached'],
      [5, 'ChildDerived'],
      [10, 'DocumentAttached'],
    ]);
    const { at } = whole[3]?.event ?? {};
    expect(whole.slice(4, 6).map(({ event }) => event.at)).toEqual([at, at]);
    const revisions = ({ tool }: (typeof whole)[number]) =>
      tool.documents.flatMap(({ versions }) => versions.map(({ revision }) => revision));
    expect(whole.slice(2).map((one) => revisions(one).includes('b'))).toEqual([
      ...[false, false, true, true, true],
    ]);
    expect(whole.map(({ tool }) => tool.children.length)).toEqual([0, 0, 0, 0, 0, 1, 1]);
    expect(history(delegate, ...before, free)).toHaveLength(3);
  });

  it('has a correction as it was agreed where its decision is known, also as another public body’s', () => {
    const asCbc = decided({ outcome: 'endorsed', body: CBC });
    const types = history(delegate, registered(), submitted, asCbc, agreed(PTC)).map(
      ({ event }) => event.type,
    );
    expect(types).toEqual(['Registered', 'Submitted', 'DecisionRecorded', 'CorrectionAgreed']);
  });
});

describe('a tool that a reader may know', () => {
  const asKnown = (when: string, ...events: readonly Told[]) =>
    toolFor(recorded(events), delegate, worldAt(when));
  const timed = {
    ...submitted,
    at: '2024-02-28T09:00:00.000Z',
    move: to({ ...atPtc, lapsesAt: 'later', onLapse: 'remind' }),
  } as Told;

  it('sleeps twelve months after the last that may be told, to the second', () => {
    const dormant = (when: string) => asKnown(when, registered(), timed)?.progress.next.dormant;
    expect(dormant('2025-02-28T08:59:59.999Z')).toBeUndefined();
    expect(dormant('2025-02-28T09:00:00.000Z')).toBe(true);
  });

  it('does not sleep where the clock has nothing to do, nor where silence will speak', () => {
    const next = (move: Next) =>
      asKnown('2026-01-01T08:00:00.000Z', registered(), { ...timed, move: to(move) } as Told);
    expect(next(atPtc)?.progress.next).toEqual(atPtc);
    const silence: Next = { ...atPtc, waitsFor: 'silence', lapsesAt: 'later', onLapse: 'agree' };
    expect(next(silence)?.progress.next).toEqual(silence);
    const asleep: Next = { ...silence, waitsFor: 'outcome', onLapse: 'sleep' };
    expect(next(asleep)?.progress.next).toEqual({ ...asleep, dormant: true });
  });

  it('has a version for who reads whatever any body does, the one that made it among them', () => {
    const open = { bodies: new Map(bodies.map((body) => [body.id, { ...body, restricted: false }])) };
    expect(readersVersion(withPoc, outsider, open)).toBe(3);
    expect(readersVersion({ ...withPoc, bornBy: PTC }, outsider, open)).toBe(3);
    expect(readersVersion({ ...withPoc, bornBy: bodyId('Gone') }, outsider, open)).toBeUndefined();
    expect(readersVersion(withPoc, outsider, now)).toBeUndefined();
  });
});
