import { describe, expect, it } from 'vitest';
import type { Json } from '../../../local/step-functions/json.ts';
import { setStage } from './stage.ts';

/** What a Pass state makes of an expression. */
async function outputOf(expression: string, input?: Json): Promise<Json | undefined> {
  const outcome = await setStage().run(
    { A: { Type: 'Pass', Output: `{% ${expression} %}`, End: true } },
    input,
  );
  return outcome.status === 'SUCCEEDED' ? outcome.output : `${outcome.error}: ${outcome.cause}`;
}

describe('the functions that the service adds to JSONata', () => {
  it.each<[string, Json]>([
    ['$partition([1,2,3,4,5], 2)', [[1, 2], [3, 4], [5]]],
    ['$range(1, 10, 3)', [1, 4, 7, 10]],
    ['$range(3, 1, -1)', [3, 2, 1]],
    ['$hash("tool", "SHA-256")', '7c9bbe5ec9b3fb774e8fa0f54247e93c34ddf8e5d16fe3073420de0ae81a262d'],
    ['$hash("", "MD5")', 'd41d8cd98f00b204e9800998ecf8427e'],
    ['$parse("{\\"a\\":[1]}")', { a: [1] }],
    ['$random(7) = $random(7)', true],
    ['$random() >= 0 and $random() < 1', true],
    ['$length($uuid())', 36],
  ])('%s', async (expression, expected) => {
    expect(await outputOf(expression)).toEqual(expected);
  });

  it('has no $eval', async () => {
    expect(await outputOf('$eval("1")')).toContain('T1006');
  });
});

describe('an expression', () => {
  it('tells the time of the engine, also in a format', async () => {
    expect(await outputOf('$now()')).toBe('2024-04-23T08:00:00.000Z');
    expect(await outputOf('$millis()')).toBe(Date.parse('2024-04-23T08:00:00Z'));
    expect(await outputOf('$now("[D1] [MNn] [Y]")')).toBe('23 April 2024');
  });

  it('sees the execution, the state and the machine in the context', async () => {
    expect(await outputOf('$states.context', { tool: 'T13' })).toEqual({
      Execution: {
        Id: 'arn:aws:states:eu-west-1:000000000000:execution:M:E',
        Input: { tool: 'T13' },
        Name: 'E',
        RoleArn: 'arn:aws:iam::000000000000:role/engine',
        StartTime: '2024-04-23T08:00:00.000Z',
        RedriveCount: 0,
      },
      StateMachine: { Id: 'arn:aws:states:eu-west-1:000000000000:stateMachine:M', Name: 'M' },
      State: { Name: 'A', EnteredTime: '2024-04-23T08:00:00.000Z', RetryCount: 0 },
    });
  });

  it('that gives nothing fails, and says where', async () => {
    expect(await outputOf('$states.input.nothing')).toBe(
      "States.QueryEvaluationError: An error occurred while executing the state 'A' (entered at the event id #2). The JSONata expression '$states.input.nothing' specified for the field 'Output' returned nothing (undefined).",
    );
  });

  it('that throws fails, and says why', async () => {
    expect(await outputOf('1 + "a"')).toContain(
      "specified for the field 'Output' threw an error during evaluation. T2002",
    );
  });

  it('that gives a function fails', async () => {
    expect(await outputOf('function($x){$x}')).toContain('returned an unsupported result type.');
    expect(await outputOf('{"f": $sum}')).toContain('returned an unsupported result type.');
  });

  it('stands anywhere in a value, and other strings mean themselves', async () => {
    const Output = {
      list: [1, '{% $states.input %}', { deep: '{% [1..2] %}' }],
      plain: 'a {% b %} c',
      $x: true,
    };
    const outcome = await setStage().run({ A: { Type: 'Pass', Output, End: true } }, 'in');
    expect(outcome.output).toEqual({ list: [1, 'in', { deep: [1, 2] }], plain: 'a {% b %} c', $x: true });
  });

  it('that fails is an event that follows the one before the state, as by the service', async () => {
    const stage = setStage();
    const { arn } = await stage.run({ A: { Type: 'Pass', Output: { a: '{% $nothing %}' }, End: true } });
    const { events = [] } = await stage.engine.getExecutionHistory({ executionArn: arn });
    const [, , failed, ended] = events;
    expect(failed).toMatchObject({
      id: 3,
      previousEventId: 0,
      type: 'EvaluationFailed',
      evaluationFailedEventDetails: {
        state: 'A',
        location: 'Output/a',
        error: 'States.QueryEvaluationError',
      },
    });
    expect(ended).toMatchObject({ id: 4, previousEventId: 3, type: 'ExecutionFailed' });
  });

  it('cannot change what it reads', async () => {
    const outcome = await setStage().run({
      A: { Type: 'Pass', Assign: { list: [3, 1, 2] }, Next: 'B' },
      B: {
        Type: 'Pass',
        Output: '{% [$sort($list), $states.input[0]] %}',
        Assign: { other: '{% $append($list, 9) %}' },
        Next: 'C',
      },
      C: { Type: 'Pass', Output: '{% {"list": $list, "other": $other} %}', End: true },
    });
    expect(outcome.output).toEqual({ list: [3, 1, 2], other: [3, 1, 2, 9] });
  });
});
