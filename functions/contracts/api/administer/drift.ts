import * as v from 'valibot';
import * as field from '../../fields.ts';
import { driftTable, putAllRight, putRight } from '../answers/drift.ts';
import { endpoint } from '../endpoint.ts';
import { administers, after, reason } from './shared.ts';

const repairs = {
  ...administers,
  method: 'POST',
  permission: 'replace-execution',
  headers: ['idempotency-key'],
} as const;

/** Where register and engine disagree, and how that is put right. */
export const driftEndpoints = {
  getDrift: endpoint({
    ...administers,
    id: 'getDrift',
    method: 'GET',
    path: '/api/admin/drift',
    permission: 'read-executions',
    summary:
      'Compares the register with its executions as they are now, up to 200 at a time, and says what a repair would do.',
    query: v.strictObject({ after: v.exactOptional(after) }),
    answer: { status: 200, schema: driftTable },
    example: { query: {} },
  }),
  putRight: endpoint({
    ...repairs,
    id: 'putRight',
    path: '/api/admin/drift/{tool}/put-right',
    summary:
      'Replaces the execution of one tool by the next generation, if it still drifts, and looks again.',
    params: v.strictObject({ tool: field.tool }),
    body: v.strictObject({ reason }),
    answer: { status: 200, schema: putRight },
    example: { params: { tool: 'T13' }, body: { reason: 'Stopped by hand in the console' } },
  }),
  putAllRight: endpoint({
    ...repairs,
    id: 'putAllRight',
    path: '/api/admin/drift/put-right',
    summary: 'The same for those that are named, or for all that drift, up to 50 at a time.',
    body: v.strictObject({
      reason,
      tools: v.exactOptional(
        v.pipe(
          v.array(field.tool),
          v.minLength(1, 'names no tool'),
          v.maxLength(50, 'names more than 50 tools'),
        ),
      ),
      after: v.exactOptional(after),
    }),
    answer: { status: 200, schema: putAllRight },
    example: { body: { reason: 'After the restore' } },
  }),
} as const;
