import { beforeEach, describe, expect, it } from 'vitest';
import type { SignIns } from '../../functions/desk-ports.ts';
import { personId } from '../../functions/domain/ids.ts';
import { cognitoSignIns } from '../../functions/identity/cognito.ts';
import { fakeUserPool, type UserPool } from '../support/fake-user-pool.ts';

const P01 = personId('P01');
let pool: UserPool;
let signIns: SignIns;
const account = () => pool.accounts.get('P01');

beforeEach(() => {
  pool = fakeUserPool();
  signIns = cognitoSignIns(pool.client, 'pool');
});

describe('a person with an address', () => {
  it('is invited under their id, and the pool takes the register’s word for the address', async () => {
    expect(await signIns.allow(P01, 'anna@example.org')).toBe('invited');
    expect(account()?.attributes).toEqual(
      new Map([
        ['email', 'anna@example.org'],
        ['email_verified', 'true'],
      ]),
    );
    expect(pool.invited).toEqual(['anna@example.org']);
  });

  it('is invited once, however often the doorbell rings', async () => {
    await signIns.allow(P01, 'anna@example.org');
    expect(await signIns.allow(P01, 'anna@example.org')).toBe('as-before');
    expect(pool.asked).toEqual(['AdminCreateUser']);
  });

  it('signs in with small letters however the address is written in the register', async () => {
    await signIns.allow(P01, 'Anna.Smith@Example.org');
    expect(account()?.attributes.get('email')).toBe('anna.smith@example.org');
    expect(await signIns.allow(P01, 'anna.smith@example.ORG')).toBe('as-before');
  });

  it('keeps their sign-in under a new address', async () => {
    await signIns.allow(P01, 'anna@example.org');
    pool.signsIn('P01');
    expect(await signIns.allow(P01, 'a.smith@example.org')).toBe('moved');
    expect(account()?.attributes.get('email')).toBe('a.smith@example.org');
    expect(account()?.attributes.get('email_verified')).toBe('true');
    expect(pool.invited).toEqual(['anna@example.org']);
  });

  it('whose invitation went to a wrong address gets it at the right one', async () => {
    await signIns.allow(P01, 'ana@example.org');
    expect(await signIns.allow(P01, 'anna@example.org')).toBe('invited');
    expect(pool.invited).toEqual(['ana@example.org', 'anna@example.org']);
  });

  it('that is another’s already gets no account, by the service’s own error', async () => {
    await signIns.allow(personId('P02'), 'secretariat@example.org');
    await expect(signIns.allow(P01, 'secretariat@example.org')).rejects.toMatchObject({
      name: 'AliasExistsException',
    });
    expect(account()).toBeUndefined();
  });
});

describe('a person who was erased', () => {
  it('has no session, no sign-in and no address in the pool any more', async () => {
    await signIns.allow(P01, 'anna@example.org');
    pool.signsIn('P01');
    expect(await signIns.end(P01)).toBe('ended');
    expect(account()).toMatchObject({ open: false, sessions: 0 });
    expect(account()?.attributes.has('email')).toBe(false);
  });

  it('is so after any repetition, also of one that broke off in the middle', async () => {
    await signIns.allow(P01, 'anna@example.org');
    await signIns.end(P01);
    const asked = [...pool.asked];
    expect(await signIns.end(P01)).toBe('ended');
    expect(pool.asked).toEqual(asked);
    account()?.attributes.set('email', 'anna@example.org');
    await signIns.end(P01);
    expect(account()?.attributes.has('email')).toBe(false);
  });

  it('and never had a sign-in gets none', async () => {
    expect(await signIns.end(P01)).toBe('never-was');
    expect(pool.asked).toEqual([]);
  });

  it('and comes back has the account again, under the address of now', async () => {
    await signIns.allow(P01, 'anna@example.org');
    pool.signsIn('P01');
    await signIns.end(P01);
    expect(await signIns.allow(P01, 'anna@example.net')).toBe('moved');
    expect(account()).toMatchObject({ open: true });
    expect(account()?.attributes.get('email')).toBe('anna@example.net');
  });
});

it('a fault of the service is thrown as it names it', async () => {
  const send = async () => {
    throw Object.assign(new Error('No more today'), { name: 'LimitExceededException' });
  };
  const busy = cognitoSignIns({ send } as unknown as UserPool['client'], 'pool');
  await expect(busy.allow(P01, 'anna@example.org')).rejects.toMatchObject({ name: 'LimitExceededException' });
});
