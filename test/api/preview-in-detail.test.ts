import { describe, expect, it } from 'vitest';
import type { By } from '../../functions/domain/event.ts';
import { memberId, personId, toolId } from '../../functions/domain/ids.ts';
import { noticeId } from '../../functions/domain/notice.ts';
import { previewDesk } from '../../functions/handlers/api/preview-desk.ts';
import { unsubscribePaths } from '../../functions/notify/unsubscribe-path.ts';
import { letterWriter } from '../../functions/notify/write-letter.ts';
import { memoryRegister, records, secretary } from '../support/register.ts';
import { PoC, PTC } from '../support/sample-register.ts';
import { apiRig, enter } from './rig.ts';

async function opened(now?: string, people: 'english' | 'both' = 'both') {
  const register = await memoryRegister(now);
  await register.before();
  await enter(register.people, 'sec-PTC');
  await enter(register.people, 'sec-PoC');
  const second = people === 'both' ? 'fr' : 'en';
  await enter(register.people, 'del-A', [{ role: 'delegate', body: PTC, member: memberId('A') }], second);
  await enter(register.people, 'del-B', [{ role: 'delegate', body: PTC, member: memberId('B') }]);
  await enter(register.people, 'obs-C', [{ role: 'observer', body: PTC, member: memberId('C') }]);
  const head = { site: 'https://placet.example.org', registerName: '', domain: 'example.org' };
  const unsubscribes = unsubscribePaths('key');
  const write = letterWriter({ head, unsubscribePath: unsubscribes.path });
  return { ...register, ...apiRig(register, previewDesk({ ...register, write })) };
}
type Opened = Awaited<ReturnType<typeof opened>>;
const tool = 'T13';
const form = async ({ get }: Opened, query = 'session=PTC-243-244', as = 'sec-PTC', language?: string) =>
  (await get(`/api/tools/T13/decision-form?${query}`, as, language ? { 'accept-language': language } : {}))
    .body;

describe('the form of a decision', () => {
  it('is for a day of the session: the one asked for, the last that has come, otherwise its first', async () => {
    const offered = async (of: Opened, query?: string) =>
      (await form(of, query)).offers.find(({ outcome }: { outcome: string }) => outcome === 'noted').offered;
    expect(await offered(await opened())).toBe('usual');
    expect(await offered(await opened(), 'session=PTC-243-244&day=2024-04-25')).toBe('not-now');
    expect(await offered(await opened('2024-04-23T08:00:00.000Z'))).toBe('usual');
    expect(await offered(await opened(), 'session=PTC-245-246')).toBe('not-now');
    const closed = await opened('2024-05-06T08:00:00.000Z');
    expect(await form(closed)).toMatchObject({
      late: true,
      session: 'PTC-243-244',
      body: 'PTC',
      tool: 'T13',
    });
    expect(await offered(closed)).toBe('usual');
    const world = await closed.people.world('2024-05-06T08:00:00.000Z');
    const session = world.sessions.get('PTC-243-244' as never);
    if (!session) throw new Error('It is there');
    await closed.people.putSession({ ...session, state: 'report-issued', version: session.version + 1 });
    expect((await form(closed)).late).toBe(true);
  });

  it('has the number of the item as it was typed before, in that session', async () => {
    const register = await opened();
    expect(await form(register)).not.toHaveProperty('item');
    await register.does(secretary, { tool, command: records('noted', { item: 'V.c' }) });
    await register.does(secretary, { tool, command: records('statement') });
    expect((await form(register)).item).toBe('V.c');
    expect(await form(register, 'session=PTC-245-246')).not.toHaveProperty('item');
  });

  it('asks what the body was asked, and of whom a body that was asked nothing', async () => {
    const register = await opened('2024-06-18T08:00:00.000Z');
    await register.does(secretary, { tool, command: records('endorsed') });
    const commission = await form(register, 'session=PoC-90', 'sec-PoC');
    expect(commission).not.toHaveProperty('asked');
    expect(commission).not.toHaveProperty('askedOf');
    expect(commission.heading).toBe('What did the Policy Commission decide?');
    expect(commission.targets).toEqual([
      { target: 1, label: 'the PTC' },
      { target: 'draft', label: 'the Secretariat' },
    ]);
    const french = await form(register, 'session=PoC-90', 'sec-PoC', 'fr');
    expect(french.targets.at(-1)).toEqual({ target: 'draft', label: 'le Secrétariat' });
    expect((await form(register, 'session=PTC-243-244', 'sec-PTC', 'fr')).askedOf).toBe(
      'Il est demandé au CTP',
    );
  });

  it('has the newest version of each language of each paper', async () => {
    const register = await opened();
    const attach = (language: string, revision: string, more: object = {}) =>
      register.does(secretary, {
        tool,
        command: {
          type: 'attach-document',
          version: { document: 'PC0741', language, revision, ...more },
          as: 'revision',
        },
      });
    await attach('en', 'b', { pages: 24, datedOn: '2024-04-02' });
    await attach('fr', 'a');
    expect((await form(register)).versions).toEqual([
      {
        document: 'PC0741',
        language: 'en',
        revision: 'b',
        number: expect.stringContaining('PC0741'),
        pages: 24,
        datedOn: '2024-04-02',
      },
      { document: 'PC0741', language: 'fr', revision: 'a', number: expect.stringContaining('PC0741') },
    ]);
  });

  it('names the other sessions of the body that are to come', async () => {
    const { sessions } = await form(await opened());
    expect(sessions.map(({ id, session }: { id?: string; session?: string }) => id ?? session)).toEqual([
      'PTC-245-246',
    ]);
  });

  it('is for a secretary of the body, of a tool and a session that are there', async () => {
    const { get } = await opened();
    const asks = async (address: string, as = 'sec-PTC') => (await get(address, as)).body;
    expect(await asks('/api/tools/T13/decision-form?session=PTC-1')).toMatchObject({
      code: 'unknown-session',
      facts: { session: 'PTC-1' },
    });
    expect(await asks('/api/tools/T99/decision-form?session=PTC-243-244')).toMatchObject({
      code: 'unknown-tool',
      facts: { tool: 'T99' },
    });
    expect(await asks('/api/tools/T13/decision-form?session=PTC-243-244', 'del-A')).toMatchObject({
      code: 'not-permitted',
      facts: { action: 'preview-decision' },
    });
  });
});

describe('the letters that a decision would send', () => {
  const preview = async (register: Opened, outcome = 'endorsed', more: object = {}, language = 'en') => {
    const body = { facts: { ...records(outcome).facts, ...more } };
    const answer = await register.post('/api/tools/T13/decisions/preview', 'sec-PTC', body, {
      'accept-language': language,
    });
    return answer.body.letters;
  };

  it('are counted by whom they reach: people, Members, observers, languages, and how they are told', async () => {
    const [letter] = await preview(await opened());
    expect(letter).toMatchObject({
      class: 'subscription',
      official: 0,
      members: 2,
      observers: 1,
      body: 'PTC',
    });
    expect(letter.languages).toEqual({ en: letter.people - 1, fr: 1 });
    const named = letter.to.filter(({ name }: { name: string }) => /del-|obs-/.test(name));
    expect(named).toEqual([
      { name: 'Name of del-A', member: 'A', language: 'fr', class: 'subscription' },
      { name: 'Name of del-B', member: 'B', language: 'en', class: 'subscription' },
      { name: 'Name of obs-C', member: 'C', language: 'en', class: 'subscription' },
    ]);
    const [secretaryTold] = letter.to.filter(({ name }: { name: string }) => name === 'Name of sec-PTC');
    expect(secretaryTold).toEqual({ name: 'Name of sec-PTC', language: 'en', class: 'subscription' });
    const [official] = await preview(await opened(), 'in-principle', {
      deadlineAt: '2024-06-14T16:00:00.000Z',
    });
    expect(official).toMatchObject({ class: 'official' });
    expect(official.official).toBeGreaterThan(2);
    expect((await preview(await opened(), 'endorsed', {}, 'fr'))[0].summary).toMatch(/Membres/);
  });

  it('are shown as a delegate has them in each language, where nobody has it from who has the other', async () => {
    const hour = { deadlineAt: '2024-06-14T16:00:00.000Z' };
    const [both] = await preview(await opened(), 'in-principle', hour);
    // To a delegate: it is their administration that may object.
    expect(both.as.fr.text).toContain('Si votre administration');
    expect(both.as.en.text).toContain('If your administration');
    const [english] = await preview(await opened(undefined, 'english'), 'in-principle', hour);
    expect(english.as.fr.subject).toMatch(/^CTP/);
    expect(english.as.fr.text).toContain('Si votre administration');
    expect(Object.keys(english.as.en).sort()).toEqual(['html', 'subject', 'text']);
  });

  it('of a body that is restricted go to who sits there', async () => {
    const register = await opened('2024-06-18T08:00:00.000Z');
    await register.does(secretary, { tool, command: records('endorsed') });
    const by: By = { person: 'sec-PoC' as never, seat: { role: 'secretary', body: PoC } };
    const facts = { ...records('noted').facts, body: PoC, session: 'PoC-90', decidedOn: '2024-06-18' };
    const answer = await register.post('/api/tools/T13/decisions/preview', by.person, { facts });
    const names = answer.body.letters.flatMap(({ to }: { to: { name: string }[] }) =>
      to.map(({ name }) => name),
    );
    expect(names.sort()).toEqual(['Name of sec-PoC', 'The officer']);
    expect(answer.body.letters[0]).toMatchObject({ members: 0, observers: 0, people: 2 });
  });
});

describe('a letter that others of the day ride in', () => {
  it('is shown to those whom this decision concerns', async () => {
    const register = await opened();
    const { people, does, before, notices, tools, post } = register;
    const T16 = toolId('T16');
    await enter(people, 'fan');
    await people.follow(`tool:${T16}`, personId('fan'), true);
    await before(T16);
    await does(secretary, { tool: T16, command: records('endorsed') });
    const of = { id: noticeId('PTC-243-244-2024-04-24'), class: 'subscription', body: PTC } as const;
    const n = (await tools.head(T16))?.version ?? 0;
    const notice = { ...of, day: '2024-04-24', sendAt: '2024-04-24T16:00:00.000Z' };
    await notices.add(notice, { tool: T16, n });
    const namesOf = async (on: string) => {
      const body = { facts: records('noted').facts };
      const [letter] = (await post(`/api/tools/${on}/decisions/preview`, 'sec-PTC', body)).body.letters;
      return letter.to.map(({ name }: { name: string }) => name);
    };
    expect(await namesOf('T13')).toContain('Name of del-B');
    expect(await namesOf('T13')).not.toContain('Name of fan');
    expect(await namesOf('T16')).toContain('Name of fan');
  });
});

describe('the day of the form', () => {
  it('is the last that has come: a body that was closed the day before decides nothing', async () => {
    const closed = await opened('2024-04-25T08:00:00.000Z');
    const body = (await closed.people.world(closed.clock.now())).bodies.get(PTC);
    if (!body) throw new Error('The PTC is a body');
    const on = { precision: 'day', value: '2024-04-24' } as const;
    await closed.people.putBody({
      ...body,
      closed: { on, authority: 'Council, para. 5', successors: [PoC] },
    });
    const noted = async (query?: string) =>
      (await form(closed, query)).offers.find(({ outcome }: { outcome: string }) => outcome === 'noted');
    expect(await noted()).toMatchObject({ offered: 'not-now', why: { code: 'body-closed' } });
    expect(await noted('session=PTC-243-244&day=2024-04-24')).toMatchObject({ offered: 'usual' });
  });

  it('is asked in the language of its reader, and its papers are those that are there', async () => {
    const register = await opened();
    const french = await form(register, 'session=PTC-243-244', 'sec-PTC', 'fr');
    expect(french.heading.replaceAll('\u00a0', ' ')).toBe('Qu’a décidé le CTP ?');
    expect(french.versions).toEqual([
      { document: 'PC0741', language: 'en', revision: 'a', number: 'PC0741Ea' },
    ]);
  });
});

describe('the route that is proposed', () => {
  const proposed = async (query: string, language = 'en') => {
    const { get } = await opened();
    const answer = await get(`/api/proposed-route?${query}`, 'sec-PTC', { 'accept-language': language });
    return { ...answer.body, sentence: answer.body.sentence.replaceAll('\u00a0', ' ') };
  };

  it('is the usual one of the kind, with all others to choose from', async () => {
    const { sentence, route, templates } = await proposed('kind=repository');
    expect(sentence).toBe('Repository: normally PoC → PTC (for information).');
    expect(route).toEqual({
      ...{ template: 'inverted-ptc-informed', templateVersion: 1, endsWith: 'last-step' },
      steps: [
        { n: 1, stage: 'policy-commission', body: 'PoC', ask: 'decide' },
        { n: 2, stage: 'ptc-endorsement', body: 'PTC', ask: 'inform' },
      ],
    });
    const usual = 'PTC → PoC → Council';
    expect(templates).toEqual([
      { id: 'full', proposed: false, sentence: usual },
      { id: 'without-policy-commission', proposed: false, sentence: 'PTC → Council' },
      { id: 'ends-at-ptc', proposed: false, sentence: 'PTC' },
      { id: 'inverted-ptc-informed', proposed: true, sentence: 'PoC → PTC (for information)' },
      { id: 'partner-gate', proposed: false, sentence: usual },
      { id: 'partner-gate-at-ptc', proposed: false, sentence: 'PTC' },
      { id: 'report-note-only', proposed: false, sentence: 'PTC (for information)' },
      { id: 'fast-track', proposed: false, sentence: 'Council' },
      { id: 'written-procedure', proposed: false, sentence: usual },
    ]);
    expect((await proposed('kind=repository', 'fr')).sentence).toBe(
      'Répertoire : en règle générale CPG → CTP (pour information).',
    );
  });

  it('has the bodies and the partner that were chosen', async () => {
    const { sentence, route, templates } = await proposed(
      'kind=guide&template=partner-gate&workingGroup=SWG&committee=CBC&partner=UPU',
    );
    expect(sentence).toBe('Guide: normally SWG → CBC → PoC → Council.');
    expect(route).toMatchObject({
      ...{ template: 'partner-gate', partnerGate: 'UPU' },
      steps: [
        { body: 'SWG' },
        { body: 'CBC' },
        { body: 'PoC' },
        { body: 'Council', condition: { subjectTo: 3 } },
      ],
    });
    expect(templates[0]).toEqual({ id: 'full', proposed: true, sentence: 'SWG → CBC → PoC → Council' });
    expect((await proposed('kind=guide&template=partner-gate')).route).not.toHaveProperty('partnerGate');
  });
});
