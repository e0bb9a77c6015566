import { describe, expect, it } from 'vitest';
import { recordDesk } from '../../functions/handlers/api/record-desk.ts';
import { memoryFiles } from '../support/memory-files.ts';
import { memoryOfferStore } from '../support/memory-offers.ts';
import { memoryRegister } from '../support/register.ts';
import { PTC, seat } from '../support/sample-register.ts';
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

async function opened(now?: string) {
  const register = await memoryRegister(now);
  for (const id of ['sec-PTC', 'dep-PTC', 'sec-PoC', 'del-A']) await enter(register.people, id);
  const ports = { ...register, offers: memoryOfferStore(), files: memoryFiles() };
  await register.before();
  return { ...register, ...apiRig(register, recordDesk(ports)) };
}
type Opened = Awaited<ReturnType<typeof opened>>;
const closes = '/api/sessions/PTC-243-244/acts';
const closing = { act: 'close', notReached: { tools: ['T13'] } };
const lastOf = async ({ tools }: Opened) => (await tools.events('T13' as never)).at(-1);

describe('who closes a session', () => {
  it('is answered where it is, and records what was not reached on its last day that has come', async () => {
    const register = await opened();
    const answer = await register.post(closes, 'sec-PTC', closing);
    expect(answer.headers.location).toBe('/api/sessions/PTC-243-244');
    expect(await lastOf(register)).toMatchObject({
      type: 'DecisionRecorded',
      by: { person: 'sec-PTC', seat: { role: 'secretary', body: 'PTC' } },
      facts: {
        outcome: 'not-reached',
        body: 'PTC',
        session: 'PTC-243-244',
        decidedOn: '2024-04-24',
        basis: { is: 'not-stated' },
        versions: [],
      },
    });
    const first = await opened('2024-04-23T08:00:00.000Z');
    await first.post(closes, 'sec-PTC', closing);
    expect(await lastOf(first)).toMatchObject({ facts: { decidedOn: '2024-04-23' } });
    const after = await opened('2024-04-26T08:00:00.000Z');
    after.clock.at = '2024-05-06T08:00:00.000Z';
    await after.post(closes, 'sec-PTC', closing);
    expect(await lastOf(after)).toMatchObject({ facts: { decidedOn: '2024-04-26' } });
  });

  it('does so from the seat that they name', async () => {
    const register = await opened();
    const seat = { role: 'deputy-secretary', body: 'PTC' };
    const wrong = await register.post(closes, 'sec-PTC', { ...closing, seat });
    expect([wrong.status, wrong.body.code]).toEqual([403, 'not-permitted']);
    expect(await register.tools.events('T13' as never)).toHaveLength(2);
    expect((await register.post(closes, 'dep-PTC', { ...closing, seat })).body.notReached).toHaveLength(1);
    expect(await lastOf(register)).toMatchObject({ by: { person: 'dep-PTC', seat } });
  });

  it('closes it without saying what was not reached, and only a closing records that', async () => {
    const register = await opened();
    expect((await register.post(closes, 'sec-PTC', { act: 'close' })).body).toEqual({
      ok: true,
      session: 'PTC-243-244',
      state: 'closed',
    });
    const other = await opened();
    const suspended = await other.post(closes, 'sec-PTC', { ...closing, act: 'suspend' });
    expect(suspended.body).not.toHaveProperty('notReached');
    expect(await other.tools.events('T13' as never)).toHaveLength(2);
  });

  it('says of an item that it was not reached whatever another session, or a decision taken back, said of it', async () => {
    const register = await opened();
    await register.post('/api/tools/T13/decisions', 'sec-PTC', { facts: facts({ outcome: 'noted' }) });
    await register.post('/api/tools/T13/decisions/T13-1/take-back', 'sec-PTC', { reason: 'Wrong button' });
    const answer = await register.post(closes, 'sec-PTC', closing);
    expect(answer.body.notReached).toMatchObject([{ tool: 'T13', done: { event: 'DecisionRecorded' } }]);
    const later = await opened('2024-10-23T08:00:00.000Z');
    const april = facts({ outcome: 'noted' });
    expect((await later.post('/api/tools/T13/decisions', 'sec-PTC', { facts: april })).status).toBe(201);
    const autumn = await later.post('/api/sessions/PTC-245-246/acts', 'sec-PTC', closing);
    expect(autumn.body.notReached).toMatchObject([{ tool: 'T13', done: {} }]);
  });

  it('does so from the one of their seats that they name, and may name where the items go', async () => {
    const register = await opened();
    await register.people.putSeat(seat('dep-PTC', 'secretary', PTC));
    const named = { role: 'deputy-secretary', body: 'PTC' };
    const notReached = { tools: ['T13'], targetSession: 'PTC-245-246' };
    await register.post(closes, 'dep-PTC', { act: 'close', notReached, seat: named });
    expect(await lastOf(register)).toMatchObject({
      by: { person: 'dep-PTC', seat: named },
      facts: { targetSession: 'PTC-245-246' },
    });
    const { people, clock } = register;
    const session = (await people.world(clock.at)).sessions.get('PTC-243-244' as never);
    expect(session?.log.at(-1)).toMatchObject({ act: 'close', by: 'dep-PTC' });
  });

  it('cannot ask for another thing under the same key', async () => {
    const { post } = await opened();
    const key = { 'idempotency-key': 'acted-once' };
    expect((await post(closes, 'sec-PTC', { act: 'suspend' }, key)).body.state).toBe('suspended');
    expect((await post(closes, 'sec-PTC', { act: 'close' }, key)).body.code).toBe('request-key-reused');
    expect((await post(closes, 'sec-PTC', { act: 'suspend' }, key)).body.state).toBe('suspended');
  });

  it('gets for each item the problem of its own, with its status', async () => {
    const { post } = await opened();
    await post('/api/tools/T13/decisions', 'sec-PTC', { facts: facts({ outcome: 'noted' }) });
    const body = { act: 'close', notReached: { tools: ['T13', 'T99'] } };
    expect((await post(closes, 'sec-PTC', body)).body.notReached).toEqual([
      {
        tool: 'T13',
        problem: expect.objectContaining({
          status: 409,
          code: 'already-decided-here',
          facts: { tool: 'T13', session: 'PTC-243-244' },
          detail: expect.any(String),
        }),
      },
      { tool: 'T99', problem: expect.objectContaining({ status: 404, code: 'unknown-tool' }) },
    ]);
  });
});

describe('who plans a session', () => {
  const plan = { body: 'PTC', label: { en: '249th Session', fr: '249e session' } };
  const at = '/api/sessions/PTC-249';

  it('is told where it is, and gets the same answer to the same request, whatever happened since', async () => {
    const { put, people, clock } = await opened();
    const key = { 'idempotency-key': 'planned-once' };
    const first = await put(at, 'sec-PTC', plan, key);
    expect(first.headers.location).toBe(at);
    expect((await put(at, 'sec-PTC', { ...plan, firstDay: '2025-10-22' })).status).toBe(first.status);
    const again = await put(at, 'sec-PTC', plan, key);
    expect([again.body, again.headers.location]).toEqual([first.body, at]);
    const { sessions } = await people.world(clock.at);
    expect(sessions.get('PTC-249' as never)).toMatchObject({ firstDay: '2025-10-22', version: 2 });
    const reused = await put(at, 'sec-PTC', { ...plan, firstDay: '2025-10-23' }, key);
    expect(reused.body).toMatchObject({ code: 'request-key-reused', facts: { key: 'planned-once' } });
    expect((await put(at, 'dep-PTC', { ...plan, firstDay: '2025-10-23' }, key)).body).toMatchObject({
      ok: true,
    });
  });

  it('may plan one whose log has acts from before requests were noted', async () => {
    const { put, people, clock } = await opened();
    await put(at, 'sec-PTC', plan);
    const session = (await people.world(clock.at)).sessions.get('PTC-249' as never);
    if (!session) throw new Error('No session');
    const log = session.log.map(({ request: _, ...entry }) => entry);
    await people.putSession({ ...session, log, version: 2 });
    expect((await put(at, 'sec-PTC', { ...plan, firstDay: '2025-10-22' })).body).toMatchObject({ ok: true });
  });

  it('is told of which version it is, also of a session that is not there yet', async () => {
    const { put } = await opened();
    const early = await put(at, 'sec-PTC', plan, { 'if-match': '"1"' });
    expect(early.body).toMatchObject({ code: 'version-conflict', facts: { session: 'PTC-249', version: 0 } });
    await put(at, 'sec-PTC', plan);
    expect((await put(at, 'sec-PTC', plan, { 'if-match': '"1"' })).body).toMatchObject({ ok: true });
  });

  it('is a secretary of that body, or is told which seat could', async () => {
    const { put, people } = await opened();
    const refused = await put(at, 'del-A', plan);
    expect(refused.body).toMatchObject({
      code: 'not-permitted',
      facts: { action: 'act-on-session', needs: [{ role: 'secretary', body: 'PTC' }, {}] },
    });
    people.putSession = async () => 'conflict';
    const quicker = await put(at, 'sec-PTC', plan);
    expect(quicker.body).toMatchObject({ code: 'version-conflict', facts: { session: 'PTC-249' } });
  });
});

describe('one decision over several tools', () => {
  const several = (more: object = {}) => ({ tools: ['T13', 'T14'], decision: 'D1', facts: facts(), ...more });

  it('covers of each tool the papers that are its own, and those that are no other’s', async () => {
    const register = await opened();
    await register.before('T14' as never);
    const attach = (tool: string, document: string) =>
      register.does({ person: 'sec-PTC', seat: { role: 'secretary', body: 'PTC' } } as never, {
        tool,
        command: {
          type: 'attach-document',
          version: { document, language: 'en', revision: 'a' },
          as: 'paper',
        },
      });
    await attach('T13', 'PC0800');
    await attach('T14', 'PC0900');
    const version = (document: string) => ({ document, language: 'en', revision: 'a' });
    const versions = ['PC0741', 'PC0800', 'PC0900', 'PC0999'].map(version);
    const answer = await register.post('/api/decisions', 'sec-PTC', several({ facts: facts({ versions }) }));
    expect(answer.body.ok).toBe(true);
    const covered = async (tool: string) => {
      const event = (await register.tools.events(tool as never)).at(-1);
      return event?.type === 'DecisionRecorded' && event.facts.versions.map(({ document }) => document);
    };
    expect(await covered('T13')).toEqual(['PC0741', 'PC0800', 'PC0999']);
    expect(await covered('T14')).toEqual(['PC0741', 'PC0900', 'PC0999']);
  });

  it('is recorded where it can be, from the seat that is named', async () => {
    const register = await opened();
    await register.people.putSeat(seat('dep-PTC', 'secretary', PTC));
    const named = { role: 'deputy-secretary', body: 'PTC' };
    const versions = ['PC0741', 'PC0999'].map((document) => ({ document, language: 'en', revision: 'a' }));
    const answer = await register.post('/api/decisions', 'dep-PTC', {
      ...several({ seat: named, facts: facts({ versions }) }),
      tools: ['T13', 'T99'],
    });
    expect(answer.body).toMatchObject({
      ok: false,
      answers: [
        { tool: 'T13', done: { decision: 'D1' } },
        { tool: 'T99', problem: { status: 404, code: 'unknown-tool' } },
      ],
    });
    expect(await lastOf(register)).toMatchObject({
      by: { person: 'dep-PTC', seat: named },
      facts: { versions },
    });
  });

  it('that holds too much is told what the most is', async () => {
    const { post } = await opened();
    const statements = Array.from({ length: 20 }, () => ({
      ...{ kind: 'statement', text: { en: 'x'.repeat(19_000) } },
    }));
    const answer = await post('/api/decisions', 'sec-PTC', several({ facts: facts({ statements }) }));
    expect(answer.body).toMatchObject({ code: 'body-too-large', facts: { most: 300_000 } });
  });

  it('is of a secretary of the body, is well where each is, and is sent again with the same answers', async () => {
    const register = await opened();
    await register.before('T14' as never);
    const refused = await register.post('/api/decisions', 'sec-PoC', several());
    expect([refused.status, refused.body.code]).toEqual([403, 'not-permitted']);
    expect(refused.body.facts).toMatchObject({ action: 'record-decision' });
    const key = { 'idempotency-key': 'several-once' };
    const first = await register.post('/api/decisions', 'sec-PTC', several(), key);
    expect(first.body).toMatchObject({ ok: true, answers: [{ done: { decision: 'D1' } }, { done: {} }] });
    expect((await register.post('/api/decisions', 'sec-PTC', several(), key)).body).toEqual(first.body);
  });
});
