import {
  ExecutionDoesNotExist,
  ExecutionNotRedrivable,
  GetExecutionHistoryCommand,
  type HistoryEvent,
  RedriveExecutionCommand,
  type SFNClient,
} from '@aws-sdk/client-sfn';
import type { ExecutionEvent, Executions } from '../ports.ts';
import { sayingBusy } from './engine-busy.ts';
import { executionArnOf } from './execution-arn.ts';

export type PastExecutions = Pick<Executions, 'history' | 'redrive'>;

/**
 * What an execution did, and whether it may go on from where it failed: for administrators, and to be kept. Throws
 * EngineBusy where it may be asked again.
 */
export const pastExecutions = (engine: SFNClient, lifecycleArn: string): PastExecutions =>
  pastOf(sayingBusy(engine), lifecycleArn);

const pastOf = (client: Pick<SFNClient, 'send'>, lifecycleArn: string): PastExecutions => ({
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
});

/** A cause is kept with its event; nobody reads more of it. */
const mostOfCause = 500;

/**
 * What one event says without its data. The cause of a failure is text that may quote it, so only the error's name is
 * kept; that of a stop is what somebody gave as their reason.
 */
function eventOf(event: HistoryEvent): ExecutionEvent {
  const { id, previousEventId = 0, timestamp, type } = event;
  if (id === undefined || !timestamp || !type)
    throw new Error('The service told of an event without id, time or type');
  const state = (event.stateEnteredEventDetails ?? event.stateExitedEventDetails)?.name;
  const error = errorOf(event);
  const cause = event.executionAbortedEventDetails?.cause?.slice(0, mostOfCause);
  return {
    id,
    previous: previousEventId,
    at: timestamp.toISOString(),
    type,
    ...(state === undefined ? {} : { state }),
    ...(error === undefined ? {} : { error }),
    ...(cause === undefined ? {} : { cause }),
  };
}

/** The service has a member of its own for each kind of end: `taskFailedEventDetails`, `executionAbortedEventDetails`. */
function errorOf(event: HistoryEvent): string | undefined {
  for (const [member, details] of Object.entries(event) as [
    string,
    { readonly error?: string } | undefined,
  ][])
    if (/(Failed|TimedOut|executionAborted)EventDetails$/.test(member)) return details?.error;
  return undefined;
}
