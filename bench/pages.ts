// npm run weigh: what each page weighs and how long it takes on a phone with a poor connection.
import { cpus } from 'node:os';
import type { CDPSession, Page } from 'playwright-core';
import { helpIfAsked } from '../local/flags.ts';
import { type Place, places } from '../test/browser/places.ts';
import { type BrowserRig, browserRig, wholePage } from '../test/browser/rig.ts';
import { aSessionWeek } from '../test/browser/story.ts';

/** USERS.md 2.2, D7: 400 kbit/s, 400 ms; a mid-range phone computes about four times slower than this machine. */
const line = { bytesPerSecond: 400_000 / 8, latencyMs: 400 };
const slowerBy = 4;
/** The pages behind a letter, and the two lists: KB of script, gzipped; KB of data; KB of a second visit. */
const budget = { script: 80, data: 5, second: 10 };
const budgeted: ReadonlySet<string> = new Set([
  'home of a delegate',
  'tool before its body',
  'tool in a written procedure',
  'session of a delegate',
]);

interface Visit {
  readonly script: number;
  readonly style: number;
  readonly data: number;
  readonly all: number;
  /** Until the page is whole; the largest paint; how much moved. */
  readonly wholeMs: number;
  readonly lcpMs: number;
  readonly cls: number;
}

async function visit(page: Page, cdp: CDPSession, go: () => Promise<unknown>): Promise<Visit> {
  const kinds = new Map<string, string>();
  const bytes = { Script: 0, Stylesheet: 0, Fetch: 0, all: 0 };
  const responded = ({ requestId, type }: { requestId: string; type: string }) => kinds.set(requestId, type);
  const finished = ({ requestId, encodedDataLength }: { requestId: string; encodedDataLength: number }) => {
    const kind = kinds.get(requestId);
    bytes.all += encodedDataLength;
    if (kind === 'Script' || kind === 'Stylesheet' || kind === 'Fetch') bytes[kind] += encodedDataLength;
  };
  cdp.on('Network.responseReceived', responded);
  cdp.on('Network.loadingFinished', finished);
  const begun = performance.now();
  await go();
  await wholePage(page);
  const wholeMs = performance.now() - begun;
  const { lcpMs, cls } = await page.evaluate(paints);
  cdp.off('Network.responseReceived', responded);
  cdp.off('Network.loadingFinished', finished);
  return {
    script: bytes.Script,
    style: bytes.Stylesheet,
    data: bytes.Fetch,
    all: bytes.all,
    wholeMs,
    lcpMs,
    cls,
  };
}

/** Runs in the page: what its observers have kept from before this was asked. */
function paints(): Promise<{ lcpMs: number; cls: number }> {
  return new Promise((resolve) => {
    let lcpMs = 0;
    let cls = 0;
    const seen = (type: string, each: (entry: PerformanceEntry) => void) =>
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) each(entry);
      }).observe({ type, buffered: true } as { type: string });
    seen('largest-contentful-paint', ({ startTime }) => {
      lcpMs = startTime;
    });
    seen('layout-shift', (entry) => {
      const { value, hadRecentInput } = entry as PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      };
      if (!hadRecentInput) cls += value;
    });
    // Buffered entries are handed over before the next frame but one.
    const frame = (globalThis as unknown as { requestAnimationFrame(next: () => void): void })
      .requestAnimationFrame;
    frame(() => frame(() => resolve({ lcpMs, cls })));
  });
}

async function weigh(rig: BrowserRig, place: Place): Promise<{ first: Visit; second: Visit }> {
  const { page, context } = await rig.look({
    language: 'fr',
    width: 360,
    height: 780,
    person: place.person,
    // As people have it: what a page's worker keeps counts for the second visit.
    options: { serviceWorkers: 'allow' },
  });
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: line.latencyMs,
    downloadThroughput: line.bytesPerSecond,
    uploadThroughput: line.bytesPerSecond,
  });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowerBy });
  const address = rig.system.endpoints.site + place.path;
  const first = await visit(page, cdp, () => page.goto(address));
  const second = await visit(page, cdp, () => page.reload());
  await context.close();
  return { first, second };
}

const kb = (bytes: number): string => (bytes / 1000).toFixed(1).padStart(7);
const seconds = (ms: number): string => (ms / 1000).toFixed(2).padStart(6);

helpIfAsked(`npm run weigh [-- PART OF A NAME …]

What each page weighs and how long it takes on a phone with a poor connection; needs Chromium.`);
const wanted = process.argv.slice(2);
const chosen = places.filter(
  ({ name, unanswered }) =>
    unanswered === undefined && (wanted.length === 0 || wanted.some((part) => name.includes(part))),
);
if (chosen.length === 0) {
  console.error(
    `No page is called ${wanted.join(' or ')}. There are: ${places.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}
const rig = await browserRig();
let over = 0;
try {
  await aSessionWeek(rig);
  console.log(
    `400 kbit/s, 400 ms, processor ${slowerBy} times slower, 360 px, French; ${cpus().length} cores, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}. KB as they crossed the wire, headers counted.\n`,
  );
  console.log(
    `${'page'.padEnd(38)} script   style    data     all   whole s   LCP s    CLS  second KB  whole s`,
  );
  for (const place of chosen) {
    const { first, second } = await weigh(rig, place);
    const isOver =
      budgeted.has(place.name) &&
      (first.script > budget.script * 1000 ||
        first.data > budget.data * 1000 ||
        second.all > budget.second * 1000);
    if (isOver) over++;
    console.log(
      [
        place.name.padEnd(37),
        kb(first.script),
        kb(first.style),
        kb(first.data),
        kb(first.all),
        `  ${seconds(first.wholeMs)}`,
        ` ${seconds(first.lcpMs)}`,
        ` ${first.cls.toFixed(3)}`,
        `   ${kb(second.all)}`,
        `  ${seconds(second.wholeMs)}`,
        budgeted.has(place.name) ? (isOver ? '  over its budget' : '  within its budget') : '',
      ].join(''),
    );
  }
} finally {
  await rig.end();
}
process.exitCode = over === 0 ? 0 : 1;
