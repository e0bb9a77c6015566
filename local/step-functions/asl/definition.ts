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

export interface Retrier {
  ErrorEquals: string[];
  IntervalSeconds?: number;
  MaxAttempts?: number;
  BackoffRate?: number;
  MaxDelaySeconds?: number;
  JitterStrategy?: 'FULL' | 'NONE';
}

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

export type TaskResource = (typeof TASK_RESOURCES)[number];

export interface TaskState extends Leaving, Guarded {
  Type: 'Task';
  Resource: TaskResource;
  Arguments?: Json;
  TimeoutSeconds?: number | string;
  HeartbeatSeconds?: number | string;
}

export interface ChoiceState {
  Type: 'Choice';
  Choices: ChoiceRule[];
  Default?: string;
  Assign?: Json;
  Output?: Json;
}

export interface ChoiceRule {
  Condition: string | boolean;
  Next: string;
  Assign?: Json;
  Output?: Json;
}

export interface MapState extends Leaving, Guarded {
  Type: 'Map';
  Items?: Json;
  ItemSelector?: Json;
  MaxConcurrency?: number | string;
  ItemProcessor: Scope;
}

export interface PassState extends Leaving {
  Type: 'Pass';
}

export interface WaitState extends Leaving {
  Type: 'Wait';
  Seconds?: number | string;
  Timestamp?: string;
}

export interface SucceedState {
  Type: 'Succeed';
  Output?: Json;
}

export interface FailState {
  Type: 'Fail';
  Error?: string;
  Cause?: string;
}
