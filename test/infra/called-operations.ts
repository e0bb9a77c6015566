import { AsyncLocalStorage } from 'node:async_hooks';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/*
 * What is asked of AWS, by whom: every client of the SDK sends through one method, and that is where it is noted, with
 * the function that runs at that moment. Nothing else of the clients is touched.
 */

export interface Command {
  readonly constructor: { readonly name: string };
  readonly input: Readonly<Record<string, unknown>>;
}
interface SentBy {
  readonly config: { readonly serviceId: string };
}
/** Who answers instead of the service; undefined: the client's own endpoint does. */
export type Answers = Readonly<Record<string, (command: Command) => Promise<unknown>>>;

const who = new AsyncLocalStorage<string>();
/** Whatever is asked within is asked by that function. */
export const as = <T>(name: string, work: () => T): T => who.run(name, work);
export const askedBy = (): string | undefined => who.getStore();

/** Notes from here on, until `stop`. `before` may do something of its own before a command is sent. */
export function noteCalls(answers: Answers, before: (by: string, command: Command) => Promise<void>) {
  const base = Object.getPrototypeOf(DynamoDBClient.prototype) as {
    send: (this: SentBy, command: Command, ...more: unknown[]) => Promise<unknown>;
  };
  const { send } = base;
  const noted = new Map<string, Set<string>>();
  const note = (name: string, right: string) => {
    noted.set(name, (noted.get(name) ?? new Set()).add(right));
  };
  base.send = async function (command, ...more) {
    const by = who.getStore();
    if (by !== undefined) {
      for (const right of rightsFor(this.config.serviceId, command)) note(by, right);
      await who.exit(() => before(by, command));
    }
    const answer = answers[this.config.serviceId];
    return answer ? answer(command) : send.call(this, command, ...more);
  };
  return {
    noted,
    note,
    stop() {
      base.send = send;
    },
  };
}

/** What IAM asks for a command, on what: as the policies' own words have it (composed.ts). */
function rightsFor(service: string, command: Command): readonly string[] {
  const { input } = command;
  const action = command.constructor.name.replace(/Command$/, '');
  switch (service) {
    case 'DynamoDB': {
      const where = input.IndexName === undefined ? 'Register' : `Register/index/${input.IndexName}`;
      if (action !== 'TransactWriteItems') return [`dynamodb:${action} on ${where}`];
      const parts = input.TransactItems as readonly Readonly<Record<string, unknown>>[];
      return parts.flatMap((part) => Object.keys(part)).map((part) => `dynamodb:${part}Item on Register`);
    }
    case 'SFN': {
      const arn = String(input.executionArn ?? input.stateMachineArn ?? '');
      const name = arn.includes('stage-notice') ? 'stage-notice' : 'tool-lifecycle';
      const isExecution = input.executionArn !== undefined;
      return [
        `states:${action} on arn::states:::${isExecution ? `execution:${name}:*` : `stateMachine:${name}`}`,
      ];
    }
    case 'SESv2':
      return ['configuration-set/LettersConfigurationSet', 'identity/LettersIdentity'].map(
        (on) => `ses:${action} on arn::ses:::${on}`,
      );
    case 'SQS':
      return [`sqs:${action} on ${input.QueueUrl}`];
    case 'S3':
      return [`s3:${action} on ${input.Bucket}/*`];
    case 'Cognito Identity Provider':
      return [`cognito-idp:${action} on ${input.UserPoolId}`];
    default:
      throw new Error(`${service} ${action}: whose right is that?`);
  }
}
