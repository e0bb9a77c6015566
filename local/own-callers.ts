import type { IncomingMessage, RequestListener } from 'node:http';

/** The names by which this machine calls itself. */
const isThisMachine = (hostname: string): boolean =>
  ['127.0.0.1', 'localhost', '[::1]'].includes(hostname) || hostname.endsWith('.localhost');

function hostnameIn(address: string): string | undefined {
  return URL.parse(address)?.hostname;
}

/**
 * Whether a request names us by a name of this machine, or by that of the site. Any other name is that of a page
 * elsewhere which has it lead here (DNS rebinding): its browser takes us for that page's own server.
 */
export function isCalledByOurName({ headers }: Pick<IncomingMessage, 'headers'>, site?: string): boolean {
  const { host } = headers;
  // Browsers always name a host.
  if (host === undefined) return true;
  const hostname = hostnameIn(`http://${host}`);
  if (hostname === undefined) return false;
  return isThisMachine(hostname) || (site !== undefined && hostname === hostnameIn(site));
}

/**
 * Whether a request comes from no page of another site. A browser says in `origin` which page sends it, and for what
 * can change something it always does (Fetch, 3.2); programs say nothing.
 */
export function isOfNoOtherSite({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  const { origin } = headers;
  return origin === undefined || isThisMachine(hostnameIn(origin) ?? '');
}

/**
 * Answers whoever calls from this machine, and refuses what a page of another site has a browser send: the endpoints
 * that stand for AWS ask for no signature, so that any page could drive them.
 */
export const forOwnCallers =
  (listener: RequestListener): RequestListener =>
  (request, response) => {
    if (isCalledByOurName(request) && isOfNoOtherSite(request)) return listener(request, response);
    refuse(request, response);
  };

/** The same where pages of other origins are judged by what they ask for: only the name that they call us by counts. */
export const byOurName =
  (listener: RequestListener, site?: string): RequestListener =>
  (request, response) => {
    if (isCalledByOurName(request, site)) return listener(request, response);
    refuse(request, response);
  };

const refuse: RequestListener = (request, response) => {
  request.resume();
  response.writeHead(403, { 'content-type': 'application/json', connection: 'close' });
  response.end(JSON.stringify({ message: 'Forbidden' }));
};
