import { describe, expect, it } from 'vitest';
import { evolve } from '../../functions/domain/evolve.ts';
import { decisionId, memberId, personId, toolId } from '../../functions/domain/ids.ts';
import type { Recipient } from '../../functions/domain/notice.ts';
import { noticesDue } from '../../functions/domain/notices-due.ts';
import type { Seat } from '../../functions/domain/person.ts';
import type { Tool } from '../../functions/domain/tool.ts';
import { matterOf, peopleFor } from '../../functions/handlers/letter-matter-of.ts';
import { lettersLeft } from '../../functions/handlers/letters-left.ts';
import { notReached } from '../../functions/handlers/not-reached.ts';
import { noticeItems } from '../../functions/handlers/notice-items.ts';
import { gatheringFor, noticesOf } from '../../functions/handlers/notices-of.ts';
import type { Notice } from '../../functions/ports.ts';
import { memoryPeopleStore } from '../support/memory-people.ts';
import { bodies, CBC, PTC, person, registration, seat } from '../support/sample-register.ts';
import {
  approved,
  beforePoc,
  beforePtc,
  clock,
  officer,
  procedureOpened,
  Story,
  secretaryOf,
} from '../support/story.ts';

type Handed = Pick<Recipient, 'person' | 'state'> & { readonly at?: string };
const handed = (
  who: string,
  state: Recipient['state'] = 'sent',
  at = '2024-04-24T08:05:00.000Z',
): Handed => ({
  person: personId(who),
  state,
  at,
});
const delegate = (who: string, member: string, more: Partial<Seat> = {}) =>
  seat(who, 'delegate', PTC, { member: memberId(member), ...more });

/** The ledger: in the notice of each event that has one, who was handed the letter. */
const ledger = (story: Story, reached: Readonly<Record<number, readonly Handed[]>>) => {
  const eventOf = new Map<string, number>();
  let then: Tool | undefined;
  for (const event of story.events) {
    then = evolve(then, event);
    if (!(event.n in reached)) continue;
    const due = noticesDue(event, then, { ...story.world(event.at), now: event.at });
    for (const { id } of due) eventOf.set(id, event.n);
  }
  return {
    read: async (id: string) => {
      const n = eventOf.get(id);
      return n === undefined
        ? undefined
        : { id, state: 'closed', sendAt: '', events: [{ tool: story.id, n }] };
    },
    reached: async (id: string) => reached[eventOf.get(id) ?? 0] ?? [],
  } as never;
};
const ask = (story: Story, seats: readonly Seat[], reached: Readonly<Record<number, readonly Handed[]>>) =>
  notReached(
    {
      tools: { events: async () => story.events },
      people: { seatsOn: async (body) => seats.filter((one) => one.body === body) },
      notices: ledger(story, reached),
    },
    story.tool,
    story.world(story.now),
  );

describe('whose silence counts', () => {
  const seats = [delegate('a', 'A'), delegate('b', 'B'), delegate('b2', 'B')];

  it('is a Member’s of whom one delegate had the letter, with the minimum of days left', async () => {
    expect(await ask(procedureOpened(), seats, { 3: [handed('a'), handed('b2')] })).toEqual({
      asked: 2,
      notReached: [],
    });
    expect(await ask(procedureOpened(), seats, { 3: [handed('a')] })).toEqual({
      asked: 2,
      notReached: ['B'],
    });
    expect(await ask(procedureOpened(), seats, {})).toEqual({ asked: 2, notReached: ['A', 'B'] });
    const at = (instant: string) =>
      ask(procedureOpened(), seats, { 3: [handed('a', 'sent', instant), handed('b')] });
    expect((await at('2024-05-03T21:59:00.000Z')).notReached).toEqual([]);
    // In Brussels that is the fourth of May.
    expect((await at('2024-05-03T22:00:00.000Z')).notReached).toEqual(['A']);
  });

  it('is not that of a letter which never came, and is that of one which was complained of', async () => {
    const by = (state: Recipient['state']) =>
      ask(procedureOpened(), seats, { 3: [handed('a', state), handed('b')] });
    for (const state of ['pending', 'bounced', 'failed'] as Recipient['state'][])
      expect((await by(state)).notReached, state).toEqual(['A']);
    expect((await by('complained')).notReached).toEqual([]);
    const { at: _, ...undated } = handed('a');
    expect((await ask(procedureOpened(), seats, { 3: [undated, handed('b')] })).notReached).toEqual(['A']);
  });

  it('is asked of who sat there on the day it was opened, as a delegate, whatever happened since', async () => {
    const others = [
      seat('o', 'observer', PTC, { member: memberId('O') }),
      seat('s', 'secretary', PTC),
      delegate('late', 'L', { from: '2024-04-25' }),
      delegate('gone', 'G', { to: '2024-04-23' }),
      delegate('leaving', 'E', { to: '2024-04-24' }),
      seat('c', 'delegate', CBC, { member: memberId('C') }),
    ];
    expect(
      await ask(procedureOpened(), [...others, delegate('b', 'B')], { 3: [handed('o'), handed('s')] }),
    ).toEqual({
      asked: 2,
      notReached: ['B', 'E'],
    });
    expect(await ask(procedureOpened(), [], {})).toEqual({ asked: 0, notReached: [] });
  });

  it('is also that of whom an extension reached, or a decision that opened a window itself', async () => {
    const story = procedureOpened().at('2024-05-17T10:00:00Z');
    story.does({ type: 'lapse', asked: 2, notReached: [memberId('B')], by: clock });
    expect(story.last.type).toBe('ProcedureExtended');
    const extended = { 3: [handed('a')], 4: [handed('b', 'sent', '2024-05-17T10:05:00.000Z')] };
    expect((await ask(story, seats, extended)).notReached).toEqual([]);
    const tacit = beforePtc().records(PTC, 'tacit-approval', {
      deadlineAt: '2024-06-14T10:00:00.000Z',
      rule: 'x',
    });
    expect(await ask(tacit, seats, { 3: [handed('a')] })).toEqual({ asked: 2, notReached: ['B'] });
  });

  it('is not that of whom only the wording of its decision was told', async () => {
    const story = procedureOpened().at('2024-04-25T08:00:00Z');
    const text = { en: 'The Committee asks in writing.' };
    story.does({
      type: 'confirm-text',
      ...{ decision: decisionId('T13-3'), report: 'PC0800', paragraph: '42', text, by: secretaryOf(PTC) },
    });
    expect((await ask(story, seats, { 4: [handed('a'), handed('b')] })).notReached).toEqual(['A', 'B']);
  });

  it('is nobody’s where no procedure runs, and not that of a letter about something else', async () => {
    expect(await ask(beforePtc(), seats, {})).toEqual({ asked: 0, notReached: [] });
    const story = procedureOpened().at('2024-04-25T08:00:00Z').records(PTC, 'noted');
    expect((await ask(story, seats, { 4: [handed('a'), handed('b')] })).notReached).toEqual(['A', 'B']);
  });
});

describe('the notices of an event', () => {
  const event = () => {
    const story = beforePtc().records(PTC, 'endorsed');
    return { story, event: story.last, world: story.world(story.now) };
  };
  const notice = (id: string, more: Partial<Notice> = {}) =>
    ({
      id,
      state: 'closed',
      sendAt: '2024-04-24T16:00:00.000Z',
      events: [{ tool: 'T13', n: 3 }],
      ...more,
    }) as Notice;
  const of = (...known: Notice[]) =>
    ({ read: async (id: string) => known.find((one) => one.id === id) }) as never;

  it('are those in which it is told, also the one that followed when the first was being written', async () => {
    const { story, event: endorsed, world } = event();
    const first = notice('PTC-243-244-2024-04-24', {
      events: [
        { tool: toolId('T99'), n: 3 },
        { tool: toolId('T13'), n: 2 },
      ],
    });
    const second = notice('PTC-243-244-2024-04-24-2');
    const found = await noticesOf(of(first, second), endorsed, story.tool, world);
    expect(found.map(({ id }) => id)).toEqual(['PTC-243-244-2024-04-24-2']);
    expect(await noticesOf(of(), endorsed, story.tool, world)).toEqual([]);
  });

  it('gather in the first that is not being written yet', async () => {
    const due = { id: 'N', body: PTC, day: '2024-04-24', sendAt: '', class: 'subscription' } as never;
    expect(await gatheringFor(of(), due)).toMatchObject({ id: 'N', state: 'gathering', events: [] });
    const gathering = notice('N', { state: 'gathering' });
    expect(await gatheringFor(of(gathering), due)).toBe(gathering);
    expect(await gatheringFor(of(notice('N', { state: 'frozen' })), due)).toMatchObject({
      id: 'N-2',
      state: 'gathering',
      events: [],
    });
    const third = await gatheringFor(of(notice('N'), notice('N-2', { state: 'frozen' })), due);
    expect(third.id).toBe('N-3');
  });

  it('say whether a letter may have left: once it no longer gathers, or its hour has come', async () => {
    const { story, world } = event();
    const left = (more: Partial<Notice>, now = '2024-04-24T15:59:59.999Z', decision = 'T13-3') =>
      lettersLeft(
        { notices: of(notice('PTC-243-244-2024-04-24', more)), tools: { events: async () => story.events } },
        story.tool,
        decisionId(decision),
        { ...world, now },
      );
    expect(await left({ state: 'gathering' })).toBe(false);
    expect(await left({ state: 'gathering' }, '2024-04-24T16:00:00.000Z')).toBe(true);
    expect(await left({ state: 'frozen' })).toBe(true);
    expect(await left({ state: 'frozen' }, undefined, 'T13-9')).toBe(false);
  });
});

describe('what a notice tells', () => {
  it('is each event with the tool as it left it, in the notice’s order, without what was taken back', async () => {
    const story = beforePtc().records(PTC, 'endorsed').at('2024-04-24T09:00:00Z');
    story.does({
      type: 'take-back',
      decision: decisionId('T13-3'),
      reason: 'Wrong button',
      lettersLeft: false,
      by: secretaryOf(PTC),
    });
    story.records(PTC, 'noted');
    const events = [5, 3, 2, 9].map((n) => ({ tool: story.id, n }));
    const items = await noticeItems({ events } as never, { events: async () => story.events });
    expect(items.map(({ index, event, tool }) => [index, event.type, tool.version])).toEqual([
      [0, 'DecisionRecorded', 5],
      [2, 'Submitted', 2],
    ]);
    expect(
      await noticeItems({ events: [{ tool: story.id, n: 4 }] } as never, {
        events: async () => story.events,
      }),
    ).toEqual([]);
  });

  it('reads each chain once, also of more tools than are read at the same time', async () => {
    const asked: string[] = [];
    const ids = Array.from({ length: 23 }, (_, n) => toolId(`T${n}`));
    const told = [...ids, ...ids].map((tool) => ({ tool, n: 1 }));
    const items = await noticeItems({ events: told } as never, {
      events: async (id) => {
        asked.push(id);
        return new Story().registered({}, id).events.filter(({ tool }) => tool === id);
      },
    });
    expect(items).toHaveLength(46);
    expect(asked.sort()).toEqual([...ids].sort());
  });
});

describe('what a letter is written from', () => {
  const matter = async (story: Story) => {
    const people = memoryPeopleStore();
    for (const body of bodies) await people.putBody(body);
    for (const one of [
      delegate('a', 'A'),
      delegate('a2', 'A'),
      delegate('b', 'B'),
      seat('s', 'secretary', PTC),
    ])
      await people.putSeat(one);
    for (const id of ['a', 'a2', 'b', 's']) await people.putPerson(person(id));
    const [item] = await noticeItems({ events: [{ tool: story.id, n: story.tool.version }] } as never, {
      events: async () => story.events.filter(({ tool }) => tool === story.id),
    });
    const notice = { id: 'N', body: PTC, day: '2024-04-24' } as unknown as Notice;
    let asked = 0;
    const members = async () => {
      asked++;
      return [{ id: memberId('A'), name: { en: 'A', fr: 'A' }, kind: 'member' as const }];
    };
    const load = async (id: string) =>
      id === 'T05' ? { tool: story.tools.get('T05') ?? story.tool, hash: '' } : undefined;
    const ports = {
      tools: { load },
      people: { ...people, members },
      clock: { now: () => story.now },
    } as never;
    const made = await matterOf(ports, notice, item ? [item] : []);
    return { made, people, asked: () => asked };
  };

  it('has the edition whose place is taken, and Members only where a letter names them', async () => {
    const story = approved();
    story.tools.set('T05', new Story().registered({}, 'T05').tool);
    story.does({
      type: 'publish',
      by: officer,
      publication: {
        ...{ language: 'en', on: '2024-07-05', audience: 'public', editorialOnly: true },
        file: { name: 'c.pdf', sha256: 'a'.repeat(64), bytes: 1 },
      },
    } as never);
    const published = await matter(story);
    expect([...published.made.editions.keys()]).toEqual([registration.supersedes]);
    expect([published.made.members.size, published.asked()]).toEqual([0, 0]);
    expect((await matter(beforePoc())).made.editions.size).toBe(0);
    const extended = procedureOpened().at('2024-05-17T10:00:00Z');
    extended.does({ type: 'lapse', asked: 2, notReached: [memberId('A')], by: clock });
    expect((await matter(extended)).made.members.size).toBe(1);
    const halved = procedureOpened()
      .at('2024-05-17T10:00:00Z')
      .does({ type: 'lapse', asked: 0, notReached: [], by: clock });
    expect((await matter(halved)).made.members.size).toBe(0);
  });

  it('has its recipients, and in an official one those who sit for the same Member', async () => {
    const { made, people } = await matter(beforePoc());
    const names = async (of: Recipient['class'], ...who: string[]) => {
      const recipients = who.map((id) => ({ person: personId(id), class: of }) as Recipient);
      return [...(await peopleFor({ people }, recipients, made)).keys()].sort();
    };
    expect(await names('subscription', 'a')).toEqual(['a']);
    expect(await names('official', 'a')).toEqual(['a', 'a2']);
    expect(await names('official', 's')).toEqual(['s']);
    expect(await names('official', 'b', 's')).toEqual(['b', 's']);
  });
});
