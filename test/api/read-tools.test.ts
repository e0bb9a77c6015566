import { describe, expect, it } from 'vitest';
import { PoC, PTC } from '../support/sample-register.ts';
import { inJune, officer, paper, reading } from './read-rig.ts';

const idsIn = ({ body }: { body: { items: readonly { tool: string }[] } }) =>
  body.items.map(({ tool }) => tool);

/** Four tools: one in draft, two before the PTC, one that the PTC has endorsed. */
async function four() {
  const rig = await reading();
  await rig.submitted('T12', { title: { en: 'Concept paper on blockchain' }, kind: 'concept-paper' });
  rig.clock.at = '2024-04-24T08:05:00.000Z';
  await rig.submitted('T13');
  const endorsed = await rig.submitted('T16', {
    title: { en: 'Postal Customs Guide', fr: 'Guide douanier postal' },
  });
  await rig.drafted('T21', { title: { en: 'Guidelines on something new' }, kind: 'guidelines' });
  await rig.recorded(endorsed, 'endorsed');
  return rig;
}

describe('the list of tools', () => {
  it('is in life-cycle order: draft, the bodies, and who has been there longest first', async () => {
    const { get } = await four();
    const answer = await get('/api/tools', 'nobody');
    expect(idsIn(answer)).toEqual(['T21', 'T12', 'T13', 'T16']);
    expect(answer.body.next).toBeUndefined();
    expect(answer.body.items[1]).toEqual({
      tool: 'T12',
      title: 'Concept paper on blockchain',
      kind: { id: 'concept-paper', label: 'Concept paper' },
      body: { id: 'PTC', code: 'PTC', name: 'Permanent Technical Committee' },
      stage: { id: 'ptc-endorsement', label: 'PTC endorsement' },
      since: '2024-04-24T08:00:00.000Z',
      session: { id: 'PTC-243-244', label: '243rd/244th Sessions', when: '23-26 April 2024' },
      open: true,
    });
  });

  it('is in the language of its reader, and says which titles nobody has fixed in it', async () => {
    const { get } = await four();
    const { body } = await get('/api/tools', 'del-A');
    expect(body.items.map(({ title }: { title: string }) => title)).toEqual([
      'Guidelines on something new [titre de travail]',
      'Concept paper on blockchain [titre de travail]',
      'Recueil d’études de cas sur le commerce électronique transfrontalier',
      'Guide douanier postal',
    ]);
    expect(body.items[1].body).toEqual({ id: 'PTC', code: 'CTP', name: 'Comité technique permanent' });
  });

  it.each([
    ['body=PTC', ['T12', 'T13']],
    ['stage=policy-commission', ['T16']],
    ['kind=guidelines', ['T21']],
    ['kind=compendium&body=PTC', ['T13']],
    ['state=draft', ['T21']],
    ['state=with-a-body', ['T12', 'T13', 'T16']],
    ['state=to-publish', []],
    ['state=ended', []],
    ['state=open', ['T21', 'T12', 'T13', 'T16']],
    ['officer=officer', ['T12', 'T13', 'T16', 'T21']],
    ['officer=officer&state=draft', ['T21']],
    ['officer=nobody', []],
    ['q=guid', ['T16', 'T21']],
    ['q=postal%20guide', ['T16']],
    ['q=Postal%20GUIDE', ['T16']],
    ['q=%C3%A9tudes%20recueil', ['T13']],
    ['q=postal%20blockchain', []],
    ['q=t12', ['T12']],
    ['q=PC0741', ['T12', 'T13', 'T16']],
    ['q=pc0741ea', ['T12', 'T13', 'T16']],
    ['q=PC0741&body=PTC', ['T12', 'T13']],
    ['q=guid&officer=officer', ['T16', 'T21']],
    ['q=guid&officer=nobody', []],
    ['q=%3F%3F', []],
    ['body=Nowhere', []],
  ])('?%s', async (query, tools) => {
    const { get } = await four();
    const answer = await get(`/api/tools?${query}`, 'nobody');
    expect([answer.status, idsIn(answer)]).toEqual([200, tools]);
  });

  it.each(['', '&body=PTC', '&kind=compendium', '&officer=officer', '&q=compendium'])(
    'goes on behind the last entry, page by page, and shows each once%s',
    async (query) => {
      const { get, submitted, clock } = await reading();
      const all: string[] = [];
      for (let n = 1; n <= 7; n++) {
        clock.at = `2024-04-24T08:0${n}:00.000Z`;
        all.push(await submitted(`T0${n}`));
      }
      const seen: string[][] = [];
      let next = '';
      do {
        const answer = await get(`/api/tools?most=3${query}${next && `&after=${next}`}`, 'nobody');
        seen.push(idsIn(answer));
        next = answer.body.next ?? '';
      } while (next !== '');
      expect(seen).toEqual([all.slice(0, 3), all.slice(3, 6), all.slice(6)]);
    },
  );

  it('finds what sleeps, page by page', async () => {
    const { get, clock, submitted } = await four();
    expect(idsIn(await get('/api/tools?state=dormant', 'nobody'))).toEqual([]);
    clock.at = '2025-05-02T08:00:00.000Z';
    await submitted('T30');
    const first = await get('/api/tools?state=dormant&most=2', 'nobody');
    const second = await get(`/api/tools?state=dormant&most=2&after=${first.body.next}`, 'nobody');
    expect([...idsIn(first), ...idsIn(second)]).toEqual(['T21', 'T12', 'T13', 'T16']);
    expect(idsIn(await get('/api/tools?state=dormant&body=PTC', 'nobody'))).toEqual(['T12', 'T13']);
    expect(idsIn(await get('/api/tools?state=dormant&officer=officer', 'nobody'))).toHaveLength(4);
    const csv = (await get('/api/tools.csv?state=dormant', 'nobody')).text;
    expect(csv.trim().split('\n')).toHaveLength(5);
  });

  it('goes on where it was left although what stood there has moved', async () => {
    const { get, recorded } = await four();
    const first = await get('/api/tools?most=2', 'nobody');
    expect(idsIn(first)).toEqual(['T21', 'T12']);
    await recorded('T12' as never, 'endorsed');
    const second = await get(`/api/tools?most=2&after=${first.body.next}`, 'nobody');
    // What has moved on is met again where it stands now.
    expect(idsIn(second)).toEqual(['T13', 'T12']);
  });

  it.each([
    ['of another question', 'body=PTC'],
    ['that nobody gave', ''],
  ])('refuses a place %s', async (what, query) => {
    const { get } = await four();
    const { next } = (await get('/api/tools?most=1', 'nobody')).body;
    const after = what === 'that nobody gave' ? 'bm9uc2Vuc2U' : next;
    const answer = await get(`/api/tools?${query}&after=${after}`, 'nobody');
    expect(answer).toMatchObject({ status: 400, body: { code: 'request-not-acceptable' } });
    expect(answer.body.issues).toEqual([
      { path: 'query.after', message: 'is no place of this list: begin it again without it' },
    ]);
  });

  it('names every fault of a question at once', async () => {
    const { get } = await reading();
    const answer = await get('/api/tools?kind=thing&most=0&colour=red', 'nobody');
    expect(answer.status).toBe(400);
    expect(answer.body.issues.map(({ path }: { path: string }) => path).sort()).toEqual([
      ...['query.colour', 'query.kind', 'query.most'],
    ]);
  });
});

describe('a tool that a hidden outcome has moved', () => {
  it('stands in the list where its reader may know that it is', async () => {
    const rig = await inJune();
    for (const id of ['T01', 'T02', 'T03']) {
      const tool = await rig.submitted(id);
      rig.clock.at = `2024-06-27T09:0${id.at(-1)}:00.000Z`;
      await rig.recorded(tool, 'endorsed');
    }
    await rig.inJune('T02' as never, PoC, 'endorsed');
    const list = async (query: string, as: string) => idsIn(await rig.get(`/api/tools?${query}`, as));
    expect(await list('body=PoC', 'nobody')).toEqual(['T01', 'T02', 'T03']);
    expect(await list('body=PoC', 'sec-PTC')).toEqual(['T01', 'T03']);
    expect(await list('body=Council', 'nobody')).toEqual([]);
    expect(await list('body=Council', 'del-PoC')).toEqual(['T02']);
    const { next } = (await rig.get('/api/tools?body=PoC&most=1', 'nobody')).body;
    expect(await list(`body=PoC&most=1&after=${next}`, 'nobody')).toEqual(['T02']);
  });

  it('is not found by a name that it has only since', async () => {
    const rig = await inJune();
    const tool = await rig.submitted('T13');
    await rig.recorded(tool, 'endorsed');
    await rig.inJune(tool, PoC, 'referred-back', { target: 'draft', guidance: { en: 'Another name.' } });
    const title = { en: 'Anthology' };
    const again = { type: 'submit', to: PTC, asked: { en: 'again' }, versions: [paper('en')], title };
    await rig.does(officer, { tool, command: { ...again, to: PoC } });
    const found = async (q: string, as: string) => idsIn(await rig.get(`/api/tools?q=${q}`, as));
    expect(await found('anthology', 'sec-PTC')).toEqual(['T13']);
    expect(await found('anthology', 'nobody')).toEqual([]);
    expect(await found('compendium', 'nobody')).toEqual(['T13']);
  });
});

describe('the file of tools', () => {
  it('has the same tools for a spreadsheet, in the language of its reader and without formulas', async () => {
    const rig = await reading();
    await rig.submitted('T12', { title: { en: '=HYPERLINK("x")' } });
    const answer = await rig.get('/api/tools.csv?body=PTC', 'del-A');
    expect(answer.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="tools-2024-04-24.csv"',
    });
    expect(answer.text).toBe(
      '\ufeffNuméro,Titre,Type,Devant,Étape,Depuis,Prochaine session,Dates\r\n' +
        'T12,"\'=HYPERLINK(""x"") [titre de travail]",Recueil,CTP,Entérinement par le CTP,2024-04-24,' +
        '243e/244e sessions,du 23 au 26 avril 2024\r\n',
    );
  });
});

describe('a title that is known in French alone', () => {
  it('is its own in French, and a working title in English', async () => {
    const rig = await reading();
    await rig.drafted('T30', { title: { fr: 'Directives' } });
    const titles = async (language: string) => {
      const { body } = await rig.get('/api/tools', 'nobody', { 'accept-language': language });
      return body.items.map(({ title }: { title: string }) => title);
    };
    expect(await titles('fr')).toEqual(['Directives']);
    expect(await titles('en')).toEqual(['Directives [working title]']);
  });
});
