import { describe } from 'vitest';
import { chromiumHere, noChromium } from './chromium.ts';

/** Tests in a real browser. Without one they are left out, and say so; the gate (local/check.ts) does not let that pass. */
export const inBrowser: typeof describe.skip =
  chromiumHere() !== undefined || process.env.PLACET_GATE !== undefined ? describe : describe.skip;
if (inBrowser === describe.skip) console.warn(noChromium);
