import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf } from '../../functions/contracts/api/client.ts';
import type { Endpoint } from '../../functions/contracts/api/endpoint.ts';
import { endpoints } from '../../functions/contracts/api/endpoints.ts';
import { personId } from '../../functions/domain/ids.ts';
import { localToken } from '../../local/identity/local-token.ts';
import { type WrongToken, wrongTokens } from '../local/gateway/wrong-tokens.ts';
import { type SeededSystem, seededSystem } from '../support/seeded-system.ts';
import { tableDigest } from '../support/table-digest.ts';

let seeded: SeededSystem;
let wrong: readonly WrongToken[];
let good: string;
/** Somebody for whom everything would be allowed, were the token good. */
const person = personId('P01');
const guarded = endpoints.filter(({ scope }) => scope !== null);

beforeAll(async () => {
  seeded = await seededSystem();
  const { issuer } = seeded.system;
  good = await localToken(issuer, { person });
  wrong = wrongTokens(issuer.key, good);
}, 120_000);
afterAll(() => seeded.end());

function ask(line: Endpoint, authorization: string): Promise<Response> {
  const { method, body, example = {}, takes = 'application/json' } = line;
  return fetch(`${seeded.system.endpoints.site}${addressOf(line, example)}`, {
    method,
    headers: {
      authorization,
      'idempotency-key': 'wrong-token-1',
      ...(body ? { 'content-type': takes } : {}),
    },
    ...(body
      ? { body: takes === 'application/json' ? JSON.stringify(example.body) : String(example.body) }
      : {}),
  });
}

describe('a wrong token', () => {
  it('is of at least forty kinds, and a good one is good', async () => {
    expect(new Set(wrong.map(({ name }) => name)).size).toBeGreaterThanOrEqual(40);
    const me = guarded.find(({ id }) => id === 'getMe');
    expect(me && (await ask(me, `Bearer ${good}`)).status).toBe(200);
  });

  it.each(guarded.map((line) => [line.id, line] as const))('opens nothing: %s', async (_, line) => {
    const before = await tableDigest(seeded);
    const answers = await Promise.all(
      wrong.map(async ({ name, token, expect: expected }) => {
        const response = await ask(line, `Bearer ${token}`);
        await response.arrayBuffer();
        // Of a token without a scope it is the route's own scope that is missing.
        return response.status === expected
          ? undefined
          : `${name}: ${response.status} instead of ${expected}`;
      }),
    );
    expect(answers.filter((fault) => fault !== undefined)).toEqual([]);
    expect(await tableDigest(seeded), 'something was written').toBe(before);
  });
});

describe('no token', () => {
  it.each(guarded.map((line) => [line.id, line] as const))('opens nothing either: %s', async (_, line) => {
    const address = `${seeded.system.endpoints.site}${addressOf(line, line.example ?? {})}`;
    const response = await fetch(address, { method: line.method });
    expect([response.status, await response.json()]).toEqual([401, { message: 'Unauthorized' }]);
  });
});
