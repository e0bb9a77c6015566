import { describe, expect, it } from 'vitest';
import { toolId } from '../../functions/domain/ids.ts';
import { records } from '../support/register.ts';
import { Council, PoC } from '../support/sample-register.ts';
import { inJune, paper, reading, secretaryOf } from './read-rig.ts';

const named = ({ body }: { body: { items: readonly { decision?: string; tool: { tool: string } }[] } }) =>
  body.items.map(({ decision, tool }) => decision ?? tool.tool);

/** What three bodies decided in spring and in June. */
async function decided() {
  const rig = await inJune();
  for (const id of ['T11', 'T12', 'T13']) await rig.recorded(await rig.submitted(id), 'endorsed');
  await rig.inJune(toolId('T12'), PoC, 'endorsed');
  await rig.inJune(toolId('T12'), Council, 'approved');
  await rig.inJune(toolId('T13'), Council, 'deferred');
  return rig;
}

describe('the list of decisions', () => {
  it('is newest first, then as the bodies sit, then by tool', async () => {
    const { get } = await decided();
    const answer = await get('/api/decisions', 'del-PoC');
    expect(named(answer)).toEqual(['T12-2', 'T13-2', 'T12-r1', 'T11-1', 'T12-1', 'T13-1']);
    expect(answer.body.items[0]).toEqual({
      decision: 'T12-2',
      tool: { tool: 'T12', title: 'Compendium of Case Studies on Cross-Border E-Commerce' },
      body: { id: 'Council', code: 'Council', name: 'Council' },
      session: { id: 'Council-143-144', label: '143rd/144th Sessions', when: '27-29 June 2024' },
      on: '2024-06-27',
      outcome: { id: 'approved', label: 'Approved' },
      sentence:
        'The Council approved Compendium of Case Studies on Cross-Border E-Commerce. It is not yet published.',
      status: 'provisional',
      statusWords: 'Provisional text',
    });
  });

  it('leaves out what its reader may not know, without a trace in its pages', async () => {
    const { get } = await decided();
    expect(named(await get('/api/decisions', 'del-A'))).toEqual([
      'T12-2',
      'T13-2',
      'T11-1',
      'T12-1',
      'T13-1',
    ]);
    expect((await get('/api/decisions?body=PoC&most=1', 'del-A')).body).toEqual({ items: [] });
    const pages: string[][] = [];
    for (let next = ''; ; ) {
      const page = await get(`/api/decisions?most=2${next && `&after=${next}`}`, 'del-A');
      pages.push(named(page));
      next = page.body.next ?? '';
      if (next === '') break;
    }
    expect(pages).toEqual([['T12-2', 'T13-2'], ['T11-1', 'T12-1'], ['T13-1']]);
  });

  it.each([
    ['body=Council', ['T12-2', 'T13-2']],
    ['from=2024-06-01', ['T12-2', 'T13-2']],
    ['until=2024-05-31', ['T11-1', 'T12-1', 'T13-1']],
    ['from=2025-01-01', []],
  ])('?%s', async (query, ids) => {
    const { get } = await decided();
    expect(named(await get(`/api/decisions?${query}`, 'nobody'))).toEqual(ids);
  });

  it('follows a decision to the day and the body that a correction gave it', async () => {
    const rig = await decided();
    const right = { ...records('deferred').facts, decidedOn: '2024-04-25' };
    const proposal = { type: 'propose-correction', decision: 'T11-1', facts: right, reason: 'Misheard' };
    await rig.does(secretaryOf('PTC' as never), { tool: 'T11', command: proposal });
    const deputy = { person: 'dep-PTC', seat: { role: 'deputy-secretary', body: 'PTC' } } as never;
    await rig.does(deputy, { tool: 'T11', command: { type: 'agree-correction', decision: 'T11-1' } });
    const { items } = (await rig.get('/api/decisions?body=PTC', 'nobody')).body;
    expect(
      items.map(({ on, decision, outcome }: (typeof items)[number]) => [on, decision, outcome.id]),
    ).toEqual([
      ['2024-04-25', 'T11-1', 'deferred'],
      ['2024-04-24', 'T12-1', 'endorsed'],
      ['2024-04-24', 'T13-1', 'endorsed'],
    ]);
  });

  it('is a file for a spreadsheet as well', async () => {
    const { get } = await decided();
    const answer = await get('/api/decisions.csv?body=Council', 'del-A');
    expect(answer.headers['content-disposition']).toBe('attachment; filename="decisions-Council.csv"');
    const [header, first] = answer.text.split('\r\n');
    expect(header).toBe(
      '\ufeffDate,Organe,Session,Point,Texte,Titre,Résultat,Phrase,Statut du texte,Consignation,Décision',
    );
    expect(first).toMatch(
      /^2024-06-27,Conseil,143e\/144e sessions,,T12,.*,Approuvé,.*,Texte provisoire,,T12-2$/,
    );
  });
});

describe('one decision', () => {
  it('covers its tools in one breath: each that its reader may know of', async () => {
    const rig = await reading();
    for (const id of ['T12', 'T13']) await rig.submitted(id, { title: { en: `The text ${id}` } });
    const asked = { tools: ['T12', 'T13'], decision: 'D5', command: records('endorsed') };
    await rig.asks(secretaryOf('PTC' as never), asked);
    const { body } = await rig.get('/api/decisions/D5', 'nobody');
    expect(body.tools).toEqual([
      { tool: 'T12', title: 'The text T12' },
      { tool: 'T13', title: 'The text T13' },
    ]);
    expect(body).toMatchObject({ decision: 'D5', outcome: { id: 'endorsed' }, decidedOn: '2024-04-24' });
  });

  it('is not there for whom it is hidden, nor once it is taken back', async () => {
    const rig = await decided();
    const status = async (id: string, as: string) => (await rig.get(`/api/decisions/${id}`, as)).status;
    expect([await status('T12-r1', 'del-A'), await status('T12-r1', 'del-PoC')]).toEqual([404, 200]);
    expect((await rig.get('/api/decisions/T12-r1', 'del-PoC')).body.restricted).toBe(true);
    const back = { type: 'take-back', decision: 'T13-2', reason: 'Wrong item' };
    await rig.does(secretaryOf(Council), { tool: 'T13', command: back });
    expect(await status('T13-2', 'sec-Council')).toBe(404);
    expect(await rig.get('/api/decisions/T99-1', 'nobody')).toMatchObject({
      body: { code: 'unknown-decision' },
    });
  });
});

describe('a paper', () => {
  it('is found by its number or by that of a version, with its tools and its languages', async () => {
    const rig = await reading();
    await rig.submitted('T12', { title: { en: 'Concept paper' } }, [paper('en')]);
    await rig.submitted('T13', {}, [paper('en'), paper('en', { revision: 'b' }), paper('fr')]);
    for (const number of ['PC0741', 'PC0741Ea', 'pc0741']) {
      const { body } = await rig.get(`/api/documents/${number}`, 'nobody');
      expect(body).toMatchObject({
        document: 'PC0741',
        state: { is: 'behind', language: 'fr', has: 'a', other: 'b' },
        sentence: 'The French version is behind: E is b, F is a.',
        versions: [{ number: 'PC0741Ea' }, { number: 'PC0741Eb' }, { number: 'PC0741Fa' }],
        tools: [{ tool: 'T12', title: 'Concept paper' }, { tool: 'T13' }],
      });
    }
    expect((await rig.get('/api/documents/PC9999', 'nobody')).body.code).toBe('no-such-thing');
  });
});

describe('one box for everything', () => {
  it('finds tools, papers, sessions and bodies', async () => {
    const rig = await reading();
    await rig.submitted('T13');
    const find = async (q: string, as = 'nobody') => (await rig.get(`/api/search?q=${q}`, as)).body;
    expect((await find('compendium')).tools[0].tool).toBe('T13');
    expect((await find('PC0741Ea')).documents).toEqual([
      {
        document: 'PC0741',
        tools: [{ tool: 'T13', title: 'Compendium of Case Studies on Cross-Border E-Commerce' }],
      },
    ]);
    expect((await find('ptc%20243')).sessions.map(({ id }: { id: string }) => id)).toEqual(['PTC-243-244']);
    expect((await find('conseil', 'del-A')).bodies).toEqual([
      { id: 'Council', code: 'Conseil', name: 'Conseil' },
    ]);
  });

  it('says what to look for where there is nothing', async () => {
    const { get } = await reading();
    const empty = async (q: string, as: string) => (await get(`/api/search?q=${q}`, as)).body.empty;
    expect(await empty('nonsuch', 'nobody')).toBe(
      'Nothing has these words. Look for a title, a number, a session or a body.',
    );
    expect(await empty('PC9999', 'del-A')).toBe(
      'Rien ne porte ce numéro. Les documents du CTP commencent par PC.',
    );
  });

  it('says which paper may have been meant, of those that the reader knows of', async () => {
    const rig = await reading();
    await rig.submitted('T13');
    for (const q of ['PC074', 'PC0742', 'PX0741Ea']) {
      const { empty, meant } = (await rig.get(`/api/search?q=${q}`, 'del-A')).body;
      expect(meant).toEqual(['PC0741']);
      expect(empty).toBe(
        'Rien ne porte ce numéro. Les documents du CTP commencent par PC. Vouliez-vous dire PC0741\u00a0?',
      );
    }
    expect((await rig.get('/api/search?q=PC9999', 'del-A')).body.meant).toBeUndefined();
  });
});

describe('who I am', () => {
  it('is my seats in words, whom I serve or sit for, and in which register at which time', async () => {
    const rig = await reading();
    await rig.drafted('T21', { title: { en: 'Guidelines' } });
    const me = async (as: string) => (await rig.get('/api/me', as)).body;
    expect(await me('del-A')).toEqual({
      ...{ person: 'del-A', name: 'Name of del-A', language: 'fr' },
      seats: [
        {
          role: { id: 'delegate', label: 'Délégué' },
          body: { id: 'PTC', code: 'CTP', name: 'Comité technique permanent' },
          member: { id: 'A', name: 'Membre A' },
          from: '2020-01-01',
          words: 'Délégué, CTP, Membre A',
        },
      ],
      serves: [],
      sitsFor: [
        {
          member: { id: 'A', name: 'Membre A' },
          body: { id: 'PTC', code: 'CTP', name: 'Comité technique permanent' },
        },
      ],
      officerOf: [],
      may: { register: false, administer: false },
      register: {
        name: 'Rehearsal',
        notice: 'Exercice. Les résultats postérieurs au 23 avril 2024 sont fictifs.',
      },
      now: '2024-04-24T08:00:00.000Z',
      today: '2024-04-24',
    });
    expect(await me('sec-PTC')).toMatchObject({ serves: [{ id: 'PTC' }], may: { register: true } });
    expect(await me('officer')).toMatchObject({ officerOf: [{ tool: 'T21', title: 'Guidelines' }] });
    expect(await me('admin')).toMatchObject({ may: { administer: true } });
  });

  it('is asked only by who is signed in and known to the register', async () => {
    const { get } = await reading();
    expect((await get('/api/me')).status).toBe(401);
    expect(await get('/api/me', 'a-stranger')).toMatchObject({
      status: 403,
      body: { code: 'person-not-in-register' },
    });
  });
});
