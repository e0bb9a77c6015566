import { expect, it } from 'vitest';
import { api } from '../../functions/contracts/api/endpoints.ts';
import { personId } from '../../functions/domain/ids.ts';
import { chanceOf } from './fuzz/chance.ts';
import { conformance } from './fuzz/conformance.ts';
import { failuresByKind, fuzz, shareDone } from './fuzz/fuzz.ts';
import { wholeRig } from './whole-rig.ts';

it('every answer, also to garbage, is one that the document foresees, and what is refused writes nothing', async () => {
  const seed = 1;
  const done = await fuzz(2_000, seed);
  if (done.failures.length > 0) expect.fail([`Seed ${seed}`, ...failuresByKind(done)].join('\n'));
  expect(shareDone(done)).toBeGreaterThan(0.25);
  expect(done.heldStill).toBeGreaterThan(1_000);
});

it('a request that writes although it only reads or is refused is found out', async () => {
  const leaky = async () => {
    const rig = await wholeRig();
    const ask: typeof rig.ask = async (method, address, how) => {
      const answer = await rig.ask(method, address, how);
      if (answer.status >= 400) await rig.ports.people.follow('tool:T-ptc', personId('del-A'), true);
      return answer;
    };
    return { ...rig, ask };
  };
  const { failures } = await fuzz(20, 1, undefined, leaky);
  expect(failures[0]?.fault).toMatch(/^answers 4\d\d and wrote people\.follow$/);
});

it('each seed asks for other things, and the same seed for the same', () => {
  const begins = (seed: number) => {
    const chance = chanceOf(seed);
    return Array.from({ length: 8 }, () => chance.upTo(1_000_000)).join(' ');
  };
  const seeds = [...Array.from({ length: 2_000 }, (_, n) => n - 1_000), 2 ** 32, 2 ** 32 + 1, 2 ** 40];
  expect(new Set(seeds.map(begins)).size).toBe(seeds.length);
  expect(begins(7)).toBe(begins(7));
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
  expect(says(200, good, { etag: '"é"' })).toMatch(/no line of ASCII/);
  expect(says(200, good, { location: '/x\r\nset-cookie: a=b' })).toMatch(/no line of ASCII/);
  expect(says(200, { ...good, topic: 'at run (/var/task/index.mjs' })).toMatch(/our insides/);
});
