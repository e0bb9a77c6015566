import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { type Client, client } from '../../functions/contracts/api/client.ts';
import { api } from '../../functions/contracts/api/endpoints.ts';
import { personId } from '../../functions/domain/ids.ts';
import type { Language } from '../../functions/domain/text.ts';
import { localToken } from '../../local/identity/local-token.ts';
import { makeSite, siteFolder } from '../../local/make-site.ts';
import { type SeededSystem, seededSystem } from '../support/seeded-system.ts';
import { openChromium } from './chromium.ts';

/** How somebody looks at the app. */
export interface View {
  readonly language?: Language;
  readonly width?: number;
  readonly height?: number;
  readonly theme?: 'light' | 'dark';
  /** Whoever has not signed in is nobody. */
  readonly person?: string | undefined;
  /** What the API does not answer: a part of its addresses. */
  readonly unanswered?: string | undefined;
  readonly options?: BrowserContextOptions;
}

/** The whole system with the web app, and a browser before it. */
export interface BrowserRig extends SeededSystem {
  readonly browser: Browser;
  /** The API as a person asks it. */
  as(person: string): Client;
  /** A browser of its own, with one page; what goes wrong in it is kept in `wrongs`. */
  look(view: View): Promise<Looking>;
}

export interface Looking {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors of scripts, refusals of the content security policy, requests to anybody but us. */
  readonly wrongs: string[];
  /** Goes to an address of the app and waits until its page is whole. */
  go(path: string): Promise<void>;
}

/** Opens both. Time stands still until a test lets it pass (`system.advanceTo`). */
export async function browserRig(): Promise<BrowserRig> {
  const [, browser] = await Promise.all([makeSite(), openChromium()]);
  const seeded = await seededSystem({ siteFolder });
  const { issuer, endpoints } = seeded.system;
  const token = (person: string) => localToken(issuer, { person: personId(person) });
  const contexts: BrowserContext[] = [];
  return {
    ...seeded,
    browser,
    as: (person) =>
      client(
        {
          origin: endpoints.site,
          fetch,
          token: () => token(person),
          language: () => 'en',
          newKey: () => crypto.randomUUID(),
        },
        api,
      ),
    async look({
      language = 'en',
      width = 1280,
      height = 900,
      theme = 'light',
      person,
      unanswered,
      options,
    }) {
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme: theme,
        reducedMotion: 'reduce',
        timezoneId: 'Africa/Abidjan',
        serviceWorkers: 'block',
        ...options,
      });
      contexts.push(context);
      const access = person === undefined ? undefined : await token(person);
      await context.addInitScript(
        ([spoken, held]) => {
          localStorage.setItem('placet.language', spoken as string);
          // Only who is already somebody: whoever signs in on the page stays who they are.
          if (held !== '')
            localStorage.setItem(
              'placet.signed-in',
              JSON.stringify({ access: held, until: Date.now() + 3_600_000 }),
            );
        },
        [language, access ?? ''],
      );
      const page = await context.newPage();
      if (unanswered !== undefined)
        await page.route(
          ({ pathname }) => pathname.startsWith(unanswered),
          (route) => route.abort(),
        );
      const wrongs = wrongsOf(page, [endpoints.site, endpoints.signIn]);
      return {
        page,
        context,
        wrongs,
        async go(path) {
          await page.goto(endpoints.site + path);
          await wholePage(page);
        },
      };
    },
    async end() {
      await Promise.all(contexts.map((context) => context.close()));
      await browser.close();
      await seeded.end();
    },
  };
}

/** Waits until the page has its heading and nothing is being asked any more. */
export async function wholePage(page: Page): Promise<void> {
  await page.locator('html:not([data-asking]):not(:has([data-coming])) main h1').first().waitFor();
}

function wrongsOf(page: Page, ours: readonly string[]): string[] {
  const wrongs: string[] = [];
  page.on('pageerror', (error) => wrongs.push(`script: ${error.message}`));
  page.on('console', (message) => {
    // A 404 or 409 of the API is an answer; the browser calls it an error of loading.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      wrongs.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const address = request.url();
    if (!ours.some((origin) => address.startsWith(origin)) && !/^(data|blob):/.test(address))
      wrongs.push(`request: ${address}`);
  });
  return wrongs;
}
