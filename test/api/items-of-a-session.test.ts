import { describe, expect, it } from 'vitest';
import { agendaOf } from '../../functions/domain/agenda.ts';
import type { HistoryLine, ToolEvent } from '../../functions/domain/event.ts';
import { personId, sessionId, type ToolId, toolId } from '../../functions/domain/ids.ts';
import type { Place } from '../../functions/domain/life-cycle-order.ts';
import type { Session, SessionState } from '../../functions/domain/session.ts';
import { itemShown } from '../../functions/handlers/api/read/session-shown.ts';
import { byDate, toolsOfSession, viewsOf } from '../../functions/handlers/api/read/session-tools.ts';
import type { ToolSummary } from '../../functions/ports.ts';
import {
  at,
  atCouncil,
  atPoc,
  atPtc,
  decided,
  PoC,
  PTC,
  recorded,
  registered,
  registration,
  seat,
  sessions,
  submitted,
  to,
  worldAt,
} from '../support/sample-register.ts';
import { type Standing, standingTools } from '../support/standing-tools.ts';
import { beforePtc, officer, Story, secretaryOf } from '../support/story.ts';
import { inJune, paper, reading } from './read-rig.ts';

const actor = { id: personId('p'), seats: [seat('p', 'secretary', PTC)] };
const of = (id: string, more: Partial<Session> = {}): Session => {
  const session = sessions.find((one) => one.id === id);
  if (!session) throw new Error(id);
  return { ...session, state: 'open', ...more };
};
const autumn = sessionId('PTC-245-246');
const places = {
  drafted: { next: at('draft') },
  here: { next: atPtc },
  unfixed: { next: { ...atPtc, session: null } },
  later: { next: { ...atPtc, session: autumn } },
  above: { next: atPoc },
  aboveUnfixed: { next: { ...atPoc, session: null } },
  highest: { next: atCouncil },
  highestLater: { next: { ...atCouncil, session: sessionId('Council-145-146') } },
  approved: { next: at('publication') },
  over: { next: at('ended') },
} as const satisfies Record<string, Standing>;

/** What may be on the agenda of a session among tools that stand in all places, with what was asked for. */
async function asked(
  session: Session,
  more: { decided?: readonly string[]; world?: readonly Session[] } = {},
) {
  const register = standingTools(places);
  const asked = { at: [] as Place[], spans: [] as object[], read: [] as (readonly ToolId[])[] };
  const tools = {
    heldTools: register.heldTools,
    toolsAt: (place: Place) => {
      asked.at.push(place);
      return register.toolsAt(place);
    },
    decidedBy: async (_: string, { most: __, ...span }: object & { most?: number } = {}) => {
      asked.spans.push(span);
      return { decided: (more.decided ?? []).map((id) => ({ tool: toolId(id), n: 3, on: '2024-04-24' })) };
    },
    summaries: (ids: readonly ToolId[]) => {
      asked.read.push(ids);
      return register.summaries(ids);
    },
  };
  const known = worldAt();
  const world = {
    ...known,
    sessions: new Map([...known.sessions, ...(more.world ?? []).map((one) => [one.id, one] as const)]),
  };
  const views = await toolsOfSession(tools, session, { actor, world, events: register.events });
  return { ...asked, tools: views.map(({ id }) => id) };
}

describe('the tools that may come up in a session', () => {
  it('are those before its body for it or for no session, and those that its superiors and the publisher have', async () => {
    const { tools, at } = await asked(of('PTC-243-244'));
    expect(tools.toSorted()).toEqual(
      ['here', 'unfixed', 'above', 'aboveUnfixed', 'highest', 'highestLater', 'approved'].toSorted(),
    );
    expect(at).toEqual(['SWG', 'PTC', 'CBC', 'PoC', 'Council', 'publication']);
    expect((await asked(of('PTC-245-246'))).tools).toContain('later');
  });

  it('and those that another body takes up before it ends', async () => {
    expect((await asked(of('Council-143-144'))).tools.toSorted()).toEqual(
      ['here', 'above', 'highest', 'approved'].toSorted(),
    );
    expect((await asked(of('PoC-90'))).tools.toSorted()).toEqual(
      ['here', 'above', 'aboveUnfixed', 'highest', 'highestLater', 'approved'].toSorted(),
    );
    const onLastDay = { firstDay: '2024-06-29', lastDay: '2024-06-30' };
    const after = { firstDay: '2024-06-30', lastDay: '2024-06-30' };
    const council = async (days: Partial<Session>) =>
      (await asked(of('Council-143-144'), { world: [of('PTC-245-246', days)] })).tools.includes(
        toolId('later'),
      );
    expect([await council(onLastDay), await council(after)]).toEqual([true, false]);
    const inMonth = async (firstDay: string) =>
      (await asked(of('PoC-90'), { world: [of('PTC-245-246', { firstDay })] })).tools.includes(
        toolId('later'),
      );
    expect([await inMonth('2024-06-30'), await inMonth('2024-07-01')]).toEqual([true, false]);
  });

  it.each<SessionState>(['closed', 'report-issued'])(
    'of one that is %s are only what was before it, read from its body alone',
    async (state) => {
      const { tools, at, read } = await asked(of('PTC-243-244', { state }));
      expect([tools, at, read]).toEqual([['here'], ['PTC'], [['here']]]);
    },
  );

  it('are read once, and without those that cannot come up', async () => {
    const { read } = await asked(of('PTC-243-244'), { decided: ['here', 'over', 'over'] });
    expect(read.flat().toSorted()).toEqual(
      [
        ...['here', 'unfixed', 'above', 'aboveUnfixed', 'highest', 'highestLater', 'approved'],
        'over',
      ].toSorted(),
    );
  });

  it('and what it decided, wherever that stands now; not what it took back, nor what another session decided', async () => {
    const session = of('PTC-243-244', { state: 'closed' });
    const line = (more: Partial<HistoryLine>): HistoryLine => ({
      ...{ what: 'endorsed', body: PTC, on: { precision: 'month', value: '2024-04' } },
      ...more,
    });
    const takenBack = {
      type: 'DecisionTakenBack',
      decision: 'T13-3',
      reason: 'Wrong item',
    } as unknown as ToolEvent;
    const entered = (...lines: HistoryLine[]) =>
      ({
        ...{ type: 'HistoryEntered', lines, documents: [], questions: [], source: 'PC0739Ea' },
        ...{ marks: [], move: to(at('publication')) },
      }) as unknown as ToolEvent;
    const chains: Readonly<Record<string, readonly ToolEvent[]>> = {
      decided: [submitted, decided({ outcome: 'endorsed' }, { move: to(atPoc) })],
      takenBack: [submitted, decided({ outcome: 'endorsed' }, { move: to(atPoc) }), takenBack],
      elsewhere: [submitted, decided({ outcome: 'endorsed', session: autumn }, { move: to(atPoc) })],
      told: [entered(line({ session: session.id }), line({ session: autumn }))],
      toldOnIt: [entered(line({ on: { precision: 'session', value: session.id } }))],
      toldInMonth: [entered(line({}))],
      toldElsewhere: [entered(line({ on: { precision: 'session', value: autumn } }))],
    };
    const ids = Object.keys(chains).map((id) => toolId(id));
    const events = async (tool: ToolId) => recorded([registered(), ...(chains[tool] ?? [])], tool);
    const tools = {
      ...{ toolsAt: async () => ({ heads: [] }), heldTools: async () => ({ heads: [] }) },
      decidedBy: async () => ({ decided: ids.map((tool) => ({ tool, n: 3, on: '2024-04-24' })) }),
      summaries: async (some: readonly ToolId[]) => some.map((tool) => ({ tool, version: 2 }) as ToolSummary),
    };
    const views = await toolsOfSession(tools, session, { actor, world: worldAt(), events });
    expect(views.map(({ id }) => id)).toEqual(['decided', 'told', 'toldOnIt']);
  });

  it.each<[string, Partial<Session>, object]>([
    ['its days', {}, { from: '2024-04-23', until: '2024-04-26' }],
    ['its one day', { lastDay: undefined as never }, { from: '2024-04-23', until: '2024-04-23' }],
    ['its month', unfixed('month', '2024-06'), { from: '2024-06-01', until: '2024-06-31' }],
    ['its year', unfixed('year', '2024'), { from: '2024-01-01', until: '2024-12-31' }],
    ['a day that nobody fixed', unfixed('day', '2024-06-03'), { from: '2024-06-03', until: '2024-06-03' }],
    ['the time of another session', unfixed('session', 'PTC-1'), {}],
    ['a time that nobody knows', { ...unfixed('unknown', ''), dates: { precision: 'unknown' } }, {}],
  ])('are asked for by %s', async (_, more, span) => {
    const session = JSON.parse(JSON.stringify({ ...of('PTC-243-244'), ...more })) as Session;
    expect((await asked(session)).spans).toEqual([span]);
  });

  it('are read in parts, each once, and none that the reader may not know of', async () => {
    const ids = Array.from({ length: 130 }, (_, n) => toolId(`T${n}`));
    const parts: number[] = [];
    const summaries = async (some: readonly ToolId[]) => {
      parts.push(some.length);
      return some.map((tool) => ({ tool, version: 1 }) as ToolSummary);
    };
    const events = async (tool: ToolId) => (tool === 'T7' ? [] : recorded([registered()], tool));
    const views = await viewsOf({ summaries }, ids, { actor, world: worldAt(), events });
    expect(views.map(({ id }) => id)).toEqual(ids.filter((id) => id !== 'T7'));
    await viewsOf({ summaries }, ids.slice(0, 100), { actor, world: worldAt(), events });
    expect(parts).toEqual([100, 30, 100]);
  });
});

function unfixed(precision: string, value: string): Partial<Session> {
  return {
    ...{ firstDay: undefined, lastDay: undefined },
    dates: { precision, value },
  } as unknown as Partial<Session>;
}

describe('sessions by date', () => {
  it('come by their first day, and those of one day by id', () => {
    const on = (id: string, firstDay: string) => of('PTC-243-244', { id: sessionId(id), firstDay });
    const [a, b, c] = [on('A', '2024-06-01'), on('B', '2024-06-01'), on('C', '2024-05-01')];
    for (const some of [
      [a, b, c],
      [b, a, c],
      [c, b, a],
      [b, c, a],
    ])
      expect(some.toSorted(byDate).map(({ id }) => id)).toEqual(['C', 'A', 'B']);
  });
});

describe('a session as lists name it', () => {
  it('is whose it is, when and where, as far as that is known', async () => {
    const rig = await reading();
    const put = (more: Partial<Session>) =>
      rig.people.putSession(JSON.parse(JSON.stringify({ ...of('PTC-243-244', more), version: 1 })));
    await put({
      id: sessionId('A'),
      firstDay: '2024-01-08',
      lastDay: undefined as never,
      city: undefined as never,
    });
    await put({
      id: sessionId('B'),
      ...unfixed('year', '2026'),
      state: 'planned',
      jointWith: sessionId('PoC-90'),
    });
    const { items } = (await rig.get('/api/sessions?body=PTC', 'del-A')).body;
    const ptc = { id: 'PTC', code: 'CTP', name: 'Comité technique permanent' };
    const label = '243e/244e sessions';
    expect([items[0], items[1], items.at(-1)]).toEqual([
      {
        ...{ id: 'A', label, when: 'le 8 janvier 2024', body: ptc },
        ...{ firstDay: '2024-01-08', lastDay: '2024-01-08', state: { id: 'open', label: 'Ouverte' } },
      },
      {
        ...{ id: 'PTC-243-244', label, when: 'du 23 au 26 avril 2024', body: ptc, city: 'Bruxelles' },
        ...{ firstDay: '2024-04-23', lastDay: '2024-04-26', state: { id: 'open', label: 'Ouverte' } },
      },
      {
        ...{ id: 'B', label, when: '2026', body: ptc, city: 'Bruxelles' },
        ...{ state: { id: 'planned', label: 'Prévue' } },
        jointWith: {
          ...{ id: 'PoC-90', label: '90e session', when: 'juin 2024' },
          body: { id: 'PoC', code: 'CPG', name: 'Commission de politique générale' },
        },
      },
    ]);
  });
});

describe('an item of a session', () => {
  const shown = (story: Story, session: string, language: 'en' | 'fr' = 'en') => {
    const world = story.world(story.now);
    const tools = new Map([[story.tool.id, story.tool]]);
    const meeting = world.sessions.get(sessionId(session));
    if (!meeting) throw new Error(session);
    const reader = { actor, world, language };
    return agendaOf(meeting, [story.tool], world).map((item) => itemShown(item, tools, reader));
  };
  const title = 'Compendium of Case Studies on Cross-Border E-Commerce';
  const item = (more: object) => ({
    ...{ tool: 'T13', title, is: 'done', isWords: 'Recorded', ask: { id: 'decide', label: 'For decision' } },
    asked: { en: 'To examine and endorse' },
    ...more,
  });
  const papers = [
    {
      document: 'PC0741',
      en: { number: 'PC0741Ea', language: 'en', revision: 'a' },
      fr: { number: 'PC0741Fa', language: 'fr', revision: 'a' },
      ...{ state: { is: 'complete' }, sentence: '' },
    },
  ];

  it('is what was asked and what the body did, in its own words', () => {
    const text = { en: 'The Committee endorsed it.' };
    expect(shown(beforePtc().records(PTC, 'endorsed', { item: 'V.c', text }), 'PTC-243-244')).toEqual([
      item({
        ...{ item: 'V.c', papers },
        outcomes: [
          {
            ...{
              decision: 'T13-3',
              outcome: 'endorsed',
              label: 'Endorsed',
              statusWords: 'Provisional text',
              text,
            },
            sentence: `The PTC endorsed ${title}.`,
          },
        ],
      }),
    ]);
    const [waiting] = shown(beforePtc().records(PTC, 'endorsed'), 'Council-143-144', 'fr');
    expect(waiting).toEqual({
      ...{ tool: 'T13', is: 'expected', isWords: 'Encore devant un autre organe', outcomes: [], papers },
      title: 'Recueil d’études de cas sur le commerce électronique transfrontalier',
      ask: { id: 'decide', label: 'Pour décision' },
      subjectTo: 'sous réserve de la décision de la Commission de politique générale',
    });
  });

  it('of a body that the route does not ask asks nothing', () => {
    const steps = registration.route.steps.filter(({ body }) => body !== PoC);
    const story = new Story()
      .registered({ route: { ...registration.route, steps } })
      .submitted()
      .at('2024-06-18T08:00:00Z')
      .records(PoC, 'noted');
    expect(shown(story, 'PoC-90')).toMatchObject([
      { is: 'done', ask: null, outcomes: [{ outcome: 'noted' }] },
    ]);
  });

  it('says of an outcome that it was corrected', () => {
    const story = beforePtc().records(PTC, 'deferred');
    story.does({
      ...{ type: 'propose-correction', decision: 'T13-3', reason: 'Heard wrongly' },
      ...{ facts: { ...story.recording(PTC, 'endorsed').facts }, by: secretaryOf(PTC) },
    } as never);
    const deputy = { person: personId('dep-PTC'), seat: { role: 'deputy-secretary', body: PTC } };
    story.does({ type: 'agree-correction', decision: 'T13-3', by: deputy } as never);
    const [{ outcomes } = { outcomes: [] }] = shown(story, 'PTC-243-244');
    expect(outcomes).toMatchObject([{ decision: 'T13-3', outcome: 'endorsed', corrected: true }]);
    const [before] = shown(beforePtc().records(PTC, 'deferred'), 'PTC-243-244');
    expect(before?.outcomes[0]).not.toHaveProperty('corrected');
  });

  it('tells what paper has of it, which is no decision of the register', () => {
    const story = new Story().does({
      ...{ type: 'enter-history', tool: toolId('T13'), registration, documents: [], questions: [] },
      lines: [
        {
          what: 'endorsed',
          body: PTC,
          session: sessionId('PTC-243-244'),
          step: 1,
          on: { precision: 'month', value: '2024-04' },
        },
      ],
      ...{ source: 'PC0739Ea', standsAt: { at: 'publication' }, stepsNotKnown: [2, 3], by: officer },
    } as never);
    expect(shown(story, 'PTC-243-244')).toEqual([
      {
        ...{ tool: 'T13', title, is: 'done', isWords: 'Recorded', papers: [] },
        ask: { id: 'decide', label: 'For decision' },
        outcomes: [{ label: 'Endorsed', sentence: expect.stringContaining('PTC'), outcome: 'endorsed' }],
      },
    ]);
  });

  it('shows the papers of a restricted body to its seats', async () => {
    const rig = await reading();
    const body = (await rig.people.world(rig.clock.now())).bodies.get(PoC);
    if (!body) throw new Error('The Policy Commission is a body');
    await rig.people.putBody({ ...body, prefix: 'SP' });
    await rig.submitted('T13', {}, [paper('en', { document: 'SP0250' })]);
    const papers = async (as: string) =>
      (await rig.get('/api/sessions/PTC-243-244', as)).body.items[0].papers[0];
    expect(await papers('sec-PoC')).toMatchObject({ document: 'SP0250', en: { number: 'SP0250Ea' } });
    expect(await papers('nobody')).toMatchObject({ document: 'SP0250', reserved: { id: 'PoC' } });
  });
});

describe('the file of a session’s items', () => {
  const cells = async (rig: Awaited<ReturnType<typeof reading>>, session: string, as: string) =>
    (await rig.get(`/api/sessions/${session}/items.csv`, as)).text
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(','));

  it('says what was asked in the language of its reader, or in the other; otherwise what the route asks', async () => {
    const rig = await reading();
    const titled = (id: string) => ({ title: { en: id, fr: id } });
    const submit = async (id: string, asked: object, versions = [paper('en')]) => {
      const tool = await rig.drafted(id, titled(id));
      const by = { person: personId('officer'), seat: { role: 'officer' } } as const;
      await rig.does(by, { tool, command: { type: 'submit', to: PTC, asked, versions } });
    };
    await submit('A', { en: 'to endorse', fr: 'd’entériner' });
    await submit('B', { en: 'to endorse' }, [paper('en'), paper('en', { document: 'PC0742' }), paper('fr')]);
    await submit('C', { fr: 'd’examiner' });
    const askedAndPapers = (lines: string[][]) => lines.map((line) => [line[3], ...line.slice(-2)]);
    expect(askedAndPapers(await cells(rig, 'PTC-243-244', 'nobody'))).toEqual([
      ['to endorse', 'PC0741Ea', ''],
      ['to endorse', 'PC0741Ea PC0742Ea', 'PC0741Fa'],
      ['d’examiner', 'PC0741Ea', ''],
    ]);
    expect((await cells(rig, 'PTC-243-244', 'del-A')).map((line) => line[3])).toEqual([
      ...['d’entériner', 'to endorse', 'd’examiner'],
    ]);
  });

  it('says of what came from another body what the route asks, and nothing where it asks nothing', async () => {
    const rig = await inJune();
    const steps = registration.route.steps.filter(({ body }) => body !== PoC);
    await rig.submitted('T12', { route: { ...registration.route, steps } });
    await rig.submitted('T13');
    for (const id of ['T12', 'T13']) {
      await rig.recorded(toolId(id), 'endorsed');
      await rig.inJune(toolId(id), PoC, 'noted');
    }
    const lines = await cells(rig, 'PoC-90', 'sec-PoC');
    expect(lines.map((line) => [line[1], line[3]])).toEqual([
      ['T12', ''],
      ['T13', 'For decision'],
    ]);
  });
});
