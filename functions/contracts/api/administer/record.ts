import * as v from 'valibot';
import { interventionsPage, verified } from '../answers/intervention.ts';
import { endpoint } from '../endpoint.ts';
import { page } from '../page.ts';
import { administers, after, reason } from './shared.ts';

const reads = { ...administers, method: 'GET', permission: 'read-interventions' } as const;
const keeps = { ...administers, method: 'POST', headers: ['idempotency-key'] } as const;
const place = v.strictObject({ after: v.exactOptional(after), reason: v.exactOptional(reason) });

/** What administrators did, and whether the record is whole. */
export const recordKeepingEndpoints = {
  listInterventions: endpoint({
    ...reads,
    id: 'listInterventions',
    path: '/api/admin/interventions',
    summary: 'What administrators did, newest first: who, when, why, what was before and after.',
    query: v.strictObject(page),
    answer: { status: 200, schema: interventionsPage },
    example: { query: {} },
  }),
  interventionsCsv: endpoint({
    ...reads,
    id: 'interventionsCsv',
    path: '/api/admin/interventions.csv',
    summary: 'The same list as a file for a spreadsheet, the newest 2,000 lines.',
    answer: { status: 200, type: 'text/csv' },
  }),
  verifyRecord: endpoint({
    ...keeps,
    id: 'verifyRecord',
    path: '/api/admin/verification',
    permission: 'verify-record',
    summary: 'Recomputes the chain of every tool from its stored bytes, as many as fit into twenty seconds.',
    body: place,
    answer: { status: 200, schema: verified },
    example: { body: {} },
  }),
  exportRegister: endpoint({
    ...keeps,
    id: 'exportRegister',
    path: '/api/admin/exports',
    permission: 'export-register',
    summary:
      'Bodies, Members, people, sessions and every tool with its history, as far as the caller may read them, as JSON lines; at most 4 MB, whose last line says where to go on.',
    body: place,
    answer: { status: 200, type: 'application/x-ndjson' },
    example: { body: {} },
  }),
} as const;
