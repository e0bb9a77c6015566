import { describe, expect, it } from 'vitest';
import type { HistoryLine } from '../../functions/domain/event.ts';
import { type BodyId, personId, sessionId, type ToolId, toolId } from '../../functions/domain/ids.ts';
import { decidedBy } from '../../functions/handlers/api/read/decided.ts';
import {
  type DecidedAt,
  decidedPlaces,
  type Span,
} from '../../functions/handlers/api/read/decided-places.ts';
import { decisionsCsv } from '../../functions/handlers/api/read/decisions-csv.ts';
import { knownEvents } from '../../functions/handlers/api/read/known-events.ts';
import { bodiesAsked } from '../../functions/handlers/api/read/list-decisions.ts';
import { memoryToolLists } from '../support/memory-tool-lists.ts';
import { records } from '../support/register.ts';
import { CBC, Council, PoC, PTC, registration, seat, worldAt } from '../support/sample-register.ts';
import { imported } from './imported-tool.ts';
import { inJune, paper, reading, secretaryOf } from './read-rig.ts';

const all = [PTC, PoC, Council];
/** The index, as it is when bodies decided on these tools on these days. */
const index = (...decided: readonly (readonly [on: string, body: BodyId, tool: string])[]) =>
  memoryToolLists(
    new Map(),
    decided.map(([on, body, tool], i) => ({
      ...{ tool: toolId(tool), n: i + 1 },
      found: { words: [], lines: [], decided: { body, on } },
    })),
  );
async function told(
  lists: ReturnType<typeof index>,
  bodies: readonly BodyId[] = all,
  span: Span = {},
  behind?: DecidedAt,
) {
  const places: string[] = [];
  for await (const { on, body, tool } of decidedPlaces(lists, bodies, span, behind))
    places.push(`${on} ${body} ${tool}`);
  return places;
}

describe('where bodies decided', () => {
  const year = index(
    ['2024-04-24', PTC, 'T2'],
    ['2024-04-24', PTC, 'T1'],
    ['2024-06-18', PoC, 'T1'],
    ['2024-06-27', Council, 'T1'],
    ['2024-10-23', PTC, 'T3'],
    ['2024-10-23', Council, 'T1'],
    // A correction of the same day.
    ['2024-04-24', PTC, 'T2'],
  );
  const inOrder = [
    '2024-10-23 PTC T3',
    '2024-10-23 Council T1',
    '2024-06-27 Council T1',
    '2024-06-18 PoC T1',
    '2024-04-24 PTC T1',
    '2024-04-24 PTC T2',
  ];

  it('is told newest first, whichever body it was; of one day as the bodies are given, then by tool, each once', async () => {
    expect(await told(year)).toEqual(inOrder);
    expect(await told(year, [Council, PoC, PTC])).toEqual([...[inOrder[1], inOrder[0]], ...inOrder.slice(2)]);
    expect(await told(year, [PoC])).toEqual(['2024-06-18 PoC T1']);
    expect(await told(year, [])).toEqual([]);
    expect(await told(year, all, { from: '2024-06-01', until: '2024-06-30' })).toEqual(inOrder.slice(2, 4));
  });

  it('goes on behind each place with the next', async () => {
    for (const [i, place] of inOrder.entries()) {
      const [on = '', body, tool] = place.split(' ');
      const behind = { on, body: body as BodyId, tool: tool as ToolId };
      expect(await told(year, all, {}, behind)).toEqual(inOrder.slice(i + 1));
    }
  });

  it('goes on within a month or a year of which no more is known, in whatever span that touches', async () => {
    const old = index(
      ['2023', PTC, 'T1'],
      ['2023', PTC, 'T2'],
      ['2023-06', PTC, 'T1'],
      ['2023-06', PTC, 'T2'],
    );
    const behind = (on: string) =>
      told(old, [PTC], { from: '2023-06-10' }, { on, tool: toolId('T1'), body: PTC });
    expect(await behind('2023-06')).toEqual(['2023-06 PTC T2', '2023 PTC T1', '2023 PTC T2']);
    expect(await behind('2023')).toEqual(['2023 PTC T2']);
  });

  it('is told to the last of a long list, a day of more than a page in the order of its tools', async () => {
    const names = Array.from({ length: 120 }, (_, n) => `T${100 + n}`);
    const long = index(...names.map((tool, n) => [n < 70 ? '2024-04-24' : '2024-04-23', PTC, tool] as const));
    expect(await told(long)).toEqual(names.map((tool, n) => `2024-04-${n < 70 ? 24 : 23} PTC ${tool}`));
  });

  it('has its tools read fifty at a time', async () => {
    const names = Array.from({ length: 120 }, (_, n) => `T${100 + n}`);
    const asked: (readonly ToolId[])[] = [];
    const lists = {
      ...index(...names.map((tool) => ['2024-04-24', PTC, tool] as const)),
      summaries: async (ids: readonly ToolId[]) => {
        asked.push(ids);
        return [];
      },
    };
    const reader = { actor: { id: personId('p'), seats: [] }, world: worldAt(), events: async () => [] };
    for await (const _ of decidedBy(lists, [PTC], {}, reader)) throw new Error('Nothing is there');
    expect(asked.map(({ length }) => length)).toEqual([50, 50, 20]);
    expect(asked.flat()).toEqual(names);
  });

  it('is not read again from the beginning where a page goes on', async () => {
    const read: string[] = [];
    const lists: typeof year = {
      ...year,
      decidedBy: async (...asked) => {
        const page = await year.decidedBy(...asked);
        read.push(...page.decided.map(({ on }) => on));
        return page;
      },
    };
    await told(lists, all, {}, { on: '2024-06-18', body: PoC, tool: toolId('T1') });
    expect(read.sort()).toEqual(['2024-04-24', '2024-04-24', '2024-04-24', '2024-06-18']);
  });

  it('is asked of all bodies as they sit, or of the one that was named', () => {
    expect(bodiesAsked(undefined, worldAt())).toEqual(['SWG', 'CBC', 'PTC', 'PoC', 'Council']);
    expect(bodiesAsked(PoC, worldAt())).toEqual(['PoC']);
    expect(bodiesAsked('XYZ' as BodyId, worldAt())).toEqual({
      refused: 'unknown-body',
      facts: { body: 'XYZ' },
    });
  });
});

const named = ({ body }: { body: { items: readonly { decision?: string; body: { id: string } }[] } }) =>
  body.items.map(({ decision, body: { id } }) => `${decision} ${id}`);

describe('what two bodies decided on one tool on one day', () => {
  it('is told of each under its own name', async () => {
    const rig = await reading();
    const ptc = (await rig.people.world(rig.clock.now())).sessions.get(sessionId('PTC-243-244'));
    if (!ptc) throw new Error('The PTC meets');
    await rig.people.putSession({ ...ptc, id: sessionId('CBC-14'), body: CBC });
    await rig.people.putSeat(seat('sec-CBC', 'secretary', CBC));
    const tool = await rig.submitted('T13');
    await rig.recorded(tool, 'noted');
    await rig.does(secretaryOf(CBC), {
      tool,
      command: records('noted', { body: CBC, session: 'CBC-14' }),
    });
    const answer = await rig.get('/api/decisions', 'nobody');
    expect(named(answer).sort()).toEqual(['T13-1 PTC', 'T13-2 CBC']);
  });

  it('and what was taken back is told no more beside what stands', async () => {
    const rig = await reading();
    const tool = await rig.submitted('T13');
    await rig.recorded(tool, 'deferred');
    const command = { type: 'take-back', decision: 'T13-1', reason: 'Wrong item' };
    await rig.does(secretaryOf(PTC), { tool, command });
    await rig.recorded(tool, 'endorsed');
    expect(named(await rig.get('/api/decisions', 'nobody'))).toEqual(['T13-2 PTC']);
  });
});

describe('what a body did on a day', () => {
  it('is told as decisions and as lines of paper, each as it is', async () => {
    const rig = await onPaper();
    await rig.recorded(await rig.submitted('T13'), 'noted');
    const world = await rig.people.world(rig.clock.now());
    const reader = { actor: { id: personId('p'), seats: [] }, world, events: knownEvents(rig.tools) };
    const groups: unknown[] = [];
    for await (const { at, entries } of decidedBy(rig.tools, [PTC], {}, reader))
      groups.push([at.on, at.tool, entries.map(({ what }) => what.is)]);
    expect(groups).toEqual([
      ['2024-04-24', 'T13', ['decision']],
      ['2023-04', 'T30', ['history']],
      ['2022-11', 'T30', ['history']],
    ]);
  });
});

describe('what its reader may not know', () => {
  it('does not make a page look as if more came', async () => {
    const rig = await inJune();
    for (const id of ['T12', 'T13']) await rig.recorded(await rig.submitted(id), 'endorsed');
    await rig.inJune(toolId('T12'), PoC, 'endorsed');
    await rig.inJune(toolId('T12'), Council, 'approved');
    const { body } = await rig.get('/api/decisions?from=2024-06-01&most=1', 'del-A');
    expect(named({ body })).toEqual(['T12-2 Council']);
    expect(body).not.toHaveProperty('next');
    expect((await rig.get('/api/decisions?from=2024-06-01&most=1', 'del-PoC')).body).toHaveProperty('next');
  });

  it('is passed by where they may not even know of the tool', async () => {
    const rig = await inJune();
    const tool = await rig.submitted('T13');
    await rig.recorded(tool, 'endorsed');
    const child = { tool: 'T13b', registration: { ...registration, officers: ['officer'] } };
    const of = { body: PoC, session: 'PoC-90', decidedOn: '2024-06-18' };
    const part = { ...of, scope: { en: 'sections 1-5' }, remainder: 'T13b', versions: [paper('en')] };
    await rig.does(secretaryOf(PoC), { tool, command: { ...records('in-part', part), child } });
    await rig.inJune(toolId('T13b'), PoC, 'noted');
    expect(named(await rig.get('/api/decisions?body=PoC', 'del-PoC'))).toHaveLength(2);
    expect((await rig.get('/api/decisions?body=PoC', 'del-A')).body).toEqual({ items: [] });
  });
});

/** A tool whose past is on paper. */
async function onPaper() {
  const rig = await reading();
  const on = (value: string) => ({ precision: 'month', value }) as const;
  const lines: readonly HistoryLine[] = [
    { what: 'submitted', body: PTC, on: on('2023-04') },
    { what: 'endorsed', body: PTC, on: on('2023-04'), step: 1, session: sessionId('PTC-243-244') },
    { what: 'noted', body: CBC, on: on('2023-04') },
    { what: 'noted', body: PTC, on: on('2022-11') },
    { what: 'endorsed', body: PoC, on: { precision: 'unknown' }, step: 2 },
    { what: 'approved', body: Council, on: { precision: 'day', value: '2023-06-24' }, step: 3 },
    { what: 'registered', body: Council, on: { precision: 'day', value: '2023-06-24' } },
    { what: 'published', body: Council, on: { precision: 'day', value: '2023-06-24' }, language: 'en' },
  ];
  await imported(rig, 'T30', lines);
  return rig;
}

describe('what paper alone tells', () => {
  const tool = { tool: 'T30', title: 'Old guide' };

  it('stands among the decisions of its body and day, without one to open; what was done to a body is none', async () => {
    const { get } = await onPaper();
    expect((await get('/api/decisions', 'nobody')).body).toEqual({
      items: [
        {
          tool,
          body: { id: 'Council', code: 'Council', name: 'Council' },
          on: '2023-06-24',
          outcome: { id: 'approved', label: 'Approved' },
          sentence: 'Approved by the Council, 24 June 2023.',
        },
        {
          tool,
          body: { id: 'CBC', code: 'CBC', name: 'Capacity Building Committee' },
          on: '2023-04',
          outcome: { id: 'noted', label: 'Took note' },
          sentence: 'Took note (CBC), April 2023.',
        },
        {
          tool,
          body: { id: 'PTC', code: 'PTC', name: 'Permanent Technical Committee' },
          session: { id: 'PTC-243-244', label: '243rd/244th Sessions', when: '23-26 April 2024' },
          on: '2023-04',
          outcome: { id: 'endorsed', label: 'Endorsed' },
          sentence: 'Endorsed by the PTC, 243rd/244th Sessions, April 2023.',
        },
        {
          tool,
          body: { id: 'PTC', code: 'PTC', name: 'Permanent Technical Committee' },
          on: '2022-11',
          outcome: { id: 'noted', label: 'Took note' },
          sentence: 'Took note (PTC), November 2022.',
        },
      ],
    });
  });

  it('is a line of the file without a session, an item or a decision', async () => {
    const { get } = await onPaper();
    const answer = await get('/api/decisions.csv?from=2023-06-01', 'nobody');
    expect(answer.headers['content-disposition']).toBe('attachment; filename="decisions.csv"');
    expect(answer.text.split('\r\n').slice(1)).toEqual([
      '2023-06-24,Council,,,T30,Old guide,Approved,"Approved by the Council, 24 June 2023.",,,',
      '',
    ]);
  });
});

describe('a decision in the list', () => {
  it('has its item, how far its text is final, and when it was recorded where that was later', async () => {
    const rig = await inJune();
    await rig.recorded(await rig.submitted('T13', { title: { en: 'Guide' } }), 'endorsed', { item: 'V.c' });
    const { items } = (await rig.get('/api/decisions', 'nobody')).body;
    expect(items).toEqual([
      {
        decision: 'T13-1',
        tool: { tool: 'T13', title: 'Guide' },
        body: { id: 'PTC', code: 'PTC', name: 'Permanent Technical Committee' },
        session: { id: 'PTC-243-244', label: '243rd/244th Sessions', when: '23-26 April 2024' },
        on: '2024-04-24',
        item: 'V.c',
        outcome: { id: 'endorsed', label: 'Endorsed' },
        sentence: 'The PTC endorsed Guide.',
        ...{ status: 'provisional', statusWords: 'Provisional text', late: 'Recorded on 27 June 2024' },
      },
    ]);
    const confirm = {
      type: 'confirm-text',
      decision: 'T13-1',
      report: 'PC0345',
      paragraph: '47',
      text: { en: 'Endorsed.' },
    };
    await rig.does(secretaryOf(PTC), { tool: 'T13', command: confirm });
    const [row] = (await rig.get('/api/decisions', 'nobody')).body.items;
    expect(row).toMatchObject({ status: 'final', statusWords: 'Final text (PC0345, para. 47)' });
  });
});

describe('the file of decisions', () => {
  it('is cut at so many lines, and its last line says so', async () => {
    const rig = await reading();
    for (const id of ['T11', 'T12', 'T13']) await rig.recorded(await rig.submitted(id), 'noted');
    const file = async (most: number) => {
      const reads = decisionsCsv({ ...rig, events: knownEvents(rig.tools) }, most);
      const asked = { caller: { actor: { id: personId('p'), seats: [seat('p', 'chair', PTC)] } } };
      const answer = await reads({ ...asked, query: {}, language: 'en' } as never);
      if ('refused' in answer) throw new Error(answer.refused);
      return answer.body.trim().split('\r\n').slice(1);
    };
    const [first, second, ...more] = await file(2);
    expect([first, second].map((line) => line?.split(',')[4])).toEqual(['T11', 'T12']);
    expect(more).toEqual(['Only the first 2 lines are here: ask for less at a time.,,,,,,,,,,']);
    expect(await file(3)).toHaveLength(3);
  });
});
