import { CfnOutput, Duration } from 'aws-cdk-lib';
import {
  CfnManagedLoginBranding,
  ClientAttributes,
  ManagedLoginVersion,
  OAuthScope,
  ResourceServerScope,
  type UserPool,
  UserPoolClient,
  UserPoolClientIdentityProvider,
  UserPoolDomain,
  UserPoolResourceServer,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { type Scope, scopes } from '../../functions/contracts/api/endpoint.ts';
import type { Settings } from '../settings.ts';

/** What a person is told that a program may do for them. */
const meaning: Readonly<Record<Scope, string>> = {
  'placet/read': 'Read what your seats allow',
  'placet/record': 'Record decisions and submit tools',
  'placet/take-part': 'Answer, follow and offer to contribute',
  'placet/administer': 'Repair executions, manage people and seats',
};

/** Where people sign in, and the one program that they sign in to: the web app. */
export class SignIn extends Construct {
  /** What tokens name as their issuer. */
  readonly issuer: string;
  readonly clientId: string;
  /** Where the browser is sent to sign in. */
  readonly address: string;

  constructor(scope: Construct, id: string, userPool: UserPool, settings: Settings) {
    super(scope, id);
    const resourceServer = new UserPoolResourceServer(this, 'Api', {
      userPool,
      identifier: 'placet',
      scopes: scopes.map(
        (name) => new ResourceServerScope({ scopeName: lastOf(name), scopeDescription: meaning[name] }),
      ),
    });
    const client = new UserPoolClient(this, 'Web', {
      userPool,
      userPoolClientName: 'placet-web',
      // A browser keeps no secret. Cognito asks for PKCE where the request brings a challenge; ours always does.
      generateSecret: false,
      oAuth: {
        flows: { authorizationCodeGrant: true, implicitCodeGrant: false, clientCredentials: false },
        scopes: [OAuthScope.OPENID, ...scopes.map((name) => OAuthScope.custom(name))],
        callbackUrls: [`${settings.siteUrl}/signed-in`],
        logoutUrls: [settings.siteUrl],
      },
      // Tokens that are had with a password alone, past the sign-in page, carry none of our scopes.
      authFlows: { userSrp: true },
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      accessTokenValidity: Duration.hours(1),
      idTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.hours(12),
      // Each refresh token is good once; the minute is for tabs that refresh at the same time.
      refreshTokenRotationGracePeriod: Duration.seconds(60),
      enableTokenRevocation: true,
      preventUserExistenceErrors: true,
      // The address is the register's to change; a list is needed, since an empty one means everything.
      writeAttributes: new ClientAttributes().withStandardAttributes({ locale: true }),
    });
    client.node.addDependency(resourceServer);
    const domain = new UserPoolDomain(this, 'Domain', {
      userPool,
      cognitoDomain: { domainPrefix: settings.signInDomain },
      // The newer pages speak French too, where `lang=fr` asks for it.
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    // Without a style of their own for the client, the newer pages are not shown.
    new CfnManagedLoginBranding(this, 'Pages', {
      userPoolId: userPool.userPoolId,
      clientId: client.userPoolClientId,
      useCognitoProvidedValues: true,
    });
    this.issuer = userPool.userPoolProviderUrl;
    this.clientId = client.userPoolClientId;
    this.address = domain.baseUrl();
    new CfnOutput(this, 'Address', { value: this.address });
    new CfnOutput(this, 'Client', { value: this.clientId });
    new CfnOutput(this, 'Accounts', { value: userPool.userPoolId });
  }
}

/** `placet/take-part` is take-part of the server placet. */
const lastOf = (scope: Scope): string => scope.slice(scope.indexOf('/') + 1);
