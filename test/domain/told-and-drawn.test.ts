import { describe, expect, it } from 'vitest';
import type { Command } from '../../functions/domain/command.ts';
import type { HistoryLine, RecordedEvent } from '../../functions/domain/event.ts';
import { decisionId, memberId } from '../../functions/domain/ids.ts';
import type { Step } from '../../functions/domain/route.ts';
import { opensWindow, tellingOf } from '../../functions/domain/telling.ts';
import type { Tool } from '../../functions/domain/tool.ts';
import { type TrackStep, trackOf } from '../../functions/domain/track.ts';
import { CBC, Council, PoC, PTC, registration } from '../support/sample-register.ts';
import {
  approved,
  beforeCouncil,
  beforePoc,
  beforePtc,
  clock,
  officer,
  paper,
  procedureOpened,
  Story,
  secretaryOf,
} from '../support/story.ts';

const reason = { en: 'Not now.' };
const told = (story: Story) => tellingOf(story.last, story.tool);
const letter = (to: string, bodies: readonly string[], nextBodies: readonly string[] = []) => ({
  ...{ as: 'subscription', when: 'sending-hour', to, bodies, nextBodies },
});
const official = (when: string, bodies: readonly string[], nextBodies: readonly string[] = []) => ({
  ...{ as: 'official', when, to: 'seats', bodies, nextBodies },
});
const answers = (answer: 'objection' | 'no-objection') =>
  ({
    ...{ type: 'object', decision: decisionId('T13-3'), member: memberId('A'), answer },
    ...{ hasVoice: true, by: secretaryOf(PTC) },
  }) as Command;

describe('an event is told', () => {
  it('of a submission: to who wants all, and to the secretaries of the body', () => {
    expect(told(new Story().registered().submitted())).toEqual(letter('all', [PTC], [PTC]));
    const listed = beforePtc().does({ type: 'not-listed', body: PTC, why: 'late', by: secretaryOf(PTC) });
    expect(told(listed)).toEqual(letter('all', [PTC]));
  });

  it('of an outcome: to who wants decisions, and to the body whose turn it is', () => {
    expect(told(beforePtc().records(PTC, 'endorsed'))).toEqual(letter('decisions', [PTC], [PoC]));
    expect(told(beforePtc().records(PTC, 'noted'))).toEqual(letter('decisions', [PTC]));
    const quiet = beforePtc();
    quiet.does({ ...quiet.recording(PTC, 'endorsed'), quiet: true });
    expect(told(quiet)).toBeUndefined();
  });

  it('officially, where it opens a window in which silence speaks, also where it was to be quiet', () => {
    const hour = { deadlineAt: '2024-06-14T16:00:00.000Z' };
    expect(told(beforePtc().records(PTC, 'in-principle', hour))).toEqual(official('sending-hour', [PTC]));
    const tacit = beforePtc();
    tacit.does({ ...tacit.recording(PTC, 'tacit-approval', { ...hour, rule: 'x' }), quiet: true });
    expect(told(tacit)).toEqual(official('sending-hour', [PTC]));
    expect(opensWindow).toEqual(['in-principle', 'tacit-approval']);
    expect(told(procedureOpened())).toEqual(official('at-once', [PTC]));
    expect(told(procedureOpened().does(answers('objection')))).toEqual(official('at-once', [PTC]));
    expect(told(procedureOpened().does(answers('no-objection')))).toBeUndefined();
    const agreed = procedureOpened().at('2024-05-17T10:00:00Z');
    agreed.does({ type: 'lapse', asked: 3, notReached: [], by: clock });
    expect(told(agreed)).toEqual(official('at-once', [PTC], [PoC]));
    const extended = procedureOpened().at('2024-05-17T10:00:00Z');
    extended.does({ type: 'lapse', asked: 0, notReached: [], by: clock });
    expect(told(extended)).toEqual(official('at-once', [PTC]));
  });

  it('of texts: to who wants decisions', () => {
    const amended = beforePtc().records(PTC, 'endorsed-amended', { amendments: { en: 'Annex II.' } });
    amended.does({
      type: 'confirm-amended-text',
      decision: decisionId('T13-3'),
      versions: [paper('en')],
      checkedBy: 'x' as never,
      by: secretaryOf(PTC),
    });
    expect(told(amended)).toEqual(letter('decisions', [PTC], [PoC]));
    const final = { report: 'PC0345', paragraph: '47', text: { en: 'x' }, by: secretaryOf(PTC) };
    const confirmed = beforePoc().does({ type: 'confirm-text', decision: decisionId('T13-3'), ...final });
    expect(told(confirmed)).toEqual(letter('decisions', [PTC]));
  });

  it('of corrections: to who may agree, and then officially to all who had the wrong one', () => {
    const story = beforePtc().records(PTC, 'endorsed');
    const decision = decisionId('T13-3');
    const { facts } = story.recording(PTC, 'noted');
    story.does({ type: 'propose-correction', decision, facts, reason: 'Misheard', by: secretaryOf(PTC) });
    expect(told(story)).toEqual(letter('correctors', [PTC]));
    story.does({ type: 'agree-correction', decision, by: secretaryOf(PTC, 'another') });
    expect(told(story)).toEqual(official('sending-hour', [PTC]));
  });

  it('of papers and publications: to who follows them, in the name of the body concerned', () => {
    const attach = (more: object) =>
      ({
        type: 'attach-document',
        version: paper('en', 'b'),
        as: 'revision',
        by: officer,
        ...more,
      }) as Command;
    expect(told(beforePoc().does(attach({})))).toEqual(letter('all', [PoC]));
    expect(told(beforePoc().does(attach({ decision: decisionId('T13-3') })))).toEqual(letter('all', [PTC]));
    expect(told(new Story().registered().does(attach({})))).toBeUndefined();
    const file = { bytes: 1, type: 'pdf' };
    const brought = beforePoc().does(
      attach({ version: { ...paper('en'), sha256: 'a'.repeat(64), file }, as: 'file' }),
    );
    expect(told(brought)).toBeUndefined();
    const published = approved();
    published.tools.set('T05', new Story().registered({}, 'T05').tool);
    const last: readonly Step[] = [
      ...registration.route.steps,
      { n: 4, stage: 'ptc-endorsement', body: CBC, ask: 'inform' },
    ];
    published.tools.set('T13', { ...published.tool, route: { ...published.tool.route, steps: last } });
    published.does({
      type: 'publish',
      by: officer,
      publication: {
        ...{ language: 'en', on: '2024-07-05', audience: 'public', editorialOnly: true },
        file: { name: 'c.pdf', sha256: 'a'.repeat(64), bytes: 1 },
      },
    } as Command);
    expect(told(published)).toEqual(letter('decisions', [Council]));
    expect(told(beforeCouncil().does({ type: 'clear-step', step: 2, by: secretaryOf(PoC) }))).toEqual(
      letter('decisions', [PoC]),
    );
    const origin = {
      ...beforeCouncil().last,
      type: 'StepCleared',
      step: 2,
      origin: true,
    } as unknown as RecordedEvent;
    expect(tellingOf(origin, beforeCouncil().tool)).toBeUndefined();
  });

  it('of ends: by the body that last had it, and of a draft that nobody had, to nobody', () => {
    const withdraw = { type: 'withdraw', reason, by: officer } as const;
    expect(told(new Story().registered().submitted().does(withdraw))).toEqual(letter('decisions', [PTC]));
    expect(told(new Story().registered().does(withdraw))).toBeUndefined();
  });

  it('of the clock: as a task, to secretaries, or to the officer and the secretaries of the body that decided', () => {
    const lapse = { type: 'lapse', asked: 0, notReached: [], by: clock } as const;
    const reminded = (story: Story) => told(story.at(story.next.lapsesAt ?? '').does(lapse));
    expect(reminded(beforePtc())).toEqual(letter('secretaries', [PTC]));
    expect(reminded(approved())).toEqual(letter('officers', [Council], [Council]));
    const asleep = beforePtc().at('2025-06-01T08:00:00Z').does(lapse);
    expect(told(asleep)).toEqual(letter('officers', [PTC]));
    const draft = new Story().registered().at('2025-06-01T08:00:00Z').does(lapse);
    expect(told(draft)).toEqual(letter('officers', [PTC]));
    const ofSubmission = {
      ...beforePoc().last,
      type: 'Reminded',
      of: 'submission',
    } as unknown as RecordedEvent;
    expect(tellingOf(ofSubmission, beforePoc().tool)).toEqual(letter('officers', [PoC], [PoC]));
  });

  it('not at all, where it is told with another or is the register’s own', () => {
    const types = [
      'Registered',
      'DecisionTakenBack',
      'EditionSuperseded',
      'ChildDerived',
      'HistoryEntered',
    ].concat(['CarriedOver', 'ExecutionReplaced', 'ExecutionPaused', 'ExecutionResumed']);
    const story = beforePoc();
    for (const type of types) {
      const event = { ...story.last, type, decision: decisionId('T13-3') } as unknown as RecordedEvent;
      expect(tellingOf(event, story.tool), type).toBeUndefined();
    }
  });
});

describe('a way is drawn', () => {
  const drawn = (tool: Tool, story: Story) => trackOf(tool, story.world(story.now));
  const step = (story: Story, body: string, tool = story.tool): TrackStep | undefined =>
    drawn(tool, story).find((one) => one.kind === 'body' && one.body === body);
  const guidance = { en: 'Revise.' };

  it('with the line of history by which a step was done, but for notes', () => {
    const story = beforeCouncil();
    const done = { 1: { is: 'done' }, 2: { is: 'done' } } as const;
    const on = (value: string) => ({ precision: 'month', value }) as const;
    const by = (...history: HistoryLine[]) =>
      step(story, PTC, {
        ...story.tool,
        decisions: [],
        progress: { ...story.tool.progress, steps: done },
        history,
      });
    const endorsed = { what: 'endorsed', on: on('2023-04') } as const;
    expect(by({ ...endorsed, step: 1 })).toMatchObject({ mark: 'done', on: on('2023-04') });
    expect(by({ ...endorsed, body: PTC })).toMatchObject({ on: on('2023-04') });
    expect(by({ ...endorsed, body: PTC, session: 'PTC-1' as never })).toMatchObject({ session: 'PTC-1' });
    for (const other of [
      { ...endorsed, step: 2 },
      { ...endorsed, body: PoC },
      { ...endorsed, body: PTC, step: 2 },
      { ...endorsed, what: 'note', step: 1 } as HistoryLine,
    ])
      expect(by(other)).not.toHaveProperty('on');
    expect(by({ ...endorsed, step: 1 }, { what: 'endorsed', on: on('2023-05'), step: 1 })).toMatchObject({
      on: on('2023-05'),
    });
    expect(by({ ...endorsed, step: 1 })).not.toHaveProperty('session');
  });

  it('with how often the tool comes to each step: once more for each time that it was sent back behind it', () => {
    const times = (story: Story) => drawn(story.tool, story).map((one) => one.times);
    expect(times(beforeCouncil())).toEqual([1, 1, 1, 1, 1]);
    const toPtc = beforeCouncil().records(Council, 'referred-back', { guidance, target: 1 });
    expect(times(toPtc)).toEqual([1, 2, 2, 2, 1]);
    const toPoc = beforeCouncil().records(Council, 'referred-back', { guidance, target: 2 });
    expect(times(toPoc)).toEqual([1, 1, 2, 2, 1]);
    const toDraft = beforePoc().records(PoC, 'referred-back', { guidance, target: 'draft' });
    expect(times(toDraft)).toEqual([2, 1, 2, 1, 1]);
    const undone = beforePtc().records(PTC, 'referred-back', { guidance, target: 'draft' });
    const back = {
      decision: decisionId('T13-3'),
      reason: 'Wrong button',
      lettersLeft: false,
      by: secretaryOf(PTC),
    };
    expect(times(undone.does({ type: 'take-back', ...back }))).toEqual([1, 1, 1, 1, 1]);
    expect(times(beforePtc().records(PTC, 'deferred'))).toEqual([1, 1, 1, 1, 1]);
  });

  it('with the meeting of a step to come, since when it is here, and nothing of what will not be', () => {
    expect(step(beforePtc(), PTC)).toMatchObject({
      mark: 'here',
      session: 'PTC-243-244',
      on: { value: '2024-04-01' },
    });
    expect(step(beforePtc(), PoC)).toMatchObject({ mark: 'planned', session: 'PoC-90' });
    expect(step(beforePtc(), PoC)).not.toHaveProperty('on');
    expect(step(beforePtc(), Council)).toMatchObject({ mark: 'conditional', subjectTo: PoC });
    const early = beforePtc().at('2024-06-18T08:00:00Z').records(PoC, 'endorsed');
    const late = step(early, PTC);
    expect(late).toMatchObject({ mark: 'not-yet-recorded', overtakenBy: 'T13-3' });
    expect(late).not.toHaveProperty('session');
    const rejected = beforePoc().records(PoC, 'rejected', { reason });
    expect(drawn(rejected.tool, rejected).map(({ mark }) => mark)).toEqual(['done', 'done']);
    expect(step(beforePoc(), PTC)).toMatchObject({
      mark: 'done',
      session: 'PTC-243-244',
      on: { value: '2024-04-24' },
    });
    const next = { ...approved().next, stage: 'ended' as const, ending: 'published' as const };
    const open = {
      ...approved().tool,
      progress: { ...approved().tool.progress, next, steps: { 1: { is: 'done' } } },
    };
    expect(step(approved(), PoC, open as Tool)).toMatchObject({ mark: 'not-known' });
    const part = { 1: { is: 'done', decision: decisionId('T13-3'), part: true } } as const;
    const halved = { ...beforePoc().tool, progress: { ...beforePoc().tool.progress, steps: part } };
    expect(step(beforePoc(), PTC, halved)).toMatchObject({ mark: 'in-part' });
  });

  it('with the day of its publication, or since when it waits for it', () => {
    const publication = (story: Story, tool = story.tool) =>
      drawn(tool, story).find(({ kind }) => kind === 'publication');
    expect(publication(beforePtc())).toEqual({ kind: 'publication', mark: 'planned', times: 1 });
    expect(publication(approved())).toMatchObject({
      mark: 'here',
      on: { precision: 'day', value: '2024-06-27' },
    });
    const out = (on: string) => ({ on, cycle: 1, language: 'en' }) as never;
    const next = { ...approved().next, stage: 'ended' as const, ending: 'published' as const };
    const both = { ...approved().tool, published: { en: out('2024-07-09'), fr: out('2024-07-05') } };
    const over = { ...both, progress: { ...both.progress, next } };
    expect(publication(approved(), over)).toMatchObject({ mark: 'done', on: { value: '2024-07-05' } });
    const part = { ...approved().tool, published: { en: out('2024-07-09') } };
    expect(publication(approved(), part)).toMatchObject({ mark: 'in-part', on: { value: '2024-07-09' } });
    const withdrawn = new Story().registered().does({ type: 'withdraw', reason, by: officer });
    expect(publication(withdrawn)).toBeUndefined();
    const completed = {
      ...approved().tool,
      progress: { ...approved().tool.progress, next: { ...next, ending: 'completed' as const } },
    };
    expect(publication(approved(), completed)).toEqual({ kind: 'publication', mark: 'not-known', times: 1 });
    const [draft] = drawn(beforePtc().tool, beforePtc());
    expect(draft).toEqual({ kind: 'draft', times: 1, mark: 'done' });
    const [here] = drawn(new Story().registered().tool, new Story().registered());
    expect(here).toMatchObject({ kind: 'draft', mark: 'here', on: { value: '2024-04-01' } });
  });
});
