import { ArnFormat, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { type WorkflowName, workflowFile } from '../../workflows/asl.ts';
import { constructIdOf } from '../functions.ts';

/** ARNs known before the machine is made: a grant to one of the functions that it calls is a cycle otherwise. */
export const arnsOf = (scope: Construct, name: WorkflowName): { machine: string; executions: string } => {
  const arn = (resource: string, resourceName: string): string =>
    Stack.of(scope).formatArn({
      service: 'states',
      resource,
      resourceName,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
  return { machine: arn('stateMachine', name), executions: arn('execution', `${name}:*`) };
};

/**
 * A state machine from its file. It may call the functions that the file names and no other. Its log has every event
 * and no data: the data has tokens in it, and whoever holds a token can move a tool.
 */
export class Workflow extends Construct {
  readonly machine: StateMachine;

  constructor(scope: Construct, name: WorkflowName, functions: Readonly<Record<string, IFunction>>) {
    super(scope, constructIdOf(name));
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('states.amazonaws.com') });
    role.addToPolicy(
      new PolicyStatement({
        actions: ['lambda:InvokeFunction'],
        resources: Object.values(functions).map(({ functionArn }) => functionArn),
      }),
    );
    this.machine = new StateMachine(this, 'Machine', {
      stateMachineName: name,
      stateMachineType: StateMachineType.STANDARD,
      definitionBody: DefinitionBody.fromString(workflowFile(name)),
      definitionSubstitutions: Object.fromEntries(
        Object.entries(functions).map(([placeholder, { functionArn }]) => [placeholder, functionArn]),
      ),
      role,
      tracingEnabled: true,
      logs: {
        level: LogLevel.ALL,
        includeExecutionData: false,
        destination: new LogGroup(this, 'Log', {
          logGroupName: `/aws/vendedlogs/states/${name}`,
          retention: RetentionDays.ONE_YEAR,
          removalPolicy: RemovalPolicy.DESTROY,
        }),
      },
    });
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason:
        'Log delivery and X-Ray know no resources of their own: AWS asks for * with both (logs:*LogDelivery, xray:Put*).',
    });
  }
}
