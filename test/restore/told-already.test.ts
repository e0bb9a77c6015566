import { describe, expect, test } from 'vitest';
import type { RecordedEvent } from '../../functions/domain/event.ts';
import type { Lost } from '../../local/restore/lost.ts';
import { lostWords } from '../../local/restore/lost-words.ts';
import { toldAlready } from '../../local/restore/told-already.ts';

const at = '2024-04-24T09:00:00.000Z';
const by = { person: 'P01', seat: { role: 'secretary', body: 'PTC' } };
const facts = { outcome: 'endorsed', body: 'PTC', session: 'PTC-243-244', decidedOn: '2024-04-24' };
const event = (fields: object): RecordedEvent =>
  ({ tool: 'T13', n: 7, at, by, schema: 1, ...fields }) as unknown as RecordedEvent;
const decided = (more: object = {}, other: object = {}) =>
  event({ type: 'DecisionRecorded', decision: 'T13-7', facts: { ...facts, ...more }, ...other });
const lost = (of: RecordedEvent, letters: Lost['letters'] = 'told'): Lost => ({
  ...{ event: of, letters, isEntered: false },
});

describe('what is entered again after a restore', () => {
  test('is known by what was done, whoever enters it and under whichever number', () => {
    const isTold = toldAlready([lost(decided())]);
    const later = { n: 9, decision: 'T13-9', at: '2024-04-25T10:00:00.000Z', by: { ...by, person: 'P02' } };
    expect(isTold(decided({ text: { en: 'In other words' } }, later))).toBe(true);
    // One lost decision stands for one.
    expect(isTold(decided({}, later))).toBe(false);
  });

  test.each([
    ['another outcome', decided({ outcome: 'deferred' })],
    ['another day', decided({ decidedOn: '2024-04-25' })],
    ['another tool', decided({}, { tool: 'T14' })],
    ['another kind of event', event({ type: 'Submitted', to: 'PTC' })],
  ])('is told where it is %s', (_, other) => {
    expect(toldAlready([lost(decided())])(other)).toBe(false);
  });

  test('is told where nobody had been', () => {
    expect(toldAlready([lost(decided(), 'not-told')])(decided())).toBe(false);
  });

  test.each([
    event({ type: 'WrittenProcedureOpened', facts: { ...facts, outcome: 'written-opened' } }),
    decided({ outcome: 'tacit-approval' }),
  ])('is told anew where it lets silence speak: $type', (opening) => {
    expect(toldAlready([lost(opening)])(opening)).toBe(false);
    expect(lostWords(lost(opening))).toMatch(/will again/);
  });

  test('is named with what, when, by whom, and whether people know', () => {
    expect(lostWords(lost(decided()))).toBe(
      'T13 #7  2024-04-24T09:00:00.000Z  P01  DecisionRecorded: endorsed, PTC. ' +
        'Letters have told of it: entered again as it was, it is told nobody twice.',
    );
  });
});
