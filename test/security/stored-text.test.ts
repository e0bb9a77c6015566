import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { calendar, type WholeRig, wholeRig } from '../api/whole-rig.ts';
import { registrationOf } from '../api/whole-rig-story.ts';
import { facts } from '../api/whole-rig-tools.ts';
import { Council, PTC } from '../support/sample-register.ts';
import { evilLines } from './evil-texts.ts';

/** A register in which everything that people may write is the same words. */
async function registerSaying(words: string): Promise<WholeRig> {
  const rig = await wholeRig();
  const both = { en: words, fr: words };
  const does = async (as: string, method: string, address: string, body: object) => {
    const answer = await rig.ask(method, `/api/${address}`, { as, body });
    if (answer.status >= 300) throw new Error(`${address} ${words}: ${answer.text}`);
  };
  const tool = 'T-said';
  const registration = { ...registrationOf(tool, ['officer']), title: both };
  await does('officer', 'POST', 'tools', { tool, registration });
  const versions = [{ document: 'PC0999', language: 'en', revision: 'a' }];
  await does('officer', 'POST', `tools/${tool}/submissions`, { to: PTC, asked: both, versions });
  const plan = { body: PTC, label: both, city: both, firstDay: '2024-12-03', lastDay: '2024-12-05' };
  await does('sec-PTC', 'PUT', 'sessions/PTC-245-246', plan);
  const written = { text: both, guidance: both, amendments: both, versions: [] };
  const asked = { facts: facts(Council, 'T-today', 'deferred', { ...written, reason: both }) };
  await does('sec-Council', 'POST', 'tools/T-today/decisions', asked);
  const person = { name: words, email: 'del-a@example.org', language: 'en' };
  const before = await rig.get('/api/admin/people/del-A', 'admin');
  const change = { as: 'admin', body: person, headers: { 'if-match': before.headers.etag ?? '' } };
  const named = await rig.ask('PUT', '/api/admin/people/del-A', change);
  if (named.status >= 300) throw new Error(named.text);
  await does('admin', 'POST', 'admin/tools/T-said/execution/pause', { reason: words });
  await does('del-A', 'PUT', 'me/follows/tools/T-said', {});
  return rig;
}

const pages = [
  '/api/sessions/PTC-243-244/note.html',
  '/api/sessions/Council-143-144/note.html',
  '/api/sessions/PTC-245-246/note.html',
];
const marksOf = (html: string) => [...html.matchAll(/<[^>]*>/g)].map(([mark]) => mark);
/** Lines of a calendar as they were before they were folded, by what each is. */
const propertiesOf = (file: string) =>
  file
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .map((line) => /^[A-Z-]+/.exec(line)?.[0] ?? line);

describe('what people write', () => {
  let plain: WholeRig;
  beforeAll(async () => {
    plain = await registerSaying('qwxz');
  });
  const evil = [
    ...evilLines,
    '</style><script>alert(1)</script>',
    '"; } body { background: url(https://evil.example) } a { content: "',
    '\\22 ; } x { y: z',
    '\\',
    'x\\',
  ];

  it.each(evil.map((words) => [words] as const))(
    'adds no mark to a page and no line to a calendar: %s',
    async (words) => {
      const rig = await registerSaying(words);
      for (const address of pages)
        for (const language of ['en', 'fr']) {
          const how = { 'accept-language': language };
          const [good, bad] = [
            await plain.get(address, 'sec-PTC', how),
            await rig.get(address, 'sec-PTC', how),
          ];
          expect([good.status, bad.status]).toEqual([200, 200]);
          expect(marksOf(bad.text), address).toEqual(marksOf(good.text));
          const [style = ''] = /(?<=<style>)[\s\S]*?(?=<\/style>)/.exec(bad.text) ?? [];
          expect(bad.headers['content-security-policy']).toContain(
            createHash('sha256').update(style).digest('base64'),
          );
          expect(bad.headers['content-security-policy']).toContain("default-src 'none'");
          expect(shapeOf(style), address).toBe(shapeOf(styleIn(good.text)));
        }
      const [good, bad] = [
        await plain.get(`/api/calendars/${calendar}`),
        await rig.get(`/api/calendars/${calendar}`),
      ];
      expect(propertiesOf(bad.text)).toEqual(propertiesOf(good.text));
      expect(bad.text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
      const page = await rig.get(rig.ports.unsubscribes.path('del-A' as never, 'tool:T-said'));
      const same = await plain.get(plain.ports.unsubscribes.path('del-A' as never, 'tool:T-said'));
      expect(marksOf(page.text)).toEqual(marksOf(same.text));
      for (const { headers } of [bad, page]) expect(Object.values(headers).join('')).not.toMatch(/[\r\n]/);
    },
  );

  it('stands on those pages, or the test would prove nothing', async () => {
    const texts = await Promise.all(pages.map(async (address) => (await plain.get(address, 'sec-PTC')).text));
    expect(texts.filter((text) => text.includes('qwxz'))).not.toEqual([]);
    expect((await plain.get(`/api/calendars/${calendar}`)).text).toContain('qwxz');
    const path = plain.ports.unsubscribes.path('del-A' as never, 'tool:T-said');
    expect((await plain.get(path)).text).toContain('qwxz');
  });
});

const styleIn = (html: string): string => /(?<=<style>)[\s\S]*?(?=<\/style>)/.exec(html)?.[0] ?? '';
/** A style as a browser parts it: what stands in quotes is one thing (CSS Syntax 3, 4.3.5). */
const shapeOf = (style: string): string => style.replaceAll(/"(?:\\[\s\S]|[^"\\\n])*"/g, '""');
