import {
  CreateStateMachineCommand,
  DeleteStateMachineCommand,
  DescribeExecutionCommand,
  DescribeStateMachineCommand,
  DescribeStateMachineForExecutionCommand,
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  ListStateMachinesCommand,
  paginateGetExecutionHistory,
  paginateListExecutions,
  RedriveExecutionCommand,
  SendTaskFailureCommand,
  SendTaskHeartbeatCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
  UpdateStateMachineCommand,
} from '@aws-sdk/client-sfn';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serve } from '../../../local/step-functions/server.ts';
import { echo, machine, ROLE, type Stage, setStage, waitForToken } from './stage.ts';

const MACHINE = 'arn:aws:states:eu-west-1:000000000000:stateMachine:M';
const NO_MACHINE = 'arn:aws:states:eu-west-1:000000000000:stateMachine:Nobody';
const NO_EXECUTION = 'arn:aws:states:eu-west-1:000000000000:execution:M:nobody';
const PASS = { A: { Type: 'Pass', End: true } };

/** An engine behind its server, and Amazon's own client in front of it. */
async function connected(): Promise<{ stage: Stage; client: SFNClient; url: string }> {
  const stage = setStage({ desk: echo });
  const served = await serve(stage.engine, 0);
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new SFNClient({ endpoint: served.url, region: 'eu-west-1', credentials, maxAttempts: 1 });
  onTestFinished(async () => {
    client.destroy();
    await served.close();
  });
  return { stage, client, url: served.url };
}

const creation = (states: Record<string, object>, name = 'M') =>
  new CreateStateMachineCommand({ name, roleArn: ROLE, definition: JSON.stringify(machine(states)) });

describe('the client of the SDK', () => {
  it('creates, describes, updates, lists and deletes a machine', async () => {
    const { client } = await connected();
    const created = await client.send(creation(PASS));
    expect(created).toMatchObject({
      stateMachineArn: MACHINE,
      creationDate: new Date('2024-04-23T08:00:00Z'),
    });
    expect(await client.send(creation(PASS))).toMatchObject({ stateMachineArn: MACHINE });

    const waiting = JSON.stringify(machine({ Desk: waitForToken() }));
    expect(
      await client.send(new DescribeStateMachineCommand({ stateMachineArn: MACHINE })),
    ).not.toHaveProperty('revisionId');
    const updated = await client.send(
      new UpdateStateMachineCommand({ stateMachineArn: MACHINE, definition: waiting }),
    );
    const described = await client.send(new DescribeStateMachineCommand({ stateMachineArn: MACHINE }));
    expect(described).toMatchObject({
      name: 'M',
      status: 'ACTIVE',
      type: 'STANDARD',
      roleArn: ROLE,
      definition: waiting,
      revisionId: updated.revisionId,
      loggingConfiguration: { level: 'OFF', includeExecutionData: false },
    });

    const same = await client.send(
      new UpdateStateMachineCommand({ stateMachineArn: MACHINE, definition: waiting, roleArn: ROLE }),
    );
    expect(same.revisionId).toBe(updated.revisionId);

    await client.send(creation(PASS, 'N'));
    const first = await client.send(new ListStateMachinesCommand({ maxResults: 1 }));
    const second = await client.send(
      new ListStateMachinesCommand({ maxResults: 1, nextToken: first.nextToken }),
    );
    expect(
      [first, second].flatMap(({ stateMachines = [] }) => stateMachines.map(({ name }) => name)),
    ).toEqual(['M', 'N']);
    expect(second.nextToken).toBeUndefined();

    await client.send(new DeleteStateMachineCommand({ stateMachineArn: MACHINE }));
    const gone = client.send(new DescribeStateMachineCommand({ stateMachineArn: MACHINE }));
    await expect(gone).rejects.toMatchObject({ name: 'StateMachineDoesNotExist' });
    await client.send(new DeleteStateMachineCommand({ stateMachineArn: MACHINE }));
  });

  it('starts, answers and describes an execution', async () => {
    const { client, stage } = await connected();
    await client.send(creation({ Desk: waitForToken() }));
    const started = await client.send(
      new StartExecutionCommand({ stateMachineArn: MACHINE, name: 'T13', input: '{"a":1}' }),
    );
    expect(started).toMatchObject({
      executionArn: 'arn:aws:states:eu-west-1:000000000000:execution:M:T13',
      startDate: new Date('2024-04-23T08:00:00Z'),
    });
    await stage.engine.idle();
    const [taskToken] = stage.tokens();
    await client.send(new SendTaskHeartbeatCommand({ taskToken }));
    await client.send(new SendTaskSuccessCommand({ taskToken, output: '{"b":2}' }));
    const { executionArn } = started;
    expect(await client.send(new DescribeExecutionCommand({ executionArn }))).toMatchObject({
      status: 'SUCCEEDED',
      stateMachineArn: MACHINE,
      name: 'T13',
      input: '{"a":1}',
      output: '{"b":2}',
      stopDate: new Date('2024-04-23T08:00:00Z'),
      redriveCount: 0,
      redriveStatus: 'NOT_REDRIVABLE',
      redriveStatusReason: 'Execution is SUCCEEDED and cannot be redriven',
    });
    const late = client.send(new SendTaskFailureCommand({ taskToken, error: 'Late' }));
    await expect(late).rejects.toMatchObject({ name: 'TaskTimedOut' });
  });

  it('reads the history forwards, backwards, in pages and without execution data', async () => {
    const { client, stage } = await connected();
    await client.send(creation({ Desk: waitForToken() }));
    const { executionArn } = await client.send(
      new StartExecutionCommand({ stateMachineArn: MACHINE, input: '{"secret":1}' }),
    );
    await stage.engine.idle();
    const all = await client.send(new GetExecutionHistoryCommand({ executionArn }));
    const types = all.events?.map(({ type }) => type);
    expect(types).toEqual([
      'ExecutionStarted',
      'TaskStateEntered',
      'TaskScheduled',
      'TaskStarted',
      'TaskSubmitted',
    ]);
    expect(all.events?.[0]?.timestamp).toEqual(new Date('2024-04-23T08:00:00Z'));
    expect(all.events?.[0]?.executionStartedEventDetails).toEqual({
      input: '{"secret":1}',
      inputDetails: { truncated: false },
      roleArn: ROLE,
    });

    const backwards = await client.send(new GetExecutionHistoryCommand({ executionArn, reverseOrder: true }));
    expect(backwards.events?.map(({ id }) => id)).toEqual([5, 4, 3, 2, 1]);
    for (const reverseOrder of [false, true]) {
      const pages = [];
      for await (const page of paginateGetExecutionHistory(
        { client, pageSize: 2 },
        { executionArn, reverseOrder },
      ))
        pages.push(page.events ?? []);
      expect(pages.map(({ length }) => length)).toEqual([2, 2, 1]);
      expect(pages.flat()).toEqual(reverseOrder ? backwards.events : all.events);
    }

    const bare = await client.send(
      new GetExecutionHistoryCommand({ executionArn, includeExecutionData: false }),
    );
    expect(bare.events?.map(({ type }) => type)).toEqual(types);
    expect(bare.events?.[2]?.taskScheduledEventDetails).toMatchObject({
      resource: 'invoke.waitForTaskToken',
    });
    const text = JSON.stringify(bare.events);
    for (const secret of ['secret', stage.tokens()[0] ?? 'no token']) expect(text).not.toContain(secret);
  });

  it('lists executions by status, the latest first, in pages', async () => {
    const { client, stage } = await connected();
    await client.send(creation({ Desk: waitForToken() }));
    for (const name of ['a', 'b', 'c', 'd', 'e'])
      await client.send(new StartExecutionCommand({ stateMachineArn: MACHINE, name }));
    await stage.engine.idle();
    await client.send(new SendTaskSuccessCommand({ taskToken: stage.tokens()[1], output: '1' }));
    const names = async (statusFilter?: 'RUNNING' | 'SUCCEEDED' | 'FAILED') => {
      const found: (string | undefined)[] = [];
      for await (const page of paginateListExecutions(
        { client, pageSize: 2 },
        { stateMachineArn: MACHINE, statusFilter },
      )) {
        found.push(...(page.executions ?? []).map(({ name }) => name));
      }
      return found;
    };
    expect(await names()).toEqual(['e', 'd', 'c', 'b', 'a']);
    expect(await names('RUNNING')).toEqual(['e', 'd', 'c', 'a']);
    expect(await names('SUCCEEDED')).toEqual(['b']);
    expect(await names('FAILED')).toEqual([]);
  });

  it('stops and redrives an execution, under the definition that it was started with', async () => {
    const { client } = await connected();
    await client.send(creation({ Desk: waitForToken() }));
    const { executionArn } = await client.send(
      new StartExecutionCommand({ stateMachineArn: MACHINE, name: 'T13' }),
    );
    await client.send(
      new UpdateStateMachineCommand({ stateMachineArn: MACHINE, definition: JSON.stringify(machine(PASS)) }),
    );
    const stopped = await client.send(
      new StopExecutionCommand({ executionArn, error: 'Paused', cause: 'by Ana' }),
    );
    expect(await client.send(new StopExecutionCommand({ executionArn }))).toMatchObject({
      stopDate: stopped.stopDate,
    });
    const described = await client.send(new DescribeExecutionCommand({ executionArn }));
    expect(described).toMatchObject({
      status: 'ABORTED',
      error: 'Paused',
      cause: 'by Ana',
      redriveStatus: 'REDRIVABLE',
    });
    await client.send(new RedriveExecutionCommand({ executionArn }));
    const { definition } = await client.send(new DescribeStateMachineForExecutionCommand({ executionArn }));
    expect(definition).toBe(JSON.stringify(machine({ Desk: waitForToken() })));
    expect(await client.send(new DescribeExecutionCommand({ executionArn }))).toMatchObject({
      status: 'RUNNING',
      redriveCount: 1,
    });
  });
});

describe('starting the same name again', () => {
  it('is answered as the first time while it runs with the same input, and refused otherwise', async () => {
    const { client, stage } = await connected();
    await client.send(creation({ Desk: waitForToken() }));
    const start = (input: string) =>
      client.send(new StartExecutionCommand({ stateMachineArn: MACHINE, name: 'T13', input }));
    const refused = {
      name: 'ExecutionAlreadyExists',
      message: "Execution Already Exists: 'arn:aws:states:eu-west-1:000000000000:execution:M:T13'",
    };
    const first = await start('{"a":1}');
    await stage.pass(60);
    expect(await start('{ "a": 1 }')).toMatchObject({
      executionArn: first.executionArn,
      startDate: first.startDate,
    });
    await expect(start('{"a":2}')).rejects.toMatchObject(refused);
    await client.send(new StopExecutionCommand({ executionArn: first.executionArn }));
    await expect(start('{"a":1}')).rejects.toMatchObject(refused);
    expect(stage.received).toHaveLength(1);
  });

  it('many times at once starts it once', async () => {
    const { client, stage } = await connected();
    await client.send(creation({ Desk: waitForToken() }));
    const starts = Array.from({ length: 8 }, () =>
      client.send(new StartExecutionCommand({ stateMachineArn: MACHINE, name: 'T13' })),
    );
    expect(new Set((await Promise.all(starts)).map(({ startDate }) => startDate?.getTime())).size).toBe(1);
    await stage.engine.idle();
    expect(stage.received).toHaveLength(1);
  });
});

describe('a machine that is deleted while an execution runs', () => {
  it('takes no new ones, ends it at its next transition and is gone then', async () => {
    const { client, stage } = await connected();
    await client.send(creation({ Desk: waitForToken() }));
    const { executionArn } = await client.send(
      new StartExecutionCommand({ stateMachineArn: MACHINE, name: 'T13' }),
    );
    await stage.engine.idle();
    await client.send(new DeleteStateMachineCommand({ stateMachineArn: MACHINE }));
    expect(await client.send(new DescribeStateMachineCommand({ stateMachineArn: MACHINE }))).toMatchObject({
      status: 'DELETING',
    });
    const another = client.send(new StartExecutionCommand({ stateMachineArn: MACHINE, name: 'T14' }));
    await expect(another).rejects.toMatchObject({ name: 'StateMachineDeleting' });
    await client.send(new SendTaskSuccessCommand({ taskToken: stage.tokens()[0], output: '1' }));
    expect(await client.send(new DescribeExecutionCommand({ executionArn }))).toMatchObject({
      status: 'ABORTED',
    });
    const gone = client.send(new DescribeStateMachineCommand({ stateMachineArn: MACHINE }));
    await expect(gone).rejects.toMatchObject({ name: 'StateMachineDoesNotExist' });
  });
});

describe('what is refused has the name that the service gives it', () => {
  const start = (more: object) => new StartExecutionCommand({ stateMachineArn: MACHINE, ...more });
  it.each([
    ['StateMachineDoesNotExist', () => start({ stateMachineArn: NO_MACHINE })],
    ['StateMachineDoesNotExist', () => new ListExecutionsCommand({ stateMachineArn: NO_MACHINE })],
    ['InvalidArn', () => start({ stateMachineArn: 'M' })],
    ['InvalidArn', () => new DescribeExecutionCommand({ executionArn: MACHINE })],
    ['ExecutionDoesNotExist', () => new DescribeExecutionCommand({ executionArn: NO_EXECUTION })],
    ['ExecutionDoesNotExist', () => new GetExecutionHistoryCommand({ executionArn: NO_EXECUTION })],
    ['ExecutionDoesNotExist', () => new StopExecutionCommand({ executionArn: NO_EXECUTION })],
    ['ExecutionDoesNotExist', () => new RedriveExecutionCommand({ executionArn: NO_EXECUTION })],
    ['InvalidName', () => start({ name: 'T 13' })],
    ['InvalidName', () => start({ name: 'x'.repeat(81) })],
    ['InvalidName', () => creation(PASS, 'a/b')],
    ['InvalidExecutionInput', () => start({ input: 'not JSON' })],
    ['InvalidExecutionInput', () => start({ input: '' })],
    ['ValidationException', () => start({ input: JSON.stringify('x'.repeat(262_143)) })],
    ['InvalidDefinition', () => creation({ A: { Type: 'Parallel' } })],
    [
      'InvalidDefinition',
      () => new UpdateStateMachineCommand({ stateMachineArn: MACHINE, definition: '{}' }),
    ],
    ['MissingRequiredParameter', () => new UpdateStateMachineCommand({ stateMachineArn: MACHINE })],
    ['StateMachineAlreadyExists', () => creation({ B: { Type: 'Succeed' } })],
    [
      'StateMachineTypeNotSupported',
      () => new CreateStateMachineCommand({ name: 'X', roleArn: ROLE, definition: '{}', type: 'EXPRESS' }),
    ],
    [
      'ValidationException',
      () => new CreateStateMachineCommand({ name: 'X', roleArn: ROLE, definition: '{}', publish: true }),
    ],
    ['InvalidToken', () => new SendTaskSuccessCommand({ taskToken: 'garbage', output: '1' })],
    ['InvalidToken', () => new ListExecutionsCommand({ stateMachineArn: MACHINE, nextToken: 'garbage' })],
    ['ValidationException', () => new ListExecutionsCommand({ stateMachineArn: MACHINE, maxResults: 1001 })],
  ])('%s', async (name, command) => {
    const { client } = await connected();
    await client.send(creation(PASS));
    // The commands differ in type, and only their refusal matters here.
    const sent = client.send(command() as DescribeExecutionCommand);
    await expect(sent).rejects.toMatchObject({ name, $metadata: { httpStatusCode: 400 } });
  });

  it('an action that is not implemented, a body that is not JSON, a missing parameter', async () => {
    const { url } = await connected();
    const ask = async (action: string, body: string) => {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'x-amz-target': `AWSStepFunctions.${action}` },
        body,
      });
      return { status: response.status, ...((await response.json()) as object) };
    };
    expect(await ask('StartSyncExecution', '{}')).toMatchObject({
      status: 400,
      __type: 'UnknownOperationException',
    });
    expect(await ask('constructor', '{}')).toMatchObject({
      status: 400,
      __type: 'UnknownOperationException',
    });
    expect(await ask('StartExecution', '{')).toMatchObject({ status: 400, __type: 'ValidationException' });
    expect(await ask('StartExecution', '{}')).toMatchObject({
      status: 400,
      message: expect.stringContaining("'stateMachineArn'"),
    });
    expect(await ask('StartExecution', '{"stateMachineArn":1}')).toMatchObject({
      __type: 'ValidationException',
    });
  });
});
