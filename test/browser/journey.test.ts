import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFailed } from 'vitest';
import type { Instant } from '../../functions/domain/date.ts';
import type { Language } from '../../functions/domain/text.ts';
import { inBrowser } from './in-browser.ts';
import { type BrowserRig, browserRig, wholePage } from './rig.ts';
import { aWrittenProcedure } from './story.ts';

/** The people of the demonstration, as the first page offers them. */
const secretary = /Hélène Marchetti/;
const delegate = /Aminata Koulibaly/;
const officer = /Fatou Diabaté/;
const administrator = /Samuel Oyelaran/;

inBrowser('the main job, by people in a browser', () => {
  let rig: BrowserRig;
  const wrongs: string[] = [];
  beforeAll(async () => {
    rig = await browserRig();
  }, 180_000);
  afterAll(() => rig?.end());

  /** Opens the first page, chooses whom to be and comes back signed in: the whole code flow. */
  async function signedInAs(person: RegExp, language: Language = 'en'): Promise<Page> {
    const looking = await rig.look({ language });
    looking.page.on('close', () => wrongs.push(...looking.wrongs));
    await looking.go('/');
    await looking.page.getByRole('button', { name: person }).click();
    await looking.page.waitForURL((address) => address.pathname === '/' && address.port !== '');
    await looking.page.locator('.person-menu').waitFor();
    await wholePage(looking.page);
    return looking.page;
  }
  const at = (path: string) => rig.system.endpoints.site + path;
  const go = async (page: Page, path: string) => {
    await page.goto(at(path));
    await wholePage(page);
  };
  /** The form of the session's page, filled with the least. */
  async function record(page: Page, outcome: string, more: () => Promise<unknown> = async () => undefined) {
    await page.getByRole('radio', { name: outcome, exact: true }).check();
    await page.getByRole('radio', { name: 'Consensus' }).check();
    await more();
    await page.getByRole('button', { name: new RegExp(`^Record: ${outcome}`, 'i') }).click();
    await page
      .getByText(new RegExp(`^Recorded: ${outcome}`, 'i'))
      .first()
      .waitFor();
  }

  it('goes from a draft to a letter, an objection, and an execution put right', {
    timeout: 300_000,
  }, async () => {
    const { system } = rig;
    // What people would see is the better half of what went wrong.
    onTestFailed(async () => {
      for (const context of rig.browser.contexts())
        for (const page of context.pages())
          console.error(`${page.url()}\n${await page.locator('main').innerHTML()}`);
    });

    // The officer registers a text and submits it to the PTC.
    const drafting = await signedInAs(officer);
    await go(drafting, '/tools/new');
    await drafting.getByLabel('What is it?').selectOption({ label: 'Guidelines' });
    await drafting.getByRole('radio', { name: 'The Secretariat' }).check();
    await drafting.locator('#title-en').fill('Guidelines played by a browser');
    await drafting.locator('form .track').waitFor();
    await expect.poll(() => drafting.locator('#tool').inputValue()).not.toBe('');
    const number = await drafting.locator('#tool').inputValue();
    await drafting.getByRole('button', { name: 'Register', exact: true }).click();
    await drafting.getByRole('link', { name: /^Submit it/ }).click();
    await drafting.getByRole('radio', { name: 'Permanent Technical Committee' }).check();
    await drafting.locator('#asked').fill('to examine and endorse');
    await drafting.getByLabel('Number of the paper').first().fill('RH0042Ea');
    await drafting.getByRole('button', { name: /^Submit/ }).click();
    await drafting.getByRole('heading', { name: /What is next/ }).waitFor();
    await go(drafting, `/t/${number}`);
    expect(await drafting.locator('main').textContent()).toContain('Next: the PTC');
    await drafting.close();

    // The secretary opens the session and records, by the wrong button.
    const recording = await signedInAs(secretary);
    await go(recording, '/sessions/PTC-243-244');
    await recording.getByRole('button', { name: 'Open the session' }).click();
    await recording.getByText('The session is open.').first().waitFor();
    await go(recording, `/sessions/PTC-243-244?record=${number}`);
    await record(recording, 'Took note');
    await recording
      .getByText(/Take it back/)
      .first()
      .click();
    await recording.getByLabel('Reason').fill('The wrong button');
    await recording.getByRole('button', { name: 'Take back', exact: true }).click();
    await recording.getByText('Taken back', { exact: false }).first().waitFor();
    await go(recording, `/sessions/PTC-243-244?record=${number}`);
    await record(recording, 'Endorsed');
    await recording.close();

    // At six the delegate has one letter; its link opens this very page, once signed in.
    await system.advanceTo('2024-04-23T16:30:00.000Z' as Instant);
    await system.idle();
    const letter = system.mail
      .letters()
      .find(({ body }) => body.text?.includes('joué') || body.text?.includes(number));
    const link = /https?:\/\/\S+\/t\/[A-Za-z0-9-]+/.exec(letter?.body.text ?? '')?.[0];
    expect(link).toBe(at(`/t/${number}`));
    const reading = await rig.look({ language: 'fr' });
    await reading.page.goto(link ?? '');
    await reading.page.getByRole('main').getByRole('button', { name: 'Se connecter' }).click();
    await reading.page.getByRole('button', { name: delegate }).first().click();
    await reading.page.waitForURL(link ?? '');
    await wholePage(reading.page);
    expect(await reading.page.locator('h1').textContent()).toContain('Guidelines played by a browser');
    expect(await reading.page.locator('main').textContent()).toContain('Commission de politique générale');
    await reading.context.close();

    // A delegate objects in a written procedure: it ends at once.
    await aWrittenProcedure(rig);
    const objecting = await signedInAs(delegate, 'fr');
    await go(objecting, '/t/T17/procedure');
    await objecting.getByRole('button', { name: 'Faire objection' }).click();
    await objecting.getByLabel(/À quoi votre administration/).fill('La section 3 demande encore du travail.');
    await objecting.getByRole('button', { name: 'Relire avant l’envoi' }).click();
    await objecting.getByRole('button', { name: 'Envoyer l’objection' }).click();
    await objecting.getByText('Objection', { exact: false }).first().waitFor();
    await go(objecting, '/t/T17');
    expect(await objecting.locator('main').textContent()).not.toContain('Faire objection');
    await objecting.close();

    // The session is closed; what was left is not reached, and the note is there.
    await system.advanceTo('2024-04-26T14:00:00.000Z' as Instant);
    const closing = await signedInAs(secretary);
    await go(closing, '/sessions/PTC-243-244/close');
    await closing.getByRole('button', { name: /^Close the session/ }).click();
    await closing.getByText('The session is closed.').first().waitFor();
    await closing.getByRole('link', { name: 'Follow-up note' }).first().click();
    await closing.getByText('Guidelines played by a browser').first().waitFor();
    await closing.close();

    // The administrator sees the execution wait, and puts right one that somebody stopped from outside.
    await system.idle();
    const keeping = await signedInAs(administrator);
    await go(keeping, `/admin/executions/${number}-g1`);
    expect(await keeping.locator('main').textContent()).toMatch(/[Ww]ait/);
    const executionArn = system.environment.LIFECYCLE_ARN?.replace(':stateMachine:', ':execution:');
    await system.engine.stopExecution({ executionArn: `${executionArn}:${number}-g1` });
    await go(keeping, '/admin/drift');
    await keeping.getByRole('button', { name: new RegExp(`Put right.*${number}`) }).click();
    await keeping.getByLabel('Reason').fill('Stopped from outside');
    await keeping.getByRole('button', { name: `Put ${number} right` }).click();
    await keeping.locator('.notice.done').first().waitFor({ timeout: 90_000 });
    await go(keeping, '/admin/drift');
    expect(await keeping.locator('main').textContent()).not.toContain(number);
    await keeping.close();

    expect(wrongs).toEqual([]);
  });
});
