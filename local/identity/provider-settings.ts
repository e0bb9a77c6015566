import { createHmac } from 'node:crypto';
import type { Configuration, Grant, interactionPolicy, KoaContextWithOIDC } from 'oidc-provider';
import { personId } from '../../functions/domain/ids.ts';
import type { PeopleStore } from '../../functions/ports.ts';
import { clientId, grantable, isOurs, redirectUris } from './client.ts';
import { tokenLifetimeSeconds } from './cognito-claims.ts';
import type { GrantStore } from './grant-store.ts';
import type { SigningKey } from './signing-key.ts';

export interface ProviderParts {
  readonly key: SigningKey;
  readonly grants: GrantStore;
  readonly people: Pick<PeopleStore, 'person'>;
  /** Where the web app is, if it is not on this machine. */
  readonly site: string | undefined;
  readonly policy: interactionPolicy.DefaultPolicy;
  readonly renderError: NonNullable<Configuration['renderError']>;
}

const signedInSeconds = 12 * 3600;
/** Where somebody chooses who they are. */
export const choosePath = '/choose';
/** Cookies of this machine are shared by all ports: the name says whose it is. */
export const sessionCookie = 'placet_session';

/** A secret that follows from the signing key, so that what it proves holds over a restart. */
export const secretOf = ({ privateJwk }: SigningKey, purpose: string): string =>
  createHmac('sha256', String(privateJwk.d)).update(purpose).digest('base64url');

/**
 * The issuer as our Cognito user pool behaves (infra/constructs/sign-in.ts): the same paths, code flow with PKCE and
 * nothing else, tokens of an hour, and refresh tokens that are good once and for twelve hours in all.
 */
export const providerSettings = ({
  key,
  grants,
  people,
  site,
  policy,
  renderError,
}: ProviderParts): Configuration => ({
  adapter: grants.adapter,
  jwks: { keys: [key.privateJwk] },
  clients: [
    {
      client_id: clientId,
      application_type: 'native',
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      redirect_uris: redirectUris(site),
    },
  ],
  clientBasedCORS: (_ctx, origin) => isOurs(origin, site),
  cookies: {
    keys: [secretOf(key, 'cookies')],
    names: { session: sessionCookie, interaction: 'placet_choice', resume: 'placet_resume' },
  },
  features: {
    claimsParameter: { enabled: false },
    devInteractions: { enabled: false },
    dPoP: { enabled: false },
    pushedAuthorizationRequests: { enabled: false },
    resourceIndicators: { enabled: false },
    revocation: {
      enabled: true,
      allowedPolicy: (_ctx, client, token) => token.clientId === client.clientId,
    },
    rpInitiatedLogout: { enabled: false },
    userinfo: { enabled: false },
  },
  findAccount: async (_ctx, id) => {
    const person = await people.person(personId(id));
    return person && { accountId: person.id, claims: async () => ({ sub: person.id }) };
  },
  interactions: { policy, url: (_ctx, { uid }) => `${choosePath}/${uid}` },
  loadExistingGrant: grantAsAsked,
  pkce: { required: () => true },
  renderError,
  responseTypes: ['code'],
  rotateRefreshToken: true,
  issueRefreshToken: () => true,
  expiresWithSession: () => false,
  routes: {
    authorization: '/oauth2/authorize',
    token: '/oauth2/token',
    revocation: '/oauth2/revoke',
    jwks: '/.well-known/jwks.json',
  },
  scopes: [...grantable],
  ttl: {
    AccessToken: tokenLifetimeSeconds,
    AuthorizationCode: 60,
    Grant: signedInSeconds,
    IdToken: tokenLifetimeSeconds,
    Interaction: 3600,
    RefreshToken: ({ oidc }) => oidc.entities.RotatedRefreshToken?.remainingTTL ?? signedInSeconds,
    Session: 3600,
  },
});

/** Our own client needs nobody's consent: it gets the scopes that it asks for. */
async function grantAsAsked({ oidc }: KoaContextWithOIDC): Promise<Grant | undefined> {
  const { session, client, provider } = oidc;
  if (session?.accountId === undefined || client === undefined) return undefined;
  const grant = new provider.Grant({ accountId: session.accountId, clientId: client.clientId });
  grant.addOIDCScope([...oidc.requestParamOIDCScopes].join(' '));
  await grant.save();
  return grant;
}
