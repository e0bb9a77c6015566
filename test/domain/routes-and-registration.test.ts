import { describe, expect, it } from 'vitest';
import type { Command } from '../../functions/domain/command.ts';
import { decide } from '../../functions/domain/decide.ts';
import { fold } from '../../functions/domain/evolve.ts';
import { bodyId, decisionId, sessionId, toolId } from '../../functions/domain/ids.ts';
import { openQuestions } from '../../functions/domain/open-questions.ts';
import type { Route } from '../../functions/domain/route.ts';
import { sittingWorld } from '../support/any-command.ts';
import { CBC, Council, PoC, PTC, registration, SWG } from '../support/sample-register.ts';
import {
  approved,
  beforePoc,
  beforePtc,
  bothLanguages,
  clock,
  officer,
  paper,
  Story,
  secretaryOf,
  worldOn,
} from '../support/story.ts';

const { route } = registration;
const without = (body: string): Route => ({ ...route, steps: route.steps.filter((s) => s.body !== body) });
const changes = (after: Route, more: object = {}): Command => ({
  type: 'change-route',
  after,
  authority: { kind: 'holding-body', body: PTC, reference: 'PTC 243/244, para. 47' },
  by: secretaryOf(PTC),
  ...more,
});

describe('a route', () => {
  it('is the officer’s to change before submission', () => {
    const story = new Story().registered();
    story.does(
      changes(without(PoC), { authority: { kind: 'officer' }, reason: { en: 'Technical.' }, by: officer }),
    );
    expect(story.tool.route.steps.map((s) => s.body)).toEqual([PTC, Council]);
  });

  it('keeps a step that a superior dropped, waived, and who allowed it', () => {
    const story = beforePtc();
    const authority = { kind: 'superior-body', body: Council, reference: 'Council 143/144, para. 3' };
    const { leg } = story.tool;
    story.does(changes(without(PoC), { authority }));
    expect(story.tool.route.steps.map((s) => s.n)).toEqual([1, 2, 3]);
    expect(story.tool.progress.steps[2]).toEqual({
      is: 'waived',
      authority: Council,
      reference: 'Council 143/144, para. 3',
    });
    expect(story.tool.leg).toBe(leg);
    story.records(PTC, 'endorsed');
    expect(story.next.stage).toBe('council-approval');
  });

  it('moves a tool on when the step that held it is dropped', () => {
    const story = beforePoc();
    const authority = { kind: 'superior-body', body: Council, reference: 'Council 143/144, para. 3' };
    story.does(changes(without(PoC), { authority }));
    expect(story.next.stage).toBe('council-approval');
    const first = beforePtc().does(
      changes(without(PTC), { authority: { kind: 'standing-decision', reference: 'ToR 4' } }),
    );
    expect(first.next.stage).toBe('policy-commission');
  });

  it('keeps what was waived before under the authority that waived it, and asks about a standing decision', () => {
    const story = beforePtc();
    const authority = { kind: 'superior-body', body: Council, reference: 'Council 143/144, para. 3' };
    story.does(changes(without(PoC), { authority }));
    const cited = { kind: 'standing-decision', body: Council, reference: 'ToR 4' };
    story.does(changes({ ...route, steps: route.steps.slice(0, 1) }, { authority: cited }));
    expect(story.tool.progress.steps).toEqual({
      2: { is: 'waived', authority: Council, reference: 'Council 143/144, para. 3' },
      3: { is: 'waived', authority: 'standing-decision', reference: 'ToR 4' },
    });
    expect(story.tool.route.steps.map((s) => s.n)).toEqual([1, 2, 3]);
    expect(openQuestions(story.tool, worldOn(story.now))).toContainEqual({
      code: 'standing-decision-cited',
      facts: { step: 3, body: Council, reference: 'ToR 4' },
    });
    const holding = { kind: 'holding-body', body: PTC, reference: 'para. 47' };
    expect(
      story.ask(changes({ ...route, steps: route.steps.slice(0, 1) }, { authority: holding })),
    ).toMatchObject({
      event: { marks: [] },
    });
  });

  it('is no longer the officer’s once it was handed in, also where the tool is a draft again', () => {
    const story = beforePtc().does({ type: 'not-listed', body: PTC, why: 'late', by: secretaryOf(PTC) });
    expect(story.next.stage).toBe('draft');
    expect(story.refused(changes(without(PoC), { authority: { kind: 'officer' } }))).toBe(
      'who-decides-not-for-secretariat',
    );
  });

  it('of a tool that no body holds is with the body that sent it back, or with the last that decides', () => {
    const by = (body: string) => ({ authority: { kind: 'holding-body', body, reference: 'para. 47' } });
    const published = approved();
    expect(published.ask(changes(route, by(Council)))).toMatchObject({ event: { type: 'RouteChanged' } });
    expect(published.ask(changes(route, by(PoC)))).toEqual({
      refused: 'not-the-holder',
      facts: { body: 'PoC', holder: 'Council' },
    });
    const informs: Route = {
      ...route,
      steps: route.steps.map((step) => (step.body === Council ? { ...step, ask: 'inform' } : step)),
    };
    const inDraft = new Story().registered({ route: informs });
    inDraft.submitted().does({ type: 'not-listed', body: PTC, why: 'late', by: secretaryOf(PTC) });
    expect(inDraft.ask(changes(informs, by(PTC)))).toMatchObject({ event: { type: 'RouteChanged' } });
    inDraft.tools.set('T13', {
      ...inDraft.tool,
      progress: { ...inDraft.tool.progress, next: approved().next },
    });
    expect(inDraft.ask(changes(informs, by(PTC)))).toMatchObject({ facts: { body: 'PTC', holder: 'PoC' } });
  });

  it('brings what waits for its publication before a body that is to decide on it after all', () => {
    const story = approved();
    const asks = (ask: 'decide' | 'inform') => {
      const step = { n: 9, stage: 'ptc-endorsement', body: CBC, ask } as const;
      const authority = { kind: 'holding-body', body: Council, reference: 'para. 12' };
      return changes({ ...route, steps: [...route.steps, step] }, { authority, by: secretaryOf(Council) });
    };
    expect(story.ask(asks('inform'))).not.toHaveProperty('event.move');
    story.does(asks('decide'));
    expect(story.next).toMatchObject({ stage: 'ptc-endorsement', step: 9, waitsFor: 'outcome' });
    expect(story.tool.progress.steps).toMatchObject({ 3: { is: 'done' } });
  });

  it('brings a tool before a body that is to decide before the one that has it, and back to that one', () => {
    const authority = { kind: 'holding-body', body: PTC, reference: 'para. 12' };
    const first = (ask: 'decide' | 'inform', ...others: Route['steps']) =>
      changes(
        { ...route, steps: [{ n: 9, stage: 'policy-commission', body: PoC, ask }, ...others] },
        { authority },
      );
    const story = beforePtc();
    expect(story.ask(first('inform', ...route.steps))).not.toHaveProperty('event.move');
    story.does(first('decide', ...route.steps));
    expect(story.next).toMatchObject({ step: 9, waitsFor: 'outcome' });
    story.at('2024-06-18T08:00:00Z').records(PoC, 'endorsed');
    expect(story.next).toMatchObject({ step: route.steps[0]?.n, waitsFor: 'outcome' });

    // In the place of the body that has it.
    const instead = beforePtc().does(first('decide', ...route.steps.slice(1)));
    expect(instead.next).toMatchObject({ step: 9, waitsFor: 'outcome' });
  });

  it('keeps why it was changed, and what each step is asked for', () => {
    const reason = { en: 'The session is full.' };
    const authority = { kind: 'superior-body', body: Council, reference: 'para. 3' };
    expect(beforePtc().ask(changes(without(PoC), { authority, reason }))).toMatchObject({
      event: { reason },
    });
    expect(beforePtc().ask(changes(without(PoC), { authority }))).not.toHaveProperty('event.reason');
    const asked = (n: number) => ({
      ...route,
      steps: route.steps.map((step) => (step.n === n ? { ...step, ask: 'inform' as const } : step)),
    });
    expect(beforePtc().ask(changes(asked(2), { authority }))).toEqual({
      refused: 'route-step-not-known',
      facts: { step: 2, use: 'a new number' },
    });
    expect(beforePoc().ask(changes(asked(1), { authority }))).toEqual({
      refused: 'completed-step-edited',
      facts: { step: 1, body: 'PTC' },
    });
  });

  it('of a resolution or a recommendation ends with a decision of the Council', () => {
    const informs = {
      ...route,
      steps: route.steps.map((step) => (step.body === Council ? { ...step, ask: 'inform' as const } : step)),
    };
    for (const kind of ['resolution', 'recommendation'] as const) {
      const register = (of: Route): Command => ({
        type: 'register',
        tool: toolId('T13'),
        registration: { ...registration, kind, route: of },
        by: officer,
      });
      const story = new Story();
      story.id = toolId('T13');
      expect(story.ask(register(informs))).toEqual({ refused: 'resolution-needs-council', facts: { kind } });
      expect(story.ask(register(without(Council)))).toMatchObject({ refused: 'resolution-needs-council' });
      const authority = { kind: 'standing-decision', reference: 'ToR 4' };
      expect(
        story
          .does(register(route))
          .submitted()
          .ask(changes(without(Council), { authority })),
      ).toEqual({
        refused: 'council-step-required',
        facts: { kind },
      });
    }
    const twice = { ...route, steps: [...route.steps, ...route.steps.slice(0, 1)] };
    expect(beforePtc().ask(changes(twice))).toEqual({
      refused: 'route-step-not-known',
      facts: { steps: [1, 2, 3, 1] },
    });
  });

  it('is not for the officer, the Chair or the Secretariat to change once submitted', () => {
    expect(beforePtc().refused(changes(without(PoC), { authority: { kind: 'officer' } }))).toBe(
      'who-decides-not-for-secretariat',
    );
  });

  it('is changed only by a body that outranks what it drops, with a reference', () => {
    const story = beforePtc();
    const by = (authority: object) => story.refused(changes(without(PoC), { authority }));
    expect(by({ kind: 'holding-body', body: PTC, reference: 'x' })).toBe('authority-too-low');
    expect(by({ kind: 'holding-body', body: PoC, reference: 'x' })).toBe('not-the-holder');
    expect(by({ kind: 'superior-body', body: SWG, reference: 'x' })).toBe('authority-too-low');
    expect(by({ kind: 'superior-body', body: 'Nobody', reference: 'x' })).toBe('unknown-body');
    expect(by({ kind: 'superior-body', reference: 'x' })).toBe('details-missing');
    expect(by({ kind: 'holding-body', body: PTC })).toBe('details-missing');
  });

  it('of a tool sent back to draft stays with the body that sent it, and those above it', () => {
    const back = beforePtc().records(PTC, 'referred-back', { guidance: { en: 'Revise.' }, target: 'draft' });
    const by = (authority: object) => changes(without(PTC), { authority: { reference: 'x', ...authority } });
    expect(back.refused(by({ kind: 'superior-body', body: CBC }))).toBe('authority-too-low');
    expect(back.refused(by({ kind: 'holding-body', body: CBC }))).toBe('not-the-holder');
    expect(back.ask(by({ kind: 'superior-body', body: Council }))).toMatchObject({
      event: { type: 'RouteChanged' },
    });
    expect(back.ask(by({ kind: 'holding-body', body: PTC }))).toMatchObject({
      event: { marks: [{ step: 1 }] },
    });
  });

  it('keeps its completed steps, and a number never changes its body', () => {
    const story = beforePoc();
    const authority = { kind: 'superior-body', body: Council, reference: 'x' };
    expect(story.refused(changes(without(PTC), { authority }))).toBe('completed-step-edited');
    const bent = { ...route, steps: route.steps.map((s) => (s.n === 1 ? { ...s, body: CBC } : s)) };
    expect(beforePtc().refused(changes(bent, { authority }))).toBe('route-step-not-known');
    const over = beforePtc().records(PTC, 'rejected', { reason: { en: 'No.' } });
    expect(over.refused(changes(route))).toBe('tool-ended');
  });

  it('of a resolution leads to the Council, always', () => {
    const resolution = { ...registration, kind: 'resolution' } as const;
    const register: Command = {
      type: 'register',
      tool: toolId('T18'),
      registration: { ...resolution, route: without(Council) },
      by: officer,
    };
    expect(decide(undefined, register, worldOn('2024-04-01T08:00:00Z'))).toMatchObject({
      refused: 'resolution-needs-council',
    });
    const disguised = [{ n: 1, stage: 'council-approval', body: PTC, ask: 'decide' } as const];
    const atPtc = { ...resolution, route: { ...route, steps: disguised } };
    expect(
      decide(undefined, { ...register, registration: atPtc } as Command, worldOn('2024-04-01T08:00:00Z')),
    ).toMatchObject({ refused: 'stage-of-another-body' });
    const story = new Story().registered(resolution).submitted().at('2024-04-24T08:00:00Z');
    expect(
      story.refused(changes(without(Council), { authority: { kind: 'standing-decision', reference: 'x' } })),
    ).toBe('council-step-required');
  });

  it('has steps, of known bodies, each with a number of its own', () => {
    const steps = (list: Route['steps']) =>
      new Story().ask({
        type: 'register',
        tool: toolId('T13'),
        registration: { ...registration, route: { ...route, steps: list } },
        by: officer,
      });
    const [first] = route.steps;
    if (!first) throw new Error('The sample route has a first step');
    expect(steps([])).toMatchObject({ refused: 'route-needs-a-step' });
    expect(steps([first, first])).toMatchObject({ refused: 'route-step-not-known' });
    expect(steps([{ ...first, body: bodyId('Nobody') }])).toMatchObject({ refused: 'unknown-body' });
    expect(
      new Story().registered().refused(changes({ ...route, steps: [] }, { authority: { kind: 'officer' } })),
    ).toBe('route-needs-a-step');
  });
});

describe('registration and submission', () => {
  it('tell the parent of its child', () => {
    const story = new Story()
      .registered({}, 'T17')
      .registered({ derivedFrom: toolId('T17'), parent: toolId('T17') }, 'T18');
    expect(story.tools.get('T17')?.children).toEqual(['T18']);
  });

  it('need a title, a new name, and open bodies', () => {
    const story = new Story().registered();
    expect(story.refused({ type: 'register', tool: toolId('T13'), registration, by: officer })).toBe(
      'tool-exists',
    );
    const fresh = new Story();
    expect(
      fresh.refused({
        type: 'register',
        tool: toolId('T13'),
        registration: { ...registration, title: {} },
        by: officer,
      }),
    ).toBe('details-missing');
  });

  it('hand a draft to a body on its route, with what it is asked and one document', () => {
    const story = new Story().registered();
    const submit = (more: object) =>
      story.refused({
        type: 'submit',
        to: PTC,
        asked: { en: 'Endorse' },
        versions: bothLanguages,
        by: officer,
        ...more,
      });
    expect(submit({ asked: {}, versions: [] })).toBe('details-missing');
    expect(submit({ to: 'Nobody' })).toBe('unknown-body');
    expect(submit({ to: SWG })).toBe('route-step-not-known');
    expect(submit({ session: 'PTC-1' })).toBe('unknown-session');
    expect(submit({ session: 'PoC-90' })).toBe('session-of-another-body');
    story.at('2024-05-02T08:00:00Z');
    expect(submit({ session: 'PTC-243-244' })).toBe('session-not-open');
    story.does({
      type: 'submit',
      to: PTC,
      session: sessionId('PTC-245-246'),
      asked: { en: 'Endorse' },
      versions: bothLanguages,
      title: { en: 'A new title' },
      by: officer,
    });
    expect(story.tool.title).toEqual({ en: 'A new title' });
    expect(story.next.session).toBe('PTC-245-246');
    expect(submit({})).toBe('tool-not-in-draft');
    const over = beforePtc().records(PTC, 'rejected', { reason: { en: 'No.' } });
    expect(
      over.refused({ type: 'submit', to: PTC, asked: { en: 'x' }, versions: bothLanguages, by: officer }),
    ).toBe('tool-ended');
  });

  it('may be answered by the secretary with not listed, before any outcome', () => {
    const story = beforePtc();
    const notListed = {
      type: 'not-listed',
      body: PTC,
      session: sessionId('PTC-243-244'),
      why: 'late',
      reason: { en: 'After the deadline.' },
      by: secretaryOf(PTC),
    } as const;
    expect(story.refused({ ...notListed, body: PoC })).toBe('not-the-holder');
    story.does(notListed);
    expect(story.next).toMatchObject({ stage: 'draft', returnsTo: 1 });
    const discussed = beforePtc()
      .at('2024-04-24T09:00:00Z')
      .records(PTC, 'continued', { guidance: { en: 'x' }, byDay: '2024-08-30' });
    expect(discussed.refused(notListed)).toBe('later-event-exists');
  });

  it('are the sponsor’s to withdraw until a body has taken an outcome, then a body’s to discontinue', () => {
    const withdraw = { type: 'withdraw', reason: { en: 'Overtaken.' }, by: officer } as const;
    expect(beforePtc().refused({ ...withdraw, reason: {} })).toBe('details-missing');
    expect(beforePtc().does(withdraw).next).toMatchObject({ stage: 'ended', ending: 'withdrawn' });
    expect(beforePtc().does(withdraw).refused(withdraw)).toBe('tool-ended');
    const story = beforePtc().records(PTC, 'deferred');
    expect(story.refused(withdraw)).toBe('sponsor-may-no-longer-withdraw');
    const ends = (more: object = {}) => ({
      type: 'discontinue' as const,
      decision: decisionId('T13-4'),
      facts: {
        ...story.recording(PTC, 'deferred').facts,
        outcome: 'discontinued' as const,
        reason: { en: 'No resources.' },
        ...more,
      },
      by: secretaryOf(PTC),
    });
    expect(story.refused(ends({ reason: {} }))).toBe('details-missing');
    expect(story.refused(ends({ decidedOn: '2024-04-29' }))).toBe('not-a-day-of-the-session');
    story.does(ends());
    expect(story.next).toMatchObject({ stage: 'ended', ending: 'discontinued' });
    expect(story.refused(ends())).toBe('tool-ended');
    const other = beforePoc().at('2024-10-23T08:00:00Z');
    expect(
      other.refused({
        ...ends(),
        facts: {
          ...other.recording(PTC, 'deferred').facts,
          outcome: 'discontinued',
          session: sessionId('PTC-245-246'),
          reason: { en: 'x' },
        },
      }),
    ).toBe('not-the-holder');
  });

  it('are discontinued, where nobody holds them, by the last body that decided or one above it', () => {
    const ends = (story: Story, body: typeof PTC) => ({
      type: 'discontinue' as const,
      decision: decisionId(`T13-${story.tool.version + 1}`),
      facts: {
        ...story.recording(body, 'deferred', { session: sessionId(`${body}-sits`) }).facts,
        outcome: 'discontinued' as const,
        reason: { en: 'No resources.' },
      },
      by: secretaryOf(body),
    });
    const over = approved();
    over.world = sittingWorld;
    over.records(CBC, 'noted', { session: sessionId('CBC-sits') });
    for (const body of [CBC, PTC, PoC]) expect(over.refused(ends(over, body))).toBe('not-the-holder');
    expect(over.does(ends(over, Council)).next).toMatchObject({ ending: 'discontinued' });
    const late = beforePoc().at('2024-06-27T08:00:00Z').records(Council, 'approved');
    late.records(PoC, 'endorsed', { session: sessionId('PoC-90'), decidedOn: '2024-06-19' });
    late.world = sittingWorld;
    expect(late.refused(ends(late, PoC))).toBe('not-the-holder');
    const held = beforePoc();
    held.world = sittingWorld;
    expect(held.does(ends(held, Council)).next.ending).toBe('discontinued');
    const draft = new Story().registered();
    draft.world = sittingWorld;
    expect(draft.refused(ends(draft, PTC))).toBe('not-the-holder');
    const twice = beforePtc().records(PTC, 'noted');
    twice.world = sittingWorld;
    expect(twice.refused({ ...ends(twice, PTC), decision: decisionId('T13-3') })).toBe('decision-exists');
  });
});

describe('history', () => {
  const enters = (more: object = {}): Command => ({
    type: 'enter-history',
    tool: toolId('T13'),
    registration,
    lines: [{ what: 'endorsed', body: PTC, step: 1, on: { precision: 'month', value: '2023-04' } }],
    documents: [],
    questions: ['date-not-known'],
    source: 'PC0739Ea, para. 6',
    standsAt: { at: 'step', step: 3 },
    stepsNotKnown: [2],
    by: clock,
    ...more,
  });

  it('stands where the paper leaves it, with no timer set', () => {
    const story = new Story().does(enters());
    expect(story.next).toMatchObject({ stage: 'council-approval', lapsesAt: null, onLapse: null });
    expect(story.tool.progress.steps).toEqual({ 1: { is: 'done' }, 2: { is: 'not-known' } });
    expect(story.tool.questions).toEqual([{ code: 'date-not-known', n: 1 }]);
    for (const at of ['draft', 'publication'] as const)
      expect(new Story().does(enters({ standsAt: { at } })).next).toMatchObject({
        stage: at,
        lapsesAt: null,
      });
    expect(new Story().does(enters({ standsAt: { at: 'ended', ending: 'approved' } })).next).toMatchObject({
      stage: 'ended',
      ending: 'approved',
    });
  });

  it('can be completed later, until the register has seen the tool itself', () => {
    const story = new Story().does(enters());
    expect(story.refused(enters())).toBe('tool-exists');
    const { registration: _, ...more } = enters() as Extract<Command, { type: 'enter-history' }>;
    story.does({ ...more, questions: [] });
    expect(story.tool).toMatchObject({ leg: 1, version: 2 });
    expect(story.tool.progress.steps[2]).toEqual({ is: 'not-known' });
    const line = {
      what: 'endorsed',
      body: PoC,
      step: 2,
      on: { precision: 'month', value: '2023-06' },
    } as const;
    story.does({ ...more, lines: [line], questions: [] });
    expect(story.tool.progress.steps[2]).toEqual({ is: 'done' });
    expect(new Story().refused(more)).toBe('unknown-tool');
    expect(beforePtc().refused(more)).toBe('history-of-a-live-tool');
    const live = new Story().does(enters()).at('2024-06-27T08:00:00Z').records(Council, 'deferred');
    const { leg } = live.tool;
    expect(live.refused({ ...more, questions: [] })).toBe('history-of-a-live-tool');
    expect(live.refused({ ...more, lines: [], questions: [] })).toBe('history-of-a-live-tool');
    const papers = [{ document: paper('en').document, versions: [paper('en')] }];
    expect(live.refused({ ...more, lines: [line], documents: papers })).toBe('history-of-a-live-tool');
    live.does({ ...more, lines: [line], questions: [] });
    expect(live.tool).toMatchObject({ leg, progress: { steps: { 2: { is: 'done' } } } });
    expect(live.refused({ ...more, lines: [line], questions: [] })).toBe('history-of-a-live-tool');
    expect(new Story().refused(enters({ standsAt: { at: 'step', step: 9 } }))).toBe('route-step-not-known');
    expect(new Story().refused(enters({ registration: { ...registration, title: {} } }))).toBe(
      'details-missing',
    );
  });

  it('that tells of a body’s outcome leaves nothing for the sponsor to withdraw alone', () => {
    const line = { body: PTC, step: 1, on: { precision: 'month', value: '2023-10' } } as const;
    const withdraw = { type: 'withdraw', reason: { en: 'Overtaken.' }, by: officer } as const;
    const discussed = new Story().does(
      enters({ lines: [{ ...line, what: 'continued' }], standsAt: { at: 'step', step: 1 } }),
    );
    expect(discussed.refused(withdraw)).toBe('sponsor-may-no-longer-withdraw');
    const submitted = new Story().does(
      enters({ lines: [{ ...line, what: 'submitted' }], standsAt: { at: 'step', step: 1 } }),
    );
    expect(submitted.does(withdraw).next.ending).toBe('withdrawn');
  });

  it('has no tool without events, and a first event that can be one', () => {
    expect(fold([])).toBeUndefined();
    expect(new Story().refused({ type: 'clear-step', step: 1, by: clock })).toBe('unknown-tool');
    const event = {
      type: 'StepCleared',
      step: 1,
      tool: toolId('T13'),
      n: 1,
      at: '2024-04-01T08:00:00.000Z',
      by: clock,
      schema: 1,
    } as const;
    expect(() => fold([event])).toThrow(/cannot be its first event/);
  });
});
