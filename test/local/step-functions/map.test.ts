import { describe, expect, it } from 'vitest';
import { call, echo, setStage, throwing, waitForToken } from './stage.ts';

const payload = { Output: '{% $states.result.Payload %}', End: true };

function each(states: Record<string, object>, more: object = {}): object {
  return {
    Type: 'Map',
    Items: '{% $states.input %}',
    ItemProcessor: { StartAt: Object.keys(states)[0], States: states },
    End: true,
    ...more,
  };
}

describe('a Map', () => {
  it('does its states for each item and keeps the order of the items', async () => {
    const stage = setStage({ f: echo });
    const outcome = await stage.run({ M: each({ A: call('f', payload) }) }, ['a', 'b', 'c']);
    expect(outcome).toMatchObject({ status: 'SUCCEEDED', output: ['a', 'b', 'c'] });
  });

  it('writes the events of an item as the service does', async () => {
    const outcome = await setStage().run({ M: each({ A: { Type: 'Pass', End: true } }) }, [1]);
    expect(outcome.types).toEqual([
      'ExecutionStarted',
      'MapStateEntered',
      'MapStateStarted',
      'MapIterationStarted',
      'PassStateEntered',
      'PassStateExited',
      'MapIterationSucceeded',
      'MapStateSucceeded',
      'MapStateExited',
      'ExecutionSucceeded',
    ]);
  });

  it('says of each event which it follows, as recorded of the service', async () => {
    const stage = setStage();
    const map = each({ A: { Type: 'Pass', End: true } }, { MaxConcurrency: 1 });
    const { arn } = await stage.run({ M: map }, [1, 2]);
    const { events = [] } = await stage.engine.getExecutionHistory({ executionArn: arn });
    const follows = events.map(({ previousEventId }) => previousEventId);
    expect(follows).toEqual([0, 0, 2, 3, 4, 5, 6, 6, 8, 9, 10, 11, 11, 13]);
  });

  it('of no items gives an empty list', async () => {
    const outcome = await setStage().run({ M: each({ A: { Type: 'Pass', End: true } }) }, []);
    expect(outcome.output).toEqual([]);
    expect(outcome.types).not.toContain('MapIterationStarted');
  });

  it('gives each item with what ItemSelector makes of it', async () => {
    const ItemSelector = {
      chunk: '{% $states.context.Map.Item.Value %}',
      nth: '{% $states.context.Map.Item.Index %}',
      of: '{% $count($states.input) %}',
    };
    const outcome = await setStage().run({ M: each({ A: { Type: 'Pass', End: true } }, { ItemSelector }) }, [
      'x',
      'y',
    ]);
    expect(outcome.output).toEqual([
      { chunk: 'x', nth: 0, of: 2 },
      { chunk: 'y', nth: 1, of: 2 },
    ]);
  });

  it('has at most MaxConcurrency items under way', async () => {
    const stage = setStage({ desk: echo });
    const { arn } = await stage.run(
      { M: each({ A: waitForToken() }, { MaxConcurrency: 2 }) },
      [1, 2, 3, 4, 5],
    );
    for (let done = 0; done < 5; done++) {
      expect(stage.tokens()).toHaveLength(Math.min(5, done + 2));
      await stage.engine.sendTaskSuccess({ taskToken: stage.tokens()[done] ?? '', output: String(done) });
      await stage.engine.idle();
    }
    expect((await stage.outcome(arn)).output).toEqual([0, 1, 2, 3, 4]);
  });

  it('lets an item read the variables around it, and keeps those of an item to itself', async () => {
    const outcome = await setStage().run(
      {
        P: { Type: 'Pass', Assign: { outer: 'o' }, Next: 'M' },
        M: each(
          {
            A: { Type: 'Pass', Assign: { inner: '{% $states.input %}' }, Next: 'B' },
            B: { Type: 'Pass', Output: '{% $outer & $inner %}', End: true },
          },
          { End: undefined, Next: 'Q' },
        ),
        Q: {
          Type: 'Pass',
          Output: { items: '{% $states.input %}', left: '{% $exists($inner) %}' },
          End: true,
        },
      },
      ['1', '2'],
    );
    expect(outcome.output).toEqual({ items: ['o1', 'o2'], left: false });
  });

  it('fails with the first item that fails, and aborts the others', async () => {
    const stage = setStage({ desk: echo });
    const { arn } = await stage.run({ M: each({ A: waitForToken() }) }, [1, 2, 3]);
    const [, second = '', third = ''] = stage.tokens();
    await stage.engine.sendTaskFailure({ taskToken: second, error: 'Torn' });
    const outcome = await stage.outcome(arn);
    expect(outcome).toMatchObject({ status: 'FAILED', error: 'Torn' });
    expect(outcome.types.slice(-9)).toEqual([
      'TaskFailed',
      'MapIterationFailed',
      'TaskStateAborted',
      'MapIterationAborted',
      'TaskStateAborted',
      'MapIterationAborted',
      'TaskStateAborted',
      'MapStateFailed',
      'ExecutionFailed',
    ]);
    await expect(stage.engine.sendTaskSuccess({ taskToken: third, output: '1' })).rejects.toMatchObject({
      name: 'TaskTimedOut',
    });
  });

  it('is retried as a whole, and caught', async () => {
    const stage = setStage({ f: throwing('Torn') });
    const guard = {
      Retry: [{ ErrorEquals: ['Torn'], MaxAttempts: 1, IntervalSeconds: 5 }],
      Catch: [{ ErrorEquals: ['States.ALL'], Next: 'End' }],
    };
    const { arn } = await stage.run(
      { M: each({ A: call('f', payload) }, guard), End: { Type: 'Succeed' } },
      [1],
    );
    await stage.pass(5);
    const outcome = await stage.outcome(arn);
    expect(outcome).toMatchObject({ status: 'SUCCEEDED', output: { Error: 'Torn' } });
    expect(outcome.types.filter((type) => type.startsWith('MapState'))).toEqual([
      'MapStateEntered',
      'MapStateStarted',
      'MapStateStarted',
      'MapStateFailed',
      'MapStateExited',
    ]);
  });

  it('retries an item by itself', async () => {
    let torn = true;
    const stage = setStage({
      f: (item) => {
        if (item !== 2 || !torn) return { payload: item };
        torn = false;
        return throwing('Torn')(item);
      },
    });
    const retrying = call('f', { ...payload, Retry: [{ ErrorEquals: ['Torn'] }] });
    const { arn } = await stage.run({ M: each({ A: retrying }) }, [1, 2, 3]);
    await stage.pass(1);
    expect((await stage.outcome(arn)).output).toEqual([1, 2, 3]);
    expect(stage.received).toHaveLength(4);
  });

  it('may stand inside a Map', async () => {
    const inner = each({ A: { Type: 'Pass', Output: '{% $states.input * 2 %}', End: true } });
    const outcome = await setStage().run({ M: each({ N: inner }) }, [[1, 2], [], [3]]);
    expect(outcome.output).toEqual([[2, 4], [], [6]]);
  });

  it('fails when Items gives no list', async () => {
    const outcome = await setStage().run({ M: each({ A: { Type: 'Pass', End: true } }) }, 1);
    expect(outcome.types).toEqual([
      'ExecutionStarted',
      'MapStateEntered',
      'EvaluationFailed',
      'MapStateFailed',
      'ExecutionFailed',
    ]);
    expect(outcome.cause).toBe(
      "An error occurred while executing the state 'M' (entered at the event id #2). The JSONata expression '$states.input' specified for the field 'Items' returned an unexpected result type. Expected 'array', but was 'number' for value: 1",
    );
  });

  it('takes its input for the items when it says none', async () => {
    const { Items: _, ...without } = each({ A: { Type: 'Pass', End: true } }) as { Items: string };
    expect((await setStage().run({ M: without }, [7])).output).toEqual([7]);
    expect((await setStage().run({ M: without }, 7)).cause).toContain(
      'Map state input must be an array but was: 7',
    );
  });
});
