import { describe, expect, it } from 'vitest';
import { call, echo, setStage, throwing } from './stage.ts';

const RETRY = { ErrorEquals: ['Busy'], IntervalSeconds: 10, MaxAttempts: 2, BackoffRate: 3 };

describe('a task that invokes a function', () => {
  it('gives the payload with what the service puts around it', async () => {
    const outcome = await setStage({ f: echo }).run({ A: call('f') }, { tool: 'T13' });
    expect(outcome.output).toMatchObject({
      ExecutedVersion: '$LATEST',
      Payload: { tool: 'T13' },
      StatusCode: 200,
      SdkHttpMetadata: { HttpStatusCode: 200 },
      SdkResponseMetadata: { RequestId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    });
    expect(outcome.types).toEqual([
      'ExecutionStarted',
      'TaskStateEntered',
      'TaskScheduled',
      'TaskStarted',
      'TaskSucceeded',
      'TaskStateExited',
      'ExecutionSucceeded',
    ]);
  });

  it.each([
    'f',
    'arn:aws:lambda:eu-west-1:000000000000:function:f',
    'arn:aws:lambda:eu-west-1:000000000000:function:f:live',
    '000000000000:function:f',
    'f:live',
  ])('finds the function by %s', async (name) => {
    const stage = setStage({ f: echo });
    await stage.run({ A: call(name) });
    expect(stage.received.map((one) => one.name)).toEqual(['f']);
  });

  it('fails with the type of the error that the function threw', async () => {
    const outcome = await setStage({ f: throwing('ToolUnknown', 'T99') }).run({ A: call('f') });
    expect(outcome).toMatchObject({ status: 'FAILED', error: 'ToolUnknown' });
    expect(JSON.parse(outcome.cause ?? '')).toEqual({ errorType: 'ToolUnknown', errorMessage: 'T99' });
    expect(outcome.types.slice(-2)).toEqual(['TaskFailed', 'ExecutionFailed']);
  });

  it('fails with Lambda.Unknown when the function gives no type', async () => {
    const outcome = await setStage({ f: () => ({ payload: null, functionError: 'Unhandled' }) }).run({
      A: call('f'),
    });
    expect(outcome.error).toBe('Lambda.Unknown');
  });

  it('fails with the error of Lambda when there is no such function', async () => {
    expect((await setStage().run({ A: call('nobody') })).error).toBe('Lambda.ResourceNotFoundException');
  });

  it('fails with States.DataLimitExceeded when the result is over 256 KiB, which States.ALL does not catch', async () => {
    const stage = setStage({ f: () => ({ payload: 'x'.repeat(262_144) }) });
    const outcome = await stage.run({
      A: call('f', { End: true, Catch: [{ ErrorEquals: ['States.ALL'], Next: 'B' }] }),
      B: { Type: 'Succeed' },
    });
    expect(outcome).toMatchObject({ status: 'FAILED', error: 'States.DataLimitExceeded' });
  });

  it('refuses an argument that only shows at run time and that it would ignore', async () => {
    const stage = setStage({ f: echo });
    const task = { ...call('f'), Arguments: '{% {"FunctionName": "f", "InvocationType": "Event"} %}' };
    const outcome = await stage.run({ A: task });
    expect(outcome.error).toBe('States.QueryEvaluationError');
    expect(stage.received).toEqual([]);
  });
});

describe('Retry', () => {
  it('waits longer each time, then gives up', async () => {
    const stage = setStage({ f: throwing('Busy') });
    const { arn } = await stage.run({ A: call('f', { End: true, Retry: [RETRY] }) });
    const began = stage.now();
    await stage.passUntil(began + 9_999);
    expect(stage.received).toHaveLength(1);
    await stage.passUntil(began + 10_000);
    expect(stage.received).toHaveLength(2);
    await stage.passUntil(began + 39_999);
    expect(stage.received).toHaveLength(2);
    await stage.passUntil(began + 40_000);
    expect(stage.received).toHaveLength(3);
    const outcome = await stage.outcome(arn);
    expect(outcome).toMatchObject({ status: 'FAILED', error: 'Busy' });
    expect(outcome.types.filter((type) => type === 'TaskStateEntered')).toHaveLength(1);
    expect(outcome.types.filter((type) => type === 'TaskScheduled')).toHaveLength(3);
  });

  it('counts each rule for itself', async () => {
    const errors = ['Busy', 'Torn', 'Busy', 'Torn', 'Busy'];
    const stage = setStage({ f: () => throwing(errors.shift() ?? 'None')(null) });
    const torn = { ErrorEquals: ['Torn'], MaxAttempts: 5 };
    const { arn } = await stage.run({ A: call('f', { End: true, Retry: [RETRY, torn] }) });
    await stage.pass(1000);
    expect(stage.received).toHaveLength(5);
    expect((await stage.outcome(arn)).error).toBe('Busy');
  });

  it('waits no longer than MaxDelaySeconds, and with full jitter anything up to the delay', async () => {
    const stage = setStage({ f: throwing('Busy') });
    const retry = {
      ...RETRY,
      BackoffRate: 1000,
      MaxDelaySeconds: 30,
      JitterStrategy: 'FULL',
      MaxAttempts: 3,
    };
    await stage.run({ A: call('f', { End: true, Retry: [retry] }) });
    await stage.pass(90);
    expect(stage.received).toHaveLength(4);
  });

  it('succeeds when an attempt does', async () => {
    let attempts = 0;
    const stage = setStage({
      f: (payload) => (++attempts < 3 ? throwing('Busy')(payload) : { payload: attempts }),
    });
    const { arn } = await stage.run({
      A: call('f', { End: true, Retry: [RETRY], Output: '{% $states.result.Payload %}' }),
    });
    await stage.pass(40);
    expect(await stage.outcome(arn)).toMatchObject({ status: 'SUCCEEDED', output: 3 });
  });
});

describe('Catch', () => {
  const rest = {
    Caught: { Type: 'Pass', Output: { input: '{% $states.input %}', why: '{% $why %}' }, End: true },
  };

  it('hands the error on, to Output and Assign', async () => {
    const caught = {
      ErrorEquals: ['Torn'],
      Next: 'Caught',
      Assign: { why: '{% $states.errorOutput.Error %}' },
      Output: '{% $states.input %}',
    };
    const outcome = await setStage({ f: throwing('Torn') }).run(
      { A: call('f', { End: true, Catch: [caught] }), ...rest },
      1,
    );
    expect(outcome).toMatchObject({ status: 'SUCCEEDED', output: { input: 1, why: 'Torn' } });
    expect(outcome.types.slice(4, 7)).toEqual(['TaskFailed', 'TaskStateExited', 'PassStateEntered']);
  });

  it('gives the error itself when it says no Output', async () => {
    const caught = { ErrorEquals: ['States.TaskFailed'], Next: 'End' };
    const stage = setStage({ f: throwing('Torn', 'x') });
    const outcome = await stage.run({
      A: call('f', { End: true, Catch: [caught] }),
      End: { Type: 'Succeed' },
    });
    expect(outcome.output).toEqual({ Error: 'Torn', Cause: '{"errorType":"Torn","errorMessage":"x"}' });
  });

  it.each([
    ['States.ALL', 'SUCCEEDED'],
    ['States.Timeout', 'SUCCEEDED'],
    ['States.TaskFailed', 'FAILED'],
    ['Other', 'FAILED'],
  ])('by the name %s, a timeout is caught or not: %s', async (name, status) => {
    const stage = setStage({ f: () => new Promise(() => {}) });
    const machineArn = await stage.create({
      A: call('f', { End: true, TimeoutSeconds: 5, Catch: [{ ErrorEquals: [name], Next: 'End' }] }),
      End: { Type: 'Succeed' },
    });
    const arn = await stage.start(machineArn, 'E');
    // The function never answers, so the engine is never idle; its timer is fired by hand.
    await stage.fireAfter(5);
    expect((await stage.outcome(arn)).status).toBe(status);
  });

  it('catches an expression that failed', async () => {
    const caught = {
      ErrorEquals: ['States.QueryEvaluationError'],
      Next: 'End',
      Output: '{% $states.errorOutput.Error %}',
    };
    const task = {
      ...call('f', { End: true, Catch: [caught] }),
      Arguments: { FunctionName: '{% $nothing %}' },
    };
    const outcome = await setStage({ f: echo }).run({ A: task, End: { Type: 'Succeed' } });
    expect(outcome).toMatchObject({ status: 'SUCCEEDED', output: 'States.QueryEvaluationError' });
    expect(outcome.types[2]).toBe('EvaluationFailed');
  });

  it('does not catch what fails in the catcher itself', async () => {
    const caught = { ErrorEquals: ['States.ALL'], Next: 'End', Output: '{% $nothing %}' };
    const outcome = await setStage({ f: throwing('Torn') }).run({
      A: call('f', { End: true, Catch: [caught] }),
      End: { Type: 'Succeed' },
    });
    expect(outcome).toMatchObject({ status: 'FAILED', error: 'States.QueryEvaluationError' });
    expect(outcome.cause).toContain("'Catch[0]/Output' returned nothing (undefined).");
  });
});

describe('a task that starts an execution', () => {
  it('gives its ARN and does not wait for it', async () => {
    const stage = setStage();
    const child = await stage.engine.createStateMachine({
      name: 'Child',
      roleArn: 'r',
      definition: JSON.stringify({
        QueryLanguage: 'JSONata',
        StartAt: 'W',
        States: { W: { Type: 'Wait', Seconds: 9, End: true } },
      }),
    });
    const Arguments = { StateMachineArn: child.stateMachineArn, Name: 'next', Input: { tool: 'T13' } };
    const task = { Type: 'Task', Resource: 'arn:aws:states:::states:startExecution', Arguments, End: true };
    const outcome = await stage.run({ A: task });
    expect(outcome).toMatchObject({
      status: 'SUCCEEDED',
      output: { ExecutionArn: expect.stringMatching(/:Child:next$/) },
    });
    const { input, status } = await stage.engine.describeExecution({
      executionArn: 'arn:aws:states:eu-west-1:000000000000:execution:Child:next',
    });
    expect({ input, status }).toEqual({ input: '{"tool":"T13"}', status: 'RUNNING' });

    const again = await stage.start('arn:aws:states:eu-west-1:000000000000:stateMachine:M', 'again');
    await stage.pass(9);
    expect(await stage.outcome(again)).toMatchObject({ status: 'SUCCEEDED' });
    const late = await stage.start('arn:aws:states:eu-west-1:000000000000:stateMachine:M', 'late');
    await stage.engine.idle();
    expect((await stage.outcome(late)).error).toBe('StepFunctions.ExecutionAlreadyExistsException');
  });
});
