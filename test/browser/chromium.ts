import { accessSync, constants } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const places = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Where Chromium is on this machine; undefined where it is not. */
export const chromiumHere = (): string | undefined => places.find(isProgram);

function isProgram(file: string | undefined): file is string {
  if (file === undefined) return false;
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** How to get it. */
export const noChromium =
  'This needs Chromium, which is not here: apt-get install chromium, or name it: CHROMIUM=/path/to/it.';

/** Starts it without a window. In a container of root it has no sandbox of its own, and gets only our own pages. */
export function openChromium(): Promise<Browser> {
  const executablePath = chromiumHere();
  if (executablePath === undefined) throw new Error(noChromium);
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({ executablePath, args: isRoot ? ['--no-sandbox'] : [] });
}
