import type { CDPSession, Page } from 'playwright-core';
import { expect } from 'vitest';
import { focusFault } from './focus-fault.ts';
import { wholePage } from './rig.ts';

/** What has the keyboard, as the browser tells it to a screen reader. */
export interface Focus {
  readonly role: string;
  readonly name: string;
  /** What the group around it is called: a fieldset's legend. */
  readonly group: string;
  /** Nothing on the page has it. */
  readonly isNowhere: boolean;
}

/** Somebody who has no mouse: finds the way by what has the focus, and by nothing else. */
export interface Keyboard {
  /** What was wrong with the focus on the way: not seen, hidden, lost. */
  readonly faults: readonly string[];
  here(): Promise<Focus>;
  /** Goes on with Tab, or back with Shift+Tab, until what has the focus is called so. */
  to(name: string | RegExp, how?: { readonly back?: boolean }): Promise<void>;
  press(key: string): Promise<void>;
  /** Presses Enter on what is called so. */
  enter(name: string | RegExp, how?: { readonly back?: boolean }): Promise<void>;
  /** Writes into the field that is called so. */
  write(name: string | RegExp, text: string): Promise<void>;
  /** Chooses one of a group of radios with the arrows. */
  choose(group: string | RegExp, name: string | RegExp): Promise<void>;
  /** Waits until the focus has come there by itself. */
  lands(name: string | RegExp): Promise<void>;
}

/** More than any page has places for the keyboard. */
const mostStops = 250;
const fits = (said: string, name: string | RegExp): boolean =>
  typeof name === 'string' ? said === name : name.test(said);

/** A keyboard before a page. */
export async function keyboardOf(page: Page): Promise<Keyboard> {
  const cdp = await page.context().newCDPSession(page);
  const faults: string[] = [];
  const here = () => focusOf(cdp);
  const look = async (after: string, focus: Focus): Promise<void> => {
    if ((await page.evaluate(focusFault)) === undefined) return;
    // What comes meanwhile may push it away for a moment; what counts is where it is when all is there.
    await wholePage(page);
    const fault = await page.evaluate(focusFault);
    if (fault !== undefined)
      faults.push(`${new URL(page.url()).pathname}, after ${after}: ${focus.role} “${focus.name}” ${fault}`);
  };
  /** Presses a key until what has the focus is what is looked for; past the end of the page it begins anew. */
  const until = async (key: string, sought: (focus: Focus) => boolean, what: string): Promise<void> => {
    const met: string[] = [];
    for (let stop = 0; stop < mostStops; stop++) {
      await page.keyboard.press(key);
      const focus = await here();
      // Past its last place a page gives the keyboard to the browser's own bar.
      if (focus.isNowhere) continue;
      await look(key, focus);
      if (sought(focus)) return;
      met.push(`${focus.role} “${focus.name}”`);
    }
    throw new Error(
      `${key} never comes to ${what} on ${page.url()}. It met: ${[...new Set(met)].join('; ')}`,
    );
  };
  const keyboard: Keyboard = {
    faults,
    here,
    async to(name, { back = false } = {}) {
      if (fits((await here()).name, name)) return;
      await until(back ? 'Shift+Tab' : 'Tab', (focus) => fits(focus.name, name), String(name));
    },
    press: (key) => page.keyboard.press(key),
    async enter(name, how) {
      await keyboard.to(name, how);
      await page.keyboard.press('Enter');
    },
    async write(name, text) {
      await until('Tab', (focus) => fits(focus.name, name) && focus.role === 'textbox', String(name));
      await page.keyboard.type(text);
    },
    async choose(group, name) {
      await until('Tab', (focus) => focus.role === 'radio' && fits(focus.group, group), String(group));
      if (fits((await here()).name, name)) await page.keyboard.press('Space');
      else await until('ArrowDown', (focus) => fits(focus.name, name), `${group}: ${name}`);
    },
    async lands(name) {
      await expect
        .poll(async () => (await here()).name, { message: `the focus comes to ${name}` })
        .toSatisfy((said: string) => fits(said, name));
      await wholePage(page);
      await look('the act', await here());
    },
  };
  return keyboard;
}

async function focusOf(cdp: CDPSession): Promise<Focus> {
  const { result } = await cdp.send('Runtime.evaluate', { expression: 'document.activeElement' });
  const objectId = result.objectId ?? '';
  const [{ nodes }, around] = await Promise.all([
    cdp.send('Accessibility.getPartialAXTree', { objectId, fetchRelatives: false }),
    cdp.send('Runtime.callFunctionOn', { objectId, functionDeclaration: aroundFocus, returnByValue: true }),
  ]);
  const [node] = nodes;
  const { group, text, isNowhere } = around.result.value as Omit<Focus, 'role' | 'name'> & { text: string };
  // What is no control has no name of its own: it is read out with its words.
  const name = String(node?.name?.value || (isNowhere ? '' : text));
  return { role: String(node?.role?.value ?? ''), name: name.replaceAll(/\s+/g, ' '), group, isNowhere };
}

const aroundFocus = `function () {
  const group = this.closest('fieldset')?.querySelector('legend')?.textContent.trim() ?? '';
  return { group, text: this.textContent.trim(), isNowhere: this === document.body };
}`;
