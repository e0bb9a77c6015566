import { describe, expect, it } from 'vitest';
import { isOfficerOf, serves, sitsOn } from '../../functions/domain/due/seats.ts';
import { type Due, dueFor, nextMeetingOf } from '../../functions/domain/due.ts';
import { bodyId, decisionId, memberId, personId, sessionId, toolId } from '../../functions/domain/ids.ts';
import type { Seat } from '../../functions/domain/person.ts';
import type { Tool } from '../../functions/domain/tool.ts';
import type { World } from '../../functions/domain/world.ts';
import { CBC, Council, PoC, PTC, SWG, seat } from '../support/sample-register.ts';
import { beforePoc, beforePtc, clock, officer, paper, Story, secretaryOf } from '../support/story.ts';

const person = (...seats: Seat[]) => ({ id: personId('p'), seats });
const delegate = person(seat('p', 'delegate', PTC, { member: memberId('A') }));
const secretary = person(seat('p', 'secretary', PTC));
const responsible = { id: officer.person, seats: [] };
const due = (
  asks: Due['asks'],
  story: Story,
  who: ReturnType<typeof person>,
  tools: readonly Tool[] = [story.tool],
  world: World = story.world(story.now),
) => dueFor(who, tools, world).filter((row) => row.asks === asks);

describe('news', () => {
  const endorsed = () => beforePtc().records(PTC, 'endorsed');

  it('are news for thirty days, to the minute', () => {
    expect(due('information', endorsed().at('2024-05-24T08:00:00Z'), delegate)).toMatchObject([
      { decision: 'T13-3', body: 'PTC', on: '2024-04-24', tool: 'T13' },
    ]);
    expect(due('information', endorsed().at('2024-05-24T08:00:01Z'), delegate)).toEqual([]);
  });

  it('are for who sits on the body, and for who is responsible for the tool', () => {
    expect(due('information', endorsed(), person(seat('p', 'observer', PTC)))).toHaveLength(1);
    expect(due('information', endorsed(), person(seat('p', 'delegate', CBC)))).toEqual([]);
    expect(due('information', endorsed(), person())).toEqual([]);
    expect(due('information', endorsed(), responsible)).toHaveLength(1);
    const seated = person(seat('p', 'officer', undefined, { tool: toolId('T13') }));
    expect(due('information', endorsed(), seated)).toHaveLength(1);
    expect(
      due('information', endorsed(), person(seat('p', 'officer', undefined, { tool: toolId('T99') }))),
    ).toEqual([]);
  });

  it('are not what was taken back, nor what is still asked', () => {
    const back = endorsed().does({
      type: 'take-back',
      decision: decisionId('T13-3'),
      reason: 'Wrong button',
      lettersLeft: false,
      by: secretaryOf(PTC),
    });
    expect(due('information', back, delegate)).toEqual([]);
    const guidance = { en: 'Send examples.' };
    const invited = beforePtc().records(PTC, 'continued', { guidance, byDay: '2024-06-07' });
    expect(due('information', invited, delegate)).toEqual([]);
    expect(due('contribute', invited, delegate)).toMatchObject([
      { decision: 'T13-3', body: 'PTC', on: '2024-06-07', daysLeft: 44 },
    ]);
    expect(due('contribute', invited, secretary)).toEqual([]);
  });

  it('of silence are of the day on which it was agreement', () => {
    const story = beforePtc().records(PTC, 'tacit-approval', {
      deadlineAt: '2024-05-17T10:00:00.000Z',
      rule: 'para. 12',
    });
    story.at('2024-05-17T10:00:00Z').does({ type: 'lapse', asked: 3, notReached: [], by: clock });
    expect(due('information', story, delegate)).toMatchObject([{ on: '2024-05-17' }]);
  });
});

describe('the next session', () => {
  it('has its first day and how far off it is, and its end once it has begun', () => {
    const before = new Story().registered().submitted();
    expect(due('sessions', before, delegate)).toMatchObject([
      { session: 'PTC-243-244', on: '2024-04-23', daysLeft: 22, items: 1, body: 'PTC' },
    ]);
    expect(due('sessions', beforePtc().at('2024-04-23T08:00:00Z'), delegate)).toMatchObject([
      { daysLeft: 3 },
    ]);
    expect(due('sessions', before, delegate)[0]).not.toHaveProperty('when');
  });

  it('has what is known of its time, and nothing where nothing is', () => {
    const commissioner = person(seat('p', 'delegate', PoC));
    const story = beforePtc();
    expect(due('sessions', story, commissioner)).toMatchObject([
      { session: 'PoC-90', when: { precision: 'month', value: '2024-06' } },
    ]);
    expect(due('sessions', story, commissioner)[0]).not.toHaveProperty('on');
    const world = story.world(story.now);
    const session = world.sessions.get(sessionId('PoC-90'));
    if (!session) throw new Error('The session is there');
    const undated = { ...session, dates: { precision: 'unknown' } as const };
    const unknown = { ...world, sessions: new Map([[undated.id, undated]]) };
    const [row] = due('sessions', story, commissioner, [story.tool], unknown);
    expect(row).toMatchObject({ session: 'PoC-90' });
    expect(row).not.toHaveProperty('when');
    expect(due('sessions', story, person(seat('p', 'delegate', SWG)))).toEqual([]);
  });
});

describe('a paper in one language', () => {
  const half = (id: string) => {
    const story = new Story().registered({}, id);
    return story.does({ type: 'submit', to: PTC, asked: { en: 'x' }, versions: [paper('en')], by: officer });
  };

  it('is asked once, of whichever tools it belongs to, of its officer and of the secretary who has it', () => {
    const tools = [half('T1').tool, half('T2').tool, half('T3').tool];
    const story = half('T1');
    const [row, ...more] = due('translate', story, secretary, tools);
    expect(more).toEqual([]);
    expect(row).toMatchObject({
      document: 'PC0741',
      languages: ['fr'],
      tool: 'T1',
      alsoOf: ['T2', 'T3'],
      body: 'PTC',
      paper: { is: 'due', language: 'fr' },
    });
    expect(due('translate', story, secretary)[0]).not.toHaveProperty('alsoOf');
    expect(due('translate', story, responsible)).toHaveLength(1);
    expect(due('translate', story, delegate)).toEqual([]);
    expect(due('translate', story, person(seat('p', 'secretary', CBC)))).toEqual([]);
  });

  it('is nothing to translate any more once the way has ended, nor where both are there', () => {
    const story = half('T13')
      .at('2024-04-24T08:00:00Z')
      .records(PTC, 'rejected', {
        reason: { en: 'No.' },
        versions: [paper('en')],
      });
    expect(due('translate', story, responsible)).toEqual([]);
    expect(due('translate', beforePtc(), responsible)).toEqual([]);
  });

  it('of a draft that no body has is asked of its officer, and names no body', () => {
    const story = new Story().registered();
    story.does({ type: 'attach-document', version: paper('en'), as: 'paper', by: officer });
    const [row] = due('translate', story, responsible);
    expect(row).toMatchObject({ languages: ['fr'] });
    expect(row).not.toHaveProperty('body');
  });
});

describe('a draft', () => {
  it('names the body that sent it back, where one did', () => {
    expect(due('draft', new Story().registered(), responsible)[0]).not.toHaveProperty('body');
    const back = beforePtc().records(PTC, 'referred-back', { guidance: { en: 'Revise.' }, target: 'draft' });
    expect(due('draft', back, responsible)).toMatchObject([{ body: 'PTC' }]);
    expect(due('draft', back, delegate)).toEqual([]);
    expect(due('draft', beforePtc(), responsible)).toEqual([]);
  });
});

describe('a correction that is proposed', () => {
  it('is asked of who may agree, since the day on which it was, and not once the decision is gone', () => {
    const story = beforePtc().records(PTC, 'noted').at('2024-04-25T08:00:00Z');
    const { facts } = story.recording(PTC, 'deferred');
    const decision = decisionId('T13-3');
    story.does({ type: 'propose-correction', decision, facts, reason: 'Misheard', by: secretaryOf(PTC) });
    expect(due('correct', story, secretary)).toMatchObject([
      { decision, body: 'PTC', since: { precision: 'day', value: '2024-04-25' } },
    ]);
    expect(due('correct', story, { ...secretary, id: personId('sec-PTC') })).toEqual([]);
    expect(due('correct', story, delegate)).toEqual([]);
    const [noted] = story.tool.decisions;
    if (!noted) throw new Error('It was noted');
    const gone = { ...story.tool, decisions: [{ ...noted, status: 'taken-back' as const }] };
    expect(due('correct', story, secretary, [gone])).toEqual([]);
  });
});

describe('what a secretary has', () => {
  it('is the body’s, and of no tool that does not concern it, that is a draft, or that has ended', () => {
    const elsewhere = person(seat('p', 'secretary', CBC));
    for (const asks of ['decide', 'wait', 'confirm'] as const)
      expect(due(asks, beforePtc(), elsewhere)).toEqual([]);
    const council = person(seat('p', 'deputy-secretary', Council));
    expect(due('wait', beforePtc(), council)).toMatchObject([{ body: 'PTC' }]);
    expect(due('wait', new Story().registered(), council)).toEqual([]);
    expect(due('wait', beforePtc().records(PTC, 'rejected', { reason: { en: 'No.' } }), council)).toEqual([]);
    expect(due('decide', beforePoc(), secretary)).toEqual([]);
    expect(due('decide', beforePtc(), delegate)).toEqual([]);
  });

  it('waits for comments until their hour', () => {
    const story = beforePtc().records(PTC, 'in-principle', { deadlineAt: '2024-06-14T16:00:00.000Z' });
    expect(due('wait', story, secretary)).toMatchObject([
      { body: 'PTC', deadlineAt: '2024-06-14T16:00:00.000Z', on: '2024-06-14', daysLeft: 51 },
    ]);
  });

  it('has an amended text to confirm, until the day that the body set', () => {
    const amended = beforePtc().records(PTC, 'endorsed-amended', {
      amendments: { en: 'Annex II.' },
      byDay: '2024-05-31',
    });
    expect(due('confirm', amended, secretary)).toMatchObject([
      { decision: 'T13-3', body: 'PTC', on: '2024-05-31', daysLeft: 37 },
    ]);
    const dayless = beforePtc().records(PTC, 'endorsed-amended', { amendments: { en: 'Annex II.' } });
    expect(due('confirm', dayless, secretary)[0]).not.toHaveProperty('on');
  });
});

describe('a person', () => {
  it('serves a body as its secretary or deputy, and sits on it with any seat', () => {
    expect(serves(secretary, PTC)).toBe(true);
    expect(serves(person(seat('p', 'deputy-secretary', PTC)), PTC)).toBe(true);
    expect(serves(person(seat('p', 'chair', PTC)), PTC)).toBe(false);
    expect(serves(secretary, CBC)).toBe(false);
    expect(serves(person(seat('p', 'secretary')), undefined)).toBe(false);
    expect(sitsOn(person(seat('p', 'chair', CBC), seat('p', 'chair', PTC)), PTC)).toBe(true);
    expect(sitsOn(person(seat('p', 'chair', CBC)), bodyId('PTC'))).toBe(false);
  });

  it('is responsible for a tool by its registration or by a seat for that tool', () => {
    const { tool } = beforePtc();
    expect(isOfficerOf(responsible, tool)).toBe(true);
    expect(isOfficerOf(person(seat('p', 'officer', undefined, { tool: tool.id })), tool)).toBe(true);
    expect(isOfficerOf(person(seat('p', 'officer', undefined, { tool: toolId('T99') })), tool)).toBe(false);
    expect(isOfficerOf(person(seat('p', 'officer')), tool)).toBe(false);
    expect(isOfficerOf(person(seat('p', 'secretary', PTC, { tool: tool.id })), tool)).toBe(false);
  });
});

describe('the order of the list', () => {
  it('is by heading, soonest first, then as the bodies sit, then by the number of the tool', () => {
    const tools = ['T10', 'T9', 'T2'].map((id) => ({ ...beforePtc().tool, id: toolId(id) }));
    expect(due('decide', beforePtc(), secretary, tools).map(({ tool }) => tool)).toEqual(['T2', 'T9', 'T10']);
    const both = person(
      seat('p', 'delegate', Council),
      seat('p', 'delegate', PTC),
      seat('p', 'delegate', PoC),
    );
    const held = { ...beforePtc().tool.progress };
    const at = (body: typeof PTC, stage: string, id: string) => ({
      ...beforePtc().records(PTC, 'noted').tool,
      id: toolId(id),
      decisions: beforePtc()
        .records(PTC, 'noted')
        .tool.decisions.map((one) => ({ ...one, facts: { ...one.facts, body } })),
      progress: { ...held, next: { ...held.next, stage: stage as never } },
    });
    const news = [at(Council, 'council-approval', 'T1'), at(PTC, 'ptc-endorsement', 'T2')];
    expect(due('information', beforePtc(), both, news).map(({ body }) => body)).toEqual(['PTC', 'Council']);
    expect(due('sessions', beforePtc(), both).map(({ session }) => session)).toEqual([
      'PTC-243-244',
      'PoC-90',
      'Council-143-144',
    ]);
  });

  it('has the newest news first', () => {
    const story = beforePtc().records(PTC, 'noted').at('2024-04-25T08:00:00Z').records(PTC, 'noted');
    expect(due('information', story, delegate).map(({ on }) => on)).toEqual(['2024-04-25', '2024-04-24']);
  });

  it('tells the next meeting that has a day, over all bodies of a person', () => {
    const world = beforePtc().world('2024-05-02T08:00:00.000Z');
    const next = (...seats: Seat[]) => nextMeetingOf(person(...seats), world)?.id;
    expect(next(seat('p', 'delegate', PTC), seat('p', 'chair', Council))).toBe('Council-143-144');
    expect(next(seat('p', 'delegate', PoC))).toBe('PoC-91');
    expect(next(seat('p', 'delegate', SWG), seat('p', 'administrator'))).toBeUndefined();
  });
});

describe('what is before a body', () => {
  it('is due at its next session, and not at a later one; where it has no session, at the next', () => {
    const story = new Story().registered().submitted();
    const [row] = due('decide', story, secretary);
    expect(row).toMatchObject({
      session: 'PTC-243-244',
      on: '2024-04-23',
      daysLeft: 22,
      asked: { en: expect.any(String) },
    });
    expect(row).not.toHaveProperty('step');
    const later = beforePtc().records(PTC, 'deferred', { targetSession: sessionId('PTC-245-246') });
    expect(due('decide', later, secretary)).toEqual([]);
    expect(due('decide', later.at('2024-10-01T08:00:00Z'), secretary)).toMatchObject([
      { session: 'PTC-245-246' },
    ]);
    const unfixed = beforePtc().records(PTC, 'deferred').at('2024-10-01T08:00:00Z');
    const [open] = due('decide', unfixed, secretary);
    expect(open).toMatchObject({ on: '2024-10-23', daysLeft: 22 });
    expect(open).not.toHaveProperty('session');
  });
});
