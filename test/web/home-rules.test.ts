import { describe, expect, it } from 'vitest';
import { asks } from '../../functions/domain/due.ts';
import { byAsks, bySentence, dueLines, isNear, ofBody } from '../../web/pages/home/due-lines.ts';
import { meetingsOn, partOfDay, zoneOfReader } from '../../web/pages/home/greeting.ts';
import { wayTo } from '../../web/ways/way-to.ts';
import { due, row } from './home-answers.ts';

describe('a row of what needs me', () => {
  it('opens the thing to do, not the page of the tool', () => {
    const decision = { decision: 'T13-2' };
    const session = { session: { id: 'PTC-243-244', label: '243e/244e sessions' } };
    const member = { member: { id: 'member-a', name: 'Membre A' } };
    expect(wayTo(row('answer', { ...decision, ...member }))).toBe('/t/T13/procedure?member=member-a');
    expect(wayTo(row('contribute', decision))).toBe('/t/T13#contribute');
    expect(wayTo(row('correct', decision))).toBe('/t/T13/decisions/T13-2');
    expect(wayTo(row('decide', session))).toBe('/sessions/PTC-243-244?record=T13');
    expect(wayTo(row('decide'))).toBe('/t/T13/decide?body=PTC');
    expect(wayTo(row('confirm', decision))).toBe('/t/T13/decisions/T13-2/amended-text');
    expect(wayTo(row('paragraphs', decision))).toBe('/t/T13/decisions/T13-2');
    expect(wayTo(row('translate', { document: 'PC0741', languages: ['fr'] }))).toBe(
      '/t/T13/do/attach-document?document=PC0741&language=fr',
    );
    expect(wayTo(row('draft'))).toBe('/t/T13/do/submit');
    expect(wayTo(row('publish'))).toBe('/t/T13/do/publish');
    expect(wayTo(row('sessions', session))).toBe('/sessions/PTC-243-244');
    expect(wayTo(row('wait'))).toBe('/t/T13');
    expect(wayTo(row('information', decision))).toBe('/t/T13/decisions/T13-2');
  });

  it('leads somewhere, whatever it lacks', () => {
    const { tool: _, body: __, ...bare } = row('wait');
    for (const kind of asks) expect(wayTo({ ...bare, asks: kind })).toMatch(/^\/(t|tools|sessions)/);
  });
});

describe('lines of what needs me', () => {
  it('are one for a paper that covers several tools, and lead with what it lacks', () => {
    const lacks = {
      document: 'PC0739',
      languages: ['fr' as const],
      sentence: 'Version française manquante.',
    };
    const lines = dueLines([
      row('translate', lacks),
      row('translate', { ...lacks, tool: { id: 'T14b', title: 'Template' } }),
      row('translate', { ...lacks, document: 'PC0741' }),
    ]);
    expect(lines.map(({ tools, title }) => [tools, title])).toEqual([
      [['T13', 'T14b'], undefined],
      [['T13'], 'Compendium [titre de travail]'],
    ]);
  });

  it('stay apart where they ask for different things', () => {
    const member = (id: string) => ({ decision: 'T13-1', member: { id, name: id } });
    expect(dueLines([row('answer', member('a')), row('answer', member('b'))])).toHaveLength(2);
    expect(
      dueLines([row('paragraphs', { decision: 'T13-1' }), row('paragraphs', { decision: 'T13-2' })]),
    ).toHaveLength(2);
    expect(dueLines([row('decide'), row('decide', { tool: { id: 'T14', title: 'x' } })])).toHaveLength(2);
  });

  it('stand under what is asked of several in the same words, and by themselves where each has its own', () => {
    const asked = (tool: string, sentence: string) =>
      row('decide', { tool: { id: tool, title: tool }, sentence });
    const same = dueLines([
      asked('T1', 'decide'),
      asked('T2', 'inform'),
      asked('T3', 'decide'),
      asked('T4', 'inform'),
    ]);
    expect(bySentence(same)?.map(([said, of]) => [said, of.map(({ tools }) => tools[0])])).toEqual([
      ['decide', ['T1', 'T3']],
      ['inform', ['T2', 'T4']],
    ]);
    expect(bySentence(dueLines([asked('T1', 'a'), asked('T2', 'b')]))).toBeUndefined();
    expect(bySentence(dueLines([row('information')]))).toBeUndefined();
  });

  it('stand by kind, each where it always does, and of one body where one is asked for', () => {
    const rows = [row('translate'), row('decide'), row('decide')];
    expect(byAsks(rows).map(([kind, of]) => [kind, of.length])).toEqual([
      ['decide', 2],
      ['translate', 1],
    ]);
    const { groups } = due([row('decide'), row('decide', { body: { id: 'CBC', code: 'CRC' } })]);
    expect(ofBody(groups, 'CBC').map(({ group, rows: of }) => [group, of.length])).toEqual([['to-do', 1]]);
    expect(ofBody(groups, undefined)[0]?.rows).toHaveLength(2);
  });

  it('say how many days are left of a deadline of their own, or that it has gone by', () => {
    expect(isNear(row('answer', { daysLeft: 3 }))).toBe(true);
    expect(isNear(row('decide', { daysLeft: 3 }))).toBe(false);
    expect(isNear(row('decide', { daysLeft: -2 }))).toBe(true);
    expect(isNear(row('wait'))).toBe(false);
  });
});

describe('the greeting', () => {
  it('goes by the hour of the reader, whatever it is in the city of the body', () => {
    const morning = '2024-04-23T06:18:00.000Z';
    expect(partOfDay(morning, 'Europe/Brussels')).toBe('morning');
    expect(partOfDay(morning, 'Asia/Tokyo')).toBe('afternoon');
    expect(partOfDay(morning, 'Pacific/Auckland')).toBe('evening');
    expect(zoneOfReader('Africa/Bamako')).toBe('Africa/Bamako');
    expect(zoneOfReader(undefined)).toBe(Intl.DateTimeFormat().resolvedOptions().timeZone);
  });

  it('names the meeting that is on, of a body that the reader serves, and its day', () => {
    const body = { id: 'PTC', code: 'PTC', name: 'Permanent Technical Committee' };
    const state = { id: 'open', label: 'Open' };
    const session = { id: 'PTC-243-244', label: '243rd/244th Sessions', body, state };
    const days = { firstDay: '2024-04-23', lastDay: '2024-04-26' };
    const on = (day: string, serves: string[], when: object = days) =>
      meetingsOn(day, [{ ...session, ...when }], new Set(serves)).map((one) => [one.day, one.days]);
    expect(on('2024-04-23', ['PTC'])).toEqual([[1, 4]]);
    expect(on('2024-04-26', ['PTC'])).toEqual([[4, 4]]);
    expect(on('2024-04-27', ['PTC'])).toEqual([]);
    expect(on('2024-04-23', ['CBC'])).toEqual([]);
    expect(on('2024-04-23', ['PTC'], {})).toEqual([]);
    expect(on('2024-04-23', ['PTC'], { firstDay: '2024-04-23' })).toEqual([[1, 1]]);
  });
});
