import { isObject } from '../json.ts';
import { checkTemplate, isExpression } from './check-expressions.ts';
import { TASK_RESOURCES } from './definition.ts';
import {
  assignments,
  type Check,
  listOf,
  number,
  oneOf,
  type Shape,
  template,
  text,
  textOrExpression,
  wholeNumber,
} from './fields.ts';

const MOST_SECONDS = 99_999_999;

const described = { Comment: text, QueryLanguage: oneOf('JSONata') } satisfies Record<string, Check>;
const onward = { Next: text, End: oneOf(true) } satisfies Record<string, Check>;
const outcome = { Assign: assignments(), Output: template() } satisfies Record<string, Check>;
const outcomeOfWork = { Assign: assignments('result'), Output: template('result') } satisfies Record<
  string,
  Check
>;

/** States.ALL must stand alone, and in the last rule (Amazon States Language, 'Errors'). */
const errorNames: Check = (value, path, findings) => {
  const names = Array.isArray(value) && value.length > 0 && value.every((name) => typeof name === 'string');
  if (!names) return findings.add(path, 'A list of error names is expected');
  if (value.includes('States.ALL') && value.length > 1) findings.add(path, 'States.ALL must stand alone');
};

const retriers: Shape = {
  required: { ErrorEquals: errorNames },
  optional: {
    Comment: text,
    IntervalSeconds: wholeNumber(1, MOST_SECONDS),
    MaxAttempts: wholeNumber(0, MOST_SECONDS),
    BackoffRate: number(1, Number.MAX_SAFE_INTEGER),
    MaxDelaySeconds: wholeNumber(1, 31_622_400),
    JitterStrategy: oneOf('FULL', 'NONE'),
  },
};

const catchers: Shape = {
  required: { ErrorEquals: errorNames, Next: text },
  optional: { Comment: text, Assign: assignments('errorOutput'), Output: template('errorOutput') },
};

const guarded = { Retry: withAllLast(retriers), Catch: withAllLast(catchers) } satisfies Record<
  string,
  Check
>;

function withAllLast(shape: Shape): Check {
  return (value, path, findings) => {
    listOf(shape)(value, path, findings);
    const rules = Array.isArray(value) ? value : [];
    for (const [index, rule] of rules.slice(0, -1).entries()) {
      const names = isObject(rule) && Array.isArray(rule.ErrorEquals) ? rule.ErrorEquals : [];
      if (names.includes('States.ALL'))
        findings.add(`${path}[${index}]`, 'States.ALL must be in the last rule');
    }
  };
}

const condition: Check = (value, path, findings) => {
  if (typeof value === 'boolean') return;
  if (isExpression(value)) checkTemplate(value, [], path, findings);
  else findings.add(path, 'A JSONata expression is expected');
};

const choices = listOf({
  required: { Condition: condition, Next: text },
  optional: { Comment: text, ...outcome },
});

const items: Check = (value, path, findings) => {
  if (!Array.isArray(value) && !isExpression(value))
    return findings.add(path, 'An array or an expression is expected');
  checkTemplate(value, [], path, findings);
};

/** The processor's own states are read by `read-definition.ts`. */
const processorConfig: Check = (value, path, findings) => {
  if (!isObject(value)) return findings.add(path, 'An object is expected');
  for (const [name, member] of Object.entries(value)) {
    if (name !== 'Mode' || member !== 'INLINE')
      findings.add(`${path}/${name}`, 'Only the mode INLINE is supported');
  }
};

const elsewhere: Check = () => {};

/** An inline Map's processor, its states left to `read-definition.ts`. */
export const PROCESSOR: Shape = {
  required: { StartAt: text, States: elsewhere },
  optional: { Comment: text, ProcessorConfig: processorConfig, QueryLanguage: oneOf('JSONata') },
};

/** The fields of each type of state, besides Type. */
export const STATES: Record<string, Shape> = {
  Task: {
    required: { Type: text, Resource: oneOf(...TASK_RESOURCES) },
    optional: {
      ...described,
      ...onward,
      ...outcomeOfWork,
      ...guarded,
      Arguments: template(),
      TimeoutSeconds: wholeNumber(1, MOST_SECONDS, 'or expression'),
      HeartbeatSeconds: wholeNumber(1, MOST_SECONDS, 'or expression'),
    },
  },
  Choice: {
    required: { Type: text, Choices: choices },
    optional: { ...described, ...outcome, Default: text },
  },
  Map: {
    required: { Type: text, ItemProcessor: elsewhere },
    optional: {
      ...described,
      ...onward,
      ...outcomeOfWork,
      ...guarded,
      Items: items,
      ItemSelector: template(),
      MaxConcurrency: wholeNumber(0, MOST_SECONDS, 'or expression'),
    },
  },
  Pass: { required: { Type: text }, optional: { ...described, ...onward, ...outcome } },
  Wait: {
    required: { Type: text },
    optional: {
      ...described,
      ...onward,
      ...outcome,
      Seconds: wholeNumber(0, MOST_SECONDS, 'or expression'),
      Timestamp: textOrExpression,
    },
  },
  Succeed: { required: { Type: text }, optional: { ...described, Output: template() } },
  Fail: {
    required: { Type: text },
    optional: { ...described, Error: textOrExpression, Cause: textOrExpression },
  },
};
