import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SendTaskSuccessCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { machineArnOf } from '../local/step-functions/arns.ts';
import type { Engine } from '../local/step-functions/engine.ts';
import { heard } from './lanes.ts';

/** How many people decide, one after the other. */
export const approvals = 5;
const machine = 'human-approval';
const place = { region: 'eu-west-1', accountId: '000000000000' };
export const machineArn = machineArnOf(place, machine);

/**
 * AWS's human-approval pattern (Step Functions developer guide, "Deploying a workflow that waits for human approval"; the
 * states LambdaCallback, ManualApprovalChoiceState and ApprovedPassState), five approvals in a row, in JSONata. The token
 * travels in the link of the mail, and whoever has the link decides.
 */
export const humanApproval = {
  QueryLanguage: 'JSONata',
  StartAt: 'LambdaCallback1',
  States: {
    ...Object.fromEntries(
      Array.from({ length: approvals }, (_, i) => i + 1).flatMap((n) => [
        [
          `LambdaCallback${n}`,
          {
            Type: 'Task',
            Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
            Arguments: {
              FunctionName: 'send-approval-mail',
              Payload: {
                token: '{% $states.context.Task.Token %}',
                execution: '{% $states.context.Execution.Name %}',
                approval: n,
              },
            },
            Next: `ManualApprovalChoiceState${n}`,
          },
        ],
        [
          `ManualApprovalChoiceState${n}`,
          {
            Type: 'Choice',
            Choices: [
              { Condition: "{% $states.input.status = 'approved' %}", Next: `ApprovedPassState${n}` },
            ],
            Default: 'RejectedPassState',
          },
        ],
        [
          `ApprovedPassState${n}`,
          { Type: 'Pass', ...(n === approvals ? { End: true } : { Next: `LambdaCallback${n + 1}` }) },
        ],
      ]),
    ),
    RejectedPassState: { Type: 'Pass', End: true },
  },
};

/** What the pattern's first function is called with; it mails the link, and nothing keeps the token. */
export interface Mailed {
  readonly token: string;
  readonly execution: string;
  readonly approval: number;
}

export const install = (engine: Pick<Engine, 'createStateMachine'>) =>
  engine.createStateMachine({
    name: machine,
    definition: JSON.stringify(humanApproval),
    roleArn: 'arn:aws:iam::000000000000:role/human-approval',
  });

/** How many states an execution has entered so far. */
export async function stateEntries(
  engine: Pick<Engine, 'getExecutionHistory'>,
  executionArn: string,
): Promise<number> {
  let count = 0;
  let nextToken: string | undefined;
  do {
    const page = await engine.getExecutionHistory({ executionArn, maxResults: 1000, nextToken } as never);
    count += (page.events ?? []).filter(({ type }) => type?.endsWith('StateEntered')).length;
    nextToken = page.nextToken;
  } while (nextToken !== undefined);
  return count;
}

/** The pattern's two ends outside the state machine: the mail with the link, and the server behind the link. */
export async function approvalLinks(stepFunctions: string) {
  const client = new SFNClient({
    ...{ endpoint: stepFunctions, region: place.region },
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const tokens = new Map<string, string>();
  const { say, hear } = heard();
  const server = createServer(async (request, response) => {
    const taskToken = new URL(request.url ?? '/', 'http://localhost').searchParams.get('token') ?? '';
    await client.send(new SendTaskSuccessCommand({ taskToken, output: '{"status":"approved"}' }));
    response.end('Thank you.');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    /** The function `send-approval-mail`. */
    mail({ token, execution, approval }: Mailed): void {
      tokens.set(`${execution} ${approval}`, token);
      say(`${execution} ${approval}`);
    },
    start: async (name: string) => {
      await client.send(new StartExecutionCommand({ stateMachineArn: machineArn, name, input: '{}' }));
      await hear(`${name} 1`);
    },
    /** Opens the link of an approval (from 1). */
    async approve(execution: string, approval: number): Promise<void> {
      const token = tokens.get(`${execution} ${approval}`);
      if (token === undefined) throw new Error(`No mail for ${execution} ${approval}`);
      tokens.delete(`${execution} ${approval}`);
      const answer = await fetch(`http://127.0.0.1:${port}/?token=${encodeURIComponent(token)}`);
      if (!answer.ok) throw new Error(await answer.text());
      await answer.text();
    },
    hear: (execution: string, approval: number) => hear(`${execution} ${approval}`),
    async close() {
      server.close();
      server.closeAllConnections();
      client.destroy();
      await once(server, 'close');
    },
  };
}
