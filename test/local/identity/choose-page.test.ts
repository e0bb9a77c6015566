import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { groupsOf, peopleFound } from '../../../local/identity/groups.ts';
import { type Issuer, openIssuer } from '../../../local/identity/issuer.ts';
import { everybodyIn } from '../../../local/identity/people-of-register.ts';
import { seatWords } from '../../../local/identity/seat-words.ts';
import { fewPeople, now } from './few-people.ts';
import { askForTokens, authorizeUrl, Browser, choose, locationOf, openChoice, verifier } from './sign-in.ts';

const everybody = await everybodyIn(fewPeople(), now);
const idsOf = (people: (typeof everybody)['people']) => people.map(({ person }) => person.id);

describe('people of the register', () => {
  test('are grouped by what they are today, delegates and observers by whom they sit for', () => {
    const groups = groupsOf(everybody, 'en').map(({ kind, member, people }) => [
      kind,
      member,
      ...idsOf(people),
    ]);
    expect(groups).toEqual([
      ['secretaries', undefined, 'P02', 'P01'],
      ['chairs', undefined, 'P30'],
      ['officers', undefined, 'P15'],
      ['delegates', 'Member A', 'P40'],
      ['delegates', 'Member B', 'P41'],
      ['observers', 'Observer A', 'P59'],
      ['administrators', undefined, 'P21'],
      ['others', undefined, 'P99'],
    ]);
  });

  test.each([
    ['P40', 'en', ['Delegate, PTC, Council (Member A)']],
    ['P40', 'fr', ['Délégué, CTP, Conseil (Membre A)']],
    ['P30', 'fr', ['Présidence, CTP (Membre A)']],
    ['P15', 'en', ['Responsible officer, T13, T20']],
    ['P21', 'fr', ['Administrateur']],
    ['P99', 'en', []],
  ] as const)('have their seats in words: %s in %s', (id, language, words) => {
    const listed = everybody.people.find(({ person }) => person.id === id);
    expect(listed && seatWords(listed, everybody, language)).toEqual(words);
  });

  test.each([
    ['helene', ['P01']],
    ['secr PTC', ['P02', 'P01']],
    ['secrétaire ctp', ['P02', 'P01']],
    ['member a', ['P30', 'P40']],
    ['t13', ['P15']],
    ['p59', ['P59']],
    ['nobody at all', []],
    ['   ', idsOf(everybody.people)],
  ])('are found by what is typed: %s', (wanted, ids) => {
    expect(idsOf(peopleFound(everybody, wanted).people)).toEqual(ids);
  });
});

describe('the page to choose a person', () => {
  let folder: string;
  let issuer: Issuer;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'placet-choose-'));
    issuer = await openIssuer({
      port: 0,
      keyFile: join(folder, 'key.json'),
      grantsFile: join(folder, 'grants.sqlite'),
      register: fewPeople(),
      now: () => now,
      registerName: 'Rehearsal',
    });
  });
  afterAll(async () => {
    await issuer.close();
    rmSync(folder, { recursive: true });
  });

  test('lists everybody with headings, says that outcomes are invented, and lets nobody’s name be markup', async () => {
    const { html } = await openChoice(new Browser(), authorizeUrl(issuer.url));
    const headings = [...html.matchAll(/<h2>([^<]+)<\/h2>/g)].map(([, words]) => words);
    expect(headings).toEqual([
      'Secretaries',
      'Chairs',
      'Responsible officers',
      'Delegates',
      'Observers',
      'Administrators',
      'Without a seat',
    ]);
    expect([...html.matchAll(/<button name="person"/g)]).toHaveLength(9);
    expect(html).toContain('Rehearsal. Outcomes after 23 April 2024 are invented.');
    expect(html).toContain('<strong>Clara &lt;Delegate&gt; &amp; &quot;Co&quot;</strong>');
    expect(html).not.toContain('<Delegate>');
  });

  test('runs nothing, loads nothing, and is shown in no frame', async () => {
    const { html, response } = await openChoice(new Browser(), authorizeUrl(issuer.url));
    expect(html).not.toMatch(/<script|\son\w+=|\sstyle=|https?:\/\//);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self' /);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  test('speaks French where it is asked to: by the client, by the browser, on the page', async () => {
    const byClient = await openChoice(new Browser(), authorizeUrl(issuer.url, { ui_locales: 'fr en' }));
    expect(byClient.html).toContain('<html lang="fr">');
    expect(byClient.html).toContain('Qui êtes-vous&nbsp;?');
    expect(byClient.html).toContain('Secrétaire, CTP');
    expect(byClient.html).not.toMatch(/\b(PTC|PoC)\b/);

    const browser = new Browser();
    const page = await openChoice(browser, authorizeUrl(issuer.url));
    const headers = { 'accept-language': 'fr-BE,fr;q=0.9,en;q=0.5' };
    expect(await (await browser.open(page.url, { headers })).text()).toContain('Chercher');
    const other = /<a lang="fr" hreflang="fr" href="([^"]+)">/.exec(page.html)?.[1] ?? '';
    const french = await browser.open(new URL(other.replaceAll('&amp;', '&'), page.url).href);
    expect(await french.text()).toContain('<html lang="fr">');
  });

  test('finds people by a word, and says when there is nobody', async () => {
    const browser = new Browser();
    const { url } = await openChoice(browser, authorizeUrl(issuer.url));
    const search = async (q: string) => (await browser.open(`${url}?${new URLSearchParams({ q })}`)).text();
    const found = await search('council');
    expect([...found.matchAll(/value="(P\d\d)"/g)].map(([, id]) => id)).toEqual(['P40', 'P41']);
    const none = await search('"><script>');
    expect(none).toContain('Nobody is found under “&quot;&gt;&lt;script&gt;”.');
    expect(none).not.toContain('<script>');
  });

  test('takes no choice that did not come from it', async () => {
    const browser = new Browser();
    const page = await openChoice(browser, authorizeUrl(issuer.url));
    for (const proof of ['', 'x', 'é'.repeat(43)]) {
      const body = new URLSearchParams({ person: 'P01', proof });
      expect((await browser.open(page.url, { method: 'POST', body })).status).toBe(403);
    }
    // The browser of somebody else, lured to our form: it began no sign-in.
    const lured = await new Browser().open(page.url, {
      method: 'POST',
      body: new URLSearchParams({ person: 'P01' }),
    });
    expect(lured.status).toBe(400);
    // Another sign-in's page does not prove anything of this one.
    const other = await openChoice(new Browser(), authorizeUrl(issuer.url));
    const proof = /name="proof" value="([^"]+)"/.exec(other.html)?.[1] ?? '';
    const crossed = await browser.open(page.url, {
      method: 'POST',
      body: new URLSearchParams({ person: 'P01', proof }),
    });
    expect(crossed.status).toBe(403);
    // Whoever is not in the register is asked again.
    const ours = /name="proof" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
    const unknown = await browser.open(page.url, {
      method: 'POST',
      body: new URLSearchParams({ person: '__proto__', proof: ours }),
    });
    expect(unknown.status).toBe(200);
    expect((await choose(browser, page, 'P01')).searchParams.get('code')).toBeTruthy();
  });

  test('is passed by where the client names somebody, whoever was signed in before', async () => {
    const browser = new Browser();
    await choose(browser, await openChoice(browser, authorizeUrl(issuer.url)), 'P01');
    const page = locationOf(await browser.open(authorizeUrl(issuer.url, { login_hint: 'P40' }))).href;
    const back = locationOf(await browser.open(locationOf(await browser.open(page)).href));
    const tokens = await askForTokens(issuer.url, {
      grant_type: 'authorization_code',
      code: back.searchParams.get('code') ?? '',
      redirect_uri: 'http://127.0.0.1:8000/signed-in',
      code_verifier: verifier,
    });
    expect(decodeJwt(tokens.access_token).username).toBe('P40');
  });

  test.each(['P77', '__proto__', 'Clara', '"><b>'])('looks for whom the client names: %s', async (hint) => {
    const browser = new Browser();
    const page = await openChoice(browser, authorizeUrl(issuer.url, { login_hint: hint }));
    const written = hint.replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    expect(page.html).toContain(`name="q" type="search" value="${written}"`);
    // Whoever asks to see everybody does.
    const all = await (await browser.open(`${page.url}?lang=en`)).text();
    expect([...all.matchAll(/<button name="person"/g)]).toHaveLength(9);
  });

  test('says in the reader’s language when it has ended', async () => {
    const gone = await new Browser().open(`${issuer.url}/choose/abc`, {
      headers: { 'accept-language': 'fr' },
    });
    expect(gone.status).toBe(400);
    expect(await gone.text()).toContain('La connexion n’a pas abouti');
  });
});
