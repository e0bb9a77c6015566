import { describe, expect, it } from 'vitest';
import { laterSessions } from '../../web/pages/session/later-sessions.ts';
import { noteText } from '../../web/pages/session/note-text.ts';
import { idOf, newPlan, type Plan, planBody, planFaults, planOf } from '../../web/pages/session/plan.ts';
import { severalForm } from '../../web/pages/session/several-form-of.ts';
import { aForm, aNote, anItem, aSession } from './session-answers.ts';

const autumn: Plan = {
  ...newPlan('PTC'),
  ...{ en: '249th/250th Sessions', fr: '249e/250e sessions', when: 'days' as const },
  ...{ firstDay: '2025-10-21', lastDay: '2025-10-24' },
};

describe('a session that is entered', () => {
  it('goes to the register as it is known', () => {
    expect(planFaults(autumn, [])).toEqual([]);
    const label = { en: '249th/250th Sessions', fr: '249e/250e sessions' };
    expect(planBody(autumn)).toEqual({
      ...{ body: 'PTC', label, firstDay: '2025-10-21', lastDay: '2025-10-24' },
    });
    expect(planBody({ ...autumn, lastDay: '' })).toMatchObject({ lastDay: '2025-10-21' });
    const month = { ...autumn, when: 'month' as const, month: '2025-10' };
    expect(planBody(month)).toEqual({ body: 'PTC', label, dates: { precision: 'month', value: '2025-10' } });
    expect(planBody({ ...autumn, when: 'unknown' })).toMatchObject({ dates: { precision: 'unknown' } });
    expect(planBody({ ...autumn, when: 'year', year: '2025' })).toMatchObject({ dates: { value: '2025' } });
  });

  it('is named after its body and its numbers, or as somebody wrote', () => {
    expect(idOf(autumn)).toBe('PTC-249-250');
    expect(idOf({ ...autumn, id: 'PTC-Cape-Town' })).toBe('PTC-Cape-Town');
  });

  it('is asked for everything that is missing at once', () => {
    expect(planFaults(newPlan('PTC'), [])).toEqual(['en', 'fr', 'when', 'id']);
    expect(planFaults({ ...autumn, firstDay: '', lastDay: '' }, [])).toEqual(['firstDay']);
    expect(planFaults({ ...autumn, lastDay: '2025-10-20' }, [])).toEqual(['lastDay']);
    expect(planFaults({ ...autumn, when: 'month', month: 'October' }, [])).toEqual(['month']);
    expect(planFaults({ ...autumn, cityEn: 'Cape Town' }, [])).toEqual(['city']);
    expect(planFaults(autumn, ['PTC-249-250'])).toEqual(['idTaken']);
  });
});

describe('a session that is changed', () => {
  it('loses nothing that is not touched: its city, its clock, its room', () => {
    const capeTown = aSession({
      cities: { en: 'Cape Town', fr: 'Le Cap' },
      timeZone: 'Africa/Johannesburg',
      jointWith: { id: 'TFAWG-20', label: '20th Session', body: { id: 'TFAWG', code: 'TFAWG', name: '' } },
    });
    expect(planBody(planOf(capeTown))).toEqual({
      body: 'PTC',
      label: { en: '243rd/244th Sessions', fr: '243e/244e sessions' },
      ...{ firstDay: '2024-04-23', lastDay: '2024-04-26', timeZone: 'Africa/Johannesburg' },
      ...{ city: { en: 'Cape Town', fr: 'Le Cap' }, jointWith: 'TFAWG-20' },
    });
  });

  it('whose days are not fixed is known by its month', () => {
    const {
      firstDay: _,
      lastDay: __,
      ...june
    } = aSession({
      dates: { precision: 'month', value: '2024-06', words: 'June 2024' },
      days: [],
    });
    expect(planOf(june)).toMatchObject({ when: 'month', month: '2024-06', firstDay: '' });
    const unknown = { ...june, dates: { precision: 'unknown' as const, words: '' } };
    expect(planOf(unknown)).toMatchObject({ when: 'unknown' });
  });
});

describe('what was not reached', () => {
  it('can be proposed for a later session of the same body', () => {
    const { id, body } = aSession();
    const line = (of: string, state: string, other = body) => ({
      ...{ id: of, body: other, state: { id: state, label: state } },
    });
    const council = { id: 'Council', code: 'Council', name: 'Council' };
    const lines = [
      ...[line(id, 'open'), line('PTC-241-242', 'closed'), line('PTC-245-246', 'planned')],
      line('Council-143-144', 'planned', council),
    ];
    expect(laterSessions(lines, { id, body }).map((one) => one.id)).toEqual(['PTC-245-246']);
  });
});

describe('the form of several', () => {
  const form = severalForm(
    aForm(),
    [anItem('T1', { papers: [{ document: 'PC0739', en: version('PC0739Ea'), sentence: '' }] })],
    'onward',
  );

  it('offers what asks for nothing that differs from text to text', () => {
    expect(form.offers.map(({ outcome }) => outcome)).toEqual(['endorsed', 'deferred']);
    expect(form.commands).toEqual([]);
  });

  it('leaves the item and statements to each text, and says where each goes by itself', () => {
    const [endorsed, deferred] = form.offers;
    expect(endorsed?.fields.map(({ field }) => field)).toEqual(['versions', 'decidedOn', 'basis', 'text']);
    expect([endorsed?.consequence, deferred?.consequence]).toEqual([
      'onward',
      'then the PTC, at a later session',
    ]);
  });

  it('has the papers of all of them', () => {
    expect(form.versions.map(({ number }) => number)).toEqual(['PC0739Ea']);
  });
});

describe('the note as plain text', () => {
  it('has a line an item, in the languages that are asked for', () => {
    const [heading, columns, line] = noteText(aNote(), ['en', 'fr']).split('\n');
    expect(heading).toBe('PTC: follow-up');
    expect(columns?.split('\t')).toHaveLength(5);
    expect(line?.split('\t')[1]).toBe(
      'The PTC endorsed the Compendium. Provisional text Conclusion: It was endorsed.',
    );
    expect(noteText(aNote(), ['fr'])).toMatch(/^CTP/);
  });
});

function version(number: string) {
  return { number, language: 'en' as const, revision: 'a' };
}
