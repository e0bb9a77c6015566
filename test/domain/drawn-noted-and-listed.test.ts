import { describe, expect, it } from 'vitest';
import {
  type AgendaItem,
  agendaOf,
  compareNumbers,
  type SessionOutcome,
  toInform,
} from '../../functions/domain/agenda.ts';
import { daysOfSession, until } from '../../functions/domain/due/days.ts';
import { ofOfficer, oncePerPaper, toTranslate } from '../../functions/domain/due/own-tools.ts';
import { type Due, dueFor } from '../../functions/domain/due.ts';
import type { DecisionFacts, HistoryLine } from '../../functions/domain/event.ts';
import { followUpNote } from '../../functions/domain/follow-up-note.ts';
import { bodyId, decisionId, documentId, personId, sessionId, toolId } from '../../functions/domain/ids.ts';
import type { Step } from '../../functions/domain/route.ts';
import type { Session } from '../../functions/domain/session.ts';
import type { Progress, Tool } from '../../functions/domain/tool.ts';
import { trackOf } from '../../functions/domain/track.ts';
import { inform, place, routeOf, sessionOf, toolOf } from '../support/placed-tool.ts';
import {
  at,
  atCouncil,
  atPoc,
  atPtc,
  CBC,
  Council,
  decided,
  endorsed,
  fullRoute,
  PoC,
  PTC,
  registered,
  seat,
  submitted,
  to,
  versionE,
  worldAt,
} from '../support/sample-register.ts';
import { officer } from '../support/story.ts';

const world = worldAt();
const withPtc = toolOf(registered(), submitted);
const day = (value: string) => ({ precision: 'day', value }) as const;
const [first, second, third] = fullRoute as readonly [Step, Step, Step];
const again: Step = { n: 4, stage: 'ptc-endorsement', body: PTC, ask: 'decide' };
const out = {
  audience: 'public',
  editorialOnly: true,
  file: { name: 'c.pdf', sha256: 'ab', bytes: 1 },
} as const;

describe('the way of a tool as it is drawn', () => {
  const drawn = (tool: Tool, then = world) => trackOf(tool, then);
  const draft = { kind: 'draft', mark: 'done', times: 1 };
  const ptc = { kind: 'body', n: 1, body: PTC, ask: 'decide', times: 1 };
  const poc = { kind: 'body', n: 2, body: PoC, ask: 'decide', times: 1 };
  const council = { kind: 'body', n: 3, body: Council, ask: 'decide', times: 1 };
  const published = { kind: 'publication', mark: 'planned', times: 1 };

  it('has each step with its meeting, since when the tool is there, and upon whom the next depend', () => {
    expect(drawn(withPtc)).toStrictEqual([
      draft,
      { ...ptc, mark: 'here', session: 'PTC-243-244', on: day('2024-02-28') },
      { ...poc, mark: 'planned', session: 'PoC-90' },
      { ...council, mark: 'conditional', session: 'Council-143-144', subjectTo: PoC },
      published,
    ]);
  });

  it('has what was waived, overtaken or done in its own way, and nothing planned after an end', () => {
    const steps = {
      1: { is: 'done', decision: decisionId('T13-3'), part: true },
      2: { is: 'not-yet-recorded', overtakenBy: decisionId('D') },
      3: { is: 'waived', authority: 'Council', reference: 'para. 3' },
    } as const;
    const tool = place(toolOf(registered(), submitted, endorsed), { steps, next: atPtc });
    expect(drawn(tool)).toStrictEqual([
      draft,
      { ...ptc, mark: 'in-part', on: day('2024-04-24'), session: 'PTC-243-244' },
      { ...poc, mark: 'not-yet-recorded', overtakenBy: 'D' },
      { ...council, mark: 'waived', waived: { authority: 'Council', reference: 'para. 3' } },
      published,
    ]);
    const over = place(withPtc, {
      next: at('ended', { ending: 'rejected' }),
      steps: { 1: { is: 'not-known' } },
    });
    expect(drawn(over)).toStrictEqual([draft, { ...ptc, mark: 'not-known' }]);
    const completed = place(
      withPtc,
      { next: at('ended', { ending: 'completed' }) },
      routeOf([first], { endsWith: 'last-step' }),
    );
    expect(drawn(completed)).toStrictEqual([draft, { ...ptc, mark: 'not-known' }]);
  });

  it('knows from paper when a step was done, and nothing of one that is still to be', () => {
    const line = (more: Partial<HistoryLine>): HistoryLine => ({
      ...{ what: 'endorsed', body: PTC, on: { precision: 'month', value: '2023-04' } },
      ...more,
    });
    const history = [
      line({ session: sessionId('PTC-243-244') }),
      line({ body: PoC, what: 'continued' }),
      line({ body: Council, what: 'deferred' }),
    ];
    const tool = place(withPtc, { next: atPoc, steps: { 1: { is: 'done' } } }, { history });
    expect(drawn(tool).slice(1, 4)).toStrictEqual([
      { ...ptc, mark: 'done', on: { precision: 'month', value: '2023-04' }, session: 'PTC-243-244' },
      { ...poc, mark: 'here', on: day('2024-02-28'), session: 'PoC-90' },
      { ...council, mark: 'conditional', session: 'Council-143-144', subjectTo: PoC },
    ]);
    const noted = place(tool, {}, { history: [line({ what: 'note' })] });
    expect(drawn(noted)[1]).toStrictEqual({ ...ptc, mark: 'done' });
  });

  it('gives the meeting ahead to the step that is ahead, where a body has had its turn before', () => {
    const tool = place(
      withPtc,
      { next: { ...atPtc, step: 4 }, steps: { 1: { is: 'done' }, 2: { is: 'done' } } },
      routeOf([first, second, again]),
    );
    expect(drawn(tool).slice(1, 4)).toStrictEqual([
      { ...ptc, mark: 'done' },
      { ...poc, mark: 'done' },
      { ...ptc, n: 4, mark: 'here', session: 'PTC-243-244', on: day('2024-02-28') },
    ]);
  });

  it('counts the times that a step comes round', () => {
    const times = (
      facts: Partial<DecisionFacts> & { outcome: 'referred-back' | 're-examination' },
      step: number | null,
    ) => {
      const event = decided(facts, { step, move: to(at('draft')) });
      return drawn({
        ...toolOf(registered(), submitted, event),
        ...routeOf([{ ...first, ask: 'inform' }, second, third]),
      })
        .filter(({ kind }) => kind === 'body')
        .map((one) => one.times);
    };
    expect(times({ outcome: 'referred-back', target: 1 }, 2)).toEqual([2, 2, 1]);
    expect(times({ outcome: 'referred-back', target: 2 }, 3)).toEqual([1, 2, 2]);
    expect(times({ outcome: 'referred-back', target: 'draft' }, 2)).toEqual([1, 2, 1]);
    expect(times({ outcome: 'referred-back' }, 2)).toEqual([1, 2, 1]);
    // All that decide, and who comes after them, examine a text again that is in force.
    expect(times({ outcome: 're-examination' }, null)).toEqual([1, 2, 2]);
  });

  it('ends with its publication, in part where one language is out, and from the first that was', () => {
    const last = (tool: Tool) => drawn(tool).at(-1);
    const en = { ...out, language: 'en', on: '2024-10-17', cycle: 1 } as const;
    const fr = { ...en, language: 'fr', on: '2024-09-02' } as const;
    const waiting = place(withPtc, { next: at('publication') });
    const ended = place(withPtc, { next: at('ended', { ending: 'published' }) });
    expect(last(waiting)).toStrictEqual({ ...published, mark: 'here', on: day('2024-02-28') });
    expect(last({ ...waiting, published: { en } })).toStrictEqual({
      ...published,
      mark: 'in-part',
      on: day('2024-10-17'),
    });
    expect(last({ ...ended, published: { en, fr } })).toStrictEqual({
      ...published,
      mark: 'done',
      on: day('2024-09-02'),
    });
    expect(last(ended)).toStrictEqual({ ...published, mark: 'done', on: day('2024-02-28') });
    const approved = place(withPtc, { next: at('ended', { ending: 'approved' }) });
    expect(last(approved)).toStrictEqual({ ...published, mark: 'not-known' });
    const second = { ...withPtc, published: { en, fr }, cycle: 2 };
    expect(last(second)).toStrictEqual({ ...published, times: 2 });
  });
});

describe('the follow-up note of a session', () => {
  const withPublication = place(withPtc, { next: at('publication'), by: decisionId('D') });
  const rows = (outcome: SessionOutcome, tool: Tool | undefined = withPtc) => {
    const item = {
      tool: withPtc.id,
      title: { en: 'A title' },
      is: 'done',
      ask: 'decide',
      papers: [],
    } as const;
    const items: readonly AgendaItem[] = [{ ...item, outcomes: [outcome] }];
    const tools = new Map(tool ? [[tool.id, tool]] : []);
    return followUpNote(sessionOf('PTC-243-244'), items, tools, world).rows;
  };
  const decision = (facts: Partial<DecisionFacts> & Pick<DecisionFacts, 'outcome'>): SessionOutcome => ({
    ...{ is: 'decision', id: decisionId('D'), status: 'provisional', late: false, recordedAt: '' },
    facts: { ...endorsed.facts, ...facts },
  });
  const follows = (facts: Parameters<typeof decision>[0], tool = withPtc) =>
    rows(decision(facts), tool)[0]?.followUp;

  it('leaves nothing to be done of what paper tells, or of a tool that is not known', () => {
    const history: SessionOutcome = { is: 'history', line: { what: 'endorsed', on: day('2024-04-24') } };
    const nothing = { tool: 'T13', title: { en: 'A title' }, followUp: { does: 'nothing' } };
    expect(rows(history)).toEqual([{ ...nothing, outcome: history }]);
    const amended = decision({ outcome: 'endorsed-amended', byDay: '2024-05-06' });
    const note = followUpNote(
      sessionOf('PTC-243-244'),
      [
        {
          tool: withPtc.id,
          title: { en: 'A title' },
          is: 'done',
          ask: null,
          papers: [],
          outcomes: [amended],
        },
      ],
      new Map(),
      world,
    );
    expect(note).toEqual({
      ...{ session: 'PTC-243-244', body: PTC },
      rows: [{ ...nothing, outcome: amended }],
    });
  });

  it.each<[DecisionFacts['outcome'], Partial<DecisionFacts>, object]>([
    ['endorsed-amended', {}, { does: 'confirm-amended-text' }],
    ['in-principle', {}, { does: 'comment' }],
    ['written-opened', {}, { does: 'object' }],
    ['tacit-approval', {}, { does: 'object' }],
    ['continued', {}, { does: 'contribute' }],
    ['not-reached', {}, { does: 'propose-for-session' }],
    ['re-examination', {}, { does: 'prepare-again' }],
    ['referred-back', { target: 2 }, { does: 'revise', body: PoC }],
    ['referred-back', { target: 'draft' }, { does: 'revise' }],
    ['in-part', { remainder: toolId('T13b') }, { does: 'go-on', tool: 'T13b' }],
    ['child-derived', { child: toolId('T14') }, { does: 'go-on', tool: 'T14' }],
    ['noted', { byDay: '2024-08-30' }, { does: 'contribute' }],
    ['noted', {}, { does: 'nothing' }],
    ['endorsed', {}, { does: 'nothing' }],
  ])('says what « %s » leaves to be done (%o)', (outcome, facts, followUp) => {
    expect(follows({ outcome, ...facts })).toEqual(followUp);
  });

  it('asks the officer to publish what was approved, and not what was only noted on its way there', () => {
    expect(follows({ outcome: 'approved' }, withPublication)).toEqual({ does: 'publish' });
    expect(follows({ outcome: 'noted' }, withPublication)).toEqual({ does: 'nothing' });
    expect(follows({ outcome: 'approved' }, place(withPublication, { by: decisionId('later') }))).toEqual({
      does: 'nothing',
    });
  });
});

describe('the agenda of a session', () => {
  const itemOf = (tool: Tool, id = 'PTC-243-244', more: Partial<Session> = {}) =>
    agendaOf({ ...sessionOf(id), ...more }, [tool], world)[0];

  it('has what waits for an outcome there, and nothing that waits for silence or before another body', () => {
    expect(itemOf(withPtc)?.is).toBe('due');
    expect(itemOf(place(withPtc, { next: { ...atPtc, waitsFor: 'silence' } }))).toBeUndefined();
    const unfixed = { ...atPoc, session: null };
    expect(itemOf(place(withPtc, { next: unfixed }), 'PoC-90')?.is).toBe('unplaced');
    expect(itemOf(place(withPtc, { next: unfixed }))).toBeUndefined();
    expect(itemOf(place(withPtc, { next: { ...unfixed, waitsFor: 'silence' } }), 'PoC-90')).toBeUndefined();
    expect(itemOf(place(withPtc, { next: at('draft') }))).toBeUndefined();
  });

  it('has as done what only a statement was made on, without an ask where the body has no step', () => {
    const statement = decided({ outcome: 'statement' });
    const tool = place(toolOf(registered(), submitted, statement), { next: atPoc });
    expect(itemOf(tool)).toMatchObject({ is: 'done', ask: 'decide' });
    expect(itemOf({ ...tool, ...routeOf([second, third]) })).toMatchObject({ is: 'done', ask: null });
  });

  it('says upon whom an item depends only while it is expected', () => {
    expect(itemOf(withPtc, 'Council-143-144')).toMatchObject({ is: 'expected', subjectTo: PoC });
    const due = itemOf(place(withPtc, { next: atCouncil, steps: { 1: { is: 'done' } } }), 'Council-143-144');
    expect(due?.is).toBe('due');
    expect(due).not.toHaveProperty('subjectTo');
  });

  it('tells a body of what those before it have decided, if it was only to be told', () => {
    const told = (body: typeof PTC, steps: readonly Step[], next = at('publication')) =>
      toInform(body, place(withPtc, { next }, routeOf(steps)))?.n;
    expect(told(PoC, [inform(first), inform(second)])).toBe(2);
    expect(told(PoC, [first, inform(second)])).toBeUndefined();
    expect(told(Council, [inform(first), third])).toBeUndefined();
    expect(told(PoC, [inform(second)], atPoc)).toBeUndefined();
    expect(told(PoC, [inform(second)], at('draft'))).toBeUndefined();
    for (const ending of ['withdrawn', 'discontinued', 'rejected'] as const)
      expect(told(PoC, [inform(second)], at('ended', { ending }))).toBeUndefined();
    expect(told(PoC, [inform(second)], at('ended', { ending: 'published' }))).toBe(2);
  });

  it('is in the order of its numbers: Roman first parts by their value, the others as they count, none last', () => {
    const order = [
      'I',
      'II.a',
      'III',
      'IV',
      'V',
      'V.1',
      'V.2',
      'V.10',
      'V.a',
      'V.b',
      'VI',
      'IX',
      'X',
      'XL',
      'XC',
      'CD',
      'MCM',
      undefined,
    ];
    expect(order.toReversed().toSorted(compareNumbers)).toEqual(order);
    expect([' VI.b', 'V.c', '7'].toSorted(compareNumbers)).toEqual(['V.c', ' VI.b', '7']);
    // What only ends like a Roman number is none, nor is what is in small letters.
    expect(['XX', 'AX', 'ix', '2'].toSorted(compareNumbers)).toEqual(['2', 'XX', 'AX', 'ix']);
    expect(compareNumbers(undefined, undefined)).toBe(0);
  });
});

describe('what an officer has to do', () => {
  const responsible = { id: officer.person, seats: [] };
  const nobody = { id: personId('n'), seats: [seat('n', 'delegate', PTC)] };
  const lone = {
    document: documentId('PC0742'),
    versions: [{ ...versionE, document: documentId('PC0742') }],
  };
  const tool = { ...withPtc, documents: [...withPtc.documents, lone] };

  it('is to have a paper translated, while the tool is on its way', () => {
    const state = { is: 'due', language: 'fr' };
    const row = { asks: 'translate', document: 'PC0742', languages: ['fr'], paper: state };
    expect(toTranslate(responsible, tool)).toEqual([{ ...row, body: PTC }]);
    expect(toTranslate(responsible, place(tool, { next: at('publication') }))).toEqual([row]);
    expect(toTranslate(nobody, tool)).toEqual([]);
    expect(toTranslate(responsible, withPtc)).toEqual([]);
    expect(toTranslate(responsible, place(tool, { next: at('ended') }))).toEqual([]);
  });

  it('is to hand in a draft, and to let out the languages that are not out', () => {
    const has = (progress: Partial<Progress>, more: Partial<Tool> = {}, person = responsible) =>
      ofOfficer(person, place(withPtc, progress, more), world);
    const since = day('2024-02-28');
    expect(has({ next: at('draft') })).toEqual([{ asks: 'draft', since }]);
    expect(has({ next: at('draft', { returnsTo: 2 }) })).toEqual([{ asks: 'draft', since, body: PoC }]);
    expect(has({})).toEqual([]);
    expect(has({ next: at('publication') }, {}, nobody as never)).toEqual([]);
    expect(has({ next: at('publication') })).toEqual([{ asks: 'publish', since, languages: ['en', 'fr'] }]);
    const en = { ...out, language: 'en', on: '2024-10-17', cycle: 1 } as const;
    expect(has({ next: at('publication') }, { published: { en } })).toMatchObject([{ languages: ['fr'] }]);
  });

  it('is one paper to translate, however many tools it belongs to', () => {
    const row = (
      id: string | undefined,
      document: string,
      language: 'en' | 'fr',
      asks: Due['asks'] = 'translate',
    ) =>
      ({
        asks,
        document,
        languages: [language],
        ...(id === undefined ? {} : { tool: id }),
      }) as unknown as Due;
    const [a, b, c, d, e] = [
      row('T1', 'PC1', 'fr'),
      row('T2', 'PC1', 'fr'),
      row('T3', 'PC1', 'en'),
      row('T4', 'PC2', 'fr'),
      row('T5', 'PC1', 'fr', 'publish'),
    ] as const;
    expect(oncePerPaper([a, b, c, d, e, row('T6', 'PC1', 'fr'), row(undefined, 'PC1', 'fr')])).toEqual([
      { ...a, alsoOf: ['T2', 'T6'] },
      ...[c, d, e],
    ]);
    expect(oncePerPaper([])).toEqual([]);
  });
});

describe('how far off something is', () => {
  const late = worldAt('2024-04-24T22:30:00.000Z');
  const inAzores = new Map(late.bodies);
  const committee = inAzores.get(PTC);
  if (committee) inAzores.set(PTC, { ...committee, timeZone: 'Atlantic/Azores' });

  it('is counted in days of the city that it is about', () => {
    expect(until('2024-04-26', PTC, { ...late, bodies: inAzores })).toEqual({
      on: '2024-04-26',
      daysLeft: 2,
    });
    expect(until('2024-04-26', CBC, { ...late, bodies: inAzores })).toEqual({
      on: '2024-04-26',
      daysLeft: 1,
    });
    expect(until('2024-04-26', undefined, late)).toEqual({ on: '2024-04-26', daysLeft: 1 });
    expect(until('2024-04-24', bodyId('Nobody'), late)).toEqual({ on: '2024-04-24', daysLeft: -1 });
  });

  it('is of a session its beginning, and its end once it has begun', () => {
    const of = (id: string, more: Partial<Session> = {}) =>
      daysOfSession({ ...sessionOf(id), ...more }, world);
    expect(of('PTC-243-244')).toEqual({ on: '2024-04-23', daysLeft: 2 });
    expect(of('PTC-245-246')).toEqual({ on: '2024-10-23', daysLeft: 182 });
    expect(of('PoC-90')).toEqual({});
    expect(of('PoC-90', { firstDay: '2024-04-24' })).toEqual({ on: '2024-04-24', daysLeft: 0 });
  });

  it('puts a list in order: by heading, by date, lower bodies first, tools as they count', () => {
    const person = {
      id: personId('s'),
      seats: [
        seat('s', 'secretary', Council),
        seat('s', 'secretary', PTC),
        seat('s', 'secretary', PoC),
        seat('s', 'officer'),
      ],
    };
    const tools = ['T13', 'T9', 'T100'].map((id): Tool => ({ ...withPtc, id: toolId(id) }));
    const there = place({ ...withPtc, id: toolId('T1') }, { next: atPoc });
    const draft = place({ ...withPtc, id: toolId('T2'), officers: [personId('s')] }, { next: at('draft') });
    const rows = dueFor(person, [...tools, there, draft], world);
    expect(rows.map(({ asks, tool, session, body }) => [asks, tool ?? session, body])).toEqual([
      ['draft', 'T2', undefined],
      ['decide', 'T1', PoC],
      ['decide', 'T9', PTC],
      ['decide', 'T13', PTC],
      ['decide', 'T100', PTC],
      ['sessions', 'PTC-243-244', PTC],
      ['sessions', 'PoC-90', PoC],
      ['sessions', 'Council-143-144', Council],
    ]);
  });
});
