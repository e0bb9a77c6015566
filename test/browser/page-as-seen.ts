/// <reference lib="dom" />
import type { Page } from 'playwright-core';

/** What is seen on paper and should not be: ways to elsewhere, buttons, colours. */
export const notOfPaper = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    const told = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class')} “${element.textContent?.trim().slice(0, 40)}”`;
    const ways = [
      ...document.querySelectorAll(
        'nav, search, button:not(.term), .top-bar, .skip-link, .button, summary.button',
      ),
    ];
    const greys = (colour: string) => {
      const [r = 0, g = 0, b = 0] = (colour.match(/\d+/g) ?? []).map(Number);
      return r === g && g === b ? r : -1;
    };
    const texts = [...document.querySelectorAll('main *')].filter(
      (element) =>
        isSeen(element) &&
        [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
    );
    const { backgroundColor } = getComputedStyle(document.body);
    return [
      ...ways.filter(isSeen).map((element) => `seen: ${told(element)}`),
      ...texts
        .filter((element) => {
          const grey = greys(getComputedStyle(element).color);
          return grey < 0 || grey > 0x33;
        })
        .map((element) => `not black: ${told(element)} ${getComputedStyle(element).color}`),
      ...(backgroundColor === 'rgb(255, 255, 255)' ? [] : [`not on white: ${backgroundColor}`]),
    ];
  });

/** Marks that have no colour but that of what is behind them. */
export const unseenMarks = (page: Page, marks: string): Promise<readonly string[]> =>
  page.evaluate((selector) => {
    const { backgroundColor: canvas, color: words } = getComputedStyle(document.body);
    const isClear = (colour: string) => /^rgba\(.*, 0\)$/.test(colour);
    const all = [...document.querySelectorAll(selector)].flatMap((element) => [
      element,
      ...element.querySelectorAll('circle, path, rect, text'),
    ]);
    if (all.length === 0) return [`there is no ${selector}`];
    const unseen = all.filter((element) => {
      if (element.localName === 'svg') return false;
      const { color, stroke, fill, backgroundColor, forcedColorAdjust } = getComputedStyle(element);
      // A browser puts the page's colour behind words, unless it is told to leave them alone.
      const behind = forcedColorAdjust === 'none' ? backgroundColor : canvas;
      // What is drawn is not forced: it has to have the colour of words by itself.
      if (element instanceof SVGElement) return ![stroke, fill].includes(words);
      return isClear(color) || color === behind;
    });
    return unseen.map((element) => element.outerHTML.slice(0, 120));
  }, marks);

/** Words that are cut off, or beyond the edge, or under others. */
export const lostWords = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const cut = [...document.querySelectorAll<HTMLElement>('header *, main *')].filter((element) => {
      if (!element.checkVisibility() || element.classList.contains('unseen')) return false;
      const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
      if (element.matches('input, textarea, select')) return element.scrollHeight > element.clientHeight + 4;
      if (textOverflow === 'ellipsis') return false;
      const isCut = (overflow: string, whole: number, seen: number) =>
        ['hidden', 'clip'].includes(overflow) && whole > seen + 1;
      return (
        element.clientWidth > 1 &&
        (isCut(overflowX, element.scrollWidth, element.clientWidth) ||
          isCut(overflowY, element.scrollHeight, element.clientHeight))
      );
    });
    return [
      ...(scrollWidth > clientWidth ? [`the page is ${scrollWidth - clientWidth} px too wide`] : []),
      ...cut.map(
        (element) =>
          `cut off: ${element.tagName.toLowerCase()}.${element.className} ${element.textContent?.slice(0, 40)}`,
      ),
    ];
  });
