import jsonata from 'jsonata';
import { expressionIn } from '../expressions/evaluate.ts';
import { isObject, type Json } from '../json.ts';
import type { Findings } from './findings.ts';

/** True for a string that is a JSONata expression, `{% … %}`. */
export function isExpression(value: Json): value is string {
  return typeof value === 'string' && expressionIn(value) !== undefined;
}

/** Checks that the expressions of a value parse, and that they ask `$states` only for what their field has. */
export function checkTemplate(value: Json, members: string[], path: string, findings: Findings): void {
  if (typeof value === 'string') {
    checkText(value, members, path, findings);
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) checkTemplate(item, members, `${path}[${index}]`, findings);
  } else if (isObject(value)) {
    for (const [key, member] of Object.entries(value)) {
      if (key.endsWith('.$')) findings.add(`${path}/${key}`, 'JSONPath is not supported');
      checkTemplate(member, members, `${path}/${key}`, findings);
    }
  }
}

function checkText(text: string, members: string[], path: string, findings: Findings): void {
  const expression = expressionIn(text);
  if (expression === undefined) {
    if (text.startsWith('{%') || text.endsWith('%}'))
      findings.add(path, 'An expression begins with {% and ends with %}');
    return;
  }
  try {
    const allowed = ['input', 'context', ...members];
    const ast: unknown = jsonata(expression).ast();
    for (const member of membersOfStates(ast)) {
      if (!allowed.includes(member)) findings.add(path, `$states.${member} is not available in this field`);
    }
  } catch (error) {
    findings.add(path, `Not a JSONata expression: ${(error as Error).message}`);
  }
}

/** The `x` of every `$states.x` in a syntax tree. */
function membersOfStates(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(membersOfStates);
  if (typeof node !== 'object' || node === null) return [];
  const { type, steps } = node as { type?: string; steps?: { type: string; value: unknown }[] };
  const [first, second] = type === 'path' && steps ? steps : [];
  const found =
    first?.type === 'variable' && first.value === 'states' && second?.type === 'name'
      ? [String(second.value)]
      : [];
  return [...found, ...Object.values(node).flatMap(membersOfStates)];
}
