import { composed, resourcesOf } from '../../test/infra/composed.ts';

/** How many of each kind the two stacks deploy: what an account has quotas for. */
export function resourcesDeployed(): Readonly<Record<string, number>> {
  const { register, application } = composed();
  const counted = new Map<string, number>();
  for (const stack of [register, application])
    for (const { Type } of Object.values(resourcesOf(stack))) counted.set(Type, (counted.get(Type) ?? 0) + 1);
  return Object.fromEntries([...counted].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Metrics that alarms look at: an alarm over a sum is paid for each metric of it. */
export function alarmMetrics(): number {
  const { application } = composed();
  return Object.values(resourcesOf(application))
    .filter(({ Type }) => Type === 'AWS::CloudWatch::Alarm')
    .reduce(
      (sum, { Properties }) =>
        sum + (Properties.Metrics?.filter((m: object) => 'MetricStat' in m).length ?? 1),
      0,
    );
}
