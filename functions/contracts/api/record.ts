import * as v from 'valibot';
import { onSession, seat } from '../commands.ts';
import * as field from '../fields.ts';
import { offerAnswered } from './answers/offer.ts';
import { bodyOf } from './command-body.ts';
import { type Endpoint, endpoint } from './endpoint.ts';
import { decisionExample, procedureExample } from './examples.ts';

/** Under which its sender made it. */
const offerKey = v.pipe(
  v.string('must be a text'),
  v.regex(/^[A-Za-z0-9._:-]{8,100}$/, 'is not a key of 8 to 100 letters, digits or . _ : -'),
);

const ofTool = v.strictObject({ tool: field.tool });
const ofDecision = v.strictObject({ tool: field.tool, decision: field.decision });

/** What was carried out; the same request is answered with the same words, however often it comes. */
export const carriedOut = v.object({
  ok: v.literal(true),
  tool: v.string(),
  version: v.number(),
  event: v.string(),
  at: v.string(),
  decision: v.optional(v.string()),
  stage: v.optional(v.string()),
  session: v.optional(v.nullable(v.string())),
});
const problemIn = v.object({
  status: v.number(),
  code: v.string(),
  detail: v.string(),
  facts: v.record(v.string(), v.unknown()),
});
const done = { status: 201, schema: carriedOut } as const;

const writes = {
  method: 'POST',
  work: 'record',
  scope: 'placet/record',
  headers: ['idempotency-key', 'if-match'],
} as const satisfies Partial<Endpoint>;

const paper = { document: 'PC0741', language: 'en', revision: 'a' } as const;

/** Every command of the domain that secretaries and officers give. */
export const recordEndpoints = {
  registerTool: endpoint({
    ...writes,
    id: 'registerTool',
    path: '/api/tools',
    permission: 'register',
    summary: 'Registers a tool: what it is, who started it, who is responsible, and its proposed route.',
    body: v.strictObject({ tool: field.tool, ...bodyOf('register').entries }),
    answer: done,
    example: {
      body: {
        tool: 'T21',
        registration: {
          title: { en: 'Guidelines on something new', working: true },
          kind: 'guidelines',
          origin: { kind: 'secretariat', names: [] },
          officers: ['P14'],
          route: {
            template: 'ptc-council',
            templateVersion: 1,
            steps: [
              { n: 1, stage: 'ptc-endorsement', body: 'PTC', ask: 'decide' },
              { n: 2, stage: 'council-approval', body: 'Council', ask: 'decide' },
            ],
            endsWith: 'publication',
          },
        },
      },
    },
  }),
  submitTool: endpoint({
    ...writes,
    id: 'submitTool',
    path: '/api/tools/{tool}/submissions',
    permission: 'submit',
    summary: 'The responsible officer submits the draft to a body: what is asked of it, and the papers.',
    params: ofTool,
    body: bodyOf('submit'),
    answer: done,
    example: {
      params: { tool: 'T21' },
      body: { to: 'PTC', session: 'PTC-243-244', asked: { en: 'to examine and endorse' }, versions: [paper] },
    },
  }),
  notListed: endpoint({
    ...writes,
    id: 'notListed',
    path: '/api/tools/{tool}/not-listed',
    permission: 'not-listed',
    summary: 'The receiving secretary does not place a submitted tool on the agenda, and says why.',
    params: ofTool,
    body: bodyOf('not-listed'),
    answer: done,
    example: { params: { tool: 'T21' }, body: { body: 'PTC', session: 'PTC-243-244', why: 'late' } },
  }),
  recordDecision: endpoint({
    ...writes,
    id: 'recordDecision',
    path: '/api/tools/{tool}/decisions',
    permission: 'record-decision',
    summary:
      'Records what a body decided on a tool. The tool moves; letters leave at the hour that was chosen.',
    params: ofTool,
    body: bodyOf('record-decision'),
    answer: done,
    example: decisionExample,
  }),
  recordSeveral: endpoint({
    ...writes,
    id: 'recordSeveral',
    path: '/api/decisions',
    permission: 'record-decision',
    summary:
      'Records one decision that covers several tools: one text, one letter. Each tool has its own answer, and none is skipped silently.',
    headers: ['idempotency-key'],
    body: v.strictObject({
      tools: v.pipe(
        v.array(field.tool),
        v.minLength(2, 'names fewer than two tools'),
        v.maxLength(100, 'names more than 100 tools'),
        v.check((names) => new Set(names).size === names.length, 'names a tool twice'),
      ),
      decision: field.decision,
      ...v.omit(bodyOf('record-decision'), ['child']).entries,
    }),
    answer: {
      status: 201,
      schema: v.object({
        ok: v.boolean(),
        answers: v.array(
          v.object({ tool: v.string(), done: v.optional(carriedOut), problem: v.optional(problemIn) }),
        ),
      }),
    },
    example: {
      body: {
        tools: ['T13', 'T16'],
        decision: 'PTC-243-244-D1',
        facts: {
          outcome: 'endorsed',
          body: 'PTC',
          session: 'PTC-243-244',
          decidedOn: '2024-04-23',
          basis: { is: 'consensus' },
          versions: [{ ...paper, document: 'PC0739' }],
        },
      },
    },
  }),
  confirmAmendedText: endpoint({
    ...writes,
    id: 'confirmAmendedText',
    path: '/api/tools/{tool}/decisions/{decision}/amended-text',
    permission: 'confirm-amended-text',
    summary: 'Confirms the amended text of a decision that was subject to amendments: the tool moves on.',
    params: ofDecision,
    body: bodyOf('confirm-amended-text', 'decision'),
    answer: done,
    example: {
      params: { tool: 'T13', decision: 'T13-1' },
      body: { versions: [{ ...paper, revision: 'b' }], checkedBy: 'secretariat' },
    },
  }),
  confirmText: endpoint({
    ...writes,
    id: 'confirmText',
    path: '/api/tools/{tool}/decisions/{decision}/final-text',
    permission: 'confirm-text',
    summary:
      'Enters the final wording of the report, with its number and paragraph: same outcome, same effect.',
    params: ofDecision,
    body: bodyOf('confirm-text', 'decision'),
    answer: done,
    example: {
      params: { tool: 'T13', decision: 'T13-1' },
      body: { report: 'PC0760', paragraph: '112', text: { en: 'The Committee endorsed the Compendium.' } },
    },
  }),
  takeBack: endpoint({
    ...writes,
    id: 'takeBack',
    path: '/api/tools/{tool}/decisions/{decision}/take-back',
    permission: 'take-back',
    summary: 'Takes a decision back before its letters have left and before anything else has happened.',
    params: ofDecision,
    body: bodyOf('take-back', 'decision'),
    answer: done,
    example: { params: { tool: 'T13', decision: 'T13-1' }, body: { reason: 'Wrong item' } },
  }),
  proposeCorrection: endpoint({
    ...writes,
    id: 'proposeCorrection',
    path: '/api/tools/{tool}/decisions/{decision}/corrections',
    permission: 'propose-correction',
    summary: 'Proposes that the record of a decision was wrong; a second person of the body has to agree.',
    params: ofDecision,
    body: bodyOf('propose-correction', 'decision'),
    answer: done,
    example: {
      params: { tool: 'T13', decision: 'T13-1' },
      body: {
        reason: 'The Chair had concluded otherwise',
        facts: {
          outcome: 'deferred',
          body: 'PTC',
          session: 'PTC-243-244',
          decidedOn: '2024-04-23',
          basis: { is: 'consensus' },
          versions: [],
        },
      },
    },
  }),
  agreeCorrection: endpoint({
    ...writes,
    id: 'agreeCorrection',
    path: '/api/tools/{tool}/decisions/{decision}/corrections/agreement',
    permission: 'agree-correction',
    summary: 'Agrees to a proposed correction; everybody who had the first letter is told.',
    params: ofDecision,
    body: bodyOf('agree-correction', 'decision'),
    answer: done,
    example: { params: { tool: 'T13', decision: 'T13-1' }, body: {} },
  }),
  changeRoute: endpoint({
    ...writes,
    id: 'changeRoute',
    path: '/api/tools/{tool}/route-changes',
    permission: 'change-route',
    summary: 'Changes the route of a tool in mid-life, under a named authority.',
    params: ofTool,
    body: bodyOf('change-route'),
    answer: done,
    example: {
      params: { tool: 'T21' },
      body: {
        after: {
          template: 'ptc-council',
          templateVersion: 1,
          steps: [{ n: 2, stage: 'council-approval', body: 'Council', ask: 'decide' }],
          endsWith: 'publication',
        },
        authority: { kind: 'officer' },
      },
    },
  }),
  withdrawTool: endpoint({
    ...writes,
    id: 'withdrawTool',
    path: '/api/tools/{tool}/withdrawal',
    permission: 'withdraw',
    summary: 'The sponsor withdraws a tool before a body has taken an outcome on it.',
    params: ofTool,
    body: bodyOf('withdraw'),
    answer: done,
    example: { params: { tool: 'T21' }, body: { reason: { en: 'Overtaken by other work' } } },
  }),
  discontinueTool: endpoint({
    ...writes,
    id: 'discontinueTool',
    path: '/api/tools/{tool}/discontinuation',
    permission: 'discontinue',
    summary: 'The body that holds a tool ends the work on it.',
    params: ofTool,
    body: bodyOf('discontinue'),
    answer: done,
    example: {
      params: { tool: 'T12' },
      body: {
        facts: {
          outcome: 'discontinued',
          body: 'PTC',
          session: 'PTC-243-244',
          decidedOn: '2024-04-23',
          basis: { is: 'consensus' },
          reason: { en: 'The sponsor asked for it' },
          versions: [],
        },
      },
    },
  }),
  openWrittenProcedure: endpoint({
    ...writes,
    id: 'openWrittenProcedure',
    path: '/api/tools/{tool}/procedures',
    permission: 'open-written-procedure',
    summary: 'Opens a written procedure in which silence is agreement: both languages, an hour, a rule.',
    params: ofTool,
    body: bodyOf('open-written-procedure'),
    answer: done,
    example: procedureExample,
  }),
  enterAnswer: endpoint({
    ...writes,
    id: 'enterAnswer',
    path: '/api/tools/{tool}/procedures/{decision}/received-answers',
    permission: 'object',
    summary: "The secretary enters a Member's answer to a written procedure that came by mail.",
    params: ofDecision,
    body: bodyOf('object', 'decision'),
    answer: done,
    example: {
      params: { tool: 'T16', decision: 'T16-1' },
      body: { member: 'member-a', answer: 'objection', text: { en: 'Section 3 needs more work.' } },
    },
  }),
  attachDocument: endpoint({
    ...writes,
    id: 'attachDocument',
    path: '/api/tools/{tool}/documents',
    permission: 'attach-document',
    summary: 'Attaches a version of a paper to a tool: a paper, a translation, a revision or a corrigendum.',
    params: ofTool,
    body: bodyOf('attach-document'),
    answer: done,
    example: { params: { tool: 'T13' }, body: { version: { ...paper, language: 'fr' }, as: 'translation' } },
  }),
  publishTool: endpoint({
    ...writes,
    id: 'publishTool',
    path: '/api/tools/{tool}/publications',
    permission: 'publish',
    summary: 'The responsible officer publishes an approved tool in one language.',
    params: ofTool,
    body: bodyOf('publish'),
    answer: done,
    example: {
      params: { tool: 'T13' },
      body: {
        publication: {
          language: 'en',
          on: '2024-10-17',
          audience: 'public',
          file: { name: 'compendium.pdf', sha256: 'a'.repeat(64), bytes: 2_100_000 },
          editorialOnly: true,
        },
      },
    },
  }),
  clearStep: endpoint({
    ...writes,
    id: 'clearStep',
    path: '/api/tools/{tool}/cleared-steps',
    permission: 'clear-step',
    summary: 'Clears what a restricted body decided on a step for everybody to read.',
    params: ofTool,
    body: bodyOf('clear-step'),
    answer: done,
    example: { params: { tool: 'T13' }, body: { step: 2 } },
  }),
  answerOffer: endpoint({
    id: 'answerOffer',
    method: 'POST',
    path: '/api/tools/{tool}/offers/{person}/{key}/answered',
    work: 'record',
    scope: 'placet/record',
    permission: 'answer-offer',
    summary: 'Notes that the secretary has answered an offer; it leaves the list of what needs them.',
    params: v.strictObject({ tool: field.tool, person: field.person, key: offerKey }),
    answer: { status: 200, schema: offerAnswered },
    example: { params: { tool: 'T12', person: 'P20', key: 'offer-of-march' } },
  }),
  planSession: endpoint({
    ...writes,
    id: 'planSession',
    method: 'PUT',
    path: '/api/sessions/{session}',
    permission: 'act-on-session',
    summary: 'Enters a session, or changes its label, days or city until its report is issued.',
    params: v.strictObject({ session: field.session }),
    body: v.strictObject({
      body: field.body,
      label: v.strictObject({ en: field.line, fr: field.line }),
      firstDay: v.exactOptional(field.day),
      lastDay: v.exactOptional(field.day),
      dates: v.exactOptional(
        v.variant('precision', [
          v.strictObject({
            precision: v.literal('month'),
            value: v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'is not a month such as 2024-06')),
          }),
          v.strictObject({
            precision: v.literal('year'),
            value: v.pipe(v.string(), v.regex(/^\d{4}$/, 'is not a year')),
          }),
          v.strictObject({ precision: v.literal('unknown') }),
        ]),
      ),
      city: v.exactOptional(v.strictObject({ en: field.line, fr: field.line })),
      /** The clock that its days are counted by; the body's own unless it is said. */
      timeZone: v.exactOptional(field.timeZone),
      jointWith: v.exactOptional(field.session),
    }),
    answer: {
      status: 200,
      schema: v.object({ ok: v.literal(true), session: v.string(), state: v.string() }),
    },
    example: {
      params: { session: 'PTC-249-250' },
      body: {
        body: 'PTC',
        label: { en: '249th/250th Sessions', fr: '249e/250e sessions' },
        dates: { precision: 'month', value: '2025-10' },
      },
    },
  }),
  actOnSession: endpoint({
    ...writes,
    id: 'actOnSession',
    path: '/api/sessions/{session}/acts',
    permission: 'act-on-session',
    summary:
      'Opens, suspends, resumes, closes or re-opens a session, or enters its report. Closing can record “not reached” for what was left.',
    headers: ['idempotency-key'],
    params: v.strictObject({ session: field.session }),
    body: v.strictObject({
      ...v.omit(onSession, ['session', 'by', 'key']).entries,
      /** Of `close`: these were not considered for lack of time; they are proposed for the session that is named. */
      notReached: v.exactOptional(
        v.strictObject({
          tools: v.pipe(v.array(field.tool), v.maxLength(100)),
          targetSession: v.exactOptional(field.session),
        }),
      ),
      seat: v.exactOptional(seat),
    }),
    answer: {
      status: 201,
      schema: v.object({
        ok: v.literal(true),
        session: v.string(),
        state: v.string(),
        notReached: v.optional(
          v.array(
            v.object({ tool: v.string(), done: v.optional(carriedOut), problem: v.optional(problemIn) }),
          ),
        ),
      }),
    },
    example: { params: { session: 'PTC-243-244' }, body: { act: 'open' } },
  }),
} as const;
