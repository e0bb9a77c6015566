import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { constructIdOf, type FunctionName, functionSpecs } from '../functions.ts';

export interface PlacetFunctionProps {
  readonly name: FunctionName;
  /** The folder of its bundle, with `index.mjs`. */
  readonly bundle: string;
  readonly environment: Record<string, string>;
  /** Where an event goes that the function could not process in three tries, if it is called by events. */
  readonly failedEvents?: IQueue;
  /** Nobody can call it. */
  readonly isClosed?: boolean;
}

/**
 * One of our functions: its bundle, a log of its own, and a role that at first may only write that log.
 * Its name is fixed, because executions carry it for a year.
 */
export class PlacetFunction extends Construct {
  readonly lambda: LambdaFunction;
  readonly #role: Role;

  constructor(scope: Construct, { name, bundle, environment, failedEvents, isClosed }: PlacetFunctionProps) {
    super(scope, constructIdOf(name));
    const { does, timeoutSeconds, memoryMb } = functionSpecs[name];
    // What was decided is in the register; logs are for finding faults, and hold person ids: a year, no longer.
    const logGroup = new LogGroup(this, 'Log', {
      logGroupName: `/placet/${name}`,
      retention: RetentionDays.ONE_YEAR,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.#role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(this.#role);
    this.lambda = new LambdaFunction(this, 'Function', {
      functionName: `placet-${name}`,
      description: does,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(bundle),
      handler: 'index.handler',
      role: this.#role,
      timeout: Duration.seconds(timeoutSeconds),
      memorySize: memoryMb,
      environment,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      systemLogLevelV2: SystemLogLevel.WARN,
      ...(isClosed && { reservedConcurrentExecutions: 0 }),
      ...(failedEvents && {
        deadLetterQueue: failedEvents,
        retryAttempts: 2,
        maxEventAge: Duration.hours(6),
      }),
    });
  }

  /** Allows these actions on these resources, and nothing else. */
  allow(actions: readonly string[], resources: readonly string[]): void {
    if (actions.length === 0) return;
    this.#role.addToPolicy(new PolicyStatement({ actions: [...actions], resources: [...resources] }));
  }
}
