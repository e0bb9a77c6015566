/// <reference lib="dom" />
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { siteHeaders } from '../../functions/contracts/site-headers.ts';
import { tableDigest } from '../support/table-digest.ts';
import { inBrowser } from './in-browser.ts';
import { lostWords, notOfPaper, unseenMarks } from './page-as-seen.ts';
import { places } from './places.ts';
import { type BrowserRig, browserRig, wholePage } from './rig.ts';
import { aSessionWeek, people } from './story.ts';

const { secretary, delegate, administrator } = people;

inBrowser('the site', () => {
  let rig: BrowserRig;
  beforeAll(async () => {
    rig = await browserRig();
    await aSessionWeek(rig);
  }, 180_000);
  afterAll(() => rig?.end());

  it('tells browsers the same strict policy at every address of the app', async () => {
    const { site, signIn } = rig.system.endpoints;
    const strict = Object.entries(siteHeaders({ signIn: new URL(signIn).origin }));
    for (const path of ['/', '/t/T13', '/sessions/PTC-243-244?record=T13', '/nowhere', '/sw.js']) {
      const { headers } = await fetch(site + path);
      const missing = strict.filter(([name, value]) => headers.get(name) !== value);
      expect(missing, path).toEqual([]);
    }
  });

  it('writes nothing because somebody follows a link, and asks nobody else', {
    timeout: 120_000,
  }, async () => {
    const before = await tableDigest(rig);
    const writes: string[] = [];
    const visit = async (person: string | undefined) => {
      const { page, context, go, wrongs } = await rig.look({ person });
      page.on('request', (request) => {
        if (!['GET', 'HEAD'].includes(request.method()))
          writes.push(`${person}: ${request.method()} ${request.url()} on ${page.url()}`);
      });
      const theirs = places.filter((place) => place.person === person && place.unanswered === undefined);
      for (const path of new Set(theirs.map(({ path }) => path))) await go(path);
      await context.close();
      return wrongs;
    };
    const wrongs = await Promise.all([undefined, ...Object.values(people)].map(visit));
    // Who a decision would tell is asked with a body, and written nowhere.
    expect(writes.filter((line) => !/\/preview\b/.test(line))).toEqual([]);
    expect(wrongs.flat()).toEqual([]);
    await rig.system.idle();
    expect(await tableDigest(rig)).toBe(before);
  });

  it.each([
    ['/t/T17/procedure', delegate, 'fr', 'Procédure écrite'],
    ['/sessions/PTC-243-244?record=T13&show=undecided', secretary, 'en', 'Who will be told'],
    ['/t/T12?asOn=2023-11-01', delegate, 'fr', '1er novembre 2023'],
    ['/search?q=compendium', delegate, 'fr', 'Compendium of Case Studies'],
    ['/admin/executions/T13-g1', administrator, 'en', 'The way through the workflow'],
  ] as const)(
    'an address that was shared opens there after signing in: %s',
    async (path, person, language, words) => {
      const { page, context, go } = await rig.look({ language });
      await go(path);
      const signIn = language === 'fr' ? 'Se connecter' : 'Sign in';
      await page.getByRole('button', { name: signIn }).last().click();
      await page.locator(`button[name=person][value="${person}"]`).click();
      await page.waitForURL(rig.system.endpoints.site + path);
      await page.locator('main').getByText(words).first().waitFor();
      await context.close();
    },
  );

  it.each([
    ['en', 'Export everything', 'Files saved: 1. That was all.'],
    ['fr', 'Tout exporter', 'Fichiers enregistrés : 1. C’était tout.'],
  ] as const)('saves the whole register as a file, line by line: %s', async (language, button, says) => {
    const { page, context, go, wrongs } = await rig.look({ person: administrator, language });
    await go('/admin/record');
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: button }).click();
    const file = await saved;
    expect(file.suggestedFilename()).toBe('placet-001.jsonl');
    const lines = (await readFile(await file.path(), 'utf8')).trimEnd().split('\n');
    const kinds = lines.map((line) => JSON.parse(line).kind);
    expect([kinds[0], kinds.at(-1)]).toEqual(['register', 'end']);
    expect(lines.length).toBeGreaterThan(100);
    await page.getByRole('status').filter({ hasText: says }).waitFor();
    expect(wrongs).toEqual([]);
    await context.close();
  });

  it.each([
    ['/t/T14b', delegate],
    ['/sessions/PTC-243-244', delegate],
    ['/sessions/PTC-243-244', secretary],
    ['/sessions/PTC-243-244/note', secretary],
  ] as const)(
    'on paper there is no navigation, and black stands on white: %s for %s',
    async (path, person) => {
      const { page, context, go } = await rig.look({ person, theme: 'dark', width: 720 });
      await go(path);
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      expect(await notOfPaper(page)).toEqual([]);
      await context.close();
    },
  );

  it('keeps its marks where somebody has chosen the colours', async () => {
    const marked = [
      ['/t/T16', secretary, '.track-mark, .band, .button'],
      ['/admin/executions/T13-g1', administrator, '.graph .box, .graph .ring, .graph .way.taken path'],
      ['/sessions/PTC-243-244', secretary, '.chips button, .session-bar .count'],
      ['/', delegate, '.language-dot, .chips button'],
    ] as const;
    for (const [path, person, marks] of marked) {
      const { page, context, go } = await rig.look({ person });
      await page.emulateMedia({ forcedColors: 'active' });
      await go(path);
      expect(await unseenMarks(page, marks), path).toEqual([]);
      await context.close();
    }
  });

  it.each([
    ['/', delegate],
    ['/t/T16', delegate],
    ['/sessions/PTC-243-244?record=T13', secretary],
    ['/admin/executions/T13-g1', administrator],
  ] as const)('with letters of twice the size nothing is lost: %s for %s', async (path, person) => {
    const { page, context, go } = await rig.look({ person });
    await go(path);
    const before = await page.evaluate(() => getComputedStyle(document.body).fontSize);
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('html { font-size: 200% }');
      document.adoptedStyleSheets.push(sheet);
    });
    await wholePage(page);
    const after = await page.evaluate(() => getComputedStyle(document.body).fontSize);
    expect(Number.parseFloat(after)).toBe(2 * Number.parseFloat(before));
    expect(await lostWords(page)).toEqual([]);
    await context.close();
  });

  it('keeps a contribution that is being written until it is sent, and says what it lacks', async () => {
    const { page, context, go } = await rig.look({ person: delegate });
    await go('/t/T12');
    const box = page.getByLabel('Who, and on what?');
    const send = page.getByRole('button', { name: 'Offer a contribution' });
    await send.click();
    const empty = page.getByRole('alert').filter({ hasText: 'Say who would contribute, and on what' });
    await empty.waitFor();
    expect(await empty.evaluate((element) => element === document.activeElement)).toBe(true);
    await box.fill('Our laboratory, on fees.');
    await page.reload();
    expect(await box.inputValue()).toBe('Our laboratory, on fees.');
    await send.click();
    await page.locator('.notice.done').first().waitFor();
    await page.reload();
    expect(await box.inputValue()).toBe('');
    await context.close();
  });

  it('says how much was found, and leaves the keyboard in the box for the next search', async () => {
    const { page, context, go } = await rig.look({ person: delegate, language: 'fr' });
    await go('/search?q=zzzz');
    const box = page.getByLabel('Titre, numéro, document, session ou organe');
    const said = page.locator('main').getByRole('status');
    await said.filter({ hasText: 'Aucun résultat' }).waitFor({ state: 'attached' });
    await box.fill('blockchain');
    await box.press('Enter');
    await said.filter({ hasText: /^\d+ résultats?$/ }).waitFor({ state: 'attached' });
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.goBack();
    await said.filter({ hasText: 'Aucun résultat' }).waitFor({ state: 'attached' });
    expect(await box.inputValue()).toBe('zzzz');
    await context.close();
  });

  it('says what is missing where somebody asks for another day', async () => {
    const { page, context, go } = await rig.look({ person: delegate });
    await go('/t/T16');
    await page.getByText('As it was on another day').click();
    await page.getByRole('button', { name: 'Show it' }).click();
    const missing = page.getByRole('alert').filter({ hasText: 'Choose which past' });
    await missing.waitFor();
    expect(await missing.evaluate((element) => element === document.activeElement)).toBe(true);
    await context.close();
  });
});
