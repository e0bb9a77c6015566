/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { violationsOn } from './axe.ts';
import { inBrowser } from './in-browser.ts';
import { places } from './places.ts';
import { type BrowserRig, browserRig, wholePage } from './rig.ts';
import { aSessionWeek } from './story.ts';

const widths = [360, 480, 768, 900, 1280, 1920];

inBrowser('every page', () => {
  let rig: BrowserRig;
  beforeAll(async () => {
    rig = await browserRig();
    await aSessionWeek(rig);
  }, 180_000);
  afterAll(() => rig?.end());

  it('that cannot be read in the dark would be found', async () => {
    const { page, context, go } = await rig.look({ theme: 'dark' });
    await go('/glossary');
    expect(await violationsOn(page, 'of colours')).toEqual([]);
    await page.evaluate(() => document.querySelector('h1')?.style.setProperty('color', '#444'));
    expect((await violationsOn(page, 'of colours')).join()).toContain('color-contrast');
    await context.close();
  });

  it.each(places)(
    '$name: can be read by everybody, in both languages, light and dark, from a phone to a large screen',
    { timeout: 120_000 },
    async ({ path, person, unanswered, ready }) => {
      const { page, context, wrongs, go } = await rig.look({ person, unanswered });
      await go(path);
      await ready?.(page);
      const found: string[] = [];
      for (const language of ['en', 'fr'] as const) {
        if (language === 'fr') await inFrench(page);
        for (const theme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme: theme });
          const wrong = await violationsOn(page, theme === 'light' ? 'all' : 'of colours');
          found.push(...wrong.map((line) => `${language}, ${theme}: ${line}`));
        }
        expect(await page.title()).toMatch(/ – Placet$/);
      }
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        const beyond = await beyondTheEdge(page);
        if (beyond !== undefined) found.push(`${width} px: ${beyond}`);
      }
      found.push(...wrongs);
      await context.close();
      expect(found).toEqual([]);
    },
  );
});

async function inFrench(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Français' }).first().click();
  await page.locator('html[lang=fr]').waitFor({ state: 'attached' });
  await wholePage(page);
}

/** What makes the page scroll sideways; undefined where it does not. */
const beyondTheEdge = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return undefined;
    const far = [...document.querySelectorAll('body *')].find(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    return `${scrollWidth - clientWidth} px too wide: ${far?.tagName} ${far?.className}`;
  });
