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
  const ask = (
    method: string,
    body = '',
    type = 'application/json',
    path = '/local/time',
    more: Readonly<Record<string, string>> = {},
  ) =>
    route({
      method,
      path,
      rawQuery: '',
      headers: { 'content-type': type, host: '127.0.0.1:8000', ...more },
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
    const form = (origin?: string) =>
      ask(
        'POST',
        'until=18:00',
        'application/x-www-form-urlencoded',
        '/local/time',
        origin ? { origin } : {},
      );
    for (const origin of [undefined, 'null', 'https://elsewhere.example', 'http://127.0.0.1:9000'])
      expect((await form(origin))?.status).toBe(403);
    expect((await ask('POST', 'until=18:00', 'text/plain'))?.status).toBe(415);
    expect((await ask('POST', '{"until":"2024-04-01"}'))?.status).toBe(422);
    expect((await ask('POST', '{'))?.status).toBe(422);
    expect((await ask('DELETE'))?.status).toBe(405);
    expect(await ask('GET', '', '', '/elsewhere')).toBeUndefined();
    expect(advanced).toEqual([]);
  });

  it('passes by a form of our own page, which leads back to it', async () => {
    const { ask, advanced } = opened();
    const form = (body: string) =>
      ask('POST', body, 'application/x-www-form-urlencoded', '/local/time', {
        origin: 'http://127.0.0.1:8000',
      });
    const passed = await form('lang=fr&until=2024-04-24T10%3A40');
    expect([passed?.status, passed?.headers.location]).toEqual([303, '/local?lang=fr#time']);
    expect(advanced).toEqual(['2024-04-24T08:40:00.000Z']);
    const refused = await form('lang=en&until=2024-04-01T10%3A40');
    expect([refused?.status, refused?.headers.location]).toEqual([303, '/local?lang=en&time=refused#time']);
    expect(advanced).toHaveLength(1);
  });

  it('two who let it pass take turns', async () => {
    const { ask, advanced } = opened();
    await Promise.all([ask('POST', '{"until":"18:00"}'), ask('POST', '{"until":"2024-04-24 09:00"}')]);
    expect(advanced).toEqual(['2024-04-23T16:00:00.000Z', '2024-04-24T07:00:00.000Z']);
  });
});
