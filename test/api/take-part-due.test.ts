import { describe, expect, it } from 'vitest';
import { personId, toolId } from '../../functions/domain/ids.ts';
import { secretary } from '../support/register.ts';
import { PoC, PTC } from '../support/sample-register.ts';
import { secretaryOf } from '../support/story.ts';
import { enter } from './rig.ts';
import { takingPart } from './take-part-rig.ts';

// biome-ignore lint/suspicious/noExplicitAny: rows as an answer has them
type Row = any;
interface Answer {
  readonly body: {
    readonly groups: readonly { group: string; rows: readonly Row[] }[];
    [field: string]: unknown;
  };
}

const rowsOf = ({ body }: Answer, group: string): readonly Row[] =>
  body.groups.find((one) => one.group === group)?.rows ?? [];
const asked = (answer: Answer) =>
  answer.body.groups.flatMap(({ rows }) =>
    rows.map(({ asks, tool }: Row) => `${asks} ${tool?.id ?? ''}`.trim()),
  );

describe('what needs a delegate', () => {
  it('is an answer before a deadline, the next sessions, and what is for information', async () => {
    const { get, procedure, submitted, recorded } = await takingPart();
    await procedure('T13');
    await submitted('T15');
    await recorded(secretary, {}, 'T15');
    const answer = await get('/api/me/due', 'del-A');
    expect(answer.status).toBe(200);
    expect(asked(answer)).toEqual(['answer T13', 'sessions', 'information T15']);
    expect(answer.body).toMatchObject({
      at: '2024-04-24T08:00:00.000Z',
      counts: '1\u00a0réponse attendue',
      tally: [{ what: 'answer', words: '1\u00a0réponse attendue' }],
      bodies: [{ id: 'PTC', code: 'CTP', rows: 3 }],
      offers: [],
    });
    expect(answer.body).not.toHaveProperty('sentence');
    expect(rowsOf(answer, 'to-answer')[0]).toEqual({
      asks: 'answer',
      sentence: expect.stringMatching(
        /^Si votre administration s’y oppose, indiquez-le avant le vendredi 17 mai 2024/,
      ),
      body: { id: 'PTC', code: 'CTP' },
      tool: { id: 'T13', title: expect.any(String) },
      decision: 'T13-1',
      member: { id: 'A', name: 'Membre A' },
      since: '24 avril 2024',
      deadlineAt: '2024-05-17T10:00:00.000Z',
      on: '2024-05-17',
      daysLeft: 23,
      left: 'dans 23\u00a0jours',
      paper: { is: 'complete' },
    });
    expect(answer.body.groups.map(({ label }: Row) => label)).toEqual([
      'À répondre avant une échéance',
      'À faire',
      'Prochaines sessions (mes organes)',
      'En attente d’autrui',
      'Pour information',
    ]);
  });

  it('is no answer once the Member has given one', async () => {
    const { get, post, procedure } = await takingPart();
    await procedure();
    await post('/api/tools/T13/procedures/T13-1/answers', 'col-A', { answer: 'no-objection' });
    expect(asked(await get('/api/me/due', 'del-A'))).toEqual(['sessions']);
    expect(asked(await get('/api/me/due', 'del-B'))).toEqual(['answer T13', 'sessions']);
    expect(asked(await get('/api/me/due', 'obs-X'))).toEqual(['sessions']);
  });

  it('is an invitation to contribute, also of a text that was referred back to its draft', async () => {
    const { get, invitation, submitted, recorded } = await takingPart();
    await invitation('2024-08-30', 'T13');
    await submitted('T14');
    const back = { outcome: 'referred-back', target: 'draft', guidance: { en: 'More' }, byDay: '2024-06-30' };
    await recorded(secretary, back, 'T14');
    const answer = await get('/api/me/due', 'obs-X');
    expect(rowsOf(answer, 'to-answer')).toMatchObject([
      {
        asks: 'contribute',
        tool: { id: 'T14' },
        on: '2024-06-30',
        sentence: 'Contributions are invited by 30 June 2024.',
      },
      { asks: 'contribute', tool: { id: 'T13' }, on: '2024-08-30' },
    ]);
  });

  it('is nothing where nothing is asked, and then the next meeting is named', async () => {
    const { get } = await takingPart('2024-05-02T08:00:00.000Z');
    const { body } = await get('/api/me/due', 'del-A');
    expect(body).toMatchObject({
      counts: '',
      sentence: 'Rien ne vous attend avant le 23 octobre 2024 (CTP, 245e/246e sessions).',
    });
    expect((await get('/api/me/due', 'nobody')).body).toEqual({
      at: '2024-05-02T08:00:00.000Z',
      counts: '',
      tally: [],
      sentence: 'Nothing is due.',
      bodies: [],
      groups: expect.any(Array),
      offers: [],
    });
  });

  it('is told of one body where one is asked for; the counts stay those of all', async () => {
    const { get, people, procedure } = await takingPart();
    await procedure();
    await people.putSeat({ person: personId('del-A'), role: 'observer', body: PoC, from: '2020-01-01' });
    const one = await get('/api/me/due?body=PoC', 'del-A');
    expect(asked(one)).toEqual(['sessions']);
    expect(one.body).toMatchObject({
      counts: '1\u00a0réponse attendue',
      bodies: [{ id: 'PTC' }, { id: 'PoC' }],
    });
    expect(await get('/api/me/due?body=XYZ', 'del-A')).toMatchObject({
      status: 404,
      body: { code: 'unknown-body' },
    });
  });
});

describe('what needs a secretary', () => {
  it('is to decide, to confirm, and what waits for somebody else', async () => {
    const { get, submitted, recorded } = await takingPart();
    await submitted('T13');
    await submitted('T14');
    await recorded(secretary, { outcome: 'endorsed-amended', amendments: { en: 'Section 2' } }, 'T14');
    await submitted('T15');
    await recorded(secretary, {}, 'T15');
    const answer = await get('/api/me/due', 'sec-PTC');
    expect(rowsOf(answer, 'to-do')).toMatchObject([
      { asks: 'decide', tool: { id: 'T13' }, session: { id: 'PTC-243-244' }, daysLeft: 2 },
      { asks: 'confirm', tool: { id: 'T14' } },
    ]);
    expect(rowsOf(answer, 'waiting')).toMatchObject([
      { asks: 'wait', tool: { id: 'T15' }, body: { id: 'PoC' } },
    ]);
    expect(answer.body.counts).toBe(
      '1\u00a0item to decide · 1\u00a0waits for somebody else · 1\u00a0text to confirm',
    );
  });

  it('is a paper in one language, once however many tools it covers', async () => {
    const { get, submitted } = await takingPart();
    const versions = [{ document: 'PC0739', language: 'en', revision: 'a' }];
    for (const tool of ['T13', 'T14']) await submitted(tool, {}, versions);
    const answer = await get('/api/me/due', 'sec-PTC');
    expect(rowsOf(answer, 'to-do').filter(({ asks }) => asks === 'translate')).toMatchObject([
      { document: 'PC0739', languages: ['fr'], tool: { id: 'T13' }, alsoOf: [{ id: 'T14' }] },
    ]);
    expect(answer.body.counts).toMatch(/1\u00a0version due$/);
  });

  it('is an earlier text without its paragraph, once the report is out, also where its way has ended', async () => {
    const { get, submitted, recorded, people, clock, tools } = await takingPart();
    const steps = [{ n: 1, stage: 'ptc-endorsement', body: PTC, ask: 'decide' }];
    await submitted('T13', {
      route: { template: 'ptc-only', templateVersion: 1, steps, endsWith: 'last-step' },
    });
    await recorded(secretary, {});
    expect((await tools.load(toolId('T13')))?.tool.progress.next.ending).toBe('completed');
    clock.at = '2024-07-01T08:00:00.000Z';
    const { sessions } = await people.world(clock.at);
    for (const session of sessions.values())
      if (session.id === 'PTC-243-244')
        await people.putSession({
          ...session,
          state: 'report-issued',
          report: { number: 'PC0800', issuedOn: '2024-06-20' },
          version: session.version + 1,
        });
    expect(rowsOf(await get('/api/me/due', 'sec-PTC'), 'to-do')).toMatchObject([
      { asks: 'paragraphs', tool: { id: 'T13' }, since: '20 June 2024' },
    ]);
  });

  it('is an offer to contribute until it is answered', async () => {
    const { get, post, invitation } = await takingPart();
    await invitation();
    const text = 'Our laboratory';
    await post('/api/tools/T13/offers', 'del-A', { text }, { 'idempotency-key': 'offer-of-a' });
    const { body } = await get('/api/me/due', 'sec-PTC');
    expect(body.offers).toEqual([
      {
        body: { id: 'PTC', code: 'PTC' },
        tool: { id: 'T13', title: expect.any(String) },
        person: 'del-A',
        name: 'Name of del-A',
        at: '2024-04-24T08:00:00.000Z',
        text,
        key: 'offer-of-a',
      },
    ]);
    expect(body.counts).toMatch(/1\u00a0offer to answer$/);
    for (const person of ['del-A', 'sec-PoC', 'admin'])
      expect((await get('/api/me/due', person)).body.offers).toEqual([]);
    await post('/api/tools/T13/offers/del-A/offer-of-a/answered', 'sec-PTC');
    expect((await get('/api/me/due', 'sec-PTC')).body.offers).toEqual([]);
  });
});

describe('what needs an officer', () => {
  it('is the draft of a tool of theirs, without any seat on a body', async () => {
    const { get, people, does } = await takingPart();
    await enter(people, 'author');
    await does(
      { person: personId('officer'), seat: { role: 'officer' } },
      {
        tool: toolId('T20'),
        command: {
          type: 'register',
          registration: {
            title: { en: 'Something new' },
            kind: 'guidelines',
            origin: { kind: 'secretariat', names: [] },
            officers: ['author'],
            route: {
              template: 'ptc-only',
              templateVersion: 1,
              steps: [{ n: 1, stage: 'ptc-endorsement', body: PTC, ask: 'decide' }],
              endsWith: 'last-step',
            },
          },
        },
      },
    );
    const answer = await get('/api/me/due', 'author');
    expect(asked(answer)).toEqual(['draft T20']);
    expect(answer.body.counts).toBe('1\u00a0draft to submit');
  });
});

describe('what a restricted body decides', () => {
  it('is in the list of its seats and of nobody else', async () => {
    const register = await takingPart('2024-06-18T08:00:00.000Z');
    const { get, submitted, recorded } = register;
    await submitted();
    await recorded(secretary, {});
    const before = (await get('/api/me/due', 'del-A')).text;
    await recorded(secretaryOf(PoC), { body: PoC, session: 'PoC-90', decidedOn: '2024-06-18' });
    expect((await get('/api/me/due', 'del-A')).text).toBe(before);
    expect(asked(await get('/api/me/due', 'del-PoC'))).toContain('information T13');
  });
});
