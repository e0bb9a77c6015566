import { describe, expect, it } from 'vitest';
import { takingPart } from './take-part-rig.ts';

const path = '/api/tools/T13/offers';
const text = 'Our laboratory, on section 3.';

async function invited() {
  const register = await takingPart();
  await register.invitation();
  return register;
}

describe('an offer to contribute', () => {
  it('goes to the secretariat, and says so', async () => {
    const { post } = await invited();
    const { status, body } = await post(path, 'del-A', { text }, { 'idempotency-key': 'my-offer' });
    expect(status).toBe(201);
    expect(body).toEqual({
      tool: 'T13',
      body: 'PTC',
      person: 'del-A',
      member: 'A',
      at: '2024-04-24T08:00:00.000Z',
      text,
      key: 'my-offer',
      sentence: 'Envoyé au secrétariat du CTP. Il vous répondra.',
    });
    const observer = await post(path, 'obs-X', { text });
    expect(observer.body).toMatchObject({
      member: 'X',
      sentence: 'Sent to the secretariat of the PTC. It will answer you.',
    });
  });

  it('sent twice is one, answered alike, also once it was answered and its day is over', async () => {
    const { ask, post, get, clock } = await invited();
    const request = { as: 'del-A', body: { text }, headers: { 'idempotency-key': 'my-offer' } };
    const first = await ask('POST', path, request);
    await post(`${path}/del-A/my-offer/answered`, 'sec-PTC');
    clock.at = '2024-09-15T08:00:00.000Z';
    const again = await ask('POST', path, request);
    expect([again.status, again.text]).toEqual([201, first.text]);
    expect((await get(path, 'sec-PTC')).body.items).toHaveLength(1);
    expect(await ask('POST', path, { ...request, body: { text: 'Another' } })).toMatchObject({
      status: 422,
      body: { code: 'request-key-reused' },
    });
  });

  it('is of who sits there as a delegate or an observer', async () => {
    const { post } = await invited();
    for (const person of ['nobody', 'del-PoC', 'sec-PTC', 'admin'])
      expect(await post(path, person, { text })).toMatchObject({
        status: 403,
        body: { code: 'not-permitted', facts: { action: 'offer-contribution' } },
      });
  });

  it('has its day: the last one counts in the city of the body', async () => {
    const { post, clock } = await invited();
    clock.at = '2024-08-30T21:59:00.000Z';
    expect((await post(path, 'del-A', { text })).status).toBe(201);
    clock.at = '2024-08-30T22:00:00.000Z';
    expect(await post(path, 'del-A', { text })).toMatchObject({
      status: 409,
      body: { code: 'deadline-passed', facts: { byDay: '2024-08-30', secretariat: 'ptc@example.org' } },
    });
  });

  it('has nowhere to go where nothing is invited', async () => {
    const { post, submitted } = await takingPart();
    await submitted();
    expect(await post(path, 'del-A', { text })).toMatchObject({
      status: 404,
      body: { code: 'no-such-thing' },
    });
    expect(await post('/api/tools/T99/offers', 'del-A', { text })).toMatchObject({
      status: 404,
      body: { code: 'unknown-tool' },
    });
    expect(await post(path, 'del-A', { text: ' ' })).toMatchObject({ status: 422 });
  });
});

describe('the offers of a tool', () => {
  it('are the secretaries’ to read, with who offers; everybody else has their own', async () => {
    const { post, get } = await invited();
    await post(path, 'del-A', { text }, { 'idempotency-key': 'offer-of-a' });
    await post(path, 'del-B', { text: 'We could translate.' }, { 'idempotency-key': 'offer-of-b' });
    const { items } = (await get(path, 'sec-PTC')).body;
    expect(items.map(({ person }: { person: string }) => person)).toEqual(['del-A', 'del-B']);
    expect(items[0]).toEqual({
      tool: 'T13',
      body: 'PTC',
      person: 'del-A',
      name: 'Name of del-A',
      member: 'A',
      memberName: 'Member A',
      at: '2024-04-24T08:00:00.000Z',
      text,
      key: 'offer-of-a',
    });
    expect((await get(path, 'del-B')).body.items).toMatchObject([{ person: 'del-B' }]);
    for (const person of ['col-A', 'sec-PoC', 'admin', 'nobody'])
      expect((await get(path, person)).body).toEqual({ items: [] });
    expect(await get('/api/tools/T99/offers', 'sec-PTC')).toMatchObject({ status: 404 });
  });

  it('are noted as answered once, by the secretariat of their body alone', async () => {
    const { post, get, clock } = await invited();
    await post(path, 'del-A', { text }, { 'idempotency-key': 'offer-of-a' });
    const answered = (as: string, key = 'offer-of-a') => post(`${path}/del-A/${key}/answered`, as);
    for (const person of ['sec-PoC', 'del-A', 'admin'])
      expect(await answered(person)).toMatchObject({ status: 404, body: { code: 'no-such-thing' } });
    expect(await answered('sec-PTC', 'offer-of-b')).toMatchObject({ status: 404 });
    const first = await answered('dep-PTC');
    expect(first.body).toEqual({
      tool: 'T13',
      person: 'del-A',
      key: 'offer-of-a',
      answeredAt: '2024-04-24T08:00:00.000Z',
    });
    clock.at = '2024-04-25T08:00:00.000Z';
    expect((await answered('sec-PTC')).text).toBe(first.text);
    expect((await get(path, 'del-A')).body.items[0].answeredAt).toBe('2024-04-24T08:00:00.000Z');
  });
});
