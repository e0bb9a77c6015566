import { expect, it } from 'vitest';
import { api } from '../../functions/contracts/api/endpoints.ts';
import { conformance } from './fuzz/conformance.ts';
import { failuresByKind, fuzz, shareDone } from './fuzz/fuzz.ts';

it('every answer, also to garbage, is one that the document foresees; none is a fault of ours', async () => {
  const seed = 1;
  const done = await fuzz(2_000, seed);
  if (done.failures.length > 0) expect.fail([`Seed ${seed}`, ...failuresByKind(done)].join('\n'));
  expect(shareDone(done)).toBeGreaterThan(0.3);
});

it('an answer that the document does not foresee is found out', () => {
  const faultOf = conformance();
  const request = {
    endpoint: api.followTool,
    address: '/api/me/follows/tools/T-ptc',
    as: 'del-A',
    headers: {},
  };
  const says = (status: number, body: object, more: Record<string, string> = {}) => {
    const headers = { 'content-type': 'application/json', 'x-content-type-options': 'nosniff', ...more };
    return faultOf(request, { status, headers, body, text: JSON.stringify(body) });
  };
  const good = { topic: 'tool:T-ptc', follows: true };
  expect(says(200, good)).toBeUndefined();
  expect(says(200, { ...good, follows: 'yes' })).toMatch(/does not match its schema/);
  expect(says(201, good)).toMatch(/not in the document/);
  expect(says(500, good)).toMatch(/answers 500/);
  expect(says(200, good, { 'content-type': 'text/plain' })).toMatch(/text\/plain is not in the document/);
  expect(says(200, good, { 'x-content-type-options': '' })).toMatch(/security headers/);
  expect(says(200, { ...good, topic: 'at run (/var/task/index.mjs' })).toMatch(/our insides/);
});
