import { describe, expect, test } from 'vitest';
import type { PartialDate } from '../../functions/domain/date.ts';
import type { HistoryLine } from '../../functions/domain/event.ts';
import { addedTo, compareDates, compareLines, knownLines } from '../../functions/domain/history.ts';
import { bodyId, sessionId } from '../../functions/domain/ids.ts';

const unknown: PartialDate = { precision: 'unknown' };
const year: PartialDate = { precision: 'year', value: '2023' };
const month: PartialDate = { precision: 'month', value: '2023-06' };
const day: PartialDate = { precision: 'day', value: '2023-06-23' };
const atSession: PartialDate = { precision: 'session', value: sessionId('Council-141-142') };

describe('a date beside an earlier one', () => {
  test.each([
    ['unknown', unknown, month, 'completes'],
    ['a year', year, month, 'completes'],
    ['a month', month, day, 'completes'],
    ['a session', atSession, day, 'completes'],
    ['itself', day, day, 'same'],
  ] as const)('%s may become known, or better known', (_, before, after, expected) => {
    expect(compareDates(before, after)).toBe(expected);
  });

  test.each([
    [day, month],
    [day, unknown],
    [month, year],
    [day, atSession],
  ])('what is known is not forgotten: %j beside %j', (before, after) => {
    expect(compareDates(before, after)).toBe('same');
  });

  test.each([
    [month, { precision: 'month', value: '2023-07' }],
    [year, { precision: 'day', value: '2024-06-23' }],
    [day, { precision: 'day', value: '2023-06-24' }],
    [atSession, { precision: 'session', value: 'Council-139-140' }],
  ] as const)('known never becomes another: %j beside %j', (before, after) => {
    expect(compareDates(before, after as PartialDate)).toBe('contradicts');
  });
});

const council = bodyId('Council');
const approved: HistoryLine = { what: 'approved', body: council, on: unknown };

describe('a line beside an earlier one', () => {
  test('another body or another outcome is another happening', () => {
    expect(compareLines(approved, { ...approved, body: bodyId('PTC') })).toBeUndefined();
    expect(compareLines(approved, { ...approved, what: 'noted' })).toBeUndefined();
  });

  test('the session, the place and the French words may become known', () => {
    const told: HistoryLine = { ...approved, text: { en: 'Agreed.' } };
    expect(compareLines(told, { ...told, session: sessionId('Council-141-142') })).toBe('completes');
    expect(compareLines(told, { ...told, place: 'Brussels' })).toBe('completes');
    expect(compareLines(told, { ...told, text: { en: 'Agreed.', fr: 'Approuvé.' } })).toBe('completes');
  });

  test('words once entered are not replaced', () => {
    const told: HistoryLine = { ...approved, text: { en: 'Agreed.' } };
    expect(compareLines(told, { ...told, text: { en: 'Not agreed.' } })).toBe('contradicts');
  });

  test('two sessions are two happenings', () => {
    const at = (id: string): HistoryLine => ({ ...approved, session: sessionId(id), on: month });
    expect(compareLines(at('Council-139-140'), at('Council-141-142'))).toBeUndefined();
  });
});

describe('what parts two lines', () => {
  const known: HistoryLine = { ...approved, session: sessionId('Council-141-142'), step: 3, language: 'en' };

  test.each([
    ['the session', { session: undefined }],
    ['the step', { step: undefined }],
    ['the language', { language: undefined }],
  ])('%s does not, where only one of them names it', (_, without) => {
    const { session, step, language, ...rest } = { ...known, ...without };
    const less: HistoryLine = {
      ...rest,
      ...(session ? { session } : {}),
      ...(step ? { step } : {}),
      ...(language ? { language } : {}),
    };
    expect(compareLines(known, less)).toBe('same');
    expect(compareLines(less, known)).toBe('completes');
  });

  test.each([{ step: 2 }, { language: 'fr' as const }])('%j does, where both do', (other) => {
    expect(compareLines(known, { ...known, ...other })).toBeUndefined();
  });

  test('notes are told apart by their words', () => {
    const note: HistoryLine = { what: 'note', on: unknown, text: { en: 'One.' } };
    expect(compareLines(note, { ...note, text: { en: 'Two.' } })).toBeUndefined();
    expect(compareLines(note, { ...note, text: { en: 'One.', fr: 'Un.' } })).toBeUndefined();
    expect(compareLines(note, note)).toBe('same');
    expect(compareLines({ what: 'note', on: unknown }, { what: 'note', on: month })).toBe('completes');
  });

  test('which part was approved is not replaced, and may become known', () => {
    const part: HistoryLine = { ...approved, scope: { en: 'Sections 1 to 5' } };
    expect(compareLines(approved, part)).toBe('completes');
    expect(compareLines(part, { ...part, scope: { en: 'Sections 1 to 6' } })).toBe('contradicts');
  });
});

describe('a history beside a file', () => {
  test('what is completed and what is new are added in the order of the file', () => {
    const better = { ...approved, on: month };
    const noted: HistoryLine = { ...approved, what: 'noted' };
    expect(addedTo([approved], [noted, better]).lines).toEqual([noted, better]);
  });

  test('the same lines add nothing', () => {
    expect(addedTo([approved], [approved])).toEqual({ lines: [], contradictions: [] });
  });

  test('a line that knows more is added, and is then what is known', () => {
    const better = { ...approved, on: month };
    expect(addedTo([approved], [better]).lines).toEqual([better]);
    expect(knownLines([approved, better])).toEqual([better]);
  });

  test('after that, neither the old line nor the new one adds anything, and a third date contradicts', () => {
    const better = { ...approved, on: month };
    const history = [approved, better];
    expect(addedTo(history, [approved]).lines).toEqual([]);
    expect(addedTo(history, [better]).lines).toEqual([]);
    const other: HistoryLine = { ...approved, on: { precision: 'month', value: '2022-06' } };
    expect(addedTo(history, [other])).toEqual({ lines: [], contradictions: [{ index: 0, known: better }] });
  });

  test('what the same body did twice is two lines, each answering for itself', () => {
    const first: HistoryLine = { ...approved, what: 'noted', on: { precision: 'year', value: '2021' } };
    const second: HistoryLine = { ...first, on: { precision: 'year', value: '2022' } };
    expect(addedTo([], [first, second]).lines).toHaveLength(2);
    expect(addedTo([first, second], [second, first])).toEqual({ lines: [], contradictions: [] });
  });
});
