import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { JSONWebKeySet } from 'jose';
import type { KoaContextWithOIDC } from 'oidc-provider';
import type { Instant } from '../../functions/domain/date.ts';
import { personId } from '../../functions/domain/ids.ts';
import type { PeopleStore } from '../../functions/ports.ts';
import { listenOn, type Served } from '../addresses.ts';
import { byOurName } from '../own-callers.ts';
import { chooseRoute, fail, languageOf } from './choose-route.ts';
import { clientId, isOurs } from './client.ts';
import { openGrantStore } from './grant-store.ts';
import type { RegisterPorts } from './people-of-register.ts';
import { providerSettings, secretOf, sessionCookie } from './provider-settings.ts';
import { type TokenMaker, tokenMaker } from './sign-token.ts';
import { keepSigningKey, type SigningKey } from './signing-key.ts';

export interface IssuerOptions {
  readonly port: number;
  /** Made where it is not there; mode 0600. */
  readonly keyFile: string;
  readonly grantsFile: string;
  readonly register: RegisterPorts & { readonly people: Pick<PeopleStore, 'person'> };
  /** The bodies' time, for the seats that people have. Tokens are stamped by the machine's clock. */
  readonly now: () => Instant;
  readonly registerName: string;
  /** Where the web app is, if it is not on this machine. */
  readonly site?: string;
}

export interface Issuer extends Served {
  readonly clientId: string;
  readonly jwks: JSONWebKeySet;
  readonly key: SigningKey;
}

/**
 * Opens the OpenID Connect issuer for development on 127.0.0.1: it stands where Cognito is on AWS, asks who somebody
 * wants to be instead of for a password, and stamps tokens as Cognito does. Its address is the issuer's name. Rejects
 * with the operating system's error where the port is taken, or with `DamagedLocalState`.
 */
export async function openIssuer(options: IssuerOptions): Promise<Issuer> {
  // A third of a second to load, and the machine has something else to do meanwhile.
  const loading = import('oidc-provider');
  const key = keepSigningKey(options.keyFile);
  const grants = openGrantStore(options.grantsFile);
  let answer: (request: IncomingMessage, response: ServerResponse) => unknown = (_, response) =>
    response.writeHead(503).end();
  const server = await listenOn(
    createServer(byOurName((request, response) => answer(request, response), options.site)),
    options.port,
  );
  const { Provider, interactionPolicy } = await loading;
  const policy = interactionPolicy.base();
  policy.remove('consent');
  const { site, register, now, registerName } = options;
  const provider = new Provider(
    server.url,
    providerSettings({ key, grants, people: register.people, site, policy, renderError }),
  );
  const formsLeadTo = ['http://127.0.0.1:*', 'http://localhost:*', ...(site === undefined ? [] : [site])];
  const secret = secretOf(key, 'form');
  provider.use(chooseRoute({ provider, register, now, registerName, secret, formsLeadTo }));
  provider.use(signOut(site));
  provider.use(stampedAsCognito(server.url, tokenMaker(key)));
  provider.on('server_error', (_ctx, error: Error) => console.error(`The sign-in failed: ${error.message}`));
  // A browser that went away meanwhile is no news.
  provider.silent = true;
  const handle = provider.callback();
  answer = (request, response) => {
    forgetWhoWas(request);
    return handle(request, response);
  };
  return {
    ...server,
    clientId,
    jwks: key.jwks,
    key,
    async close() {
      await server.close();
      grants.close();
    },
  };
}

/** Each sign-in asks anew who somebody wants to be: with one browser a developer is several people in turn. */
function forgetWhoWas({ headers }: IncomingMessage): void {
  const cookies = headers.cookie?.split(/; */).filter((cookie) => !cookie.startsWith(sessionCookie));
  headers.cookie = cookies?.join('; ');
}

type Context = KoaContextWithOIDC;
type Next = () => Promise<unknown>;

/** Cognito's way to sign out, `/logout?client_id=…&logout_uri=…`; no session is kept here that could be ended. */
const signOut = (site: string | undefined) => async (ctx: Context, next: Next) => {
  if (ctx.path !== '/logout') return void (await next());
  const to = String(ctx.query.logout_uri ?? '');
  if (ctx.query.client_id !== clientId || !isOurs(to, site)) {
    const language = languageOf(ctx);
    return fail(ctx, 400, language, `logout_uri: ${to}`);
  }
  ctx.redirect(to);
};

/** The provider grants; what the tokens say is Cognito's to say. */
const stampedAsCognito = (issuer: string, tokens: TokenMaker) => async (ctx: Context, next: Next) => {
  await next();
  const { AccessToken: granted, AuthorizationCode: code, RefreshToken: refresh } = ctx.oidc?.entities ?? {};
  if (ctx.path !== '/oauth2/token' || ctx.status !== 200 || !granted?.accountId) return;
  const now = Math.floor(Date.now() / 1000);
  const { authTime = now, nonce } = code ?? refresh ?? {};
  const what = {
    issuer,
    clientId,
    person: personId(granted.accountId),
    scopes: [...granted.scopes],
    signedInAt: authTime,
    now,
  };
  const body = ctx.body as Readonly<Record<string, unknown>>;
  ctx.body = {
    ...body,
    access_token: await tokens.access(what),
    ...(body.id_token !== undefined && { id_token: await tokens.id(what, nonce) }),
  };
};

async function renderError(ctx: Context, out: { error: string; error_description?: string | undefined }) {
  fail(ctx, ctx.status, languageOf(ctx), [out.error, out.error_description].filter(Boolean).join(': '));
}
