import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  ExecutionNotRedrivable,
  GetExecutionHistoryCommand,
  type HistoryEvent,
  InvalidToken,
  RedriveExecutionCommand,
  SendTaskSuccessCommand,
  type SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import type { NoticeId } from '../domain/notice.ts';
import type { ExecutionEvent, Executions } from '../ports.ts';

export interface StateMachines {
  readonly lifecycleArn: string;
  readonly noticeArn: string;
}

/** Executions in Step Functions. Errors that the protocol has no answer to are thrown as the service names them. */
export function stepFunctions(client: SFNClient, { lifecycleArn, noticeArn }: StateMachines): Executions {
  const start = async (stateMachineArn: string, name: string, input: unknown) => {
    try {
      await client.send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) }));
      return 'started';
    } catch (error) {
      // Running with another input, or ended: in both cases the name has been used.
      if (error instanceof ExecutionAlreadyExists) return 'exists';
      throw error;
    }
  };
  const describe = async (machineArn: string, name: string) => {
    try {
      const described = await client.send(
        // Inputs may hold what only the body's seats may read: they are not asked for.
        new DescribeExecutionCommand({
          executionArn: executionArnOf(machineArn, name),
          includedData: 'METADATA_ONLY',
        }),
      );
      const { status, startDate } = described;
      if (!status || !startDate) throw new Error(`The service described ${name} without status or start`);
      return { status, startedAt: startDate.toISOString() };
    } catch (error) {
      if (error instanceof ExecutionDoesNotExist) return undefined;
      throw error;
    }
  };
  return {
    start: (name, position) => start(lifecycleArn, name, position),
    startNotice: (id, sendAt, run) => start(noticeArn, noticeExecution(id, run), { notice: id, sendAt }),
    async answer(token, position) {
      try {
        await client.send(new SendTaskSuccessCommand({ taskToken: token, output: JSON.stringify(position) }));
        return 'answered';
      } catch (error) {
        if (error instanceof TaskTimedOut || error instanceof TaskDoesNotExist) return 'gone';
        if (error instanceof InvalidToken) return 'invalid';
        throw error;
      }
    },
    describe: (name) => describe(lifecycleArn, name),
    describeNotice: (id, run) => describe(noticeArn, noticeExecution(id, run)),
    async stop(name, cause) {
      try {
        await client.send(
          new StopExecutionCommand({
            executionArn: executionArnOf(lifecycleArn, name),
            error: 'StoppedByPlacet',
            cause,
          }),
        );
      } catch (error) {
        if (!(error instanceof ExecutionDoesNotExist)) throw error;
      }
    },
    async history(name) {
      const executionArn = executionArnOf(lifecycleArn, name);
      const events: ExecutionEvent[] = [];
      let nextToken: string | undefined;
      try {
        do {
          const page = await client.send(
            // Without data, so that no token and no input ever comes here.
            new GetExecutionHistoryCommand({
              ...{ executionArn, nextToken, includeExecutionData: false },
              maxResults: 1000,
            }),
          );
          events.push(...(page.events ?? []).map(eventOf));
          nextToken = page.nextToken;
        } while (nextToken !== undefined);
        return events;
      } catch (error) {
        if (error instanceof ExecutionDoesNotExist) return undefined;
        throw error;
      }
    },
    async redrive(name) {
      try {
        await client.send(new RedriveExecutionCommand({ executionArn: executionArnOf(lifecycleArn, name) }));
        return 'redriven';
      } catch (error) {
        if (error instanceof ExecutionNotRedrivable || error instanceof ExecutionDoesNotExist)
          return 'not-redrivable';
        throw error;
      }
    },
  };
}

/** `arn:…:stateMachine:tool-lifecycle` and `T13-g1` give `arn:…:execution:tool-lifecycle:T13-g1`. */
const executionArnOf = (machineArn: string, name: string): string =>
  `${machineArn.replace(':stateMachine:', ':execution:')}:${name}`;

/** The first execution of a notice has its name; one started again after it died, `-r1`, `-r2` … */
const noticeExecution = (id: NoticeId, run = 0): string => (run === 0 ? id : `${id}-r${run}`);

/** What one event says without its data; a cause is text that may quote it, so only an error's name is kept. */
function eventOf(event: HistoryEvent): ExecutionEvent {
  const { id, previousEventId = 0, timestamp, type } = event;
  if (id === undefined || !timestamp || !type)
    throw new Error('The service told of an event without id, time or type');
  const state = (event.stateEnteredEventDetails ?? event.stateExitedEventDetails)?.name;
  const error = errorOf(event);
  return {
    id,
    previous: previousEventId,
    at: timestamp.toISOString(),
    type,
    ...(state === undefined ? {} : { state }),
    ...(error === undefined ? {} : { error }),
  };
}

/** The service has a member of its own for each kind of failure: `taskFailedEventDetails`, `taskTimedOutEventDetails`. */
function errorOf(event: HistoryEvent): string | undefined {
  for (const [member, details] of Object.entries(event) as [
    string,
    { readonly error?: string } | undefined,
  ][])
    if (/(Failed|TimedOut)EventDetails$/.test(member)) return details?.error;
  return undefined;
}
