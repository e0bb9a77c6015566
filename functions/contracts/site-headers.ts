/** Origins that pages of the site may talk to beside their own, each without a path. */
export interface SiteOrigins {
  /** Where tokens are had: the sign-in page's own address. */
  readonly signIn: string;
  /** Where papers are put and read, if it is not the site. */
  readonly documents?: string;
}

/** The one Trusted Types policy that may be made: it lets the service worker's script through, and nothing else. */
const workerPolicy = 'placet-worker';

/**
 * What every page and file of the site says to a browser: run and show nothing but what comes from here, talk to
 * nobody else, be shown in no other page. A page gets no inline script or style, and cannot make one: it is the same
 * for everybody, so that there is no nonce to tell ours from another's.
 */
export const siteHeaders = ({ signIn, documents }: SiteOrigins) =>
  ({
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      `connect-src ${["'self'", signIn, ...(documents === undefined ? [] : [documents])].join(' ')}`,
      "font-src 'none'",
      "manifest-src 'self'",
      "worker-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      // Forms are sent by the app. One that leaves by itself would carry a person's text to who knows where.
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      `trusted-types ${workerPolicy}`,
    ].join('; '),
    'x-content-type-options': 'nosniff',
    // For browsers that know no frame-ancestors.
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  }) as const;

/** The policy of an answer that is no page: should a browser show it all the same, nothing of it runs or is framed. */
export const nothingRuns = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** Files under it have the hash of their content in their name: another content is another file. */
export const hashedFolder = 'assets';

/** How long a browser may keep a file of the site: what has a hash in its name for a year; else it asks each time. */
export const cachingOf = (file: string): string =>
  file.startsWith(`/${hashedFolder}/`) ? 'public, max-age=31536000, immutable' : 'no-cache';

/**
 * The file of the site that answers for an address; null: the address is the API's. What has a dot in its last part or
 * lies under /assets is a file, there or not; every other address is one of the app, whose ids have no dots, and the
 * app shows what is there. `path` as it was asked for, not decoded. CloudFront runs the text of this function alone
 * (infra/constructs/site-rewrite.ts): it may use nothing from outside itself and no newer JavaScript than 2015's. What
 * serves from a folder looks the answer up among the names of its files, since `..` is nothing special here.
 */
export function fileFor(path: string): string | null {
  if (path === '/api' || path.startsWith('/api/')) return null;
  const last = path.slice(path.lastIndexOf('/') + 1);
  return path.startsWith('/assets/') || last.includes('.') ? path : '/index.html';
}
