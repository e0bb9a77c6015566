import { describe, expect, it } from 'vitest';
import { bodyId, sessionId, toolId } from '../../functions/domain/ids.ts';
import { Council, PoC, PTC, registration } from '../support/sample-register.ts';
import { beforePoc, beforePtc, bothLanguages, officer, Story, worldOn } from '../support/story.ts';

const made = toolId('T13b');
const child = { tool: made, registration };
const scope = { en: 'Sections 1-5' };

describe('an outcome that makes another tool', () => {
  it('needs both its name and its registration', () => {
    const story = beforePtc();
    const named = story.recording(PTC, 'in-part', { scope, remainder: made });
    const unnamed = story.recording(PTC, 'in-part', { scope });
    const lacks = { refused: 'details-missing', facts: { fields: ['remainder'], outcome: 'in-part' } };
    expect(story.ask(named)).toEqual(lacks);
    expect(story.ask({ ...unnamed, child })).toEqual(lacks);
    expect(story.ask(unnamed)).toEqual(lacks);
    const derived = { refused: 'details-missing', facts: { fields: ['child'], outcome: 'child-derived' } };
    expect(story.ask(story.recording(PTC, 'child-derived', { child: made }))).toEqual(derived);
    expect(story.ask({ ...story.recording(PTC, 'child-derived'), child })).toEqual(derived);
  });

  it('names the one that it makes, in the place of its kind and in no other', () => {
    const story = beforePtc();
    const stray = { refused: 'child-not-of-this-decision', facts: { outcome: 'in-part', tool: made } };
    const inPart = (more: object) => ({ ...story.recording(PTC, 'in-part', { scope, ...more }), child });
    expect(story.ask(inPart({ remainder: toolId('T99') }))).toEqual(stray);
    expect(story.ask(inPart({ remainder: made, child: made }))).toEqual(stray);
    expect(story.ask(inPart({ remainder: made, child: toolId('T99') }))).toEqual(stray);
    expect(story.ask({ ...story.recording(PTC, 'endorsed'), child })).toMatchObject({
      facts: { outcome: 'endorsed', tool: made },
    });
    expect(story.ask(story.recording(PTC, 'endorsed', { child: made }))).toMatchObject({
      facts: { outcome: 'endorsed', tool: made },
    });
  });

  it('registers the remainder with the body that took the other part, at no other step', () => {
    const story = beforePtc();
    const command = story.recording(PTC, 'in-part', { scope, remainder: made });
    expect(story.ask({ ...command, child })).toMatchObject({
      others: [
        {
          tool: 'T13b',
          event: {
            type: 'Registered',
            registration: { remainderOf: 'T13', bornBy: 'PTC' },
            move: { marks: [], next: { stage: 'ptc-endorsement', step: 1 } },
          },
        },
      ],
    });
    const elsewhere = { ...registration.route, steps: registration.route.steps.slice(1, 2) };
    expect(
      story.ask({ ...command, child: { tool: made, registration: { ...registration, route: elsewhere } } }),
    ).toEqual({ refused: 'route-step-not-known', facts: { body: 'PTC' } });
  });
});

describe('a decision that is recorded late', () => {
  const recordedIn = (state: 'open' | 'closed' | 'report-issued') => {
    const story = beforePtc();
    story.world = (now) => {
      const world = worldOn(now);
      const id = sessionId('PTC-243-244');
      const session = world.sessions.get(id);
      if (!session) throw new Error('The session is there');
      return { ...world, sessions: new Map([...world.sessions, [id, { ...session, state }]]) };
    };
    return story.records(PTC, 'endorsed').last;
  };

  it('says so, once its session is closed and also once its report is out', () => {
    expect(recordedIn('open')).toMatchObject({ late: false, questions: [] });
    expect(recordedIn('closed')).toMatchObject({ late: true, questions: ['recorded-late'] });
    expect(recordedIn('report-issued')).toMatchObject({ late: true, questions: ['recorded-late'] });
  });
});

describe('a session to which an item is deferred', () => {
  it('is one of the body, and one that the register knows', () => {
    const story = beforePtc();
    const to = (id: string) => story.ask(story.recording(PTC, 'deferred', { targetSession: sessionId(id) }));
    expect(to('PTC-300')).toEqual({ refused: 'unknown-session', facts: { session: 'PTC-300' } });
    expect(to('PoC-91')).toEqual({
      refused: 'session-of-another-body',
      facts: { session: 'PoC-91', body: 'PTC', of: 'PoC' },
    });
    expect(to('PTC-245-246')).toMatchObject({ event: { facts: { targetSession: 'PTC-245-246' } } });
  });
});

describe('an outcome that is no decision of a body', () => {
  it('is refused with the way in which it is taken instead', () => {
    const story = beforePoc();
    const refused = (outcome: string) => story.ask(story.recording(PoC, outcome as never));
    expect(refused('suspended')).toEqual({
      refused: 'outcome-not-yet-offered',
      facts: { outcome: 'suspended', taken: 'not-yet' },
    });
    expect(refused('withdrawn')).toEqual({
      refused: 'outcome-not-of-a-body',
      facts: { outcome: 'withdrawn', taken: 'command' },
    });
  });
});

describe('a draft that is handed in', () => {
  const submit = (more: object = {}) =>
    ({
      ...{ type: 'submit', to: PTC, asked: { en: 'To endorse' }, versions: bothLanguages, by: officer },
      ...more,
    }) as never;

  it('needs a title, what is asked and a paper, and is told which of them it lacks', () => {
    const story = new Story().registered();
    const lacks = (more: object) => story.ask(submit(more));
    expect(lacks({ title: { en: ' ' } })).toEqual({
      refused: 'details-missing',
      facts: { fields: ['title'] },
    });
    expect(lacks({ asked: {} })).toEqual({ refused: 'details-missing', facts: { fields: ['asked'] } });
    expect(lacks({ versions: [] })).toEqual({ refused: 'details-missing', facts: { fields: ['versions'] } });
    expect(lacks({ title: {}, asked: {}, versions: [] })).toMatchObject({
      facts: { fields: ['title', 'asked', 'versions'] },
    });
  });

  it('goes to a body that is there, and that its way passes', () => {
    const story = new Story().registered();
    expect(story.ask(submit({ to: bodyId('XYZ') }))).toEqual({
      refused: 'unknown-body',
      facts: { body: 'XYZ' },
    });
    expect(story.ask(submit({ to: bodyId('SWG') }))).toEqual({
      refused: 'route-step-not-known',
      facts: { body: 'SWG' },
    });
    expect(beforePtc().ask(submit())).toEqual({
      refused: 'tool-not-in-draft',
      facts: { tool: 'T13', stage: 'ptc-endorsement' },
    });
    const rejected = beforePtc().records(PTC, 'rejected', { reason: { en: 'No.' } });
    expect(rejected.ask(submit())).toEqual({ refused: 'tool-ended', facts: { tool: 'T13' } });
  });

  it('takes the title that it is handed in with, and a session of that body that is not over', () => {
    const story = new Story().registered();
    const title = { en: 'Compendium, 5th edition' };
    expect(story.ask(submit({ title }))).toMatchObject({ event: { type: 'Submitted', title } });
    expect(story.ask(submit())).not.toHaveProperty('event.title');
    const session = sessionId('PTC-243-244');
    const on = (state: 'open' | 'closed' | 'report-issued') => {
      story.world = (now) => {
        const world = worldOn(now);
        const planned = world.sessions.get(session);
        if (!planned) throw new Error('The session is there');
        return { ...world, sessions: new Map([...world.sessions, [session, { ...planned, state }]]) };
      };
      return story.ask(submit({ session }));
    };
    expect(on('open')).toMatchObject({ event: { session, move: { next: { session } } } });
    expect(on('closed')).toEqual({ refused: 'session-not-open', facts: { session, state: 'closed' } });
    expect(on('report-issued')).toMatchObject({ refused: 'session-not-open' });
    expect(story.ask(submit({ session: sessionId('PTC-300') }))).toMatchObject({
      refused: 'unknown-session',
    });
    expect(story.ask(submit({ session: sessionId('PoC-90') }))).toEqual({
      refused: 'session-of-another-body',
      facts: { session: 'PoC-90', body: 'PTC', of: 'PoC' },
    });
  });

  it('is not listed until the body has decided on it, and again after each time that it was handed in', () => {
    const notListed = { type: 'not-listed', body: PTC, why: 'late', by: officer } as const;
    const back = { target: 'draft', guidance: { en: 'More.' } } as const;
    const story = beforePtc();
    expect(story.ask(notListed)).toMatchObject({ event: { type: 'NotListed', why: 'late' } });
    expect(story.ask(notListed)).not.toHaveProperty('event.session');
    expect(story.ask(notListed)).not.toHaveProperty('event.reason');
    const told = { session: sessionId('PTC-243-244'), reason: { en: 'It came on Monday.' } };
    expect(story.ask({ ...notListed, ...told })).toMatchObject({ event: told });
    for (const day of ['2024-04-24', '2024-04-25', '2024-04-26']) {
      story.at(`${day}T08:00:00Z`).records(PTC, 'referred-back', back).at(`${day}T09:00:00Z`).submitted();
      expect(story.ask(notListed)).toMatchObject({ event: { type: 'NotListed' } });
    }
    story.at('2024-04-26T10:00:00Z').records(PTC, 'deferred');
    expect(story.ask(notListed)).toMatchObject({ refused: 'later-event-exists' });
    expect(story.ask({ ...notListed, body: PoC })).toEqual({
      refused: 'not-the-holder',
      facts: { body: 'PoC', holder: 'PTC' },
    });
  });

  it('is registered with a title', () => {
    const story = new Story();
    const register = { type: 'register', tool: toolId('T20'), by: officer } as const;
    expect(story.ask({ ...register, registration: { ...registration, title: {} } })).toEqual({
      refused: 'details-missing',
      facts: { fields: ['title'] },
    });
  });
});

it('a committee that approves, and a Council that recommends to itself, are asked whether they did', () => {
  const story = beforePtc().records(PTC, 'approved');
  expect(story.last).toMatchObject({ questions: ['unusual-verb'] });
  expect(beforePtc().records(PTC, 'recommended-to-council').last).toMatchObject({ questions: [] });
  const council = beforePoc().at('2024-06-27T08:00:00Z').records(Council, 'recommended-to-council');
  expect(council.last).toHaveProperty('questions', expect.arrayContaining(['unusual-verb']));
});
