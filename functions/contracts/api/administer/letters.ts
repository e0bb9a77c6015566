import * as v from 'valibot';
import * as field from '../../fields.ts';
import {
  deadLetters,
  letterAnswer,
  lettersOfPerson,
  lettersPage,
  retriedDeadLetter,
  sentAgain,
} from '../answers/letter.ts';
import { endpoint } from '../endpoint.ts';
import { page } from '../page.ts';
import { administers, after, notice, reason } from './shared.ts';

const reads = { ...administers, method: 'GET', permission: 'read-letters' } as const;
const ofNotice = v.strictObject({ notice });
const month = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'is not a month such as 2024-04'));
const persons = v.pipe(
  v.array(field.person),
  v.minLength(1, 'names nobody'),
  v.maxLength(500, 'names more than 500 people'),
);

/** What left, to whom, what came back; and what nobody could process. */
export const letterEndpoints = {
  listLetters: endpoint({
    ...reads,
    id: 'listLetters',
    path: '/api/admin/letters',
    summary:
      'The letters of a month with how many were reached, bounced or wait. Official ones that hold a written procedure open come first.',
    query: v.strictObject({
      month: v.exactOptional(month),
      ...page,
    }),
    answer: { status: 200, schema: lettersPage },
    example: { query: { month: '2024-04' } },
  }),
  getLetter: endpoint({
    ...reads,
    id: 'getLetter',
    path: '/api/admin/letters/{notice}',
    summary: 'One letter with its recipients: who was reached, who was not, and why.',
    params: ofNotice,
    query: v.strictObject(page),
    answer: { status: 200, schema: letterAnswer },
    example: { params: { notice: 'PTC-243-244-2024-04-24' }, query: {} },
  }),
  lettersOfPerson: endpoint({
    ...reads,
    id: 'lettersOfPerson',
    path: '/api/admin/people/{person}/letters',
    summary:
      'The last five letters of a person, and those of this month and the last that did not reach them.',
    params: v.strictObject({ person: field.person }),
    answer: { status: 200, schema: lettersOfPerson },
    example: { params: { person: 'P01' } },
  }),
  sendAgain: endpoint({
    ...administers,
    id: 'sendAgain',
    method: 'POST',
    path: '/api/admin/letters/{notice}/send-again',
    permission: 'send-again',
    summary:
      'Sends a letter again to those whose letter failed or bounced, at the address that the register has now. Nobody gets it twice.',
    headers: ['idempotency-key'],
    params: ofNotice,
    body: v.strictObject({ persons, reason: v.exactOptional(reason) }),
    answer: { status: 200, schema: sentAgain },
    example: {
      params: { notice: 'PTC-243-244-2024-04-24' },
      body: { persons: ['P01'], reason: 'Address corrected' },
    },
  }),
  listDeadLetters: endpoint({
    ...reads,
    id: 'listDeadLetters',
    path: '/api/admin/dead-letters',
    summary: 'What nobody could process and waits for a person, with what a retry would do.',
    answer: { status: 200, schema: deadLetters },
  }),
  retryDeadLetter: endpoint({
    ...administers,
    id: 'retryDeadLetter',
    method: 'POST',
    path: '/api/admin/dead-letters/{id}/retry',
    permission: 'retry-dead-letter',
    summary: 'Does what a dead letter asked for, and removes it.',
    headers: ['idempotency-key'],
    params: v.strictObject({
      id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,100}$/, 'is not the id of one')),
    }),
    body: v.strictObject({ reason: v.exactOptional(reason), after: v.exactOptional(after) }),
    answer: { status: 200, schema: retriedDeadLetter },
    example: { params: { id: 'b7f0a8d2-0000-4000-8000-000000000000' }, body: {} },
  }),
} as const;
