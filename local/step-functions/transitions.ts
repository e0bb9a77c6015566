import type { Activity } from './activity.ts';
import type { Definition } from './asl/definition.ts';
import { advance, type Occurrence, type Transition } from './core/advance.ts';
import type { Chance, OutgoingCall } from './core/draft.ts';
import type { Execution } from './core/execution.ts';
import type { Store } from './store/open-store.ts';

/** A source of time: milliseconds since 1970, of business or of the day. */
export interface Clock {
  now(): number;
}

/** The only way by which an execution changes. */
export interface Transitions {
  /** Applies an occurrence and stores what it makes; false when it concerns nothing that still waits. */
  apply(arn: string, occurrence: Occurrence): Promise<boolean>;
  /** Runs work on one execution when everything begun on it before has ended. */
  inTurn<T>(arn: string, work: () => Promise<T>): Promise<T>;
  /** Stores and starts a new execution; to be called in its turn. */
  begin(revisionId: string, startedBy: string | undefined, execution: Execution): Promise<void>;
}

/** What transitions are made with. */
export interface TransitionsPorts {
  store: Store;
  clock: Clock;
  chance: Chance;
  activity: Activity;
  /** Called after each commit: only what is stored may have effects. */
  committed(arn: string, calls: OutgoingCall[]): void;
}

/** One transition at a time for each execution; each is committed before anything of it is answered or called. */
export function serialTransitions({
  store,
  clock,
  chance,
  activity,
  committed,
}: TransitionsPorts): Transitions {
  const last = new Map<string, Promise<unknown>>();

  function inTurn<T>(arn: string, work: () => Promise<T>): Promise<T> {
    return activity.during(() => {
      const before = last.get(arn) ?? Promise.resolve();
      const turn = before.then(work, work);
      last.set(arn, turn);
      const forget = () => void (last.get(arn) === turn && last.delete(arn));
      turn.then(forget, forget);
      return turn;
    });
  }

  return {
    inTurn,
    apply: (arn, occurrence) =>
      inTurn(arn, async () => {
        const found = store.executions.find(arn);
        if (!found) return false;
        const { machineArn } = found.execution;
        const deleting = store.machines.find(machineArn)?.status === 'DELETING';
        // A machine that is being deleted ends its executions at their next transition.
        const happening: Occurrence = deleting ? { kind: 'stopped', failure: {} } : occurrence;
        const definition = definitionOf(found.revisionId);
        const transition = await advance(definition, found.execution, happening, clock.now(), chance);
        if (!transition) return false;
        store.together(() => {
          store.executions.update(found.seq, transition.execution);
          keepEffects(found.seq, transition);
          if (deleting && !store.executions.hasRunning(machineArn)) store.machines.remove(machineArn);
        });
        committed(arn, transition.calls);
        return true;
      }),
    async begin(revisionId, startedBy, execution) {
      const definition = definitionOf(revisionId);
      const transition = await advance(definition, execution, { kind: 'started' }, clock.now(), chance);
      if (!transition) throw new Error('An execution that starts always makes a transition');
      store.together(() => {
        const seq = store.executions.insert(revisionId, startedBy, transition.execution);
        keepEffects(seq, transition);
      });
      committed(execution.arn, transition.calls);
    },
  };

  function definitionOf(revisionId: string): Definition {
    return JSON.parse(store.machines.revision(revisionId).definition) as Definition;
  }

  function keepEffects(seq: number, { execution, events, calls }: Transition): void {
    store.executions.insertEvents(seq, events);
    for (const { token } of calls)
      if (token !== undefined) store.executions.insertToken(token, execution.arn);
  }
}
