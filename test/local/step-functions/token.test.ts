import { describe, expect, it } from 'vitest';
import { newTaskToken } from '../../../local/step-functions/task-token.ts';
import { echo, type Stage, setStage, throwing, waitForToken } from './stage.ts';

const RETRY = { Retry: [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 1, MaxAttempts: 3 }], End: true };

async function waiting(stage: Stage, more?: object): Promise<{ arn: string; token: string }> {
  const { arn } = await stage.run({ Desk: waitForToken(more) });
  return { arn, token: stage.tokens().at(-1) ?? '' };
}

const answer = (stage: Stage, taskToken: string, output = '"done"') =>
  stage.engine.sendTaskSuccess({ taskToken, output });

describe('a task that waits for its token', () => {
  it('goes on waiting when the function has returned', async () => {
    const stage = setStage({ desk: echo });
    const { arn } = await waiting(stage);
    await stage.pass(30 * 24 * 60 * 60);
    const outcome = await stage.outcome(arn);
    expect(outcome.status).toBe('RUNNING');
    expect(outcome.types.slice(2)).toEqual(['TaskScheduled', 'TaskStarted', 'TaskSubmitted']);
  });

  it('ends with what the token is answered with, and not with what the function returned', async () => {
    const stage = setStage({ desk: echo });
    const { arn, token } = await waiting(stage);
    await answer(stage, token, '{"outcome":"endorsed"}');
    const outcome = await stage.outcome(arn);
    expect(outcome).toMatchObject({ status: 'SUCCEEDED', output: { outcome: 'endorsed' } });
    expect(outcome.types.slice(5)).toEqual(['TaskSucceeded', 'TaskStateExited', 'ExecutionSucceeded']);
  });

  it('may be answered before the function has returned', async () => {
    const stage = setStage();
    stage.functions.desk = async (payload) => {
      await answer(stage, (payload as { token: string }).token, '"early"');
      return { payload: 'late' };
    };
    const outcome = await stage.outcome((await waiting(stage)).arn);
    expect(outcome).toMatchObject({ status: 'SUCCEEDED', output: 'early' });
    expect(outcome.types).not.toContain('TaskSubmitted');
  });

  it('fails when the function throws, and its token ends', async () => {
    const stage = setStage({ desk: throwing('Torn') });
    const { arn, token } = await waiting(stage);
    expect((await stage.outcome(arn)).error).toBe('Torn');
    await expect(answer(stage, token)).rejects.toMatchObject({ name: 'TaskTimedOut' });
  });

  it('fails with the error that the token is answered with', async () => {
    const stage = setStage({ desk: echo });
    const { arn, token } = await waiting(stage);
    await stage.engine.sendTaskFailure({ taskToken: token, error: 'Withdrawn', cause: 'by its author' });
    const outcome = await stage.outcome(arn);
    expect(outcome).toMatchObject({ status: 'FAILED', error: 'Withdrawn', cause: 'by its author' });
  });

  it('times out on the clock of the engine, after the seconds that an expression gave', async () => {
    const stage = setStage({ desk: echo });
    const { arn, token } = await waiting(stage, { End: true, TimeoutSeconds: '{% 300 * 24 * 60 * 60 %}' });
    await stage.pass(300 * 24 * 60 * 60 - 1);
    expect((await stage.outcome(arn)).status).toBe('RUNNING');
    await stage.pass(1);
    const outcome = await stage.outcome(arn);
    expect(outcome).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
    expect(outcome.types.slice(-2)).toEqual(['TaskTimedOut', 'ExecutionFailed']);
    await expect(answer(stage, token)).rejects.toMatchObject({ name: 'TaskTimedOut' });
  });

  it('times out when no heartbeat comes, and not while they come', async () => {
    const stage = setStage({ desk: echo });
    const { arn, token } = await waiting(stage, { End: true, HeartbeatSeconds: 60 });
    for (let minute = 0; minute < 5; minute++) {
      await stage.pass(50);
      await stage.engine.sendTaskHeartbeat({ taskToken: token });
    }
    expect((await stage.outcome(arn)).status).toBe('RUNNING');
    await stage.pass(60);
    expect((await stage.outcome(arn)).error).toBe('States.Timeout');
  });
});

describe('a token', () => {
  it('answers once', async () => {
    const stage = setStage({ desk: echo });
    const { token } = await waiting(stage);
    await answer(stage, token);
    const twice = answer(stage, token);
    await expect(twice).rejects.toMatchObject({
      name: 'TaskTimedOut',
      message: "Task Timed Out: 'Provided task does not exist anymore'",
    });
  });

  it('answers once when it is answered many times at once', async () => {
    const stage = setStage({ desk: echo });
    const { token } = await waiting(stage);
    const answers = await Promise.allSettled([1, 2, 3, 4].map((n) => answer(stage, token, String(n))));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is new for each attempt, and the old one has ended', async () => {
    const stage = setStage({ desk: echo });
    const { arn, token: first } = await waiting(stage, RETRY);
    await stage.engine.sendTaskFailure({ taskToken: first, error: 'Torn' });
    await stage.pass(1);
    const [, second = ''] = stage.tokens();
    expect(stage.received.map(({ payload }) => (payload as { retryCount: number }).retryCount)).toEqual([
      0, 1,
    ]);
    const entered = stage.received.map(({ payload }) => (payload as { enteredTime: string }).enteredTime);
    expect(new Set(entered).size).toBe(1);
    await expect(answer(stage, first)).rejects.toMatchObject({ name: 'TaskTimedOut' });
    await answer(stage, second);
    expect((await stage.outcome(arn)).status).toBe('SUCCEEDED');
  });

  it('ends with its execution', async () => {
    const stage = setStage({ desk: echo });
    const { arn, token } = await waiting(stage);
    await stage.engine.stopExecution({ executionArn: arn, error: 'Paused', cause: 'by an administrator' });
    expect(await stage.outcome(arn)).toMatchObject({ status: 'ABORTED', error: 'Paused' });
    await expect(answer(stage, token)).rejects.toMatchObject({ name: 'TaskTimedOut' });
  });

  it.each(['garbage', '', 'AAAA'.repeat(18), `${newTaskToken()}=`])(
    'that was never one is refused: %s',
    async (token) => {
      await expect(answer(setStage(), token)).rejects.toMatchObject({ name: 'InvalidToken' });
    },
  );

  it('of another engine is a task that does not exist', async () => {
    await expect(answer(setStage(), newTaskToken())).rejects.toMatchObject({ name: 'TaskDoesNotExist' });
  });

  it('is not used up by an output that is not JSON or is over 256 KiB', async () => {
    const stage = setStage({ desk: echo });
    const { arn, token } = await waiting(stage);
    await expect(answer(stage, token, 'endorsed')).rejects.toMatchObject({ name: 'InvalidOutput' });
    const large = JSON.stringify('é'.repeat(131_072));
    await expect(answer(stage, token, large)).rejects.toMatchObject({ name: 'ValidationException' });
    await answer(stage, token);
    expect((await stage.outcome(arn)).status).toBe('SUCCEEDED');
  });
});
