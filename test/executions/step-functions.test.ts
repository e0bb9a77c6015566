import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  SFNClient,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { expect, onTestFinished, test } from 'vitest';
import type { Position } from '../../functions/domain/head.ts';
import { toolId } from '../../functions/domain/ids.ts';
import { noticeId } from '../../functions/domain/notice.ts';
import { stepFunctions } from '../../functions/executions/step-functions.ts';
import { serve } from '../../local/step-functions/server.ts';
import { echo, machine, ROLE, setStage, throwing, waitForToken } from '../local/step-functions/stage.ts';

const position: Position = { tool: toolId('T13'), generation: 1, leg: 1, stage: 'draft', lapsesAt: null };
const sendAt = '2024-04-24T16:00:00.000Z';

/** Amazon's client on our own engine, with a life cycle that waits once and letters that wait for their hour. */
async function connected() {
  const stage = setStage({ desk: echo });
  const served = await serve(stage.engine, 0);
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new SFNClient({ endpoint: served.url, region: 'eu-west-1', credentials, maxAttempts: 1 });
  onTestFinished(async () => {
    client.destroy();
    await served.close();
  });
  const created = async (name: string, states: Record<string, object>) => {
    const definition = JSON.stringify(machine(states));
    const command = new CreateStateMachineCommand({ name, roleArn: ROLE, definition });
    return (await client.send(command)).stateMachineArn ?? '';
  };
  const lifecycleArn = await created('tool-lifecycle', { Draft: waitForToken() });
  const noticeArn = await created('stage-notice', {
    Hold: { Type: 'Wait', Timestamp: '{% $states.input.sendAt %}', Next: 'Done' },
    Done: { Type: 'Succeed' },
  });
  const executions = stepFunctions(client, { lifecycleArn, noticeArn });
  const token = async () => {
    await stage.engine.idle();
    return stage.tokens().at(-1) ?? '';
  };
  const outputOf = async (name: string) => {
    const executionArn = `${lifecycleArn.replace('stateMachine', 'execution')}:${name}`;
    return JSON.parse((await client.send(new DescribeExecutionCommand({ executionArn }))).output ?? 'null');
  };
  return { stage, executions, token, outputOf, client, lifecycleArn };
}

test('an execution starts once under its name, however often it is asked for, and wherever HEAD stands by then', async () => {
  const { executions, token } = await connected();
  expect(await executions.describe('T13-g1')).toBeUndefined();
  expect(await executions.start('T13-g1', position)).toBe('started');
  expect(await executions.start('T13-g1', { ...position, leg: 2 })).toBe('exists');
  expect(await executions.describe('T13-g1')).toEqual({
    status: 'RUNNING',
    startedAt: '2024-04-23T08:00:00.000Z',
  });
  await executions.answer(await token(), position);
  expect(await executions.start('T13-g1', { ...position, leg: 2 })).toBe('exists');
});

test('an answer goes on with the position, is heard once, and an unknown token is no token', async () => {
  const { executions, token, outputOf } = await connected();
  await executions.start('T13-g1', position);
  const held = await token();
  expect(await executions.answer(held, { ...position, leg: 2 })).toBe('answered');
  expect(await outputOf('T13-g1')).toEqual({ ...position, leg: 2 });
  expect(await executions.answer(held, position)).toBe('gone');
  expect(await executions.answer('not a token', position)).toBe('invalid');
  expect((await executions.describe('T13-g1'))?.status).toBe('SUCCEEDED');
});

test('a stopped execution is aborted, its token is gone, and stopping what is not there does nothing', async () => {
  const { stage, executions, token } = await connected();
  await executions.start('T13-g1', position);
  const held = await token();
  await stage.passUntil(Date.parse('2024-04-23T09:30:00.000Z'));
  await executions.stop('T13-g1', 'Replaced');
  expect(await executions.describe('T13-g1')).toEqual({
    status: 'ABORTED',
    startedAt: '2024-04-23T08:00:00.000Z',
    endedAt: '2024-04-23T09:30:00.000Z',
  });
  expect(await executions.answer(held, position)).toBe('gone');
  await executions.stop('T13-g1', 'Replaced');
  await executions.stop('T99-g1', 'Replaced');
});

test('the letters of a notice wait for their hour, and may be started again under a name of their own', async () => {
  const { stage, executions } = await connected();
  const id = noticeId('PTC-243-244-2024-04-24');
  expect(await executions.describeNotice(id)).toBeUndefined();
  expect(await executions.startNotice(id, sendAt)).toBe('started');
  // The very same start again is answered alike while it runs (StartExecution); any other finds the name used.
  expect(await executions.startNotice(id, sendAt)).toBe('started');
  expect(await executions.startNotice(id, '2024-04-25T16:00:00.000Z')).toBe('exists');
  expect(await executions.startNotice(id, sendAt, 1)).toBe('started');
  expect((await executions.describeNotice(id, 1))?.status).toBe('RUNNING');
  await stage.passUntil(Date.parse(sendAt));
  expect((await executions.describeNotice(id))?.status).toBe('SUCCEEDED');
  expect(await executions.describeNotice(id, 2)).toBeUndefined();
});

test('an execution tells everything that happened in it, and nothing that it carried', async () => {
  const { stage, executions, token } = await connected();
  expect(await executions.history('T13-g1')).toBeUndefined();
  await executions.start('T13-g1', position);
  await executions.answer(await token(), position);
  await stage.engine.idle();
  const history = (await executions.history('T13-g1')) ?? [];
  expect(history.map(({ id, previous, type, state }) => [id, previous, type, state])).toEqual([
    [1, 0, 'ExecutionStarted', undefined],
    [2, 0, 'TaskStateEntered', 'Draft'],
    [3, 2, 'TaskScheduled', undefined],
    [4, 3, 'TaskStarted', undefined],
    [5, 4, 'TaskSubmitted', undefined],
    [6, 5, 'TaskSucceeded', undefined],
    [7, 6, 'TaskStateExited', 'Draft'],
    [8, 7, 'ExecutionSucceeded', undefined],
  ]);
  expect(history[0]).toEqual({
    id: 1,
    previous: 0,
    at: '2024-04-23T08:00:00.000Z',
    type: 'ExecutionStarted',
  });
  expect(JSON.stringify(history)).not.toContain('T13');
});

test('an execution that failed tells by which error, not by whose words, and goes on when it is redriven', async () => {
  const { stage, executions, token } = await connected();
  expect(await executions.redrive('T13-g1')).toBe('not-redrivable');
  stage.functions.desk = throwing('RegisterBusy', 'for reasons that nobody may read');
  await executions.start('T13-g1', position);
  await stage.engine.idle();
  const history = (await executions.history('T13-g1')) ?? [];
  expect(history.filter(({ error }) => error !== undefined).map(({ type, error }) => [type, error])).toEqual([
    ['TaskFailed', 'RegisterBusy'],
    ['ExecutionFailed', 'RegisterBusy'],
  ]);
  expect(JSON.stringify(history)).not.toContain('nobody may read');
  stage.functions.desk = echo;
  expect(await executions.redrive('T13-g1')).toBe('redriven');
  expect(await executions.answer(await token(), position)).toBe('answered');
  expect((await executions.describe('T13-g1'))?.status).toBe('SUCCEEDED');
  expect(await executions.redrive('T13-g1')).toBe('not-redrivable');
  expect((await executions.history('T13-g1'))?.map(({ type }) => type)).toContain('ExecutionRedriven');
});

test('an execution that somebody stopped tells by which error and why, in their words', async () => {
  const { executions, client, lifecycleArn } = await connected();
  const told = async (name: string) => {
    const { at: _, ...event } = (await executions.history(name))?.at(-1) ?? { at: '' };
    return event;
  };
  const executionArn = lifecycleArn.replace('stateMachine', 'execution');
  await executions.start('T13-g1', position);
  await executions.stop('T13-g1', 'Replaced');
  const last = { id: expect.any(Number), previous: 0, type: 'ExecutionAborted' };
  expect(await told('T13-g1')).toEqual({ ...last, error: 'StoppedByPlacet', cause: 'Replaced' });
  await executions.start('T14-g1', position);
  const cause = 'x'.repeat(600);
  await client.send(new StopExecutionCommand({ executionArn: `${executionArn}:T14-g1`, cause }));
  expect(await told('T14-g1')).toEqual({ ...last, cause: 'x'.repeat(500) });
  await executions.start('T15-g1', position);
  await client.send(new StopExecutionCommand({ executionArn: `${executionArn}:T15-g1` }));
  expect(await told('T15-g1')).toEqual(last);
});

test('a long history is read to its end', async () => {
  const asked: unknown[] = [];
  const event = (id: number) => ({
    id,
    previousEventId: id - 1,
    timestamp: new Date(0),
    type: 'PassStateEntered',
  });
  const send = async ({ input }: { input: { nextToken?: string } }) => {
    asked.push(input);
    return input.nextToken ? { events: [event(2)] } : { events: [event(1)], nextToken: 'more' };
  };
  const machines = { lifecycleArn: 'arn:a:stateMachine:L', noticeArn: 'arn:a:stateMachine:N' };
  const executions = stepFunctions({ send } as unknown as SFNClient, machines);
  expect((await executions.history('T13-g1'))?.map(({ id }) => id)).toEqual([1, 2]);
  expect(asked).toEqual(
    [undefined, 'more'].map((nextToken) => ({
      executionArn: 'arn:a:execution:L:T13-g1',
      nextToken,
      includeExecutionData: false,
      maxResults: 1000,
    })),
  );
});

test('a fault that the protocol has no answer to is thrown', async () => {
  const { client } = await connected();
  const nowhere = 'arn:aws:states:eu-west-1:000000000000:stateMachine:Nobody';
  const executions = stepFunctions(client, { lifecycleArn: nowhere, noticeArn: nowhere });
  await expect(executions.start('T13-g1', position)).rejects.toMatchObject({
    name: 'StateMachineDoesNotExist',
  });
});

test('where the service takes no more requests it says what workflows try again, whatever was asked', async () => {
  const machines = { lifecycleArn: 'arn:a:stateMachine:L', noticeArn: 'arn:a:stateMachine:N' };
  const asking = (fault: Error) => {
    const { start, answer, describe, stop, history, redrive } = stepFunctions(
      { send: () => Promise.reject(fault) } as unknown as SFNClient,
      machines,
    );
    return [
      () => start('T13-g1', position),
      () => answer('token', position),
      () => describe('T13-g1'),
      () => stop('T13-g1', 'Replaced'),
      () => history('T13-g1'),
      () => redrive('T13-g1'),
    ];
  };
  const throttled = Object.assign(new Error('Rate exceeded'), { name: 'ThrottlingException' });
  const broken = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
  for (const cause of [throttled, broken])
    for (const ask of asking(cause))
      await expect(ask()).rejects.toMatchObject({ name: 'RegisterBusy', cause });
  const denied = Object.assign(new Error('No'), { name: 'AccessDeniedException' });
  for (const ask of asking(denied)) await expect(ask()).rejects.toBe(denied);
});
