import { describe, expect, it } from 'vitest';
import {
  type AgendaItem,
  agendaOf,
  compareNumbers,
  onAgenda,
  toInform,
} from '../../functions/domain/agenda.ts';
import type { HistoryLine } from '../../functions/domain/event.ts';
import { decisionId, sessionId, toolId } from '../../functions/domain/ids.ts';
import type { Step } from '../../functions/domain/route.ts';
import type { Tool } from '../../functions/domain/tool.ts';
import { CBC, Council, PoC, PTC, registration } from '../support/sample-register.ts';
import { beforePoc, beforePtc, bothLanguages, officer, Story, secretaryOf } from '../support/story.ts';

const itemsOf = (session: string, story: Story, tools: readonly Tool[] = [story.tool], more: object = {}) => {
  const world = story.world(story.now);
  const held = world.sessions.get(sessionId(session));
  if (!held) throw new Error(`No session ${session}`);
  return agendaOf({ ...held, ...more }, tools, world);
};

describe('the items of a session', () => {
  it('count what is done there as well as what is due', () => {
    const due = beforePtc();
    const done = { ...beforePtc().records(PTC, 'noted').tool, id: toolId('T14') };
    const items = itemsOf('PTC-243-244', due, [due.tool, done]);
    expect(items.map(({ tool, is }) => [tool, is])).toEqual([
      ['T13', 'due'],
      ['T14', 'done'],
    ]);
    expect(onAgenda(items)).toHaveLength(2);
    const beside = items.map((item): AgendaItem => ({ ...item, is: 'unplaced' }));
    expect(onAgenda([...beside, ...items.map((item): AgendaItem => ({ ...item, is: 'expected' }))])).toEqual(
      [],
    );
  });

  it('have the number of the last decision that has one, and what was asked of that body', () => {
    const story = beforePtc().records(PTC, 'noted', { item: 'V.a' });
    story.records(PTC, 'noted', { item: 'V.b' }).records(PTC, 'statement');
    const [item] = itemsOf('PTC-243-244', story);
    expect(item).toMatchObject({ number: 'V.b', asked: { en: 'To examine and endorse' }, ask: 'decide' });
    expect(itemsOf('PTC-243-244', beforePtc())[0]).not.toHaveProperty('number');
    // What was asked of the Committee was not asked of the Commission.
    const [commission] = itemsOf('PoC-90', beforePoc());
    expect(commission).toMatchObject({ is: 'due' });
    expect(commission).not.toHaveProperty('asked');
  });

  it('say upon whom they depend where they are only expected', () => {
    const [council] = itemsOf('Council-143-144', beforePtc());
    expect(council).toMatchObject({ is: 'expected', subjectTo: PoC });
    expect(itemsOf('PoC-90', beforePtc())[0]).not.toHaveProperty('subjectTo');
    const decided = beforePtc().at('2024-06-27T08:00:00Z').records(Council, 'approved');
    expect(itemsOf('Council-143-144', decided)[0]).not.toHaveProperty('subjectTo');
  });

  it('are asked at the step that holds the tool, where the body has several', () => {
    const steps: readonly Step[] = [
      { n: 1, stage: 'ptc-endorsement', body: PTC, ask: 'inform' },
      { n: 2, stage: 'policy-commission', body: PoC, ask: 'decide' },
      { n: 3, stage: 'ptc-endorsement', body: PTC, ask: 'decide' },
    ];
    const story = new Story().registered({ route: { ...registration.route, steps } }).submitted();
    const { tool } = story.at('2024-04-24T08:00:00Z');
    const at = (step: number) => ({
      ...tool,
      progress: { ...tool.progress, next: { ...tool.progress.next, step } },
    });
    expect(itemsOf('PTC-243-244', story, [at(3)])[0]?.ask).toBe('decide');
    expect(itemsOf('PTC-243-244', story, [at(1)])[0]?.ask).toBe('inform');
  });

  it('are due while an outcome is awaited, and unplaced until the session is over', () => {
    const amended = beforePtc().records(PTC, 'endorsed-amended', { amendments: { en: 'Annex II.' } });
    expect(itemsOf('PTC-243-244', amended).map(({ is }) => is)).toEqual(['done']);
    expect(itemsOf('PTC-245-246', amended).map(({ is }) => is)).toEqual([]);
    const waiting = beforePtc();
    const next = { ...waiting.next, session: null };
    const unplaced = { ...waiting.tool, progress: { ...waiting.tool.progress, next } };
    const places = (state: string) =>
      itemsOf('PTC-243-244', waiting, [unplaced], { state }).map(({ is }) => is);
    expect(places('open')).toEqual(['unplaced']);
    expect([places('closed'), places('report-issued')].flat()).not.toContain('unplaced');
  });

  it('have of each decision how far it is, when its report is out and what silence made of it', () => {
    const story = beforePtc().records(PTC, 'tacit-approval', {
      deadlineAt: '2024-05-17T10:00:00.000Z',
      rule: 'x',
    });
    const outcome = () => itemsOf('PTC-243-244', story)[0]?.outcomes[0];
    expect(outcome()).toMatchObject({ status: 'provisional', recordedAt: '2024-04-24T08:00:00.000Z' });
    for (const field of ['report', 'corrected', 'settled']) expect(outcome()).not.toHaveProperty(field);
    const final = { report: 'PC0345', paragraph: '47', text: { en: 'Approved.' }, by: secretaryOf(PTC) };
    story.does({ type: 'confirm-text', decision: decisionId('T13-3'), ...final });
    expect(outcome()).toMatchObject({ status: 'final', report: 'PC0345' });
    const [decision] = story.tool.decisions;
    if (!decision) throw new Error('It was recorded');
    const settled = { outcome: 'endorsed', on: '2024-05-17' } as const;
    const told = { ...story.tool, decisions: [{ ...decision, corrected: true as const, settled }] };
    expect(itemsOf('PTC-243-244', story, [told])[0]?.outcomes[0]).toMatchObject({ corrected: true, settled });
  });
});

describe('what paper tells of a session', () => {
  const entered = (line: Partial<HistoryLine>) => {
    const on = { precision: 'month', value: '2023-04' } as const;
    const lines: readonly HistoryLine[] = [{ what: 'endorsed', on, ...line }];
    const story = beforePoc();
    return itemsOf('PTC-243-244', story, [{ ...story.tool, decisions: [], history: lines }]).length;
  };
  const session = sessionId('PTC-243-244');
  const inSeries = { on: { precision: 'session', value: 'PTC-243-244' } } as Partial<HistoryLine>;

  it('is told of that session, by its name or where its date is the session, and of that body or of none', () => {
    expect(entered({ session })).toBe(1);
    expect(entered(inSeries)).toBe(1);
    expect(entered({ session, body: PTC })).toBe(1);
    expect(entered({ session, body: CBC })).toBe(0);
    expect(entered({ session: sessionId('PTC-245-246') })).toBe(0);
    expect(entered({})).toBe(0);
    expect(entered({ on: { precision: 'session', value: 'PTC-1' } } as Partial<HistoryLine>)).toBe(0);
    for (const what of ['submitted', 'published', 'registered'] as const)
      expect(entered({ session, what })).toBe(0);
  });
});

describe('a body that is only to be told', () => {
  const steps: readonly Step[] = [
    { n: 1, stage: 'ptc-endorsement', body: PTC, ask: 'decide' },
    { n: 2, stage: 'ptc-endorsement', body: CBC, ask: 'inform' },
    { n: 3, stage: 'council-approval', body: Council, ask: 'decide' },
  ];
  const story = () => new Story().registered({ route: { ...registration.route, steps } }).submitted();

  it('is told once those before it have decided, while the text is not given up', () => {
    const waits = story().at('2024-04-24T08:00:00Z');
    expect(toInform(CBC, waits.tool)).toBeUndefined();
    waits.records(PTC, 'endorsed');
    expect(toInform(CBC, waits.tool)).toMatchObject({ n: 2 });
    expect(toInform(Council, waits.tool)).toBeUndefined();
    expect(toInform(PTC, waits.tool)).toBeUndefined();
    const ended = (ending: 'rejected' | 'withdrawn' | 'discontinued' | 'completed') => ({
      ...waits.tool,
      progress: { ...waits.tool.progress, next: { ...waits.next, stage: 'ended' as const, ending } },
    });
    for (const ending of ['rejected', 'withdrawn', 'discontinued'] as const)
      expect(toInform(CBC, ended(ending)), ending).toBeUndefined();
    expect(toInform(CBC, ended('completed'))).toMatchObject({ n: 2 });
    const draft = { ...waits.next, stage: 'draft' as const };
    expect(
      toInform(CBC, { ...waits.tool, progress: { ...waits.tool.progress, next: draft } }),
    ).toBeUndefined();
    const here = { ...waits.next, step: 2 };
    expect(
      toInform(CBC, { ...waits.tool, progress: { ...waits.tool.progress, next: here } }),
    ).toBeUndefined();
    const told = { ...waits.tool.progress, steps: { 1: { is: 'done' }, 2: { is: 'done' } } } as const;
    expect(toInform(CBC, { ...waits.tool, progress: told })).toBeUndefined();
  });

  it('first on a way is told at once', () => {
    const first: readonly Step[] = [
      { n: 1, stage: 'ptc-endorsement', body: CBC, ask: 'inform' },
      ...steps.slice(0, 1).map((step) => ({ ...step, n: 2 })),
    ];
    const waits = new Story().registered({ route: { ...registration.route, steps: first } });
    waits.does({ type: 'submit', to: PTC, asked: { en: 'x' }, versions: bothLanguages, by: officer });
    expect(toInform(CBC, waits.tool)).toMatchObject({ n: 1 });
  });
});

describe('item numbers', () => {
  const sorted = (...numbers: (string | undefined)[]) => [...numbers].sort(compareNumbers);

  it('count as Roman numbers do in their first part, and as numbers in the others', () => {
    expect(sorted('X', 'IX', 'IV', 'V', 'VI', 'I')).toEqual(['I', 'IV', 'V', 'VI', 'IX', 'X']);
    expect(sorted('XL', 'L', 'XC', 'C', 'CD', 'D', 'CM', 'M')).toEqual([
      'XL',
      'L',
      'XC',
      'C',
      'CD',
      'D',
      'CM',
      'M',
    ]);
    expect(sorted('II.10', 'II.2', 'II')).toEqual(['II', 'II.2', 'II.10']);
    expect(sorted('V.d', 'V.c', 'VI.a')).toEqual(['V.c', 'V.d', 'VI.a']);
    expect(compareNumbers('MMXXIV', 'MMXXIV')).toBe(0);
  });

  it('that are words stay words, and none comes last', () => {
    expect(sorted(undefined, '12', '3', undefined)).toEqual(['3', '12', undefined, undefined]);
    expect(sorted('XVIa', 'VIZ', 'aV')).toEqual(['aV', 'VIZ', 'XVIa']);
    expect([compareNumbers(undefined, 'I'), compareNumbers('I', undefined)].map(Math.sign)).toEqual([1, -1]);
  });
});
