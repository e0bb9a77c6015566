import { describe, expect, it } from 'vitest';
import type { Command } from '../../functions/domain/command.ts';
import type { HistoryLine } from '../../functions/domain/event.ts';
import { decisionId, memberId, personId, toolId } from '../../functions/domain/ids.ts';
import type { Seat } from '../../functions/domain/person.ts';
import { historyFor } from '../../functions/domain/readers-history.ts';
import { historyShown } from '../../functions/handlers/api/read/history-shown.ts';
import {
  byOfficer,
  Council,
  decided,
  PoC,
  PTC,
  recorded,
  registered,
  registration,
  seat,
  submitted,
} from '../support/sample-register.ts';
import { beforePtc, clock, officer, paper, procedureOpened, Story } from '../support/story.ts';

const shown = (story: Story, ...seats: Seat[]) => {
  const actor = { id: personId('p'), seats };
  const world = story.world(story.now);
  const own = story.events.filter(({ tool }) => tool === story.id);
  const names = { people: new Map([[personId('del-A'), 'Anna Delegate']]), members: [] };
  return historyShown(historyFor(own, actor, world), { actor, world, names, language: 'en' });
};
const delegate = (member: string) => seat('p', 'delegate', PTC, { member: memberId(member) });
const secretary = seat('p', 'secretary', PTC);

describe('a history as it is shown', () => {
  it('counts its lines, says who did each from which seat, and leaves out what is the register’s own', () => {
    const story = beforePtc().records(PTC, 'endorsed');
    const lines = shown(story, delegate('A'));
    expect(lines.map(({ position, type }) => [position, type])).toEqual([
      [1, 'Registered'],
      [2, 'Submitted'],
      [3, 'DecisionRecorded'],
    ]);
    expect(lines[2]).toMatchObject({
      recordedAt: '2024-04-24T08:00:00.000Z',
      happenedOn: { precision: 'day', value: '2024-04-24', words: '24 April 2024' },
      by: { person: 'sec-PTC', name: null, seat: expect.stringContaining('PTC') },
      sentence: expect.stringContaining('endorsed'),
    });
    const data = lines[2]?.data as Record<string, unknown>;
    expect(Object.keys(data)).toEqual(['decision', 'facts', 'late', 'step']);
    expect(Object.keys(data.facts as object)).toEqual([
      ...['basis', 'body', 'decidedOn', 'outcome', 'session', 'versions'],
    ]);
    expect(shown(story, secretary)[2]?.data).toHaveProperty('quiet', false);
    expect(historyShown([], {} as never)).toEqual([]);
  });

  it('has its data in one order, whatever order it was written in', () => {
    const story = beforePtc();
    const turned = new Story();
    turned.events = story.events.map(
      (event) => Object.fromEntries(Object.entries(event).toReversed()) as never,
    );
    turned.id = story.id;
    expect(JSON.stringify(shown(turned, secretary))).toBe(JSON.stringify(shown(story, secretary)));
    const [submitted] = shown(story, secretary).slice(-1);
    expect(submitted?.data).toMatchObject({ versions: [paper('en'), paper('fr')] });
  });

  it('tells which Member answered, who for it and what, only to who serves the body and to that Member', () => {
    const story = procedureOpened();
    story.at('2024-05-03T08:00:00Z').does({
      ...{ type: 'object', decision: decisionId('T13-3'), member: memberId('A'), answer: 'objection' },
      ...{ text: { en: 'Article 3.' }, hasVoice: true },
      by: { person: personId('del-A'), seat: { role: 'delegate', body: PTC, member: memberId('A') } },
    } as Command);
    const answer = (...seats: Seat[]) => shown(story, ...seats).at(-1);
    const whole = { answer: 'objection', decision: 'T13-3', member: 'A', text: { en: 'Article 3.' } };
    expect(answer(secretary)).toMatchObject({
      type: 'AnswerReceived',
      by: { person: 'del-A', name: 'Anna Delegate' },
      data: { ...whole, enteredBySecretary: false },
    });
    expect(answer(delegate('A'))?.data).toMatchObject(whole);
    for (const other of [delegate('B'), seat('p', 'chair', PTC), seat('p', 'administrator')]) {
      expect(answer(other)?.by).toBeNull();
      expect(answer(other)?.data).toEqual({ answer: 'objection', decision: 'T13-3' });
    }
  });

  it('tells whom no letter reached only to who reads everything', () => {
    const story = procedureOpened();
    story
      .at('2024-05-17T10:00:00Z')
      .does({ type: 'lapse', asked: 2, notReached: [memberId('B')], by: clock });
    expect(shown(story, secretary).at(-1)?.data).toHaveProperty('notReached', ['B']);
    expect(shown(story, delegate('A')).at(-1)?.data).not.toHaveProperty('notReached');
  });
});

describe('what was brought in from paper', () => {
  const month = (value: string) => ({ precision: 'month', value }) as const;
  const lines: readonly HistoryLine[] = [
    { what: 'approved', body: Council, on: month('2023-06'), step: 3 },
    { what: 'note', on: { precision: 'unknown' }, text: { en: 'Seen by the group.' } } as HistoryLine,
    { what: 'endorsed', body: PTC, on: month('2023-04'), step: 1 },
  ];
  const entered = (more: readonly HistoryLine[] = []) => {
    const story = new Story().at('2024-02-28T09:00:00Z').does({
      type: 'enter-history',
      tool: toolId('T13'),
      registration,
      lines,
      documents: [],
      questions: [],
      source: 'PC0739Ea',
      standsAt: { at: 'publication' },
      stepsNotKnown: [2],
      by: { person: personId('import'), seat: { role: 'import' } },
    });
    story.id = toolId('T13');
    if (more.length === 0) return story;
    return story.at('2024-03-01T09:00:00Z').does({
      ...{ type: 'enter-history', tool: toolId('T13'), lines: more, documents: [], questions: [] },
      ...{ source: 'x', standsAt: { at: 'publication' }, stepsNotKnown: [] },
      by: { person: personId('import'), seat: { role: 'import' } },
    } as Command);
  };

  it('is told line by line, by the days on which it happened; one without a day stays behind the one before it', () => {
    const told = shown(entered(), secretary);
    expect(told.map(({ type, data }) => [type, (data as { what?: string }).what])).toEqual([
      ['HistoryLine', 'endorsed'],
      ['HistoryLine', 'approved'],
      ['HistoryLine', 'note'],
    ]);
    expect(told[0]).toMatchObject({
      happenedOn: { precision: 'month', value: '2023-04' },
      recordedAt: '2024-02-28T09:00:00.000Z',
      data: { body: 'PTC', step: 1, what: 'endorsed' },
    });
    expect(Object.keys(told[0]?.data as object)).toEqual(['body', 'on', 'step', 'what']);
  });

  it('is told once, by the line that is more exact, and otherwise in full', () => {
    const exact = {
      what: 'endorsed',
      body: PTC,
      on: { precision: 'day', value: '2023-04-20' },
      step: 1,
    } as const;
    const told = shown(entered([exact]), secretary).filter(({ type }) => type === 'HistoryLine');
    expect(told.map(({ happenedOn }) => happenedOn.words)).toContain('20 April 2023');
    expect(told.map(({ happenedOn }) => happenedOn.words)).not.toContain('April 2023');
    const other = { what: 'endorsed', body: PoC, on: month('2023-05'), step: 2 } as const;
    expect(shown(entered([other]), secretary)).toHaveLength(4);
  });
});

describe('by days', () => {
  const reader = { id: personId('p'), seats: [seat('p', 'secretary', PTC)] };
  const names = { people: new Map(), members: [] };
  const shown = (story: Story) => {
    const world = story.world(story.now);
    return historyShown(historyFor(story.events, reader, world), {
      ...{ actor: reader, world, names, language: 'en' },
    });
  };
  const lines = (story: Story) =>
    shown(story).map(({ type, happenedOn, data }) => `${type} ${data.what ?? ''} ${happenedOn.value ?? '?'}`);

  /** A tool that came in from paper with these lines. */
  function imported(...of: HistoryLine[]): Story {
    const story = new Story().at('2024-02-28T09:00:00Z');
    story.id = toolId('T13');
    return story.does({
      ...{ type: 'enter-history', tool: story.id, registration, lines: of, documents: [], questions: [] },
      ...{ source: 'PC0739Ea', standsAt: { at: 'publication' }, stepsNotKnown: [] },
      by: { person: personId('import'), seat: { role: 'import' } },
    });
  }
  const endorsed = { what: 'endorsed', body: PTC, step: 1 } as const;
  const approved = {
    what: 'approved',
    body: Council,
    step: 3,
    on: { precision: 'year', value: '2023' },
  } as const;

  describe('a history from paper', () => {
    it('goes on with what was recorded after it', () => {
      const story = imported({ ...endorsed, on: { precision: 'month', value: '2023-04' } }, approved);
      story.at('2024-03-01T09:00:00Z').does({
        ...{ type: 'attach-document', as: 'paper', version: paper('en'), by: officer },
      });
      expect(lines(story)).toEqual([
        'HistoryLine endorsed 2023-04',
        'HistoryLine approved 2023',
        'DocumentAttached  2024-03-01',
      ]);
    });

    it('begins with what nobody has dated, where that was written first', () => {
      const undated = { what: 'note', on: { precision: 'unknown' }, text: { en: 'Seen.' } } as const;
      expect(lines(imported(undated, approved))).toEqual(['HistoryLine note ?', 'HistoryLine approved 2023']);
      expect(lines(imported(approved, undated))).toEqual(['HistoryLine approved 2023', 'HistoryLine note ?']);
    });

    it('keeps what was told less exactly later', () => {
      const exact = { ...endorsed, on: { precision: 'day', value: '2023-04-20' } } as const;
      const vague = { ...endorsed, on: { precision: 'month', value: '2023-04' } } as const;
      expect(lines(imported(exact, vague))).toEqual([
        'HistoryLine endorsed 2023-04-20',
        'HistoryLine endorsed 2023-04',
      ]);
      expect(lines(imported(vague, exact))).toEqual(['HistoryLine endorsed 2023-04-20']);
    });

    it('is told once where it brought no line of its own', () => {
      const story = imported();
      expect(shown(story)).toMatchObject([
        { position: 1, type: 'HistoryEntered', happenedOn: { precision: 'day', value: '2024-02-28' } },
      ]);
      expect(shown(story)[0]?.data).toMatchObject({ documents: [], source: 'PC0739Ea' });
    });
  });

  describe('what was recorded of a step of no route', () => {
    it('is told with nothing where it has none', () => {
      const story = new Story().at('2024-04-24T08:00:00Z');
      story.events = [
        ...recorded([registered(), submitted, decided({ outcome: 'noted' }, { step: null, by: byOfficer })]),
      ];
      expect(shown(story).at(-1)).toMatchObject({ type: 'DecisionRecorded', data: { step: null } });
    });

    it('is told without how its letter was to leave, and without what it did to the route', () => {
      const story = new Story().at('2024-04-24T08:00:00Z');
      const marks = [{ step: 1, state: { is: 'pending' } }] as const;
      const noted = decided({ outcome: 'noted' }, { letter: { leaves: 'soon' }, marks });
      story.events = [...recorded([registered(), submitted, noted])];
      const data = shown(story).at(-1)?.data ?? {};
      expect(Object.keys(data)).toEqual(['decision', 'facts', 'late', 'quiet', 'step']);
    });
  });
});
