import type { Json } from '../json.ts';

/** What is known of one execution between two transitions: plain JSON, stored as it is. Instants are epoch milliseconds. */
export interface Execution {
  arn: string;
  name: string;
  machineArn: string;
  machineName: string;
  roleArn: string;
  region: string;
  input: Json;
  status: ExecutionStatus;
  startedAt: number;
  /** The machine's TimeoutSeconds or the service's limit of one year, whichever comes first. */
  timeoutAt: number;
  stoppedAt?: number;
  output?: Json;
  failure?: Failure;
  redriveCount: number;
  redrivenAt?: number;
  lastEventId: number;
  root: Branch;
}

/** As the service names them. */
export type ExecutionStatus = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';

/** Why a state, a branch or an execution failed. A Fail state may give neither. */
export interface Failure {
  error?: string;
  cause?: string;
}

/** A line of states: the execution itself, or one iteration of a Map. */
export interface Branch {
  status: 'pending' | 'running' | 'succeeded' | 'failed' | 'aborted';
  input: Json;
  variables: Record<string, Json>;
  /** What the next event of this branch names as its previous event. */
  lastEventId: number;
  item?: { Index: number; Value: Json };
  run?: StateRun;
  output?: Json;
  failure?: Failure;
}

/** The stay of a branch in one state, retries included. */
export interface StateRun {
  name: string;
  input: Json;
  enteredAt: number;
  enteredEventId: number;
  lastEventId: number;
  retryCount: number;
  /** How often each retrier has been used, by its place in Retry. */
  retriesUsed: number[];
  parked?: Parked;
}

/** What the state waits for. */
export type Parked = ParkedTask | ParkedUntil | ParkedMap;

/** A call that has not answered, a token that has not been answered, or both. */
export interface ParkedTask {
  kind: 'task';
  /** The id of its TaskScheduled event: a new one for each attempt. */
  id: number;
  resourceType: string;
  resource: string;
  token?: string;
  /** The call that has not answered yet; made again when the engine is opened after a crash. */
  call?: Call;
  timeoutAt?: number;
  heartbeatSeconds?: number;
  heartbeatBy?: number;
}

/** A Wait state, or the pause before a retry. */
export interface ParkedUntil {
  kind: 'wait' | 'backoff';
  until: number;
}

/** Iterations of which not all have succeeded. */
export interface ParkedMap {
  kind: 'map';
  /** Iterations that may run at once; 0 means all. */
  limit: number;
  /** Previous event of the next MapIterationStarted. */
  startAfterEventId: number;
  iterations: Branch[];
}

/** A call that leaves the engine. */
export type Call =
  | { kind: 'invoke'; functionName: string; payload: Json }
  | { kind: 'start-execution'; machineArn: string; name: string; input: Json };
