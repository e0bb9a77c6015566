import asl from 'asl-validator';
import { describe, expect, it } from 'vitest';
import { currentDefinition } from '../../functions/contracts/steps.ts';
import { stages } from '../../functions/domain/stage.ts';
import { functionNames } from '../../infra/bundle.ts';
import { functionNamesWanted, placeholderOf } from '../../infra/functions.ts';
import { stateOf } from '../../local/workflows.ts';
import {
  flowsOf,
  type State,
  waitsForToken,
  waysOf,
  workflow,
  workflowFile,
  workflowNames,
} from '../../workflows/asl.ts';
import { lint } from '../../workflows/lint.ts';

describe.each(workflowNames)('%s', (name) => {
  it('is what the States Language allows', () => {
    expect(asl(workflow(name))).toMatchObject({ isValid: true, errors: [] });
  });

  it('has none of the mistakes that validation lets pass', () => {
    expect(lint(workflow(name), functionNamesWanted.map(placeholderOf))).toEqual([]);
  });

  it('tries Lambda’s own faults and a busy register again, in every state that calls a function', () => {
    const faults = [
      'Lambda.ServiceException',
      'Lambda.AWSLambdaException',
      'Lambda.SdkClientException',
      'Lambda.TooManyRequestsException',
      'Lambda.ClientExecutionTimeoutException',
      'Lambda.Unknown',
      'Sandbox.Timedout',
      'Runtime.ExitError',
      'RegisterBusy',
      'RegisterContended',
    ];
    for (const { States } of flowsOf(workflow(name))) {
      for (const { Type, Retry = [] } of Object.values(States)) {
        if (Type === 'Task') expect(Retry.map(({ ErrorEquals }) => ErrorEquals)).toContainEqual(faults);
      }
    }
  });
});

it('every function that a workflow names has an entry, and every entry but one is deployed', async () => {
  // `commands` takes its caller's word for who they are: it is not deployed.
  expect(await functionNames()).toEqual([...functionNamesWanted, 'commands'].sort());
});

describe('the stages', () => {
  const { States } = workflow('tool-lifecycle');
  const waiting = Object.entries(States).filter(([, state]) => waitsForToken(state));

  it('of the domain are the states that wait, by the same names', () => {
    expect(waiting.map(([name]) => name)).toEqual(stages.map(stateOf));
  });

  it('and the three other places that a position can name are what NextStage branches on, each to its own state', () => {
    const choices = waysOf(States.NextStage as State);
    expect(choices).toEqual([
      ...[...stages, 'carry-over', 'ended', 'superseded'].map((stage) => ({
        to: stateOf(stage),
        when: `{% $states.input.stage = '${stage}' %}`,
      })),
      { to: 'UnknownStage', when: 'otherwise' },
    ]);
  });

  it('all wait in the same way: one cannot be changed without the others', () => {
    const [[, first] = [], ...others] = waiting;
    for (const [, state] of others) expect(state).toEqual(first);
  });

  it('open under the definition that the reconciler holds executions to', () => {
    const numbers = [...workflowFile('tool-lifecycle').matchAll(/"definition": (\d+)/g)].map(([, n]) =>
      Number(n),
    );
    expect(numbers).toEqual(stages.map(() => currentDefinition));
    expect(workflow('tool-lifecycle').Comment).toContain(`Definition ${currentDefinition}.`);
  });

  it('lapse when their time is up, and only then', () => {
    for (const [, { Catch }] of waiting) {
      expect(Catch).toEqual([
        { ErrorEquals: ['States.Timeout'], Output: '{% $states.input %}', Next: 'StageLapsed' },
      ]);
    }
  });
});
