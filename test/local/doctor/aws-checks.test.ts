import { GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { GetFunctionConfigurationCommand } from '@aws-sdk/client-lambda';
import { ListSchedulesCommand } from '@aws-sdk/client-scheduler';
import { GetAccountCommand, GetEmailIdentityCommand } from '@aws-sdk/client-sesv2';
import { GetQueueAttributesCommand } from '@aws-sdk/client-sqs';
import { marshall } from '@aws-sdk/util-dynamodb';
import { describe, expect, test } from 'vitest';
import { type AwsClients, awsChecks } from '../../../local/doctor/aws-checks.ts';
import { cureOf } from '../../../local/doctor/cures.ts';
import { examine, linesOf } from '../../../local/doctor/examine.ts';

const now = '2024-04-24T10:00:00.000Z';
const schedule = (name: string, State = 'ENABLED') => ({
  State,
  Target: { Arn: `arn:aws:lambda:eu-west-1:000000000000:function:${name}` },
});

/** An account in which all is well. */
const healthy = {
  account: { ProductionAccessEnabled: true, SendingEnabled: true } as object,
  identity: { DkimAttributes: { Status: 'SUCCESS' }, VerifiedForSendingStatus: true } as object,
  schedules: [
    schedule('placet-reconcile'),
    schedule('placet-reconcile'),
    schedule('placet-digest'),
    schedule('other'),
  ],
  variables: {
    TABLE_NAME: 'placet',
    MAIL_DOMAIN: 'placet.example.org',
    RELAY_FAILURES_URL: 'https://sqs/relay-failures',
    FAILED_EVENTS_URL: 'https://sqs/failed-events',
  } as Record<string, string>,
  waiting: '0',
  look: { at: '2024-04-24T09:50:00.000Z', mode: 'compare', looked: 9, drifted: [], notices: [] } as object,
};

/** The account as AWS answers for it; what is a function here throws. */
function clients(
  account: typeof healthy,
  failing: Partial<Record<keyof AwsClients, Error>> = {},
): AwsClients {
  const answer = (command: unknown): object => {
    if (command instanceof GetAccountCommand) return account.account;
    if (command instanceof GetEmailIdentityCommand) return account.identity;
    if (command instanceof ListSchedulesCommand) {
      // In two pages.
      const first = account.schedules.slice(0, 2);
      return command.input.NextToken
        ? { Schedules: account.schedules.slice(2) }
        : { Schedules: first, NextToken: 'more' };
    }
    if (command instanceof GetFunctionConfigurationCommand)
      return { Environment: { Variables: account.variables } };
    if (command instanceof GetQueueAttributesCommand)
      return { Attributes: { ApproximateNumberOfMessages: account.waiting } };
    if (command instanceof GetItemCommand) return { Item: marshall(account.look) };
    if (command instanceof QueryCommand) return { Items: [] };
    throw new Error(`Not asked of AWS: ${String(command)}`);
  };
  const client = (name: keyof AwsClients) => ({
    send: async (command: unknown) => {
      if (failing[name]) throw failing[name];
      return answer(command);
    },
  });
  const names = ['lambda', 'ses', 'scheduler', 'sqs', 'dynamodb'] as const;
  return Object.fromEntries(names.map((name) => [name, client(name)])) as unknown as AwsClients;
}

const linesOfAccount = async (...given: Parameters<typeof clients>) =>
  linesOf(
    await examine(
      awsChecks(clients(...given), () => now),
      cureOf,
    ),
  );
const wrongIn = async (...given: Parameters<typeof clients>) =>
  (await linesOfAccount(...given)).filter((line) => line.startsWith('!!'));

describe('the doctor on AWS', () => {
  test('says ok ten times where all is well', async () => {
    const lines = await linesOfAccount(healthy);
    expect(lines.every((line) => line.startsWith('ok  '))).toBe(true);
    expect(lines).toHaveLength(10);
  });

  test.each([
    [
      'in the sandbox',
      { account: { ProductionAccessEnabled: false, SendingEnabled: true } },
      /sandbox: .*Support/,
    ],
    [
      'paused',
      { account: { ProductionAccessEnabled: true, SendingEnabled: false, EnforcementStatus: 'SHUTDOWN' } },
      /SES sends: .*SHUTDOWN/,
    ],
    [
      'without DKIM',
      { identity: { DkimAttributes: { Status: 'PENDING' }, VerifiedForSendingStatus: true } },
      /PENDING for placet\.example\.org\. Enter the CNAME/,
    ],
    [
      'not verified',
      { identity: { DkimAttributes: { Status: 'SUCCESS' }, VerifiedForSendingStatus: false } },
      /placet\.example\.org is not verified/,
    ],
    ['without its digest', { schedules: healthy.schedules.slice(0, 2) }, /placet-digest is called by 0 of 1/],
    [
      'with a schedule off',
      { schedules: [schedule('placet-reconcile', 'DISABLED'), ...healthy.schedules.slice(1)] },
      /placet-reconcile is called by 1 of 2/,
    ],
    [
      'silent',
      { look: { ...healthy.look, at: '2024-04-23T10:00:00.000Z' } },
      /not since 2024-04-23T10:00.*placet-reconcile/,
    ],
    [
      'left with drift',
      { look: { ...healthy.look, drifted: [{ tool: 'T13', why: 'gone', repaired: false }] } },
      /differ on T13/,
    ],
    ['with dead letters', { waiting: '2' }, /2 that the relay or invitations gave up, 2 failed events/],
  ])('names what is %s, and what to do', async (_, otherwise, line) => {
    const wrong = await wrongIn({ ...healthy, ...otherwise });
    expect(wrong).toHaveLength(1);
    expect(wrong[0]).toMatch(line);
  });

  test('goes on where one service may not be asked', async () => {
    const denied = Object.assign(new Error('User is not authorized'), { name: 'AccessDeniedException' });
    const wrong = await wrongIn(healthy, { scheduler: denied });
    expect(wrong).toEqual([expect.stringMatching(/^!! {2}the schedules are on: you may not look\./)]);
    const unknown = Object.assign(new Error('no'), { name: 'CredentialsProviderError' });
    const all = { lambda: unknown, ses: unknown, scheduler: unknown, sqs: unknown, dynamodb: unknown };
    expect((await wrongIn(healthy, all)).every((line) => line.includes('aws sso login'))).toBe(true);
  });

  test('says where nothing is deployed', async () => {
    const none = Object.assign(new Error('Function not found'), { name: 'ResourceNotFoundException' });
    const wrong = await wrongIn(healthy, { lambda: none });
    expect(wrong.length).toBeGreaterThan(5);
    expect(wrong.every((line) => line.includes('npx cdk deploy --all'))).toBe(true);
    const without = await wrongIn({ ...healthy, variables: {} });
    expect(without[0]).toMatch(/has no MAIL_DOMAIN\. Deploy again/);
  });
});
