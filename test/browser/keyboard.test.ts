/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFailed } from 'vitest';
import type { Instant } from '../../functions/domain/date.ts';
import { inBrowser } from './in-browser.ts';
import { type Keyboard, keyboardOf } from './keyboard.ts';
import { type BrowserRig, browserRig, type View, wholePage } from './rig.ts';
import { aWrittenProcedure, deferred, people } from './story.ts';

const recordFirst = 'Record what was decided on Concept paper on the use of blockchain by Customs';

/** Tasks in the order of a session's day; each begins at a first page or at a letter's link, with nothing but keys. */
inBrowser('every task by keyboard alone', () => {
  let rig: BrowserRig;
  beforeAll(async () => {
    rig = await browserRig();
    await rig.system.advanceTo('2024-04-23T08:00:00.000Z' as Instant);
  }, 180_000);
  afterAll(() => rig?.end());

  /** Does a task, and looks that the focus was seen all the way. */
  async function doing(view: View, path: string, task: (keyboard: Keyboard, page: Page) => Promise<void>) {
    const { page, context, wrongs, go } = await rig.look(view);
    await go(path);
    const keyboard = await keyboardOf(page);
    onTestFailed(async () => {
      console.error(keyboard.faults, `${page.url()}\n${await page.locator('main').textContent()}`);
    });
    await task(keyboard, page);
    expect([...new Set(keyboard.faults), ...wrongs]).toEqual([]);
    await context.close();
  }
  /** Opens the page of a link, and waits until its heading has the keyboard. */
  const open = async (keyboard: Keyboard, page: Page, link: string | RegExp, heading: string | RegExp) => {
    await keyboard.enter(link);
    await keyboard.lands(heading);
    await wholePage(page);
  };

  it('the secretary signs in, opens the session, records, takes back, records several and closes', async () => {
    await doing({}, '/', async (keyboard, page) => {
      await keyboard.enter(/Hélène Marchetti/);
      await keyboard.lands(/^Good morning/);
      await wholePage(page);

      await open(keyboard, page, 'Sessions', 'Sessions');
      await open(keyboard, page, /243rd\/244th/, /243rd\/244th/);
      await keyboard.enter('Open the session');
      await keyboard.lands(/^The session is open/);
      await aWrittenProcedure(rig);

      // The form opens under its row; afterwards the keyboard is at the next undecided one.
      await keyboard.enter(recordFirst);
      const fillIn = async () => {
        await keyboard.lands('What did the PTC decide?');
        await keyboard.choose('Outcome', 'Endorsed');
        await keyboard.choose(/How it was taken/, 'By consensus');
      };
      await fillIn();
      await keyboard.enter('Record: endorsed');
      await keyboard.lands('Recorded: endorsed.');
      await page.getByRole('button', { name: /^Next item/ }).waitFor();
      await keyboard.enter(/^Next item/);
      await keyboard.lands(/^Record what was decided on/);

      // Somebody is quicker on that one: the keyboard comes to who and what, and back to what was filled in.
      await keyboard.press('Enter');
      await fillIn();
      await deferred(rig, 'T13');
      await keyboard.enter('Record: endorsed');
      await keyboard.lands(/Not recorded\. Hélène Marchetti/);
      await keyboard.enter('Go back to yours');
      await keyboard.lands(/^This is yours/);
      expect(await page.locator('.decision').textContent()).toContain('has already recorded: deferred');
      expect(await page.locator('.session-bar').textContent()).toContain('3 of 8 recorded');
      await keyboard.enter('Keep as draft');
      await keyboard.lands(/T13/);

      // And back, from the row itself.
      await keyboard.enter(/^Take it back/, { back: true });
      await keyboard.enter('Take back');
      await keyboard.lands(/There is a problem.*Enter the reason/);
      await keyboard.write('Reason', 'The wrong button');
      await keyboard.enter('Take back');
      await keyboard.lands(recordFirst);

      await open(keyboard, page, 'Record several…', 'Record several');
      await keyboard.choose('Outcome', 'Endorsed');
      await keyboard.choose(/How it was taken/, 'By consensus');
      await keyboard.enter(/^Record: endorsed \(\d+ items\)/);
      await keyboard.lands(/items are recorded\.$/);
      await open(keyboard, page, 'To the session', /243rd\/244th/);

      await open(keyboard, page, 'Close the session…', /^Close the/);
      await keyboard.enter(/^Close the session/);
      await keyboard.lands('The session is closed.');
    });
  });

  it.each([
    ['/', undefined],
    ['/sessions', people.secretary],
    ['/t/T17', people.delegate],
    ['/t/T17/history', people.secretary],
    ['/letters', people.delegate],
    ['/tools/new', people.officer],
    ['/admin', people.administrator],
  ])('whoever is quicker than the answers keeps their place: %s for %s', async (path, person) => {
    const { page, context } = await rig.look({ person });
    const held = Promise.withResolvers<void>();
    await page.route(
      ({ pathname }) => pathname.startsWith('/api/'),
      async (route) => {
        await held.promise;
        await route.continue();
      },
    );
    await page.goto(rig.system.endpoints.site + path);
    await page.locator('main :is(h1, p[data-coming])').first().waitFor({ state: 'attached' });
    // The last place that there is by now: what comes, comes there.
    await page.keyboard.press('Shift+Tab');
    const place = await page.evaluateHandle(() => document.activeElement);
    expect(await place.evaluate((element) => element?.tagName)).not.toBe('BODY');
    expect(await page.locator('html[data-asking], [data-coming]').count()).toBeGreaterThan(0);
    held.resolve();
    await wholePage(page);
    expect(await place.evaluate((element) => element === document.activeElement)).toBe(true);
    await context.close();
  });

  it('whoever tries once more is at the heading when it has come', async () => {
    const { page } = await rig.look({ person: people.secretary });
    let isAway = true;
    await page.route(
      ({ pathname }) => pathname === '/api/sessions',
      (route) => (isAway ? route.fulfill({ status: 503, json: {} }) : route.continue()),
    );
    await page.goto(`${rig.system.endpoints.site}/sessions`);
    await page.getByRole('alert').waitFor();
    const keyboard = await keyboardOf(page);
    isAway = false;
    await keyboard.enter('Try again');
    await keyboard.lands('Sessions');
    expect(keyboard.faults).toEqual([]);
  });

  it('a delegate objects to a written procedure, and changes what they receive', async () => {
    const view: View = { person: people.delegate, language: 'fr' };
    const delegate = rig.as(people.delegate);
    const answers = async () => {
      const { body } = await delegate.getTool({ params: { tool: 'T17' } });
      return body.procedure?.own.map(({ answer }) => answer);
    };
    await doing(view, '/t/T17/procedure', async (keyboard, page) => {
      const noObjection = async () => {
        await keyboard.enter('Pas d’objection');
        await keyboard.enter(/^Répondre/);
        await keyboard.lands('Réponse consignée');
        expect(await answers()).toEqual(['no-objection']);
      };
      await noObjection();
      // Taken back on another device, it is given again in the same words: what has a receipt was recorded.
      await delegate.answerProcedure({
        params: { tool: 'T17', decision: 'T17-1' },
        body: { member: 'member-a', answer: 'withdrawn' },
      });
      await expect
        .poll(async () => {
          await page.evaluate(() => dispatchEvent(new Event('visibilitychange')));
          return page.getByRole('button', { name: 'Pas d’objection' }).isVisible();
        })
        .toBe(true);
      await noObjection();

      const anew = async () => {
        await page.reload();
        await wholePage(page);
      };
      // Whoever takes it back keeps what they have written to stand in its place.
      await anew();
      await keyboard.enter('Faire objection');
      await keyboard.write(/^À quoi votre administration/, 'La section 3 demande encore du travail.');
      await keyboard.enter('Retirer cette réponse', { back: true });
      await keyboard.lands('Réponse consignée');
      expect(await answers()).toEqual([]);
      await anew();
      await keyboard.enter('Relire avant l’envoi');
      await keyboard.lands('L’objection n’est pas encore envoyée');
      await keyboard.enter('Modifier le texte');
      await keyboard.lands(/^À quoi votre administration/);
      await keyboard.enter('Relire avant l’envoi');
      await keyboard.enter('Envoyer l’objection');
      await keyboard.lands('Réponse consignée');

      await open(keyboard, page, 'Ce qui m’attend', 'Ce qui m’attend');
      await keyboard.enter(/^Ajouter à mon agenda/);
      await keyboard.enter('Créer l’adresse');
      await keyboard.lands('Adresse de votre agenda');

      await keyboard.enter(/Koulibaly/, { back: true });
      await open(keyboard, page, 'Ce que je reçois', 'Ce que je reçois');
      await keyboard.choose(/Comité technique permanent/, 'Rien');
      await page.getByText('Enregistré', { exact: true }).waitFor();
      await keyboard.lands('Rien');
    });
  });

  it('the administrator finds a stopped execution by drift, reads its graph, and puts it right', async () => {
    await rig.system.idle();
    const executionArn = rig.system.environment.LIFECYCLE_ARN?.replace(':stateMachine:', ':execution:');
    await rig.system.engine.stopExecution({ executionArn: `${executionArn}:T17-g1` });
    await doing({ person: people.administrator }, '/admin', async (keyboard, page) => {
      await open(keyboard, page, 'Executions', /xecutions/);
      await open(keyboard, page, /^T17/, 'T17-g1');
      await keyboard.to(/^PtcEndorsement, stage/);
      await keyboard.to('Show as a table', { back: true });
      await keyboard.press('Enter');
      await keyboard.lands('Show as a picture');
      await page.getByRole('table').first().waitFor();

      await open(keyboard, page, 'Health', /./);
      await open(keyboard, page, 'Compare', 'Drift: register and engine');
      await keyboard.enter('Put right… T17');
      await keyboard.write('Reason', 'Stopped from outside');
      await keyboard.enter('Put T17 right');
      await page.locator('.notice.done').first().waitFor();
      await keyboard.to('See T17-g2');
    });
  });

  it('the officer registers a text', async () => {
    await doing({ person: people.officer }, '/', async (keyboard, page) => {
      await keyboard.enter(/Diabaté/);
      await open(keyboard, page, 'Register a tool', 'Register a text');
      await keyboard.to('What is it?');
      await page.keyboard.type('Guidelines');
      await keyboard.choose('Who started it?', 'The Secretariat');
      await keyboard.write(/English/, 'Guidelines typed without a mouse');
      await page.locator('form .track').waitFor();
      await keyboard.enter('Register');
      await keyboard.lands(/^Registered: T\d+\. Guidelines typed without a mouse/);
    });
  });
});
