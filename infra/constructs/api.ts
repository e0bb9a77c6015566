import { CfnOutput, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  CfnAuthorizer,
  CfnIntegration,
  CfnRoute,
  HttpApi,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Endpoint, Scope, Work } from '../../functions/contracts/api/endpoint.ts';
import { limits } from '../../functions/contracts/api/limits.ts';
import { constructIdOf } from '../functions.ts';
import type { SignIn } from './sign-in.ts';

export interface ApiProps {
  readonly endpoints: readonly Endpoint[];
  readonly desks: Readonly<Record<Work, IFunction>>;
  readonly signIn: Pick<SignIn, 'issuer' | 'clientId'>;
}

/**
 * A line a request, by which an operator finds it: no address, query or header, since a calendar's address is a secret
 * and a search is a person's own business.
 */
const accessLog = {
  requestId: '$context.requestId',
  at: '$context.requestTime',
  route: '$context.routeKey',
  status: '$context.status',
  latencyMs: '$context.responseLatency',
  person: '$context.authorizer.claims.username',
};

/**
 * The HTTP API: a route a line of the endpoint table, with the scope that a token must hold for it, each answered by the
 * function for its kind of work. Plain resources, because CDK's own routes would write a permission each into the
 * policies of the functions, which hold 20 KB.
 */
export class Api extends Construct {
  readonly http: HttpApi;

  constructor(scope: Construct, id: string, { endpoints, desks, signIn }: ApiProps) {
    super(scope, id);
    this.http = new HttpApi(this, 'Http', {
      apiName: 'placet',
      description: 'Everything that people and other systems do with Placet.',
      createDefaultStage: false,
    });
    const { apiId } = this.http;
    this.#stage();

    const authorizer = new CfnAuthorizer(this, 'SignedIn', {
      apiId,
      name: 'signed-in',
      authorizerType: 'JWT',
      identitySource: ['$request.header.Authorization'],
      jwtConfiguration: { issuer: signIn.issuer, audience: [signIn.clientId] },
    });
    const targets = this.#targets(desks);
    const route = (name: string, routeKey: string, work: Work, scope: Scope | null, why: string) => {
      const made = new CfnRoute(this, name, {
        apiId,
        routeKey,
        target: targets[work],
        ...(scope === null
          ? { authorizationType: 'NONE' }
          : { authorizationType: 'JWT', authorizerId: authorizer.ref, authorizationScopes: [scope] }),
      });
      if (scope === null)
        Validations.of(made).acknowledge({ id: 'AwsSolutions-APIG4', reason: `Open on purpose: ${why}` });
    };
    for (const { id: name, method, path, work, scope, summary } of endpoints)
      route(name, `${method} ${path}`, work, scope, summary);
    route('Otherwise', '$default', 'open', null, 'Says of any other address that nothing is there.');
    new CfnOutput(this, 'Address', { value: this.http.apiEndpoint });
  }

  #stage(): void {
    const log = new LogGroup(this, 'AccessLog', {
      logGroupName: '/aws/vendedlogs/apis/placet',
      retention: RetentionDays.ONE_YEAR,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    new HttpStage(this, 'Stage', {
      httpApi: this.http,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: limits.ratePerSecond, burstLimit: limits.burst },
      // Six metrics a route are paid each as one of our own; no alarm looks at them, and the access log has the route.
      detailedMetricsEnabled: false,
      accessLogSettings: {
        destination: new LogGroupLogDestination(log),
        format: AccessLogFormat.custom(JSON.stringify(accessLog)),
      },
    });
  }

  /** What a route of each kind of work points to; the API may call those functions, and no other may through it. */
  #targets(desks: ApiProps['desks']): Readonly<Record<Work, string>> {
    const { apiId } = this.http;
    const sourceArn = Stack.of(this).formatArn({
      service: 'execute-api',
      resource: apiId,
      resourceName: '*/*',
    });
    const targets = Object.entries(desks).map(([work, desk]) => {
      const integration = new CfnIntegration(this, `${constructIdOf(work)}Desk`, {
        apiId,
        integrationType: 'AWS_PROXY',
        integrationUri: desk.functionArn,
        payloadFormatVersion: '2.0',
      });
      desk.addPermission('ByTheApi', {
        principal: new ServicePrincipal('apigateway.amazonaws.com'),
        sourceArn,
      });
      return [work, `integrations/${integration.ref}`];
    });
    return Object.fromEntries(targets) as Record<Work, string>;
  }
}
