import { randomUUID } from 'node:crypto';
import { executionActions } from './actions/executions.ts';
import { historyActions } from './actions/history.ts';
import { machineActions } from './actions/machines.ts';
import { redriveActions } from './actions/redrive-execution.ts';
import { startActions } from './actions/start-execution.ts';
import { stopActions } from './actions/stop-execution.ts';
import { taskActions } from './actions/task-answers.ts';
import { countActivity } from './activity.ts';
import { NO_ALARM, realTimeAlarm } from './alarm.ts';
import type { Chance, OutgoingCall } from './core/draft.ts';
import { liveTasks } from './core/tasks.ts';
import { type Invoke, makeCall } from './make-calls.ts';
import { openStore } from './store/open-store.ts';
import { newTaskToken } from './task-token.ts';
import { type Clock, serialTransitions } from './transitions.ts';

export type { Invoke, InvokeResult } from './make-calls.ts';
export type { Clock } from './transitions.ts';

/** What an engine is opened with. `accountId` and `region` only appear in ARNs; 000000000000 and eu-west-1 unless given. */
export interface EngineOptions {
  /** Where everything is kept; `:memory:` for an engine that forgets. */
  file: string;
  /** All time is its time: waits, timeouts, retries, timestamps. */
  clock: Clock;
  invoke: Invoke;
  accountId?: string;
  region?: string;
  /** The engine fires what is due by itself, at the pace of the clock. Otherwise somebody calls `fireDue`. */
  realTime?: boolean;
  /** 0 <= number < 1, for jitter and `$random()`; a test gives its own, so that a run can be played again. */
  fraction?: () => number;
}

/** The API of Step Functions as functions, and the handles of whoever steps the clock. */
export type Engine = ReturnType<typeof openEngine>;

/**
 * Opens an engine on its file and takes up what it was doing. Calls that had not answered when it was closed or killed
 * are made again, so a function may be called twice for one attempt, with the same payload and token.
 * Throws when the file is in use or damaged, with the cure in the sentence.
 */
export function openEngine(options: EngineOptions) {
  const { file, invoke, accountId = '000000000000', region = 'eu-west-1', realTime = false } = options;
  // The file keeps whole milliseconds.
  const clock = { now: () => Math.trunc(options.clock.now()) };
  const store = openStore(file);
  const activity = countActivity();
  const { fraction = Math.random } = options;
  const chance: Chance = { token: newTaskToken, uuid: randomUUID, fraction };
  let closed = false;

  const transitions = serialTransitions({ store, clock, chance, activity, committed });
  const room = { store, clock, chance, place: { accountId, region }, transitions };
  const { startExecution, startFromTask } = startActions(room);
  const nextDue = () => (closed ? undefined : store.executions.nextDue());
  const nextDueAt = () => nextDue()?.dueAt;
  const alarm = realTime ? realTimeAlarm(clock, nextDueAt, fireDue) : NO_ALARM;
  const ports = { invoke, startExecution: startFromTask, requestId: randomUUID };

  for (const { execution } of store.executions.running()) {
    const unanswered = liveTasks(execution).flatMap(({ id, call }) => (call ? [{ taskId: id, call }] : []));
    committed(execution.arn, unanswered);
  }
  alarm.set();

  return {
    ...machineActions(room),
    startExecution,
    ...executionActions(room),
    ...historyActions(room),
    ...stopActions(room),
    ...redriveActions(room),
    ...taskActions(room),

    /** When the next timer is due, in epoch milliseconds of the clock. */
    nextDueAt,
    /** Fires every timer that is due at the clock's time, the earliest first. */
    fireDue,
    /** Resolves when no transition and no call is under way; an execution that waits for a token or a timer is idle. */
    idle: () => activity.idle(),
    /** To be called when the clock has jumped, so that a real-time engine looks at it again. */
    clockMoved: () => alarm.set(),
    /** Closes the file at once. Calls under way are not waited for: they are made again when it is opened. */
    close(): void {
      if (closed) return;
      closed = true;
      alarm.stop();
      store.close();
    },
  };

  function committed(arn: string, calls: OutgoingCall[]): void {
    for (const { taskId, call } of calls) void activity.during(() => callAndTell(arn, taskId, call));
    alarm.set();
  }

  async function callAndTell(arn: string, taskId: number, call: OutgoingCall['call']): Promise<void> {
    const answer = await makeCall(call, `${arn}#${taskId}`, ports);
    try {
      if (!closed) await transitions.apply(arn, { kind: 'call-answered', taskId, answer });
    } catch (error) {
      // Closed meanwhile: nothing was stored, so the call is made again when the file is opened.
      if (!closed) throw error;
    }
  }

  async function fireDue(): Promise<void> {
    for (let due = nextDue(); due && due.dueAt <= clock.now(); due = nextDue()) {
      try {
        await transitions.apply(due.arn, { kind: 'time-passed' });
      } catch (error) {
        // Closed meanwhile: nothing was stored, so it is due again when the file is opened.
        if (!closed) throw error;
      }
    }
  }
}
