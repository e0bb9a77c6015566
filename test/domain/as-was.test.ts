import { describe, expect, it } from 'vitest';
import { asKnown, asOn } from '../../functions/domain/as-was.ts';
import { dayIn, dayPlus } from '../../functions/domain/date.ts';
import type { HistoryLine } from '../../functions/domain/event.ts';
import { fold } from '../../functions/domain/evolve.ts';
import { decisionId, personId, sessionId, toolId } from '../../functions/domain/ids.ts';
import { asOnSentence } from '../../functions/domain/language/as-was-words.ts';
import { historyFor } from '../../functions/domain/readers-history.ts';
import { readersView } from '../../functions/domain/readers-view.ts';
import { languages } from '../../functions/domain/text.ts';
import { stateOf } from '../../functions/domain/tool.ts';
import { anyReader, histories, lived } from '../support/any-history.ts';
import { faultsIn } from '../support/faults-in-words.ts';
import fc from '../support/properties.ts';
import { Council, PoC, PTC, registration } from '../support/sample-register.ts';
import {
  approved,
  beforeCouncil,
  beforePtc,
  bothLanguages,
  clock,
  officer,
  paper,
  Story,
  secretaryOf,
} from '../support/story.ts';

const plain = (words: string) => words.replaceAll('\u00a0', ' ');
const own = (story: Story) => story.events.filter(({ tool }) => tool === story.id);
const on = (story: Story, day: string) => asOn(own(story), day, story.world(story.now));
const says = (story: Story, day: string, language: 'en' | 'fr' = 'en') =>
  plain(asOnSentence(on(story, day), day, story.world(story.now), language));
const place = (story: Story, day: string) => on(story, day)?.tool.progress.next;

/** The data model of the paper: approved in June 2023, released in October, entered in February 2024. */
const lines: readonly HistoryLine[] = [
  { what: 'endorsed', body: PTC, on: { precision: 'month', value: '2023-04' }, step: 1 },
  {
    what: 'approved',
    body: Council,
    on: { precision: 'month', value: '2023-06' },
    step: 3,
    paper: 'PC0739Ea',
  },
  { what: 'published', on: { precision: 'day', value: '2023-10-17' }, language: 'en' },
];
const imported = (more: readonly HistoryLine[] = lines, at = '2024-02-28T09:00:00Z') =>
  new Story().at(at).does({
    type: 'enter-history',
    tool: 'T13' as never,
    registration,
    lines: more,
    documents: [],
    questions: [],
    source: 'PC0739Ea',
    standsAt: { at: 'ended', ending: 'published' },
    stepsNotKnown: [2],
    by: { person: personId('import'), seat: { role: 'import' } },
  });

describe('a tool whose history was entered later', () => {
  it('is there on a day of that history, although the register did not yet know it', () => {
    expect(fold(asKnown(own(imported()), '2023-07-01T00:00:00.000Z'))).toBeUndefined();
    expect(asKnown(own(imported()), '2024-02-28T09:00:00.000Z')).toHaveLength(1);
    expect(says(imported(), '2023-07-01')).toBe('Approved by the Council, June 2023 (paper PC0739Ea).');
    expect(says(imported(), '2023-07-01', 'fr')).toBe(
      'Approuvé par le Conseil, juin 2023 (document PC0739Ea).',
    );
  });

  it('stands where its lines of that time leave it, and no timer is made up', () => {
    expect(place(imported(), '2023-07-01')).toMatchObject({
      stage: 'publication',
      lapsesAt: null,
      session: null,
    });
    expect(on(imported(), '2023-07-01')?.tool.history).toEqual(lines.slice(0, 2));
    expect(place(imported(), '2023-05-01')).toMatchObject({ stage: 'policy-commission', step: 2 });
    expect(place(imported(), '2023-10-17')).toMatchObject({ stage: 'ended', ending: 'published' });
    expect(on(imported(), '2024-03-01')).not.toHaveProperty('line');
  });

  it('counts a month from its last day, and a line without a date on no earlier day', () => {
    expect(says(imported(), '2023-06-29')).toBe('Endorsed by the PTC, April 2023.');
    const undated = imported([{ what: 'approved', body: Council, on: { precision: 'unknown' }, step: 3 }]);
    expect(on(undated, '2024-02-27')).toBeUndefined();
    expect(on(undated, '2024-02-28')?.tool.history).toHaveLength(1);
  });

  it('knows the days of a session, and passes over notes where a body has acted', () => {
    const told = imported(
      [
        { what: 'endorsed', body: PTC, on: { precision: 'session', value: 'PTC-243-244' }, step: 1 },
        { what: 'note', on: { precision: 'day', value: '2024-04-27' }, text: { en: 'A remark.' } },
      ],
      '2024-09-01T09:00:00Z',
    );
    expect(on(told, '2024-04-28')?.line).toMatchObject({ what: 'endorsed' });
    expect(on(told, '2024-04-25')).toBeUndefined();
  });

  it('is told as nothing known on a day before all', () => {
    expect(on(imported(), '2023-04-29')).toBeUndefined();
    expect(says(imported(), '2023-04-29')).toBe('Nothing is known of it on that day.');
    expect(says(imported(), '2023-04-29', 'fr')).toBe('Rien n’est connu de ce texte à cette date.');
    expect(asOn([], '2024-01-01', imported().world('2024-01-01T00:00:00.000Z'))).toBeUndefined();
  });

  it('completed later, has what the later file tells of a step that was not known', () => {
    const story = imported();
    story.at('2024-03-05T09:00:00Z').does({
      type: 'enter-history',
      tool: story.id,
      lines: [{ what: 'endorsed', body: PoC, on: { precision: 'month', value: '2023-05' }, step: 2 }],
      documents: [],
      questions: [],
      source: 'PC0740Ea',
      standsAt: { at: 'draft' },
      stepsNotKnown: [],
      by: { person: personId('import'), seat: { role: 'import' } },
    });
    expect(stateOf(on(story, '2023-07-01')?.tool.progress ?? story.tool.progress, 2)).toEqual({ is: 'done' });
    expect(on(story, '2023-05-15')?.tool.history).toHaveLength(1);
  });
});

describe('a tool that the register has seen', () => {
  it('is with each body from the day on which it came there', () => {
    const story = approved();
    expect(on(story, '2024-03-31')).toBeUndefined();
    expect(place(story, '2024-04-23')).toMatchObject({ stage: 'ptc-endorsement' });
    expect(place(story, '2024-04-24')).toMatchObject({ stage: 'policy-commission' });
    expect(place(story, '2024-06-26')).toMatchObject({ stage: 'council-approval' });
    expect(place(story, '2024-06-27')).toMatchObject({ stage: 'publication' });
    expect(says(story, '2024-05-01')).toBe(
      'With the Policy Commission since 24 April 2024 (endorsed by the PTC). Next: the Policy Commission, June 2024; then the Council, 27-29 June 2024. At the earliest published in July 2024. Basis: sessions known today.',
    );
  });

  it('on a day by which all has happened is as the register has it', () => {
    const story = approved();
    expect(on(story, '2024-06-27')?.tool).toEqual(story.tool);
    expect(on(story, '2030-01-01')?.tool).toEqual(story.tool);
  });

  it('was decided on when the body decided, however late that was recorded', () => {
    const story = beforePtc();
    const decision = story.recording(PTC, 'endorsed');
    story.at('2024-06-03T08:00:00Z').does(decision);
    expect(place(story, '2024-04-25')).toMatchObject({ stage: 'policy-commission' });
    expect(fold(asKnown(own(story), '2024-04-25T12:00:00.000Z'))?.progress.next).toMatchObject({
      stage: 'ptc-endorsement',
    });
  });

  it('had passed a body whose outcome was recorded after that of its superior', () => {
    const story = beforePtc()
      .records(PTC, 'endorsed')
      .at('2024-06-27T08:00:00Z')
      .records(Council, 'approved')
      .records(PoC, 'endorsed', { decidedOn: '2024-06-19' })
      .at('2024-07-01T08:00:00Z');
    story.does({ type: 'attach-document', version: paper('en', 'b'), as: 'revision', by: officer });
    expect(place(story, '2024-06-18')).toMatchObject({ stage: 'policy-commission' });
    expect(place(story, '2024-06-20')).toMatchObject({ stage: 'council-approval' });
    const after = on(story, '2024-06-28')?.tool.progress;
    expect(after).toMatchObject({
      next: { stage: 'publication' },
      steps: { 2: { is: 'done' }, 3: { is: 'done' } },
    });
    expect(says(story, '2024-06-20')).toMatch(
      /^With the Council since 19 June 2024 \(endorsed by the Policy/,
    );
  });

  it('has the facts of a decision as they were corrected, from the day of the decision on', () => {
    const story = beforePtc().records(PTC, 'endorsed').at('2024-05-02T08:00:00Z');
    const right = {
      ...story.tool.decisions[0]?.facts,
      outcome: 'deferred',
      targetSession: sessionId('PTC-245-246'),
    } as never;
    const correct = { decision: decisionId('T13-3'), reason: 'Misheard' } as const;
    story.does({ type: 'propose-correction', ...correct, facts: right, by: secretaryOf(PTC, 'a') });
    story.does({ type: 'agree-correction', ...correct, by: secretaryOf(PTC, 'b') });
    story
      .at('2024-07-01T08:00:00Z')
      .does({ type: 'attach-document', version: paper('en', 'b'), as: 'revision', by: officer });
    expect(place(story, '2024-04-30')).toMatchObject({ stage: 'ptc-endorsement', session: 'PTC-245-246' });
    expect(on(story, '2024-04-30')?.tool).toMatchObject({
      deferrals: 1,
      decisions: [{ facts: { outcome: 'deferred' } }],
    });
    expect(on(story, '2024-04-23')?.tool.deferrals).toBe(0);
  });

  it('never was where a decision that was taken back had it', () => {
    const story = beforePtc().records(PTC, 'endorsed');
    story.at('2024-04-24T09:00:00Z').does({
      type: 'take-back',
      decision: decisionId('T13-3'),
      reason: 'wrong',
      lettersLeft: false,
      by: secretaryOf(PTC),
    });
    expect(on(story, '2024-04-24')?.tool.decisions).toEqual([]);
    story.at('2024-04-25T08:00:00Z').records(PTC, 'noted');
    expect(place(story, '2024-04-24')).toMatchObject({ stage: 'ptc-endorsement' });
    expect(on(story, '2024-04-24')?.tool.decisions).toEqual([]);
  });

  it('has the papers that were dated by then, and counts the text as provisional until its report was entered', () => {
    const story = beforePtc().records(PTC, 'endorsed').at('2024-06-20T08:00:00Z');
    const version = { ...paper('en', 'b'), datedOn: '2024-05-03' };
    story.does({ type: 'attach-document', version, as: 'revision', by: officer });
    story.does({
      type: 'confirm-text',
      decision: decisionId('T13-3'),
      report: 'PC0800',
      paragraph: '47',
      text: { en: 'Endorsed.' },
      by: secretaryOf(PTC),
    });
    const versions = (day: string) => on(story, day)?.tool.documents[0]?.versions.length;
    expect([versions('2024-05-02'), versions('2024-05-03')]).toEqual([2, 3]);
    expect(on(story, '2024-06-19')?.tool.decisions[0]).toMatchObject({ status: 'provisional' });
    expect(on(story, '2024-06-20')?.tool.decisions[0]).toMatchObject({ status: 'final' });
  });

  it('is published from the day of its last language, in whichever order they were recorded', () => {
    const story = approved();
    const publish = (language: 'en' | 'fr', day: string) =>
      story.does({
        type: 'publish',
        by: officer,
        publication: {
          language,
          on: day,
          audience: 'public',
          editorialOnly: true,
          file: { name: 'tool.pdf', sha256: 'a'.repeat(64), bytes: 1 },
        },
      });
    story.tools.set(toolId('T05'), story.tool);
    story.at('2024-11-05T08:00:00Z');
    publish('en', '2024-10-17');
    publish('fr', '2024-09-02');
    story.at('2024-12-05T08:00:00Z').does({ type: 'replace-execution', why: 'by-hand', by: clock });
    expect(place(story, '2024-09-10')).toMatchObject({ stage: 'publication' });
    expect(on(story, '2024-09-10')?.tool.published).toMatchObject({ fr: { on: '2024-09-02' } });
    expect(place(story, '2024-10-17')).toMatchObject({ stage: 'ended', ending: 'published' });
  });

  it('is not brought back by a reminder that came before its outcome was recorded', () => {
    const story = beforePtc();
    const decision = story.recording(PTC, 'endorsed');
    const { lapsesAt } = story.next;
    story.at(lapsesAt ?? '').does({ type: 'lapse', asked: 3, notReached: [], by: clock });
    expect(story.last.type).toBe('Reminded');
    story.does({ ...decision, decision: decisionId('T13-4') }).at('2024-06-20T08:00:00Z');
    story.does({ type: 'attach-document', version: paper('en', 'b'), as: 'revision', by: officer });
    expect(place(story, '2024-06-10')).toMatchObject({ stage: 'policy-commission' });
  });

  it('has a route as it was, and a change of it moves only a tool that was where the change found it', () => {
    const story = beforePtc();
    const late = story.recording(PTC, 'endorsed');
    const { steps } = registration.route;
    story.at('2024-04-29T08:00:00Z').does({
      type: 'change-route',
      after: { ...registration.route, steps: steps.filter(({ n }) => n !== 2) },
      authority: { kind: 'superior-body', body: Council, reference: 'para. 3' },
      by: secretaryOf(PTC),
    });
    story.at('2024-05-20T08:00:00Z').does({ ...late, decision: decisionId('T13-9') });
    story.does({ type: 'replace-execution', why: 'by-hand', by: clock });
    expect(on(story, '2024-04-26')?.tool.route.steps.filter(({ n }) => n === 2)).toHaveLength(1);
    expect(stateOf(on(story, '2024-05-01')?.tool.progress ?? story.tool.progress, 2).is).toBe('waived');
  });
});

describe('whatever happened', () => {
  const days = fc.integer({ min: -5, max: 400 });

  it('a day tells only what had happened by its end, and a later day never fewer decisions', () => {
    fc.assert(
      fc.property(histories, days, fc.nat(60), ([registered, intents], from, more) => {
        const story = lived(registered, intents);
        const day = dayPlus('2024-04-01', from);
        const [then, later] = [on(story, day), on(story, dayPlus(day, more))];
        const decided = then?.tool.decisions ?? [];
        for (const { facts, status } of decided) {
          expect(facts.decidedOn <= day).toBe(true);
          expect(status).not.toBe('taken-back');
        }
        const ids = later?.tool.decisions.map(({ id }) => id) ?? [];
        for (const { id } of decided) expect(ids).toContain(id);
        const standing = story.tool.decisions.filter(
          (d) => d.status !== 'taken-back' && d.facts.decidedOn <= day,
        );
        expect(decided.map(({ id }) => id).sort()).toEqual(standing.map(({ id }) => id).sort());
        for (const language of languages)
          expect(faultsIn(asOnSentence(then, day, story.world(story.now), language), language)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('today is as the register has it, but for what was taken back', () => {
    fc.assert(
      fc.property(histories, ([registered, intents]) => {
        const story = lived(registered, intents);
        const today = on(story, dayIn('Europe/Brussels', story.now));
        const decisions = story.tool.decisions.filter(({ status }) => status !== 'taken-back');
        expect(today?.tool).toEqual({ ...story.tool, decisions });
      }),
      { numRuns: 200 },
    );
  });

  it('no reader learns of a hidden decision by asking about another day', () => {
    fc.assert(
      fc.property(histories, days, anyReader, ([registered, intents], from, reader) => {
        const story = lived(registered, intents);
        const world = story.world(story.now);
        const day = dayPlus('2024-04-01', from);
        const known = new Set(readersView(story.tool, reader, world).decisions.map(({ id }) => id));
        const then = on(story, day)?.tool;
        const seen = then ? readersView(then, reader, world).decisions : [];
        for (const { id } of seen) expect(known).toContain(id);
        const told = historyFor(own(story), reader, world).map(({ event }) => event);
        const byTold = asOn(told, day, world)?.tool.decisions ?? [];
        for (const { id } of byTold) expect(known).toContain(id);
        const asTold = fold(asKnown(told, world.now));
        for (const { id } of asTold?.decisions ?? []) expect(known).toContain(id);
      }),
      { numRuns: 400 },
    );
  });
});

it('a procedure runs on a day between its opening and its end', () => {
  const story = beforePtc().does({
    type: 'open-written-procedure',
    decision: decisionId('T13-3'),
    agrees: 'endorsed',
    minimumDays: 14,
    by: secretaryOf(PTC),
    facts: {
      outcome: 'written-opened',
      body: PTC,
      decidedOn: '2024-04-24',
      basis: { is: 'not-stated' },
      versions: bothLanguages,
      deadlineAt: '2024-05-17T10:00:00.000Z',
      rule: 'Rule 12',
    },
  });
  story.at('2024-05-17T10:00:00Z').does({ type: 'lapse', asked: 3, notReached: [], by: clock });
  expect(on(story, '2024-05-10')?.tool.procedure).toMatchObject({ kind: 'silence' });
  expect(on(story, '2024-05-17')?.tool.procedure).toBeUndefined();
  expect(on(beforeCouncil(), '2024-05-10')?.tool.procedure).toBeUndefined();
});
