import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetFunctionConfigurationCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import { ListSchedulesCommand, type SchedulerClient, type ScheduleSummary } from '@aws-sdk/client-scheduler';
import { GetAccountCommand, GetEmailIdentityCommand, type SESv2Client } from '@aws-sdk/client-sesv2';
import type { SQSClient } from '@aws-sdk/client-sqs';
import type { Instant } from '../../functions/domain/date.ts';
import { sqsDeadLetters } from '../../functions/queues/sqs.ts';
import { looksStore } from '../../functions/store/looks.ts';
import { noticeStore } from '../../functions/store/notices.ts';
import { peopleStore } from '../../functions/store/people.ts';
import { type Check, notWell, well } from './examine.ts';
import { type RegisterPorts, registerChecks } from './register-checks.ts';

/** What is asked of AWS; tests answer in its place. */
export interface AwsClients {
  readonly lambda: Pick<LambdaClient, 'send'>;
  readonly ses: Pick<SESv2Client, 'send'>;
  readonly scheduler: Pick<SchedulerClient, 'send'>;
  readonly sqs: Pick<SQSClient, 'send'>;
  readonly dynamodb: Pick<DynamoDBClient, 'send'>;
}

/** The function that knows everything of where it is; its name is fixed (infra/constructs/placet-function.ts). */
const knowing = 'placet-api-administer';
/** How often the clock calls a function (infra/wakes.ts). */
const scheduled = { 'placet-reconcile': 2, 'placet-digest': 1 } as const;

/** Everything that `npm run doctor -- --aws` looks at, in the account and region of the clients. */
export function awsChecks(clients: AwsClients, now: () => Instant): readonly Check[] {
  const { lambda, ses, scheduler, sqs, dynamodb } = clients;

  async function setting(name: string): Promise<string> {
    const { Environment } = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName: knowing }));
    const value = Environment?.Variables?.[name];
    if (value === undefined)
      throw new Error(`${knowing} has no ${name}. Deploy again: npx cdk deploy --all.`);
    return value;
  }
  async function ports(): Promise<RegisterPorts> {
    const [table, relay, events] = await Promise.all(
      ['TABLE_NAME', 'RELAY_FAILURES_URL', 'FAILED_EVENTS_URL'].map(setting),
    );
    return {
      looks: looksStore(dynamodb, table ?? ''),
      notices: noticeStore(dynamodb, table ?? ''),
      people: peopleStore(dynamodb, table ?? ''),
      deadLetters: sqsDeadLetters(sqs, { relay: relay ?? '', events: events ?? '' }),
    };
  }
  const identity = async () => {
    const EmailIdentity = await setting('MAIL_DOMAIN');
    return { EmailIdentity, ...(await ses.send(new GetEmailIdentityCommand({ EmailIdentity }))) };
  };

  return [
    {
      what: 'SES is out of its sandbox',
      async look() {
        const { ProductionAccessEnabled } = await ses.send(new GetAccountCommand({}));
        return ProductionAccessEnabled
          ? well
          : notWell('letters reach verified addresses only. Ask Support for production access to SES.');
      },
    },
    {
      what: 'SES sends',
      async look() {
        const { SendingEnabled, EnforcementStatus } = await ses.send(new GetAccountCommand({}));
        return SendingEnabled
          ? well
          : notWell(
              `sending is paused (${EnforcementStatus ?? 'by the account'}). See Reputation metrics in SES.`,
            );
      },
    },
    {
      what: 'letters are signed by the domain (DKIM)',
      async look() {
        const { EmailIdentity, DkimAttributes } = await identity();
        return DkimAttributes?.Status === 'SUCCESS'
          ? well
          : notWell(
              `${DkimAttributes?.Status ?? 'unknown'} for ${EmailIdentity}. Enter the CNAME records of the outputs Dkim1 to Dkim3.`,
            );
      },
    },
    {
      what: 'the domain may send',
      async look() {
        const { EmailIdentity, VerifiedForSendingStatus } = await identity();
        return VerifiedForSendingStatus
          ? well
          : notWell(`${EmailIdentity} is not verified. Enter its DKIM records, then wait up to 72 hours.`);
      },
    },
    {
      what: 'the schedules are on',
      async look() {
        const schedules = await allSchedules(scheduler);
        const wrong = Object.entries(scheduled).flatMap(([name, wanted]) => {
          const ours = schedules.filter(({ Target }) => Target?.Arn?.split(':')[6] === name);
          const on = ours.filter(({ State }) => State === 'ENABLED').length;
          return on >= wanted ? [] : [`${name} is called by ${on} of ${wanted}`];
        });
        return wrong.length === 0
          ? well
          : notWell(`${wrong.join(', ')}. Enable them in EventBridge Scheduler, or deploy again.`);
      },
    },
    ...registerChecks(ports, now, {
      noLook: (since) =>
        `${since === undefined ? 'it never did' : `not since ${since}`}. Call it: aws lambda invoke --function-name placet-reconcile --payload '{"mode":"compare"}' /dev/stdout, and see its log /placet/reconcile.`,
      deadLetters: (relay, events) =>
        `${relay} that the relay or invitations gave up, ${events} failed events. See "When an alarm rings" in docs/operations.md, then retry them as an administrator.`,
    }),
  ];
}

async function allSchedules(scheduler: AwsClients['scheduler']): Promise<readonly ScheduleSummary[]> {
  const all: ScheduleSummary[] = [];
  let NextToken: string | undefined;
  do {
    const page = await scheduler.send(new ListSchedulesCommand({ NextToken, MaxResults: 100 }));
    all.push(...(page.Schedules ?? []));
    NextToken = page.NextToken;
  } while (NextToken !== undefined);
  return all;
}
