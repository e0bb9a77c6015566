import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statusOf } from '../../../functions/contracts/api/problem.ts';
import { callerOf } from '../../../functions/http/caller.ts';
import { fewPeople, now } from '../identity/few-people.ts';
import { keys, type Opened, opened, tokenFor } from './open-gateway.ts';
import { wrongTokens } from './wrong-tokens.ts';

const good = await tokenFor();
const wrong = wrongTokens(keys, good);
const { people } = fewPeople();
const caller = callerOf({ people, clock: { now: () => now } });

let gateway: Opened;
beforeAll(async () => {
  gateway = await opened(async (_, event) => {
    const { authorizer } = event.requestContext;
    if (!authorizer) return { payload: { statusCode: 200, body: 'open to all' } };
    const found = await caller(authorizer.jwt.claims);
    return { payload: { statusCode: 'refused' in found ? statusOf[found.refused] : 200, body: '{}' } };
  });
});
afterAll(() => gateway.close());

const ask = (authorization: string | undefined, path = '/api/tools') =>
  fetch(`${gateway.url}${path}`, { headers: authorization === undefined ? {} : { authorization } });

describe('the authorizer', () => {
  test('has many kinds of wrong tokens to refuse, no two of them alike', () => {
    expect(wrong.length).toBeGreaterThanOrEqual(100);
    expect(new Set(wrong.map(({ name }) => name)).size).toBe(wrong.length);
    expect(new Set(wrong.map(({ token }) => token)).size).toBe(wrong.length);
    expect(wrong.map(({ token }) => token)).not.toContain(good);
  });

  test('lets a good token through, with the word Bearer or without', async () => {
    for (const header of [good, `Bearer ${good}`, `bearer ${good}`])
      expect((await ask(header)).status).toBe(200);
  });

  test('asks for none where a route has no scope', async () => {
    const response = await ask(undefined, '/api/openapi.json');
    expect([response.status, await response.text()]).toEqual([200, 'open to all']);
  });

  test.each(wrong)(
    'refuses $name: $expect, by the $refusedBy',
    async ({ token, expect: status, refusedBy }) => {
      const before = gateway.calls.length;
      const response = await ask(`Bearer ${token}`);
      expect(response.status).toBe(status);
      expect(gateway.calls.length - before).toBe(refusedBy === 'gateway' ? 0 : 1);
      if (refusedBy === 'function') return;
      expect(await response.json()).toEqual({ message: status === 401 ? 'Unauthorized' : 'Forbidden' });
      expect(response.headers.get('www-authenticate')).toMatch(
        status === 403
          ? /^Bearer scope="placet\/read" error="insufficient_scope"/
          : /^Bearer( scope="" error="invalid_token" error_description="[\w ]+")?$/,
      );
    },
  );

  test('says what AWS says of a wrong audience, and only the scheme where there is no token', async () => {
    const other = wrong.find(({ name }) => name === 'another client')?.token ?? '';
    expect((await ask(other)).headers.get('www-authenticate')).toBe(
      'Bearer scope="" error="invalid_token" error_description="the token does not have a valid audience"',
    );
    expect((await ask(undefined)).headers.get('www-authenticate')).toBe('Bearer');
  });

  test('wants the scope of the route, of which one is enough', async () => {
    const reading = await tokenFor('P01', ['placet/read']);
    expect((await ask(reading)).status).toBe(200);
    const recording = await fetch(`${gateway.url}/api/tools/T13/decisions`, {
      method: 'POST',
      headers: { authorization: reading },
    });
    expect(recording.status).toBe(403);
  });
});
