import * as v from 'valibot';
import type { ExecutionEvent } from '../../../ports.ts';

/** The parts of a workflow file (Amazon States Language) that its picture is made of. */
const state = v.looseObject({
  Type: v.string(),
  Resource: v.optional(v.string()),
  Next: v.optional(v.string()),
  Default: v.optional(v.string()),
  Choices: v.optional(v.array(v.looseObject({ Condition: v.optional(v.string()), Next: v.string() }))),
  Catch: v.optional(v.array(v.looseObject({ ErrorEquals: v.array(v.string()), Next: v.string() }))),
});
const workflow = v.looseObject({ StartAt: v.string(), States: v.record(v.string(), state) });
type State = v.InferOutput<typeof state>;

export interface Transition {
  readonly from: string;
  readonly to: string;
  readonly on: 'next' | 'choice' | 'otherwise' | 'error';
  /** The word that a choice compares with, or the errors that are caught. */
  readonly label?: string;
}

/** A workflow as a picture needs it. */
export interface ExecutionGraph {
  readonly startsAt: string;
  /** A stage waits for its token; what only leads from one to the next is plumbing. */
  readonly states: readonly { readonly name: string; readonly kind: 'stage' | 'plumbing' | 'end' }[];
  readonly transitions: readonly Transition[];
}

/** Reads a workflow file as a graph. Throws where it is none: the file is ours. */
export function graphOf(definition: unknown): ExecutionGraph {
  const { StartAt, States } = v.parse(workflow, definition);
  const named = Object.entries(States);
  return {
    startsAt: StartAt,
    states: named.map(([name, { Type, Resource }]) => ({
      name,
      kind:
        Type === 'Succeed' || Type === 'Fail'
          ? 'end'
          : Resource?.endsWith('.waitForTaskToken')
            ? 'stage'
            : 'plumbing',
    })),
    transitions: named.flatMap(([from, of]) => waysOut(from, of)),
  };
}

function waysOut(from: string, { Next, Default, Choices = [], Catch = [] }: State): readonly Transition[] {
  return [
    ...Choices.map((way): Transition => ({ from, to: way.Next, on: 'choice', ...comparedWith(way) })),
    ...(Default === undefined ? [] : [{ from, to: Default, on: 'otherwise' as const }]),
    ...(Next === undefined ? [] : [{ from, to: Next, on: 'next' as const }]),
    ...Catch.map(
      (way): Transition => ({ from, to: way.Next, on: 'error', label: way.ErrorEquals.join(', ') }),
    ),
  ];
}

/** `{% $states.input.stage = 'draft' %}` compares with draft. */
function comparedWith({ Condition }: { readonly Condition?: string | undefined }) {
  const label = Condition?.match(/= '([^']*)'/)?.[1];
  return label === undefined ? {} : { label };
}

/** The way that an execution has taken through its graph. */
export interface ExecutionWalk {
  /** In the order of the first visit. */
  readonly visits: readonly {
    readonly state: string;
    readonly times: number;
    readonly firstAt: string;
    readonly lastAt: string;
  }[];
  readonly taken: readonly { readonly from: string; readonly to: string; readonly times: number }[];
  /** The state that it entered last and has not left. */
  readonly in?: { readonly state: string; readonly since: string };
}

/** Follows the events of an execution, oldest first. States of the life cycle come one after the other. */
export function walkOf(events: readonly ExecutionEvent[]): ExecutionWalk {
  const visits = new Map<string, { state: string; times: number; firstAt: string; lastAt: string }>();
  const taken = new Map<string, { from: string; to: string; times: number }>();
  let before: string | undefined;
  let inside: ExecutionWalk['in'];
  for (const { type, state: name, at } of events) {
    if (name !== undefined && type.endsWith('StateExited')) inside = undefined;
    if (name === undefined || !type.endsWith('StateEntered')) continue;
    const visit = visits.get(name);
    visits.set(name, {
      state: name,
      times: (visit?.times ?? 0) + 1,
      firstAt: visit?.firstAt ?? at,
      lastAt: at,
    });
    if (before !== undefined) {
      const way = `${before} ${name}`;
      taken.set(way, { from: before, to: name, times: (taken.get(way)?.times ?? 0) + 1 });
    }
    before = name;
    inside = { state: name, since: at };
  }
  return { visits: [...visits.values()], taken: [...taken.values()], ...(inside ? { in: inside } : {}) };
}

/** Which stages and ends followed each other, and how often: what plumbing lies between is left out. */
export function passagesOf(
  { states }: ExecutionGraph,
  events: readonly ExecutionEvent[],
): ExecutionWalk['taken'] {
  const shown: ReadonlySet<string | undefined> = new Set(
    states.filter(({ kind }) => kind !== 'plumbing').map(({ name }) => name),
  );
  return walkOf(events.filter(({ state: name }) => shown.has(name))).taken;
}
