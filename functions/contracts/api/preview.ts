import * as v from 'valibot';
import { toolKinds } from '../../domain/event.ts';
import { templateIds } from '../../domain/route-templates.ts';
import * as field from '../fields.ts';
import { decisionForm as decisionFormAnswer } from './answers/decision-form.ts';
import { bodyOf } from './command-body.ts';
import { type Endpoint, endpoint } from './endpoint.ts';
import { decisionExample, procedureExample } from './examples.ts';

const ofTool = v.strictObject({ tool: field.tool });

/** What a decision would do, and whom it would tell, before anything is recorded. */
const told = v.object({
  /** The line of the history, in the language of the answer. */
  sentence: v.string(),
  /** Where the tool would be then. */
  where: v.string(),
  questions: v.array(v.object({ code: v.string(), sentence: v.string() })),
  /** None where it is recorded quietly, or nobody would be told. */
  letters: v.array(
    v.object({
      notice: v.string(),
      body: v.string(),
      class: v.picklist(['official', 'subscription']),
      leavesAt: v.string(),
      /** How many other items the same letter tells of. */
      withOthers: v.number(),
      /** `Who will be told: 143 people of 96 Members, 12 observers. 71 in French. 4 official notices.` */
      summary: v.string(),
      people: v.number(),
      members: v.number(),
      observers: v.number(),
      languages: v.object({ en: v.number(), fr: v.number() }),
      official: v.number(),
      /** Each letter as it will arrive; absent where no reader has that language and none can be shown. */
      as: v.object({
        en: v.optional(v.object({ subject: v.string(), text: v.string(), html: v.string() })),
        fr: v.optional(v.object({ subject: v.string(), text: v.string(), html: v.string() })),
      }),
      /** By body and name; at most 1,000. */
      to: v.array(
        v.object({
          name: v.string(),
          member: v.optional(v.string()),
          language: v.string(),
          class: v.string(),
        }),
      ),
    }),
  ),
  /** Until when it could be taken back; absent where no letter would leave. */
  takeBackUntil: v.optional(v.string()),
});

const shows = {
  work: 'preview',
  scope: 'placet/record',
} as const satisfies Partial<Endpoint>;

const route = v.object({
  template: v.string(),
  templateVersion: v.number(),
  steps: v.array(
    v.object({
      n: v.number(),
      stage: v.string(),
      body: v.string(),
      ask: v.string(),
      condition: v.optional(v.object({ subjectTo: v.number() })),
    }),
  ),
  endsWith: v.string(),
  partnerGate: v.optional(v.string()),
});

export const previewEndpoints = {
  proposedRoute: endpoint({
    ...shows,
    id: 'proposedRoute',
    method: 'GET',
    path: '/api/proposed-route',
    permission: 'register',
    summary:
      'The route that tools of a kind usually take, ready to register with, and the others to choose from.',
    query: v.strictObject({
      kind: v.picklist(toolKinds),
      template: v.exactOptional(v.picklist(templateIds)),
      workingGroup: v.exactOptional(field.body),
      committee: v.exactOptional(field.body),
      partner: v.exactOptional(field.line),
    }),
    answer: {
      status: 200,
      schema: v.object({
        sentence: v.string(),
        route,
        templates: v.array(v.object({ id: v.string(), proposed: v.boolean(), sentence: v.string() })),
      }),
    },
    example: { query: { kind: 'guidelines' } },
  }),
  decisionForm: endpoint({
    ...shows,
    id: 'decisionForm',
    method: 'GET',
    path: '/api/tools/{tool}/decision-form',
    permission: 'preview-decision',
    summary:
      'What may be recorded of a tool in a session: each outcome with its consequence, every field that it has, and when its letters can leave.',
    params: ofTool,
    query: v.strictObject({ session: field.session, day: v.exactOptional(field.day) }),
    answer: {
      status: 200,
      schema: decisionFormAnswer,
    },
    example: { params: { tool: 'T13' }, query: { session: 'PTC-243-244' } },
  }),
  previewDecision: endpoint({
    ...shows,
    id: 'previewDecision',
    method: 'POST',
    path: '/api/tools/{tool}/decisions/preview',
    permission: 'preview-decision',
    summary: 'Who would be told of a decision, each letter as it would arrive, and when it would leave.',
    params: ofTool,
    body: bodyOf('record-decision'),
    answer: { status: 200, schema: told },
    example: decisionExample,
  }),
  previewProcedure: endpoint({
    ...shows,
    id: 'previewProcedure',
    method: 'POST',
    path: '/api/tools/{tool}/procedures/preview',
    permission: 'open-written-procedure',
    summary: 'Who would receive the notice of a written procedure, and the notice as it would arrive.',
    params: ofTool,
    body: bodyOf('open-written-procedure'),
    answer: { status: 200, schema: told },
    example: procedureExample,
  }),
} as const;
