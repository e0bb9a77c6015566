import { machineArnOf } from '../local/step-functions/arns.ts';
import type { Engine } from '../local/step-functions/engine.ts';

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
