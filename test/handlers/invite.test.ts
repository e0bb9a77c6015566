import type { DynamoDBStreamEvent } from 'aws-lambda';
import { beforeEach, describe, expect, it } from 'vitest';
import { personId } from '../../functions/domain/ids.ts';
import { invite } from '../../functions/handlers/invite.ts';
import { cognitoSignIns } from '../../functions/identity/cognito.ts';
import { fakeUserPool } from '../support/fake-user-pool.ts';
import { memoryPeopleStore } from '../support/memory-people.ts';

const record = (person: string, SequenceNumber: string) => ({
  dynamodb: { Keys: { PK: { S: `PERSON#${person}` }, SK: { S: 'PERSON' } }, SequenceNumber },
});

function setUp() {
  const people = memoryPeopleStore();
  const pool = fakeUserPool();
  const watched: unknown[] = [];
  const hear = invite({
    people,
    signIns: cognitoSignIns(pool.client, 'pool'),
    watch: { count: (...what) => watched.push(what) },
  });
  return {
    pool,
    watched,
    enters: (person: string, email: string) =>
      people.putPerson({ id: personId(person), name: 'Anna', email, language: 'fr', levels: {} }),
    ring: (...persons: string[]) =>
      hear({ Records: persons.map((person, n) => record(person, String(n))) } as DynamoDBStreamEvent),
  };
}

describe('the doorbell of people', () => {
  let register: ReturnType<typeof setUp>;
  beforeEach(async () => {
    register = setUp();
    await register.enters('P01', 'anna@example.org');
  });

  it('gives a new person a sign-in, once however many of their records come', async () => {
    expect(await register.ring('P01', 'P01')).toEqual({ batchItemFailures: [] });
    await register.ring('P01');
    expect(register.pool.invited).toEqual(['anna@example.org']);
  });

  it('follows a new address', async () => {
    await register.ring('P01');
    register.pool.signsIn('P01');
    await register.enters('P01', 'a.smith@example.org');
    await register.ring('P01');
    expect(register.pool.accounts.get('P01')?.attributes.get('email')).toBe('a.smith@example.org');
  });

  it('ends the sign-in of who was erased', async () => {
    await register.ring('P01');
    await register.enters('P01', '');
    await register.ring('P01');
    expect(register.pool.accounts.get('P01')?.open).toBe(false);
  });

  it('takes the person as they are now, whatever rang', async () => {
    await register.enters('P01', '');
    await register.ring('P01');
    expect(register.pool.accounts.size).toBe(0);
  });

  it('passes over a person who is not there, and items of others', async () => {
    expect(await register.ring('P99')).toEqual({ batchItemFailures: [] });
    expect(register.pool.accounts.size).toBe(0);
  });

  it('asks for whom it could not serve again, and says who that is without their address', async () => {
    await register.enters('P02', 'anna@example.org');
    await register.enters('P03', 'marc@example.org');
    expect(await register.ring('P01', 'P02', 'P03')).toEqual({
      batchItemFailures: [{ itemIdentifier: '1' }],
    });
    expect([...register.pool.accounts.keys()]).toEqual(['P01', 'P03']);
    expect(register.watched).toEqual([
      ['SignInFailed', { person: 'P02', error: expect.stringContaining('AliasExistsException') }],
    ]);
    expect(JSON.stringify(register.watched)).not.toContain('@example.org');
  });
});
