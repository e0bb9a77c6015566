import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SQSClient } from '@aws-sdk/client-sqs';
import { stateFolder } from './demonstration.ts';
import { awsChecks } from './doctor/aws-checks.ts';
import { cureOf } from './doctor/cures.ts';
import { type Check, examine, isAllWell, linesOf } from './doctor/examine.ts';
import { localChecks } from './doctor/local-checks.ts';

const usage = `npm run doctor [-- --aws]

Looks whether all is well with the local system that runs, or with --aws with the one deployed in the account and region
of your credentials. Each line is "ok  what" or "!!  what: what to do". Changes nothing. Exit 1 where anything is not ok.`;

/** Prints what it found, and gives the exit code. */
async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { aws: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const { checks, close } = values.aws ? deployed() : localChecks(stateFolder);
  const examined = await examine(checks, cureOf);
  close();
  for (const line of linesOf(examined)) console.log(line);
  return isAllWell(examined) ? 0 : 1;
}

/** The SDK finds region and credentials as it always does. */
function deployed(): { readonly checks: readonly Check[]; readonly close: () => void } {
  const clients = {
    lambda: new LambdaClient({}),
    ses: new SESv2Client({}),
    scheduler: new SchedulerClient({}),
    sqs: new SQSClient({}),
    dynamodb: new DynamoDBClient({}),
  };
  const close = () => Object.values(clients).forEach((client) => void client.destroy());
  return { checks: awsChecks(clients, () => new Date().toISOString()), close };
}

if (import.meta.main)
  process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  });
