import jsonata from 'jsonata';
import { isObject, type Json } from '../json.ts';
import { EvaluationError } from './evaluation-error.ts';
import { extraFunctions, type Surroundings } from './extra-functions.ts';

/** What an expression can see: `$states`, and the variables assigned so far. */
export interface Sight {
  states: { input: Json; context: Json; result?: Json; errorOutput?: Json };
  variables: Record<string, Json>;
  surroundings: Surroundings;
}

/** The text between `{%` and `%}`, or nothing when the string is meant as it stands. */
export function expressionIn(text: string): string | undefined {
  return text.startsWith('{%') && text.endsWith('%}') && text.length >= 4
    ? text.slice(2, -2).trim()
    : undefined;
}

/**
 * The value of a field: JSON in which every string `{% … %}` is replaced by what the expression gives.
 * `location` is the field's name. Throws EvaluationError, worded as the service words it.
 */
export async function evaluate(template: Json, location: string, sight: Sight): Promise<Json> {
  if (typeof template === 'string') {
    const expression = expressionIn(template);
    return expression === undefined ? template : evaluateExpression(expression, location, sight);
  }
  if (Array.isArray(template)) {
    const items: Json[] = [];
    for (const [index, item] of template.entries())
      items.push(await evaluate(item, `${location}[${index}]`, sight));
    return items;
  }
  if (!isObject(template)) return template;
  const members: Record<string, Json> = {};
  for (const [key, value] of Object.entries(template)) {
    members[key] = await evaluate(value, `${location}/${key}`, sight);
  }
  return members;
}

/** A value whose type the field prescribes; an expression that gives another type fails. */
export async function evaluateAs<T extends 'array' | 'boolean' | 'number' | 'string'>(
  type: T,
  template: Json,
  location: string,
  sight: Sight,
): Promise<{ array: Json[]; boolean: boolean; number: number; string: string }[T]> {
  const value = await evaluate(template, location, sight);
  const actual = typeOf(value);
  if (actual === type) return value as { array: Json[]; boolean: boolean; number: number; string: string }[T];
  throw new EvaluationError(
    `${quoted(template, location)} returned an unexpected result type. Expected '${type}', but was '${actual}' for value: ${JSON.stringify(value)}`,
    location,
  );
}

async function evaluateExpression(expression: string, location: string, sight: Sight): Promise<Json> {
  const said = quoted(`{%${expression}%}`, location);
  let value: unknown;
  try {
    value = await parsed(expression).evaluate(undefined, bindingsOf(sight));
  } catch (error) {
    throw new EvaluationError(`${said} threw an error during evaluation. ${reasonOf(error)}`, location);
  }
  if (value === undefined) throw new EvaluationError(`${said} returned nothing (undefined).`, location);
  return plain(value, () => new EvaluationError(`${said} returned an unsupported result type.`, location));
}

function quoted(template: Json, location: string): string {
  const expression =
    typeof template === 'string' ? (expressionIn(template) ?? template) : JSON.stringify(template);
  return `The JSONata expression '${expression}' specified for the field '${location}'`;
}

/** Bindings win over the library's own functions, so `$now()` tells the time of the engine's clock. */
function bindingsOf({ states, variables, surroundings }: Sight): Record<string, unknown> {
  const instant = surroundings.now;
  const now = (picture?: string, timezone?: string) => formatted(instant, picture, timezone);
  // A copy: JSONata marks arrays that it has worked on.
  return {
    ...structuredClone(variables),
    states: structuredClone(states),
    ...extraFunctions(surroundings),
    now,
  };
}

const FORMAT = jsonata('$fromMillis($instant, $picture, $timezone)');

function formatted(instant: number, picture?: string, timezone?: string): Promise<unknown> {
  return FORMAT.evaluate(undefined, { instant, picture, timezone });
}

const parsedExpressions = new Map<string, jsonata.Expression>();

/** Parsing once is only for speed: an expression keeps nothing between evaluations that we read. */
function parsed(expression: string): jsonata.Expression {
  const known = parsedExpressions.get(expression) ?? jsonata(expression);
  parsedExpressions.set(expression, known);
  return known;
}

/** JSON as it would travel, without the marks that JSONata leaves on arrays. Functions cannot travel. */
function plain(value: unknown, refusal: () => EvaluationError): Json {
  const text = JSON.stringify(value, (_key, member: unknown) => {
    const marked = typeof member === 'object' && member !== null;
    const callable = marked && ('_jsonata_lambda' in member || '_jsonata_function' in member);
    if (callable || typeof member === 'function') throw refusal();
    return member;
  });
  return JSON.parse(text) as Json;
}

function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  return code ? `${code}: ${message}` : String(message ?? error);
}

function typeOf(value: Json): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
