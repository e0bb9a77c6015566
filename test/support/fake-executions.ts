import type { CarryOverInput, LapseStageInput, OpenStageInput } from '../../functions/contracts/steps.ts';
import type { Position } from '../../functions/domain/head.ts';
import type { NoticeId } from '../../functions/domain/notice.ts';
import type { Clock, ExecutionEvent, ExecutionStatus, Executions } from '../../functions/ports.ts';

/** A call of a Lambda that the service still has to make, or has made and waits for. */
export type Call = { readonly execution: string; readonly task: string } & (
  | { readonly of: 'open-stage'; readonly input: OpenStageInput }
  | { readonly of: 'lapse-stage'; readonly input: LapseStageInput }
  | { readonly of: 'carry-over'; readonly input: CarryOverInput }
);

export interface Run {
  status: ExecutionStatus;
  readonly startedAt: string;
  position: Position;
  /** The state that it is in, by the Lambda of that state; absent once it has ended. */
  at?: Call['of'];
  /** The present task; in a stage it is the token as well. */
  task: string;
  enteredAt: string;
  /** Once it has ended. */
  endedAt?: string;
  redrives: number;
  retries: number;
}

export interface FakeExecutions extends Executions {
  readonly runs: Map<string, Run>;
  readonly notices: Map<string, { notice: NoticeId; sendAt: string; status: ExecutionStatus }>;
  /** Calls not made yet, oldest first; whoever takes one out makes it. */
  readonly calls: Call[];
  /** A Lambda came back; heard only while its task goes on. */
  returned(call: Call, output: Position): void;
  /** The invocation failed in the service's eyes: once more, in a stage with a new token. */
  retry(execution: string): void;
  timeOut(execution: string): void;
}

/** The life-cycle's state machine in memory, as far as the port can tell: names used once, tokens that end with their task. */
export function fakeExecutions(clock: Clock, definition = 1): FakeExecutions {
  const runs: FakeExecutions['runs'] = new Map();
  const notices: FakeExecutions['notices'] = new Map();
  const calls: Call[] = [];
  const tasks = new Map<string, string>();
  const histories = new Map<string, ExecutionEvent[]>();
  let lastMs = 0;

  /** No two states are entered in the same millisecond. */
  function instant(): string {
    lastMs = Math.max(lastMs + 1, Date.parse(clock.now()));
    return new Date(lastMs).toISOString();
  }
  /** One line of what the service would tell: entered, or ended. */
  function tells(
    name: string,
    at: string,
    type: string,
    more: Pick<ExecutionEvent, 'state' | 'error' | 'cause'> = {},
  ): void {
    const events = histories.get(name) ?? [];
    const previous = events.length;
    events.push({ id: previous + 1, previous, at, type, ...more });
    histories.set(name, events);
  }
  function known(name: string): Run {
    const run = runs.get(name);
    if (!run) throw new Error(`No execution ${name}`);
    return run;
  }
  function call(name: string, run: Run): void {
    run.task = `task-${tasks.size + 1}`;
    tasks.set(run.task, name);
    const { position, redrives, enteredAt, retries, startedAt, task } = run;
    const attempt = { redrives, enteredAt, retries };
    const of = { execution: name, task };
    if (run.at === 'open-stage')
      calls.push({
        ...of,
        of: run.at,
        input: { position, token: task, execution: name, definition, attempt },
      });
    if (run.at === 'lapse-stage') calls.push({ ...of, of: run.at, input: { position, startedAt } });
    if (run.at === 'carry-over') calls.push({ ...of, of: run.at, input: { position, execution: name } });
  }
  function go(name: string, run: Run, at: Call['of']): void {
    Object.assign(run, { at, enteredAt: instant(), retries: 0 });
    tells(name, run.enteredAt, 'TaskStateEntered', { state: at });
    call(name, run);
  }
  function ends(name: string, run: Run, cause?: string): void {
    run.status = cause === undefined ? 'SUCCEEDED' : 'ABORTED';
    run.endedAt = instant();
    if (cause === undefined) tells(name, run.endedAt, 'ExecutionSucceeded');
    else tells(name, run.endedAt, 'ExecutionAborted', { error: 'StoppedByPlacet', cause });
    run.task = '';
    delete run.at;
  }
  /** The state NextStage. */
  function enter(name: string, run: Run, position: Position): void {
    run.position = position;
    if (position.stage === 'ended' || position.stage === 'superseded') ends(name, run);
    else go(name, run, position.stage === 'carry-over' ? 'carry-over' : 'open-stage');
  }

  return {
    runs,
    notices,
    calls,
    async start(name, position) {
      if (runs.has(name)) return 'exists';
      const startedAt = instant();
      const run: Run = {
        status: 'RUNNING',
        startedAt,
        position,
        task: '',
        enteredAt: startedAt,
        redrives: 0,
        retries: 0,
      };
      runs.set(name, run);
      tells(name, startedAt, 'ExecutionStarted');
      enter(name, run, position);
      return 'started';
    },
    async startNotice(id, sendAt, run = 0) {
      const name = run === 0 ? id : `${id}-r${run}`;
      if (notices.has(name)) return 'exists';
      notices.set(name, { notice: id, sendAt, status: 'RUNNING' });
      return 'started';
    },
    async answer(token, position) {
      const name = tasks.get(token);
      if (name === undefined) return 'invalid';
      const run = runs.get(name);
      if (run?.task !== token || run.at !== 'open-stage') return 'gone';
      enter(name, run, position);
      return 'answered';
    },
    async describe(name) {
      const run = runs.get(name);
      if (!run) return undefined;
      const { status, startedAt, endedAt } = run;
      return { status, startedAt, ...(endedAt === undefined ? {} : { endedAt }) };
    },
    async describeNotice(id, run = 0) {
      const found = notices.get(run === 0 ? id : `${id}-r${run}`);
      return found && { status: found.status };
    },
    async stop(name, cause) {
      const run = runs.get(name);
      if (run?.status === 'RUNNING') ends(name, run, cause);
    },
    returned({ execution, task, of }, output) {
      const run = known(execution);
      if (run.task === task && of !== 'open-stage') enter(execution, run, output);
    },
    retry(name) {
      const run = known(name);
      run.retries++;
      call(name, run);
    },
    timeOut(name) {
      const run = known(name);
      if (run.at === 'open-stage') go(name, run, 'lapse-stage');
    },
    history: async (name) => histories.get(name),
    async redrive(name) {
      const run = runs.get(name);
      if (run?.status !== 'ABORTED') return 'not-redrivable';
      run.status = 'RUNNING';
      delete run.endedAt;
      run.redrives++;
      go(name, run, run.position.stage === 'carry-over' ? 'carry-over' : 'open-stage');
      return 'redriven';
    },
  };
}
