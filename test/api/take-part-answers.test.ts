import { describe, expect, it } from 'vitest';
import { memberId, personId } from '../../functions/domain/ids.ts';
import { asClock, byClock } from '../../functions/handlers/as-clock.ts';
import { PTC } from '../support/sample-register.ts';
import { takingPart } from './take-part-rig.ts';

const path = '/api/tools/T13/procedures/T13-1/answers';

async function opened() {
  const register = await takingPart();
  await register.procedure();
  return {
    ...register,
    answers: (as: string, answer: string, more: object = {}) => register.post(path, as, { answer, ...more }),
  };
}

describe('a delegate', () => {
  it('says that the Member does not object, and has a receipt', async () => {
    const { answers } = await opened();
    const { status, body } = await answers('del-A', 'no-objection');
    expect(status).toBe(201);
    expect(body).toEqual({
      tool: 'T13',
      decision: 'T13-1',
      person: 'del-A',
      member: { id: 'A', name: 'Membre A' },
      at: '2024-04-24T08:00:00.000Z',
      answer: 'no-objection',
      withdrawableUntil: '2024-05-17T10:00:00.000Z',
      sentence: expect.stringMatching(
        /^Consigné pour Membre A le mercredi 24 avril 2024 à 10\u00a0h\u00a000, heure de Bruxelles\u00a0: pas d’objection au texte suivant\u00a0: .+\. Cette réponse peut être retirée jusqu’au vendredi 17 mai 2024 à 12\u00a0h\u00a000, heure de Bruxelles\.$/,
      ),
    });
  });

  it('objects, which ends the procedure; that cannot be withdrawn', async () => {
    const { answers, tools } = await opened();
    const { body } = await answers('del-B', 'objection', { text: { en: 'Section 3' } });
    expect(body).toMatchObject({ answer: 'objection', withdrawableUntil: null });
    expect(body.sentence).toMatch(
      /^Recorded for Member B on Wednesday 24 April 2024, 10\.00, Brussels time: objection to .+\. The procedure has ended; the item goes to the next session\.$/,
    );
    expect((await tools.load('T13' as never))?.tool.procedure).toBeUndefined();
    expect(await answers('del-B', 'withdrawn')).toMatchObject({
      status: 409,
      body: { code: 'objection-stands', facts: { secretariat: 'ptc@example.org' } },
    });
    expect(await answers('del-A', 'objection')).toMatchObject({
      status: 409,
      body: { code: 'no-open-procedure', facts: { secretariat: 'ptc@example.org' } },
    });
  });

  it('withdraws an answer until the hour, and is told what silence means', async () => {
    const { answers, tools } = await opened();
    expect(await answers('del-B', 'withdrawn')).toMatchObject({
      status: 409,
      body: { code: 'nothing-to-withdraw' },
    });
    await answers('del-B', 'no-objection');
    const { body } = await answers('del-B', 'withdrawn');
    expect(body).toMatchObject({
      answer: 'withdrawn',
      withdrawableUntil: null,
      before: {
        answer: 'no-objection',
        at: '2024-04-24T08:00:00.000Z',
        sentence: 'You had answered for your administration on 24 April 2024.',
      },
    });
    expect(body.sentence).toMatch(
      /is withdrawn\. Without another one, silence will count as agreement: Friday 17 May 2024, 12\.00, Brussels time\.$/,
    );
    expect((await tools.load('T13' as never))?.tool.procedure?.answers).toEqual([]);
    expect((await answers('del-B', 'no-objection')).body).not.toHaveProperty('before');
  });

  it('is told that a colleague has answered, or the secretariat', async () => {
    const { answers, clock } = await opened();
    clock.at = '2024-05-03T08:00:00.000Z';
    await answers('col-A', 'no-objection');
    clock.at = '2024-05-06T08:00:00.000Z';
    expect((await answers('del-A', 'objection')).body.before).toEqual({
      answer: 'no-objection',
      at: '2024-05-03T08:00:00.000Z',
      sentence: 'Une autre personne a répondu pour votre administration le 3 mai 2024.',
    });
    const other = await opened();
    await other.answers('sec-PTC', 'no-objection', { member: 'A' });
    expect((await other.answers('col-A', 'withdrawn')).body.before.sentence).toBe(
      'The secretariat entered an answer of your administration on 24 April 2024.',
    );
  });

  it('is one voice with the colleagues: the same answer twice is refused', async () => {
    const { answers } = await opened();
    await answers('col-A', 'no-objection');
    expect(await answers('del-A', 'no-objection')).toMatchObject({
      status: 409,
      body: { code: 'member-already-answered', facts: { member: 'A', at: '2024-04-24T08:00:00.000Z' } },
    });
  });

  it('who sends the same request again has the same receipt, byte for byte, whatever happened since', async () => {
    const { ask, answers, clock } = await opened();
    const request = {
      as: 'del-A',
      body: { answer: 'no-objection' },
      headers: { 'idempotency-key': 'my-answer-1' },
    };
    const first = await ask('POST', path, request);
    clock.at = '2024-05-06T08:00:00.000Z';
    await answers('col-A', 'withdrawn');
    const again = await ask('POST', path, request);
    expect([again.status, again.text]).toEqual([201, first.text]);
    const changed = await ask('POST', path, { ...request, body: { answer: 'objection' } });
    expect(changed).toMatchObject({ status: 422, body: { code: 'request-key-reused' } });
  });

  it('of several Members says for which', async () => {
    const { answers, people } = await opened();
    await people.putSeat({
      person: personId('del-A'),
      role: 'delegate',
      body: PTC,
      member: memberId('B'),
      from: '2020-01-01',
    });
    expect(await answers('del-A', 'no-objection')).toMatchObject({
      status: 422,
      body: { code: 'details-missing', facts: { fields: ['member'] } },
    });
    expect((await answers('del-A', 'no-objection', { member: 'B' })).body.member.name).toBe('Membre B');
  });
});

describe('after the hour', () => {
  it('a delegate is told that it has passed and where to write', async () => {
    const { answers, clock } = await opened();
    clock.at = '2024-05-17T10:00:00.000Z';
    expect(await answers('del-A', 'objection')).toMatchObject({
      status: 409,
      body: {
        code: 'deadline-passed',
        facts: { deadlineAt: '2024-05-17T10:00:00.000Z', secretariat: 'ptc@example.org' },
      },
    });
  });

  it('it is so as well once silence has been taken for agreement', async () => {
    const { answers, clock, tools, people } = await opened();
    clock.at = '2024-05-17T10:00:00.000Z';
    const loaded = await tools.load('T13' as never);
    const world = await people.world(clock.at);
    const lapse = { type: 'lapse', asked: 2, notReached: [], by: byClock } as const;
    if (loaded) await asClock(tools, loaded, lapse, world);
    expect((await tools.load('T13' as never))?.tool.procedure).toBeUndefined();
    expect(await answers('del-A', 'objection')).toMatchObject({
      status: 409,
      body: {
        code: 'deadline-passed',
        facts: { deadlineAt: '2024-05-17T10:00:00.000Z', secretariat: 'ptc@example.org' },
      },
    });
  });
});

describe('who has no voice', () => {
  it('is refused with the seats that would be needed', async () => {
    const { answers } = await opened();
    for (const person of ['nobody', 'del-PoC', 'admin', 'sec-PoC'])
      expect(await answers(person, 'no-objection')).toMatchObject({
        status: 403,
        body: {
          code: 'not-permitted',
          facts: { action: 'object', needs: [{ role: 'delegate', body: 'PTC' }] },
        },
      });
    expect(await answers('obs-X', 'no-objection')).toMatchObject({ status: 403, body: { code: 'no-voice' } });
  });

  it('has none by naming another Member', async () => {
    const { answers, tools } = await opened();
    for (const person of ['nobody', 'del-B', 'obs-X'])
      expect(await answers(person, 'objection', { member: 'A' })).toMatchObject({
        status: 403,
        body: { code: 'not-permitted' },
      });
    expect((await tools.load('T13' as never))?.tool.version).toBe(3);
  });

  it('and serves the body says for which Member', async () => {
    const { answers } = await opened();
    expect(await answers('sec-PTC', 'objection')).toMatchObject({
      status: 422,
      body: { code: 'details-missing', facts: { fields: ['member'] } },
    });
  });

  it('finds no procedure where there is none', async () => {
    const { post } = await opened();
    const at = (tool: string, decision: string) =>
      post(`/api/tools/${tool}/procedures/${decision}/answers`, 'del-A', { answer: 'objection' });
    expect(await at('T99', 'T99-3')).toMatchObject({ status: 404, body: { code: 'unknown-tool' } });
    expect(await at('T13', 'T13-9')).toMatchObject({ status: 404, body: { code: 'unknown-decision' } });
  });
});
