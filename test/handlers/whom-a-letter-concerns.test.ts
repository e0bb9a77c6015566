import { describe, expect, it } from 'vitest';
import type { NoticeItem } from '../../functions/domain/audience.ts';
import { decisionId, memberId, personId } from '../../functions/domain/ids.ts';
import type { Recipient } from '../../functions/domain/notice.ts';
import { circleOf, followersOf, seatsToday } from '../../functions/handlers/circle.ts';
import { matterOf, peopleFor } from '../../functions/handlers/letter-matter-of.ts';
import { receivedLetter } from '../../functions/handlers/received-letters.ts';
import type { Notice } from '../../functions/ports.ts';
import { memoryPeopleStore } from '../support/memory-people.ts';
import { bodies, CBC, PoC, PTC, person, seat } from '../support/sample-register.ts';
import { approved, beforePoc, beforePtc, clock, officer, Story, secretaryOf } from '../support/story.ts';

const notice = {
  ...{ id: 'N', body: PTC, day: '2024-04-24', sendAt: '2024-04-24T16:00:00.000Z' },
} as unknown as Notice;
const itemOf = ({ last: event, tool }: Story, index = 0): NoticeItem => ({ index, event, tool });
/** The same of a tool that takes no other's place. */
function firstEdition(story: Story): NoticeItem {
  const { supersedes: _, ...tool } = story.tool;
  return { ...itemOf(story), tool };
}
const of = (member: string) => ({ member: memberId(member) });
const sit = [
  seat('a', 'delegate', PTC, of('A')),
  seat('a2', 'delegate', PTC, of('A')),
  seat('b', 'delegate', PTC, of('B')),
  seat('a-of-cbc', 'delegate', CBC, of('A')),
  seat('c', 'delegate', PoC, of('C')),
  seat('s', 'secretary', PTC),
  seat('s2', 'deputy-secretary', PTC),
  seat('s-poc', 'secretary', PoC),
  seat('gone', 'delegate', PTC, { ...of('A'), to: '2024-04-23' }),
];

/** People on their bodies; what was asked of the store is kept. */
async function register() {
  const people = memoryPeopleStore();
  for (const body of bodies) await people.putBody(body);
  for (const one of sit) await people.putSeat(one);
  for (const id of [...sit.map((one) => one.person), 'follower', 'officer'])
    await people.putPerson(person(id));
  const topics: string[] = [];
  const followers = (topic: string) => {
    topics.push(topic);
    return people.followers(topic);
  };
  return { ...people, followers, topics };
}

const unknownEdition = { load: async () => undefined };
const published = () => {
  const story = approved();
  story.tools.set('T05', new Story().registered({}, 'T05').tool);
  return story.does({
    type: 'publish',
    by: officer,
    publication: {
      ...{ language: 'en', on: '2024-07-05', audience: 'public', editorialOnly: true },
      file: { name: 'c.pdf', sha256: 'a'.repeat(64), bytes: 1 },
    },
  } as never);
};
/** A procedure that was extended because the Member A was not reached. */
const extended = () => {
  const { facts } = beforePtc().recording(PTC, 'noted', {
    ...{ deadlineAt: '2024-05-17T10:00:00.000Z', rule: 'x' },
  });
  return beforePtc()
    .does({
      type: 'open-written-procedure',
      decision: decisionId('T13-3'),
      facts: { ...facts, outcome: 'written-opened' },
      ...{ agrees: 'endorsed', minimumDays: 14, by: secretaryOf(PTC) },
    })
    .at('2024-05-17T10:00:00Z')
    .does({ type: 'lapse', asked: 2, notReached: [memberId('A')], by: clock });
};

describe('whom a notice might concern', () => {
  it('is who sits today on its body and on the one whose turn it is, who follows, and the officers', async () => {
    const people = await register();
    await people.follow('tool:T13', personId('follower'), true);
    const story = beforePoc();
    const world = await people.world('2024-04-24T16:00:00.000Z');
    const circle = await circleOf(people, notice, [itemOf(story)], world);
    expect(circle.people.map(({ id }) => id).sort()).toEqual(
      ['a', 'a2', 'b', 'c', 'follower', 'officer', 's', 's-poc', 's2'].sort(),
    );
    expect(circle.seats).toEqual(await seatsToday(people, notice, world));
    expect(circle.seats.map((one) => one.person)).not.toContain('gone');
    expect(circle.followers.get('tool:T13')).toEqual(['follower']);
  });

  it('is nobody of another body where the event tells none whose turn it is', async () => {
    const people = await register();
    const world = await people.world('2024-04-24T16:00:00.000Z');
    const registered = itemOf(new Story().registered({ officers: [] }));
    const circle = await circleOf(people, notice, [registered], world);
    expect(circle.people.map(({ id }) => id).sort()).toEqual(['a', 'a2', 'b', 's', 's2']);
  });

  it('asks who follows the body, each tool and the edition whose place it takes, once', async () => {
    const people = await register();
    const first = firstEdition(new Story().registered({ officers: [] }, 'T14'));
    const followers = await followersOf(people, notice, [itemOf(beforePtc()), itemOf(beforePoc(), 1), first]);
    expect(people.topics).toEqual(['body:PTC', 'tool:T13', 'tool:T14', 'tool:T05']);
    expect([...followers.keys()]).toEqual(people.topics);
  });
});

describe('what letters are written from', () => {
  const matter = async (items: readonly NoticeItem[], load: unknown = unknownEdition) => {
    const people = await register();
    await people.putMember({ id: memberId('A'), name: { en: 'A', fr: 'A' }, kind: 'member' });
    const ports = { tools: load, people, clock: { now: () => '2024-07-05T08:00:00.000Z' } };
    return { made: await matterOf(ports as never, notice, items), people };
  };

  it('has no edition where the one before is on paper only, or there is none', async () => {
    expect([...(await matter([itemOf(published())])).made.editions]).toEqual([]);
    const asked: unknown[] = [];
    const load = { load: async (id: unknown) => void asked.push(id) };
    await matter([firstEdition(published())], load);
    await matter([itemOf(beforePoc())], load);
    expect(asked).toEqual([]);
  });

  it('names Members where one of its events says who was not reached', async () => {
    const { made } = await matter([itemOf(extended()), itemOf(beforePoc(), 1)]);
    expect([...made.members]).toEqual([['A', { id: 'A', name: { en: 'A', fr: 'A' }, kind: 'member' }]]);
    expect((await matter([itemOf(beforePoc())])).made.members.size).toBe(0);
  });

  it('has of an official notice those who sit on its body for the same Member, and nobody else', async () => {
    const { made, people } = await matter([itemOf(beforePoc())]);
    const named = async (recipients: Readonly<Record<string, Recipient['class']>>) => {
      const list = Object.entries(recipients).map(([id, kind]) => ({ person: personId(id), class: kind }));
      return [...(await peopleFor({ people }, list as never, made)).keys()].sort();
    };
    expect(await named({ a: 'official' })).toEqual(['a', 'a2']);
    expect(await named({ s: 'official' })).toEqual(['s']);
    expect(await named({ 'a-of-cbc': 'official' })).toEqual(['a-of-cbc']);
    expect(await named({ a: 'official', follower: 'subscription' })).toEqual(['a', 'a2', 'follower']);
    expect(await named({ a: 'subscription' })).toEqual(['a']);
  });
});

describe('a letter in its reader’s inbox', () => {
  it('has of what it told what they may still read, by the seats that are their own', () => {
    const inPtc = beforePoc();
    const inPoc = beforePoc().records(PoC, 'endorsed');
    const items = [itemOf(inPtc, 0), itemOf(inPoc, 1)];
    const world = inPoc.world(inPoc.now);
    const letter = { to: '', subject: 'PTC: endorsed' } as never;
    const received = (id: string, events: readonly number[]) => {
      const recipient = { person: personId(id), class: 'subscription', events } as never;
      return receivedLetter(notice, { items, seats: sit, world } as never, { recipient, letter });
    };
    expect(received('a', [0, 1])).toEqual({
      person: 'a',
      notice: 'N',
      body: PTC,
      class: 'subscription',
      at: '2024-04-24T16:00:00.000Z',
      subject: 'PTC: endorsed',
      events: [{ tool: 'T13', n: 3 }],
    });
    expect(received('c', [0, 1]).events.map(({ n }) => n)).toEqual([3, 4]);
    expect(received('c', [1]).events.map(({ n }) => n)).toEqual([4]);
    expect(received('follower', [1]).events).toEqual([]);
  });
});
