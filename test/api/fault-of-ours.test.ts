import { describe, expect, it, vi } from 'vitest';
import { readEndpoints } from '../../functions/contracts/api/read.ts';
import { served } from '../../functions/contracts/api/use-case.ts';
import { memoryPeopleStore } from '../support/memory-people.ts';
import { PTC } from '../support/sample-register.ts';
import { apiRig, enter } from './rig.ts';

// What is logged of it is not looked at here.
vi.hoisted(() => {
  process.env.POWERTOOLS_LOG_LEVEL = 'SILENT';
});

const told = 'ConditionExpression of TOOL#T13 at arn:aws:dynamodb:eu-west-1 with token AAAAKgAA';

/** An API whose one use case fails as nobody foresaw. */
async function failing(failure: unknown) {
  const people = memoryPeopleStore();
  await enter(people, 'delegate', [{ role: 'delegate', body: PTC, member: 'A' as never }]);
  const ports = { people, clock: { now: () => '2024-04-24T08:00:00.000Z' } };
  const fails = async () => {
    throw failure;
  };
  return apiRig(ports, [served(readEndpoints.listBodies, fails)]);
}

describe('what nobody foresaw', () => {
  it.each([
    ['an error', new TypeError(told)],
    [
      'an error of the SDK',
      Object.assign(new Error(told), { name: 'ValidationException', $metadata: { told } }),
    ],
    ['an error with a cause', new Error('outer', { cause: new Error(told) })],
    ['no error at all', told],
  ])('is told as a fault of ours and nothing more: %s', async (_, failure) => {
    const answer = await (await failing(failure)).get('/api/bodies', 'delegate');
    expect(answer.status).toBe(500);
    expect(answer.body).toMatchObject({ code: 'fault-of-ours', instance: 'urn:placet:request:rig' });
    expect(Object.keys(answer.body).sort()).toEqual([
      'code',
      'detail',
      'instance',
      'status',
      'title',
      'type',
    ]);
    expect(answer.text).not.toMatch(/arn|token|TypeError|Validation|outer| at /);
    expect(answer.headers['cache-control']).toBe('no-store');
  });
});
