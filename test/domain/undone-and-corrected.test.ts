import { describe, expect, it } from 'vitest';
import { opened, windowOf, withDecision } from '../../functions/domain/decisions-of-tool.ts';
import type { DecisionFacts, RecordedEvent } from '../../functions/domain/event.ts';
import {
  type BodyId,
  decisionId,
  memberId,
  personId,
  sessionId,
  toolId,
} from '../../functions/domain/ids.ts';
import { moverOf } from '../../functions/domain/mover.ts';
import type { DecisionOutcome } from '../../functions/domain/outcome.ts';
import { writtenOpened } from '../support/every-event.ts';
import { type Told, toolOf } from '../support/placed-tool.ts';
import {
  at,
  atCouncil,
  atPoc,
  atPtc,
  byOfficer,
  Council,
  decided,
  endorsed,
  PoC,
  PTC,
  recorded,
  registered,
  registration,
  submitted,
  to,
  versionE,
} from '../support/sample-register.ts';
import { beforePoc, beforePtc, officer, Story, secretaryOf } from '../support/story.ts';

const T3 = decisionId('T13-3');

describe('a correction', () => {
  /** What the last decision is corrected to, and what then happens. */
  const corrected = (
    story: Story,
    body: BodyId,
    outcome: DecisionOutcome,
    more: Partial<DecisionFacts> = {},
    when = story.now,
  ) => {
    const decision = story.tool.decisions.at(-1)?.id ?? T3;
    const { facts } = story.recording(body, outcome, more);
    const by = story.tool.decisions.at(-1)?.facts.body ?? body;
    story.at(when);
    story.does({ type: 'propose-correction', decision, facts, reason: 'Misheard', by: secretaryOf(by) });
    story.does({ type: 'agree-correction', decision, by: secretaryOf(body, 'second') });
    if (story.last.type !== 'CorrectionAgreed') throw new Error(story.last.type);
    return story.last.move?.next;
  };
  const here = sessionId('PTC-243-244');

  it('from a put-off text to one that waits for its amended wording is another wait, at the same meeting', () => {
    const story = beforePtc().records(PTC, 'deferred', { targetSession: here });
    const next = corrected(story, PTC, 'endorsed-amended', {
      amendments: { en: 'Delete 7.' },
      byDay: '2024-05-06',
    });
    expect(next).toMatchObject({ step: 1, session: here, waitsFor: 'amended-text' });
  });

  it('of the day by which the amended wording is due is another wait, and one of a detail is none', () => {
    const amended = { amendments: { en: 'Delete 7.' }, byDay: '2024-05-06' };
    const story = () => beforePtc().records(PTC, 'endorsed-amended', amended);
    expect(corrected(story(), PTC, 'endorsed-amended', { ...amended, byDay: '2024-05-13' })).toMatchObject({
      lapsesAt: '2024-05-13T16:00:00.000Z',
    });
    const later = { ...amended, targetSession: sessionId('PTC-245-246') };
    expect(corrected(story(), PTC, 'endorsed-amended', later)).toBeUndefined();
    expect(corrected(story(), PTC, 'endorsed-amended', { ...amended, item: 'V.c' })).toBeUndefined();
  });

  it('of the date on which a text will be deemed approved is another wait', () => {
    const tacit = { deadlineAt: '2024-05-17T10:00:00.000Z', rule: 'Rule 12' };
    const story = beforePtc().records(PTC, 'tacit-approval', tacit);
    const later = { ...tacit, deadlineAt: '2024-05-24T10:00:00.000Z' };
    expect(corrected(story, PTC, 'tacit-approval', later)).toMatchObject({
      waitsFor: 'tacit-date',
      lapsesAt: later.deadlineAt,
    });
  });

  it('from one way of putting a text off to another leaves it at its meeting, whenever that was found out', () => {
    const poc = { targetSession: sessionId('PoC-90') };
    const story = beforePoc().records(PoC, 'not-reached', poc);
    const { next } = story;
    expect(corrected(story, PoC, 'deferred', poc, '2024-06-19T08:00:00Z')).toBeUndefined();
    expect(story.next).toBe(next);
    const elsewhere = beforePoc().records(PoC, 'not-reached', poc);
    expect(corrected(elsewhere, PoC, 'deferred', { targetSession: sessionId('PoC-91') })).toMatchObject({
      session: 'PoC-91',
    });
  });

  it('of who sends a text back to its draft is another wait: it returns elsewhere', () => {
    const back = { target: 'draft', guidance: { en: 'Shorter.' } } as const;
    const story = beforePtc().at('2024-06-27T08:00:00Z').records(Council, 'referred-back', back);
    expect(story.next).toMatchObject({ stage: 'draft', returnsTo: 3 });
    const next = corrected(story, PTC, 'referred-back', { ...back, session: here, decidedOn: '2024-04-24' });
    expect(next).toMatchObject({ stage: 'draft', returnsTo: 1 });
  });

  it('from one body to the one before is another wait, where neither meets on a day that is known', () => {
    const story = beforePoc();
    const known = story.world;
    story.world = (now) => {
      const world = known(now);
      const sessions = [...world.sessions].filter(([id]) => id === 'PoC-90' || id === 'PTC-243-244');
      return { ...world, sessions: new Map(sessions) };
    };
    story.records(PoC, 'deferred');
    expect(story.next).toMatchObject({ step: 2, session: null, waitsFor: 'outcome' });
    const back = { target: 1, guidance: { en: 'Shorter.' } };
    expect(corrected(story, PoC, 'referred-back', back)).toMatchObject({ step: 1, session: null });
  });

  it('from one end to another is another end', () => {
    const [first] = registration.route.steps;
    const route = { ...registration.route, steps: first ? [first] : [], endsWith: 'last-step' } as const;
    const story = new Story()
      .registered({ route })
      .submitted()
      .at('2024-04-24T08:00:00Z')
      .records(PTC, 'endorsed');
    expect(story.next).toMatchObject({ ending: 'completed' });
    expect(corrected(story, PTC, 'rejected', { reason: { en: 'No.' } })).toMatchObject({
      ending: 'rejected',
    });
  });

  it('to a part needs the tool that the decision had made, and makes none', () => {
    const story = beforePtc().records(PTC, 'endorsed');
    const { facts } = story.recording(PTC, 'in-part', { scope: { en: '1-5' }, remainder: toolId('T13b') });
    const propose = {
      type: 'propose-correction',
      decision: T3,
      facts,
      reason: 'x',
      by: secretaryOf(PTC),
    } as const;
    expect(story.refused(propose)).toBe('details-missing');
  });

  it('that is taken back withdraws what it had made, with the reason', () => {
    const story = beforePtc();
    const command = story.recording(PTC, 'in-part', { scope: { en: '1-5' }, remainder: toolId('T13b') });
    story.does({ ...command, child: { tool: toolId('T13b'), registration } });
    story.does({
      type: 'take-back',
      decision: T3,
      reason: 'Wrong',
      lettersLeft: false,
      by: secretaryOf(PTC),
    });
    expect(story.events.findLast(({ tool }) => tool === 'T13b')).toMatchObject({
      type: 'Withdrawn',
      reason: { en: 'Wrong' },
      move: { marks: [], next: { stage: 'ended', ending: 'withdrawn' } },
    });
  });
});

describe('what a tool keeps of a decision', () => {
  const withPtc = toolOf(registered(), submitted);
  const stamps = {
    at: '2024-04-24T08:00:00.000Z',
    by: { person: 'secretary', seat: { role: 'secretary', body: PTC } },
  };

  it('is what was recorded, and the place that it replaced', () => {
    const event = decided(
      { outcome: 'endorsed' },
      {
        late: true,
        quiet: true,
        tools: ['T13', 'T14'] as never,
        move: to(atPoc, [{ step: 1, state: { is: 'done' } }]),
      },
    );
    const decision = {
      ...{ id: T3, n: 3, marks: [{ step: 1, state: { is: 'done' } }], moved: true, status: 'provisional' },
      ...{ facts: event.facts, tools: ['T13', 'T14'], step: 1, late: true, quiet: true },
      ...{ recordedAt: stamps.at, recordedBy: stamps.by, before: withPtc.progress },
    };
    expect(toolOf(registered(), submitted, event).decisions).toEqual([decision]);
    const still = { ...event, late: false, quiet: false, move: undefined as never };
    expect(toolOf(registered(), submitted, still).decisions).toMatchObject([
      { late: false, quiet: false, marks: [], moved: false },
    ]);
  });

  it('is of the end of the work that of one tool, which nobody recorded late or quietly', () => {
    const ends: Told = {
      type: 'Discontinued',
      ...{ decision: T3, facts: { ...endorsed.facts, outcome: 'discontinued' } },
      move: to(at('ended', { ending: 'discontinued' })),
    };
    const tool = toolOf(registered(), submitted, ends);
    expect(tool.decisions).toEqual([
      {
        ...{ id: T3, n: 3, marks: [], moved: true, status: 'provisional', facts: ends.facts, tools: ['T13'] },
        ...{ step: 1, late: false, quiet: false, before: withPtc.progress },
        ...{ recordedAt: stamps.at, recordedBy: stamps.by },
      },
    ]);
    expect(tool.procedure).toBeUndefined();
    expect(tool.progress.by).toBe(T3);
  });

  it('closes again what was cleared of its step, and of no other', () => {
    const event = recorded([registered(), submitted, endorsed]).at(-1) as Extract<
      RecordedEvent,
      { type: 'DecisionRecorded' }
    >;
    expect(withDecision({ ...withPtc, cleared: [1, 2] }, event, undefined).cleared).toEqual([2]);
  });

  const deadlineAt = '2024-05-17T10:00:00.000Z';
  const opens = (
    facts: Partial<DecisionFacts> & { outcome: DecisionOutcome },
    more = {},
    route = registration.route,
  ) => {
    const event = decided(facts, { move: to(atPtc), ...more });
    const tool = { ...withPtc, route };
    return windowOf(tool, { ...recorded([event])[0], ...event } as never).procedure;
  };

  it('opens a window until its hour, in which silence agrees as the body at its step does', () => {
    const window = {
      decision: T3,
      openedAt: stamps.at,
      deadlineAt,
      minimumDays: 7,
      bothLanguages: true,
      answers: [],
    };
    expect(opens({ outcome: 'in-principle', deadlineAt })).toEqual({
      ...window,
      kind: 'comments',
      agrees: 'endorsed',
    });
    expect(opens({ outcome: 'tacit-approval', deadlineAt }, { step: 3 })).toEqual({
      ...{ ...window, kind: 'tacit', agrees: 'approved' },
    });
    const [first, second, third] = registration.route.steps;
    const turned = {
      ...registration.route,
      steps: [third, second, first].filter((step) => step !== undefined),
    };
    expect(opens({ outcome: 'in-principle', deadlineAt }, {}, turned)?.agrees).toBe('endorsed');
    expect(opens({ outcome: 'in-principle', deadlineAt }, { step: 9 })?.agrees).toBe('endorsed');
  });

  it('opens none without an hour, without a wait, or with another outcome', () => {
    expect(opens({ outcome: 'in-principle' })).toBeUndefined();
    expect(opens({ outcome: 'in-principle', deadlineAt }, { move: undefined })).toBeUndefined();
    expect(opens({ outcome: 'endorsed', deadlineAt })).toBeUndefined();
    const one = opened(withPtc, writtenOpened as never, {
      kind: 'silence',
      agrees: 'endorsed',
      minimumDays: 3,
      deadlineAt,
    });
    expect(one).toMatchObject({ minimumDays: 3, answers: [], bothLanguages: true });
  });
});

describe('a tool, after', () => {
  it('a withdrawal of its draft, has been at its end since then', () => {
    const reason = { en: 'No longer needed.' };
    const story = new Story()
      .registered()
      .at('2024-04-05T08:00:00Z')
      .does({ type: 'withdraw', reason, by: officer });
    expect(story.tool.progress).toMatchObject({
      since: '2024-04-05T08:00:00.000Z',
      next: { ending: 'withdrawn' },
    });
  });

  it('an outcome other than a return, is in the same cycle, whatever it names as its target', () => {
    const moves = { move: to(atPoc) };
    const cycle = (outcome: DecisionOutcome, target: 'draft' | number) =>
      toolOf(registered(), submitted, decided({ outcome, target }, moves)).cycle;
    expect([cycle('endorsed', 'draft'), cycle('referred-back', 1), cycle('referred-back', 'draft')]).toEqual([
      1, 1, 2,
    ]);
  });

  const back: Told = { type: 'DecisionTakenBack', decision: decisionId('S'), reason: 'Wrong' };
  const statement = decided(
    { outcome: 'statement' },
    { decision: decisionId('S'), questions: ['recorded-late'] },
  );

  it('a statement that was taken back, has its procedure as it has been extended meanwhile', () => {
    const extended: Told = {
      type: 'ProcedureExtended',
      ...{ decision: T3, notReached: [], deadlineAt: '2024-06-17T10:00:00.000Z' },
      move: to({ ...atPtc, waitsFor: 'silence' }),
    };
    const before = [registered(), submitted, writtenOpened] as const;
    expect(toolOf(...before, statement, extended, back).procedure?.deadlineAt).toBe(
      '2024-06-17T10:00:00.000Z',
    );
    const moved = { ...statement, move: to(atPoc) } as Told;
    expect(toolOf(...before, moved).procedure).toBeUndefined();
    const undone = toolOf(...before, moved, { ...back, move: to(atPtc) } as Told);
    expect(undone.procedure).toEqual(toolOf(...before).procedure);
  });

  it('one that was taken back, keeps what others made and asked', () => {
    const child: Told = { type: 'ChildDerived', child: toolId('T20') };
    const asked = { ...endorsed, questions: ['unusual-verb'] } as Told;
    const tool = toolOf(registered(), submitted, child, asked, statement, back);
    expect(tool.children).toEqual(['T20']);
    expect(tool.questions).toEqual([{ code: 'unusual-verb', n: 4 }]);
  });

  it('one that moved nothing and was corrected to nothing else, has still not been moved by it', () => {
    const { facts } = statement;
    const agreed = (more: object): Told => ({
      type: 'CorrectionAgreed',
      ...{ decision: decisionId('S'), step: 1, facts, reason: 'x', proposedBy: personId('p'), questions: [] },
      ...more,
    });
    const moved = (more: object) =>
      toolOf(registered(), submitted, statement, agreed(more)).decisions.at(-1)?.moved;
    expect([moved({}), moved({ move: to(atPoc) })]).toEqual([false, true]);
  });

  it('an answer, keeps the last of each Member, unless it was withdrawn', () => {
    const answer = (member: string, answer: 'no-objection' | 'withdrawn'): Told => ({
      type: 'AnswerReceived',
      ...{ decision: T3, member: memberId(member), answer, enteredBySecretary: false },
    });
    const before = [registered(), submitted, writtenOpened] as const;
    const answers = (...events: readonly Told[]) =>
      toolOf(...before, ...events).procedure?.answers.map(({ member }) => member);
    expect(answers(answer('A', 'no-objection'), answer('B', 'no-objection'))).toEqual(['A', 'B']);
    expect(answers(answer('A', 'no-objection'), answer('A', 'no-objection'))).toEqual(['A']);
    expect(
      answers(answer('A', 'no-objection'), answer('B', 'no-objection'), answer('A', 'withdrawn')),
    ).toEqual(['B']);
  });
});

describe('the decision that brought a tool where it is', () => {
  const next = to(atPoc);
  const mover = (event: Told, tool = toolOf(registered(), submitted, endorsed)) =>
    moverOf(
      { ...tool, progress: { ...tool.progress, by: decisionId('before') } },
      recorded([event])[0] as RecordedEvent,
    );

  it.each<[string, Told]>([
    ['an outcome', { ...endorsed, move: next }],
    ['a procedure', writtenOpened],
    ['the end of the work', { type: 'Discontinued', decision: T3, facts: endorsed.facts, move: next }],
    [
      'a confirmed text',
      { type: 'AmendedTextConfirmed', decision: T3, versions: [versionE], checkedBy: 'chair', move: next },
    ],
    [
      'an agreement by silence',
      { type: 'SilenceAgreed', decision: T3, outcome: 'endorsed', on: '2024-05-17', move: next },
    ],
  ])('is that of %s', (_, event) => {
    expect(mover(event)).toBe(T3);
  });

  it('is the one before where it was taken back, or comes to nothing once it is right', () => {
    const had = toolOf(registered(), submitted, endorsed);
    const before = { ...had.decisions[0]?.before, by: decisionId('earlier') } as never;
    const tool = { ...had, decisions: had.decisions.map((one) => ({ ...one, before })) };
    const back: Told = { type: 'DecisionTakenBack', decision: T3, reason: 'Wrong', move: to(atPtc) };
    expect(mover(back, tool)).toBe('earlier');
    const agreed = (more: object): Told => ({
      type: 'CorrectionAgreed',
      ...{
        decision: T3,
        step: 1,
        facts: endorsed.facts,
        reason: 'x',
        proposedBy: personId('p'),
        questions: [],
      },
      ...more,
    });
    expect(mover(agreed({ move: to(atPtc) }), tool)).toBe('earlier');
    expect(mover(agreed({ move: to({ ...atPtc, session: null }) }), tool)).toBe(T3);
    expect(mover(agreed({ move: to({ ...atPtc, returnsTo: 1 }) }), tool)).toBe(T3);
    expect(mover(agreed({}), tool)).toBe(T3);
  });

  it('is still the last one after what is no body’s decision', () => {
    expect(mover(submitted)).toBe('before');
    expect(mover({ type: 'Withdrawn', reason: {}, move: to(atCouncil), by: byOfficer })).toBe('before');
  });
});
