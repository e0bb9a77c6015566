import { describe, expect, it } from 'vitest';
import { personId, type ToolId, toolId } from '../../functions/domain/ids.ts';
import type { Place } from '../../functions/domain/life-cycle-order.ts';
import { entriesOf, type Reader, type ToolEntry } from '../../functions/handlers/api/read/tool-entry.ts';
import { type ToolLists, toolList } from '../../functions/handlers/api/read/tool-list.ts';
import { isAsked, placesAsked, type ToolQuery } from '../../functions/handlers/api/read/tool-query.ts';
import { toolRow } from '../../functions/handlers/api/read/tool-row.ts';
import { pagesOf, toolsById } from '../../functions/handlers/api/read/tools-by-id.ts';
import { keyOf, toolsByPlace } from '../../functions/handlers/api/read/tools-by-place.ts';
import { candidates, matches, paperIn, soughtBy } from '../../functions/handlers/api/read/tools-by-words.ts';
import { toolsCsv } from '../../functions/handlers/api/read/tools-csv.ts';
import type { Page } from '../../functions/ports.ts';
import {
  at,
  atCouncil,
  atPoc,
  atPtc,
  bodies,
  Council,
  PoC,
  PTC,
  seat,
  worldAt,
} from '../support/sample-register.ts';
import { listed, type Standing, standingTools } from '../support/standing-tools.ts';

const actor = { id: personId('p'), seats: [seat('p', 'secretary', PTC)] };
const nobody = { id: personId('p'), seats: [] };
const world = worldAt();
/** Somebody who reads whatever any body does, so that nothing need be read for them. */
const secretary: Reader = {
  ...{ actor, world },
  events: () => Promise.reject(new Error('What a list says is enough')),
};
const names = (entries: readonly { readonly tool: ToolId }[]) => entries.map(({ tool }) => tool);
const minute = (n: number) => `2024-03-01T08:${String(n).padStart(2, '0')}:00.000Z`;
const before = (n: number, more: Partial<Standing> = {}): Standing => ({
  next: atPtc,
  since: minute(n),
  ...more,
});
const ids = (count: number) => Array.from({ length: count }, (_, n) => toolId(`T${100 + n}`));

/** Lists that note which places they are asked for, in pages of how many. */
function noting(lists: Pick<ToolLists, 'toolsAt' | 'heldTools'>) {
  const asked: (readonly [Place, number | undefined])[] = [];
  const toolsAt = (place: Place, page?: Page) => {
    asked.push([place, page?.most]);
    return lists.toolsAt(place, page);
  };
  return { asked, lists: { heldTools: lists.heldTools, toolsAt } };
}

describe('a list by place', () => {
  const held = { held: true } as const;
  const standing = () =>
    standingTools({
      ...{ A: before(2), B: before(3, held), C: before(4), D: before(5, held), E: before(1, held) },
      ...{ F: { next: atPoc, since: minute(0), ...held }, G: { next: at('draft') } },
    });
  const page = (places: readonly Place[], more: object = {}) =>
    listed(toolsByPlace(standing(), places, secretary, { most: 2, ...more }));

  it('has what is held among the others, by where it stands', async () => {
    expect(names(await page([PTC]))).toEqual(['E', 'A', 'B', 'C', 'D']);
    expect(names(await page(['draft', PTC, PoC]))).toEqual(['G', 'E', 'A', 'B', 'C', 'D', 'F']);
    const { toolsAt, heldTools } = standing();
    const turned = async () => ({ heads: (await heldTools()).heads.toReversed() });
    const lists = { toolsAt, heldTools: turned };
    expect(names(await listed(toolsByPlace(lists, [PTC], secretary, { most: 2 })))).toEqual([
      ...['E', 'A', 'B', 'C', 'D'],
    ]);
  });

  it('goes on behind an entry, be it held or not, whatever the places before it hold', async () => {
    const keyIn = async (tool: string) => {
      const entry = (await page([PTC])).find((one) => one.tool === tool);
      return { behind: { place: PTC, key: entry ? keyOf(entry) : '' } };
    };
    const places: readonly Place[] = ['draft', PTC, PoC];
    expect(names(await page(places, await keyIn('B')))).toEqual(['C', 'D', 'F']);
    expect(names(await page(places, await keyIn('A')))).toEqual(['B', 'C', 'D', 'F']);
    expect(names(await page(places, { behind: { place: 'ended', key: '' } }))).toHaveLength(7);
  });

  it('has once what has become held since it was listed', async () => {
    const { toolsAt } = standingTools({ A: before(2), B: before(3), C: before(4) });
    const lists = { toolsAt, heldTools: standing().heldTools };
    const found = await listed(toolsByPlace(lists, [PTC], secretary, { most: 5 }));
    expect(names(found)).toEqual(['E', 'A', 'B', 'C', 'D']);
  });

  it('asks for each place once, of as many entries as are wanted, and for none behind where its reader stops', async () => {
    const places: readonly Place[] = [
      'draft',
      'SWG',
      PTC,
      'CBC',
      PoC,
      Council,
      'publication',
      'ended',
    ] as Place[];
    const whole = noting(standingTools({ A: { next: at('ended') } }));
    expect(names(await listed(toolsByPlace(whole.lists, places, secretary, { most: 7 })))).toEqual(['A']);
    expect(whole.asked).toEqual(places.map((place) => [place, 7]));
    const begun = noting(standing());
    for await (const _ of toolsByPlace(begun.lists, places, secretary, { most: 7 })) break;
    expect(begun.asked).toEqual([['draft', 7]]);
    const pages = noting(standing());
    for await (const { tool } of toolsByPlace(pages.lists, places, secretary, { most: 1 }))
      if (tool === 'C') break;
    expect(pages.asked).toEqual([...['draft', 'SWG', PTC].map((place) => [place, 1]), [PTC, 1]]);
  });
});

describe('a place behind the one where a reader stops', () => {
  it('is neither waited for nor a fault where it cannot be read', async () => {
    const unheard: unknown[] = [];
    const hear = (why: unknown) => unheard.push(why);
    process.on('unhandledRejection', hear);
    const { heldTools, toolsAt } = standingTools({ A: before(1) });
    const broken = (place: Place, page?: Page) =>
      place === PoC ? Promise.reject(new Error('The table is busy')) : toolsAt(place, page);
    const list = toolsByPlace({ heldTools, toolsAt: broken }, ['draft', PTC, PoC], secretary, { most: 1 });
    for await (const { tool } of list) if (tool === 'A') break;
    await new Promise(setImmediate);
    process.off('unhandledRejection', hear);
    expect(unheard).toEqual([]);
  });
});

describe('an entry of a list', () => {
  it('is what the list says, but where that depends on who asks and the reader is one of those', async () => {
    const { summaries, events } = standingTools({ A: before(1), B: before(2, { held: true }) });
    const heads = await summaries([toolId('A'), toolId('B')]);
    const entry = {
      ...{ kind: 'compendium', body: PTC, stage: 'ptc-endorsement', session: 'PTC-243-244', version: 2 },
      title: {
        en: 'Compendium of Case Studies on Cross-Border E-Commerce',
        fr: 'Recueil d’études de cas sur le commerce électronique transfrontalier',
      },
    };
    const plain = [
      { tool: 'A', since: minute(1), ...entry },
      { tool: 'B', since: minute(2), ...entry },
    ];
    expect(await entriesOf(heads, secretary)).toEqual(plain);
    const [a, b] = await entriesOf(heads, { actor: nobody, world, events });
    expect(a).toEqual(plain[0]);
    expect(b).toMatchObject({ tool: 'B', since: minute(2), view: { id: 'B' } });
    expect(b).not.toHaveProperty('version');
  });

  it('is there once, however many are read', async () => {
    const many = ids(60);
    const { summaries } = standingTools(Object.fromEntries(many.map((id, n) => [id, before(n)])));
    expect(names(await entriesOf(await summaries(many), secretary))).toEqual(many);
  });
});

describe('a list by id', () => {
  it('has its pages from ids that are all there: each once, in their order', async () => {
    const page = pagesOf(['B2', 'A1', 'B2', 'C3'].map((id) => toolId(id)));
    expect(await page({ most: 2 })).toEqual({ tools: ['A1', 'B2'], after: 'B2' });
    expect(await page({ most: 2, after: 'B2' })).toEqual({ tools: ['C3'] });
    expect(await page({ most: 3 })).toEqual({ tools: ['A1', 'B2', 'C3'] });
    expect(await page({})).toEqual({ tools: ['A1', 'B2', 'C3'] });
    expect(await pagesOf([])({})).toEqual({ tools: [] });
    const many = ids(101);
    expect(await pagesOf(many)({})).toEqual({ tools: many.slice(0, 100), after: many[99] });
  });

  it('asks for no more ids at a time than are wanted, nor than can be read at once', async () => {
    const all = ids(3);
    const { summaries } = standingTools(Object.fromEntries(all.map((id, n) => [id, before(n)])));
    const pages: Page[] = [];
    const linked = (page: Page) => {
      pages.push(page);
      return pagesOf(all)(page);
    };
    const found = async (how: { most: number; behind?: ToolId }) =>
      names(await listed(toolsById({ summaries }, linked, secretary, how)));
    expect(await found({ most: 2 })).toEqual(all);
    expect(await found({ most: 500, behind: toolId('T100') })).toEqual(['T101', 'T102']);
    expect(pages).toEqual([{ most: 2 }, { most: 2, after: 'T101' }, { most: 100, after: 'T100' }]);
  });
});

describe('the list that a question gets', () => {
  const lists = () => {
    const standing = standingTools({
      A: before(1),
      B: before(2),
      C: { next: at('draft'), since: minute(3) },
    });
    const linked = async (page?: Page) => pagesOf([toolId('B'), toolId('C')])(page ?? {});
    return {
      ...{ ...standing, toolsOfDocument: async () => [], toolsByWord: async () => [] },
      ...{ toolsOfKind: (_: string, page?: Page) => linked(page), toolsOfOfficer: () => linked({}) },
    };
  };
  const asking = (asked: ToolQuery) => toolList(lists(), asked, secretary);
  const entry = { tool: 'B', stage: 'ptc-endorsement', body: PTC, since: minute(2) } as ToolEntry;

  it('is by place, and by id where a kind or an officer is asked for', async () => {
    expect(names(await listed(asking({}).from(undefined, 9)))).toEqual(['C', 'A', 'B']);
    expect(names(await listed(asking({ kind: 'compendium' }).from(undefined, 9)))).toEqual(['B', 'C']);
    expect(names(await listed(asking({ officer: personId('o') }).from(undefined, 9)))).toEqual(['B', 'C']);
    expect(asking({}).placeOf(entry)).toEqual(['PTC', keyOf(entry)]);
    expect(asking({ kind: 'compendium' }).placeOf(entry)).toEqual(['B']);
  });

  it('asks for pages of as many as are wanted, from its beginning and behind an entry', async () => {
    const { asked, lists: noted } = noting(lists());
    const list = toolList({ ...lists(), ...noted }, { body: PTC }, secretary);
    expect(names(await listed(list.from(undefined, 3)))).toEqual(['A', 'B']);
    expect(
      names(await listed(list.from(['PTC', keyOf({ ...entry, tool: toolId('A'), since: minute(1) })], 4))),
    ).toEqual(['B']);
    expect(asked).toEqual([
      [PTC, 3],
      [PTC, 4],
    ]);
  });

  it('begins behind no place that is none of its own', () => {
    const by = (asked: ToolQuery, ...behind: string[]) => asking(asked).from(behind, 9);
    const key = keyOf(entry);
    expect(by({}, 'PTC', key)).toBeDefined();
    for (const place of [
      ...[['PTC'], ['PTC', 'nonsense'], ['PTC', `x${key}`], ['PTC', `${key} and more`]],
      ...[['Nowhere', key], [], ['', '']],
    ])
      expect(by({}, ...place), place.join()).toBeUndefined();
    expect(by({ body: PoC }, 'PTC', key)).toBeUndefined();
    expect(by({ kind: 'compendium' }, 'B')).toBeDefined();
    expect(by({ kind: 'compendium' }, 'no id')).toBeUndefined();
  });
});

describe('a row of a list', () => {
  it('says whether the tool is still on its way', () => {
    const entry = { tool: 'T13', kind: 'guide', title: { en: 'Guide' }, session: null, since: minute(1) };
    const row = (more: object) => toolRow({ ...entry, ...more } as ToolEntry, world, 'en');
    expect(row({ body: null, stage: 'ended' })).toEqual({
      ...{ tool: 'T13', title: 'Guide', kind: { id: 'guide', label: 'Guide' }, body: null, since: minute(1) },
      ...{ stage: { id: 'ended', label: expect.any(String) }, session: null, open: false },
    });
    expect(row({ body: PTC, stage: 'ptc-endorsement' }).open).toBe(true);
  });
});

describe('what tools are asked for', () => {
  const entry = (more: object) => ({ kind: 'guide', stage: 'draft', body: null, ...more }) as ToolEntry;
  const draft = entry({});
  const ptc = entry({ stage: 'ptc-endorsement', body: PTC });
  const poc = entry({ stage: 'policy-commission', body: PoC, kind: 'study' });
  const approved = entry({ stage: 'publication' });
  const over = entry({ stage: 'ended' });
  /** Whoever had it last: what has ended is with nobody. */
  const closed = entry({ stage: 'ended', body: PTC });
  const all = { draft, ptc, poc, approved, over, closed };
  const those = (asked: ToolQuery) =>
    Object.entries(all).flatMap(([name, one]) => (isAsked(asked)(one) ? [name] : []));

  it.each<[ToolQuery, readonly string[]]>([
    [{}, ['draft', 'ptc', 'poc', 'approved', 'over', 'closed']],
    [{ body: PTC }, ['ptc', 'closed']],
    [{ stage: 'policy-commission' }, ['poc']],
    [{ stage: 'ended' }, ['over', 'closed']],
    [{ kind: 'study' }, ['poc']],
    [{ kind: 'guide', body: PTC, state: 'open' }, ['ptc']],
    [{ state: 'open' }, ['draft', 'ptc', 'poc', 'approved']],
    [{ state: 'dormant' }, ['draft', 'ptc', 'poc', 'approved']],
    [{ state: 'draft' }, ['draft']],
    [{ state: 'with-a-body' }, ['ptc', 'poc']],
    [{ state: 'to-publish' }, ['approved']],
    [{ state: 'ended' }, ['over', 'closed']],
  ])('are those that are so: %j', (asked, found) => {
    expect(those(asked)).toEqual(found);
  });

  it.each<[ToolQuery, readonly string[]]>([
    [{}, ['draft', 'SWG', 'CBC', 'PTC', 'PoC', 'Council', 'publication', 'ended']],
    [{ kind: 'study' }, ['draft', 'SWG', 'CBC', 'PTC', 'PoC', 'Council', 'publication', 'ended']],
    [{ body: PoC }, ['PoC']],
    [{ stage: 'ptc-endorsement' }, ['CBC', 'PTC']],
    [{ stage: 'publication' }, ['publication']],
    [{ stage: 'draft', body: PTC }, []],
    [{ state: 'open' }, ['draft', 'SWG', 'CBC', 'PTC', 'PoC', 'Council', 'publication']],
    [{ state: 'dormant' }, ['draft', 'SWG', 'CBC', 'PTC', 'PoC', 'Council', 'publication']],
    [{ state: 'draft' }, ['draft']],
    [{ state: 'with-a-body' }, ['SWG', 'CBC', 'PTC', 'PoC', 'Council']],
    [{ state: 'with-a-body', stage: 'ptc-endorsement' }, ['CBC', 'PTC']],
    [{ state: 'to-publish' }, ['publication']],
    [{ state: 'ended' }, ['ended']],
  ])('are looked for only where they can be: %j', (asked, places) => {
    expect(placesAsked(asked, world)).toEqual(places);
  });
});

describe('what somebody typed to find a tool', () => {
  it('is an id, the number of a paper, or words', () => {
    expect(soughtBy(' t13 ')).toEqual({ ids: ['t13', 'T13'], words: ['t13'] });
    expect(soughtBy('T13')).toEqual({ ids: ['T13'], words: ['t13'] });
    expect(soughtBy('Études de cas')).toEqual({ ids: [], words: ['etudes', 'cas'] });
    expect(soughtBy('pc0739ea')).toEqual({
      ids: ['pc0739ea', 'PC0739EA'],
      paper: 'PC0739',
      words: ['pc0739ea'],
    });
  });

  it.each([
    ['PC0739', 'PC0739'],
    [' pc0739 ', 'PC0739'],
    ['PC0739Ea', 'PC0739'],
    ['pc0739fB', 'PC0739'],
    ['XPC0739', undefined],
    ['PC07391', undefined],
    ['PC 0739', undefined],
  ])('%j is of the paper %s', (typed, paper) => {
    expect(paperIn(typed)).toBe(paper);
  });

  /** Tools by the first letters of their words, and a paper that two tools have. */
  const finds = (byWord: Readonly<Record<string, readonly string[]>>) => ({
    toolsByWord: async (word: string) => (byWord[word] ?? []).map((id) => toolId(id)),
    toolsOfDocument: async () => ['P1', 'P2'].map((id) => ({ tool: toolId(id), versions: [] })),
  });
  const found = (typed: string, byWord: Readonly<Record<string, readonly string[]>> = {}) =>
    candidates(finds(byWord), soughtBy(typed));

  it('may mean every tool that has all the words, or the paper, or the id', async () => {
    const byWord = { guide: ['A', 'B', 'C'], postal: ['C', 'B'], customs: ['D'] };
    expect((await found('guide postal', byWord)).toSorted()).toEqual(['B', 'C']);
    expect(await found('guide customs', byWord)).toEqual([]);
    expect(await found('customs !', byWord)).toEqual(['D']);
    expect(await found('PC0741')).toEqual(['PC0741', 'P1', 'P2']);
    expect(await found('ab')).toEqual(['ab', 'AB']);
    expect(await found('??')).toEqual([]);
  });

  it('is not ruled out by a list that is full, nor by a seventh word', async () => {
    const full = Array.from({ length: 1000 }, (_, n) => `X${n}`);
    for (const typed of ['guide postal', 'postal guide']) {
      expect(await found(typed, { guide: full, postal: ['A', 'B'] })).toEqual(['A', 'B']);
      expect(await found(typed, { guide: full.slice(1), postal: ['A', 'X1'] })).toEqual(['X1']);
    }
    const six = Object.fromEntries(
      ['one', 'two', 'three', 'four', 'five', 'six'].map((word) => [word, ['A']]),
    );
    expect(await found('one two three four five six seven', six)).toEqual(['A']);
    expect(await found('one two three four five seven', six)).toEqual([]);
  });

  const isFound = (typed: string, title: object, view?: object) =>
    matches(soughtBy(typed))({ tool: 'T13', title, ...(view ? { view } : {}) } as ToolEntry);
  const guide = { en: 'Postal Customs Guide', fr: 'Guide douanier postal' };

  it('is found by its id, by a paper that its reader knows of, and by every word', () => {
    expect(isFound('t13', guide)).toBe(true);
    expect(isFound('t14', guide)).toBe(false);
    expect(isFound('ab', guide)).toBe(false);
    expect(isFound('post guid', guide)).toBe(true);
    expect(isFound('douanier customs', guide)).toBe(true);
    expect(isFound('postal blockchain', guide)).toBe(false);
    expect(isFound('stal', guide)).toBe(false);
    expect(isFound('PC0741', guide)).toBe(true);
    const papers = (...numbers: string[]) => ({
      title: guide,
      documents: numbers.map((document) => ({ document })),
    });
    expect(isFound('PC0741', guide, papers('PC0740', 'PC0741'))).toBe(true);
    expect(isFound('PC0741', guide, papers('PC0740'))).toBe(false);
    expect(isFound('PC0741', guide, papers())).toBe(false);
  });

  it('is found by words of a title that a list has cut; of one that was read, by what it says', () => {
    const long = (length: number) => 'Guide '.padEnd(length, 'x');
    expect(isFound('annexes', { en: long(120), fr: 'Guide' })).toBe(true);
    expect(isFound('annexes', { en: 'Guide', fr: long(121) })).toBe(true);
    expect(isFound('annexes', { en: long(119), fr: 'Guide', working: true })).toBe(false);
    expect(isFound('annexes', { en: long(120) }, { title: { en: long(130) } })).toBe(false);
    expect(isFound('annexes', { en: long(120) }, { title: { en: `${long(130)} annexes` } })).toBe(true);
  });
});

describe('the file of tools', () => {
  const file = async (standing: Readonly<Record<string, Standing>>, most?: number, language = 'en') => {
    const tools = { ...standingTools(standing), toolsOfDocument: async () => [] };
    const people = {
      world: async () => ({ ...world, bodies: new Map(bodies.map((one) => [one.id, inAuckland(one)])) }),
    };
    const ports = { tools, people, clock: { now: () => world.now }, events: secretary.events };
    const asked = { caller: { actor }, query: {}, params: {}, body: undefined, language };
    const answer = await toolsCsv(ports, most)(asked as never);
    return 'body' in answer ? String(answer.body).trim().split('\r\n').slice(1) : [];
  };
  const inAuckland = (body: (typeof bodies)[number]) =>
    body.id === Council ? { ...body, timeZone: 'Pacific/Auckland' } : body;

  it('has the day on which a tool came there by the clock of the body, and of the secretariat where none holds it', async () => {
    const since = '2024-03-01T20:00:00.000Z';
    const days = (
      await file({
        A: { next: at('publication'), since },
        B: { next: atPtc, since },
        C: { next: atCouncil, since },
      })
    ).map((line) => line.split(',').filter((cell) => cell.startsWith('2024-')));
    expect(days).toEqual([['2024-03-01'], ['2024-03-02'], ['2024-03-01']]);
  });

  it('says in its last line that it is cut where there are more', async () => {
    const three = { A: before(1), B: before(2), C: before(3) };
    expect(await file(three, 3)).toHaveLength(3);
    const cut = await file(three, 2);
    expect(cut.map((line) => line.slice(0, 2))).toEqual(['A,', 'B,', 'On']);
    expect(cut[2]).toBe('Only the first 2 lines are here: ask for less at a time.,,,,,,,');
    expect((await file(three, 2, 'fr'))[2]).toMatch(/^Seules les 2 premières lignes figurent ici.*,{7}$/);
  });
});
