import { describe, expect, it } from 'vitest';
import { sessionId, toolId } from '../../functions/domain/ids.ts';
import type { Session } from '../../functions/domain/session.ts';
import { PoC, PTC } from '../support/sample-register.ts';
import { inJune, paper, reading } from './read-rig.ts';

type Rig = Awaited<ReturnType<typeof reading>>;

const changed = async (rig: Rig, id: string, more: Partial<Session>) => {
  const session = (await rig.people.world(rig.clock.now())).sessions.get(sessionId(id));
  if (!session) throw new Error(id);
  await rig.people.putSession({ ...session, ...more, version: session.version + 1 });
};

/** Three items of the PTC's spring session, one of them decided; and one that comes up in no session. */
async function spring() {
  const rig = await reading();
  await rig.submitted('T12', { title: { en: 'Concept paper on blockchain' } });
  await rig.submitted('T13', {}, [paper('en')]);
  await rig.submitted('T16', { title: { en: 'Postal Customs Guide' } });
  await rig.recorded(toolId('T13'), 'continued', {
    ...{ item: 'V.c', byDay: '2024-08-30', guidance: { en: 'More cases.' } },
    text: { en: 'The Committee invited contributions <by August>.' },
    whoMayContribute: { en: 'Members' },
  });
  return rig;
}

describe('the page of a session', () => {
  it('has what is due and what was decided, counted', async () => {
    const { get } = await spring();
    const { body } = await get('/api/sessions/PTC-243-244', 'nobody');
    expect(body).toMatchObject({
      ...{ id: 'PTC-243-244', label: '243rd/244th Sessions', when: '23-26 April 2024', city: 'Brussels' },
      labels: { en: '243rd/244th Sessions', fr: '243e/244e sessions' },
      ...{ cities: { en: 'Brussels', fr: 'Bruxelles' }, dates: { precision: 'day', value: '2024-04-23' } },
      days: ['2024-04-23', '2024-04-24', '2024-04-25', '2024-04-26'],
      state: { id: 'open', label: 'Open' },
      counts: { items: 3, recorded: 1, words: '1 of 3 recorded' },
      ...{ unplaced: [], expected: [], may: [] },
    });
    expect(body.items.map(({ tool, is }: { tool: string; is: string }) => [tool, is])).toEqual([
      ['T13', 'done'],
      ['T12', 'due'],
      ['T16', 'due'],
    ]);
    expect(body.items[0]).toMatchObject({
      item: 'V.c',
      asked: { en: 'to endorse' },
      ask: { id: 'decide', label: 'For decision' },
      papers: [{ document: 'PC0741', en: { number: 'PC0741Ea' }, state: { is: 'due', language: 'fr' } }],
      outcomes: [
        {
          ...{ decision: 'T13-1', outcome: 'continued', label: 'Discussed; contributions invited' },
          statusWords: 'Provisional text',
        },
      ],
    });
  });

  it('says what its secretary may do to it now', async () => {
    const rig = await spring();
    const may = async (id: string, as: string) => (await rig.get(`/api/sessions/${id}`, as)).body.may;
    expect(await may('PTC-243-244', 'sec-PTC')).toEqual(['plan', 'suspend', 'close', 'record']);
    expect(await may('PTC-243-244', 'sec-Council')).toEqual([]);
    expect(await may('PTC-245-246', 'sec-PTC')).toEqual(['plan']);
    await changed(rig, 'PTC-243-244', { state: 'closed' });
    expect(await may('PTC-243-244', 'dep-PTC')).toContain('issue-report');
  });

  it('says that a session is in the same room as another, and what Members had put on the record', async () => {
    const rig = await spring();
    await changed(rig, 'PTC-243-244', { jointWith: sessionId('Council-143-144') });
    await rig.recorded(toolId('T16'), 'statement', {
      statements: [{ kind: 'reservation', text: { en: 'Section 3 goes too far.' } }],
    });
    const { body } = await rig.get('/api/sessions/PTC-243-244', 'nobody');
    expect(body.jointWith).toMatchObject({ label: '143rd/144th Sessions', body: { code: 'Council' } });
    const of = (tool: string) => body.items.find((item: { tool: string }) => item.tool === tool);
    expect(of('T16')).toMatchObject({
      is: 'due',
      outcomes: [{ outcome: 'statement', statements: [{ id: 'reservation', label: 'Reservation' }] }],
    });
    expect(of('T13').outcomes[0]).not.toHaveProperty('statements');
  });

  it('has its version for If-Match', async () => {
    const rig = await spring();
    const answer = await rig.get('/api/sessions/PTC-243-244', 'sec-PTC');
    expect(answer.headers.etag).toMatch(new RegExp(`^"${answer.body.version}-`));
  });

  it('shows what is still with another body and comes up there after that', async () => {
    const rig = await spring();
    const { body } = await rig.get('/api/sessions/Council-143-144', 'del-A');
    expect(
      body.expected.map(({ tool, subjectTo }: { tool: string; subjectTo: string }) => [tool, subjectTo]),
    ).toEqual([
      ['T12', 'sous réserve de la décision de la Commission de politique générale'],
      ['T16', 'sous réserve de la décision de la Commission de politique générale'],
    ]);
    expect(body.empty).toBe('Aucun point à ce jour.');
  });

  it('and what is before the body with no session fixed', async () => {
    const rig = await reading();
    await rig.submitted('T13');
    await rig.recorded(toolId('T13'), 'deferred');
    const { body } = await rig.get('/api/sessions/PTC-245-246', 'nobody');
    expect(body.unplaced.map(({ tool }: { tool: string }) => tool)).toEqual(['T13']);
    expect(body.empty).toBe('No items yet. 1 tool is waiting for this body.');
  });

  it('says of what was recorded afterwards that it was', async () => {
    const rig = await inJune();
    await rig.submitted('T13');
    await rig.recorded(toolId('T13'), 'endorsed');
    const [item] = (await rig.get('/api/sessions/PTC-243-244', 'nobody')).body.items;
    expect(item.outcomes[0].late).toBe('Recorded on 27 June 2024');
  });

  it('of a restricted body counts for others only what they may know', async () => {
    const rig = await inJune();
    await rig.submitted('T13');
    await rig.recorded(toolId('T13'), 'endorsed');
    await rig.inJune(toolId('T13'), PoC, 'endorsed');
    const words = async (as: string) => (await rig.get('/api/sessions/PoC-90', as)).body.counts.words;
    expect([await words('del-A'), await words('del-PoC')]).toEqual([
      '0 point sur 1 consigné',
      '1 of 1 recorded',
    ]);
  });

  it('is of nothing where there is no such session', async () => {
    const { get } = await reading();
    for (const part of ['', '/items.csv', '/note', '/note.html'])
      expect(await get(`/api/sessions/PTC-1${part}`, 'nobody')).toMatchObject({
        status: 404,
        body: { code: 'unknown-session' },
      });
  });
});

describe('the file of a session’s items', () => {
  it('has a line an outcome, and one for each item without any', async () => {
    const { get } = await spring();
    const answer = await get('/api/sessions/PTC-243-244/items.csv', 'nobody');
    expect(answer.headers['content-disposition']).toBe('attachment; filename="PTC-243-244.csv"');
    expect(answer.text.split('\r\n')).toEqual([
      '\ufeffItem,Tool,Title,Asked,State,Outcome,Sentence,Text,English papers,French papers',
      'V.c,T13,Compendium of Case Studies on Cross-Border E-Commerce,to endorse,Recorded,Discussed; contributions invited,' +
        '"The PTC discussed Compendium of Case Studies on Cross-Border E-Commerce, gave guidance and invited contributions by 30 August 2024.",' +
        'Provisional text,PC0741Ea,',
      ',T12,Concept paper on blockchain,to endorse,Not yet decided,,,,PC0741Ea,PC0741Fa',
      ',T16,Postal Customs Guide,to endorse,Not yet decided,,,,PC0741Ea,PC0741Fa',
      '',
    ]);
  });
});

describe('the follow-up note', () => {
  it('says who does what by when, as data in both languages', async () => {
    const { get } = await spring();
    const { body } = await get('/api/sessions/PTC-243-244/note', 'nobody');
    expect(body.en.lines).toHaveLength(1);
    expect(body.en.lines[0]).toMatchObject({
      ...{ tool: 'T13', item: 'V.c', statusWords: 'Provisional text' },
      followUp: 'Contributions are invited (‘Members’).',
      byWhen: '30 August 2024',
      next: 'The PTC, 23-25 October 2024',
      conclusion: { label: 'Conclusion:', language: 'en' },
    });
    expect(body.fr.columns).toEqual([
      'Point',
      'Décision',
      'Qui fait quoi',
      'Échéance',
      'Prochain organe et date',
    ]);
  });

  it('is a page without script whose table prints and pastes, in the words of the body, escaped', async () => {
    const { get } = await spring();
    const answer = await get('/api/sessions/PTC-243-244/note.html', 'del-A');
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.headers['content-security-policy']).toMatch(/^default-src 'none'.*style-src 'sha256-/);
    expect(answer.text).toContain('<html lang="fr">');
    expect(answer.text).toMatch(/<section lang="fr">[\s\S]*<section lang="en">/);
    expect(answer.text).toContain('Exercice. Les résultats postérieurs au 23 avril 2024 sont fictifs.');
    expect(answer.text).toContain(
      '<blockquote lang="en">The Committee invited contributions &#60;by August&#62;.</blockquote>',
    );
    expect(answer.text).toContain('@page{size:A4');
    expect(answer.text).not.toMatch(/<script|<img|style="|http-equiv/);
    expect((answer.text.match(/<style>/g) ?? []).length).toBe(1);
  });

  it('is in one language where one is asked for, and says so where nothing was decided', async () => {
    const { get } = await reading();
    const answer = await get('/api/sessions/PTC-243-244/note.html?language=en', 'del-A');
    expect(answer.headers['content-language']).toBe('en');
    expect(answer.text).not.toContain('<section lang="fr">');
    expect(answer.text).toContain('<p>No decision is recorded of this session.</p>');
  });

  it('lets no label end its style sheet', async () => {
    const rig = await spring();
    const label = { en: '1</style><script>alert(1)</script>"}', fr: '1' };
    await changed(rig, 'PTC-243-244', { label });
    const { text } = await rig.get('/api/sessions/PTC-243-244/note.html?language=en', 'nobody');
    expect(text).not.toContain('<script>');
    expect(text.split('</style>')).toHaveLength(2);
  });
});

describe('bodies and sessions', () => {
  it('are listed in life-cycle order, with the next session', async () => {
    const { get } = await reading();
    const { items } = (await get('/api/bodies', 'del-A')).body;
    expect(items.map(({ code }: { code: string }) => code)).toEqual(['SWG', 'CRC', 'CTP', 'CPG', 'Conseil']);
    expect(items[2]).toMatchObject({
      ...{ id: 'PTC', name: 'Comité technique permanent', prefix: 'PC', restricted: false, closed: false },
      next: { id: 'PTC-243-244', label: '243e/244e sessions', when: 'du 23 au 26 avril 2024' },
    });
  });

  it('a body has its names, those who serve it today, and its sessions', async () => {
    const rig = await reading();
    const { body } = await rig.get('/api/bodies/PTC', 'nobody');
    expect(body).toMatchObject({
      names: { en: 'Permanent Technical Committee', fr: 'Comité technique permanent' },
      reportsTo: [{ id: 'PoC' }, { id: 'Council' }],
      servedBy: [
        { person: 'sec-PTC', name: 'Name of sec-PTC', role: { id: 'secretary', label: 'Secretary' } },
        { person: 'dep-PTC', role: { id: 'deputy-secretary' } },
      ],
    });
    expect(body.sessions.map(({ id }: { id: string }) => id)).toEqual(['PTC-243-244', 'PTC-245-246']);
    expect(body.closing).toBeUndefined();
  });

  it('a body that is closed says when, and who has its work', async () => {
    const rig = await reading();
    const ptc = (await rig.people.world(rig.clock.now())).bodies.get(PTC);
    if (!ptc) throw new Error('The PTC is a body');
    const on = { precision: 'month', value: '2021-06' } as const;
    await rig.people.putBody({ ...ptc, closed: { on, authority: 'Council, para. 5', successors: [PoC] } });
    const closing = async (as: string) => (await rig.get('/api/bodies/PTC', as)).body.closing.sentence;
    expect(await closing('nobody')).toBe('Closed in June 2021. Its work went to the Policy Commission.');
    expect(await closing('del-A')).toBe(
      'Dissous en juin 2021. Ses travaux sont revenus à la Commission de politique générale.',
    );
    expect((await rig.get('/api/bodies', 'nobody')).body.items[2]).toMatchObject({ closed: true });
  });

  it.each([
    ['', ['PTC-243-244', 'PoC-90', 'Council-143-144', 'PTC-245-246', 'PoC-91', 'Council-145-146']],
    ['?body=PTC', ['PTC-243-244', 'PTC-245-246']],
    ['?from=2024-06-10&until=2024-06-30', ['PoC-90', 'Council-143-144']],
    ['?until=2024-04-23', ['PTC-243-244']],
  ])('sessions by date %s', async (query, ids) => {
    const { get } = await reading();
    const { items } = (await get(`/api/sessions${query}`, 'nobody')).body;
    expect(items.map(({ id }: { id: string }) => id)).toEqual(ids);
  });

  it('are of no body that the register does not know', async () => {
    const { get } = await reading();
    for (const address of [
      '/api/bodies/XYZ',
      '/api/sessions?body=XYZ',
      '/api/decisions?body=XYZ',
      '/api/decisions.csv?body=XYZ',
    ])
      expect(await get(address, 'nobody')).toMatchObject({ status: 404, body: { code: 'unknown-body' } });
  });
});
