import { describe, expect, it } from 'vitest';
import { toolId } from '../../functions/domain/ids.ts';
import { administrator } from '../support/register.ts';
import { Council, PoC, PTC, registration } from '../support/sample-register.ts';
import { inJune, officer, paper, reading, secretaryOf } from './read-rig.ts';
import { enter } from './rig.ts';

const T13 = toolId('T13');
const sentences = (items: readonly { sentence: string }[]) => items.map(({ sentence }) => sentence);

describe('the page of a tool', () => {
  it('answers where it is, since when, what comes next, when at the earliest and on which basis', async () => {
    const rig = await reading();
    await rig.submitted('T13');
    await rig.recorded(T13, 'endorsed');
    const { body } = await rig.get('/api/tools/T13', 'nobody');
    expect(body.where.sentence).toBe(
      'With the Policy Commission since 24 April 2024 (endorsed by the PTC). Next: the Policy Commission, June 2024; then the Council, 27-29 June 2024. At the earliest published in July 2024. Basis: sessions known today.',
    );
    expect(body.where).toMatchObject({
      at: 'body',
      body: { id: 'PoC', code: 'PoC', name: 'Policy Commission' },
      since: { precision: 'day', value: '2024-04-24', words: '24 April 2024' },
      because: { body: { id: 'PTC' }, outcome: { id: 'endorsed', label: 'Endorsed' } },
      earliest: { month: '2024-07', basis: 'sessions-known-today', words: 'July 2024' },
    });
    const french = (await rig.get('/api/tools/T13', 'del-A')).body;
    expect(french.where.sentence).toBe(
      'Devant la Commission de politique générale depuis le 24 avril 2024 (entériné par le CTP). Prochaine étape\u00a0: la Commission de politique générale, juin 2024, puis le Conseil, du 27 au 29 juin 2024. Publication au plus tôt en juillet 2024. Base\u00a0: les sessions connues à ce jour.',
    );
  });

  it('answers what the reader has to do, as « what needs me » has it', async () => {
    const rig = await reading();
    await rig.submitted('T13', {}, [paper('en')]);
    const todo = async (as: string, query = '') => (await rig.get(`/api/tools/T13${query}`, as)).body.todo;
    expect(await todo('nobody')).toEqual({ sentence: 'Nothing for now.', rows: [] });
    expect(await todo('del-A')).toEqual({ sentence: 'Rien pour l’instant.', rows: [] });
    const secretary = await todo('sec-PTC');
    expect(secretary.sentence).toBe('Before the PTC at its 243rd/244th Sessions, for decision.');
    expect(secretary.rows).toMatchObject([
      { asks: 'decide', tool: { id: 'T13' }, session: { id: 'PTC-243-244' }, daysLeft: 2, left: 'under way' },
      { asks: 'translate', document: 'PC0741', languages: ['fr'] },
    ]);
    // Where it waits for another body, nothing is asked of the one that had it, nor of the past.
    await rig.recorded(T13, 'endorsed');
    expect((await todo('sec-PTC')).rows).toEqual([]);
    expect(await todo('sec-PTC', '?asOn=2024-04-24')).toBeUndefined();
    expect(await todo('sec-PTC', '?asKnown=2024-04-01T00:00:00.000Z')).toBeUndefined();
  });

  it('draws its route as a list that can be heard', async () => {
    const rig = await reading();
    await rig.submitted('T13');
    await rig.recorded(T13, 'endorsed');
    const { steps } = (await rig.get('/api/tools/T13', 'nobody')).body.route;
    expect(steps.map(({ mark }: { mark: string }) => mark)).toEqual([
      ...['done', 'done', 'here', 'conditional', 'planned'],
    ]);
    expect(sentences(steps)).toEqual([
      'Step 1 of 5, Draft, done.',
      'Step 2 of 5, Permanent Technical Committee, done on 24 April 2024.',
      'Step 3 of 5, Policy Commission, here since 24 April 2024.',
      'Step 4 of 5, Council, planned for 27-29 June 2024, subject to the Policy Commission.',
      'Step 5 of 5, Publication, planned.',
    ]);
    expect(sentences((await rig.get('/api/tools/T13', 'del-A')).body.route.steps)).toEqual([
      'Étape 1 sur 5, Projet, franchie.',
      'Étape 2 sur 5, Comité technique permanent, franchie, 24 avril 2024.',
      'Étape 3 sur 5, Commission de politique générale, en cours depuis le 24 avril 2024.',
      'Étape 4 sur 5, Conseil, prévue du 27 au 29 juin 2024, sous réserve de la décision de la Commission de politique générale.',
      'Étape 5 sur 5, Publication, prévue.',
    ]);
  });

  it('says of each paper how its two languages stand', async () => {
    const rig = await reading();
    await rig.submitted('T13', {}, [paper('en', { pages: 12 })]);
    const papers = async (as: string) => (await rig.get('/api/tools/T13', as)).body.documents;
    expect(await papers('del-A')).toEqual([
      {
        document: 'PC0741',
        en: { number: 'PC0741Ea', language: 'en', revision: 'a', pages: 12 },
        state: { is: 'due', language: 'fr' },
        sentence: 'Version française non disponible à ce jour. Texte anglais (12 pages).',
      },
    ]);
    const attach = (version: object, as: 'translation' | 'revision') =>
      rig.does(officer, { tool: T13, command: { type: 'attach-document', version, as } });
    await attach(paper('fr'), 'translation');
    expect((await papers('del-A'))[0]).toMatchObject({ state: { is: 'complete' }, sentence: '' });
    await attach(paper('en', { revision: 'b' }), 'revision');
    expect((await papers('nobody'))[0].sentence).toBe('The French version is behind: E is b, F is a.');
  });

  it('has each decision as it stands, in the words of the body', async () => {
    const rig = await reading();
    await rig.submitted('T13');
    await rig.recorded(T13, 'endorsed', {
      item: 'V.c',
      text: { en: 'The Committee endorsed the Compendium.' },
      basis: { is: 'vote', for: 90, against: 2, abstaining: 5 },
      statements: [
        { kind: 'reservation', text: { en: 'Not section 3.' } },
        { kind: 'statement', member: 'A', text: { fr: 'Nous nous félicitons.' } },
      ],
    });
    const { decisions } = (await rig.get('/api/tools/T13', 'nobody')).body;
    expect(decisions).toHaveLength(1);
    expect(decisions[0]).toMatchObject({
      decision: 'T13-1',
      outcome: { id: 'endorsed', label: 'Endorsed' },
      sentence: 'The PTC endorsed Compendium of Case Studies on Cross-Border E-Commerce.',
      session: { id: 'PTC-243-244', label: '243rd/244th Sessions' },
      ...{ decidedOn: '2024-04-24', item: 'V.c', status: 'provisional', statusWords: 'Provisional text' },
      basis: { is: 'vote', label: 'By vote: 90 for, 2 against, 5 abstaining', for: 90 },
      text: { en: 'The Committee endorsed the Compendium.' },
      recordedBy: { person: 'sec-PTC', name: 'Name of sec-PTC', seat: 'Secretary, PTC' },
      statements: [
        { kind: 'reservation', label: 'Reservation', by: 'One Member' },
        { kind: 'statement', by: 'Member A', member: { id: 'A', name: 'Member A' } },
      ],
      versions: [{ number: 'PC0741Ea' }],
    });
    expect(decisions[0].quiet).toBeUndefined();
    expect((await rig.get('/api/tools/T13', 'sec-Council')).body.decisions[0].quiet).toBe(false);
  });

  it('shows a decision no more that was taken back, and the history both lines', async () => {
    const rig = await reading();
    await rig.submitted('T13');
    await rig.recorded(T13, 'deferred');
    const command = { type: 'take-back', decision: 'T13-1', reason: 'Wrong item' };
    await rig.does(secretaryOf(PTC), { tool: T13, command });
    const { body } = await rig.get('/api/tools/T13', 'nobody');
    expect([body.decisions, body.deferrals]).toEqual([[], 0]);
    const history = (await rig.get('/api/tools/T13/history', 'nobody')).body.items;
    expect(history.map(({ type }: { type: string }) => type)).toEqual([
      ...['Registered', 'Submitted', 'DecisionRecorded', 'DecisionTakenBack'],
    ]);
  });

  it('tells lineage both ways', async () => {
    const rig = await reading();
    await rig.drafted('T05', { title: { en: 'The edition before' } });
    await rig.submitted('T13');
    await rig.drafted('T13x', { title: { en: 'A template' }, parent: 'T13' });
    const { lineage } = (await rig.get('/api/tools/T13', 'nobody')).body;
    expect(lineage).toEqual({
      supersedes: { tool: 'T05', title: 'The edition before' },
      supersededBy: [],
      children: [{ tool: 'T13x', title: 'A template' }],
    });
    expect((await rig.get('/api/tools/T13x', 'nobody')).body.lineage.parent.tool).toBe('T13');
  });

  it('says what its reader may do now, by the functions that judge it when it is done', async () => {
    const rig = await reading();
    await rig.submitted('T13');
    const may = async (as: string) =>
      (await rig.get('/api/tools/T13', as)).body.may.map(
        ({ command, body }: { command: string; body?: string }) => `${command}${body ? ` ${body}` : ''}`,
      );
    expect(await may('nobody')).toEqual([]);
    expect(await may('del-A')).toEqual([]);
    expect(await may('officer')).toEqual(['withdraw', 'attach-document', 'change-route']);
    expect(await may('sec-PTC')).toEqual([
      ...['attach-document', 'change-route', 'record-decision PTC', 'not-listed PTC'],
      ...['open-written-procedure PTC', 'discontinue PTC'],
    ]);
    expect(await may('sec-Council')).toContain('record-decision Council');
    expect(await may('admin')).toEqual(['pause-execution', 'replace-execution']);
    await rig.recorded(T13, 'endorsed');
    expect(await may('sec-PTC')).toEqual([
      ...['attach-document', 'confirm-text PTC', 'take-back PTC', 'propose-correction PTC'],
    ]);
  });

  it('has a version for If-Match for whom nothing can be hidden, and is not sent twice', async () => {
    const rig = await reading();
    await rig.submitted('T13');
    const answer = await rig.get('/api/tools/T13', 'sec-PTC');
    expect(answer.body.version).toBe(2);
    expect(answer.headers.etag).toMatch(/^"2-/);
    const again = await rig.get('/api/tools/T13', 'sec-PTC', { 'if-none-match': answer.headers.etag ?? '' });
    expect([again.status, again.text]).toEqual([304, '']);
    const delegate = await rig.get('/api/tools/T13', 'del-A');
    expect(delegate.body.version).toBeUndefined();
    expect(delegate.headers.etag).not.toMatch(/^"2-/);
  });

  it('names its executions to those for whom nothing is hidden, with addresses for administrators', async () => {
    const rig = await reading();
    await rig.submitted('T13');
    await rig.does(administrator, { tool: T13, command: { type: 'replace-execution', why: 'by-hand' } });
    const executions = async (as: string) => (await rig.get('/api/tools/T13', as)).body.executions;
    expect(await executions('del-A')).toBeUndefined();
    expect(await executions('sec-PTC')).toEqual([
      { name: 'T13-g2', current: true },
      { name: 'T13-g1', current: false },
    ]);
    expect((await executions('admin'))[0].address).toBe('/api/admin/executions/T13-g2');
  });

  it('is of nothing where there is no such tool', async () => {
    const { get } = await reading();
    for (const path of ['/api/tools/T99', '/api/tools/T99/history', '/api/tools/T99?asOn=2024-01-01'])
      expect(await get(path, 'nobody')).toMatchObject({ status: 404, body: { code: 'unknown-tool' } });
  });
});

describe('a written procedure on the page', () => {
  it('shows a delegate what their Member said, and its counts to who serves the body', async () => {
    const rig = await reading();
    await rig.submitted('T13');
    const facts = {
      ...{ outcome: 'written-opened', body: PTC, decidedOn: '2024-04-24', basis: { is: 'consensus' } },
      ...{ rule: 'Rule 20', deadlineAt: '2024-05-17T10:00:00.000Z', versions: [paper('en'), paper('fr')] },
    };
    const opens = { type: 'open-written-procedure', facts, agrees: 'endorsed', minimumDays: 14 };
    await rig.does(secretaryOf(PTC), { tool: T13, command: opens });
    const object = { type: 'object', decision: 'T13-1', member: 'A', answer: 'no-objection' };
    await rig.does(secretaryOf(PTC), { tool: T13, command: object });
    const procedure = async (as: string) => (await rig.get('/api/tools/T13', as)).body.procedure;
    expect(await procedure('del-A')).toMatchObject({
      deadline: 'vendredi 17 mai 2024 à 12\u00a0h\u00a000, heure de Bruxelles',
      agrees: { id: 'endorsed', label: 'Entériné' },
      own: [{ member: { id: 'A', name: 'Membre A' }, answer: 'no-objection' }],
    });
    expect((await procedure('del-A')).own[0].sentence).toBe(
      'Le secrétariat a consigné une réponse de votre administration le 24 avril 2024.',
    );
    expect((await procedure('del-A')).counts).toBeUndefined();
    expect((await procedure('nobody')).own).toEqual([]);
    await enter(rig.people, 'del-B', [{ role: 'delegate', member: 'B' as never, body: PTC }], 'fr');
    const todo = async (as: string) => (await rig.get('/api/tools/T13', as)).body.todo;
    expect((await todo('del-A')).rows).toEqual([]);
    expect(await todo('del-B')).toMatchObject({
      sentence:
        'Si votre administration s’y oppose, indiquez-le avant le vendredi 17 mai 2024 à 12\u00a0h\u00a000, heure de Bruxelles.',
      rows: [{ asks: 'answer', member: { id: 'B' }, deadlineAt: '2024-05-17T10:00:00.000Z', daysLeft: 23 }],
    });
    expect((await procedure('sec-PTC')).counts).toEqual({ objections: 0, noObjections: 1 });
    const answer = async (as: string) =>
      (await rig.get('/api/tools/T13/history', as)).body.items.find(
        ({ type }: { type: string }) => type === 'AnswerReceived',
      );
    // Who wrote it would tell for which Member.
    expect(await answer('nobody')).toMatchObject({
      data: { answer: 'no-objection', decision: 'T13-1' },
      by: null,
    });
    expect(await answer('del-A')).toMatchObject({ data: { member: 'A' }, by: { person: 'sec-PTC' } });
    const { may } = (await rig.get('/api/tools/T13', 'del-A')).body;
    expect(may).toEqual([{ command: 'object', decision: 'T13-1', body: 'PTC', member: 'A' }]);
  });
});

describe('a tool in the past', () => {
  const lived = async () => {
    const rig = await inJune();
    rig.clock.at = '2024-04-10T08:00:00.000Z';
    await rig.submitted('T13');
    // Recorded two months after it was decided.
    rig.clock.at = '2024-06-27T08:00:00.000Z';
    await rig.recorded(T13, 'endorsed');
    return rig;
  };

  it('is shown as it was on a day, by when things happened', async () => {
    const { get } = await lived();
    const where = async (day: string) =>
      (await get(`/api/tools/T13?asOn=${day}`, 'nobody')).body.where.sentence;
    expect(await where('2024-04-20')).toMatch(/^With the PTC since 10 April 2024\./);
    expect(await where('2024-05-01')).toMatch(/^With the Policy Commission since 24 April 2024/);
    expect(await where('2023-07-01')).toBe('Nothing is known of it on that day.');
  });

  it('and as the register knew it at an instant, by when they were recorded', async () => {
    const { get } = await lived();
    const at = async (instant: string) => (await get(`/api/tools/T13?asKnown=${instant}`, 'nobody')).body;
    const may = await at('2024-05-01T00:00:00Z');
    expect(may.where.sentence).toMatch(/^With the PTC since 10 April 2024\./);
    expect([may.decisions, may.may, may.asKnown]).toEqual([[], [], '2024-05-01T00:00:00.000Z']);
    expect((await at('2024-06-28T00:00:00Z')).decisions).toHaveLength(1);
    const unknown = await at('2024-04-01T00:00:00Z');
    expect(unknown).toMatchObject({ known: false, route: { steps: [] }, decisions: [] });
  });

  it('never has a version, nor a button', async () => {
    const { get } = await lived();
    const { body, headers } = await get('/api/tools/T13?asOn=2024-05-01', 'sec-PTC');
    expect([body.version, body.may]).toEqual([undefined, []]);
    expect(headers.etag).not.toMatch(/^"\d+-/);
  });
});

describe('the history of a tool', () => {
  it('is in the order in which things happened, each with who did it and from which seat', async () => {
    const rig = await inJune();
    await rig.submitted('T13');
    await rig.inJune(T13, Council, 'approved');
    await rig.recorded(T13, 'endorsed');
    const { items } = (await rig.get('/api/tools/T13/history', 'sec-Council')).body;
    expect(
      items.map(({ position, type, happenedOn, by }: (typeof items)[number]) => [
        ...[position, type, happenedOn.value, by.seat],
      ]),
    ).toEqual([
      [1, 'DecisionRecorded', '2024-04-24', 'Secretary, PTC'],
      [2, 'Registered', '2024-06-27', 'Responsible officer'],
      [3, 'Submitted', '2024-06-27', 'Responsible officer'],
      [4, 'DecisionRecorded', '2024-06-27', 'Secretary, Council'],
    ]);
    expect(items[3]).toMatchObject({
      sentence:
        'The Council approved Compendium of Case Studies on Cross-Border E-Commerce. It is not yet published.',
      by: { person: 'sec-Council', name: 'Name of sec-Council' },
      recordedAt: '2024-06-27T08:00:00.000Z',
    });
    expect(Object.keys(items[3].data).sort()).toEqual(['decision', 'facts', 'late', 'quiet', 'step']);
  });

  it('keeps a name out that was erased', async () => {
    const rig = await reading();
    await rig.submitted('T13');
    const person = await rig.people.person('officer' as never);
    if (!person) throw new Error('The officer was entered');
    await rig.people.putPerson({ ...person, name: '' });
    const { items } = (await rig.get('/api/tools/T13/history', 'nobody')).body;
    expect(items[0].by).toEqual({ person: 'officer', name: null, seat: 'Responsible officer' });
  });

  it('tells what was hidden once it is cleared, and of the engine to who looks after it', async () => {
    const rig = await inJune();
    rig.clock.at = '2024-04-10T08:00:00.000Z';
    await rig.submitted('T13');
    rig.clock.at = '2024-06-27T08:00:00.000Z';
    await rig.recorded(T13, 'endorsed');
    await rig.inJune(T13, PoC, 'endorsed');
    await rig.does(administrator, { tool: T13, command: { type: 'replace-execution', why: 'by-hand' } });
    const types = async (as: string) =>
      (await rig.get('/api/tools/T13/history', as)).body.items.map(({ type }: { type: string }) => type);
    expect(await types('del-A')).toEqual(['Registered', 'Submitted', 'DecisionRecorded']);
    expect(await types('admin')).toContain('ExecutionReplaced');
    expect(await types('del-PoC')).toHaveLength(5);
    await rig.does(secretaryOf(PoC), { tool: T13, command: { type: 'clear-step', step: 2 } });
    expect(await types('del-A')).toEqual([
      ...['Registered', 'Submitted', 'DecisionRecorded', 'DecisionRecorded', 'StepCleared'],
    ]);
  });

  it('tells nothing of what made a tool that its reader only knows since a body has acted on it', async () => {
    const rig = await inJune();
    await rig.submitted('T13');
    await rig.recorded(T13, 'endorsed');
    const child = { tool: 'T13b', registration: { ...registration, officers: ['officer'] } };
    const facts = { scope: { en: 'sections 1-5' }, remainder: 'T13b' };
    await rig.does(secretaryOf(PoC), {
      tool: T13,
      command: {
        ...{ type: 'record-decision', child },
        facts: {
          ...{ outcome: 'in-part', body: PoC, session: 'PoC-90', decidedOn: '2024-06-18', ...facts },
          ...{ basis: { is: 'consensus' }, versions: [paper('en')] },
        },
      },
    });
    const T13b = toolId('T13b');
    expect((await rig.get('/api/tools/T13b', 'del-A')).status).toBe(404);
    expect((await rig.get('/api/tools/T13', 'del-A')).body.lineage.children).toEqual([]);
    expect((await rig.get('/api/tools/T13', 'sec-PTC')).body.lineage.children[0].tool).toBe('T13b');
    await rig.inJune(T13b, Council, 'approved');
    const { body } = await rig.get('/api/tools/T13b', 'del-A');
    expect(body.lineage).toEqual({ supersededBy: [], children: [] });
    const [first] = (await rig.get('/api/tools/T13b/history', 'del-A')).body.items;
    expect(first).toMatchObject({ type: 'Registered', by: null });
    expect(JSON.stringify(first.data)).not.toMatch(/bornBy|remainderOf|PoC"\}/);
  });
});

describe('a paper of a restricted body', () => {
  it('is for its seats until the step is cleared: others are told whose it is, and what their own seat is', async () => {
    const rig = await inJune();
    const body = await rig.people.world(rig.clock.now()).then(({ bodies }) => bodies.get(PoC));
    if (!body) throw new Error('The Policy Commission is a body');
    await rig.people.putBody({ ...body, prefix: 'SP' });
    await rig.submitted('T13', {}, [paper('en', { document: 'SP0250' })]);
    const papers = async (as: string) => (await rig.get('/api/tools/T13', as)).body.documents;
    expect(await papers('del-A')).toEqual([
      {
        document: 'SP0250',
        sentence:
          'Ce document est réservé aux sièges de la Commission de politique générale jusqu’à sa diffusion. Votre siège\u00a0: CTP.',
        reserved: { id: 'PoC', code: 'CPG', name: 'Commission de politique générale' },
      },
    ]);
    expect((await papers('del-PoC'))[0].en.number).toBe('SP0250Ea');
    expect((await rig.get('/api/documents/SP0250', 'nobody')).body).toMatchObject({ versions: [] });
    await rig.recorded(T13, 'endorsed');
    await rig.inJune(T13, PoC, 'endorsed');
    await rig.does(secretaryOf(PoC), { tool: T13, command: { type: 'clear-step', step: 2 } });
    expect((await papers('del-A'))[0].en.number).toBe('SP0250Ea');
  });
});
