import { describe, expect, it } from 'vitest';
import { setStage } from './stage.ts';

describe('a Pass state', () => {
  it('hands its input on when it says nothing else', async () => {
    const outcome = await setStage().run({ A: { Type: 'Pass', End: true } }, { tool: 'T13' });
    expect(outcome).toMatchObject({ status: 'SUCCEEDED', output: { tool: 'T13' } });
    expect(outcome.types).toEqual([
      'ExecutionStarted',
      'PassStateEntered',
      'PassStateExited',
      'ExecutionSucceeded',
    ]);
  });

  it('computes Output and Assign from the variables as they were before', async () => {
    const outcome = await setStage().run({
      A: { Type: 'Pass', Assign: { n: 1 }, Next: 'B' },
      B: { Type: 'Pass', Assign: { n: '{% $n + 1 %}' }, Output: { seen: '{% $n %}' }, Next: 'C' },
      C: { Type: 'Pass', Output: { before: '{% $states.input.seen %}', now: '{% $n %}' }, End: true },
    });
    expect(outcome.output).toEqual({ before: 1, now: 2 });
  });
});

describe('a Choice state', () => {
  const ends = {
    Low: { Type: 'Succeed', Output: '{% $said %}' },
    High: { Type: 'Succeed', Output: '{% $said %}' },
  };
  const choice = {
    Type: 'Choice',
    Choices: [
      { Condition: '{% $states.input.n > 9 %}', Next: 'High', Assign: { said: 'high' } },
      { Condition: '{% $states.input.n > 5 %}', Next: 'High', Assign: { said: 'middle' }, Output: 'unused' },
    ],
    Default: 'Low',
    Assign: { said: 'low' },
  };

  it.each([
    [10, 'high'],
    [6, 'middle'],
    [1, 'low'],
  ])('takes the first rule that holds, or the default: %i is %s', async (n, said) => {
    const outcome = await setStage().run({ Choose: choice, ...ends }, { n });
    expect(outcome).toMatchObject({ status: 'SUCCEEDED', output: said });
  });

  it('fails the execution when no rule holds and there is no default', async () => {
    const { Default: _, ...without } = choice;
    const outcome = await setStage().run({ Choose: without, High: ends.High }, { n: 1 });
    expect(outcome).toMatchObject({ status: 'FAILED', error: 'States.NoChoiceMatched' });
    expect(outcome.types).toEqual(['ExecutionStarted', 'ChoiceStateEntered', 'ExecutionFailed']);
  });

  it('fails when a condition gives no boolean', async () => {
    const choices = [{ Condition: '{% $states.input.n %}', Next: 'High' }];
    const outcome = await setStage().run(
      { Choose: { Type: 'Choice', Choices: choices }, High: ends.High },
      { n: 1 },
    );
    expect(outcome.error).toBe('States.QueryEvaluationError');
    expect(outcome.cause).toContain(
      "The JSONata expression '$states.input.n' specified for the field 'Choices[0]/Condition' returned an unexpected result type. Expected 'boolean', but was 'number' for value: 1",
    );
  });
});

describe('a Wait state', () => {
  it('waits the seconds that it says, on the clock of the engine', async () => {
    const stage = setStage();
    const { arn } = await stage.run({ A: { Type: 'Wait', Seconds: '{% 60 * 60 %}', End: true } });
    expect(stage.engine.nextDueAt()).toBe(Date.parse('2024-04-23T09:00:00Z'));
    await stage.pass(3599);
    expect((await stage.outcome(arn)).status).toBe('RUNNING');
    await stage.pass(1);
    expect(await stage.outcome(arn)).toMatchObject({
      status: 'SUCCEEDED',
      types: ['ExecutionStarted', 'WaitStateEntered', 'WaitStateExited', 'ExecutionSucceeded'],
    });
  });

  it('waits until its timestamp, and not at all for one that is past', async () => {
    const stage = setStage();
    const { arn } = await stage.run(
      {
        A: { Type: 'Wait', Timestamp: '2020-01-01T00:00:00Z', Next: 'B' },
        B: { Type: 'Wait', Timestamp: '{% $states.input.until %}', End: true },
      },
      { until: '2024-05-01T00:00:00+02:00' },
    );
    expect(stage.engine.nextDueAt()).toBe(Date.parse('2024-04-30T22:00:00Z'));
    await stage.passUntil(Date.parse('2024-04-30T22:00:00Z'));
    expect((await stage.outcome(arn)).status).toBe('SUCCEEDED');
  });

  it.each([-1, 0.5, 100_000_000])('fails when it is to wait %d seconds', async (seconds) => {
    const outcome = await setStage().run(
      { A: { Type: 'Wait', Seconds: '{% $states.input %}', End: true } },
      seconds,
    );
    expect(outcome).toMatchObject({ status: 'FAILED', error: 'States.QueryEvaluationError' });
  });
});

describe('the ends', () => {
  it('Succeed gives the output of the execution', async () => {
    const outcome = await setStage().run(
      { A: { Type: 'Succeed', Output: { done: '{% $states.input %}' } } },
      7,
    );
    expect(outcome.output).toEqual({ done: 7 });
    expect(outcome.types).toEqual([
      'ExecutionStarted',
      'SucceedStateEntered',
      'SucceedStateExited',
      'ExecutionSucceeded',
    ]);
  });

  it('Fail gives its error and cause, computed or written', async () => {
    const outcome = await setStage().run(
      { A: { Type: 'Fail', Error: 'Lapsed', Cause: '{% "on " & $states.input %}' } },
      'Monday',
    );
    expect(outcome).toMatchObject({ status: 'FAILED', error: 'Lapsed', cause: 'on Monday' });
    expect(outcome.types).toEqual(['ExecutionStarted', 'FailStateEntered', 'ExecutionFailed']);
  });

  it('an execution is ended after a year, as by the service', async () => {
    const stage = setStage();
    const { arn } = await stage.run({ A: { Type: 'Wait', Seconds: 99_999_999, End: true } });
    await stage.pass(365 * 24 * 60 * 60);
    const outcome = await stage.outcome(arn);
    expect(outcome).toMatchObject({ status: 'TIMED_OUT', error: 'States.Timeout' });
    expect(outcome.types.at(-1)).toBe('ExecutionTimedOut');
  });

  it('an execution is ended after the TimeoutSeconds of its machine', async () => {
    const stage = setStage();
    const machineArn = await stage.create(
      { A: { Type: 'Wait', Seconds: 100, End: true } },
      { TimeoutSeconds: 60 },
    );
    const arn = await stage.start(machineArn, 'E');
    await stage.pass(60);
    expect((await stage.outcome(arn)).status).toBe('TIMED_OUT');
  });

  it('a loop without an end is ended by the limit of 25,000 events', async () => {
    const outcome = await setStage().run({
      A: { Type: 'Pass', Next: 'B' },
      B: { Type: 'Choice', Choices: [{ Condition: false, Next: 'C' }], Default: 'A' },
      C: { Type: 'Succeed' },
    });
    expect(outcome).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
  });

  it('an output over 256 KiB fails the execution', async () => {
    const output = '{% $join([1..60000].$string($), "-") %}';
    const outcome = await setStage().run({ A: { Type: 'Pass', Output: output, End: true } });
    expect(outcome).toMatchObject({ status: 'FAILED', error: 'States.DataLimitExceeded' });
  });
});
