import { Duration, Validations } from 'aws-cdk-lib';
import type { ITable, Table } from 'aws-cdk-lib/aws-dynamodb';
import { EventField, Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { FilterCriteria, FilterRule, type IFunction, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { PersonId } from '../functions/domain/ids.ts';
import { eventPrefix, personKey } from '../functions/store/keys.ts';
import type { PlacetFunction } from './constructs/placet-function.ts';
import { Timetable } from './constructs/timetable.ts';
import { arnsOf } from './constructs/workflow.ts';
import type { FunctionName } from './functions.ts';

/** What wakes functions, and whether nothing is to wake them. */
export interface Waking {
  /** Takes what could not be processed. */
  readonly failures: IQueue;
  readonly isQuiet: boolean;
}

/** The stream rings the relay for each new event of a tool, and for nothing else. */
export const ringRelay = (relay: PlacetFunction, table: Table, waking: Waking): void =>
  ring(relay, table, waking, {
    eventName: FilterRule.isEqual('INSERT'),
    dynamodb: { Keys: { SK: { S: FilterRule.beginsWith(eventPrefix) } } },
  });

/** The stream rings for each person who is new or changed: not for their seats, nor for what they follow. */
export const ringInvite = (invite: PlacetFunction, table: Table, waking: Waking): void =>
  ring(invite, table, waking, {
    eventName: FilterRule.or('INSERT', 'MODIFY'),
    dynamodb: { Keys: { SK: { S: FilterRule.isEqual(personKey('' as PersonId).SK) } } },
  });

/**
 * Rings until the reconciler has long been there too (15 minutes), then gives up to a queue of our own. There is no
 * room for a third: more than two readers of a stream hold each other up (AWS, DynamoDB Streams quotas).
 */
function ring(
  to: PlacetFunction,
  table: Table,
  { failures, isQuiet }: Waking,
  pattern: Record<string, unknown>,
): void {
  Validations.of(to).acknowledge({
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason:
      'dynamodb:ListStreams, which a stream source needs, knows no resource; reading is on our stream alone.',
  });
  to.lambda.addEventSource(
    new DynamoEventSource(table as ITable, {
      startingPosition: StartingPosition.TRIM_HORIZON,
      enabled: !isQuiet,
      filters: [FilterCriteria.filter(pattern)],
      batchSize: 25,
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      retryAttempts: 5,
      maxRecordAge: Duration.hours(6),
      onFailure: new SqsDlq(failures),
    }),
  );
}

/** By the clock, and whenever an execution of ours ends otherwise than well. */
export function wakeReconciler(
  scope: Construct,
  { reconcile, digest }: Pick<Record<FunctionName, IFunction>, 'reconcile' | 'digest'>,
  { failures: failedEvents, isQuiet }: Waking,
): void {
  new Timetable(
    scope,
    'Timetable',
    {
      Compare: {
        to: reconcile,
        when: 'rate(15 minutes)',
        input: { mode: 'compare' },
        description: 'What the register itself shows to be behind',
      },
      Sweep: {
        to: reconcile,
        when: 'cron(30 1 * * ? *)',
        input: { mode: 'sweep' },
        description: 'Every open tool against its execution',
      },
      Digest: {
        to: digest,
        when: 'cron(30 2 * * ? *)',
        input: {},
        description: 'The ends of all chains, out of the register’s reach',
      },
    },
    { failedEvents, isQuiet },
  );
  new Rule(scope, 'ExecutionEndedBadly', {
    enabled: !isQuiet,
    description: 'An execution of ours failed, timed out or was stopped',
    eventPattern: {
      source: ['aws.states'],
      detailType: ['Step Functions Execution Status Change'],
      detail: {
        status: ['FAILED', 'TIMED_OUT', 'ABORTED'],
        stateMachineArn: [arnsOf(scope, 'tool-lifecycle').machine, arnsOf(scope, 'stage-notice').machine],
      },
    },
    targets: [
      new LambdaFunction(reconcile, {
        event: RuleTargetInput.fromObject({
          mode: 'compare',
          execution: EventField.fromPath('$.detail.name'),
        }),
        deadLetterQueue: failedEvents,
      }),
    ],
  });
}

/** Whenever an execution of a tool has ended, however it ended. */
export function keepEndedExecutions(
  scope: Construct,
  keepHistory: IFunction,
  { failures: failedEvents, isQuiet }: Waking,
): void {
  new Rule(scope, 'ExecutionEnded', {
    enabled: !isQuiet,
    description: 'An execution of a tool has ended, well or otherwise',
    eventPattern: {
      source: ['aws.states'],
      detailType: ['Step Functions Execution Status Change'],
      detail: {
        status: ['SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED'],
        stateMachineArn: [arnsOf(scope, 'tool-lifecycle').machine],
      },
    },
    targets: [
      new LambdaFunction(keepHistory, {
        event: RuleTargetInput.fromObject({ execution: EventField.fromPath('$.detail.name') }),
        deadLetterQueue: failedEvents,
      }),
    ],
  });
}
