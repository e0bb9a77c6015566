import { Duration } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { type IMetric, MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Watch } from '../functions/ports.ts';
import { type FunctionName, functionNamesWanted } from './functions.ts';

/** What runtime.ts counts under; one dimension, `service`, with the same value in each function. */
export const metricNamespace = 'Placet';
export const metricService = 'placet';

export interface AlarmSpec {
  /** What a user loses until somebody acts. It is the alarm's description, and what the operator's letter says. */
  readonly loses: string;
  readonly metric: IMetric;
  /** Rings at this value or above; at this value or below where `rings` says so. */
  readonly threshold: number;
  readonly rings?: 'below';
  /** How many periods in a row; 1 where it is not said. */
  readonly periods?: number;
}

export interface Watched {
  readonly functions: Readonly<Record<FunctionName, IFunction>>;
  readonly lifecycle: StateMachine;
  readonly notice: StateMachine;
  readonly relayFailures: IQueue;
  readonly failedEvents: IQueue;
  readonly table: Table;
  readonly api: HttpApi;
}

type Counted = Parameters<Watch['count']>[0];

const minutes = (count: number): Duration => Duration.minutes(count);

const counted = (what: Counted, period: Duration): Metric =>
  new Metric({
    namespace: metricNamespace,
    metricName: what,
    dimensionsMap: { service: metricService },
    statistic: Stats.SUM,
    period,
  });

const waitingIn = (queue: IQueue): Metric =>
  queue.metricApproximateNumberOfMessagesVisible({ statistic: Stats.MAXIMUM, period: minutes(5) });

/** Adds metrics up; at most ten, which is what an alarm takes. */
const sumOf = (label: string, metrics: readonly IMetric[]): MathExpression =>
  new MathExpression({
    label,
    expression: metrics.map((_, place) => `m${place}`).join(' + '),
    usingMetrics: Object.fromEntries(metrics.map((metric, place) => [`m${place}`, metric])),
    period: minutes(5),
  });

const endedBadly = (machine: StateMachine): MathExpression =>
  sumOf(
    'Executions that failed, timed out or were stopped',
    [machine.metricFailed(), machine.metricTimedOut(), machine.metricAborted()].map((metric) =>
      metric.with({ statistic: Stats.SUM, period: minutes(5) }),
    ),
  );

/** These have hours to try again, and an alarm takes ten metrics. */
const patient: readonly FunctionName[] = ['digest', 'keep-history'];
/** Behind these somebody sits and waits. */
const isAsked = (name: FunctionName): boolean => name.startsWith('api-');

const throttlesOf = (functions: Watched['functions'], which: (name: FunctionName) => boolean) =>
  sumOf(
    'Calls that Lambda turned away',
    functionNamesWanted
      .filter(which)
      .map((name) => functions[name].metricThrottles({ statistic: Stats.SUM, period: minutes(5) })),
  );

/** Every alarm, by the name it rings under. */
export const alarmsOf = (watched: Watched): Readonly<Record<string, AlarmSpec>> => ({
  RelayBehind: {
    loses: 'Decisions are recorded, but the tools do not move on and nobody is told of them.',
    metric: watched.functions.relay.metric('IteratorAge', { statistic: Stats.MAXIMUM, period: minutes(5) }),
    threshold: 5 * 60 * 1000,
  },
  RelayGaveUp: {
    loses:
      'The relay gave up on a decision, whose tool stands still until the reconciler comes, or on a person’s sign-in.',
    metric: waitingIn(watched.relayFailures),
    threshold: 1,
  },
  EventsLost: {
    loses:
      'A reconciliation, a day’s anchor, the news of a bounced letter or the history of an execution was given up.',
    metric: waitingIn(watched.failedEvents),
    threshold: 1,
  },
  LifecycleEndedBadly: {
    loses:
      'A tool has lost its alarm clock: until it is repaired, no deadline or silence takes effect on it.',
    metric: endedBadly(watched.lifecycle),
    threshold: 1,
  },
  NoticeEndedBadly: {
    loses: 'Some delegates have not been told what a body decided today.',
    metric: endedBadly(watched.notice),
    threshold: 1,
  },
  ReconcilerSilent: {
    loses: 'Nobody looks any more for tools that stand still or letters that were not sent.',
    metric: counted('ReconcilerRan', minutes(60)),
    threshold: 0,
    rings: 'below',
  },
  TokenRefused: {
    loses: 'A tool cannot move: the token that the register kept for its execution is not one.',
    metric: counted('InvalidToken', minutes(5)),
    threshold: 1,
  },
  ApiFails: {
    loses: 'Somebody saw an error of ours instead of what they asked for or wanted to record.',
    metric: watched.api.metricServerError({ statistic: Stats.SUM, period: minutes(5) }),
    threshold: 1,
  },
  ApiSlow: {
    loses: 'People wait: one request in a hundred takes longer than three seconds.',
    metric: watched.api.metricLatency({ statistic: Stats.p(99), period: minutes(5) }),
    threshold: 3000,
    periods: 3,
  },
  ApiThrottled: {
    loses: 'People are turned away: the account may run no more functions at once.',
    metric: throttlesOf(watched.functions, isAsked),
    threshold: 1,
  },
  FunctionsThrottled: {
    loses:
      'Deadlines, letters and what follows from decisions come late: the account may run no more at once.',
    metric: throttlesOf(watched.functions, (name) => !isAsked(name) && !patient.includes(name)),
    threshold: 1,
    periods: 3,
  },
  SignInsFail: {
    loses:
      'Somebody of the register cannot sign in, or still can: their account could not be brought up to it.',
    metric: counted('SignInFailed', minutes(5)),
    threshold: 1,
  },
  TableThrottled: {
    loses:
      'Reading and recording decisions is slow or refused: the register is asked for more than it can give.',
    metric: sumOf(
      'Requests that the table turned away',
      ['ReadThrottleEvents', 'WriteThrottleEvents'].map((name) =>
        watched.table.metric(name, { statistic: Stats.SUM, period: minutes(5) }),
      ),
    ),
    threshold: 1,
    periods: 2,
  },
  LettersFail: {
    loses: 'Somebody was not told: a letter could not be sent, and will not be tried again by itself.',
    metric: counted('LetterFailed', minutes(5)),
    threshold: 1,
  },
  ChainBroken: {
    loses:
      'The record of a tool is not what was recorded: until it is restored, nobody can rely on its history.',
    metric: counted('ChainBroken', minutes(60)),
    threshold: 1,
  },
  NoticesUnfinished: {
    loses: 'Letters of a body and day are hours late, or were sent only in part.',
    metric: counted('NoticeUnfinished', minutes(60)),
    threshold: 1,
    periods: 2,
  },
  LettersBounce: {
    loses: 'Above ten in a hundred bounced letters the mail service may stop every letter of the register.',
    metric: new Metric({
      namespace: 'AWS/SES',
      metricName: 'Reputation.BounceRate',
      statistic: Stats.MAXIMUM,
      period: minutes(60),
    }),
    threshold: 0.05,
  },
});
