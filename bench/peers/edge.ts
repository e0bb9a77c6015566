/** What a function has at its edge by the Powertools guides: logger, metrics and tracer, as middy's middleware. */
import { Logger } from '@aws-lambda-powertools/logger';
import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { logMetrics } from '@aws-lambda-powertools/metrics/middleware';
import { Tracer } from '@aws-lambda-powertools/tracer';
import { captureLambdaHandler } from '@aws-lambda-powertools/tracer/middleware';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import middy from '@middy/core';
import { noticeStore } from '../../functions/store/notices.ts';
import { peopleStore } from '../../functions/store/people.ts';
import { toolsAlone } from '../../functions/store/tools.ts';
import { waitStore } from '../../functions/store/waits.ts';

export const logger = new Logger({ serviceName: 'placet' });
export const metrics = new Metrics({ namespace: 'Placet', serviceName: 'placet' });
export const tracer = new Tracer({ serviceName: 'placet' });
export const dynamo = tracer.captureAWSv3Client(new DynamoDBClient({}));

const table = process.env.TABLE_NAME ?? '';
export const tools = toolsAlone(dynamo, table);
export const people = peopleStore(dynamo, table);
export const notices = noticeStore(dynamo, table);
export const waits = waitStore(dynamo, table);
export const clock = {
  now: () => new Date(Date.now() + Number(process.env.CLOCK_OFFSET_MS ?? 0)).toISOString(),
};
export const watch = {
  count(what: string, facts: Readonly<Record<string, unknown>>) {
    logger.warn(what, { facts });
    metrics.addMetric(what, MetricUnit.Count, 1);
  },
};

export const observed = (handler: (event: never, context: never) => Promise<unknown>) =>
  middy(handler as never)
    .use(captureLambdaHandler(tracer))
    .use(injectLambdaContext(logger))
    .use(logMetrics(metrics));
