import type { Json } from '../json.ts';

/** A state machine in the subset of the Amazon States Language that `read-definition.ts` accepts. */
export interface Definition extends Scope {
  Comment?: string;
  TimeoutSeconds?: number;
}

/** Where a name in `Next` is looked up: the top level, or the processor of a Map. */
export interface Scope {
  StartAt: string;
  States: Record<string, State>;
}

/** A state, by its Type. */
export type State = TaskState | ChoiceState | MapState | PassState | WaitState | SucceedState | FailState;

interface Leaving {
  Next?: string;
  End?: true;
  Assign?: Json;
  Output?: Json;
}

/** A state whose failures may be retried or caught. */
interface Guarded {
  Retry?: Retrier[];
  Catch?: Catcher[];
}

/** A rule of Retry. */
export interface Retrier {
  ErrorEquals: string[];
  IntervalSeconds?: number;
  MaxAttempts?: number;
  BackoffRate?: number;
  MaxDelaySeconds?: number;
  JitterStrategy?: 'FULL' | 'NONE';
}

/** A rule of Catch. */
export interface Catcher {
  ErrorEquals: string[];
  Next: string;
  Assign?: Json;
  Output?: Json;
}

/** The integrations that the engine knows. */
export const TASK_RESOURCES = [
  'arn:aws:states:::lambda:invoke',
  'arn:aws:states:::lambda:invoke.waitForTaskToken',
  'arn:aws:states:::states:startExecution',
] as const;

/** What a Task may name as its Resource. */
export type TaskResource = (typeof TASK_RESOURCES)[number];

/** Calls something and waits for its answer or its token. */
export interface TaskState extends Leaving, Guarded {
  Type: 'Task';
  Resource: TaskResource;
  Arguments?: Json;
  TimeoutSeconds?: number | string;
  HeartbeatSeconds?: number | string;
}

/** Goes where the first rule that holds says. */
export interface ChoiceState {
  Type: 'Choice';
  Choices: ChoiceRule[];
  Default?: string;
  Assign?: Json;
  Output?: Json;
}

/** A rule of Choices. */
export interface ChoiceRule {
  Condition: string | boolean;
  Next: string;
  Assign?: Json;
  Output?: Json;
}

/** Does the same states for each item of a list. */
export interface MapState extends Leaving, Guarded {
  Type: 'Map';
  Items?: Json;
  ItemSelector?: Json;
  MaxConcurrency?: number | string;
  ItemProcessor: Scope;
}

/** Only computes. */
export interface PassState extends Leaving {
  Type: 'Pass';
}

/** Waits for a time or until a time; exactly one of the two is there. */
export interface WaitState extends Leaving {
  Type: 'Wait';
  Seconds?: number | string;
  Timestamp?: string;
}

/** Ends its line of states well. */
export interface SucceedState {
  Type: 'Succeed';
  Output?: Json;
}

/** Ends its line of states badly. */
export interface FailState {
  Type: 'Fail';
  Error?: string;
  Cause?: string;
}
