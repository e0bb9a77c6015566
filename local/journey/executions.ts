import {
  DescribeExecutionCommand,
  ExecutionDoesNotExist,
  GetExecutionHistoryCommand,
  paginateGetExecutionHistory,
  paginateListExecutions,
  type SFNClient,
} from '@aws-sdk/client-sfn';

/** Where the engine says that an execution is: `PtcEndorsement`, or how it ended. */
export interface Seen {
  readonly status: string;
  /** The state it waits in; undefined where it has ended. */
  readonly state?: string;
}

/** What the engine tells through the service's own protocol about the executions of one state machine. */
export function executionsOf(client: SFNClient, machineArn: string) {
  const arnOf = (name: string) => `${machineArn.replace(':stateMachine:', ':execution:')}:${name}`;

  /** Undefined where there never was one of that name. */
  async function see(name: string): Promise<Seen | undefined> {
    try {
      const { status = '' } = await client.send(new DescribeExecutionCommand({ executionArn: arnOf(name) }));
      if (status !== 'RUNNING') return { status };
      const { events = [] } = await client.send(
        new GetExecutionHistoryCommand({ executionArn: arnOf(name), reverseOrder: true, maxResults: 10 }),
      );
      const state = events.find((event) => event.stateEnteredEventDetails)?.stateEnteredEventDetails?.name;
      return state === undefined ? { status } : { status, state };
    } catch (error) {
      if (error instanceof ExecutionDoesNotExist) return undefined;
      throw error;
    }
  }

  /** How many executions there were, and how many states they entered. */
  async function count(): Promise<{ executions: number; stateEntries: number }> {
    let executions = 0;
    let stateEntries = 0;
    for await (const page of paginateListExecutions({ client }, { stateMachineArn: machineArn }))
      for (const { executionArn } of page.executions ?? []) {
        executions += 1;
        for await (const { events = [] } of paginateGetExecutionHistory({ client }, { executionArn }))
          stateEntries += events.filter((event) => event.stateEnteredEventDetails).length;
      }
    return { executions, stateEntries };
  }

  return { see, count };
}
