import { Duration, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { endpoints } from '../functions/contracts/api/endpoints.ts';
import { alarmsOf } from './alarms.ts';
import { AlarmTopic } from './constructs/alarm-topic.ts';
import { AlarmsAndDashboard } from './constructs/alarms-and-dashboard.ts';
import { Api } from './constructs/api.ts';
import { Letters } from './constructs/letters.ts';
import { PlacetFunction } from './constructs/placet-function.ts';
import { SignIn } from './constructs/sign-in.ts';
import { Site } from './constructs/site.ts';
import { type arnsOf, Workflow } from './constructs/workflow.ts';
import { environmentOf, type Surroundings } from './environment.ts';
import {
  closedInQuiet,
  type FunctionName,
  type FunctionSpec,
  functionNamesWanted,
  functionSpecs,
  placeholderOf,
} from './functions.ts';
import { grant } from './grants.ts';
import type { RegisterStack } from './register-stack.ts';
import type { Settings } from './settings.ts';
import { keepEndedExecutions, ringInvite, ringRelay, wakeReconciler } from './wakes.ts';

export interface ApplicationProps extends StackProps {
  readonly register: RegisterStack;
  readonly settings: Settings;
  /** The folder of a function's bundle. */
  readonly bundleOf: (name: FunctionName) => string;
  /** The folder that the web app was built into. */
  readonly siteFiles: string;
}

type OfEach<T> = Readonly<Record<FunctionName, T>>;

const ofEach = <T>(make: (name: FunctionName) => T): OfEach<T> =>
  Object.fromEntries(functionNamesWanted.map((name) => [name, make(name)])) as OfEach<T>;

/** What runs: functions, the API, its sign-in, the site, two workflows, what stream and clock ring, letters, alarms. */
export class ApplicationStack extends Stack {
  constructor(scope: Construct, id: string, given: ApplicationProps) {
    const { register, settings, bundleOf, siteFiles, ...props } = given;
    super(scope, id, {
      ...props,
      description: 'Placet: functions, API, site, workflows, letters and alarms.',
    });
    const { table, documents, anchors, accounts } = register;

    const relayFailures = this.#queue('RelayFailures');
    const failedEvents = this.#queue('FailedEvents');
    const signIn = new SignIn(this, 'SignIn', accounts, settings);
    const surroundings = { register, settings, signIn, relayFailures, failedEvents };
    const made = this.#functions(bundleOf, surroundings);
    const functions = ofEach((name) => made[name].lambda);
    const { http: api } = new Api(this, 'Api', {
      endpoints,
      signIn,
      desks: {
        open: functions['api-open'],
        read: functions['api-read'],
        preview: functions['api-preview'],
        record: functions['api-record'],
        'take-part': functions['api-take-part'],
        administer: functions['api-administer'],
      },
    });

    new Site(this, 'Site', {
      api,
      talksTo: {
        signIn: signIn.address,
        documents: register.documentsAddress,
      },
      files: siteFiles,
      settings,
    });

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
      grant(made[name], functionSpecs[name], {
        table,
        anchors,
        documents,
        accounts,
        letters: letters.arns,
        deadLetters: [relayFailures, failedEvents],
      });
    }

    const isQuiet = settings.quiet !== 'no';
    ringRelay(made.relay, table, { failures: relayFailures, isQuiet });
    ringInvite(made.invite, table, { failures: relayFailures, isQuiet });
    wakeReconciler(this, functions, { failures: failedEvents, isQuiet });
    keepEndedExecutions(this, functions['keep-history'], { failures: failedEvents, isQuiet });

    const { topic } = new AlarmTopic(this, 'Alarms', {
      email: settings.alarmEmail,
      budgetUsd: settings.monthlyBudgetUsd,
    });
    const alarms = alarmsOf({ functions, lifecycle, notice, relayFailures, failedEvents, table, api });
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

  #functions(bundleOf: ApplicationProps['bundleOf'], surroundings: Surroundings): OfEach<PlacetFunction> {
    const { failedEvents, settings } = surroundings;
    return ofEach((name) => {
      const spec: FunctionSpec = functionSpecs[name];
      return new PlacetFunction(this, {
        name,
        bundle: bundleOf(name),
        environment: environmentOf(this, spec, surroundings),
        ...(spec.calledByEvents && { failedEvents }),
        isClosed: settings.quiet === 'yes' && closedInQuiet.includes(name),
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
