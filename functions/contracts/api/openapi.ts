import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { type AskedCommand, command, seat } from '../commands.ts';
import { wording } from '../fields.ts';
import { decision } from './answers/decision.ts';
import { formField } from './answers/decision-form.ts';
import { dueRow } from './answers/due.ts';
import { bodyNamed, labelled, personNamed, sessionNamed, toolNamed } from './answers/named.ts';
import { paper, paperVersion } from './answers/paper.ts';
import { sessionItem } from './answers/session.ts';
import { tool } from './answers/tool.ts';
import { type Endpoint, type Schema, type Scope, scopes } from './endpoint.ts';
import { endpoints } from './endpoints.ts';
import { limits } from './limits.ts';
import { type ProblemCode, problem, statusOf } from './problem.ts';
import { refusalMessageOf } from './problem-words.ts';
import { carriedOut } from './record.ts';

type Json = Readonly<Record<string, unknown>>;

/** Schemas that stand in many places: said once, under a name. */
const named: Readonly<Record<string, Schema>> = {
  Problem: problem,
  CarriedOut: carriedOut,
  Wording: wording,
  Route: entriesOf('change-route').after,
  Registration: entriesOf('register').registration,
  DecisionFacts: entriesOf('record-decision').facts,
  NewTool: entriesOf('record-decision').child.wrapped,
  LetterChoice: entriesOf('record-decision').letter.wrapped,
  Seat: seat,
  Tool: tool,
  Decision: decision,
  Paper: paper,
  DueRow: dueRow,
  SessionItem: sessionItem,
  FormField: formField,
  Labelled: labelled,
  BodyNamed: bodyNamed,
  SessionNamed: sessionNamed,
  ToolNamed: toolNamed,
  PersonNamed: personNamed,
  PaperVersion: paperVersion,
};

/** The fields of a command, each its own schema. */
function entriesOf<T extends AskedCommand['type']>(type: T) {
  const option = command.options.find(({ entries }) => entries.type.literal === type);
  return option?.entries as Extract<
    (typeof command)['options'][number],
    { entries: { type: v.LiteralSchema<T, undefined> } }
  >['entries'];
}

/** A schema as JSON Schema 2020-12, as OpenAPI 3.1 has it. What JSON Schema cannot say is left to the refusal. */
function schemaOf(schema: Schema, typeMode: 'input' | 'output' = 'input', self?: string): Json {
  const { [self ?? '']: _itself, ...definitions } = named;
  const made = toJsonSchema(schema as never, {
    typeMode,
    errorMode: 'ignore',
    target: 'draft-2020-12',
    definitions: definitions as never,
  });
  const { $schema: _dialect, $defs: _said, ...rest } = made;
  return JSON.parse(JSON.stringify(rest).replaceAll('"#/$defs/', '"#/components/schemas/'));
}

const namedSchemas = (): Json =>
  Object.fromEntries(Object.entries(named).map(([name, schema]) => [name, schemaOf(schema, 'input', name)]));

/** The fields of an object schema as parameters. */
function parametersOf(
  schema: Schema | undefined,
  where: 'path' | 'query',
  example: Json = {},
): readonly Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema) as {
    properties?: Record<string, Json>;
    required?: readonly string[];
  };
  return Object.entries(properties).map(([name, of]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: of,
    ...(example[name] === undefined ? {} : { example: example[name] }),
  }));
}

const header = { 'idempotency-key': 'IdempotencyKey', 'if-match': 'IfMatch' } as const;

const asPage = { 'text/html': { schema: { type: 'string' } } };

const problemAt = (description: string, gateway: boolean): Json => ({
  description,
  content: {
    'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
    ...(gateway ? { 'application/json': { schema: { $ref: '#/components/schemas/GatewayMessage' } } } : {}),
  },
});

/** What can go wrong, by status; the gateway speaks for itself where it turns a request away before we see it. */
const problems: Readonly<Record<number, Json>> = {
  400: problemAt('The address, a header or the body cannot be read.', false),
  401: problemAt('Not signed in, or the sign-in has run out.', true),
  403: problemAt('The person has no seat that allows it; `facts.needs` names those that would.', true),
  404: problemAt('There is no such thing, or it is not yours to see.', false),
  409: problemAt('The state of the tool does not allow it, or somebody was quicker.', false),
  412: problemAt('It has changed since you read it.', false),
  413: problemAt(
    `The body is larger than ${limits.longestBodyBytes.toLocaleString('en')} bytes, or a request holds too much.`,
    true,
  ),
  415: problemAt('The body is not of the type that is taken.', false),
  422: problemAt(
    'What is asked cannot be accepted as it stands; `issues` names every fault with its path.',
    false,
  ),
  429: problemAt(`More than ${limits.ratePerSecond} requests a second, or ${limits.burst} at once.`, true),
  500: problemAt('A fault of ours.', true),
  503: problemAt('Busy: send the same request again.', true),
};

/** The statuses that an endpoint can answer beside its own. */
function problemsOf({ scope, permission, method, params, body, headers }: Endpoint): readonly number[] {
  const signedIn = permission !== 'anybody';
  return [
    400,
    ...(signedIn ? [401, 403] : []),
    ...(params || signedIn ? [404] : []),
    ...(method === 'GET' ? [] : [409, 412]),
    // A body may come where none is read.
    413,
    ...(body ? [415] : []),
    ...(body || method !== 'GET' || headers ? [422] : []),
    429,
    500,
    503,
    ...(scope === null && !params ? [404] : []),
  ];
}

function answerOf({ method, answer }: Endpoint): Json {
  const { status, type = 'application/json', schema } = answer;
  const content =
    status === 204
      ? {}
      : { content: { [type]: { schema: schema ? schemaOf(schema, 'output') : { type: 'string' } } } };
  const headers = method === 'GET' ? { headers: { ETag: { schema: { type: 'string' } } } } : {};
  return {
    [status]: {
      description: status === 204 ? 'Done.' : status === 201 ? 'Done; what was made.' : 'As asked.',
      ...headers,
      ...content,
    },
    ...(method === 'GET' ? { 304: { description: 'Still as your ETag says.' } } : {}),
  };
}

function operationOf(line: Endpoint): Json {
  const {
    id,
    summary,
    work,
    scope,
    permission,
    params,
    query,
    body,
    takes = 'application/json',
    headers,
    example,
  } = line;
  return {
    operationId: id,
    summary,
    tags: [work],
    'x-permission': permission,
    security: scope === null ? [] : [{ signIn: [scope] }],
    parameters: [
      ...parametersOf(params, 'path', example?.params),
      ...parametersOf(query, 'query', example?.query),
      ...(headers ?? []).map((name) => ({ $ref: `#/components/parameters/${header[name]}` })),
    ],
    ...(body
      ? {
          requestBody: {
            required: true,
            content: {
              [takes]: {
                schema: schemaOf(body),
                ...(example?.body === undefined ? {} : { example: example.body }),
              },
            },
          },
        }
      : {}),
    responses: {
      ...answerOf(line),
      ...Object.fromEntries(problemsOf(line).map((status) => [status, problemOf(line, status)])),
    },
  };
}

/** What is said of a page in a browser is a page. */
function problemOf({ answer }: Endpoint, status: number): Json {
  const said = problems[status] as { description: string; content: Json };
  if (answer.type !== 'text/html') return { $ref: `#/components/responses/${status}` };
  return { ...said, content: { ...said.content, ...asPage } };
}

const workWords: Readonly<Record<Endpoint['work'], string>> = {
  open: 'Without signing in.',
  read: 'Reading the register, as far as the caller’s seats allow.',
  preview: 'What would be told, to whom, before anything is recorded.',
  record: 'Secretaries and officers: what a body decided, and what becomes of a tool.',
  'take-part': 'Delegates and observers: answers, offers, what one receives.',
  administer: 'Administrators: executions, letters, people and the record of interventions.',
};

const scopeWords: Readonly<Record<Scope, string>> = {
  'placet/read': 'Read what your seats allow',
  'placet/record': 'Record as secretary or officer',
  'placet/take-part': 'Answer, offer and choose what you receive',
  'placet/administer': 'Look after executions, letters and people',
};

/** The whole API as an OpenAPI 3.1 document, made from the table and nothing else. */
export function openApi(lines: readonly Endpoint[] = endpoints): Json {
  const schemas = namedSchemas();
  const paths: Record<string, Record<string, Json>> = {};
  for (const line of lines) {
    paths[line.path] = { ...paths[line.path], [line.method.toLowerCase()]: operationOf(line) };
  }
  return {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title: 'Placet',
      version: '1',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      description: [
        'Carries every tool of an intergovernmental body from draft to Council approval.',
        'What a caller may do is read from the register on each request, never from the token.',
        'A command on a tool, a session or a procedure that is sent again with its `Idempotency-Key` is answered with the first answer, byte for byte. Anything else that takes a key (people, imports, exports, executions) is done once more, to the same end.',
        'Lists are cut into pages: `next` of one answer is `after` of the next request.',
        `Limits: ${limits.longestBodyBytes.toLocaleString('en')} bytes a body, ${limits.mostValues.toLocaleString('en')} values in it, ${limits.longestPage} entries a page, ${limits.ratePerSecond} requests a second (${limits.burst} at once).`,
        'Words come in English or French: `Accept-Language`, or else the language that the person chose.',
      ].join('\n\n'),
    },
    servers: [{ url: '/' }],
    tags: Object.entries(workWords).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      schemas: {
        ...schemas,
        GatewayMessage: {
          type: 'object',
          description: 'What API Gateway itself answers when it turns a request away.',
          properties: { message: { type: 'string' } },
          required: ['message'],
        },
        ProblemCode: { enum: Object.keys(statusOf), 'x-problems': problemTable() },
      },
      responses: problems,
      parameters: {
        IdempotencyKey: {
          name: 'Idempotency-Key',
          in: 'header',
          required: true,
          description: 'A key of your own choice: with it, the same request sent twice is carried out once.',
          schema: { type: 'string', pattern: '^[A-Za-z0-9._:-]{8,100}$' },
        },
        IfMatch: {
          name: 'If-Match',
          in: 'header',
          required: false,
          description:
            'The ETag of what you read, or the version in quotes: whoever was quicker is named in a 409.',
          schema: { type: 'string', maxLength: 200 },
        },
      },
      securitySchemes: {
        signIn: {
          type: 'oauth2',
          flows: {
            authorizationCode: {
              authorizationUrl: '/api/sign-in',
              tokenUrl: '/api/sign-in',
              scopes: Object.fromEntries(scopes.map((scope) => [scope, scopeWords[scope]])),
            },
          },
        },
      },
    },
  };
}

/** Each code with its status and sentences, for the page that `type` of a problem points to. */
const problemTable = (): Json =>
  Object.fromEntries(
    (Object.keys(statusOf) as ProblemCode[]).map((code) => [
      code,
      { status: statusOf[code], en: refusalMessageOf(code, 'en'), fr: refusalMessageOf(code, 'fr') },
    ]),
  );
