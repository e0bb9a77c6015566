import { scopes } from '../../functions/contracts/api/endpoint.ts';

/** The one client of the local issuer: the web app, which can keep no secret. */
export const clientId = 'placet-web';

/** Where the web app takes up again after signing in. */
export const signedInPath = '/signed-in';

/** What may be granted: who asks for it gets it, for what a person may do is the register's to say. */
export const grantable = ['openid', ...scopes] as const;

/**
 * Where a signed-in browser may be sent: the site, and this machine on any port, for whoever builds a client. A native
 * client's loopback address is compared without its port (RFC 8252, 7.3).
 */
export const redirectUris = (site: string | undefined): readonly string[] => [
  ...new Set([
    `http://127.0.0.1${signedInPath}`,
    `http://localhost${signedInPath}`,
    ...(site === undefined ? [] : [`${site}${signedInPath}`]),
  ]),
];

/** Whether a page from there may call us, and a browser be sent back there after signing out. */
export function isOurs(address: string, site: string | undefined): boolean {
  const { protocol, hostname, origin } = URL.parse(address) ?? {};
  if (site !== undefined && origin === URL.parse(site)?.origin) return true;
  return protocol === 'http:' && (hostname === '127.0.0.1' || hostname === 'localhost');
}
