import { describe, expect, it } from 'vitest';
import { command } from '../../functions/contracts/commands.ts';
import { memberId } from '../../functions/domain/ids.ts';
import { previewDesk } from '../../functions/handlers/api/preview-desk.ts';
import { unsubscribePaths } from '../../functions/notify/unsubscribe-path.ts';
import { letterWriter } from '../../functions/notify/write-letter.ts';
import { memoryRegister, secretary } from '../support/register.ts';
import { Council, PTC } from '../support/sample-register.ts';
import { secretaryOf } from '../support/story.ts';
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
  await register.before();
  const { people } = register;
  await enter(people, 'sec-PTC');
  await enter(people, 'sec-PoC');
  await enter(people, 'del-A', [{ role: 'delegate', body: PTC, member: memberId('A') }], 'fr');
  await enter(people, 'del-B', [{ role: 'delegate', body: PTC, member: memberId('B') }]);
  await enter(people, 'obs-C', [{ role: 'observer', body: PTC, member: memberId('C') }]);
  const head = { site: 'https://placet.example.org', registerName: 'Rehearsal', domain: 'example.org' };
  const paths = unsubscribePaths('key');
  const unsubscribePath = typeof paths === 'function' ? paths : paths.path;
  const write = letterWriter({ head, unsubscribePath });
  return { ...register, ...apiRig(register, previewDesk({ ...register, write })) };
}

describe('before a decision is recorded', () => {
  it('its secretary sees who would be told, and each letter as it will arrive in both languages', async () => {
    const { post } = await opened();
    const answer = await post('/api/tools/T13/decisions/preview', 'sec-PTC', { facts: facts() });
    expect(answer.status).toBe(200);
    const [letter] = answer.body.letters;
    expect(letter).toMatchObject({
      notice: 'PTC-243-244-2024-04-24',
      class: 'subscription',
      leavesAt: '2024-04-24T16:00:00.000Z',
      withOthers: 0,
      members: 2,
      observers: 1,
      languages: { fr: 1 },
    });
    expect(letter.summary).toMatch(/^Who will be told: \d+ people of 2 Members, 1 observer\. 1 in French\.$/);
    expect(letter.as.en.subject).toMatch(/^PTC: endorsed – /);
    expect(letter.as.fr.subject).toMatch(/^CTP/);
    expect(letter.to.map(({ name }: { name: string }) => name)).toContain('Name of del-A');
    expect(answer.text).not.toContain('@example.org"');
    expect(answer.body.takeBackUntil).toBe('2024-04-24T16:00:00.000Z');
    expect(answer.body.where).toMatch(/^With the Policy Commission since 24 April 2024/);
  });

  it('its secretary sees the official notice of a written procedure in the same way', async () => {
    const { post } = await opened();
    const versions = ['en', 'fr'].map((language) => ({ document: 'PC0741', language, revision: 'a' }));
    const hour = { deadlineAt: '2024-05-17T10:00:00.000Z', rule: 'Decision 12' };
    const answer = await post('/api/tools/T13/procedures/preview', 'sec-PTC', {
      ...{ facts: facts({ outcome: 'written-opened', versions, ...hour }), agrees: 'endorsed' },
      minimumDays: 7,
    });
    expect(answer.body.letters).toMatchObject([{ class: 'official', members: 2 }]);
  });

  it('nothing of it is written', async () => {
    const { post, tools, notices } = await opened();
    await post('/api/tools/T13/decisions/preview', 'sec-PTC', { facts: facts() });
    expect((await tools.head('T13' as never))?.version).toBe(2);
    expect(await notices.read('PTC-243-244-2024-04-24' as never)).toBeUndefined();
  });

  it('a quiet one tells nobody', async () => {
    const { post } = await opened();
    const answer = await post('/api/tools/T13/decisions/preview', 'sec-PTC', { facts: facts(), quiet: true });
    expect(answer.body.letters).toEqual([]);
    expect(answer.body.takeBackUntil).toBeUndefined();
  });

  it('what would be refused is refused here with the same words', async () => {
    const { post } = await opened();
    const none = facts({ versions: [] });
    expect((await post('/api/tools/T13/decisions/preview', 'sec-PTC', { facts: none })).body).toMatchObject({
      status: 422,
      code: 'details-missing',
      facts: { fields: ['versions'] },
    });
    expect((await post('/api/tools/T13/decisions/preview', 'del-A', { facts: facts() })).status).toBe(403);
    expect((await post('/api/tools/T99/decisions/preview', 'sec-PTC', { facts: facts() })).status).toBe(404);
  });

  it('the letter holds what the body decided on the same day', async () => {
    const { post, does, before, notices, tools } = await opened();
    await before('T16' as never);
    await does(secretary, { tool: 'T16', command: { type: 'record-decision', facts: facts() } });
    const n = (await tools.head('T16' as never))?.version ?? 0;
    await notices.add(
      {
        id: 'PTC-243-244-2024-04-24' as never,
        class: 'subscription',
        body: PTC,
        day: '2024-04-24',
        sendAt: '2024-04-24T16:00:00.000Z',
      },
      { tool: 'T16' as never, n },
    );
    const answer = await post('/api/tools/T13/decisions/preview', 'sec-PTC', { facts: facts() });
    expect(answer.body.letters[0].withOthers).toBe(1);
    expect(answer.body.letters[0].as.en.subject).toBe('PTC, 24 April: 2 decisions');
  });
});

describe('the decision form', () => {
  it('offers each outcome with its consequence and what it needs', async () => {
    const { get } = await opened();
    const answer = await get('/api/tools/T13/decision-form?session=PTC-243-244', 'sec-PTC');
    expect(answer.status).toBe(200);
    expect(answer.headers.etag).toMatch(/^"2-/);
    expect(answer.body).toMatchObject({
      heading: 'What did the PTC decide?',
      days: ['2024-04-23', '2024-04-24', '2024-04-25', '2024-04-26'],
      late: false,
      asked: { en: 'Endorse' },
      askedOf: 'Asked of the PTC',
    });
    const [first] = answer.body.offers;
    expect(first).toMatchObject({
      outcome: 'endorsed',
      label: { en: 'Endorsed', fr: 'Entériné' },
      offered: 'usual',
      consequence: 'then the Policy Commission, June 2024',
      leadsTo: { stage: 'policy-commission', waitsFor: 'outcome' },
    });
  });

  it('says of each outcome what it leaves, and whom the text can be referred back to', async () => {
    const { get } = await opened();
    const { body } = await get('/api/tools/T13/decision-form?session=PTC-243-244', 'sec-PTC');
    const consequenceOf = (outcome: string) =>
      body.offers.find((one: { outcome: string }) => one.outcome === outcome).consequence;
    expect(consequenceOf('endorsed-amended')).toBe('it moves on when the amended text is confirmed');
    expect(consequenceOf('noted')).toBe('no change to its progress');
    expect(consequenceOf('referred-back')).toBe('then the Secretariat revises the text');
    expect(body.targets).toEqual([{ target: 'draft', label: 'the Secretariat' }]);
  });

  it('has every field of every outcome, where it goes, and whether it must be given', async () => {
    const { get } = await opened();
    const { body } = await get('/api/tools/T13/decision-form?session=PTC-243-244', 'sec-PTC');
    type Field = { field: string; at: string; required: boolean; block: string };
    const fieldsOf = (outcome: string): readonly Field[] =>
      [...body.offers, ...body.commands].find((one) => one.outcome === outcome).fields;
    const details = (outcome: string) =>
      fieldsOf(outcome)
        .filter(({ block }) => block !== 'record')
        .map(({ field, required }) => (required ? `${field}!` : field));
    expect(details('endorsed')).toEqual(['versions!']);
    expect(details('endorsed-amended')).toEqual(['amendments!', 'byDay', 'versions']);
    expect(details('continued')).toEqual([
      ...['guidance!', 'whoMayContribute', 'byDay!', 'targetSession', 'versions'],
    ]);
    expect(details('referred-back').slice(0, 2)).toEqual(['target!', 'guidance!']);
    expect(details('deferred')).toEqual(['reason', 'targetSession']);
    expect(details('not-reached')).toEqual(['targetSession']);
    expect(details('in-part')).toEqual(['scope!', 'remainder!', 'versions!']);
    expect(details('written-opened')).toEqual([
      ...['agrees!', 'deadline!', 'minimumDays!', 'rule!', 'versions!'],
    ]);
    expect(fieldsOf('in-principle').find(({ field }) => field === 'deadline')).toEqual({
      ...{ field: 'deadline', at: 'facts.deadlineAt', kind: 'hour', block: 'details', required: true },
      label: { en: 'Deadline', fr: 'Échéance' },
    });
    expect(fieldsOf('endorsed').find(({ field }) => field === 'basis')).toMatchObject({
      ...{ at: 'facts.basis', kind: 'choice', required: true },
      choices: [{ value: 'consensus' }, { value: 'vote' }, { value: 'no-objection-in-writing' }, {}],
    });
    expect(body.sessions).toEqual([
      { id: 'PTC-245-246', label: '245th/246th Sessions', when: '23-25 October 2024' },
    ]);
  });

  it('sends each field where the command takes it', async () => {
    const { get } = await opened();
    const { body } = await get('/api/tools/T13/decision-form?session=PTC-243-244', 'sec-PTC');
    const entriesOf = (type: string) =>
      command.options.find(({ entries }) => entries.type.literal === type)?.entries as {
        facts: { entries: object };
      };
    const offers = body.offers.map((one: object) => ({ command: 'record-decision', ...one }));
    for (const one of [...offers, ...body.commands]) {
      const entries = entriesOf(one.command);
      for (const { at } of one.fields) {
        const [first = '', second] = at.split('.');
        if (second === undefined) expect(entries).toHaveProperty(first);
        else expect(entries.facts.entries, at).toHaveProperty(second);
      }
    }
  });

  it('says how the languages of each paper stand, and which item it is once that has been said', async () => {
    const { get, does } = await opened();
    const form = async () => (await get('/api/tools/T13/decision-form?session=PTC-243-244', 'sec-PTC')).body;
    const before = await form();
    expect(before.item).toBeUndefined();
    expect(before.papers).toMatchObject([
      {
        document: 'PC0741',
        state: { is: 'due', language: 'fr' },
        sentence: 'The French version is not available to date. English text.',
      },
    ]);
    const decided = { type: 'record-decision', facts: facts({ item: 'V.c' }) };
    await does(secretary, { tool: 'T13', command: decided });
    await does(secretary, {
      tool: 'T13',
      command: { type: 'take-back', decision: 'T13-1', reason: 'Wrong' },
    });
    expect((await form()).item).toBe('V.c');
  });

  it('offers when the letters leave, and to whom no quiet option is open', async () => {
    const { get, clock } = await opened();
    const form = async () => (await get('/api/tools/T13/decision-form?session=PTC-243-244', 'sec-PTC')).body;
    const { sendChoices, offers, commands } = await form();
    expect(sendChoices).toEqual([
      {
        choice: 'with-the-day',
        label: {
          en: "with today's other PTC decisions at 18.00",
          fr: 'avec les autres décisions du CTP de ce jour, à 18\u00a0h\u00a000',
        },
        leavesAt: '2024-04-24T16:00:00.000Z',
        proposed: true,
        sets: { letter: { leaves: 'with-the-day' } },
      },
      {
        choice: 'soon',
        label: { en: 'in 10 minutes', fr: 'dans 10 minutes' },
        leavesAt: '2024-04-24T08:10:00.000Z',
        proposed: false,
        sets: { letter: { leaves: 'soon' } },
      },
      {
        choice: 'quiet',
        label: { en: 'not by letter', fr: 'sans lettre' },
        proposed: false,
        sets: { quiet: true },
      },
    ]);
    type Sends = { outcome: string; sends: string[] };
    const sends = (outcome: string) =>
      [...offers, ...commands].find((one: Sends) => one.outcome === outcome).sends;
    expect(sends('endorsed')).toEqual(['with-the-day', 'soon', 'quiet']);
    expect(sends('in-principle')).toEqual(['with-the-day', 'soon']);
    expect(sends('written-opened')).toEqual([]);
    clock.at = '2024-04-24T16:00:00.000Z';
    expect((await form()).sendChoices[0].label.en).toBe(
      'with the other PTC decisions of 25 April 2024 at 18.00',
    );
  });

  it('proposes no letter of an outcome that a superior body overtook', async () => {
    const { get, does } = await opened('2024-06-27T08:00:00.000Z');
    const of = { body: 'Council', session: 'Council-143-144', decidedOn: '2024-06-27' };
    await does(secretaryOf(Council), {
      tool: 'T13',
      command: { type: 'record-decision', facts: facts({ outcome: 'approved', ...of }) },
    });
    const { sendChoices } = (await get('/api/tools/T13/decision-form?session=PTC-243-244', 'sec-PTC')).body;
    expect(sendChoices.map(({ proposed }: { proposed: boolean }) => proposed)).toEqual([false, false, true]);
    expect(sendChoices[0].sets).toEqual({ quiet: false, letter: { leaves: 'with-the-day' } });
  });

  it('is the secretariat’s own, and says what is not there', async () => {
    const { get } = await opened();
    expect((await get('/api/tools/T13/decision-form?session=PTC-243-244', 'sec-PoC')).status).toBe(403);
    expect((await get('/api/tools/T13/decision-form?session=X', 'sec-PTC')).body.code).toBe(
      'unknown-session',
    );
    expect((await get('/api/tools/T99/decision-form?session=PTC-243-244', 'sec-PTC')).body.code).toBe(
      'unknown-tool',
    );
    expect((await get('/api/tools/T13/decision-form', 'sec-PTC')).body).toMatchObject({
      status: 400,
      issues: [{ path: 'query.session', message: 'is missing' }],
    });
  });
});

describe('the proposed route', () => {
  it('is a sentence and a route to register with', async () => {
    const { get } = await opened();
    const answer = await get('/api/proposed-route?kind=guidelines', 'sec-PTC');
    expect(answer.body).toMatchObject({
      sentence: 'Guidelines: normally PTC → PoC → Council.',
      route: { template: 'full', steps: [{ body: 'PTC' }, { body: 'PoC' }, { body: 'Council' }] },
    });
    expect((await get('/api/proposed-route?kind=guidelines', 'del-A')).status).toBe(403);
  });
});
