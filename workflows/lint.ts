import { type Flow, flowsIn, flowsOf, type State, waitsForToken, waysOf } from './asl.ts';
import { lintExpressions } from './lint-expressions.ts';

/** Mistakes that AWS's own validation and asl-validator let pass, and that show months later in a running execution. */
export interface Finding {
  /** The state. */
  readonly where: string;
  readonly rule: string;
  /** What is wrong, in a sentence that names it. */
  readonly why: string;
}

/** Errors under which a retry would also catch the end of a stage's time, and start it again instead of lapsing. */
const catchAlls = ['States.ALL', 'States.TaskFailed', 'States.Timeout'];

/** Checks a definition; `functions` are the placeholders that will be given an ARN: `openStage` … */
export function lint(definition: Flow, functions: readonly string[]): readonly Finding[] {
  const assigned = new Set(
    flowsOf(definition)
      .flatMap(({ States }) => Object.values(States))
      .flatMap(variablesOf),
  );
  return flowsOf(definition).flatMap((flow) => [
    ...unreachable(flow),
    ...Object.entries(flow.States).flatMap(([where, state]) => [
      ...lintState(where, state, functions),
      ...lintExpressions(where, state, assigned),
    ]),
  ]);
}

const variablesOf = (state: State): readonly string[] => [
  ...Object.keys(state.Assign ?? {}),
  ...[...(state.Choices ?? []), ...(state.Catch ?? [])].flatMap((way) =>
    Object.keys('Assign' in way ? (way.Assign as object) : {}),
  ),
];

function unreachable({ StartAt, States }: Flow): readonly Finding[] {
  const reached = new Set([StartAt]);
  // A Set gives what is added while it is walked through.
  for (const name of reached) {
    const state = States[name];
    if (state) for (const { to } of waysOf(state)) reached.add(to);
  }
  const known = Object.keys(States);
  return [
    ...known
      .filter((name) => !reached.has(name))
      .map((where) => ({
        where,
        rule: 'unreachable-state',
        why: 'No way leads here.',
      })),
    ...[...reached]
      .filter((name) => !(name in States))
      .map((where) => ({
        where,
        rule: 'unknown-state',
        why: 'A way leads here, and it is not there.',
      })),
  ];
}

function lintState(where: string, state: State, functions: readonly string[]): readonly Finding[] {
  const findings: Finding[] = [];
  const find = (rule: string, why: string) => findings.push({ where, rule, why });

  for (const name of (state.Retry ?? []).flatMap(({ ErrorEquals }) => ErrorEquals)) {
    if (catchAlls.includes(name)) find('retry-of-everything', `Retry names ${name}, which is a timeout too.`);
  }
  if (waitsForToken(state)) {
    if (state.TimeoutSeconds === undefined) {
      find(
        'wait-without-end',
        'It waits for a token without TimeoutSeconds: up to a year, then the execution ends.',
      );
    }
    if (!JSON.stringify(state.Arguments ?? '').includes('$states.context.Task.Token')) {
      find('token-kept', 'It waits for a token and gives it to nobody.');
    }
  }
  if (state.Type === 'Map' && state.Items === undefined && state.ItemReader === undefined) {
    find(
      'map-without-items',
      'It has neither Items nor ItemReader, and would take its whole input for the items.',
    );
  }
  if (state.Type === 'Choice' && state.Default === undefined) {
    find(
      'choice-without-default',
      'What none of its conditions expects would end the execution without a word.',
    );
  }
  const { ItemProcessor: _, Branches: __, ...own } = state;
  for (const [, placeholder = ''] of JSON.stringify(own).matchAll(/\$\{([^}]*)\}/g)) {
    if (!functions.includes(placeholder))
      find('unknown-function', `No function of ours is called ${placeholder}.`);
  }
  if (flowsIn(state).length > 0 && (state.Type === 'Task' || state.Type === 'Pass')) {
    find('flow-in-a-leaf', `A ${state.Type} has no states inside it.`);
  }
  return findings;
}
