import { describe, expect, it } from 'vitest';
import { recordDesk } from '../../functions/handlers/api/record-desk.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { memoryOfferStore } from '../support/memory-offers.ts';
import { memoryRegister } from '../support/register.ts';
import { registration } from '../support/sample-register.ts';
import { apiRig, enter } from './rig.ts';

const facts = (more: object = {}) => ({
  outcome: 'endorsed',
  body: 'PTC',
  session: 'PTC-243-244',
  decidedOn: '2024-04-24',
  basis: { is: 'consensus' },
  versions: [{ document: 'PC0741', language: 'en', revision: 'a' }],
  ...more,
});

async function opened() {
  const register = await memoryRegister();
  const { people } = register;
  for (const id of ['sec-PTC', 'dep-PTC', 'sec-PoC', 'sec-Council', 'del-A', 'admin'])
    await enter(people, id);
  const files = memoryFiles();
  const rig = apiRig(register, recordDesk({ ...register, offers: memoryOfferStore(), files }));
  return { ...register, ...rig, files };
}

async function beforePtc() {
  const register = await opened();
  await register.before();
  return register;
}

describe('a secretary', () => {
  it('records what the body decided, and is told where the tool went', async () => {
    const { post } = await beforePtc();
    const answer = await post('/api/tools/T13/decisions', 'sec-PTC', { facts: facts() });
    expect(answer.status).toBe(201);
    expect(answer.headers.location).toBe('/api/tools/T13');
    expect(answer.body).toEqual({
      ok: true,
      tool: 'T13',
      version: 3,
      event: 'DecisionRecorded',
      at: '2024-04-24T08:00:00.000Z',
      decision: 'T13-1',
      stage: 'policy-commission',
      session: 'PoC-90',
    });
  });

  it('who sends the same request again gets the first answer, byte for byte, whatever happened since', async () => {
    const { ask, post } = await beforePtc();
    const request = {
      as: 'sec-PTC',
      body: { facts: facts() },
      headers: { 'idempotency-key': 'the-one-key' },
    };
    const first = await ask('POST', '/api/tools/T13/decisions', request);
    await post('/api/tools/T13/decisions/T13-1/take-back', 'sec-PTC', { reason: 'Wrong item' });
    const again = await ask('POST', '/api/tools/T13/decisions', request);
    expect(again.text).toBe(first.text);
    expect(again.status).toBe(201);
    const other = { ...request, body: { facts: facts({ item: 'V.b' }) } };
    expect((await ask('POST', '/api/tools/T13/decisions', other)).body).toMatchObject({
      status: 422,
      code: 'request-key-reused',
    });
  });

  it('who saw an older version is told who was quicker, and with what', async () => {
    const { post } = await beforePtc();
    const seen = { 'if-match': '"2-abc"' };
    await post('/api/tools/T13/decisions', 'dep-PTC', { facts: facts({ outcome: 'deferred' }) }, seen);
    const second = await post('/api/tools/T13/decisions', 'sec-PTC', { facts: facts() }, seen);
    expect(second.status).toBe(409);
    expect(second.headers['content-type']).toBe('application/problem+json');
    expect(second.body).toMatchObject({
      code: 'version-conflict',
      type: '/api/docs#version-conflict',
      facts: {
        tool: 'T13',
        version: 3,
        winner: {
          event: { event: 'DecisionRecorded', decision: 'T13-1' },
          by: { person: 'dep-PTC', seat: { role: 'deputy-secretary', body: 'PTC' } },
        },
      },
    });
  });

  it('records for no other body, and is told which seats could', async () => {
    const { post } = await beforePtc();
    const answer = await post('/api/tools/T13/decisions', 'sec-PoC', { facts: facts() });
    expect(answer.status).toBe(403);
    expect(answer.body.facts).toEqual({
      action: 'record-decision',
      needs: [
        { role: 'secretary', body: 'PTC' },
        { role: 'deputy-secretary', body: 'PTC' },
      ],
    });
  });

  it('closes a session, with what was not reached', async () => {
    const { post, people } = await beforePtc();
    const answer = await post('/api/sessions/PTC-243-244/acts', 'sec-PTC', {
      act: 'close',
      notReached: { tools: ['T13', 'T99'], targetSession: 'PTC-245-246' },
    });
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      ok: true,
      session: 'PTC-243-244',
      state: 'closed',
      notReached: [
        { tool: 'T13', done: { event: 'DecisionRecorded', session: 'PTC-245-246' } },
        { tool: 'T99', problem: { status: 404, code: 'unknown-tool' } },
      ],
    });
    expect((await people.world('2024-04-24T08:00:00.000Z')).sessions.get('PTC-243-244' as never)?.state).toBe(
      'closed',
    );
  });

  it('records as not reached also what a Member only had a statement put on the record of', async () => {
    const { post } = await beforePtc();
    const statements = [{ kind: 'reservation', text: { en: 'Section 3 goes too far.' } }];
    await post('/api/tools/T13/decisions', 'sec-PTC', { facts: facts({ outcome: 'statement', statements }) });
    const body = { act: 'close', notReached: { tools: ['T13'] } };
    const answer = await post('/api/sessions/PTC-243-244/acts', 'sec-PTC', body);
    expect(answer.body.notReached).toMatchObject([{ tool: 'T13', done: { decision: 'T13-2' } }]);
  });

  it('cannot say of what the session has decided that it was not reached', async () => {
    const { post, tools } = await beforePtc();
    await post('/api/tools/T13/decisions', 'sec-PTC', { facts: facts() });
    const body = { act: 'close', notReached: { tools: ['T13'] } };
    const answer = await post('/api/sessions/PTC-243-244/acts', 'sec-PTC', body);
    expect(answer.body).toMatchObject({
      state: 'closed',
      notReached: [{ tool: 'T13', problem: { status: 409, code: 'already-decided-here' } }],
    });
    expect((await tools.head('T13' as never))?.version).toBe(3);
  });

  it('records nothing as not reached where the session cannot be closed', async () => {
    const { post, tools } = await beforePtc();
    const session = '/api/sessions/PTC-243-244/acts';
    expect((await post(session, 'sec-PTC', { act: 'close' })).status).toBe(201);
    const again = await post(session, 'sec-PTC', { act: 'close', notReached: { tools: ['T13'] } });
    expect([again.status, again.body.code]).toEqual([409, 'session-act-out-of-turn']);
    const refused = await post(session, 'sec-PoC', { act: 'close', notReached: { tools: ['T13'] } });
    expect(refused.status).toBe(403);
    expect((await tools.head('T13' as never))?.version).toBe(2);
  });

  it('tells the same of what was not reached when the request comes again', async () => {
    const { post } = await beforePtc();
    const body = { act: 'close', notReached: { tools: ['T13'] } };
    const key = { 'idempotency-key': 'closing-once' };
    const once = await post('/api/sessions/PTC-243-244/acts', 'sec-PTC', body, key);
    expect((await post('/api/sessions/PTC-243-244/acts', 'sec-PTC', body, key)).body).toEqual(once.body);
  });

  it('records over several no more than one event can hold', async () => {
    const { post, tools } = await beforePtc();
    // Words that no compression makes short, each text within its own limit.
    const words = (n: number) =>
      Array.from({ length: 6_600 }, (_, i) => ((i * 7919 + n) % 46_656).toString(36)).join(' ');
    const both = (n: number) => ({ en: words(n).slice(0, 19_999), fr: words(n + 1).slice(0, 19_999) });
    const statements = Array.from({ length: 8 }, (_, n) => ({ kind: 'reservation', text: both(n) }));
    const body = { tools: ['T13', 'T98'], decision: 'D1', facts: facts({ statements }) };
    expect((await post('/api/decisions', 'sec-PTC', body)).body).toMatchObject({ status: 413 });
    expect((await tools.head('T13' as never))?.version).toBe(2);
  });

  it('gives a reason of a thousand letters for what they do to a session, and no longer one', async () => {
    const { post } = await beforePtc();
    const act = (reason: string) =>
      post('/api/sessions/PTC-243-244/acts', 'sec-PTC', { act: 'suspend', reason });
    expect((await act('x'.repeat(1_001))).status).toBe(422);
    expect((await act('x'.repeat(1_000))).status).toBe(201);
  });

  it('is told which tool it is that a decision cannot make', async () => {
    const { post } = await beforePtc();
    const answer = await post('/api/tools/T13/decisions', 'sec-PTC', { facts: facts({ remainder: 'T13b' }) });
    expect([answer.status, answer.body.code]).toEqual([422, 'child-not-of-this-decision']);
    expect(answer.body.facts).toEqual({ outcome: 'endorsed', tool: 'T13b' });
  });

  it('records several in one breath, each with its own answer', async () => {
    const { post } = await beforePtc();
    const body = { tools: ['T13', 'T98'], decision: 'D1', facts: facts() };
    const answer = await post('/api/decisions', 'sec-PTC', body);
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      ok: false,
      answers: [
        { tool: 'T13', done: { decision: 'D1', event: 'DecisionRecorded' } },
        { tool: 'T98', problem: { code: 'unknown-tool' } },
      ],
    });
  });
});

describe('a session', () => {
  const plan = {
    body: 'PTC',
    label: { en: '249th/250th Sessions', fr: '249e/250e sessions' },
    dates: { precision: 'month', value: '2025-10' },
  };
  const sessionOf = async ({ people }: Awaited<ReturnType<typeof opened>>, id: string) =>
    (await people.world('2024-04-24T08:00:00.000Z')).sessions.get(id as never);

  it('is entered by its secretary, and its days are fixed later', async () => {
    const register = await opened();
    expect((await register.put('/api/sessions/PTC-249-250', 'sec-PTC', plan)).body).toEqual({
      ok: true,
      session: 'PTC-249-250',
      state: 'planned',
    });
    const fixed = { ...plan, firstDay: '2025-10-22', lastDay: '2025-10-24' };
    await register.put('/api/sessions/PTC-249-250', 'sec-PTC', fixed);
    expect(await sessionOf(register, 'PTC-249-250')).toMatchObject({
      state: 'planned',
      version: 2,
      firstDay: '2025-10-22',
      city: { en: 'Brussels', fr: 'Bruxelles' },
      log: [{ act: 'plan', by: 'sec-PTC' }, { act: 'plan' }],
    });
  });

  it('of another body, or one that has begun, is not theirs to change', async () => {
    const register = await opened();
    expect((await register.put('/api/sessions/PTC-249-250', 'sec-PoC', plan)).status).toBe(403);
    expect((await register.put('/api/sessions/PTC-243-244', 'sec-PTC', plan)).body.code).toBe(
      'session-act-out-of-turn',
    );
    expect((await register.put('/api/sessions/X-1', 'sec-PTC', { ...plan, body: 'X' })).body.code).toBe(
      'unknown-body',
    );
  });

  it('that somebody else changed meanwhile is a conflict', async () => {
    const register = await opened();
    await register.put('/api/sessions/PTC-249-250', 'sec-PTC', plan);
    await register.put('/api/sessions/PTC-249-250', 'dep-PTC', plan, { 'if-match': '"1"' });
    const late = await register.put('/api/sessions/PTC-249-250', 'sec-PTC', plan, { 'if-match': '"1"' });
    expect(late.body).toMatchObject({ status: 409, code: 'version-conflict', facts: { version: 2 } });
  });
});

describe('a request', () => {
  it('without a token is not signed in', async () => {
    const { ask } = await opened();
    expect((await ask('POST', '/api/tools/T13/decisions', { body: {} })).body).toMatchObject({
      status: 401,
      code: 'not-signed-in',
    });
  });

  it('with an ID token is not signed in either', async () => {
    const { ask } = await opened();
    const claims = { token_use: 'id', username: 'sec-PTC' };
    expect((await ask('POST', '/api/tools/T13/decisions', { body: {}, claims })).status).toBe(401);
  });

  it('of somebody whom the register does not know is refused', async () => {
    const { post } = await opened();
    expect((await post('/api/tools', 'nobody', {})).body).toMatchObject({
      status: 403,
      code: 'person-not-in-register',
    });
  });

  it('names every fault at once, each with its path, in the language that is asked for', async () => {
    const { ask } = await opened();
    const answer = await ask('POST', '/api/tools/T13/decisions', {
      as: 'sec-PTC',
      headers: { 'accept-language': 'fr-BE,fr;q=0.9,en;q=0.8' },
      body: { facts: { outcome: 'praised', decidedOn: 'yesterday', versions: [] }, more: 1 },
    });
    expect(answer.status).toBe(422);
    expect(answer.body.title).toBe('Ne peut être accepté en l’état');
    expect(answer.body.issues.map(({ path }: { path: string }) => path)).toEqual([
      'facts.body',
      'facts.decidedOn',
      'facts.basis',
      'facts.outcome',
      'more',
    ]);
    expect(answer.headers['content-language']).toBe('fr');
  });

  it.each([
    ['{"facts":', { 'content-type': 'application/json' }, 400, 'body-not-json'],
    ['facts=1', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'media-type-not-taken'],
    [`"${'x'.repeat(1_000_001)}"`, { 'content-type': 'application/json' }, 413, 'body-too-large'],
    ['{}', { 'content-type': 'application/json', 'idempotency-key': '' }, 400, 'key-missing'],
    ['{}', { 'content-type': 'application/json', 'idempotency-key': 'short' }, 400, 'request-not-acceptable'],
  ])('that is not acceptable is answered with its own code: %#', async (body, headers, status, code) => {
    const { ask } = await opened();
    const answer = await ask('POST', '/api/tools/T13/decisions', { as: 'sec-PTC', body, headers });
    expect(answer.body).toMatchObject({ status, code });
  });

  it('with very many faults is told the first of them, and one that holds too much is not read', async () => {
    const { post } = await opened();
    const versions = (n: number) => ({ facts: { versions: Array.from({ length: n }, () => 1) } });
    const many = await post('/api/tools/T13/decisions', 'sec-PTC', versions(5000));
    expect([many.status, many.body.issues.length]).toEqual([422, 100]);
    const more = await post('/api/tools/T13/decisions', 'sec-PTC', versions(300_000));
    expect(more.body).toMatchObject({ status: 413, code: 'body-too-large' });
  });

  it('to an address that is none is told so', async () => {
    const { get } = await opened();
    expect((await get('/api/nothing', 'sec-PTC')).body).toMatchObject({ status: 404, code: 'no-such-page' });
  });

  it('is answered so that a browser shows it nowhere else and runs nothing', async () => {
    const { post } = await beforePtc();
    const { headers } = await post('/api/tools/T13/decisions', 'sec-PTC', { facts: facts() });
    expect(headers).toMatchObject({
      'content-security-policy':
        "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
  });
});

describe('an officer', () => {
  it('registers and submits, acting for the tools that are theirs', async () => {
    const { post } = await opened();
    const body = { tool: 'T21', registration: { ...registration, officers: ['officer'] } };
    expect((await post('/api/tools', 'officer', body)).status).toBe(201);
    const submitted = await post('/api/tools/T21/submissions', 'officer', {
      to: 'PTC',
      asked: { en: 'Endorse' },
      versions: [{ document: 'PC0741', language: 'en', revision: 'a' }],
    });
    expect(submitted.body).toMatchObject({ event: 'Submitted', stage: 'ptc-endorsement' });
    expect((await post('/api/tools/T21/withdrawal', 'sec-PTC', { reason: { en: 'No' } })).status).toBe(403);
  });
});
