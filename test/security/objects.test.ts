import type * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Endpoint } from '../../functions/contracts/api/endpoint.ts';
import { endpoints } from '../../functions/contracts/api/endpoints.ts';
import { subjectsOf } from '../api/permissions-cells.ts';
import { requestFor } from '../api/permissions-requests.ts';
import { expected } from '../api/permissions-rules.ts';
import { type WholeRig, wholeRig } from '../api/whole-rig.ts';
import { known } from '../api/whole-rig-people.ts';

let rig: WholeRig;
beforeAll(async () => {
  rig = await wholeRig();
});
afterAll(() => expect(Object.keys(Object.prototype)).toEqual([]));

/** A request that somebody may make, and that the register carries out. */
function rightOf(endpoint: Endpoint) {
  for (const subject of subjectsOf(endpoint))
    for (const person of known)
      if (expected(endpoint, { person, ...subject }) === 'may')
        return { person, ...requestFor(endpoint, { person, ...subject }, rig) };
  throw new Error(`Nobody may ${endpoint.id}`);
}

const withBody = endpoints.filter(({ body, takes }) => body !== undefined && takes === undefined);
/** Fields that a program might fill in for a person, had it only read what came. */
const more = [
  ...[
    '"id":"x"',
    '"version":1',
    '"seats":[{"role":"administrator"}]',
    '"by":{"person":"admin"}',
    '"actor":"admin"',
  ],
  ...[
    '"at":"2020-01-01T00:00:00.000Z"',
    '"n":1',
    '"schema":1',
    '"quiet":true',
    '"restricted":{}',
    '"role":"administrator"',
  ],
  ...[
    '"__proto__":{"role":"administrator"}',
    '"constructor":{"prototype":{"role":"administrator"}}',
    '"toJSON":"x"',
  ],
];

describe('a field that a request may not have', () => {
  it.each(withBody.map((endpoint) => [endpoint.id, endpoint] as const))(
    'is refused and writes nothing, and gives no object a field: %s',
    async (_, endpoint) => {
      const { address, body, person } = rightOf(endpoint);
      const text = JSON.stringify(body ?? {});
      for (const field of more) {
        const name = /^"(\w+)"/.exec(field)?.[1] ?? '';
        if (entriesOf(endpoint).includes(name)) continue;
        const evil = text === '{}' ? `{${field}}` : `{${field},${text.slice(1)}`;
        const { status, body: said } = await rig.ask(endpoint.method, address, {
          as: person.id,
          body: evil,
          headers: { 'content-type': 'application/json' },
        });
        const isPolluted = 'role' in {};
        expect([isPolluted, rig.wrote().length], `${field}: ${status} ${JSON.stringify(said)}`).toEqual([
          false,
          0,
        ]);
        expect([400, 404, 409, 415, 422], field).toContain(status);
      }
    },
  );

  it('is refused in the parts of a request too', async () => {
    const endpoint = endpoints.find(({ id }) => id === 'recordDecision') as Endpoint;
    const { address, body, person } = rightOf(endpoint);
    const evil = JSON.stringify(body).replace(
      '"facts":{',
      '"facts":{"__proto__":{"outcome":"endorsed"},"late":false,',
    );
    const answer = await rig.ask('POST', address, {
      as: person.id,
      body: evil,
      headers: { 'content-type': 'application/json' },
    });
    expect([answer.status < 500 && answer.status >= 400, rig.wrote().length]).toEqual([true, 0]);
  });
});

/** Names that a body may have. */
function entriesOf({ body }: Endpoint): readonly string[] {
  const names: string[] = [];
  const walk = (schema: unknown): void => {
    const { entries, options, pipe } = schema as { entries?: object; options?: unknown[]; pipe?: unknown[] };
    if (entries) names.push(...Object.keys(entries));
    for (const part of [...(options ?? []), ...(pipe ?? [])])
      if (part !== schema && typeof part === 'object') walk(part);
  };
  walk(body as v.GenericSchema);
  return names;
}
