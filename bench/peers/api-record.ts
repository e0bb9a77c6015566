/** One decision as `api-record` records it, at an edge of middy, zod and Powertools: this endpoint and no other. */
import { IdempotencyConfig } from '@aws-lambda-powertools/idempotency';
import { DynamoDBPersistenceLayer } from '@aws-lambda-powertools/idempotency/dynamodb';
import { makeHandlerIdempotent } from '@aws-lambda-powertools/idempotency/middleware';
import httpErrorHandler from '@middy/http-error-handler';
import httpJsonBodyParser from '@middy/http-json-body-parser';
import { z } from 'zod';
import { outcomes } from '../../functions/domain/outcome.ts';
import { isRefusal } from '../../functions/domain/refusal.ts';
import { carryOut } from '../../functions/handlers/carry-out.ts';
import { callerOf } from '../../functions/http/caller.ts';
import { clock, dynamo, notices, observed, people, tools } from './edge.ts';

const id = z.string().regex(/^[A-Za-z0-9_-]{1,60}$/);
const line = z.string().trim().min(1).max(300);
const text = z.string().trim().min(1).max(20_000);
const wording = z.strictObject({ en: text.optional(), fr: text.optional() });
const day = z.iso.date();
const count = z.number().int().min(0);
const version = z.strictObject({
  document: id,
  language: z.enum(['en', 'fr']),
  revision: z.string().regex(/^\d?[a-z]?$/),
  pages: count.max(10_000).optional(),
  datedOn: day.optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});
const facts = z.strictObject({
  outcome: z.enum(outcomes),
  body: id,
  session: id.optional(),
  decidedOn: day,
  item: line.optional(),
  basis: z.discriminatedUnion('is', [
    z.strictObject({ is: z.enum(['consensus', 'no-objection-in-writing', 'not-stated']) }),
    z.strictObject({ is: z.literal('vote'), for: count, against: count, abstaining: count }),
  ]),
  text: wording.optional(),
  paragraph: line.optional(),
  versions: z.array(version).max(40),
  statements: z
    .array(
      z.strictObject({
        kind: z.enum(['reservation', 'statement', 'dissociation']),
        member: id.optional(),
        text: wording,
      }),
    )
    .max(50)
    .optional(),
  amendments: wording.optional(),
  guidance: wording.optional(),
  reason: wording.optional(),
  scope: wording.optional(),
  byDay: day.optional(),
  deadlineAt: z.iso.datetime().optional(),
  rule: line.optional(),
});
const body = z.strictObject({ facts, quiet: z.boolean().optional() });
const path = z.object({ tool: id });

// Repetitions are Powertools' to find: the register is not asked, and keeps nothing of a request.
const ports = {
  tools: {
    ...tools,
    repeated: async () => undefined,
    append: ({ request: _, ...asked }: Parameters<typeof tools.append>[0]) => tools.append(asked),
  },
  people,
  notices,
  clock,
};
const find = callerOf(ports);
const give = carryOut(ports as never);
const persistenceStore = new DynamoDBPersistenceLayer({
  tableName: process.env.IDEMPOTENCY_TABLE ?? 'idempotency',
  awsSdkV3Client: dynamo,
});

async function decide(event: {
  readonly pathParameters: unknown;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
  readonly requestContext: { readonly authorizer: { readonly jwt: { readonly claims: never } } };
}) {
  const caller = await find(event.requestContext.authorizer.jwt.claims);
  if ('refused' in caller) return { statusCode: 403, body: JSON.stringify(caller) };
  const { tool } = path.parse(event.pathParameters);
  const command = { type: 'record-decision', ...body.parse(event.body) };
  const { person } = caller;
  const request = { person: person.id, key: event.headers['idempotency-key'] ?? '', hash: '' };
  const answer = await give({ tool, command, by: { person: person.id }, request } as never);
  if (isRefusal(answer)) return { statusCode: 409, body: JSON.stringify(answer) };
  return { statusCode: 201, body: JSON.stringify(answer) };
}

export const handler = observed(decide as never)
  .use(httpJsonBodyParser())
  .use(
    makeHandlerIdempotent({
      persistenceStore,
      config: new IdempotencyConfig({
        eventKeyJmesPath: 'headers."idempotency-key"',
        throwOnNoIdempotencyKey: true,
      }),
    }),
  )
  .use(httpErrorHandler());
