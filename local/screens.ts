import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../functions/contracts/api/client.ts';
import { type Place, places } from '../test/browser/places.ts';
import { type BrowserRig, browserRig, type View } from '../test/browser/rig.ts';
import { aSessionWeek } from '../test/browser/story.ts';
import { helpIfAsked } from './flags.ts';
import { root } from './make-once.ts';

const folder = join(root, 'dist', 'screens');
const views: readonly (View & { readonly name: string })[] = [
  { name: 'wide-light-en', language: 'en', width: 1280, theme: 'light' },
  { name: 'wide-dark-fr', language: 'fr', width: 1280, theme: 'dark' },
  { name: 'narrow-light-fr', language: 'fr', width: 360, theme: 'light' },
  { name: 'narrow-dark-en', language: 'en', width: 360, theme: 'dark' },
];

/**
 * `npm run screens [-- part of a name …]`: a picture of every page and state, wide and narrow, light and dark, in both
 * languages, in `dist/screens`, with a page that shows them beside one another.
 */
async function main(wanted: readonly string[]): Promise<void> {
  const chosen = places.filter(
    ({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)),
  );
  if (chosen.length === 0) throw new RangeError(`No page is called ${wanted.join(' or ')}.`);
  if (wanted.length === 0) await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const rig = await browserRig();
  try {
    await aSessionWeek(rig);
    for (const place of chosen) {
      for (const view of views) await picture(rig, place, view);
      console.log(place.name);
    }
  } finally {
    await rig.end();
  }
  await writeFile(join(folder, 'index.html'), sheet(chosen));
  console.log(`\n${chosen.length * views.length} pictures: dist/screens/index.html`);
}

const fileOf = (place: Place, view: { readonly name: string }): string =>
  `${place.name.replaceAll(/[^a-z0-9]+/g, '-')}.${view.name}.png`;

async function picture(rig: BrowserRig, place: Place, view: (typeof views)[number]): Promise<void> {
  const { person, unanswered } = place;
  const { page, context, go, wrongs } = await rig.look({ ...view, person, unanswered });
  await go(place.path);
  await place.ready?.(page);
  // The bar that stays at the top is drawn where the page stands.
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: join(folder, fileOf(place, view)), fullPage: true });
  for (const wrong of wrongs) console.log(`  ${view.name}: ${wrong}`);
  await context.close();
}

const sheet = (
  shown: readonly Place[],
): string => `<!doctype html><meta charset="utf-8"><title>Placet: every page</title>
<style>body{font:15px system-ui;margin:16px}div{display:flex;gap:16px;align-items:start;overflow-x:auto}img{border:1px solid #999;max-height:900px}</style>
${shown
  .map(
    (place) =>
      `<h2>${place.name}</h2><div>${views.map((view) => `<img src="${fileOf(place, view)}" alt="${view.name}" loading="lazy">`).join('')}</div>`,
  )
  .join('\n')}
`;

helpIfAsked(`npm run screens [-- PART OF A NAME …]

A picture of every page and state, wide and narrow, light and dark, in both languages, in dist/screens, with a page that
shows them beside one another; needs Chromium.`);
await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  if (error instanceof Problem) console.error(error.document.issues ?? '');
  process.exitCode = 1;
});
