import { describe, expect, it } from 'vitest';
import { call, echo, type Stage, setStage, throwing, waitForToken } from './stage.ts';

const FORTNIGHT = 14 * 24 * 60 * 60;
const redrive = (stage: Stage, executionArn: string) => stage.engine.redriveExecution({ executionArn });

describe('redriving an execution', () => {
  it('takes up the state that failed, with what it had, and not those before it', async () => {
    const stage = setStage({ f: echo, g: throwing('Torn') });
    const { arn } = await stage.run(
      {
        A: call('f', { Assign: { kept: 'yes' }, Output: '{% $states.result.Payload %}', Next: 'B' }),
        B: call('g', { Output: { got: '{% $states.result.Payload %}', kept: '{% $kept %}' }, End: true }),
      },
      'in',
    );
    stage.functions.g = echo;
    await redrive(stage, arn);
    await stage.engine.idle();
    const outcome = await stage.outcome(arn);
    expect(outcome).toMatchObject({ status: 'SUCCEEDED', output: { got: 'in', kept: 'yes' } });
    expect(stage.received.map(({ name }) => name)).toEqual(['f', 'g', 'g']);
    expect(outcome.types.slice(-7)).toEqual([
      'ExecutionFailed',
      'ExecutionRedriven',
      'TaskScheduled',
      'TaskStarted',
      'TaskSucceeded',
      'TaskStateExited',
      'ExecutionSucceeded',
    ]);
    const described = await stage.engine.describeExecution({ executionArn: arn });
    expect(described).toMatchObject({
      redriveCount: 1,
      redriveDate: new Date(stage.now()),
      redriveStatus: 'NOT_REDRIVABLE',
    });
    expect(described.error).toBeUndefined();
  });

  it('gives a stopped task a new token and counts its retries from 0', async () => {
    const stage = setStage({ desk: echo });
    const Retry = [{ ErrorEquals: ['Torn'], MaxAttempts: 1, IntervalSeconds: 1 }];
    const { arn } = await stage.run({ Desk: waitForToken({ Retry, End: true }) });
    await stage.engine.sendTaskFailure({ taskToken: stage.tokens()[0] ?? '', error: 'Torn' });
    await stage.pass(1);
    await stage.engine.stopExecution({ executionArn: arn });
    await redrive(stage, arn);
    await stage.engine.idle();
    expect(stage.received.map(({ payload }) => (payload as { retryCount: number }).retryCount)).toEqual([
      0, 1, 0,
    ]);
    await stage.engine.sendTaskFailure({ taskToken: stage.tokens()[2] ?? '', error: 'Torn' });
    await stage.pass(1);
    await stage.engine.sendTaskSuccess({ taskToken: stage.tokens()[3] ?? '', output: '1' });
    expect((await stage.outcome(arn)).status).toBe('SUCCEEDED');
  });

  it('of a Map runs only the items again that had not succeeded', async () => {
    const stage = setStage({ f: (item) => (item === 2 ? throwing('Torn')(item) : { payload: item }) });
    const processor = {
      StartAt: 'A',
      States: { A: call('f', { Output: '{% $states.result.Payload %}', End: true }) },
    };
    const map = {
      Type: 'Map',
      Items: '{% $states.input %}',
      MaxConcurrency: 1,
      ItemProcessor: processor,
      End: true,
    };
    const { arn } = await stage.run({ M: map }, [1, 2, 3]);
    expect((await stage.outcome(arn)).status).toBe('FAILED');
    stage.functions.f = echo;
    await redrive(stage, arn);
    await stage.engine.idle();
    expect((await stage.outcome(arn)).output).toEqual([1, 2, 3]);
    expect(stage.received.map(({ payload }) => payload)).toEqual([1, 2, 2, 3]);
  });

  it('begins the timeouts anew', async () => {
    const stage = setStage({ desk: echo });
    const machineArn = await stage.create({ Desk: waitForToken({ End: true }) }, { TimeoutSeconds: 60 });
    const arn = await stage.start(machineArn, 'E');
    await stage.pass(100);
    expect((await stage.outcome(arn)).status).toBe('TIMED_OUT');
    await redrive(stage, arn);
    await stage.pass(59);
    expect((await stage.outcome(arn)).status).toBe('RUNNING');
    await stage.pass(1);
    expect((await stage.outcome(arn)).status).toBe('TIMED_OUT');
  });

  it('is refused while it runs and when it has succeeded', async () => {
    const stage = setStage({ desk: echo });
    const { arn } = await stage.run({ Desk: waitForToken() });
    const refused = {
      name: 'ExecutionNotRedrivable',
      message: 'Execution is RUNNING and cannot be redriven',
    };
    await expect(redrive(stage, arn)).rejects.toMatchObject(refused);
    await stage.engine.sendTaskSuccess({ taskToken: stage.tokens()[0] ?? '', output: '1' });
    await expect(redrive(stage, arn)).rejects.toMatchObject({ name: 'ExecutionNotRedrivable' });
  });

  it('is refused when more than 14 days have gone by', async () => {
    const stage = setStage();
    const { arn } = await stage.run({ A: { Type: 'Fail' } });
    await stage.pass(FORTNIGHT);
    await redrive(stage, arn);
    await stage.pass(FORTNIGHT + 1);
    await expect(redrive(stage, arn)).rejects.toMatchObject({ name: 'ExecutionNotRedrivable' });
    const { redriveStatus } = await stage.engine.describeExecution({ executionArn: arn });
    expect(redriveStatus).toBe('NOT_REDRIVABLE');
  });
});
