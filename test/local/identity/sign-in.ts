import { createHash, randomBytes } from 'node:crypto';

/** A browser that keeps cookies by path and follows nothing by itself. */
export class Browser {
  readonly #cookies = new Map<string, { readonly path: string; readonly value: string }>();

  async open(url: string, init: RequestInit = {}): Promise<Response> {
    const { pathname } = new URL(url);
    const cookie = [...this.#cookies]
      .filter(([, { path }]) => pathname.startsWith(path))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ');
    const response = await fetch(url, {
      redirect: 'manual',
      ...init,
      headers: { ...(cookie !== '' && { cookie }), ...(init.headers as Record<string, string>) },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      const path = /; *path=([^;]+)/i.exec(line)?.[1] ?? '/';
      if (value === '') this.#cookies.delete(name);
      else this.#cookies.set(name, { path, value });
    }
    return response;
  }
}

/** The address that a response leads to. */
export const locationOf = (response: Response): URL =>
  new URL(response.headers.get('location') ?? 'about:blank', response.url);

export const verifier = randomBytes(32).toString('base64url');
const challenge = createHash('sha256').update(verifier).digest('base64url');

/** What the web app asks for; some of it otherwise, or (undefined) not at all. */
export function authorizeUrl(issuer: string, otherwise: Record<string, string | undefined> = {}): string {
  const asked: Record<string, string | undefined> = {
    client_id: 'placet-web',
    response_type: 'code',
    redirect_uri: 'http://127.0.0.1:8000/signed-in',
    scope: 'openid placet/read placet/record',
    state: 'here',
    nonce: 'once',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...otherwise,
  };
  const query = Object.entries(asked).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return `${issuer}/oauth2/authorize?${new URLSearchParams(query)}`;
}

/** Opens the page that asks who one is. */
export async function openChoice(
  browser: Browser,
  url: string,
): Promise<{ url: string; html: string; response: Response }> {
  const page = locationOf(await browser.open(url)).href;
  const response = await browser.open(page);
  return { url: page, html: await response.text(), response };
}

/** Chooses a person there, and gives where that leads. */
export async function choose(
  browser: Browser,
  page: { url: string; html: string },
  person: string,
): Promise<URL> {
  const proof = /name="proof" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
  const body = new URLSearchParams({ proof, person });
  const chosen = await browser.open(page.url, { method: 'POST', body });
  return locationOf(await browser.open(locationOf(chosen).href));
}

export interface Tokens {
  readonly status: number;
  readonly access_token: string;
  readonly id_token: string;
  readonly refresh_token: string;
  readonly expires_in: number;
  readonly token_type: string;
  readonly error?: string;
}

export async function askForTokens(issuer: string, form: Record<string, string>): Promise<Tokens> {
  const body = new URLSearchParams({ client_id: 'placet-web', ...form });
  // An issuer that was restarted meanwhile has closed the connections of before.
  const headers = { connection: 'close' };
  const response = await fetch(`${issuer}/oauth2/token`, { method: 'POST', headers, body });
  return { status: response.status, ...((await response.json()) as Omit<Tokens, 'status'>) };
}

/** The whole way: the page, the choice, the code, the tokens. */
export async function signIn(
  issuer: string,
  person: string,
  otherwise: Record<string, string | undefined> = {},
): Promise<Tokens> {
  const browser = new Browser();
  const page = await openChoice(browser, authorizeUrl(issuer, otherwise));
  const back = await choose(browser, page, person);
  return askForTokens(issuer, {
    grant_type: 'authorization_code',
    code: back.searchParams.get('code') ?? '',
    redirect_uri: otherwise.redirect_uri ?? 'http://127.0.0.1:8000/signed-in',
    code_verifier: verifier,
  });
}
