import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  SendTaskSuccessCommand,
  type SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type EngineProcess, type Functions, serveFunctions, startEngine, until } from './engine-process.ts';
import { call, machine, ROLE, waitForToken } from './stage.ts';
import { temporaryFile } from './temporary-file.ts';

interface Setting {
  functions: Functions;
  /** Starts the engine on the same file each time. */
  engine(by?: 'option' | 'environment'): Promise<EngineProcess>;
}

async function setting(): Promise<Setting> {
  const { file, remove } = temporaryFile();
  const functions = await serveFunctions();
  const started: EngineProcess[] = [];
  onTestFinished(async () => {
    for (const one of started) await one.kill();
    await functions.close();
    remove();
  });
  return {
    functions,
    async engine(by = 'option') {
      const one = await startEngine(file, functions.url, { by });
      started.push(one);
      return one;
    },
  };
}

async function create(client: SFNClient, states: Record<string, object>): Promise<string> {
  const definition = JSON.stringify(machine(states));
  const { stateMachineArn } = await client.send(
    new CreateStateMachineCommand({ name: 'M', roleArn: ROLE, definition }),
  );
  return String(stateMachineArn);
}

const statusOf = async (client: SFNClient, executionArn: string | undefined) =>
  (await client.send(new DescribeExecutionCommand({ executionArn }))).status;

const listed = async (client: SFNClient, stateMachineArn: string, statusFilter?: 'RUNNING' | 'SUCCEEDED') =>
  (await client.send(new ListExecutionsCommand({ stateMachineArn, statusFilter, maxResults: 1000 })))
    .executions ?? [];

describe('the engine as a process that is killed', () => {
  it('has all executions still parked, each with its token', async () => {
    const { engine, functions } = await setting();
    const before = await engine();
    const arn = await create(before.client, { Desk: waitForToken() });
    const names = Array.from({ length: 50 }, (_, index) => `T${index}`);
    await Promise.all(
      names.map((name) => before.client.send(new StartExecutionCommand({ stateMachineArn: arn, name }))),
    );
    await until(() => functions.received.length === 50, 'all functions are called');
    await before.kill();

    const after = await engine();
    expect(await listed(after.client, arn, 'RUNNING')).toHaveLength(50);
    const tokens = new Set(functions.received.map(({ payload }) => (payload as { token: string }).token));
    expect(tokens.size).toBe(50);
    for (const taskToken of tokens)
      await after.client.send(new SendTaskSuccessCommand({ taskToken, output: '"decided"' }));
    expect(await listed(after.client, arn, 'SUCCEEDED')).toHaveLength(50);
    expect(await after.stop()).toBe(0);
  });

  it('has every execution whose start was acknowledged, when killed amid many starts', async () => {
    const { engine, functions } = await setting();
    const before = await engine();
    const arn = await create(before.client, {
      A: call('f', { Next: 'B' }),
      B: { Type: 'Wait', Seconds: 1, End: true },
    });
    const acknowledged: string[] = [];
    const starts = Array.from({ length: 200 }, async (_, index) => {
      const { executionArn } = await before.client.send(
        new StartExecutionCommand({ stateMachineArn: arn, name: `T${index}` }),
      );
      acknowledged.push(String(executionArn));
    });
    void Promise.allSettled(starts);
    await until(() => acknowledged.length >= 20 && functions.received.length >= 5, 'some have started');
    await before.kill();
    await Promise.allSettled(starts);

    const after = await engine();
    const found = (await listed(after.client, arn)).map(({ executionArn }) => executionArn);
    expect(found).toEqual(expect.arrayContaining(acknowledged));
    await until(async () => (await listed(after.client, arn, 'RUNNING')).length === 0, 'all have ended');
    expect(await listed(after.client, arn, 'SUCCEEDED')).toHaveLength(found.length);
  });

  it('makes a call again that it was waiting for, and fires what came due meanwhile', async () => {
    const { engine, functions } = await setting();
    functions.hang = true;
    const before = await engine();
    const arn = await create(before.client, { W: { Type: 'Wait', Seconds: 1, Next: 'A' }, A: call('f') });
    const { executionArn } = await before.client.send(
      new StartExecutionCommand({ stateMachineArn: arn, input: '{"n":1}' }),
    );
    await until(() => functions.received.length === 1, 'the function is called');
    await before.kill();
    functions.hang = false;
    const after = await engine();
    await until(
      async () => (await statusOf(after.client, executionArn)) === 'SUCCEEDED',
      'the execution succeeds',
    );
    expect(functions.received).toEqual([
      { name: 'f', payload: { n: 1 } },
      { name: 'f', payload: { n: 1 } },
    ]);
    const { events = [] } = await after.client.send(new GetExecutionHistoryCommand({ executionArn }));
    expect(events.filter(({ type }) => type === 'TaskScheduled')).toHaveLength(1);
  });
});

describe('the engine as a process', () => {
  it('tells what the functions that its environment names answer over HTTP', async () => {
    const { engine } = await setting();
    const { client } = await engine('environment');
    const caught = (Next: string) => ({
      Catch: [{ ErrorEquals: ['States.ALL'], Next, Output: '{% $states.errorOutput.Error %}' }],
    });
    const arn = await create(client, {
      A: call('thrower', { ...caught('B'), Next: 'B' }),
      B: call('nobody', { ...caught('C'), Next: 'C' }),
      C: { Type: 'Pass', Output: '{% $states.input %}', End: true },
    });
    const { executionArn } = await client.send(new StartExecutionCommand({ stateMachineArn: arn }));
    await until(async () => (await statusOf(client, executionArn)) === 'SUCCEEDED', 'the execution succeeds');
    const { output } = await client.send(new DescribeExecutionCommand({ executionArn }));
    expect(output).toBe('"Lambda.ResourceNotFoundException"');
    const { events = [] } = await client.send(new GetExecutionHistoryCommand({ executionArn }));
    const errors = events.map(({ taskFailedEventDetails }) => taskFailedEventDetails?.error);
    expect(errors.filter(Boolean)).toEqual(['Torn', 'Lambda.ResourceNotFoundException']);
  });

  it('says in one line that its port is taken, its file in use, its functions nowhere', async () => {
    const { file, remove } = temporaryFile();
    const functions = await serveFunctions();
    const taken = Number(new URL(functions.url).port);
    const first = await startEngine(file, functions.url);
    onTestFinished(async () => {
      await first.kill();
      await functions.close();
      remove();
    });
    await expect(startEngine(`${file}2`, functions.url, { port: taken })).rejects.toThrow(
      /^Port \d+ is taken: choose another with --port \(npm run engine[^\n]*\)\n$/,
    );
    await expect(startEngine(file, functions.url)).rejects.toThrow(
      /^[^\n]* is in use by another engine: [^\n]*\n$/,
    );
    await expect(startEngine(`${file}3`, '')).rejects.toThrow(/^Say where the functions are: [^\n]*\n$/);
  });
});
