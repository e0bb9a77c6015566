/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Language } from '../../functions/domain/text.ts';
import { focusFault } from './focus-fault.ts';
import { inBrowser } from './in-browser.ts';
import { type BrowserRig, browserRig, type Looking, wholePage } from './rig.ts';
import { signInAs } from './signing-in.ts';
import { aSessionWeek, people } from './story.ts';

/** What a delegate on the way has looked at: what awaits them, a tool, a session; and words that each of them has. */
const seen = [
  ['/', /Ce qui m’attend/],
  ['/t/T14b', /Template for submitting/],
  ['/sessions/PTC-243-244', /Mercator Programme/],
] as const;

inBrowser('without a connection', () => {
  let rig: BrowserRig;
  beforeAll(async () => {
    rig = await browserRig();
    await aSessionWeek(rig);
  }, 180_000);
  afterAll(() => rig?.end());

  /** A browser that keeps what it sees, as people have it. */
  async function withWorker(person: RegExp, language: Language): Promise<Looking> {
    const looking = await rig.look({ language, options: { serviceWorkers: 'allow' } });
    await signInAs(looking, person);
    await looking.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    return looking;
  }
  const reload = async (page: Page) => {
    await page.reload();
    await wholePage(page);
  };

  it('the last views can be read, and say since when; whoever signs in next sees nothing of them', async () => {
    const { page, context, go, wrongs } = await withWorker(/Aminata Koulibaly/, 'fr');
    for (const [path, words] of seen) {
      await go(path);
      await page.getByText(words).first().waitFor();
    }
    await context.setOffline(true);
    for (const [path, words] of seen) {
      await go(path);
      await reload(page);
      const main = await page.locator('main').textContent();
      expect(main).toMatch(words);
      expect(main).toMatch(/Hors ligne\. (Tel que vu sur cet appareil|Liste du)/);
    }
    expect(await keptViews(page)).toContain('/api/tools/T14b');

    await context.setOffline(false);
    await go('/');
    await page.getByText('Aminata Koulibaly').first().click();
    const copied = await page.evaluate(() => JSON.parse(localStorage.getItem('placet.signed-in') ?? '{}'));
    const revoked = page.waitForResponse((response) => response.url().endsWith('/oauth2/revoke'));
    await page.getByRole('button', { name: 'Se déconnecter', exact: true }).click();
    await revoked;
    await page.getByRole('button', { name: /Fatou Diabaté/ }).waitFor();
    const renewed = await fetch(`${rig.system.endpoints.signIn}/oauth2/token`, {
      method: 'POST',
      body: new URLSearchParams({
        ...{ grant_type: 'refresh_token', client_id: 'placet-web', refresh_token: copied.refresh },
      }),
    });
    expect([renewed.status, (await renewed.json()).error]).toEqual([400, 'invalid_grant']);
    // Where to sign in is the same for everybody.
    await expect.poll(() => keptViews(page)).toEqual(['/api/sign-in']);

    await page.getByRole('button', { name: /Fatou Diabaté/ }).click();
    await page.locator('.person-menu').waitFor();
    await wholePage(page);
    await context.setOffline(true);
    await go('/t/T14b');
    const main = await page.locator('main').textContent();
    expect(main).toContain('Pas de connexion');
    expect(main).not.toMatch(/Template for submitting/);
    expect(wrongs.filter((wrong) => !wrong.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
    await context.close();
  });

  it('somebody who signs in where another’s hours have run out sees nothing of theirs either', async () => {
    const looking = await withWorker(/Aminata Koulibaly/, 'fr');
    const { page, context, go } = looking;
    await go('/t/T14b');
    await page.evaluate(() => localStorage.removeItem('placet.signed-in'));
    await signInAs(looking, /Fatou Diabaté/);
    await context.setOffline(true);
    await go('/t/T14b');
    expect(await page.locator('main').textContent()).not.toMatch(/Template for submitting/);
    await context.close();
  });

  it('a decision is kept until there is a connection, and recorded once', async () => {
    const { page, context, go } = await withWorker(/Hélène Marchetti/, 'en');
    const keys: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/api/tools/T13/decisions'))
        keys.push(request.headers()['idempotency-key'] ?? 'none');
    });
    await go('/sessions/PTC-243-244?record=T13');
    await page.getByRole('radio', { name: 'Endorsed', exact: true }).check();
    await page.getByRole('radio', { name: 'By consensus' }).check();
    const words = 'The Committee endorsed the Compendium.';
    await page.getByLabel('Conclusion as announced by the Chair').fill(words);
    const isKept = async () => {
      await page.getByText('Not recorded: no connection. Your text is kept.').waitFor();
      const here = await page.evaluate(() => document.activeElement?.textContent);
      expect([here, await page.evaluate(focusFault)]).toEqual([
        expect.stringMatching(/Not recorded/),
        undefined,
      ]);
      expect(await page.getByLabel('Conclusion as announced by the Chair').inputValue()).toBe(words);
    };

    // It never left.
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Record: endorsed' }).click();
    await isKept();
    // It arrived, and the answer was lost.
    await context.setOffline(false);
    await page.route('**/api/tools/T13/decisions', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await page.getByRole('button', { name: 'Record again' }).click();
    await expect.poll(() => keys.length).toBe(2);
    await isKept();
    expect(await endorsements()).toHaveLength(1);
    // Even a page that was closed meanwhile knows what it sent.
    await page.unroute('**/api/tools/T13/decisions');
    await reload(page);
    await page.getByRole('button', { name: /^Record/ }).click();
    await page.getByRole('heading', { name: 'Recorded: endorsed.' }).waitFor();

    expect(new Set(keys).size).toBe(1);
    expect(keys).toHaveLength(3);
    expect(await endorsements()).toEqual([expect.objectContaining({ text: { en: words } })]);
    await context.close();
  });

  const endorsements = async () => {
    const { body } = await rig.as(people.secretary).getTool({ params: { tool: 'T13' }, query: {} });
    return body.decisions.filter(({ session }) => session?.id === 'PTC-243-244');
  };
});

/** Which answers this device keeps. */
const keptViews = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const cache = await caches.open('placet-views');
    const paths = (await cache.keys()).map(({ url }) => new URL(url).pathname);
    return [...new Set(paths)].toSorted();
  });
