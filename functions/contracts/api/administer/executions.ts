import * as v from 'valibot';
import * as field from '../../fields.ts';
import { executionActed, executionAnswer, executionsOfTool, executionsPage } from '../answers/execution.ts';
import { type Endpoint, endpoint } from '../endpoint.ts';
import { page } from '../page.ts';
import { administers, execution, flag, reason } from './shared.ts';

const reads = { ...administers, method: 'GET', permission: 'read-executions' } as const;
const ofTool = v.strictObject({ tool: field.tool });
const status = v.picklist(['waiting', 'drifted', 'paused', 'ended']);

const acts = {
  ...administers,
  method: 'POST',
  headers: ['idempotency-key'],
  params: ofTool,
  body: v.strictObject({ reason }),
  answer: { status: 201, schema: executionActed },
} as const satisfies Partial<Endpoint>;
const example = { params: { tool: 'T13' }, body: { reason: 'The register is being restored' } };

/** Every execution, found by the tool that it belongs to. */
export const executionEndpoints = {
  listExecutions: endpoint({
    ...reads,
    id: 'listExecutions',
    path: '/api/admin/executions',
    summary:
      'Executions by tool: where the register has it, since when and until when, and who waits for it.',
    query: v.strictObject({
      status: v.exactOptional(status),
      ...page,
    }),
    answer: { status: 200, schema: executionsPage },
    example: { query: { status: 'waiting' } },
  }),
  executionsCsv: endpoint({
    ...reads,
    id: 'executionsCsv',
    path: '/api/admin/executions.csv',
    summary: 'The same list as a file for a spreadsheet, at most 2,000 lines.',
    query: v.strictObject({ status: v.exactOptional(status) }),
    answer: { status: 200, type: 'text/csv' },
    example: { query: {} },
  }),
  getExecution: endpoint({
    ...reads,
    id: 'getExecution',
    path: '/api/admin/executions/{execution}',
    summary: 'One execution: what it waits for, its graph with the way taken, and its history in sentences.',
    params: v.strictObject({ execution }),
    query: v.strictObject({ raw: v.exactOptional(flag) }),
    answer: { status: 200, schema: executionAnswer },
    example: { params: { execution: 'T13-g1' }, query: { raw: 'true' } },
  }),
  executionsOfTool: endpoint({
    ...reads,
    id: 'executionsOfTool',
    path: '/api/admin/tools/{tool}/executions',
    summary: 'Every execution that a tool has had, the present one first.',
    params: ofTool,
    answer: { status: 200, schema: executionsOfTool },
    example: { params: { tool: 'T13' } },
  }),
  pauseExecution: endpoint({
    ...acts,
    id: 'pauseExecution',
    path: '/api/admin/tools/{tool}/execution/pause',
    permission: 'pause-execution',
    summary: 'Ends the execution of a tool on purpose; nothing starts it again until it is resumed.',
    example,
  }),
  resumeExecution: endpoint({
    ...acts,
    id: 'resumeExecution',
    path: '/api/admin/tools/{tool}/execution/resume',
    permission: 'resume-execution',
    summary: 'Starts the execution of a paused tool again, as its next generation.',
    example,
  }),
  redriveExecution: endpoint({
    ...acts,
    id: 'redriveExecution',
    path: '/api/admin/tools/{tool}/execution/redrive',
    permission: 'redrive-execution',
    summary: 'Lets an execution that failed go on from where it failed, where the service allows it.',
    example,
  }),
} as const;
