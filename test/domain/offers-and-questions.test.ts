import { describe, expect, it } from 'vitest';
import { decisionId, personId, sessionId, toolId } from '../../functions/domain/ids.ts';
import { outcomesOffered } from '../../functions/domain/offered.ts';
import { openQuestions } from '../../functions/domain/open-questions.ts';
import { decisionOutcomes } from '../../functions/domain/outcome.ts';
import { Council, PoC, PTC, registration } from '../support/sample-register.ts';
import {
  beforeCouncil,
  beforePoc,
  beforePtc,
  officer,
  paper,
  Story,
  secretaryOf,
  worldOn,
} from '../support/story.ts';

function offers(story: Story, id: string, day: string) {
  const world = worldOn(story.now);
  const session = world.sessions.get(sessionId(id));
  if (!session) throw new Error(`No session ${id}`);
  return outcomesOffered(story.tool, session, day, world);
}

describe('the outcomes offered', () => {
  it('are all there, the usual ones first, with where each would send the tool', () => {
    const list = offers(beforePtc(), 'PTC-243-244', '2024-04-24');
    expect(list.map((o) => o.outcome).sort()).toEqual([...decisionOutcomes].sort());
    expect(list[0]).toMatchObject({
      outcome: 'endorsed',
      offered: 'usual',
      needs: [],
      leadsTo: { stage: 'policy-commission' },
    });
    expect(list.find((o) => o.outcome === 'referred-back')).toMatchObject({
      needs: ['target', 'guidance'],
      leadsTo: { stage: 'draft' },
    });
    expect(list.find((o) => o.outcome === 'adopted')).toMatchObject({ offered: 'other' });
    expect(list.find((o) => o.outcome === 'noted')?.leadsTo).toBeUndefined();
  });

  it('begin with approval for the Council, and name the step before for a return', () => {
    const list = offers(beforeCouncil(), 'Council-143-144', '2024-06-27');
    expect(list[0]?.outcome).toBe('approved');
    expect(list.find((o) => o.outcome === 'referred-back')?.leadsTo).toMatchObject({
      stage: 'policy-commission',
    });
  });

  it('say why nothing can be recorded before a session begins', () => {
    const list = offers(beforePtc(), 'PTC-245-246', '2024-10-23');
    expect(list.every((o) => o.offered === 'not-now' && o.why?.refused === 'session-not-begun')).toBe(true);
  });

  it('say what a superior’s outcome would leave open', () => {
    const list = offers(beforePoc().at('2024-06-27T08:00:00Z'), 'Council-143-144', '2024-06-27');
    expect(list[0]?.questions).toEqual(['step-outcome-not-recorded']);
  });
});

describe('the open questions of a tool', () => {
  const codes = (story: Story, world = worldOn(story.now)) =>
    openQuestions(story.tool, world).map((q) => q.code);

  it('are none for a tool in order', () => {
    expect(codes(beforePtc())).toEqual([]);
  });

  it('name a step overtaken by a superior, until its outcome is recorded', () => {
    const story = beforePoc().at('2024-06-27T08:00:00Z').records(Council, 'approved');
    expect(openQuestions(story.tool, worldOn(story.now))).toEqual([
      { code: 'step-outcome-not-recorded', facts: { step: 2, body: PoC } },
    ]);
    story.records(PoC, 'endorsed', { session: sessionId('PoC-90'), decidedOn: '2024-06-19' });
    expect(codes(story)).toEqual([]);
  });

  it('ask for the other language of a paper, and for the paragraph once the report is out', () => {
    const story = beforePtc().records(PTC, 'endorsed');
    story.does({ type: 'attach-document', version: paper('en', 'b'), as: 'revision', by: officer });
    expect(codes(story)).toEqual(['translation-missing']);
    const world = worldOn('2024-07-01T08:00:00Z');
    const session = world.sessions.get(sessionId('PTC-243-244'));
    if (!session) throw new Error('No session');
    const issued = {
      ...world,
      sessions: new Map([...world.sessions, [session.id, { ...session, state: 'report-issued' as const }]]),
    };
    expect(codes(story, issued)).toEqual(['paragraph-missing', 'translation-missing']);
    story.does({
      type: 'confirm-text',
      decision: decisionId('T13-3'),
      report: 'PC0345',
      paragraph: '4',
      text: { en: 'x' },
      by: secretaryOf(PTC),
    });
    expect(codes(story, issued)).toEqual(['translation-missing']);
  });

  it('ask about a way to the Council that passes the Policy Commission by, and about a partner', () => {
    const steps = registration.route.steps.filter((s) => s.body !== PoC);
    const story = new Story()
      .registered({ route: { ...registration.route, steps, partnerGate: 'UPU' } })
      .submitted();
    expect(codes(story)).toEqual(['no-policy-commission-step', 'partner-endorsement-unknown']);
  });

  it('name the bodies that a submission went past, on the way and when it is approved', () => {
    const past = (...steps: readonly [number, string][]) =>
      steps.map(([step, body]) => ({ code: 'out-of-order', facts: { step, body } }));
    const story = new Story().registered().submitted(PoC);
    expect(openQuestions(story.tool, worldOn(story.now))).toEqual(past([1, PTC]));
    const straight = new Story().registered().submitted(Council).at('2024-06-27T08:00:00Z');
    straight.records(Council, 'approved');
    expect(straight.next.stage).toBe('publication');
    expect(openQuestions(straight.tool, worldOn(straight.now))).toEqual(past([1, PTC], [2, PoC]));
    expect(codes(beforePtc().records(PTC, 'rejected', { reason: { en: 'No.' } }))).toEqual([]);
  });

  it('name each step of which history tells nothing, until it does', () => {
    const asked = (...steps: readonly [number, string][]) =>
      steps.map(([step, body]) => ({ code: 'stage-not-known', facts: { step, body } }));
    const entered = (stepsNotKnown: readonly number[]) =>
      new Story().does({
        ...{ type: 'enter-history', tool: toolId('T13'), registration, documents: [], stepsNotKnown },
        ...{ questions: ['stage-not-known', 'publication-not-known'], source: 'PC0739Ea' },
        lines: [{ what: 'approved', body: Council, step: 3, on: { precision: 'month', value: '2023-06' } }],
        standsAt: { at: 'ended', ending: 'approved' },
        by: { person: personId('import'), seat: { role: 'import' } },
      });
    const published = { code: 'publication-not-known', facts: { n: 1 } };
    const questions = (story: Story) => openQuestions(story.tool, worldOn(story.now));
    const story = entered([1, 2]);
    expect(questions(story)).toEqual([published, ...asked([1, PTC], [2, PoC])]);
    story.does({
      ...{ type: 'enter-history', tool: toolId('T13'), documents: [], stepsNotKnown: [], questions: [] },
      ...{ source: 'PC0740Ea', standsAt: { at: 'ended', ending: 'approved' } },
      lines: [{ what: 'endorsed', body: PTC, step: 1, on: { precision: 'month', value: '2023-04' } }],
      by: { person: personId('import'), seat: { role: 'import' } },
    });
    expect(questions(story)).toEqual([published, ...asked([2, PoC])]);
    // As they came in before the steps behind an end were marked.
    const { tool, now } = entered([1, 2]);
    const unmarked = { ...tool, progress: { ...tool.progress, steps: { 3: { is: 'done' as const } } } };
    expect(openQuestions(unmarked, worldOn(now))).toEqual([published, ...asked([1, PTC], [2, PoC])]);
  });

  it('keep what was marked when it was recorded', () => {
    const story = new Story().registered().at('2024-04-24T08:00:00Z').records(PTC, 'endorsed');
    expect(codes(story)).toEqual(['not-submitted']);
  });
});
