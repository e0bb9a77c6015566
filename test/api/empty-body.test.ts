import { expect, it } from 'vitest';
import { api } from '../../functions/contracts/api/endpoints.ts';
import { type Event, readRequest } from '../../functions/http/read-request.ts';

/** As the gateway hands on a request without a byte in its body. */
const event = { headers: { 'idempotency-key': 'a-key-of-its-own' } } as unknown as Event;

it('an empty file is a text, to be told what it lacks', () => {
  expect(readRequest(api.importPeople, event)).toMatchObject({ body: '' });
});

it('an empty body is no JSON', () => {
  expect(readRequest(api.registerTool, event)).toMatchObject({
    facts: { issues: expect.arrayContaining([expect.objectContaining({ message: 'is missing' })]) },
  });
});
