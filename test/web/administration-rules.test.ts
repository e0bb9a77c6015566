import { describe, expect, it } from 'vitest';
import {
  type Acting,
  atFirst,
  following,
  type Step,
  secondsUntilLook,
} from '../../web/pages/administration/acting.ts';
import { byDay } from '../../web/pages/administration/by-day.ts';
import { firstSentence } from '../../web/pages/administration/first-sentence.ts';
import { presentOf } from '../../web/pages/administration/graph/present.ts';
import { wrapped } from '../../web/pages/administration/graph/wrap.ts';
import { rowsInSight } from '../../web/pages/administration/rows-in-sight.ts';
import {
  seenOfAll,
  seenOfPutRight,
  seenPaused,
  seenRunning,
  seenWaiting,
} from '../../web/pages/administration/seen.ts';
import { ageWords, shortDay, whenHere } from '../../web/pages/administration/when.ts';
import fc from '../support/properties.ts';

const after = (...steps: readonly Step[]): Acting => steps.reduce(following, atFirst);
const write: Step = { does: 'write', reason: 'Stopped by hand' };
const notYet = { is: 'not-yet', sentence: 'Started.' } as const;
const right = { is: 'right', sentence: 'T13-g2 waits.' } as const;

describe('an act', () => {
  it('is not begun without a reason', () => {
    expect(after({ does: 'begin' })).toEqual({ is: 'asked', reason: '', isMissing: true });
    expect(after({ does: 'write', reason: '  ' }, { does: 'begin' })).toMatchObject({ isMissing: true });
    expect(after({ does: 'begin' }, write)).toEqual({ is: 'asked', reason: 'Stopped by hand' });
    expect(after(write, { does: 'begin' })).toEqual({ is: 'doing', reason: 'Stopped by hand' });
  });

  it('is looked at again until it is seen to have come right, and then no more', () => {
    const begun = [write, { does: 'begin' }] as const;
    expect(after(...begun, { does: 'see', seen: notYet })).toMatchObject({ is: 'seen', looks: 0 });
    const looked = [...begun, { does: 'see', seen: notYet }, { does: 'look' }] as const;
    expect(after(...looked)).toMatchObject({ isLooking: true });
    const come = after(...looked, { does: 'see', seen: right });
    expect(come).toMatchObject({ is: 'seen', seen: right, looks: 1 });
    expect(following(come, { does: 'look' })).toBe(come);
  });

  it('can be tried again after a fault, with its reason, and a look that failed is made again', () => {
    const fault = new TypeError('Failed to fetch');
    const failed = after(write, { does: 'begin' }, { does: 'fail', error: fault });
    expect(failed).toEqual({ is: 'asked', reason: 'Stopped by hand', error: fault });
    expect(following(failed, { does: 'begin' })).toEqual({ is: 'doing', reason: 'Stopped by hand' });
    const looked = after(
      write,
      { does: 'begin' },
      { does: 'see', seen: notYet },
      { does: 'look' },
      { does: 'fail', error: fault },
    );
    expect(looked).toMatchObject({ is: 'seen', seen: notYet, error: fault });
    expect(following(looked, { does: 'look' })).toMatchObject({ isLooking: true });
  });

  it('never shows green for what was not seen, and never loses its reason, whatever happens', () => {
    const step: fc.Arbitrary<Step> = fc.oneof(
      fc.constantFrom<Step>({ does: 'begin' }, { does: 'look' }, { does: 'fail', error: 'x' }),
      fc.constantFrom<Step>({ does: 'see', seen: notYet }, { does: 'see', seen: right }),
      fc.constantFrom<Step>(write),
    );
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let acting = atFirst;
        for (const one of steps) {
          const next = following(acting, one);
          if (next.is === 'seen' && next.seen.is === 'right' && acting.is !== 'seen')
            expect([acting.is, one.does]).toEqual(['doing', 'see']);
          if (acting.reason !== '') expect(next.reason).toBe(acting.reason);
          acting = next;
        }
      }),
    );
  });

  it('is looked at soon, and then twice a minute', () => {
    expect([0, 1, 2, 9].map((looks) => secondsUntilLook({ looks }))).toEqual([2, 30, 30, 30]);
  });
});

describe('what was seen after an act', () => {
  it('of a tool that was put right is green only where it waits, or nothing was wrong any more', () => {
    const states = ['waits', 'no-drift', 'started-not-yet-seen', 'somebody-acted', 'not-there'] as const;
    const seen = states.map((state) =>
      seenOfPutRight({ tool: 'T13', execution: 'T13-g2', state, event: null, sentence: state }),
    );
    expect(seen.map(({ is }) => is)).toEqual(['right', 'right', 'not-yet', 'not-done', 'not-done']);
  });

  it('of several is green only where each is', () => {
    const all = (...states: readonly ('waits' | 'started-not-yet-seen' | 'somebody-acted')[]) =>
      seenOfAll({
        sentence: '',
        items: states.map((state) => ({ tool: 'T13', execution: null, state, event: null, sentence: '' })),
      }).is;
    expect(all('waits', 'waits')).toBe('right');
    expect(all('waits', 'somebody-acted')).toBe('not-done');
    expect(all('waits', 'somebody-acted', 'started-not-yet-seen')).toBe('not-yet');
  });

  it('of an execution is whether it runs, and waits with a token', () => {
    const at = (status: 'RUNNING' | 'ABORTED', tokenSince: string | null) => ({
      status,
      sentence: '',
      facts: { tokenSince },
    });
    expect(seenPaused(at('RUNNING', null)).is).toBe('not-yet');
    expect(seenPaused(at('ABORTED', null)).is).toBe('right');
    expect(seenWaiting(at('RUNNING', null)).is).toBe('not-yet');
    expect(seenWaiting(at('RUNNING', '2024-04-24T08:00:00.000Z')).is).toBe('right');
    expect(seenRunning(at('ABORTED', '2024-04-24T08:00:00.000Z')).is).toBe('not-yet');
    expect(seenRunning(at('RUNNING', null)).is).toBe('right');
  });
});

describe('a row on which somebody acts', () => {
  const [a, b, c] = [{ tool: 'T12' }, { tool: 'T13' }, { tool: 'T14' }];
  it('stays where it was although it drifts no more', () => {
    expect(rowsInSight([a, c], { row: b, at: 1 })).toEqual([a, b, c]);
    expect(rowsInSight([], { row: b, at: 1 })).toEqual([b]);
  });
  it('is there once while it still drifts, in the words of now', () => {
    const now = { tool: 'T13', sentence: 'now' };
    expect(rowsInSight([now], { row: { tool: 'T13', sentence: 'then' }, at: 0 })).toEqual([now]);
    expect(rowsInSight([a, b], undefined)).toEqual([a, b]);
  });
});

describe('the mark of an execution in its picture', () => {
  const inside = { state: 'PtcEndorsement', since: '2024-04-24T08:00:00.000Z', until: null };
  const facts = { paused: false };
  it.each([
    [{ in: inside, status: 'RUNNING', current: true, facts }, 'waiting'],
    [{ in: inside, status: 'FAILED', current: true, facts }, 'stopped'],
    [{ in: inside, status: 'ABORTED', current: true, facts }, 'stopped'],
    [{ in: inside, status: 'ABORTED', current: true, facts: { paused: true } }, 'paused'],
    [{ in: inside, status: 'ABORTED', current: false, facts }, undefined],
    [{ in: null, status: 'SUCCEEDED', current: true, facts }, undefined],
  ] as const)('of %j is %s', (execution, mark) => {
    expect(presentOf(execution)?.is).toBe(mark);
  });
});

describe('words', () => {
  it('of health are its first sentence and the rest', () => {
    expect(firstSentence('All is well. 9 tools wait; last check 10.45.')).toEqual({
      first: 'All is well.',
      rest: '9 tools wait; last check 10.45.',
    });
    expect(firstSentence('Aucun texte pour l’instant. Importez l’historique.').rest).toBe(
      'Importez l’historique.',
    );
    expect(firstSentence('2 things need you.')).toEqual({ first: '2 things need you.', rest: '' });
  });

  it('in a picture break at spaces, and lose none', () => {
    expect(wrapped('Commission de politique générale', 23)).toEqual(['Commission de politique', 'générale']);
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^\w{1,12}$/), { minLength: 1 }),
        fc.integer({ min: 5, max: 40 }),
        (words, most) => {
          const lines = wrapped(words.join(' '), most);
          expect(lines.join(' ')).toBe(words.join(' '));
          expect(lines.every((line) => line.length <= most || !line.includes(' '))).toBe(true);
        },
      ),
    );
  });

  it('of a time are those of the house', () => {
    expect(whenHere('2024-04-24T08:04:00.000Z', 'en')).toBe('24 April 2024, 10.04');
    expect(whenHere('2024-05-01T08:04:00.000Z', 'fr')).toBe('1er mai 2024, 10\u00a0h\u00a004');
    expect(shortDay('2025-01-31T23:30:00.000Z', 'en')).toBe('1 Feb 2025');
    expect(shortDay('2025-01-31T23:30:00.000Z', 'fr')).toBe('1er févr. 2025');
  });

  it('of an age are its largest whole unit', () => {
    const age = (minutes: number, language: 'en' | 'fr' = 'en') =>
      ageWords(
        '2024-04-24T08:00:00.000Z',
        new Date(Date.UTC(2024, 3, 24, 8, minutes)).toISOString(),
        language,
      );
    expect([0, 1, 59, 119, 3 * 24 * 60].map((minutes) => age(minutes))).toEqual([
      '0 minutes',
      '1 minute',
      '59 minutes',
      '1 hour',
      '3 days',
    ]);
    expect(age(12 * 24 * 60, 'fr').replaceAll('\u00a0', ' ')).toBe('12 jours');
    expect(age(-5)).toBe('0 minutes');
  });
});

describe('a history by its days', () => {
  const dayOf = (at: string) => at.slice(0, 10);
  it('keeps every line in order, with idle months between', () => {
    const line = fc.record({
      at: fc.constantFrom('2024-04-24T08:00:00.000Z', '2024-04-25T08:00:00.000Z'),
      sentence: fc.constantFrom('a', 'b'),
      idle: fc.constantFrom(true as const, undefined),
    });
    fc.assert(
      fc.property(fc.array(line), (history) => {
        const days = byDay(history, dayOf);
        const told = days.flatMap((day) =>
          'idle' in day ? [day.idle] : day.lines.map(({ sentence }) => sentence),
        );
        expect(told).toEqual(history.map(({ sentence }) => sentence));
        for (const day of days)
          if ('lines' in day) expect(day.lines.every(({ at }) => dayOf(at) === day.day)).toBe(true);
      }),
    );
  });
});
