import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

export interface Call {
  readonly to: IFunction;
  /** `rate(15 minutes)` or `cron(…)`, in UTC. */
  readonly when: string;
  readonly input: object;
  readonly description: string;
}

/**
 * Calls functions by the clock. One role, which may call exactly those; what cannot be handed over goes to
 * `failedEvents`. CDK's own target would let the role call every version of a function, hence the plain resource.
 */
export class Timetable extends Construct {
  constructor(
    scope: Construct,
    id: string,
    calls: Readonly<Record<string, Call>>,
    { failedEvents, isQuiet }: { readonly failedEvents: IQueue; readonly isQuiet: boolean },
  ) {
    super(scope, id);
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') });
    const called = new Set(Object.values(calls).map(({ to }) => to.functionArn));
    role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [...called] }));
    role.addToPolicy(
      new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [failedEvents.queueArn] }),
    );
    for (const [name, { to, when, input, description }] of Object.entries(calls)) {
      new CfnSchedule(this, name, {
        description,
        state: isQuiet ? 'DISABLED' : 'ENABLED',
        scheduleExpression: when,
        scheduleExpressionTimezone: 'UTC',
        flexibleTimeWindow: { mode: 'OFF' },
        target: {
          arn: to.functionArn,
          roleArn: role.roleArn,
          input: JSON.stringify(input),
          deadLetterConfig: { arn: failedEvents.queueArn },
          retryPolicy: { maximumRetryAttempts: 3, maximumEventAgeInSeconds: 600 },
        },
      });
    }
  }
}
