import jsonata from 'jsonata';
import { type State, waitsForToken } from './asl.ts';
import { contextFields, functionsOfJsonata } from './jsonata-names.ts';
import type { Finding } from './lint.ts';

/** A node of JSONata's syntax tree, as far as these rules look. */
interface Node {
  readonly type: string;
  readonly value?: unknown;
  readonly [part: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;

/** A node, and all that it is made of. */
function* nodesOf(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const part of value) yield* nodesOf(part);
  else if (typeof value === 'object' && value !== null) {
    if (isNode(value)) yield value;
    for (const part of Object.values(value)) yield* nodesOf(part);
  }
}

/** The texts of a state with the field each stands in; not those of the states inside it. */
function* textsOf(value: unknown, field: string): Generator<{ field: string; text: string }> {
  if (typeof value === 'string') yield { field, text: value };
  else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) yield* textsOf(part, field);
  }
}

function* fieldsOf({ ItemProcessor: _, Branches: __, Catch, ...state }: State) {
  for (const [field, value] of Object.entries(state)) yield* textsOf(value, field);
  yield* textsOf(Catch, 'Catch');
}

/** Checks every JSONata expression of a state; `assigned` are the variables that some state assigns. */
export function lintExpressions(
  where: string,
  state: State,
  assigned: ReadonlySet<string>,
): readonly Finding[] {
  return [...fieldsOf(state)].flatMap(({ field, text }) => {
    if (!text.includes('{%')) return [];
    const source = /^\{%(.*)%\}$/s.exec(text)?.[1];
    if (source === undefined) {
      return [
        { where, rule: 'half-expression', why: `${field}: ${text} is a text and will not be evaluated.` },
      ];
    }
    let tree: unknown;
    try {
      tree = jsonata(source).ast();
    } catch (error) {
      const { message } = error as Error;
      return [{ where, rule: 'jsonata-does-not-parse', why: `${field}: ${message}` }];
    }
    return [
      ...unknownNames(tree, assigned),
      ...misplaced(tree, field, state),
      ...(valuesOf(tree as Node).some(isFiltered) ? [unwrapped] : []),
    ].map(({ rule, why }) => ({ where, rule, why: `${field}: ${why}` }));
  });
}

interface Fault {
  readonly rule: string;
  readonly why: string;
}

function unknownNames(tree: unknown, assigned: ReadonlySet<string>): readonly Fault[] {
  const nodes = [...nodesOf(tree)];
  const bound = new Set(
    nodes.flatMap((node) => {
      if (node.type === 'bind') return [String((node.lhs as Node).value)];
      if (node.type === 'lambda') return (node.arguments as Node[]).map(({ value }) => String(value));
      return [];
    }),
  );
  // '' is $, the context item; '$' is $$, the whole input.
  const known = (name: string) =>
    name === '' || name === '$' || name === 'states' || bound.has(name) || assigned.has(name);
  return nodes
    .filter(({ type }) => type === 'variable')
    .map(({ value }) => String(value))
    .filter((name) => !known(name) && !functionsOfJsonata.has(name))
    .map((name) => ({ rule: 'unknown-variable', why: `$${name} is neither assigned nor a function.` }));
}

/** `$states.result` where there is no result yet, and paths of `$states` that lead nowhere. */
function misplaced(tree: unknown, field: string, state: State): readonly Fault[] {
  const faults: Fault[] = [];
  for (const path of statesPaths(tree)) {
    const [part = '', ...rest] = path;
    if (part === 'result' && !(field === 'Output' || field === 'Assign')) {
      faults.push({ rule: 'result-too-early', why: '$states.result is there in Output and Assign only.' });
    } else if (part === 'errorOutput' && field !== 'Catch') {
      faults.push({ rule: 'error-out-of-catch', why: '$states.errorOutput is there in a Catch only.' });
    } else if (part === 'context') {
      const why = wrongContext(rest, field, state);
      if (why) faults.push({ rule: 'unknown-context', why });
    } else if (!['input', 'result', 'errorOutput'].includes(part)) {
      faults.push({ rule: 'unknown-context', why: `$states has no ${part || 'use by itself'}.` });
    }
  }
  return faults;
}

/** The names after `$states` in each path that begins with it. */
const statesPaths = (tree: unknown): readonly (readonly string[])[] =>
  [...nodesOf(tree)].flatMap(({ type, steps }) => {
    const [first, ...rest] = type === 'path' ? (steps as Node[]) : [];
    return first?.type === 'variable' && first.value === 'states'
      ? [rest.map(({ value }) => String(value))]
      : [];
  });

function wrongContext(path: readonly string[], field: string, state: State): string | undefined {
  const [object = '', name = ''] = path;
  const fields = contextFields[object];
  if (!fields) return `$states.context has no ${object || 'use by itself'}.`;
  if (!fields.includes(name)) return `$states.context.${object} has no ${name || 'use by itself'}.`;
  if (object === 'Task' && !(waitsForToken(state) && field === 'Arguments')) {
    return '$states.context.Task is there in the Arguments of a task that waits for its token.';
  }
  return undefined;
}

const unwrapped: Fault = {
  rule: 'filter-not-wrapped',
  why: 'A filter gives one match bare and none as nothing: wrap it in […].',
};

/** What an expression may become: itself, the last of a block, either branch, each value of an object, what is bound. */
function valuesOf(node: Node): readonly Node[] {
  const { type, value, expressions, then: yes, else: no, lhs, rhs } = node;
  const inner = (parts: unknown) => (parts as unknown[]).filter(isNode).flatMap(valuesOf);
  if (type === 'block') {
    const all = expressions as Node[];
    return inner([...all.filter((one) => one.type === 'bind'), all.at(-1)]);
  }
  if (type === 'condition') return inner([yes, no]);
  if (type === 'bind') return inner([rhs]);
  if (type === 'unary' && value === '{') return inner((lhs as unknown[][]).map(([, one]) => one));
  return [node];
}

/** Whether a path keeps only some of what it finds; `[0]` picks one, and means to. */
function isFiltered(node: Node): boolean {
  const [first] = node.type === 'function' ? [node.procedure] : [];
  if (isNode(first) && first.value === 'filter') return true;
  const steps = (node.type === 'path' ? node.steps : [node]) as Node[];
  return steps.some(({ stages, predicate }) =>
    [stages, predicate]
      .flatMap((parts) => (parts as Node[] | undefined) ?? [])
      .some(({ type, expr }) => type === 'filter' && isNode(expr) && !isIndex(expr)),
  );
}

const isIndex = ({ type, value, expression }: Node): boolean =>
  type === 'number' || (type === 'unary' && value === '-' && isNode(expression) && isIndex(expression));
