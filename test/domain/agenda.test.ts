import { describe, expect, it } from 'vitest';
import {
  type AgendaItem,
  agendaOf,
  compareNumbers,
  leftOver,
  onAgenda,
} from '../../functions/domain/agenda.ts';
import type { DecisionFacts, HistoryLine } from '../../functions/domain/event.ts';
import { personId, sessionId } from '../../functions/domain/ids.ts';
import { outcomeWords, subjectToWords } from '../../functions/domain/language/agenda-words.ts';
import { readersView } from '../../functions/domain/readers-view.ts';
import type { Tool } from '../../functions/domain/tool.ts';
import fc from '../support/properties.ts';
import { Council, PoC, PTC, registration, seat, worldAt } from '../support/sample-register.ts';
import { beforeCouncil, beforePoc, beforePtc, officer, paper, Story, secretaryOf } from '../support/story.ts';

const agenda = (session: string, story: Story, tools: readonly Tool[] = [story.tool]) => {
  const world = story.world(story.now);
  const held = world.sessions.get(sessionId(session));
  if (!held) throw new Error(`No session ${session}`);
  return agendaOf(held, tools, world);
};
const endorsedAs = (item: string, more: Partial<DecisionFacts> = {}) =>
  beforePtc().records(PTC, 'endorsed', { item, ...more });
const is = (session: string, story: Story) => agenda(session, story).map((item) => item.is);

describe('the agenda of a session', () => {
  it('has what was handed in for it, with what was asked and the languages of the papers', () => {
    expect(agenda('PTC-243-244', beforePtc())).toEqual([
      {
        tool: 'T13',
        title: registration.title,
        is: 'due',
        ask: 'decide',
        asked: { en: 'To examine and endorse' },
        papers: [{ document: 'PC0741', state: { is: 'complete' }, en: paper('en'), fr: paper('fr') }],
        outcomes: [],
      },
    ]);
  });

  it('has what the session decided, with the versions that it had and the number of the item', () => {
    const story = endorsedAs('V.c');
    story.does({ type: 'attach-document', version: paper('en', 'b'), as: 'revision', by: officer });
    expect(agenda('PTC-243-244', story)).toMatchObject([
      {
        number: 'V.c',
        is: 'done',
        papers: [{ en: { revision: 'a' }, fr: { revision: 'a' }, state: { is: 'behind' } }],
        outcomes: [{ is: 'decision', id: 'T13-3', status: 'provisional', late: false }],
      },
    ]);
  });

  it('shows a translation that came later beside the text that the body had', () => {
    const story = beforePtc().records(PTC, 'endorsed', { versions: [paper('en')] });
    expect(agenda('PTC-243-244', story)[0]?.papers).toMatchObject([{ en: paper('en'), fr: paper('fr') }]);
  });

  it('names no item of a decision that was taken back, and has it due again', () => {
    const story = beforePtc().records(PTC, 'endorsed');
    story.does({
      type: 'take-back',
      decision: 'T13-3' as never,
      reason: 'wrong',
      lettersLeft: false,
      by: secretaryOf(PTC),
    });
    expect(agenda('PTC-243-244', story)).toMatchObject([{ is: 'due', outcomes: [] }]);
  });

  it('still has an item on which only a statement was placed on the record', () => {
    const story = beforePtc().records(PTC, 'statement');
    expect(agenda('PTC-243-244', story)).toMatchObject([{ is: 'due', outcomes: [{ id: 'T13-3' }] }]);
    const noted = beforePtc().records(PTC, 'noted');
    expect(is('PTC-243-244', noted)).toEqual(['done']);
  });

  it('says what is expected of another body first, and upon whom it depends', () => {
    expect(agenda('Council-143-144', beforePoc())).toMatchObject([{ is: 'expected', subjectTo: 'PoC' }]);
    expect(agenda('Council-143-144', beforeCouncil())).toMatchObject([{ is: 'due' }]);
    expect(agenda('Council-145-146', beforeCouncil())).toEqual([]);
  });

  it('has no draft, wherever it is to go: nobody has submitted it', () => {
    const back = beforePtc().records(PTC, 'referred-back', { target: 'draft', guidance: { en: 'Shorter.' } });
    for (const session of ['PTC-245-246', 'Council-143-144']) expect(agenda(session, back)).toEqual([]);
    expect(is('PTC-243-244', back)).toEqual(['done']);
  });

  it('counts as its items what is due or done there, and nothing that stands beside it', () => {
    expect(onAgenda(agenda('PTC-243-244', beforePtc()))).toHaveLength(1);
    expect(onAgenda(agenda('Council-143-144', beforePtc()))).toEqual([]);
    expect(onAgenda(agenda('PTC-245-246', beforePtc().records(PTC, 'deferred')))).toEqual([]);
  });

  it('lists apart what is before the body and has no session, until the session is over', () => {
    const story = beforePtc().records(PTC, 'deferred').at('2024-05-02T08:00:00Z');
    expect(is('PTC-245-246', story)).toEqual(['unplaced']);
    expect(is('PTC-243-244', story)).toEqual(['done']);
    expect(is('PTC-245-246', story.at('2024-11-02T08:00:00Z'))).toEqual([]);
  });

  it('has a text of which the body is only to be told, once those before it have decided', () => {
    const [ptc, ...others] = registration.route.steps;
    if (!ptc) throw new Error('No step');
    const inform = { ...ptc, n: 9, body: Council, stage: 'council-approval', ask: 'inform' } as const;
    const route = { ...registration.route, steps: [ptc, inform], endsWith: 'publication' } as const;
    expect(others).toHaveLength(2);
    const story = new Story().registered({ route }).submitted().at('2024-04-24T08:00:00Z');
    expect(is('Council-143-144', story)).toEqual([]);
    story.records(PTC, 'endorsed');
    expect(agenda('Council-143-144', story)).toMatchObject([{ is: 'unplaced', ask: 'inform' }]);
    story.at('2024-06-27T08:00:00Z').records(Council, 'noted');
    expect(is('Council-143-144', story)).toEqual(['done']);
  });

  it('has what paper tells of it, and nothing of what was only submitted to it', () => {
    const lines: HistoryLine[] = [
      { what: 'submitted', body: PTC, session: sessionId('PTC-243-244'), on: { precision: 'unknown' } },
      {
        what: 'endorsed',
        body: PTC,
        on: { precision: 'session', value: 'PTC-243-244' },
        step: 1,
      },
      { what: 'approved', body: Council, on: { precision: 'month', value: '2024-06' }, step: 3 },
    ];
    const story = new Story().at('2024-07-01T08:00:00Z').does({
      type: 'enter-history',
      tool: 'T13' as never,
      registration,
      lines,
      documents: [],
      questions: [],
      source: 'PC0739Ea',
      standsAt: { at: 'ended', ending: 'approved' },
      stepsNotKnown: [],
      by: { person: personId('import'), seat: { role: 'import' } },
    });
    expect(agenda('PTC-243-244', story)).toMatchObject([
      { is: 'done', outcomes: [{ is: 'history', line: { what: 'endorsed' } }] },
    ]);
  });

  it('shows a reader who may not know an outcome the item as it stood before', () => {
    const story = beforePoc().records(PoC, 'endorsed');
    const delegate = { id: personId('d'), seats: [seat('d', 'delegate', PTC)] };
    const seen = readersView(story.tool, delegate, worldAt());
    expect(agenda('PoC-90', story, [seen])).toMatchObject([{ is: 'due', outcomes: [] }]);
    expect(is('PoC-90', story)).toEqual(['done']);
  });

  it('goes by item number, then by tool', () => {
    const item = (id: string, number?: string) => {
      const story = new Story().registered({}, id).submitted().at('2024-04-24T08:00:00Z');
      return (number === undefined ? story : story.records(PTC, 'noted', { item: number })).tool;
    };
    const tools = [item('T10'), item('T9'), item('T4', 'VI.a'), item('T3', 'V.b'), item('T2', 'V.a')];
    expect(agenda('PTC-243-244', beforePtc(), tools).map(({ tool }) => tool)).toEqual([
      'T2',
      'T3',
      'T4',
      'T9',
      'T10',
    ]);
  });
});

describe('what is left over when a session closes', () => {
  it('is what was on its agenda and has no outcome', () => {
    const tools = [beforePtc().tool, endorsedAs('V.a').tool];
    const items = agenda('PTC-243-244', beforePtc(), tools);
    expect(leftOver(items)).toEqual(items.filter((one: AgendaItem) => one.outcomes.length === 0));
    expect(leftOver(items)).toHaveLength(1);
  });
});

describe('the words of an outcome', () => {
  const words = (story: Story, language: 'en' | 'fr') => {
    const [item] = agenda('PTC-243-244', story);
    const [outcome] = item?.outcomes ?? [];
    if (!item || !outcome) throw new Error('No outcome');
    return outcomeWords(outcome, story.tool, story.world(story.now), language);
  };

  it('say what was decided, how far its text is final, and that it was recorded late', () => {
    expect(words(endorsedAs('V.c'), 'en')).toEqual({
      label: 'Endorsed',
      sentence: 'The PTC endorsed Compendium of Case Studies on Cross-Border E-Commerce.',
      text: 'Provisional text',
    });
    const late = beforePtc();
    const recording = late.recording(PTC, 'endorsed');
    late.at('2024-07-03T08:00:00Z').does({ ...recording, decision: 'T13-3' as never });
    expect(words(late, 'fr').recorded).toBe('Consigné le 3 juillet 2024');
    late.does({
      type: 'confirm-text',
      decision: 'T13-3' as never,
      report: 'PC0800',
      paragraph: '47',
      text: { en: 'Endorsed.' },
      by: secretaryOf(PTC),
    });
    expect(words(late, 'en').text).toBe('Final text (PC0800, para. 47)');
    expect(words(late, 'fr').text).toBe('Texte définitif (PC0800, par. 47)');
  });

  it('say upon whom an item depends', () => {
    const [item] = agenda('Council-143-144', beforePoc());
    if (!item) throw new Error('No item');
    expect(subjectToWords(item, worldAt(), 'fr')).toBe(
      'sous réserve de la décision de la Commission de politique générale',
    );
    expect(subjectToWords({ ...item, is: 'due' }, worldAt(), 'en')).toBe('subject to the Policy Commission');
  });
});

describe('item numbers', () => {
  it.each([
    ['IV', 'V.a'],
    ['V.b', 'V.c'],
    ['V.c', 'VI.a'],
    ['IX.a', 'X'],
    ['V', 'V.a'],
    ['V.a.2', 'V.a.10'],
    ['2.b', '10.a'],
    ['XXX', undefined],
  ])('%s comes before %s', (first, second) => {
    expect(compareNumbers(first, second)).toBeLessThan(0);
    expect(compareNumbers(second, first)).toBeGreaterThan(0);
  });

  it('stand in one order, whatever secretaries enter', () => {
    const any = fc.option(fc.oneof(fc.string(), fc.constantFrom('V.a', 'IV', 'XL.b')), { nil: undefined });
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        const sign = (x?: string, y?: string) => Math.sign(compareNumbers(x, y));
        expect(sign(a, b)).toBe(-sign(b, a) || 0);
        if (sign(a, b) <= 0 && sign(b, c) <= 0) expect(sign(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
