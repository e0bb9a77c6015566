import { describe, expect, it } from 'vitest';
import { endpoint } from '../../functions/contracts/api/endpoint.ts';
import { openApi } from '../../functions/contracts/api/openapi.ts';
import { statusOf } from '../../functions/contracts/api/problem.ts';
import { refuseWith, served } from '../../functions/contracts/api/use-case.ts';
import { openDesk } from '../../functions/handlers/api/open-desk.ts';
import { memoryRegister } from '../support/register.ts';
import { apiRig } from './rig.ts';

const signIn = {
  issuer: 'https://issuer.example.org',
  clientId: 'placet-web',
  authorize: 'https://sign-in.example.org/oauth2/authorize',
  token: 'https://sign-in.example.org/oauth2/token',
  revoke: 'https://sign-in.example.org/oauth2/revoke',
  signOut: 'https://sign-in.example.org/logout',
};

const opened = async () =>
  apiRig(await memoryRegister(), openDesk({ document: openApi(), signIn, registerName: 'Rehearsal' }));

describe('without signing in', () => {
  it('anybody reads what this API is', async () => {
    const { get } = await opened();
    const answer = await get('/api/openapi.json');
    expect([answer.status, answer.body.openapi]).toEqual([200, '3.1.0']);
    const again = await get('/api/openapi.json', undefined, { 'if-none-match': answer.headers.etag ?? '' });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it('the page to read has each problem where its `type` points, and no script', async () => {
    const { get } = await opened();
    const { status, headers, text } = await get('/api/docs');
    expect(status).toBe(200);
    for (const code of Object.keys(statusOf)) expect(text).toContain(`id="${code}"`);
    expect(text).not.toMatch(/<script|undefined|https?:\/\//);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'.*style-src 'sha256-[^']+'$/);
  });

  it('a program learns where to sign in, and that this register is a rehearsal', async () => {
    const { get } = await opened();
    expect((await get('/api/sign-in')).body).toEqual({
      ...signIn,
      scopes: ['openid', 'placet/read', 'placet/record', 'placet/take-part', 'placet/administer'],
      register: {
        name: 'Rehearsal',
        notice: {
          en: 'Rehearsal. Outcomes after 23 April 2024 are invented.',
          fr: 'Exercice. Les résultats postérieurs au 23 avril 2024 sont fictifs.',
        },
      },
    });
  });
});

it('whoever may choose whom to be learns where, and nobody else', async () => {
  const chooser = '/local/people';
  const desk = openDesk({ document: openApi(), signIn: { ...signIn, chooser }, registerName: '' });
  const { get } = apiRig(await memoryRegister(), desk);
  expect((await get('/api/sign-in')).body.chooser).toBe(chooser);
  expect((await (await opened()).get('/api/sign-in')).body).not.toHaveProperty('chooser');
});

describe('a page that cannot be shown', () => {
  const page = endpoint({
    id: 'page',
    method: 'GET',
    path: '/api/page',
    work: 'open',
    scope: null,
    permission: 'anybody',
    summary: 'A page.',
    answer: { status: 200, type: 'text/html' },
  });
  const closed = async () =>
    apiRig(await memoryRegister(), [served(page, async () => refuseWith('no-such-thing'))]);

  it('is a page that says so to a person, in their language', async () => {
    const { get } = await closed();
    const answer = await get('/api/page', undefined, { accept: 'text/html,*/*', 'accept-language': 'fr' });
    expect([answer.status, answer.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    expect(answer.text).toContain('<html lang="fr">');
    expect(answer.text).toContain('Introuvable');
  });

  it('is a problem document to a program', async () => {
    const { get } = await closed();
    expect((await get('/api/page')).body).toMatchObject({ status: 404, code: 'no-such-thing' });
  });
});
