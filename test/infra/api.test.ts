import { describe, expect, it } from 'vitest';
import { scopes } from '../../functions/contracts/api/endpoint.ts';
import { endpoints } from '../../functions/contracts/api/endpoints.ts';
import { limits } from '../../functions/contracts/api/limits.ts';
import { constructIdOf } from '../../infra/functions.ts';
import { type Resource, templates, words } from './composed.ts';

const { all, resources } = templates();
const propertiesOf = (type: string): readonly Resource['Properties'][] =>
  Object.values(all(type)).map(({ Properties }) => Properties);
const only = (type: string): Resource['Properties'] => {
  const [one, ...more] = propertiesOf(type);
  expect(more).toEqual([]);
  return one;
};

const routes = propertiesOf('AWS::ApiGatewayV2::Route');
const routeOf = (key: string) => routes.find(({ RouteKey }) => RouteKey === key);
/** `ApiReadFunction` for a route: what its integration calls. */
const calledBy = ({ Target }: Resource['Properties']): string => {
  const [, [, { Ref: integration }]] = Target['Fn::Join'];
  return words(resources[integration]?.Properties.IntegrationUri);
};

describe('the API', () => {
  it('has a route for each line of the endpoint table, one for everything else, and fewer than an API takes', () => {
    const wanted = endpoints.map(({ method, path }) => `${method} ${path}`);
    expect(routes.map(({ RouteKey }) => RouteKey).sort()).toEqual([...wanted, '$default'].sort());
    expect(new Set(wanted).size).toBe(wanted.length);
    // API Gateway: 300 routes an HTTP API. CloudFormation: 500 resources a stack.
    expect(routes.length).toBeLessThanOrEqual(300);
    expect(Object.keys(resources).length).toBeLessThanOrEqual(500);
  });

  it.each(endpoints.map((line) => [`${line.method} ${line.path}`, line] as const))(
    '%s is answered by the function for its work, with the scope that it asks for',
    (key, { work, scope }) => {
      const route = routeOf(key);
      expect(calledBy(route)).toBe(`Api${constructIdOf(work)}Function`);
      expect(route).toMatchObject(
        scope === null
          ? { AuthorizationType: 'NONE' }
          : { AuthorizationType: 'JWT', AuthorizationScopes: [scope] },
      );
      expect(words(route.AuthorizerId)).toBe(scope === null ? 'undefined' : 'ApiSignedIn');
    },
  );

  it('answers any other address by the function that has no right at all', () => {
    expect(calledBy(routeOf('$default'))).toBe('ApiOpenFunction');
    expect(routeOf('$default').AuthorizationType).toBe('NONE');
  });

  it('takes tokens of our people’s accounts for our web app, and no others', () => {
    const authorizer = only('AWS::ApiGatewayV2::Authorizer');
    expect(authorizer).toMatchObject({
      AuthorizerType: 'JWT',
      IdentitySource: ['$request.header.Authorization'],
    });
    expect(words(authorizer.JwtConfiguration.Issuer)).toBe('AccountsProviderURL');
    expect(words(authorizer.JwtConfiguration.Audience)).toBe('SignInWeb');
  });

  it('speaks payload format 2.0 to its functions, and only it may call them so', () => {
    const integrations = propertiesOf('AWS::ApiGatewayV2::Integration');
    expect(integrations.map(({ IntegrationUri }) => words(IntegrationUri)).sort()).toEqual(
      ['Administer', 'Open', 'Preview', 'Read', 'Record', 'TakePart'].map((work) => `Api${work}Function`),
    );
    for (const one of integrations)
      expect(one).toMatchObject({ IntegrationType: 'AWS_PROXY', PayloadFormatVersion: '2.0' });
    const permissions = propertiesOf('AWS::Lambda::Permission').filter(
      ({ Principal }) => Principal === 'apigateway.amazonaws.com',
    );
    expect(permissions).toHaveLength(6);
    for (const { SourceArn } of permissions) expect(words(SourceArn)).toBe('arn::execute-api:::ApiHttp/*/*');
  });

  it('lets so many requests through as OpenAPI says, and pays for no metrics of each route', () => {
    expect(only('AWS::ApiGatewayV2::Stage')).toMatchObject({
      StageName: '$default',
      AutoDeploy: true,
      DefaultRouteSettings: {
        ThrottlingRateLimit: limits.ratePerSecond,
        ThrottlingBurstLimit: limits.burst,
        DetailedMetricsEnabled: false,
      },
    });
  });

  it('logs who asked for which route and how it went, and nothing of what they asked with', () => {
    const { Format, DestinationArn } = only('AWS::ApiGatewayV2::Stage').AccessLogSettings;
    expect(JSON.parse(Format)).toEqual({
      requestId: '$context.requestId',
      at: '$context.requestTime',
      route: '$context.routeKey',
      status: '$context.status',
      latencyMs: '$context.responseLatency',
      person: '$context.authorizer.claims.username',
    });
    expect(words(DestinationArn)).toContain('ApiAccessLog');
    const log = Object.entries(all('AWS::Logs::LogGroup')).find(([id]) => id.startsWith('ApiAccessLog'));
    expect(log?.[1].Properties).toEqual({
      LogGroupName: '/aws/vendedlogs/apis/placet',
      RetentionInDays: 365,
    });
  });

  it('is for pages of the same origin: no other may ask it', () => {
    const api = only('AWS::ApiGatewayV2::Api');
    expect(api).toMatchObject({ Name: 'placet', ProtocolType: 'HTTP' });
    expect(api.CorsConfiguration).toBeUndefined();
  });
});

describe('the sign-in', () => {
  it('knows the scopes that the endpoint table asks for', () => {
    const server = only('AWS::Cognito::UserPoolResourceServer');
    expect(server.Scopes.map(({ ScopeName }: { ScopeName: string }) => `placet/${ScopeName}`)).toEqual([
      ...scopes,
    ]);
    expect(server.Identifier).toBe('placet');
  });

  it('is for the web app: by code, without a secret, back to the site only', () => {
    expect(only('AWS::Cognito::UserPoolClient')).toMatchObject({
      ClientName: 'placet-web',
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthScopes: ['openid', ...scopes],
      CallbackURLs: ['https://placet.example.org/signed-in'],
      LogoutURLs: ['https://placet.example.org'],
      SupportedIdentityProviders: ['COGNITO'],
      PreventUserExistenceErrors: 'ENABLED',
      WriteAttributes: ['locale'],
    });
  });

  it('is good for an hour, can be made anew for twelve, and be revoked', () => {
    expect(only('AWS::Cognito::UserPoolClient')).toMatchObject({
      AccessTokenValidity: 60,
      IdTokenValidity: 60,
      RefreshTokenValidity: 720,
      TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'minutes' },
      EnableTokenRevocation: true,
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 60 },
    });
  });

  it('has its pages at the address of the settings', () => {
    expect(only('AWS::Cognito::UserPoolDomain')).toMatchObject({
      Domain: 'placet-example',
      ManagedLoginVersion: 2,
    });
    expect(words(only('AWS::Cognito::ManagedLoginBranding').ClientId)).toBe('SignInWeb');
  });
});
