import { describe, expect, it } from 'vitest';
import type { Command } from '../../functions/domain/command.ts';
import type { RecordedEvent } from '../../functions/domain/event.ts';
import { decisionId, personId } from '../../functions/domain/ids.ts';
import { historyFor } from '../../functions/domain/readers-history.ts';
import { Council, PoC, PTC, registration, SWG, seat } from '../support/sample-register.ts';
import {
  beforeCouncil,
  beforePoc,
  beforePtc,
  clock,
  officer,
  paper,
  Story,
  secretaryOf,
} from '../support/story.ts';

const delegate = { id: personId('d'), seats: [seat('d', 'delegate', PTC)] };
const commissioner = { id: personId('c'), seats: [seat('c', 'delegate', PoC)] };
const told = (story: Story, person: typeof delegate): RecordedEvent | undefined =>
  historyFor(
    story.events.filter(({ tool }) => tool === story.id),
    person,
    story.world(story.now),
  ).at(-1)?.event;
const chair = { person: personId('chair'), seat: { role: 'chair', body: PTC } } as const;
const corrects = (story: Story, outcome: 'deferred' | 'endorsed') => {
  const decision = decisionId('T13-3');
  const { facts } = beforePtc().recording(PTC, outcome, { text: { en: 'As the Chair concluded.' } });
  story.does({ type: 'propose-correction', decision, facts, reason: 'Misheard', by: secretaryOf(PTC) });
  return story.does({ type: 'agree-correction', decision, by: chair });
};

describe('to who may not know what the Policy Commission decided', () => {
  it('a correction of the body before is told as it would follow had the Commission not decided', () => {
    const story = corrects(beforeCouncil(), 'deferred');
    expect(told(story, commissioner)).toMatchObject({ questions: ['correction-needs-decision'] });
    const seen = told(story, delegate);
    expect(seen).toMatchObject({
      type: 'CorrectionAgreed',
      step: 1,
      questions: [],
      proposedBy: 'sec-PTC',
      move: { marks: [{ step: 1, state: { is: 'pending' } }], next: { stage: 'ptc-endorsement', step: 1 } },
    });
  });

  it('a correction that moves nothing says nothing of a move', () => {
    const story = corrects(beforeCouncil(), 'endorsed');
    expect(told(story, delegate)).not.toHaveProperty('move');
    expect(told(story, delegate)).toMatchObject({ type: 'CorrectionAgreed', questions: [], step: 1 });
  });

  it('a change of the route is told as it could have been made where the tool is known to stand', () => {
    const steps = registration.route.steps.filter(({ body }) => body !== PoC);
    const change = {
      type: 'change-route',
      after: { ...registration.route, steps },
      authority: { kind: 'standing-decision', reference: 'ToR 4' },
      reason: { en: 'Technical.' },
      by: officer,
    } as const;
    const known = beforePoc().does(change);
    expect(told(known, delegate)).toEqual(known.last);
    const deferred = beforePoc().records(PoC, 'deferred').does(change);
    expect(told(deferred, commissioner)).toEqual(deferred.last);
    expect(told(deferred, delegate)).toMatchObject({
      type: 'RouteChanged',
      reason: { en: 'Technical.' },
      authority: { kind: 'standing-decision' },
      after: { steps: registration.route.steps },
      move: {
        marks: [{ step: 2, state: { is: 'waived', authority: 'standing-decision', reference: 'ToR 4' } }],
        next: { stage: 'council-approval', step: 3 },
      },
    });
  });

  it('a change that could not have been made there is told to the bodies that it touches, and to nobody else', () => {
    const withGroup = {
      ...registration.route,
      steps: [{ n: 4, stage: 'working-group', body: SWG, ask: 'decide' }, ...registration.route.steps],
    } as const;
    // Only the Council may do that now, which nobody knows to hold it.
    const story = beforeCouncil().does({
      type: 'change-route',
      after: withGroup,
      authority: { kind: 'holding-body', body: Council, reference: 'para. 3' },
      by: secretaryOf(Council),
    });
    const group = { id: personId('g'), seats: [seat('g', 'delegate', SWG)] };
    expect(told(story, commissioner)).toEqual(story.last);
    expect(told(story, delegate)?.type).toBe('DecisionRecorded');
    expect(told(story, group)).toMatchObject({
      type: 'RouteChanged',
      before: { steps: [{ n: 1 }, { n: 2 }, { n: 3 }] },
      after: withGroup,
      marks: [],
      authority: { body: Council },
    });
    const since = story.records(Council, 'approved').events.filter(({ tool }) => tool === story.id);
    const all = historyFor(since, delegate, story.world(story.now)).map(({ event }) => event.type);
    expect(all.slice(-2)).toEqual(['RouteChanged', 'DecisionRecorded']);
  });

  it('that a text is out is told, and that it had been approved', () => {
    const { supersedes: _, ...alone } = registration;
    const route = { ...alone.route, steps: alone.route.steps.slice(0, 2) };
    const story = new Story();
    story.id = 'T13' as never;
    story.does({ type: 'register', tool: story.id, registration: { ...alone, route }, by: officer });
    story.submitted().at('2024-04-24T08:00:00Z').records(PTC, 'endorsed');
    story.at('2024-06-18T08:00:00Z').records(PoC, 'approved');
    story.does({
      type: 'publish',
      by: officer,
      publication: {
        ...{ language: 'en', on: '2024-06-18', audience: 'public', editorialOnly: true },
        file: { name: 'c.pdf', sha256: 'a'.repeat(64), bytes: 1 },
      },
    } as never);
    expect(story.last).not.toHaveProperty('move');
    expect(told(story, commissioner)).toEqual(story.last);
    expect(told(story, delegate)).toEqual({
      ...story.last,
      move: { marks: [], next: story.next },
    });
  });

  it('a procedure of a superior body marks what it is known to overtake', () => {
    const story = beforeCouncil();
    const { facts } = story.recording(Council, 'noted', {
      deadlineAt: '2024-07-19T10:00:00.000Z',
      rule: 'x',
    });
    story.does({
      type: 'open-written-procedure',
      decision: decisionId('T13-5'),
      facts: { ...facts, outcome: 'written-opened' },
      agrees: 'approved',
      minimumDays: 14,
      by: secretaryOf(Council),
    });
    expect(told(story, commissioner)).toMatchObject({ move: { marks: [] } });
    expect(told(story, delegate)).toMatchObject({
      type: 'WrittenProcedureOpened',
      move: { marks: [{ step: 2, state: { is: 'not-yet-recorded' } }], next: { step: 3 } },
    });
  });
});

describe('beside what is hidden', () => {
  const administrator = { id: personId('a'), seats: [seat('a', 'administrator')] };
  const types = (story: Story, person: typeof delegate) =>
    historyFor(
      story.events.filter(({ tool }) => tool === story.id),
      person,
      story.world(story.now),
    )
      .map(({ event }) => event.type)
      .slice(3);
  const admin = { person: personId('admin'), seat: { role: 'administrator' } } as const;

  it('what the engine does is told to administrators, and what the clock does to who knows where the tool stands', () => {
    const story = beforeCouncil()
      .does({ type: 'pause-execution', reason: 'Restoring', by: admin })
      .does({ type: 'resume-execution', reason: 'Restored', by: admin })
      .does({ type: 'replace-execution', why: 'missing', by: clock })
      .does({ type: 'carry-over', execution: 'T13-g1', by: clock });
    const engine = ['ExecutionPaused', 'ExecutionResumed', 'ExecutionReplaced', 'CarriedOver'];
    expect(types(story, delegate)).toEqual([]);
    expect(types(story, administrator)).toEqual(engine);
    expect(types(story, commissioner)).toEqual(['DecisionRecorded', ...engine]);
    story.at(story.next.lapsesAt ?? '').does({ type: 'lapse', asked: 0, notReached: [], by: clock });
    expect(story.last.type).toBe('Reminded');
    story.at('2026-01-01T08:00:00Z').does({ type: 'lapse', asked: 0, notReached: [], by: clock });
    expect(story.last.type).toBe('FellDormant');
    expect(types(story, delegate)).toEqual([]);
    expect(types(story, commissioner)).toEqual(['DecisionRecorded', ...engine, 'Reminded', 'FellDormant']);
  });

  it('a paper is told, but one that belongs to a hidden decision', () => {
    const attach = (revision: string, decision?: string): Command => ({
      type: 'attach-document',
      version: paper('en', revision),
      as: 'revision',
      by: officer,
      ...(decision === undefined ? {} : { decision: decisionId(decision) }),
    });
    const story = beforeCouncil().does(attach('b')).does(attach('c', 'T13-3')).does(attach('d', 'T13-4'));
    const told = historyFor(story.events, delegate, story.world(story.now)).slice(3);
    expect(told.map(({ event }) => event.type === 'DocumentAttached' && event.version.revision)).toEqual([
      'b',
      'c',
    ]);
    expect(types(story, commissioner)).toHaveLength(4);
  });

  it('a correction of a hidden decision is not told, and what a public body decides since is', () => {
    const story = beforeCouncil();
    const decision = decisionId('T13-4');
    const { facts } = beforePoc().recording(PoC, 'deferred');
    story.does({ type: 'propose-correction', decision, facts, reason: 'Misheard', by: secretaryOf(PoC) });
    const second = { person: personId('chair'), seat: { role: 'chair', body: PoC } } as const;
    story.does({ type: 'agree-correction', decision, by: second });
    expect(types(story, delegate)).toEqual([]);
    story.records(Council, 'approved');
    expect(types(story, delegate)).toEqual(['DecisionRecorded']);
    const seen = told(story, delegate);
    expect(seen).toMatchObject({
      questions: ['step-outcome-not-recorded'],
      move: {
        marks: [
          { step: 2, state: { is: 'not-yet-recorded' } },
          { step: 3, state: { is: 'done', decision: 'T13-7' } },
        ],
        next: { stage: 'publication' },
      },
    });
  });

  it('a decision of a public body that is recorded late keeps its own questions', () => {
    const story = beforeCouncil().at('2024-07-02T08:00:00Z');
    story.records(Council, 'recommended-to-council', { decidedOn: '2024-06-28' });
    expect(story.last).toMatchObject({ questions: ['recorded-late', 'unusual-verb'] });
    expect(told(story, delegate)).toMatchObject({
      questions: ['recorded-late', 'unusual-verb', 'step-outcome-not-recorded'],
    });
  });
});
