import { describe, expect, it } from 'vitest';
import type { Flow, State } from '../../workflows/asl.ts';
import { lint } from '../../workflows/lint.ts';

const openStage = `\${openStage}`;
const task: State = {
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Arguments: { FunctionName: openStage, Payload: '{% $states.input %}' },
  Output: '{% $states.result.Payload %}',
  End: true,
};
const waiting: State = {
  ...task,
  Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
  Arguments: { FunctionName: openStage, Payload: { token: '{% $states.context.Task.Token %}' } },
  TimeoutSeconds: 60,
};
const alone = (state: State): Flow => ({ StartAt: 'Only', States: { Only: state } });
const rulesIn = (flow: Flow) => lint(flow, ['openStage']).map(({ rule }) => rule);
const giving = (Output: unknown) => rulesIn(alone({ ...task, Output }));

describe('the lint', () => {
  it('is content with a task, and with one that waits', () => {
    expect(lint(alone(task), ['openStage'])).toEqual([]);
    expect(lint(alone(waiting), ['openStage'])).toEqual([]);
  });

  it('says where the mistake is and what is wrong', () => {
    expect(lint(alone({ ...task, Output: '{% $nowhere %}' }), ['openStage'])).toEqual([
      {
        where: 'Only',
        rule: 'unknown-variable',
        why: 'Output: $nowhere is neither assigned nor a function.',
      },
    ]);
  });

  it('looks into the states inside a Map too', () => {
    const ItemProcessor = alone({ ...task, Output: '{% $nowhere %}' });
    const map: State = { Type: 'Map', Items: '{% $states.input.batches %}', ItemProcessor, End: true };
    expect(rulesIn({ StartAt: 'Each', States: { Each: map } })).toEqual(['unknown-variable']);
  });
});

describe('an expression', () => {
  it('must parse', () => {
    expect(giving('{% $states.result.( %}')).toEqual(['jsonata-does-not-parse']);
  });

  it('must be the whole text', () => {
    expect(giving('The tool {% $states.input.tool %}')).toEqual(['half-expression']);
  });

  it('may name what it binds, its own arguments, what a state assigned, and functions of JSONata', () => {
    expect(giving('{% ($a := 1; $map([1], function($b) { $a + $b })) %}')).toEqual([]);
    const flow: Flow = {
      StartAt: 'Note',
      States: {
        Note: { Type: 'Pass', Assign: { noted: '{% $states.input.tool %}' }, Next: 'Use' },
        Use: { ...task, Output: '{% $noted %}' },
      },
    };
    expect(rulesIn(flow)).toEqual([]);
  });

  it('may not call $eval, which Step Functions refuses', () => {
    expect(giving("{% $eval('1') %}")).toEqual(['unknown-variable']);
  });

  it('has no result before there is one', () => {
    const Arguments = { FunctionName: openStage, Payload: '{% $states.result.Payload %}' };
    expect(rulesIn(alone({ ...task, Arguments }))).toEqual(['result-too-early']);
  });

  it('has an error’s output in a Catch only', () => {
    expect(giving('{% $states.errorOutput.Cause %}')).toEqual(['error-out-of-catch']);
    const caught = { ErrorEquals: ['States.Timeout'], Output: '{% $states.errorOutput %}', Next: 'Only' };
    expect(rulesIn(alone({ ...task, Catch: [caught] }))).toEqual([]);
  });

  it.each(['$states.context.Execution.Nmae', '$states.context.Stage.Name', '$states.inptu'])(
    'must not look for %s, which is not there',
    (path) => {
      expect(giving(`{% ${path} %}`)).toEqual(['unknown-context']);
    },
  );

  it('finds a token in the arguments of a task that waits for one, and nowhere else', () => {
    const Arguments = { FunctionName: openStage, Payload: '{% $states.context.Task.Token %}' };
    expect(rulesIn(alone({ ...task, Arguments }))).toEqual(['unknown-context']);
    expect(rulesIn(alone({ ...waiting, Output: '{% $states.context.Task.Token %}' }))).toEqual([
      'unknown-context',
    ]);
  });

  it.each([
    '$states.result.batches[ready]',
    '{ "batches": $states.result.batches[ready] }',
    '($ready := $states.result.batches[ready]; $ready)',
    '$filter($states.result.batches, function($one) { $one.ready })',
    'true ? $states.result.batches[ready] : []',
  ])('must wrap what it filters: %s', (expression) => {
    expect(giving(`{% ${expression} %}`)).toEqual(['filter-not-wrapped']);
  });

  it.each([
    '[$states.result.batches[ready]]',
    '$count($states.result.batches[ready])',
    '$states.result.batches[0]',
  ])('may filter where one match or none do no harm: %s', (expression) => {
    expect(giving(`{% ${expression} %}`)).toEqual([]);
  });
});

describe('a state', () => {
  it.each(['States.ALL', 'States.TaskFailed', 'States.Timeout'])(
    'must not retry on %s, which would start a stage again when its time is up',
    (error) => {
      expect(rulesIn(alone({ ...waiting, Retry: [{ ErrorEquals: [error] }] }))).toEqual([
        'retry-of-everything',
      ]);
    },
  );

  it('must not wait for a token for ever, nor keep it to itself', () => {
    const { TimeoutSeconds: _, ...endless } = waiting;
    expect(rulesIn(alone(endless))).toEqual(['wait-without-end']);
    expect(rulesIn(alone({ ...waiting, Arguments: task.Arguments }))).toEqual(['token-kept']);
  });

  it('that does something with each item must say where the items are', () => {
    const map: State = { Type: 'Map', ItemProcessor: alone(task), End: true };
    expect(rulesIn({ StartAt: 'Each', States: { Each: map } })).toEqual(['map-without-items']);
  });

  it('that chooses must know what to do otherwise', () => {
    const choice: State = {
      Type: 'Choice',
      Choices: [{ Condition: "{% $states.input.stage = 'draft' %}", Next: 'Only' }],
    };
    expect(rulesIn({ StartAt: 'Which', States: { Which: choice, Only: task } })).toEqual([
      'choice-without-default',
    ]);
  });

  it('must be reachable, and lead to states that are there', () => {
    expect(rulesIn({ StartAt: 'Only', States: { Only: task, Island: task } })).toEqual(['unreachable-state']);
    const { End: _, ...more } = task;
    expect(rulesIn(alone({ ...more, Next: 'Nowhere' }))).toEqual(['unknown-state']);
  });

  it('calls functions that there are', () => {
    expect(lint(alone(task), ['closeStage']).map(({ rule }) => rule)).toEqual(['unknown-function']);
  });
});
