import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Endpoint } from '../../functions/contracts/api/endpoint.ts';
import { endpoints } from '../../functions/contracts/api/endpoints.ts';
import { personId } from '../../functions/domain/ids.ts';
import { type Cell, subjectsOf } from './permissions-cells.ts';
import { requestFor } from './permissions-requests.ts';
import { expected } from './permissions-rules.ts';
import { type WholeRig, wholeRig } from './whole-rig.ts';
import { known } from './whole-rig-people.ts';

let rig: WholeRig;
beforeAll(async () => {
  rig = await wholeRig();
});
beforeEach(() => rig.rewind());

/** A token as a gateway hands it on: of whom, and when they signed in. */
const token = (username: string, signedInAt: number | string | undefined) => ({
  token_use: 'access',
  username,
  ...(signedInAt === undefined ? {} : { auth_time: signedInAt }),
});
const secondNow = () => Math.floor(Date.parse(rig.ports.tokenClock.now()) / 1000);
const me = async (claims: object) => (await rig.ask('GET', '/api/me', { claims: { ...claims } })).status;
const signsOut = (claims: object, everywhere: boolean) =>
  rig.ask('POST', '/api/me/sign-outs', { claims: { ...claims }, body: { everywhere } });

describe('signing out everywhere', () => {
  it('ends what was signed in before, in the same second too, and nothing that is signed in after', async () => {
    const now = secondNow();
    const here = token('del-A', now - 60);
    expect(await me(here)).toBe(200);
    expect(await signsOut(here, true)).toMatchObject({ status: 204, text: '' });
    for (const before of [0, now - 3600, now - 60, now - 1, now])
      expect([before, await me(token('del-A', before)), await me(token('del-A', String(before)))]).toEqual([
        before,
        401,
        401,
      ]);
    for (const after of [now + 1, now + 3600])
      expect([after, await me(token('del-A', after)), await me(token('del-A', String(after)))]).toEqual([
        after,
        200,
        200,
      ]);
  });

  it('tells when a sign-in began however a gateway writes the number', async () => {
    const now = secondNow();
    await signsOut(token('del-A', now), true);
    for (const [seconds, status] of [
      [now, 401],
      [now + 1, 200],
    ] as const)
      for (const written of [seconds, String(seconds), seconds.toExponential().replace('e+9', 'e+09')])
        expect([written, await me(token('del-A', written))]).toEqual([written, status]);
  });

  it('ends what does not say when it was signed in, from then on', async () => {
    const unsaid = [undefined, '', 'now', '-1', '0x7fffffff', 'Infinity', `${secondNow()}.5`, ' 9999999999'];
    for (const when of unsaid) expect([when, await me(token('del-A', when))]).toEqual([when, 200]);
    await signsOut(token('del-A', secondNow()), true);
    for (const when of unsaid) expect([when, await me(token('del-A', when))]).toEqual([when, 401]);
  });

  it('ends nothing of anybody else', async () => {
    await signsOut(token('del-A', secondNow()), true);
    for (const { id } of known)
      expect([id, await me(token(id, secondNow() - 60))]).toEqual([id, id === 'del-A' ? 401 : 200]);
  });

  it('can be asked for again, by whoever signed in since, and is refused to who has been signed out', async () => {
    const before = token('del-A', secondNow());
    await signsOut(before, true);
    const wrote = rig.wrote().length;
    expect(await signsOut(before, true)).toMatchObject({ status: 401, body: { code: 'not-signed-in' } });
    expect(await signsOut(before, false)).toMatchObject({ status: 401 });
    expect(rig.wrote()).toHaveLength(wrote);
    expect((await signsOut(token('del-A', secondNow() + 1), true)).status).toBe(204);
  });
});

describe('signing out', () => {
  it('ends this sign-in with every token that was renewed from it, and no other of the same person', async () => {
    const now = secondNow();
    const here = token('del-A', now - 60);
    expect((await signsOut(here, false)).status).toBe(204);
    expect([await me(here), await me(token('del-A', String(now - 60)))]).toEqual([401, 401]);
    for (const other of [now - 61, now - 59, now, now + 1])
      expect([other, await me(token('del-A', other))]).toEqual([other, 200]);
    expect(await me(token('del-B', now - 60))).toBe(200);
    // It could be the one that was ended.
    expect(await me(token('del-A', undefined))).toBe(401);
  });

  it('with a token that does not say of which sign-in it is ends all of them', async () => {
    await signsOut(token('del-A', undefined), false);
    expect(await me(token('del-A', secondNow()))).toBe(401);
    expect(await me(token('del-A', secondNow() + 1))).toBe(200);
  });

  it('wants to be told which', async () => {
    for (const body of [{}, { everywhere: 'yes' }, { everywhere: true, person: 'del-B' }]) {
      const claims = token('del-A', secondNow());
      expect((await rig.ask('POST', '/api/me/sign-outs', { claims, body })).status).toBe(422);
    }
    expect(rig.wrote()).toEqual([]);
  });
});

describe('an administrator', () => {
  const signsOutPerson = (person: string) =>
    rig.post(`/api/admin/people/${person}/sign-outs`, 'admin', {}, { 'accept-language': 'en' });

  it('signs another person out everywhere, which is noted once', async () => {
    const { status, body } = await signsOutPerson('del-A');
    expect([status, body]).toEqual([
      200,
      {
        person: 'del-A',
        sentence:
          'del-A is signed out everywhere. Whoever has their password and their telephone can sign in again.',
      },
    ]);
    expect(await me(token('del-A', secondNow()))).toBe(401);
    expect(await me(token('del-A', secondNow() + 1))).toBe(200);
    expect(await me(token('admin', secondNow()))).toBe(200);
    const { interventions } = await rig.ports.interventions.list();
    expect(interventions[0]).toMatchObject({ what: 'sign-out-person', on: 'del-A', by: 'admin' });
    const { body: listed } = await rig.get('/api/admin/interventions', 'admin', { 'accept-language': 'fr' });
    expect(listed.items[0].label).toBe('Personne déconnectée partout');
  });

  it('is told where there is nobody of that name, and nothing is noted', async () => {
    expect(await signsOutPerson('no-such-person')).toMatchObject({
      status: 404,
      body: { code: 'unknown-person' },
    });
    const { interventions } = await rig.ports.interventions.list();
    expect(interventions.map(({ what }) => what)).not.toContain('sign-out-person');
  });

  it('sees nothing of it in what a person or the whole register is told as', async () => {
    const read = async () => {
      const { headers, text } = await rig.get('/api/admin/people/del-A', 'admin');
      return [headers.etag, text];
    };
    const before = await read();
    await signsOutPerson('del-A');
    await signsOut(token('del-B', 1), false);
    expect(await read()).toEqual(before);
    const { text } = await rig.post('/api/admin/exports', 'admin', {});
    expect(text).toContain('del-A');
    expect(text).not.toMatch(/signedOut|endedSignIns/);
  });
});

describe('a token of a sign-in that has ended', () => {
  /** The request that somebody may make of a line, by whoever that is. */
  function cellOf(endpoint: Endpoint): Cell {
    for (const subject of subjectsOf(endpoint))
      for (const person of known)
        if (expected(endpoint, { person, ...subject }) === 'may') return { person, ...subject };
    throw new Error(`Nobody may ask ${endpoint.id}`);
  }
  const guarded = endpoints.filter(({ scope }) => scope !== null);

  it.each(guarded.map((endpoint) => [endpoint.id, endpoint] as const))(
    'opens nothing and writes nothing: %s',
    async (_, endpoint) => {
      const cell = cellOf(endpoint);
      const { address, ...request } = requestFor(endpoint, cell, rig);
      const now = secondNow();
      const ask = (signedInAt: number) =>
        rig.ask(endpoint.method, address, { ...request, claims: token(cell.person.id, signedInAt) });
      await rig.ports.people.endSignIn(personId(cell.person.id), now + 5, rig.ports.tokenClock.now());
      const wrote = rig.wrote().length;
      expect(await ask(now + 5)).toMatchObject({ status: 401, body: { code: 'not-signed-in' } });
      await rig.ports.people.signOutEverywhere(personId(cell.person.id), rig.ports.tokenClock.now());
      for (const before of [now - 3600, now])
        expect(await ask(before)).toMatchObject({ status: 401, body: { code: 'not-signed-in' } });
      expect(rig.wrote()).toHaveLength(wrote + 1);
      expect((await ask(now + 1)).status).not.toBe(401);
    },
  );
});
