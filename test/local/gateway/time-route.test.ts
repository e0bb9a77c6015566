import { describe, expect, it } from 'vitest';
import type { Request } from '../../../local/gateway/request.ts';
import { timeRoute } from '../../../local/gateway/time-route.ts';

function opened() {
  const clock = { at: '2024-04-23T06:00:00.000Z' };
  const advanced: string[] = [];
  const route = timeRoute({
    now: () => clock.at,
    async advanceTo(instant) {
      advanced.push(instant);
      clock.at = instant;
    },
  });
  const ask = (method: string, body = '', type = 'application/json', path = '/local/time') =>
    route({
      method,
      path,
      rawQuery: '',
      headers: { 'content-type': type },
      cookies: [],
      sourceIp: '127.0.0.1',
      protocol: 'HTTP/1.1',
      body: Buffer.from(body),
    } satisfies Request);
  return { ask, advanced };
}

describe('the time of the local system', () => {
  it('is told, and passes when somebody asks', async () => {
    const { ask, advanced } = opened();
    expect(JSON.parse(String((await ask('GET'))?.body))).toEqual({
      now: '2024-04-23T06:00:00.000Z',
      inBrussels: '2024-04-23, 08:00',
    });
    const passed = await ask('POST', '{"until":"2024-04-24 10:40"}');
    expect([passed?.status, JSON.parse(String(passed?.body)).inBrussels]).toEqual([200, '2024-04-24, 10:40']);
    expect(advanced).toEqual(['2024-04-24T08:40:00.000Z']);
  });

  it('is moved by nothing that a page of another site could send, and never backwards', async () => {
    const { ask, advanced } = opened();
    expect((await ask('POST', 'until=18:00', 'application/x-www-form-urlencoded'))?.status).toBe(415);
    expect((await ask('POST', '{"until":"2024-04-01"}'))?.status).toBe(422);
    expect((await ask('POST', '{'))?.status).toBe(422);
    expect((await ask('DELETE'))?.status).toBe(405);
    expect(await ask('GET', '', '', '/elsewhere')).toBeUndefined();
    expect(advanced).toEqual([]);
  });

  it('two who let it pass take turns', async () => {
    const { ask, advanced } = opened();
    await Promise.all([ask('POST', '{"until":"18:00"}'), ask('POST', '{"until":"2024-04-24 09:00"}')]);
    expect(advanced).toEqual(['2024-04-23T16:00:00.000Z', '2024-04-24T07:00:00.000Z']);
  });
});
