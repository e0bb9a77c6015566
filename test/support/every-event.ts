import type { By, EventType, ToolEvent } from '../../functions/domain/event.ts';
import { decisionId, memberId, personId, sessionId, toolId } from '../../functions/domain/ids.ts';
import {
  at,
  atCouncil,
  atPoc,
  atPtc,
  byClock,
  byOfficer,
  CBC,
  decided,
  endorsed,
  fullRoute,
  PTC,
  registered,
  registration,
  submitted,
  to,
  versionE,
  versionF,
} from './sample-register.ts';

type Story = readonly (ToolEvent & { at?: string; by?: By })[];

const before = [registered(), submitted] as const;
const decision = decisionId('T13-3');
const both = { en: 'In English.', fr: 'En français.' };

export const writtenOpened: Extract<ToolEvent, { type: 'WrittenProcedureOpened' }> = {
  type: 'WrittenProcedureOpened',
  decision,
  facts: {
    outcome: 'written-opened',
    body: PTC,
    decidedOn: '2024-04-24',
    basis: { is: 'consensus' },
    versions: [versionE, versionF],
    deadlineAt: '2024-05-17T10:00:00.000Z',
    rule: 'Rule 12 of the terms of reference',
  },
  agrees: 'endorsed',
  minimumDays: 21,
  move: to({ ...atPtc, waitsFor: 'silence', lapsesAt: '2024-05-17T10:00:00.000Z', onLapse: 'agree' }),
};

const publication = {
  language: 'en',
  on: '2024-10-17',
  audience: 'public',
  file: { name: 'compendium.pdf', sha256: 'ab', bytes: 2_100_000 },
  editorialOnly: true,
} as const;

const shortRoute = {
  ...registration.route,
  steps: [...fullRoute.slice(0, 1), { n: 4, stage: 'ptc-endorsement', body: CBC, ask: 'decide' } as const],
};

const changes = {
  type: 'RouteChanged',
  before: registration.route,
  after: shortRoute,
} as const;

const corrected = {
  decision,
  facts: decided({ outcome: 'noted' }).facts,
  reason: 'The Chair had said so',
} as const;

/** Every type of event at the end of a life, with what may be absent present, and absent: the compiler misses none. */
const stories = {
  Registered: { bare: [registered()] },
  Submitted: {
    full: before,
    bare: [before[0], { ...submitted, ...({ asked: {}, versions: [] } as Partial<ToolEvent>) } as ToolEvent],
  },
  NotListed: {
    full: [
      ...before,
      { type: 'NotListed', body: PTC, why: 'late', reason: both, move: to(at('draft', { returnsTo: 1 })) },
    ],
    bare: [...before, { type: 'NotListed', body: PTC, why: 'no-mandate', move: to(at('draft')) }],
  },
  DecisionRecorded: {
    endorsed: [...before, endorsed],
    introduced: [...before, { ...endorsed, letter: { introduction: both, leaves: 'soon' } }],
    bare: [...before, decided({ outcome: 'endorsed', versions: [] })],
  },
  AmendedTextConfirmed: {
    full: [
      ...before,
      decided(
        { outcome: 'endorsed-amended', amendments: both },
        { move: to({ ...atPtc, waitsFor: 'amended-text' }) },
      ),
      { type: 'AmendedTextConfirmed', decision, versions: [versionE], checkedBy: 'chair', move: to(atPoc) },
    ],
    bare: [
      ...before,
      { type: 'AmendedTextConfirmed', decision, versions: [], checkedBy: 'secretariat', move: to(atPoc) },
    ],
  },
  TextConfirmed: {
    full: [
      ...before,
      endorsed,
      { type: 'TextConfirmed', decision, report: 'PC0800', paragraph: '47', text: both },
    ],
    bare: [...before, { type: 'TextConfirmed', decision, report: 'PC0800', paragraph: '47', text: {} }],
  },
  DecisionTakenBack: {
    full: [...before, endorsed, { type: 'DecisionTakenBack', decision, reason: 'wrong item' }],
    bare: [...before, { type: 'DecisionTakenBack', decision, reason: 'wrong item' }],
  },
  CorrectionProposed: { full: [...before, endorsed, { type: 'CorrectionProposed', ...corrected }] },
  CorrectionAgreed: {
    full: [
      ...before,
      endorsed,
      {
        type: 'CorrectionAgreed',
        ...corrected,
        step: 1,
        proposedBy: personId('secretary'),
        questions: ['correction-needs-decision'],
      },
    ],
    moves: [
      ...before,
      endorsed,
      {
        type: 'CorrectionAgreed',
        ...corrected,
        reason: '',
        step: 1,
        proposedBy: personId('secretary'),
        questions: [],
        move: to(atPtc),
      },
    ],
  },
  RouteChanged: {
    full: [
      ...before,
      {
        ...changes,
        authority: { kind: 'holding-body', body: PTC, reference: '243/244, para. 12' },
        reason: both,
        move: to(atPtc),
      },
    ],
    bare: [...before, { ...changes, authority: { kind: 'officer' } }],
  },
  Withdrawn: {
    full: [
      ...before,
      {
        type: 'Withdrawn',
        reason: both,
        move: to(at('ended', { ending: 'withdrawn' })),
        by: byOfficer,
      },
    ],
    bare: [...before, { type: 'Withdrawn', reason: {}, move: to(at('ended', { ending: 'withdrawn' })) }],
  },
  Discontinued: {
    full: [
      ...before,
      {
        type: 'Discontinued',
        decision,
        facts: { ...decided({ outcome: 'noted' }).facts, outcome: 'discontinued', reason: both, text: both },
        letter: { introduction: { fr: 'En français seulement.' }, leaves: 'with-the-day' },
        move: to(at('ended', { ending: 'discontinued' })),
      },
    ],
    bare: [
      ...before,
      {
        type: 'Discontinued',
        decision,
        facts: { ...decided({ outcome: 'noted', versions: [] }).facts, outcome: 'discontinued' },
        move: to(at('ended', { ending: 'discontinued' })),
      },
    ],
  },
  WrittenProcedureOpened: {
    full: [...before, { ...writtenOpened, facts: { ...writtenOpened.facts, text: both } }],
    introduced: [...before, { ...writtenOpened, letter: { introduction: { en: 'In English only.' } } }],
    bare: [
      ...before,
      {
        ...writtenOpened,
        facts: {
          outcome: 'written-opened',
          body: PTC,
          decidedOn: '2024-04-24',
          basis: { is: 'not-stated' },
          versions: [],
        },
      },
    ],
  },
  AnswerReceived: {
    withdrawn: [
      ...before,
      writtenOpened,
      {
        type: 'AnswerReceived',
        decision,
        member: memberId('A'),
        answer: 'withdrawn',
        enteredBySecretary: false,
      },
    ],
    objection: [
      ...before,
      writtenOpened,
      {
        type: 'AnswerReceived',
        decision,
        member: memberId('A'),
        answer: 'objection',
        enteredBySecretary: false,
        text: both,
        move: to(atPtc),
      },
    ],
    agreed: [
      ...before,
      writtenOpened,
      {
        type: 'AnswerReceived',
        decision,
        member: memberId('A'),
        answer: 'no-objection',
        enteredBySecretary: true,
      },
    ],
  },
  SilenceAgreed: {
    full: [
      ...before,
      writtenOpened,
      {
        type: 'SilenceAgreed',
        decision,
        outcome: 'endorsed',
        on: '2024-05-17',
        move: to(atPoc),
        by: byClock,
      },
    ],
    bare: [
      ...before,
      { type: 'SilenceAgreed', decision, outcome: 'endorsed', on: '2024-05-17', move: to(atPoc) },
    ],
  },
  ProcedureExtended: {
    full: [
      ...before,
      writtenOpened,
      {
        type: 'ProcedureExtended',
        decision,
        notReached: [memberId('A')],
        deadlineAt: '2024-06-07T10:00:00.000Z',
        move: to(atPtc),
      },
    ],
    bare: [
      ...before,
      {
        type: 'ProcedureExtended',
        decision,
        notReached: [],
        deadlineAt: '2024-06-07T10:00:00.000Z',
        move: to(atPtc),
      },
    ],
  },
  DocumentAttached: {
    full: [...before, { type: 'DocumentAttached', version: versionF, as: 'translation', number: 'PC0741Fa' }],
    bare: [...before, { type: 'DocumentAttached', version: versionE, as: 'corrigendum' }],
  },
  Published: {
    full: [
      ...before,
      decided({ outcome: 'approved', body: 'Council' as never }, { move: to(at('publication')) }),
      { type: 'Published', publication, move: to(at('ended', { ending: 'published' })) },
    ],
    bare: [
      registered({ edition: 'updated' }),
      { type: 'Published', publication: { ...publication, language: 'fr', audience: 'members-only' } },
    ],
  },
  EditionSuperseded: {
    full: [
      ...before,
      { type: 'EditionSuperseded', edition: toolId('T21'), language: 'en', on: '2024-10-17' },
    ],
  },
  ChildDerived: { full: [...before, { type: 'ChildDerived', child: toolId('T18'), decision }] },
  HistoryEntered: {
    full: [
      {
        type: 'HistoryEntered',
        registration,
        lines: [
          {
            what: 'endorsed',
            body: 'Council' as never,
            session: sessionId('Council-143-144'),
            on: { precision: 'month', value: '2023-06' },
          },
        ],
        documents: [],
        questions: [],
        source: 'PC0739Ea',
        move: to(atCouncil),
      },
    ],
    bare: [
      {
        type: 'HistoryEntered',
        registration,
        lines: [],
        documents: [],
        questions: [],
        source: 'PC0739Ea',
        move: to(atPtc),
      },
    ],
  },
  StepCleared: {
    decided: [
      ...before,
      endorsed,
      decided({ outcome: 'endorsed', body: 'PoC' as never }, { decision: decisionId('T13-4'), step: 2 }),
      { type: 'StepCleared', step: 2 },
    ],
    full: [...before, { type: 'StepCleared', step: 2 }],
  },
  Reminded: {
    full: [...before, { type: 'Reminded', of: 'amended-text', move: to(atPtc), by: byClock }],
    outcome: [...before, { type: 'Reminded', of: 'outcome', move: to(atPtc), by: byClock }],
  },
  FellDormant: {
    full: [
      ...before,
      {
        type: 'FellDormant',
        idleSince: '2023-04-24T08:00:00.000Z',
        move: to({ ...atPtc, dormant: true }),
        by: byClock,
      },
    ],
  },
  CarriedOver: { full: [...before, { type: 'CarriedOver', execution: 'T13-g1' }] },
  ExecutionReplaced: { full: [...before, { type: 'ExecutionReplaced', why: 'missing' }] },
  ExecutionPaused: { full: [...before, { type: 'ExecutionPaused', reason: 'repair' }] },
  ExecutionResumed: { full: [...before, { type: 'ExecutionResumed', reason: 'repaired' }] },
} as const satisfies Record<EventType, Readonly<Record<string, Story>>>;

export const everyEvent: readonly (readonly [string, Story])[] = Object.entries(stories).flatMap(
  ([type, ways]) =>
    Object.entries(ways as Readonly<Record<string, Story>>).map(
      ([way, story]) => [`${type} (${way})`, story] as const,
    ),
);
