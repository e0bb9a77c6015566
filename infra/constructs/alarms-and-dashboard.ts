import {
  Alarm,
  AlarmStatusWidget,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { AlarmSpec } from '../alarms.ts';

/** Rings the topic for each alarm, and shows all of them on one page: first which ring, then why. */
export class AlarmsAndDashboard extends Construct {
  constructor(scope: Construct, id: string, specs: Readonly<Record<string, AlarmSpec>>, topic: ITopic) {
    super(scope, id);
    const alarms = Object.entries(specs).map(([name, spec]) => {
      const below = spec.rings === 'below';
      const alarm = new Alarm(this, name, {
        alarmName: `placet-${name}`,
        alarmDescription: spec.loses,
        metric: spec.metric,
        threshold: spec.threshold,
        evaluationPeriods: spec.periods ?? 1,
        comparisonOperator: below
          ? ComparisonOperator.LESS_THAN_OR_EQUAL_TO_THRESHOLD
          : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
        // Silence is what a dead man's alarm listens for; elsewhere no figure means that nothing happened.
        treatMissingData: below ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
      });
      alarm.addAlarmAction(new SnsAction(topic));
      alarm.addOkAction(new SnsAction(topic));
      return alarm;
    });
    new Dashboard(this, 'Dashboard', {
      dashboardName: 'placet',
      widgets: [
        [new AlarmStatusWidget({ title: 'Alarms', alarms, width: 24, height: 4 })],
        Object.entries(specs).map(
          ([name, { metric }]) => new GraphWidget({ title: name, left: [metric], width: 8, height: 5 }),
        ),
      ],
    });
  }
}
