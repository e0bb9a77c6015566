import { describe, expect, it } from 'vitest';
import { decisionId, sessionId } from '../../functions/domain/ids.ts';
import type { Route, Step } from '../../functions/domain/route.ts';
import { backTo, before, overtaken, sameState, standingOf } from '../../functions/domain/way.ts';
import { whereIs } from '../../functions/domain/where.ts';
import { CBC, Council, PoC, PTC, registration, SWG } from '../support/sample-register.ts';
import {
  approved,
  beforeCouncil,
  beforePoc,
  beforePtc,
  clock,
  officer,
  procedureOpened,
  Story,
  secretaryOf,
  worldOn,
} from '../support/story.ts';

const where = (story: Story) => whereIs(story.tool, story.world(story.now));
const day = (value: string) => ({ precision: 'day', value });
const guidance = { en: 'Revise.' };
const onWay = (steps: readonly Step[], endsWith: Route['endsWith'] = 'publication') =>
  new Story().registered({ route: { ...registration.route, steps, endsWith } });

describe('the wait before a body', () => {
  const [ptc] = registration.route.steps;
  if (!ptc) throw new Error('The route begins with the PTC');

  it('is reminded of after the last day of its meeting, where that is to come, and sleeps otherwise', () => {
    const fourteen = before(ptc, worldOn('2024-04-01T08:00:00.000Z'));
    expect(fourteen).toMatchObject({ session: 'PTC-243-244', onLapse: 'remind', waitsFor: 'outcome' });
    expect((fourteen.lapsesAt ?? '') > '2024-04-26').toBe(true);
    const world = worldOn('2024-04-01T08:00:00.000Z');
    const session = world.sessions.get(sessionId('PTC-243-244'));
    if (!session || !fourteen.lapsesAt) throw new Error('Both are there');
    const open = { ...session, state: 'open' as const };
    const still = (now: string) => ({ ...world, now, sessions: new Map([[open.id, open]]) });
    expect(before(ptc, still(fourteen.lapsesAt))).toMatchObject({ session: 'PTC-243-244', onLapse: 'sleep' });
    const { firstDay: _, lastDay: __, ...dayless } = session;
    const monthly = { ...world, sessions: new Map([[dayless.id, dayless]]) };
    expect(before(ptc, monthly as never)).toMatchObject({
      session: 'PTC-243-244',
      onLapse: 'sleep',
      lapsesAt: '2025-04-01T08:00:00.000Z',
    });
    expect(before(ptc, { ...world, sessions: new Map() })).toMatchObject({ session: null, onLapse: 'sleep' });
    expect(before(ptc, world, sessionId('PTC-245-246')).session).toBe('PTC-245-246');
    expect(before(ptc, world, sessionId('PoC-90')).session).toBe('PTC-243-244');
  });

  it('for a publication is reminded of after half a year; what has ended waits for nothing', () => {
    expect(approved().next).toEqual({
      stage: 'publication',
      step: null,
      waitsFor: 'publication',
      session: null,
      lapsesAt: '2024-12-24T08:00:00.000Z',
      onLapse: 'remind',
    });
    expect(beforePtc().records(PTC, 'rejected', { reason: guidance }).next).toEqual({
      stage: 'ended',
      step: null,
      waitsFor: 'nothing',
      session: null,
      lapsesAt: null,
      onLapse: null,
      ending: 'rejected',
    });
  });
});

describe('what a superior body overtakes', () => {
  const decision = decisionId('T13-9');
  const steps = (marks: ReturnType<typeof overtaken>) => marks.map(({ step }) => step);

  it('is every step that decides and is pending, from where the tool stands', () => {
    expect(overtaken(beforePtc().tool, 3, decision)).toEqual([
      { step: 1, state: { is: 'not-yet-recorded', overtakenBy: decision } },
      { step: 2, state: { is: 'not-yet-recorded', overtakenBy: decision } },
    ]);
    expect(steps(overtaken(beforePoc().tool, 3, decision))).toEqual([2]);
    expect(steps(overtaken(new Story().registered().tool, 3, decision))).toEqual([1, 2]);
    expect(overtaken(beforePtc().tool, 1, decision)).toEqual([]);
    const informs: readonly Step[] = registration.route.steps.map((step) =>
      step.n === 2 ? { ...step, ask: 'inform' as const } : step,
    );
    expect(steps(overtaken(onWay(informs).submitted().tool, 3, decision))).toEqual([1]);
    // A step before the one that holds the tool stays as it is, whatever became of it.
    const { tool } = beforePoc();
    const undone = { ...tool, progress: { ...tool.progress, steps: {} } };
    expect(steps(overtaken(undone, 3, decision))).toEqual([2]);
  });
});

describe('what is sent back', () => {
  it('is to be done again from where it is sent, and what is pending or waived stays so', () => {
    const { tool } = beforeCouncil();
    const world = worldOn('2024-06-27T08:00:00.000Z');
    expect(backTo(tool, 2, 3, world).marks).toEqual([{ step: 2, state: { is: 'pending' } }]);
    expect(backTo(tool, 1, 3, world).marks.map(({ step }) => step)).toEqual([1, 2]);
    expect(backTo(tool, 'draft', 3, world)).toMatchObject({
      marks: [],
      next: { stage: 'draft', returnsTo: 3 },
    });
    const states = {
      1: { is: 'not-known' },
      2: { is: 'not-yet-recorded', overtakenBy: decisionId('x') },
      3: { is: 'waived', authority: PoC, reference: 'x' },
    } as const;
    const odd = { ...tool, progress: { ...tool.progress, steps: states } };
    expect(backTo(odd, 1, 3, world).marks.map(({ step }) => step)).toEqual([1, 2]);
    // A body that sends it to the very step takes that up again.
    expect(backTo(odd, 3, 3, world).marks).toEqual([{ step: 3, state: { is: 'pending' } }]);
  });

  it('two states of a step are the same whatever order they are written in', () => {
    const one = { is: 'waived', authority: PoC, reference: 'x' } as const;
    expect(sameState(one, { reference: 'x', authority: PoC, is: 'waived' })).toBe(true);
    expect(sameState(one, { ...one, reference: 'y' })).toBe(false);
  });
});

describe('how a body stands to a tool', () => {
  const standing = (story: Story, body: typeof PTC) => {
    const found = standingOf(story.tool, body, story.world(story.now));
    return 'step' in found ? `${found.is} ${found.step.n}` : found.is;
  };

  it('is told by where the tool is, and by what has become of its own step', () => {
    expect(standing(beforePtc(), PTC)).toBe('holder 1');
    expect(standing(beforePtc(), PoC)).toBe('overtaking 2');
    expect(standing(beforePtc(), CBC)).toBe('not-on-route');
    expect(standing(beforePoc(), PTC)).toBe('passed 1');
    expect(standing(new Story().registered(), PTC)).toBe('overtaking 1');
    expect(standing(approved(), Council)).toBe('passed 3');
    const over = beforePoc().at('2024-06-27T08:00:00Z').records(Council, 'approved');
    expect(standing(over, PoC)).toBe('overtaken 2');
    const rejected = beforePtc().records(PTC, 'rejected', { reason: guidance });
    expect(standing(rejected, PoC)).toBe('passed 2');
    // Brought in from paper with a step that nobody recorded: there is nothing to overtake in a publication.
    const { tool } = approved();
    const open = { ...tool, progress: { ...tool.progress, steps: { 1: { is: 'done' } } } } as const;
    expect(standingOf(open, PoC, worldOn('2024-07-05T08:00:00.000Z'))).toMatchObject({ is: 'passed' });
  });

  it('is not its turn where the body that holds the tool does not report to it', () => {
    const twice: readonly Step[] = [
      { n: 1, stage: 'ptc-endorsement', body: PTC, ask: 'decide' },
      { n: 2, stage: 'ptc-endorsement', body: CBC, ask: 'decide' },
      { n: 3, stage: 'council-approval', body: Council, ask: 'decide' },
      { n: 4, stage: 'ptc-endorsement', body: PTC, ask: 'decide' },
    ];
    const story = onWay(twice).submitted().at('2024-04-24T08:00:00Z');
    expect(standing(story, CBC)).toBe('not-its-turn 2');
    expect(standing(story, Council)).toBe('overtaking 3');
    story.records(PTC, 'endorsed');
    expect(standing(story, PTC)).toBe('not-its-turn 4');
    const informed: readonly Step[] = [...twice.slice(0, 1), { ...(twice[1] as Step), ask: 'inform' }];
    expect(standing(onWay(informed).submitted(), CBC)).toBe('informed 2');
  });
});

describe('where a tool is', () => {
  it('names the decision that brought it there, and none that is gone or that it has been submitted since', () => {
    expect(where(beforePoc()).because).toEqual({ body: PTC, outcome: 'endorsed' });
    expect(where(beforePtc())).not.toHaveProperty('because');
    const back = beforePtc().records(PTC, 'referred-back', { guidance, target: 'draft' });
    expect(where(back).because).toEqual({ body: PTC, outcome: 'referred-back' });
    expect(where(back.at('2024-05-02T08:00:00Z').submitted())).not.toHaveProperty('because');
    const [decision] = beforePoc().tool.decisions;
    if (!decision) throw new Error('It was endorsed');
    const gone = { ...beforePoc().tool, decisions: [{ ...decision, status: 'taken-back' as const }] };
    expect(whereIs(gone, worldOn('2024-06-18T08:00:00.000Z'))).not.toHaveProperty('because');
  });

  it('names no procedure that an objection has ended, and what silence agreed where it did', () => {
    expect(where(procedureOpened())).toMatchObject({
      at: 'silence',
      because: { body: PTC, outcome: 'written-opened' },
      deadlineAt: '2024-05-17T10:00:00.000Z',
      since: day('2024-04-24'),
    });
    const objected = procedureOpened().at('2024-05-03T08:00:00Z');
    objected.does({
      type: 'object',
      decision: decisionId('T13-3'),
      member: 'A' as never,
      answer: 'objection',
      hasVoice: true,
      by: secretaryOf(PTC),
    });
    expect(where(objected)).toMatchObject({ at: 'body', body: PTC });
    expect(where(objected)).not.toHaveProperty('because');
    const agreed = procedureOpened().at('2024-05-17T10:00:00Z');
    agreed.does({ type: 'lapse', asked: 3, notReached: [], by: clock });
    expect(where(agreed)).toMatchObject({
      because: { body: PTC, outcome: 'endorsed' },
      since: day('2024-05-17'),
    });
    const deferred = beforePtc().records(PTC, 'deferred');
    expect(where(deferred).because).toEqual({ body: PTC, outcome: 'deferred' });
  });

  it('is there since the day of the decision, the deposit, or its last language', () => {
    expect(where(beforePtc()).since).toEqual(day('2024-04-01'));
    const late = beforePtc().at('2024-05-02T08:00:00Z').records(PTC, 'endorsed', { decidedOn: '2024-04-25' });
    expect(where(late).since).toEqual(day('2024-04-25'));
    const back = beforePtc().records(PTC, 'referred-back', { guidance, target: 'draft' });
    expect(where(back.at('2024-05-02T08:00:00Z').submitted()).since).toEqual(day('2024-05-02'));
    const withdrawn = new Story().registered().at('2024-04-10T08:00:00Z');
    withdrawn.does({ type: 'withdraw', reason: guidance, by: officer });
    const lines = [{ what: 'note', on: { precision: 'year', value: '2019' } }] as const;
    const noted = { ...withdrawn.tool, history: lines };
    expect(whereIs(noted, worldOn(withdrawn.now)).since).toEqual(day('2024-04-10'));
    const draft = { ...new Story().registered().tool, history: lines };
    expect(whereIs(draft, worldOn('2024-04-01T08:00:00.000Z')).since).toEqual(day('2024-04-01'));
    const submitted = { ...beforePtc().tool, history: lines };
    expect(whereIs(submitted, worldOn('2024-04-24T08:00:00.000Z')).since).toEqual(day('2024-04-01'));
    const ended = { ...submitted, submissions: [] };
    expect(whereIs(ended, worldOn('2024-04-24T08:00:00.000Z')).since).toEqual({
      precision: 'year',
      value: '2019',
    });
  });

  it('has nothing ahead once it ends or waits for its publication, and no month of one', () => {
    for (const story of [approved(), beforePtc().records(PTC, 'rejected', { reason: guidance })]) {
      expect(where(story).ahead).toEqual([]);
      expect(where(story)).not.toHaveProperty('earliest');
    }
    expect(where(beforePtc()).earliest).toMatchObject({ month: '2024-07' });
    const asleep = beforePtc().at('2025-06-01T08:00:00Z');
    asleep.does({ type: 'lapse', asked: 0, notReached: [], by: clock });
    expect(where(asleep)).toMatchObject({ dormant: true });
    expect(where(asleep)).not.toHaveProperty('earliest');
  });

  it('has ahead the meetings that come, and none that has sent it away', () => {
    const sessions = (story: Story) => where(story).ahead.map(({ session }) => session);
    expect(sessions(beforePtc())).toEqual(['PTC-243-244', 'PoC-90', 'Council-143-144']);
    const back = beforePtc().records(PTC, 'referred-back', { guidance, target: 'draft' });
    expect(sessions(back)).toEqual(['PTC-245-246', 'PoC-91', 'Council-145-146']);
    const later = { guidance, target: 'draft', targetSession: sessionId('PTC-245-246') } as const;
    expect(sessions(beforePtc().records(PTC, 'referred-back', later))[0]).toBe('PTC-245-246');
    const listed = new Story().registered().submitted();
    listed.does({
      type: 'not-listed',
      body: PTC,
      session: sessionId('PTC-243-244'),
      why: 'late',
      by: secretaryOf(PTC),
    });
    expect(sessions(listed)[0]).toBe('PTC-245-246');
    // Whose outcome was taken back, or was none on the text itself, may take it up again.
    expect(sessions(beforePtc().records(PTC, 'noted'))[0]).toBe('PTC-245-246');
    expect(sessions(beforePtc().records(PTC, 'statement'))[0]).toBe('PTC-243-244');
    const undone = beforePtc().records(PTC, 'referred-back', { guidance, target: 'draft' });
    undone.does({
      type: 'take-back',
      decision: decisionId('T13-3'),
      reason: 'Wrong button',
      lettersLeft: false,
      by: secretaryOf(PTC),
    });
    expect(sessions(undone)[0]).toBe('PTC-243-244');
    expect(sessions(beforePtc().records(PTC, 'deferred'))[0]).toBeUndefined();
    const group: readonly Step[] = [
      { n: 4, stage: 'working-group', body: SWG, ask: 'decide' },
      ...registration.route.steps,
    ];
    expect(sessions(onWay(group).submitted(SWG))).toEqual([
      undefined,
      'PTC-243-244',
      'PoC-90',
      'Council-143-144',
    ]);
  });

  it('has no turn of who holds it for something that is decided', () => {
    const amended = beforePtc().records(PTC, 'endorsed-amended', { amendments: guidance });
    expect(where(amended)).toMatchObject({ at: 'amended-text', ahead: [{ body: PoC }, { body: Council }] });
    const tacit = beforePtc().records(PTC, 'tacit-approval', {
      deadlineAt: '2024-11-15T10:00:00.000Z',
      rule: 'x',
    });
    expect(where(tacit)).toMatchObject({ at: 'tacit-date', earliest: { month: '2024-12' } });
  });
});
