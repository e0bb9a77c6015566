import { describe, expect, it } from 'vitest';
import type { RecordedEvent } from '../../functions/domain/event.ts';
import { decisionId, personId, toolId } from '../../functions/domain/ids.ts';
import { mayKnow, mayRead, readersView, turnOf } from '../../functions/domain/readers-view.ts';
import type { Tool } from '../../functions/domain/tool.ts';
import { Council, PoC, PTC, registration, SWG, seat, worldAt } from '../support/sample-register.ts';
import { beforeCouncil, beforePoc, beforePtc, secretaryOf } from '../support/story.ts';

const { tool } = beforeCouncil();
const decision = decisionId('T13-4');
const [, hidden] = tool.decisions;
if (!hidden) throw new Error('The Policy Commission has decided');
const delegate = { id: personId('d'), seats: [seat('d', 'delegate', PTC)] };
const commissioner = { id: personId('c'), seats: [seat('c', 'delegate', PoC)] };
const event = (type: RecordedEvent['type'], more: object = {}) =>
  ({
    type,
    tool: tool.id,
    n: 9,
    at: tool.lastEventAt,
    by: secretaryOf(PoC),
    ...more,
  }) as unknown as RecordedEvent;

describe('an event tells of the turn of the body', () => {
  it.each([
    'DecisionRecorded',
    'Discontinued',
    'WrittenProcedureOpened',
    'CorrectionProposed',
    'CorrectionAgreed',
  ] as const)('whose decision it is: %s', (type) => {
    const told = event(type, { decision, step: 2, facts: hidden.facts });
    expect(turnOf(told, tool)).toEqual({ step: 2, body: PoC });
    expect([mayRead(delegate, told, tool, worldAt()), mayRead(commissioner, told, tool, worldAt())]).toEqual([
      false,
      true,
    ]);
    // Of a decision that is not there yet, by what the event says itself.
    const first = event(type, {
      decision: decisionId('T13-9'),
      step: null,
      facts: { ...hidden.facts, body: PTC },
    });
    expect(turnOf(first, tool)).toMatchObject({ step: null, body: PTC });
  });

  it.each([
    'AmendedTextConfirmed',
    'TextConfirmed',
    'DecisionTakenBack',
    'AnswerReceived',
    'SilenceAgreed',
    'ProcedureExtended',
    'DocumentAttached',
    'ChildDerived',
  ] as const)('whose decision it is about: %s', (type) => {
    const told = event(type, { decision });
    expect(turnOf(told, tool)).toEqual({ step: 2, body: PoC });
    expect(mayRead(delegate, told, tool, worldAt())).toBe(false);
    expect(mayRead(commissioner, told, tool, worldAt())).toBe(true);
  });

  it('that is cleared, and of none where only its origin is', () => {
    expect(turnOf(event('StepCleared', { step: 2 }), tool)).toEqual({ step: 2, body: PoC });
    expect(turnOf(event('StepCleared', { step: 2, origin: true }), tool)).toBeUndefined();
    expect(turnOf(event('StepCleared', { step: 7 }), tool)).toBeUndefined();
  });

  it.each([
    ...(['Registered', 'Submitted', 'NotListed', 'RouteChanged', 'Withdrawn', 'Published'] as const),
    ...(['EditionSuperseded', 'HistoryEntered', 'Reminded', 'FellDormant', 'CarriedOver'] as const),
    ...(['ExecutionReplaced', 'ExecutionPaused', 'ExecutionResumed'] as const),
    ...(['DocumentAttached', 'ChildDerived'] as const),
  ])('of none: %s', (type) => {
    expect(turnOf(event(type), tool)).toBeUndefined();
  });

  it('which gives away where the tool stands only to who may know what brought it there', () => {
    const tells = (type: RecordedEvent['type'], more: object = {}) =>
      mayRead(delegate, event(type, more), tool, worldAt());
    const route = { before: registration.route, after: registration.route };
    for (const type of ['Submitted', 'NotListed', 'DocumentAttached', 'Reminded', 'FellDormant'] as const)
      expect(tells(type), type).toBe(false);
    expect(tells('RouteChanged', route)).toBe(false);
    for (const type of ['Registered', 'Withdrawn', 'Published', 'EditionSuperseded'] as const)
      expect(tells(type), type).toBe(true);
    const withGroup = {
      ...registration.route,
      steps: [...registration.route.steps, { n: 4, body: SWG } as never],
    };
    const gains = event('RouteChanged', { before: registration.route, after: withGroup });
    const group = { id: personId('g'), seats: [seat('g', 'delegate', PTC), seat('g', 'delegate', SWG)] };
    expect(mayRead(group, gains, tool, worldAt())).toBe(true);
    expect(mayRead(delegate, gains, tool, worldAt())).toBe(false);
  });
});

describe('who may know of a tool', () => {
  const born = { ...beforePtc().tool, bornBy: PoC };
  it('that a hidden decision made: who reads that body, and everybody once it is cleared or a public body decided', () => {
    expect(mayKnow(delegate, born, worldAt())).toBe(false);
    expect(mayKnow(commissioner, born, worldAt())).toBe(true);
    expect(mayKnow(delegate, { ...born, originCleared: true }, worldAt())).toBe(true);
    const decided = { ...beforePoc().tool, bornBy: PoC };
    expect(mayKnow(delegate, decided, worldAt())).toBe(true);
    const [first] = decided.decisions;
    const back = { ...decided, decisions: [{ ...(first as typeof hidden), status: 'taken-back' as const }] };
    expect(mayKnow(delegate, back, worldAt())).toBe(false);
    expect(mayKnow(delegate, { ...born, bornBy: PTC }, worldAt())).toBe(true);
    expect(mayRead(delegate, event('Registered'), born, worldAt())).toBe(false);
  });
});

describe('the view of who may not know a decision', () => {
  it('has none of its questions, children, marks or procedures, and keeps those of others', () => {
    const story = beforePtc().records(PTC, 'approved').at('2024-06-18T08:00:00Z');
    const parts = { scope: { en: 'Sections 1-5' }, remainder: toolId('T13b') };
    const command = story.recording(PoC, 'in-part', parts);
    story.does({ ...command, child: { tool: toolId('T13b'), registration } });
    const raised = {
      ...story.tool,
      questions: [...story.tool.questions, { code: 'unusual-verb', n: 4 }] as never,
    };
    const view = readersView(raised, delegate, worldAt());
    expect(view.questions).toEqual([{ code: 'unusual-verb', n: 3 }]);
    expect(view.children).toEqual([]);
    expect(view.progress.steps).toEqual({ 1: { is: 'done', decision: 'T13-3' } });
    expect(view.progress.next).toMatchObject({ stage: 'policy-commission' });
    const kept = { ...raised, children: [...raised.children, toolId('T77')] };
    expect(readersView(kept, delegate, worldAt()).children).toEqual(['T77']);
    expect(readersView(raised, commissioner, worldAt())).toBe(raised);
  });

  it('has no step that a hidden decision overtook', () => {
    const early = beforePtc().at('2024-06-18T08:00:00Z').records(PoC, 'endorsed');
    expect(early.tool.progress.steps[1]).toMatchObject({ is: 'not-yet-recorded', overtakenBy: 'T13-3' });
    const view = readersView(early.tool, delegate, worldAt());
    expect(view.progress.steps).toEqual({});
    expect(view.progress.next.stage).toBe('ptc-endorsement');
  });

  it('names no hidden body as that of a correction, and keeps a public one', () => {
    const proposed = (body: typeof PTC): Tool => ({
      ...tool,
      decisions: tool.decisions.map((one) => {
        const facts = { ...one.facts, body } as typeof one.facts;
        const proposal = { facts, reason: 'x', by: secretaryOf(body), at: tool.lastEventAt };
        return { ...one, formerBody: body, formerFacts: facts, proposal } as typeof one;
      }),
    });
    const [seen] = readersView(proposed(PoC), delegate, worldAt()).decisions;
    expect(seen?.id).toBe('T13-3');
    expect(seen).not.toHaveProperty('formerBody');
    expect(seen).not.toHaveProperty('formerFacts');
    expect(seen).not.toHaveProperty('proposal');
    const [open] = readersView(proposed(Council), delegate, worldAt()).decisions;
    expect(open).toMatchObject({
      formerBody: Council,
      formerFacts: { body: Council },
      proposal: { facts: { body: Council } },
    });
    // Nothing is hidden but the name of the body.
    const named = { ...beforePoc().tool, decisions: proposed(PoC).decisions.slice(0, 1) };
    expect(readersView(named, delegate, worldAt()).decisions[0]).not.toHaveProperty('proposal');
  });

  it('knows that a text is out, or was withdrawn', () => {
    for (const ending of ['published', 'withdrawn'] as const) {
      const next = { ...tool.progress.next, stage: 'ended', ending } as const;
      const over = { ...tool, progress: { ...tool.progress, next } };
      expect(readersView(over, delegate, worldAt()).progress.next).toMatchObject({ stage: 'ended', ending });
    }
    const next = { ...tool.progress.next, stage: 'ended', ending: 'discontinued' } as const;
    const given = { ...tool, progress: { ...tool.progress, next } };
    expect(readersView(given, delegate, worldAt()).progress.next.stage).toBe('policy-commission');
  });

  it('counts only what it may know', () => {
    const story = beforePoc().records(PoC, 'deferred');
    expect([story.tool.deferrals, readersView(story.tool, delegate, worldAt()).deferrals]).toEqual([1, 0]);
  });
});
