import type { AnySchema, ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { openApi } from '../../../functions/contracts/api/openapi.ts';
import type { AnsweredRequest } from '../rig.ts';
import type { FuzzedRequest } from './requests.ts';

interface Content {
  readonly schema: AnySchema;
}
interface Response {
  readonly $ref?: string;
  readonly content?: Readonly<Record<string, Content>>;
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { responses: Record<string, Response> }>>>>;
  readonly components: {
    readonly responses: Record<string, Response>;
    readonly schemas: Record<string, object>;
  };
}

/** Reads answers as a client would who has nothing but the document. */
export function conformance() {
  const document = openApi() as unknown as Document;
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  ajv.addSchema({ $id: 'api', components: { schemas: document.components.schemas } });
  const compiled = new Map<Content, ValidateFunction>();

  function check(content: Content): ValidateFunction {
    let known = compiled.get(content);
    if (!known) {
      const text = JSON.stringify(content.schema).replaceAll('"#/components/', '"api#/components/');
      known = ajv.compile(JSON.parse(text));
      compiled.set(content, known);
    }
    return known;
  }

  /** What is wrong with an answer; undefined where the document foresees it. */
  return function faultOf(
    { endpoint, isAstray }: FuzzedRequest,
    answer: AnsweredRequest,
  ): string | undefined {
    const { status, headers, text } = answer;
    const type = (headers['content-type'] ?? '').split(';')[0] ?? '';
    if (status >= 500) return `answers ${status}: ${text.slice(0, 300)}`;
    if (headers['x-content-type-options'] !== 'nosniff') return 'lacks its security headers';
    const broken = Object.entries(headers).find((pair) => pair.some((text) => !/^[\x20-\x7e]*$/.test(text)));
    if (broken) return `has a header that is no line of ASCII: ${JSON.stringify(broken)}`;
    // Which line of the document answered, nobody can say.
    if (isAstray) return leakIn(text);
    const operation = document.paths[endpoint.path]?.[endpoint.method.toLowerCase()];
    const named = operation?.responses[String(status)];
    if (!named) return `status ${status} is not in the document: ${text.slice(0, 300)}`;
    const response = named.$ref ? document.components.responses[String(status)] : named;
    if (status === 204 || status === 304) return text === '' ? undefined : `${status} with a body`;
    const content = response?.content?.[type];
    if (!content) return `${status} as ${type} is not in the document`;
    if (!/[/+]json$/.test(type)) return text === '' ? 'is empty' : leakIn(text);
    const valid = check(content);
    if (!valid(answer.body))
      return `does not match its schema: ${JSON.stringify(valid.errors?.slice(0, 3))} in ${text.slice(0, 400)}`;
    return leakIn(text);
  };
}

/** What no answer may hold: a stack, a token, the name of a table or of a bundle. */
function leakIn(text: string): string | undefined {
  const leak = /node_modules|\bat [\w.]+ \(|dynamodb|taskToken|GSI1PK|"token":"[A-Za-z0-9+/=]{40,}/i.exec(
    text,
  )?.[0];
  return leak === undefined ? undefined : `tells of our insides: ${leak}`;
}
