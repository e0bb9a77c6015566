import { describe, expect, it } from 'vitest';
import { toolId } from '../../functions/domain/ids.ts';
import type { Step } from '../../functions/domain/route.ts';
import { sittingWorld } from '../support/any-command.ts';
import { CBC, Council, PoC, PTC, registration } from '../support/sample-register.ts';
import { approved, beforePoc, beforePtc, Story } from '../support/story.ts';

const reason = { en: 'Not now.' };
const guidance = { en: 'Revise.' };
const sits = (body: string) => ({ session: `${body}-sits` as never });
const onWay = (steps: readonly Step[], to = PTC) => {
  const story = new Story().registered({ route: { ...registration.route, steps } });
  story.world = sittingWorld;
  return story.submitted(to).at('2024-04-24T08:00:00Z');
};
const informs: readonly Step[] = [
  { n: 1, stage: 'ptc-endorsement', body: PTC, ask: 'decide' },
  { n: 2, stage: 'ptc-endorsement', body: CBC, ask: 'inform' },
  { n: 3, stage: 'council-approval', body: Council, ask: 'decide' },
];

describe('an outcome that comes when it is not expected is recorded, and asked about', () => {
  it('of a body that is not on the way, before and after the end', () => {
    const story = beforePtc();
    story.world = sittingWorld;
    expect(story.records(CBC, 'endorsed', sits('CBC')).last).toMatchObject({
      step: null,
      questions: ['body-not-on-route'],
    });
    const ended = beforePtc().records(PTC, 'rejected', { reason });
    ended.world = sittingWorld;
    expect(ended.records(CBC, 'endorsed', sits('CBC')).last).toMatchObject({ questions: ['tool-had-ended'] });
    expect(ended.records(CBC, 're-examination', { ...sits('CBC'), reason }).last).toMatchObject({
      step: null,
      questions: ['body-not-on-route'],
    });
  });

  it('of a body that has passed it on, and of one whose tool has ended', () => {
    const passed = beforePoc();
    passed.world = sittingWorld;
    passed.records(PTC, 'deferred', sits('PTC'));
    expect(passed.last).toMatchObject({ step: 1, questions: ['out-of-order'] });
    expect(passed.next.stage).toBe('policy-commission');
    const ended = beforePtc().records(PTC, 'rejected', { reason });
    ended.world = sittingWorld;
    expect(ended.records(PTC, 'endorsed', sits('PTC')).last).toMatchObject({ questions: ['tool-had-ended'] });
  });

  it('of a superior body, whether the tool was handed in or is a draft', () => {
    const story = beforePtc();
    story.world = sittingWorld;
    story.records(Council, 'noted', sits('Council'));
    expect(story.last).toMatchObject({ questions: ['step-outcome-not-recorded'] });
    expect(story.next.stage).toBe('ptc-endorsement');
    const draft = new Story().registered().at('2024-04-24T08:00:00Z');
    draft.world = sittingWorld;
    draft.records(PTC, 'endorsed', sits('PTC'));
    expect(draft.last).toMatchObject({ questions: ['not-submitted'] });
    expect(draft.next.stage).toBe('policy-commission');
  });
});

describe('a body that is only to be told', () => {
  it('takes note; where it endorses, it is asked whether it was to decide', () => {
    const story = onWay(informs).records(PTC, 'endorsed', sits('PTC'));
    expect(story.next).toMatchObject({ step: 3 });
    story.records(CBC, 'noted', sits('CBC'));
    expect(story.last).toMatchObject({ step: 2, questions: [], marks: [{ step: 2, state: { is: 'done' } }] });
    const eager = onWay(informs).records(PTC, 'endorsed', sits('PTC')).records(CBC, 'endorsed', sits('CBC'));
    expect(eager.last).toMatchObject({ step: 2, questions: ['no-decision-asked'] });
    expect(eager.tool.progress.steps[2]).toMatchObject({ is: 'done' });
    const sent = onWay(informs).records(PTC, 'endorsed', sits('PTC'));
    sent.records(CBC, 'referred-back', { ...sits('CBC'), guidance, target: 1 });
    expect(sent.last).toMatchObject({ step: 2, questions: ['out-of-order'] });
    expect(sent.last).not.toHaveProperty('marks');
  });

  it('is the last on a way, which ends when it has taken note', () => {
    const last: readonly Step[] = [informs[0] as Step, { ...(informs[1] as Step), n: 2 }];
    const story = new Story().registered({
      route: { ...registration.route, steps: last, endsWith: 'last-step' },
    });
    story.world = sittingWorld;
    story.submitted().at('2024-04-24T08:00:00Z').records(PTC, 'endorsed', sits('PTC'));
    expect(story.next).toMatchObject({ stage: 'ptc-endorsement', step: 2, waitsFor: 'outcome' });
    expect(story.records(CBC, 'noted', sits('CBC')).next).toMatchObject({
      stage: 'ended',
      ending: 'completed',
    });
  });
});

describe('what was overtaken', () => {
  it('is noted when it comes late, and asked about where it would have sent the tool elsewhere', () => {
    const early = () => {
      const story = beforePoc().at('2024-06-27T08:00:00Z').records(Council, 'approved');
      return story;
    };
    const late = { decidedOn: '2024-06-19' };
    expect(early().last).toMatchObject({ questions: expect.arrayContaining(['step-outcome-not-recorded']) });
    const endorsed = early().records(PoC, 'endorsed', late);
    expect(endorsed.last).toMatchObject({
      marks: [{ step: 2, state: { is: 'done', decision: 'T13-5' } }],
    });
    const { quiet: _, ...unsaid } = early().recording(PoC, 'endorsed', late);
    expect(early().ask(unsaid)).toMatchObject({ event: { quiet: true } });
    const { quiet: __, ...inTurn } = beforePoc().recording(PoC, 'endorsed');
    expect(beforePoc().ask(inTurn)).toMatchObject({ event: { quiet: false } });
    const deferred = early().records(PoC, 'deferred', late);
    expect(deferred.last).toMatchObject({ questions: expect.arrayContaining(['out-of-order']) });
    const noted = early().records(PoC, 'noted', late);
    expect(noted.last).toMatchObject({ step: 2, questions: expect.arrayContaining(['out-of-order']) });
    expect(noted.tool.progress.steps[2]).toMatchObject({ is: 'not-yet-recorded' });
  });
});

describe('where an outcome sends a tool', () => {
  it('back is to an earlier step of its way, or to the draft', () => {
    const back = (target: number | 'draft') =>
      beforePoc().ask(beforePoc().recording(PoC, 'referred-back', { guidance, target }));
    expect(back(1)).toMatchObject({ event: { move: { next: { step: 1 } } } });
    expect(back('draft')).toMatchObject({ event: { move: { next: { stage: 'draft' } } } });
    expect(back(7)).toEqual({ refused: 'route-step-not-known', facts: { step: 7 } });
    for (const target of [2, 3])
      expect(back(target)).toEqual({ refused: 'target-not-earlier', facts: { target, step: 2 } });
    // Who does not hold it sends it nowhere.
    const elsewhere = beforePoc();
    elsewhere.world = sittingWorld;
    const command = elsewhere.recording(PTC, 'referred-back', { ...sits('PTC'), guidance, target: 2 });
    expect(elsewhere.ask(command)).toMatchObject({ event: { questions: ['out-of-order'] } });
    // An endorsement that names a step sends nothing back.
    const endorsed = beforePoc().recording(PoC, 'endorsed', { target: 3 });
    expect(beforePoc().ask(endorsed)).toMatchObject({ event: { move: { next: { step: 3 } } } });
  });

  it('an amended text is awaited until the day that was set, otherwise for thirty days', () => {
    const amendments = { en: 'Annex II.' };
    expect(beforePtc().records(PTC, 'endorsed-amended', { amendments }).next).toMatchObject({
      waitsFor: 'amended-text',
      lapsesAt: '2024-05-24T16:00:00.000Z',
      onLapse: 'remind',
    });
    const dated = beforePtc().records(PTC, 'endorsed-amended', { amendments, byDay: '2024-05-31' });
    expect(dated.next.lapsesAt).toBe('2024-05-31T16:00:00.000Z');
  });

  it('a deferral without a session sleeps in a year, one with a session is before that', () => {
    expect(beforePtc().records(PTC, 'deferred').next).toMatchObject({
      session: null,
      lapsesAt: '2025-04-24T08:00:00.000Z',
      onLapse: 'sleep',
    });
    const fixed = beforePtc().records(PTC, 'deferred', { targetSession: 'PTC-245-246' as never });
    expect(fixed.next).toMatchObject({ session: 'PTC-245-246', onLapse: 'remind' });
    expect(beforePtc().records(PTC, 'continued', { guidance, byDay: '2024-06-01' }).next).toMatchObject({
      session: 'PTC-245-246',
      onLapse: 'remind',
    });
  });

  it('a part that is endorsed goes on as a part', () => {
    const story = beforePtc();
    const remainder = toolId('T13b');
    const command = story.recording(PTC, 'in-part', { scope: { en: 'Sections 1-5' }, remainder });
    story.does({ ...command, child: { tool: remainder, registration } });
    expect(story.tool.progress.steps[1]).toEqual({ is: 'done', decision: 'T13-3', part: true });
    expect(beforePtc().records(PTC, 'endorsed').tool.progress.steps[1]).toEqual({
      is: 'done',
      decision: 'T13-3',
    });
  });

  it('a text in force is examined again from the first body that decides, and nothing else is', () => {
    const again = approved().at('2024-10-23T08:00:00Z').records(PTC, 're-examination', { reason });
    expect(again.last).toMatchObject({ step: null, questions: [] });
    expect(again.next).toMatchObject({ stage: 'draft', returnsTo: 1 });
    expect(beforePtc().records(PTC, 're-examination', { reason }).last).toMatchObject({
      step: 1,
      questions: ['out-of-order'],
    });
    const rejected = beforePtc().records(PTC, 'rejected', { reason });
    expect(rejected.records(PTC, 're-examination', { reason }).last).toMatchObject({
      questions: ['tool-had-ended'],
    });
    for (const ending of ['approved', 'published', 'completed'] as const) {
      const story = approved().at('2024-10-23T08:00:00Z');
      const next = { ...story.next, stage: 'ended', waitsFor: 'nothing', ending } as const;
      story.tools.set('T13', { ...story.tool, progress: { ...story.tool.progress, next } });
      expect(story.records(PTC, 're-examination', { reason }).next.stage, ending).toBe('draft');
    }
  });
});
