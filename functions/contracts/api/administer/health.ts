import * as v from 'valibot';
import { line } from '../../fields.ts';
import { found, health } from '../answers/health.ts';
import { endpoint } from '../endpoint.ts';
import { administers } from './shared.ts';

const reads = { ...administers, method: 'GET', permission: 'read-executions' } as const;

/** Where an administrator's morning begins. */
export const healthEndpoints = {
  getHealth: endpoint({
    ...reads,
    id: 'getHealth',
    path: '/api/admin/health',
    summary: 'Whether all is well; otherwise exactly what needs somebody, each with one verb.',
    answer: { status: 200, schema: health },
  }),
  find: endpoint({
    ...reads,
    id: 'find',
    path: '/api/admin/find',
    summary:
      'One box for the number of a paper, a tool, a session, a decision, a letter, an execution or its ARN, or words of a title.',
    query: v.strictObject({ q: v.pipe(line, v.trim()) }),
    answer: { status: 200, schema: found },
    example: { query: { q: 'PC0739Ea' } },
  }),
} as const;
