import type { Definition, Scope, State } from '../asl/definition.ts';
import type { Json } from '../json.ts';
import type { Branch, Call, Execution, Failure, StateRun } from './execution.ts';
import type { HistoryRecord } from './history.ts';

/** What the core may not know by itself; given, so that a transition can be computed again with the same answer. */
export interface Chance {
  /** A task token that nobody can guess. */
  token(): string;
  /** For `$uuid()` and the names of executions started without one. */
  uuid(): string;
  /** 0 <= number < 1, for `$random()` and jitter. */
  fraction(): number;
}

/** A call that is to leave the engine once the transition is stored. */
export interface OutgoingCall {
  taskId: number;
  token?: string;
  call: Call;
}

/** One transition in the making: a private copy of the execution, and what it gives rise to. */
export interface Draft {
  readonly definition: Definition;
  readonly execution: Execution;
  readonly now: number;
  readonly chance: Chance;
  readonly events: HistoryRecord[];
  readonly calls: OutgoingCall[];
}

/** A branch together with the states that it may enter and the Map that it is an iteration of. */
export interface Place {
  readonly scope: Scope;
  readonly branch: Branch;
  readonly outer?: Place;
}

/** The execution's own line of states. */
export function rootOf(draft: Draft): Place {
  return { scope: draft.definition, branch: draft.execution.root };
}

/** The state that the branch is in. Throws when it is in none, which would be a mistake of the engine. */
export function currentState(place: Place): { run: StateRun; state: State } {
  const run = place.branch.run;
  const state = run && place.scope.States[run.name];
  if (!run || !state) throw new Error('This branch is in no state');
  return { run, state };
}

/** What a branch does next. */
export type Step =
  | { kind: 'enter'; name: string; input: Json }
  /** Does the work of the current state: on entry, after a backoff, on redrive. */
  | { kind: 'attempt' }
  /** Starts the iterations of a Map for which there is room, or ends it. */
  | { kind: 'iterate' }
  | { kind: 'leave'; exit: Exit; result?: Json; errorOutput?: Json }
  /** `final`: neither retried nor caught. */
  | { kind: 'fault'; failure: Failure; final?: true }
  | { kind: 'parked' }
  | { kind: 'closed' };

/** The part of a state, a choice rule or a catcher that says how the state is left. */
export interface Exit {
  /** Path of the part inside the state, for the location of an evaluation failure: '', 'Choices[0]/', 'Catch[1]/'. */
  path: string;
  next?: string | undefined;
  assign?: Json | undefined;
  output?: Json | undefined;
}

/** How a state is left when its work has succeeded. */
export function exitOf(state: Exclude<State, { Type: 'Fail' }>): Exit {
  return {
    path: '',
    next: 'Next' in state ? state.Next : undefined,
    assign: 'Assign' in state ? state.Assign : undefined,
    output: state.Output,
  };
}
