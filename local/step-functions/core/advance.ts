import type { Definition } from '../asl/definition.ts';
import { DATA_LIMIT_BYTES, type Json, sizeOf } from '../json.ts';
import {
  type Chance,
  currentState,
  type Draft,
  exitOf,
  type OutgoingCall,
  type Place,
  rootOf,
} from './draft.ts';
import type { Execution, Failure } from './execution.ts';
import { type HistoryRecord, present, recordAfter, recordInState } from './history.ts';
import { tooLarge } from './leave-state.ts';
import { redrive } from './redrive.ts';
import { resume } from './run-branch.ts';
import { findParked, parkedTask } from './tasks.ts';
import { fireTimers } from './timers.ts';

/** Everything that can happen to an execution. */
export type Occurrence =
  | { kind: 'started' }
  | { kind: 'call-answered'; taskId: number; answer: Answer }
  | { kind: 'token-answered'; token: string; answer: Answer }
  | { kind: 'heartbeat'; token: string }
  | { kind: 'time-passed' }
  | { kind: 'stopped'; failure: Failure }
  | { kind: 'redriven'; timeoutAt: number };

/** What a call or the holder of a token says of a task. */
export type Answer = { output: Json } | { failure: Failure };

/** The execution after the transition, the events it wrote and the calls to make once all of it is stored. */
export interface Transition {
  execution: Execution;
  events: HistoryRecord[];
  calls: OutgoingCall[];
}

/**
 * The heart of the engine: what an occurrence makes of an execution. No clock, no I/O and no chance but what is given;
 * asynchronous only because JSONata is. Nothing when the execution or the task that it concerns has ended.
 */
export async function advance(
  definition: Definition,
  before: Execution,
  occurrence: Occurrence,
  now: number,
  chance: Chance,
): Promise<Transition | undefined> {
  const execution = structuredClone(before);
  const draft: Draft = { definition, execution, now, chance, events: [], calls: [] };
  const concerned = await apply(draft, occurrence);
  return concerned ? { execution, events: draft.events, calls: draft.calls } : undefined;
}

/** False when the occurrence concerns nothing that still waits for it. */
async function apply(draft: Draft, occurrence: Occurrence): Promise<boolean> {
  switch (occurrence.kind) {
    case 'started':
      await start(draft);
      return true;
    case 'call-answered': {
      const place = findParked(draft, (parked) => parked.kind === 'task' && parked.id === occurrence.taskId);
      if (place) await callAnswered(draft, place, occurrence.answer);
      return place !== undefined;
    }
    case 'token-answered': {
      const place = findToken(draft, occurrence.token);
      if (place) await endTask(draft, place, occurrence.answer);
      return place !== undefined;
    }
    case 'heartbeat': {
      const place = findToken(draft, occurrence.token);
      const task = place && parkedTask(place);
      if (task?.heartbeatSeconds !== undefined) task.heartbeatBy = draft.now + 1000 * task.heartbeatSeconds;
      return place !== undefined;
    }
    case 'time-passed':
      await fireTimers(draft);
      return draft.events.length > 0;
    case 'stopped':
      return stop(draft, occurrence.failure);
    case 'redriven':
      await redrive(draft, occurrence.timeoutAt);
      return true;
  }
}

function findToken(draft: Draft, token: string): Place | undefined {
  return findParked(draft, (parked) => parked.kind === 'task' && parked.token === token);
}

async function start(draft: Draft): Promise<void> {
  const { input, roleArn } = draft.execution;
  recordAfter(draft, 0, 'ExecutionStarted', {
    input: JSON.stringify(input),
    inputDetails: { truncated: false },
    roleArn,
  });
  await resume(draft, rootOf(draft), { kind: 'enter', name: draft.definition.StartAt, input });
}

/** A task with a token goes on waiting when its function returns; what it returned is only noted. */
async function callAnswered(draft: Draft, place: Place, answer: Answer): Promise<void> {
  const task = parkedTask(place);
  if (task.token === undefined || 'failure' in answer) return endTask(draft, place, answer);
  delete task.call;
  const { resourceType, resource } = task;
  const output = { output: JSON.stringify(answer.output), outputDetails: { truncated: false } };
  recordInState(draft, place, 'TaskSubmitted', { resourceType, resource, ...output });
}

async function endTask(draft: Draft, place: Place, answer: Answer): Promise<void> {
  const { run, state } = currentState(place);
  const { resourceType, resource } = parkedTask(place);
  delete run.parked;
  const told =
    'output' in answer && sizeOf(answer.output) > DATA_LIMIT_BYTES
      ? { failure: tooLarge(resourceType) }
      : answer;
  if ('failure' in told) {
    recordInState(draft, place, 'TaskFailed', { resourceType, resource, ...present({ ...told.failure }) });
    return resume(draft, place, { kind: 'fault', failure: told.failure });
  }
  const output = { output: JSON.stringify(told.output), outputDetails: { truncated: false } };
  recordInState(draft, place, 'TaskSucceeded', { resourceType, resource, ...output });
  if (state.Type !== 'Task') throw new Error('Only a Task waits for a task');
  return resume(draft, place, { kind: 'leave', exit: exitOf(state), result: told.output });
}

function stop(draft: Draft, failure: Failure): boolean {
  const { execution } = draft;
  if (execution.status !== 'RUNNING') return false;
  execution.status = 'ABORTED';
  execution.stoppedAt = draft.now;
  execution.failure = failure;
  // Observed of the service: this event follows none.
  recordAfter(draft, 0, 'ExecutionAborted', present({ ...failure }));
  return true;
}
