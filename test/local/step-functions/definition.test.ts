import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDefinition } from '../../../local/step-functions/asl/read-definition.ts';
import { call, machine, waitForToken } from './stage.ts';

/** The sentence of the refusal, or nothing. */
function refusalOf(definition: object): string {
  try {
    readDefinition(JSON.stringify(definition));
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

const end = { Type: 'Succeed' };
const map = (more: object) => ({
  Type: 'Map',
  ItemProcessor: { StartAt: 'I', States: { I: { Type: 'Pass', End: true } } },
  End: true,
  ...more,
});

describe('a definition', () => {
  it.each(['tool-lifecycle', 'stage-notice'])('of ours is accepted: %s', (name) => {
    const file = new URL(`../../../workflows/${name}.asl.json`, import.meta.url);
    expect(refusalOf(JSON.parse(readFileSync(file, 'utf8')))).toBe('');
  });

  it.each<[string, object, string]>([
    [
      'no query language',
      { ...machine({ A: end }), QueryLanguage: undefined },
      'These fields are required: [QueryLanguage] at /',
    ],
    ['JSONPath', { ...machine({ A: end }), QueryLanguage: 'JSONPath' }, '/QueryLanguage'],
    ['JSONPath in a state', machine({ A: { ...end, QueryLanguage: 'JSONPath' } }), '/States/A/QueryLanguage'],
    ['no states', { QueryLanguage: 'JSONata', StartAt: 'A' }, 'These fields are required: [States] at /'],
    [
      'an unknown field',
      { ...machine({ A: end }), ProcessorConfig: {} },
      "Field 'ProcessorConfig' is not supported at /ProcessorConfig",
    ],
    [
      'a field of every object',
      machine({ A: { ...end, constructor: 1 } }),
      "Field 'constructor' is not supported at /States/A/constructor",
    ],
    [
      'Parallel',
      machine({ A: { Type: 'Parallel', Branches: [], End: true } }),
      'A state of type "Parallel" is not supported at /States/A/Type',
    ],
    ['a type of every object', machine({ A: { Type: 'toString' } }), '/States/A/Type'],
    ['InputPath', machine({ A: { Type: 'Pass', InputPath: '$', End: true } }), '/States/A/InputPath'],
    ['Result', machine({ A: { Type: 'Pass', Result: {}, End: true } }), '/States/A/Result'],
    ['Parameters', machine({ A: { ...call('f'), Parameters: {} } }), '/States/A/Parameters'],
    ['Credentials', machine({ A: { ...call('f'), Credentials: {} } }), '/States/A/Credentials'],
    [
      'a path in a value',
      machine({ A: { ...end, Output: { 'x.$': '$.y' } } }),
      'JSONPath is not supported at /States/A/Output/x.$',
    ],
    [
      'another integration',
      machine({ A: { ...call('f'), Resource: 'arn:aws:states:::sqs:sendMessage' } }),
      '/States/A/Resource',
    ],
    [
      'a synchronous integration',
      machine({ A: { ...call('f'), Resource: 'arn:aws:states:::states:startExecution.sync:2' } }),
      '/States/A/Resource',
    ],
    [
      'an argument that is not implemented',
      machine({ A: { ...call('f'), Arguments: { FunctionName: 'f', InvocationType: 'Event' } } }),
      '/States/A/Arguments/InvocationType',
    ],
    [
      'no function',
      machine({ A: { ...call('f'), Arguments: {} } }),
      'These fields are required: [FunctionName] at /States/A/Arguments',
    ],
    [
      'tolerated failures',
      machine({ A: map({ ToleratedFailureCount: 1 }) }),
      '/States/A/ToleratedFailureCount',
    ],
    [
      'a distributed Map',
      machine({
        A: map({
          ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED' }, StartAt: 'I', States: { I: end } },
        }),
      }),
      'Only the mode INLINE is supported at /States/A/ItemProcessor/ProcessorConfig/Mode',
    ],
    ['a reader of items', machine({ A: map({ ItemReader: {} }) }), '/States/A/ItemReader'],
    [
      'an unknown field in an item',
      machine({ A: map({ ItemProcessor: { StartAt: 'I', States: { I: { ...end, X: 1 } } } }) }),
      '/States/A/ItemProcessor/States/I/X',
    ],
    [
      'an unknown field of a retrier',
      machine({ A: call('f', { End: true, Retry: [{ ErrorEquals: ['X'], Delay: 1 }] }) }),
      '/States/A/Retry[0]/Delay',
    ],
    [
      'States.ALL not alone',
      machine({ A: call('f', { End: true, Retry: [{ ErrorEquals: ['X', 'States.ALL'] }] }) }),
      'States.ALL must stand alone',
    ],
    [
      'States.ALL not last',
      machine({
        A: call('f', { End: true, Retry: [{ ErrorEquals: ['States.ALL'] }, { ErrorEquals: ['X'] }] }),
      }),
      'States.ALL must be in the last rule',
    ],
    [
      'a catcher to nowhere',
      machine({ A: call('f', { End: true, Catch: [{ ErrorEquals: ['X'], Next: 'Z' }] }) }),
      "Missing 'Next' target: Z at /States/A/Catch[0]/Next",
    ],
    [
      'a timeout of 0',
      machine({ A: waitForToken({ End: true, TimeoutSeconds: 0 }) }),
      'A whole number from 1 to 99999999 is expected at /States/A/TimeoutSeconds',
    ],
    [
      'a timeout over the limit',
      machine({ A: waitForToken({ End: true, TimeoutSeconds: 100_000_000 }) }),
      '/States/A/TimeoutSeconds',
    ],
    [
      'a heartbeat as long as the timeout',
      machine({ A: waitForToken({ End: true, TimeoutSeconds: 5, HeartbeatSeconds: 5 }) }),
      '/States/A/HeartbeatSeconds',
    ],
    [
      'Next and End',
      machine({ A: { Type: 'Pass', Next: 'B', End: true }, B: end }),
      'Exactly one of Next and End is expected at /States/A',
    ],
    [
      'neither Next nor End',
      machine({ A: { Type: 'Pass' } }),
      'Exactly one of Next and End is expected at /States/A',
    ],
    [
      'two ends of a wait',
      machine({ A: { Type: 'Wait', Seconds: 1, Timestamp: '2024-04-23T08:00:00Z', End: true } }),
      'Exactly one of Seconds and Timestamp',
    ],
    [
      'a start that is not there',
      { ...machine({ A: end }), StartAt: 'Z' },
      "Missing 'Next' target: Z at /StartAt",
    ],
    ['a state that is not reached', machine({ A: end, B: end }), 'State "B" is not reachable at /States/B'],
    [
      'a name used twice',
      machine({ A: map({ ItemProcessor: { StartAt: 'A', States: { A: end } } }) }),
      'The name "A" is used twice',
    ],
    [
      'a broken expression',
      machine({ A: { ...end, Output: '{% 1 + %}' } }),
      'Not a JSONata expression: Unexpected end of expression at /States/A/Output',
    ],
    ['half an expression', machine({ A: { ...end, Output: '{% 1' } }), '/States/A/Output'],
    [
      'a result where there is none',
      machine({
        A: { ...call('f'), Arguments: { FunctionName: 'f', Payload: { x: '{% $states.result %}' } } },
      }),
      '$states.result is not available in this field at /States/A/Arguments/Payload/x',
    ],
    [
      'an error where there is none',
      machine({ A: call('f', { End: true, Output: '{% $string($states.errorOutput) %}' }) }),
      '$states.errorOutput is not available in this field',
    ],
    [
      'a condition that is no expression',
      machine({ A: { Type: 'Choice', Choices: [{ Condition: 'true', Next: 'B' }] }, B: end }),
      '/States/A/Choices[0]/Condition',
    ],
    ['a Choice without rules', machine({ A: { Type: 'Choice', Choices: [] } }), '/States/A/Choices'],
    [
      'a variable called states',
      machine({ A: { Type: 'Pass', Assign: { states: 1 }, End: true } }),
      '/States/A/Assign/states',
    ],
    [
      'an item that sets a variable from outside',
      machine({
        A: { Type: 'Pass', Assign: { v: 1 }, Next: 'M' },
        M: map({
          ItemProcessor: { StartAt: 'I', States: { I: { Type: 'Pass', Assign: { v: 2 }, End: true } } },
        }),
      }),
      'This variable belongs to an outer scope at /States/M/ItemProcessor/States/I/Assign/v',
    ],
  ])('with %s is refused, and the refusal names the place', (_, definition, expected) => {
    const refusal = refusalOf(definition);
    expect(refusal).toMatch(/^Invalid State Machine Definition: 'SCHEMA_VALIDATION_FAILED: /);
    expect(refusal).toContain(expected);
  });

  it('is told all of its mistakes at once', () => {
    const refusal = refusalOf(machine({ A: { Type: 'Pass', Next: 'Z', Result: 1 } }));
    expect(refusal.match(/SCHEMA_VALIDATION_FAILED/g)).toHaveLength(2);
  });

  it.each(['', '[]', 'no'])('that is no JSON object is refused: %s', (source) => {
    expect(() => readDefinition(source)).toThrow(/Invalid State Machine Definition/);
  });
});
