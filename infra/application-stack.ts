import { Duration, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { alarmsOf, metricNamespace, metricService } from './alarms.ts';
import { AlarmTopic } from './constructs/alarm-topic.ts';
import { AlarmsAndDashboard } from './constructs/alarms-and-dashboard.ts';
import { Letters } from './constructs/letters.ts';
import { PlacetFunction } from './constructs/placet-function.ts';
import { arnsOf, Workflow } from './constructs/workflow.ts';
import {
  type FunctionName,
  type FunctionSpec,
  functionNamesWanted,
  functionSpecs,
  placeholderOf,
} from './functions.ts';
import { grant } from './grants.ts';
import type { RegisterStack } from './register-stack.ts';
import type { Settings } from './settings.ts';
import { ringRelay, wakeReconciler } from './wakes.ts';

export interface ApplicationProps extends StackProps {
  readonly register: RegisterStack;
  readonly settings: Settings;
  /** The folder of a function's bundle. */
  readonly bundleOf: (name: FunctionName) => string;
}

type OfEach<T> = Readonly<Record<FunctionName, T>>;

const ofEach = <T>(make: (name: FunctionName) => T): OfEach<T> =>
  Object.fromEntries(functionNamesWanted.map((name) => [name, make(name)])) as OfEach<T>;

/** What runs: the functions, the two workflows, the relay behind the stream, the clock, the letters, the alarms. */
export class ApplicationStack extends Stack {
  constructor(scope: Construct, id: string, { register, settings, bundleOf, ...props }: ApplicationProps) {
    super(scope, id, { ...props, description: 'Placet: functions, workflows, letters and alarms.' });
    const { table, anchors } = register;

    const relayFailures = this.#queue('RelayFailures');
    const failedEvents = this.#queue('FailedEvents');
    const made = this.#functions(register, settings, bundleOf, failedEvents);
    const functions = ofEach((name) => made[name].lambda);

    const lifecycle = this.#workflow('tool-lifecycle', functions, [
      'open-stage',
      'lapse-stage',
      'carry-over',
    ]);
    const notice = this.#workflow('stage-notice', functions, [
      'find-audience',
      'send-letters',
      'close-notice',
    ]);
    const letters = new Letters(this, 'Letters', {
      mailDomain: settings.mailDomain,
      onLetterEvent: functions['letter-event'],
      failedEvents,
    });
    for (const name of functionNamesWanted) {
      grant(made[name], functionSpecs[name], { table, anchors, letters: letters.arns });
    }

    ringRelay(made.relay, table, relayFailures);
    wakeReconciler(this, functions, failedEvents);

    const { topic } = new AlarmTopic(this, 'Alarms', {
      email: settings.alarmEmail,
      budgetUsd: settings.monthlyBudgetUsd,
    });
    const alarms = alarmsOf({ functions, lifecycle, notice, relayFailures, failedEvents, table });
    new AlarmsAndDashboard(this, 'Watch', alarms, topic);
  }

  /** Where what nobody could process waits for a person: two weeks, the longest that SQS keeps. */
  #queue(id: string): Queue {
    const queue = new Queue(this, id, {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    Validations.of(queue).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason:
        'It is a dead letter queue itself, of a stream source or a schedule, which the rule does not look at.',
    });
    return queue;
  }

  #functions(
    { table, anchors, unsubscribeKey }: RegisterStack,
    settings: Settings,
    bundleOf: ApplicationProps['bundleOf'],
    failedEvents: Queue,
  ): OfEach<PlacetFunction> {
    const environment = {
      TABLE_NAME: table.tableName,
      LIFECYCLE_ARN: arnsOf(this, 'tool-lifecycle').machine,
      NOTICE_ARN: arnsOf(this, 'stage-notice').machine,
      MAIL_DOMAIN: settings.mailDomain,
      SITE_URL: settings.siteUrl,
      REGISTER_NAME: settings.registerName,
      ANCHOR_BUCKET: anchors.bucketName,
      POWERTOOLS_METRICS_NAMESPACE: metricNamespace,
      POWERTOOLS_SERVICE_NAME: metricService,
    };
    return ofEach((name) => {
      const { calledByEvents, sendsLetters }: FunctionSpec = functionSpecs[name];
      const bundle = bundleOf(name);
      return new PlacetFunction(this, {
        name,
        bundle,
        environment: {
          ...environment,
          // Resolved when it is deployed: whoever may read a function's settings could at most unsubscribe somebody.
          ...(sendsLetters && { UNSUBSCRIBE_KEY: unsubscribeKey.secretValue.unsafeUnwrap() }),
        },
        ...(calledByEvents && { failedEvents }),
      });
    });
  }

  /** A workflow with the functions that its file names: `${openStage}` is open-stage. */
  #workflow(
    name: Parameters<typeof arnsOf>[1],
    functions: OfEach<IFunction>,
    calls: readonly FunctionName[],
  ) {
    const called = Object.fromEntries(calls.map((call) => [placeholderOf(call), functions[call]]));
    return new Workflow(this, name, called).machine;
  }
}
