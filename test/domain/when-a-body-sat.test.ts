import { describe, expect, it } from 'vitest';
import type { Body } from '../../functions/domain/body.ts';
import type { PartialDate } from '../../functions/domain/date.ts';
import { bodyId, decisionId, sessionId } from '../../functions/domain/ids.ts';
import type { Session } from '../../functions/domain/session.ts';
import { PTC } from '../support/sample-register.ts';
import {
  beforePoc,
  beforePtc,
  clock,
  procedureOpened,
  type Story,
  secretaryOf,
  worldOn,
} from '../support/story.ts';

const id = sessionId('PTC-243-244');
/** A decision of the PTC on a day, asked with the session and the body as they are told. */
function deciding(on: string, told: { session?: Partial<Session>; body?: Partial<Body>; now?: string } = {}) {
  const story = beforePtc().at(told.now ?? '2024-04-26T08:00:00Z');
  story.world = (now) => {
    const world = worldOn(now);
    const session = world.sessions.get(id);
    const body = world.bodies.get(PTC);
    if (!session || !body) throw new Error('Both are there');
    return {
      ...world,
      sessions: new Map([...world.sessions, [id, { ...session, ...told.session }]]),
      bodies: new Map([...world.bodies, [PTC, { ...body, ...told.body }]]),
    };
  };
  return story.ask(story.recording(PTC, 'noted', { session: id, decidedOn: on }));
}
const closedOn = (on: PartialDate) => ({ body: { closed: { on } } as Partial<Body> });
const taken = { event: { type: 'DecisionRecorded' } };

describe('a body decides', () => {
  it('on a day of its session, the first and the last included', () => {
    for (const day of ['2024-04-23', '2024-04-24', '2024-04-26']) expect(deciding(day)).toMatchObject(taken);
    for (const day of ['2024-04-22', '2024-04-27'])
      expect(deciding(day, { now: '2024-05-02T08:00:00Z' })).toEqual({
        refused: 'not-a-day-of-the-session',
        facts: { day, session: 'PTC-243-244', firstDay: '2024-04-23', lastDay: '2024-04-26' },
      });
  });

  it('not before the session has begun, and not tomorrow', () => {
    expect(deciding('2024-04-23', { now: '2024-04-22T12:00:00Z' })).toEqual({
      refused: 'session-not-begun',
      facts: { session: 'PTC-243-244', firstDay: '2024-04-23' },
    });
    expect(deciding('2024-04-24', { now: '2024-04-23T12:00:00Z' })).toEqual({
      refused: 'day-in-the-future',
      facts: { day: '2024-04-24', today: '2024-04-23' },
    });
    expect(deciding('2024-04-24', { session: { state: 'planned' } })).toEqual({
      refused: 'session-not-open',
      facts: { session: 'PTC-243-244', state: 'planned' },
    });
  });

  it('within the month of a session of which only the month is known, or on any day of one without dates', () => {
    const { firstDay: _, lastDay: __, ...dayless } = worldOn('2024-04-26T08:00:00Z').sessions.get(id) ?? {};
    const known = (dates: Session['dates'], on: string) => {
      const story: Story = beforePtc().at('2024-04-26T08:00:00Z');
      story.world = (now) => {
        const world = worldOn(now);
        const session = { ...dayless, dates, state: 'open' } as Session;
        return { ...world, sessions: new Map([...world.sessions, [id, session]]) };
      };
      return story.ask(story.recording(PTC, 'noted', { session: id, decidedOn: on }));
    };
    const april: Session['dates'] = { precision: 'month', value: '2024-04' };
    expect(known(april, '2024-04-02')).toMatchObject(taken);
    expect(known(april, '2024-03-31')).toEqual({
      refused: 'not-a-day-of-the-session',
      facts: { day: '2024-03-31', session: 'PTC-243-244', dates: '2024-04' },
    });
    expect(known({ precision: 'session', value: '243/244' } as Session['dates'], '2024-03-31')).toMatchObject(
      taken,
    );
  });

  it('until the day it was closed, that day included', () => {
    expect(deciding('2024-04-24', closedOn({ precision: 'day', value: '2024-04-24' }))).toMatchObject(taken);
    expect(deciding('2024-04-24', closedOn({ precision: 'day', value: '2024-04-23' }))).toEqual({
      refused: 'body-closed',
      facts: { body: 'PTC', closedOn: '2024-04-23' },
    });
    expect(deciding('2024-04-24', closedOn({ precision: 'unknown' } as PartialDate))).toMatchObject(taken);
  });

  it('as a body, on a day and in a session that are named', () => {
    const story = beforePtc();
    const { facts, ...command } = story.recording(PTC, 'noted');
    const { session: _, ...sessionless } = facts;
    const lacks = (field: string) => ({ refused: 'details-missing', facts: { fields: [field] } });
    expect(story.ask({ ...command, facts: { ...facts, decidedOn: 'April' } })).toEqual(lacks('decidedOn'));
    expect(story.ask({ ...command, facts: sessionless })).toEqual(lacks('session'));
    expect(story.ask({ ...command, facts: { ...facts, body: bodyId('XYZ') } })).toEqual({
      refused: 'unknown-body',
      facts: { body: 'XYZ' },
    });
    expect(story.ask({ ...command, facts: { ...facts, session: sessionId('PTC-1') } })).toEqual({
      refused: 'unknown-session',
      facts: { session: 'PTC-1' },
    });
  });
});

describe('the amended text', () => {
  const amended = () => beforePtc().records(PTC, 'endorsed-amended', { amendments: { en: 'Annex II.' } });
  const confirms = (story: Story, more: object = {}) => ({
    type: 'confirm-amended-text' as const,
    decision: decisionId('T13-3'),
    versions: story.tool.documents.flatMap((document) => document.versions).slice(0, 1),
    checkedBy: 'The Chair' as never,
    by: secretaryOf(PTC),
    ...more,
  });

  it('is confirmed once, with the paper, and completes the step', () => {
    const story = amended();
    expect(story.ask(confirms(story, { versions: [] }))).toEqual({
      refused: 'details-missing',
      facts: { fields: ['versions'] },
    });
    story.does(confirms(story));
    expect(story.tool.progress.steps).toEqual({ 1: { is: 'done', decision: 'T13-3' } });
    expect(story.last).toMatchObject({ checkedBy: 'The Chair', versions: [{ language: 'en' }] });
    expect(story.ask(confirms(story))).toEqual({
      refused: 'nothing-to-confirm',
      facts: { tool: 'T13', waitsFor: 'outcome' },
    });
    const endorsed = beforePoc();
    expect(endorsed.ask(confirms(endorsed))).toEqual({
      refused: 'nothing-to-confirm',
      facts: { tool: 'T13', outcome: 'endorsed' },
    });
  });
});

describe('the final text', () => {
  it('has a report, a paragraph and words, and is told which of them it lacks', () => {
    const story = beforePtc().records(PTC, 'endorsed');
    const final = { report: 'PC0345', paragraph: '47', text: { en: 'Endorsed.' } };
    const lacks = (more: object) =>
      story.ask({
        ...{ type: 'confirm-text', decision: decisionId('T13-3'), by: secretaryOf(PTC) },
        ...{ ...final, ...more },
      } as never);
    const fields = (...names: string[]) => ({ refused: 'details-missing', facts: { fields: names } });
    expect(lacks({ report: ' ' })).toEqual(fields('report'));
    expect(lacks({ paragraph: ' ' })).toEqual(fields('paragraph'));
    expect(lacks({ text: {} })).toEqual(fields('text'));
    expect(lacks({ report: '', paragraph: '', text: {} })).toEqual(fields('report', 'paragraph', 'text'));
  });
});

describe('what has followed on a decision', () => {
  const takeBack = {
    type: 'take-back',
    decision: decisionId('T13-3'),
    reason: 'Wrong button',
    lettersLeft: false,
    by: secretaryOf(PTC),
  } as const;

  it('keeps it from being taken back: what a person did, and what the clock moved', () => {
    const story = beforePtc().records(PTC, 'noted');
    const version = { document: 'PC0999' as never, language: 'en', revision: 'a' } as const;
    story.does({ type: 'attach-document', version, as: 'paper', by: secretaryOf(PTC) });
    expect(story.refused(takeBack)).toBe('later-event-exists');
    const silent = beforePtc().records(PTC, 'tacit-approval', {
      deadlineAt: '2024-05-17T10:00:00.000Z',
      rule: 'para. 12',
    });
    silent.at('2024-05-17T10:00:00Z').does({ type: 'lapse', asked: 3, notReached: [], by: clock });
    expect(silent.last.type).toBe('SilenceAgreed');
    expect(silent.refused(takeBack)).toBe('later-event-exists');
    const reminded = beforePtc().records(PTC, 'noted').at('2024-12-24T08:00:00Z');
    reminded.does({ type: 'lapse', asked: 0, notReached: [], by: clock });
    expect(reminded.last.type).toBe('Reminded');
    expect(reminded.ask(takeBack)).toMatchObject({ event: { type: 'DecisionTakenBack' } });
  });

  it('a correction needs a reason, an outcome of a body and its details', () => {
    const story = beforePtc().records(PTC, 'endorsed');
    const { facts } = story.recording(PTC, 'continued');
    const propose = (more: object) =>
      story.ask({
        ...{ type: 'propose-correction', decision: decisionId('T13-3'), reason: 'Misheard', facts },
        ...{ by: secretaryOf(PTC), ...more },
      } as never);
    expect(propose({ reason: '  ' })).toEqual({
      refused: 'details-missing',
      facts: { fields: ['reason'] },
    });
    expect(propose({})).toEqual({
      refused: 'details-missing',
      facts: { fields: ['guidance', 'byDay'], outcome: 'continued' },
    });
    expect(propose({ facts: { ...facts, outcome: 'withdrawn' } })).toEqual({
      refused: 'outcome-not-of-a-body',
      facts: { outcome: 'withdrawn' },
    });
  });
});

describe('the clock', () => {
  it('reminds every ninety days while that is before the tool falls asleep, and then lets it', () => {
    const story = beforePtc();
    const lapse = { type: 'lapse', asked: 0, notReached: [], by: clock } as const;
    const lapsesAt = [story.next.lapsesAt];
    for (let left = 12; left > 0 && story.next.lapsesAt; left--) {
      story.at(story.next.lapsesAt).does(lapse);
      if (story.next.lapsesAt) lapsesAt.push(story.next.lapsesAt);
      const isLast = story.next.lapsesAt === '2025-04-01T08:00:00.000Z';
      expect(story.next.onLapse).toBe(story.next.lapsesAt === null ? null : isLast ? 'sleep' : 'remind');
    }
    const days = lapsesAt.map((at) => Date.parse(at ?? '') / 86_400_000);
    const gaps = days.slice(1).map((day, index) => Math.round(day - (days[index] ?? 0)));
    expect(gaps.slice(0, -1).every((gap) => gap === 90)).toBe(true);
    expect(gaps.at(-1)).toBeLessThanOrEqual(90);
    expect(story.events.filter(({ type }) => type === 'Reminded').length).toBe(gaps.length);
    expect(story.last).toMatchObject({ type: 'FellDormant', idleSince: '2024-04-01T08:00:00.000Z' });
    expect(lapsesAt.at(-1)).toBe('2025-04-01T08:00:00.000Z');
  });

  it('marks the step that silence completed with the decision that opened the procedure', () => {
    const story = procedureOpened();
    story.at('2024-05-17T10:00:00Z').does({ type: 'lapse', asked: 3, notReached: [], by: clock });
    expect(story.tool.progress.steps).toEqual({ 1: { is: 'done', decision: 'T13-3' } });
  });
});
