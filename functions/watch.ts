import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { Watch } from './ports.ts';

const logger = new Logger({ serviceName: 'placet' });
const metrics = new Metrics({ namespace: 'Placet', serviceName: 'placet' });

/** Faults that an operator must see: a line in the log, and a count that alarms watch, written at once. */
export const watch: Watch = {
  count(what, facts) {
    logger.warn(what, { facts });
    metrics.singleMetric().addMetric(what, MetricUnit.Count, 1);
  },
};
