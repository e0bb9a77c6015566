import * as v from 'valibot';
import { toolKinds } from '../../domain/event.ts';
import { stages } from '../../domain/stage.ts';
import * as field from '../fields.ts';
import { body, bodyList } from './answers/body.ts';
import { decisionOverTools, decisionPage } from './answers/decision.ts';
import { me } from './answers/me.ts';
import { officersFound } from './answers/officers.ts';
import { document } from './answers/paper.ts';
import { members } from './answers/people.ts';
import { found } from './answers/search.ts';
import { followUpNote, session } from './answers/session.ts';
import { sessionLines } from './answers/session-line.ts';
import { tool, toolHistory, toolPage } from './answers/tool.ts';
import { type Endpoint, endpoint } from './endpoint.ts';
import { page } from './page.ts';

/** Everybody whom the register knows reads it, as far as their seats allow. */
const reads = {
  method: 'GET',
  work: 'read',
  scope: 'placet/read',
  permission: 'signed-in',
} as const satisfies Partial<Endpoint>;

const ofTool = v.strictObject({ tool: field.tool });
const ofSession = v.strictObject({ session: field.session });
const words = v.pipe(field.line, v.maxLength(200, 'is longer than 200 characters'));

/** Where tools stand, as a filter. */
export const toolStates = ['open', 'draft', 'with-a-body', 'to-publish', 'dormant', 'ended'] as const;

const toolFilters = {
  body: v.exactOptional(field.body),
  stage: v.exactOptional(v.picklist([...stages, 'ended'])),
  kind: v.exactOptional(v.picklist(toolKinds)),
  state: v.exactOptional(v.picklist(toolStates)),
  officer: v.exactOptional(field.person),
  /** Words of the title, a number or a paper. */
  q: v.exactOptional(words),
};
const decisionFilters = {
  body: v.exactOptional(field.body),
  from: v.exactOptional(field.day),
  until: v.exactOptional(field.day),
};

/** What everybody reads of the register: tools, papers, bodies, sessions, decisions. */
export const readEndpoints = {
  getMe: endpoint({
    ...reads,
    id: 'getMe',
    path: '/api/me',
    summary: 'Who I am to the register, my seats, and in which register and at which business time.',
    answer: { status: 200, schema: me },
  }),
  listTools: endpoint({
    ...reads,
    id: 'listTools',
    path: '/api/tools',
    summary:
      'Tools in life-cycle order; by id where a kind, an officer or words are asked for. At most 500 entries are looked at for a page: `next` may be there although few items came.',
    query: v.strictObject({ ...toolFilters, ...page }),
    answer: { status: 200, schema: toolPage },
    example: { query: { body: 'PTC', most: '20' } },
  }),
  toolsCsv: endpoint({
    ...reads,
    id: 'toolsCsv',
    path: '/api/tools.csv',
    summary: 'The same tools as a file for a spreadsheet: at most 5,000 lines, and the last says so.',
    query: v.strictObject(toolFilters),
    answer: { status: 200, type: 'text/csv' },
    example: { query: { state: 'open' } },
  }),
  getTool: endpoint({
    ...reads,
    id: 'getTool',
    path: '/api/tools/{tool}',
    summary:
      'One tool: where it is, since when, what comes next and when at the earliest; route, papers, decisions. `asOn` as it was at the end of a day; `asKnown` as the register knew it at an instant.',
    params: ofTool,
    query: v.strictObject({
      asOn: v.exactOptional(field.day),
      asKnown: v.exactOptional(field.instant),
    }),
    answer: { status: 200, schema: tool },
    example: { params: { tool: 'T13' }, query: {} },
  }),
  getHistory: endpoint({
    ...reads,
    id: 'getHistory',
    path: '/api/tools/{tool}/history',
    summary: 'What happened to a tool, in the order in which it happened: as sentences and as data.',
    params: ofTool,
    answer: { status: 200, schema: toolHistory },
    example: { params: { tool: 'T13' } },
  }),
  getDocument: endpoint({
    ...reads,
    id: 'getDocument',
    path: '/api/documents/{document}',
    summary: 'A paper by its number (PC0739, or PC0739Ea): its versions, its languages and its tools.',
    params: v.strictObject({ document: field.document }),
    answer: { status: 200, schema: document },
    example: { params: { document: 'PC0739' } },
  }),
  listBodies: endpoint({
    ...reads,
    id: 'listBodies',
    path: '/api/bodies',
    summary: 'Every body, in life-cycle order, with its next session.',
    answer: { status: 200, schema: bodyList },
  }),
  getBody: endpoint({
    ...reads,
    id: 'getBody',
    path: '/api/bodies/{body}',
    summary: 'One body: its names, who serves it, to whom it reports, its sessions.',
    params: v.strictObject({ body: field.body }),
    answer: { status: 200, schema: body },
    example: { params: { body: 'PTC' } },
  }),
  listSessions: endpoint({
    ...reads,
    id: 'listSessions',
    path: '/api/sessions',
    summary:
      'Sessions by date, of one body or of all, in a span of days; `with=tools`: with the tools that come up in each that is not over. At most 200 tools are looked at for them: `more` may be there although few came.',
    query: v.strictObject({
      body: v.exactOptional(field.body),
      from: v.exactOptional(field.day),
      until: v.exactOptional(field.day),
      with: v.exactOptional(v.literal('tools')),
    }),
    answer: { status: 200, schema: sessionLines },
    example: { query: { body: 'PTC' } },
  }),
  getSession: endpoint({
    ...reads,
    id: 'getSession',
    path: '/api/sessions/{session}',
    summary: 'One session: what is due, what was decided, what could be proposed, and how many are recorded.',
    params: ofSession,
    answer: { status: 200, schema: session },
    example: { params: { session: 'PTC-243-244' } },
  }),
  sessionCsv: endpoint({
    ...reads,
    id: 'sessionCsv',
    path: '/api/sessions/{session}/items.csv',
    summary: 'The items of a session as a file for a spreadsheet.',
    params: ofSession,
    answer: { status: 200, type: 'text/csv' },
    example: { params: { session: 'PTC-243-244' } },
  }),
  getNote: endpoint({
    ...reads,
    id: 'getNote',
    path: '/api/sessions/{session}/note',
    summary: 'The follow-up note of a session as data: who does what, by when, and which body is next.',
    params: ofSession,
    answer: { status: 200, schema: followUpNote },
    example: { params: { session: 'PTC-243-244' } },
  }),
  notePage: endpoint({
    ...reads,
    id: 'notePage',
    path: '/api/sessions/{session}/note.html',
    summary:
      'The follow-up note as a page that prints on A4 and pastes into a word processor; in both languages, or in one.',
    params: ofSession,
    query: v.strictObject({ language: v.exactOptional(field.language) }),
    answer: { status: 200, type: 'text/html' },
    example: { params: { session: 'PTC-243-244' }, query: {} },
  }),
  listDecisions: endpoint({
    ...reads,
    id: 'listDecisions',
    path: '/api/decisions',
    summary: 'What a body decided, or all of them, newest first, in a span of days.',
    query: v.strictObject({ ...decisionFilters, ...page }),
    answer: { status: 200, schema: decisionPage },
    example: { query: { body: 'PTC', from: '2023-01-01' } },
  }),
  decisionsCsv: endpoint({
    ...reads,
    id: 'decisionsCsv',
    path: '/api/decisions.csv',
    summary: 'The same decisions as a file for a spreadsheet: at most 2,000 lines, and the last says so.',
    query: v.strictObject(decisionFilters),
    answer: { status: 200, type: 'text/csv' },
    example: { query: { body: 'PTC', from: '2023-01-01' } },
  }),
  getDecision: endpoint({
    ...reads,
    id: 'getDecision',
    path: '/api/decisions/{decision}',
    summary: 'One decision over all the tools that it covers.',
    params: v.strictObject({ decision: field.decision }),
    answer: { status: 200, schema: decisionOverTools },
    example: { params: { decision: 'T13-1' } },
  }),
  getMembers: endpoint({
    ...reads,
    id: 'getMembers',
    path: '/api/members',
    summary: 'The Members and the observer organizations, in the order of the register.',
    answer: { status: 200, schema: members },
  }),
  findOfficers: endpoint({
    ...reads,
    id: 'findOfficers',
    path: '/api/officers',
    permission: 'register',
    summary:
      'People who can be named as responsible for a tool, those who sit for no Member first; each word of `q` begins a word of their name, or is their id. At most 50.',
    query: v.strictObject({ q: v.exactOptional(words) }),
    answer: { status: 200, schema: officersFound },
    example: { query: { q: 'fatou' } },
  }),
  search: endpoint({
    ...reads,
    id: 'search',
    path: '/api/search',
    summary: 'Tools, papers, sessions and bodies by number, id or words: one box for everything.',
    query: v.strictObject({ q: words }),
    answer: { status: 200, schema: found },
    example: { query: { q: 'compendium' } },
  }),
} as const;
