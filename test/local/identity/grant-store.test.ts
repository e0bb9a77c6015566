import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type GrantStore, openGrantStore } from '../../../local/identity/grant-store.ts';

let folder: string;
let store: GrantStore;
let now: number;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'placet-grants-'));
  now = Date.UTC(2024, 3, 23);
  store = openGrantStore(join(folder, 'grants.sqlite'), () => now);
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

describe('what the issuer keeps', () => {
  test('is found until it ends, by its id and within its kind only', async () => {
    await store.adapter('AuthorizationCode').upsert('a', { accountId: 'P01' }, 60);
    expect(await store.adapter('AuthorizationCode').find('a')).toEqual({ accountId: 'P01' });
    expect(await store.adapter('RefreshToken').find('a')).toBeUndefined();
    now += 60_001;
    expect(await store.adapter('AuthorizationCode').find('a')).toBeUndefined();
  });

  test('goes with its grant', async () => {
    const tokens = store.adapter('RefreshToken');
    await tokens.upsert('a', { grantId: 'g1' }, 60);
    await tokens.upsert('b', { grantId: 'g2' }, 60);
    await store.adapter('AccessToken').revokeByGrantId('g1');
    expect([await tokens.find('a'), await tokens.find('b')]).toEqual([undefined, { grantId: 'g2' }]);
  });

  test('is used once; a refresh token for a minute more', async () => {
    for (const model of ['AuthorizationCode', 'RefreshToken']) {
      await store.adapter(model).upsert('a', { accountId: 'P01' }, 3600);
      await store.adapter(model).consume('a');
    }
    const used = { accountId: 'P01', consumed: now / 1000 };
    expect(await store.adapter('AuthorizationCode').find('a')).toEqual(used);
    expect(await store.adapter('RefreshToken').find('a')).toEqual({ accountId: 'P01' });
    now += 60_000;
    expect(await store.adapter('RefreshToken').find('a')).toEqual(used);
  });
});
