import { describe, expect, it } from 'vitest';
import { constructIdOf, functionNamesWanted } from '../../infra/functions.ts';
import { type Resource, templates, words } from './composed.ts';

const { all } = templates();
const alarms = Object.values(all('AWS::CloudWatch::Alarm')).map(({ Properties }) => Properties);
const alarm = (name: string): Resource['Properties'] =>
  alarms.find(({ AlarmName }) => AlarmName === `placet-${name}`);

interface Figure {
  readonly MetricStat?: { readonly Metric: { MetricName: string; Dimensions?: { Value: unknown }[] } };
}
/** `IteratorAge of RelayFunction` for each figure that an alarm looks at. */
const figuresOf = ({ MetricName, Dimensions, Metrics }: Resource['Properties']): readonly string[] => {
  const figures: readonly Figure[] = Metrics ?? [{ MetricStat: { Metric: { MetricName, Dimensions } } }];
  return figures.flatMap(({ MetricStat }) =>
    MetricStat
      ? [
          `${MetricStat.Metric.MetricName} of ${words(MetricStat.Metric.Dimensions?.map(({ Value }) => Value))}`,
        ]
      : [],
  );
};

describe('an alarm', () => {
  it.each([
    ['RelayBehind', ['IteratorAge of RelayFunction']],
    ['RelayGaveUp', ['ApproximateNumberOfMessagesVisible of RelayFailures']],
    ['EventsLost', ['ApproximateNumberOfMessagesVisible of FailedEvents']],
    [
      'LifecycleEndedBadly',
      ['ExecutionsFailed', 'ExecutionsTimedOut', 'ExecutionsAborted'].map(
        (one) => `${one} of ToolLifecycleMachine`,
      ),
    ],
    [
      'NoticeEndedBadly',
      ['ExecutionsFailed', 'ExecutionsTimedOut', 'ExecutionsAborted'].map(
        (one) => `${one} of StageNoticeMachine`,
      ),
    ],
    ['ReconcilerSilent', ['ReconcilerRan of placet']],
    ['TokenRefused', ['InvalidToken of placet']],
    ['TableThrottled', ['ReadThrottleEvents of Register', 'WriteThrottleEvents of Register']],
    ['ApiFails', ['5xx of ApiHttp']],
    ['ApiSlow', ['Latency of ApiHttp']],
    ['SignInsFail', ['SignInFailed of placet']],
    ['LettersFail', ['LetterFailed of placet']],
    ['ChainBroken', ['ChainBroken of placet']],
    ['NoticesUnfinished', ['NoticeUnfinished of placet']],
    ['LettersBounce', ['Reputation.BounceRate of undefined']],
  ])('%s watches what it says', (name, figures) => {
    expect(figuresOf(alarm(name))).toEqual(figures);
  });

  it.each(functionNamesWanted.filter((name) => !['digest', 'keep-history'].includes(name)))(
    'of throttling watches %s, as all but what has hours to try again',
    (name) => {
      const rings = name.startsWith('api-') ? 'ApiThrottled' : 'FunctionsThrottled';
      expect(figuresOf(alarm(rings))).toContain(`Throttles of ${constructIdOf(name)}Function`);
    },
  );

  it('looks at ten figures at most, which is what CloudWatch takes', () => {
    for (const one of alarms) expect(figuresOf(one).length).toBeLessThanOrEqual(10);
  });

  it('says in a sentence what a user loses, and tells the operator when it rings and when it ends', () => {
    expect(alarms).toHaveLength(17);
    for (const { AlarmDescription, AlarmActions, OKActions } of alarms) {
      expect(AlarmDescription).toMatch(/^[A-Z].{30,}\.$/);
      expect([AlarmActions, OKActions].map(words)).toEqual(['AlarmsTopic', 'AlarmsTopic']);
    }
  });

  it('takes silence for a good sign, but of the reconciler, whose silence is the alarm', () => {
    const { TreatMissingData, ComparisonOperator, Threshold } = alarm('ReconcilerSilent');
    expect({ TreatMissingData, ComparisonOperator, Threshold }).toEqual({
      TreatMissingData: 'breaching',
      ComparisonOperator: 'LessThanOrEqualToThreshold',
      Threshold: 0,
    });
    const others = alarms.filter(({ AlarmName }) => AlarmName !== 'placet-ReconcilerSilent');
    expect(new Set(others.map((one) => one.TreatMissingData))).toEqual(new Set(['notBreaching']));
  });
});

describe('the operator', () => {
  it('hears of alarms and of the budget, over TLS only', () => {
    const [subscription] = Object.values(all('AWS::SNS::Subscription'));
    expect(subscription?.Properties).toMatchObject({ Protocol: 'email', Endpoint: 'operators@example.org' });
    const [policy] = Object.values(all('AWS::SNS::TopicPolicy'));
    expect(policy?.Properties.PolicyDocument.Statement).toEqual([
      expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
      expect.objectContaining({
        Effect: 'Allow',
        Action: 'sns:Publish',
        Principal: { Service: ['budgets.amazonaws.com', 'cloudwatch.amazonaws.com'] },
        Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      }),
    ]);
  });

  it('is told when four fifths of the month’s budget are spent, or all of it will be', () => {
    const [budget] = Object.values(all('AWS::Budgets::Budget'));
    expect(budget?.Properties.Budget.BudgetLimit).toEqual({ Amount: 50, Unit: 'USD' });
    const notifications: { Notification: object; Subscribers: { Address: unknown }[] }[] =
      budget?.Properties.NotificationsWithSubscribers;
    expect(notifications.map(({ Notification }) => Notification)).toEqual([
      { NotificationType: 'ACTUAL', ComparisonOperator: 'GREATER_THAN', Threshold: 80 },
      { NotificationType: 'FORECASTED', ComparisonOperator: 'GREATER_THAN', Threshold: 100 },
    ]);
    for (const { Subscribers } of notifications) expect(words(Subscribers[0]?.Address)).toBe('AlarmsTopic');
  });

  it('sees every alarm on one page', () => {
    const [dashboard] = Object.values(all('AWS::CloudWatch::Dashboard'));
    const body = JSON.stringify(dashboard?.Properties.DashboardBody);
    for (const id of Object.keys(all('AWS::CloudWatch::Alarm'))) expect(body).toContain(id);
  });
});
