import { describe, expect, it } from 'vitest';
import type { RecordedEvent } from '../../functions/domain/event.ts';
import { memberId, personId, type ToolId, toolId } from '../../functions/domain/ids.ts';
import { asleepAmong } from '../../functions/handlers/api/read/asleep-among.ts';
import { cursorAt, noSuchPlace, placeAt } from '../../functions/handlers/api/read/cursor.ts';
import { findOfficers } from '../../functions/handlers/api/read/find-officers.ts';
import { knownEvents } from '../../functions/handlers/api/read/known-events.ts';
import { namesOf } from '../../functions/handlers/api/read/names.ts';
import { pageOf } from '../../functions/handlers/api/read/page-of.ts';
import type { ToolEntry } from '../../functions/handlers/api/read/tool-entry.ts';
import { memoryPeopleStore } from '../support/memory-people.ts';
import { PTC, person, seat } from '../support/sample-register.ts';
import { beforePtc, clock } from '../support/story.ts';
import { reading } from './read-rig.ts';

describe('a place in a list', () => {
  const question = { body: 'PTC' };
  const written = (parts: unknown) => Buffer.from(JSON.stringify(parts)).toString('base64url');
  const [sign] = JSON.parse(Buffer.from(cursorAt(question, ['x']), 'base64url').toString());

  it('is found again by the same question, and by no other', () => {
    const cursor = cursorAt(question, ['2024-04-24', 'T13']);
    expect(placeAt(cursor, question)).toEqual(['2024-04-24', 'T13']);
    expect(placeAt(cursor, { body: 'PoC' })).toEqual(noSuchPlace());
    expect(placeAt(undefined, question)).toBeUndefined();
    expect(noSuchPlace()).toMatchObject({
      refused: 'request-not-acceptable',
      facts: { issues: [{ path: 'query.after' }] },
    });
  });

  it('is short enough for an address, and of letters that one can hold', () => {
    expect(cursorAt(question, ['T13'])).toMatch(/^[\w-]{24}$/);
  });

  it.each([
    ['nothing', written([])],
    ['the question alone', written([sign])],
    ['a number', written([sign, 5])],
    ['a text and a number', written([sign, 'T13', 5])],
    ['no list', written({ sign })],
    ['a word', written('place')],
    ['no text', written(null)],
    ['no JSON', 'bm9uc2Vuc2U'],
    ['an empty one', ''],
  ])('is none where somebody has written %s', (_, cursor) => {
    expect(placeAt(cursor, question)).toEqual(noSuchPlace());
  });
});

describe('a list that is asked to go on behind', () => {
  it('what is no place of it refuses, and does not begin again', async () => {
    const { get, submitted } = await reading();
    await submitted('T13');
    const tools = (place: readonly string[]) => get(`/api/tools?after=${cursorAt({}, place)}`, 'nobody');
    expect((await tools(['PTC', '1#2024-04-01T08:00:00.000Z#T13'])).status).toBe(200);
    for (const place of [['Nowhere', '1#2024-04-01T08:00:00.000Z#T13'], ['PTC', 'T13'], ['PTC']])
      expect((await tools(place)).status, String(place)).toBe(400);
  });

  it.each(['2024-04-24', '2024-04', '2024'])('a decision of %s goes on there', async (on) => {
    const { get, submitted, recorded } = await reading();
    await recorded(await submitted('T13'), 'endorsed');
    const after = cursorAt({}, [on, 'T11', 'PTC']);
    const { body } = await get(`/api/decisions?after=${after}`, 'nobody');
    // The day itself is behind it, the month and the year are before it.
    expect(body.items.map(({ decision }: { decision: string }) => decision)).toEqual(
      on === '2024-04-24' ? ['T13-1'] : [],
    );
  });

  it.each([
    ['x2024', 'T13', 'PTC'],
    ['20245', 'T13', 'PTC'],
    ['2024-4', 'T13', 'PTC'],
    ['2024-04-99', 'T13', 'PTC'],
    ['year', 'T13', 'PTC'],
    ['2024-04-24', 'T 13', 'PTC'],
    ['2024-04-24', 'T13', 'P C'],
    ['2024-04-24'],
  ])('what no decision can have refuses: %s %s %s', async (...place) => {
    const { get } = await reading();
    const answer = await get(`/api/decisions?after=${cursorAt({}, place)}`, 'nobody');
    expect(answer).toMatchObject({ status: 400, body: { code: 'request-not-acceptable' } });
  });

  it('the cursor of another question refuses', async () => {
    const { get } = await reading();
    const after = cursorAt({ body: 'PoC' }, ['2024-04-24', 'T13', 'PTC']);
    expect((await get(`/api/decisions?after=${after}`, 'nobody')).status).toBe(400);
  });
});

describe('who may be responsible', () => {
  /** A register of people with these names, in the order of which they are looked at. */
  async function of(...groups: readonly (readonly [name: string, count: number])[]) {
    const store = memoryPeopleStore();
    for (const [name, count] of groups)
      for (let n = 1; n <= count; n++)
        await store.putPerson(
          person(`${name.split(' ')[0]}-${n}`, { name: `${name} ${String(n).padStart(4, '0')}` }),
        );
    const looked: (string | undefined)[] = [];
    const people = {
      ...store,
      everybody: (page?: Parameters<typeof store.everybody>[0]) => {
        looked.push(page?.after);
        return store.everybody(page);
      },
    };
    const clock = { now: () => '2024-04-24T08:00:00.000Z' };
    async function found(q?: string) {
      const asked = { query: q === undefined ? {} : { q }, language: 'en' };
      const answer = await findOfficers({ people, clock })(asked as never);
      if ('refused' in answer) throw new Error(answer.refused);
      return answer.body;
    }
    return { store, found, looked };
  }

  describe('somebody to be responsible for a tool', () => {
    it('is found however far behind in the alphabet, each word beginning one of their name', async () => {
      const { found } = await of(['Anna', 150], ['Zoe Adjei', 1]);
      const zoe = { person: 'Zoe-1', name: 'Zoe Adjei 0001', seats: [] };
      for (const q of ['zoe', 'adj zo', '  ZOE  ', 'zoe-1']) expect(await found(q)).toEqual({ items: [zoe] });
      for (const q of ['oe', 'zoe b']) expect(await found(q)).toEqual({ items: [] });
    });

    it('is no one who was erased, not even by id', async () => {
      const { store, found } = await of(['Anna', 1]);
      await store.erase(personId('Anna-1'));
      for (const q of ['Anna-1', '', undefined]) expect(await found(q)).toEqual({ items: [] });
    });

    it('is looked for among a thousand names, and then there may be more', async () => {
      const near = await of(['Anna', 999], ['Zoe', 1]);
      expect(await near.found('zoe')).toEqual({ items: [{ person: 'Zoe-1', name: 'Zoe 0001', seats: [] }] });
      const far = await of(['Anna', 1050], ['Zoe', 100]);
      expect(await far.found('zoe')).toEqual({ items: [], more: true });
      expect(far.looked).toHaveLength(10);
      expect(far.looked[0]).toBeUndefined();
    });

    it('is one of fifty that are shown: of exactly so many there are no more', async () => {
      const fifty = await of(['Anna', 50], ['Zoe', 60]);
      const shown = await fifty.found('anna');
      expect([shown.items.length, shown.more]).toEqual([50, undefined]);
      const many = await of(['Anna', 51], ['Zoe', 60]);
      const cut = await many.found('anna');
      expect([cut.items.length, cut.items.at(-1)?.name, cut.more]).toEqual([50, 'Anna 0050', true]);
      // What would not be shown is not looked for.
      expect(many.looked).toHaveLength(1);
    });

    it('is told with the seats of today that are of no tool, those who sit for a Member last', async () => {
      const { store, found } = await of(['Anna', 2]);
      const member = { member: 'A' as never };
      await store.putMember({ id: member.member, name: { en: 'Member A', fr: 'Membre A' }, kind: 'member' });
      await store.putSeat(seat('Anna-1', 'delegate', 'PTC' as never, member));
      await store.putSeat(seat('Anna-2', 'officer', undefined, { tool: toolId('T13') }));
      await store.putSeat(seat('Anna-2', 'administrator'));
      await store.putSeat(seat('Anna-2', 'chair', 'PTC' as never, { to: '2024-04-23' }));
      const { items } = await found();
      expect(items.map(({ person, seats }) => [person, seats])).toEqual([
        ['Anna-2', ['Administrator']],
        ['Anna-1', ['Delegate, PTC, Member A']],
      ]);
    });
  });
});

describe('what is read for an answer', () => {
  async function* coming<T>(list: readonly T[]): AsyncGenerator<T> {
    yield* list;
  }
  async function all<T>(list: AsyncIterable<T> | undefined): Promise<readonly T[]> {
    const found: T[] = [];
    for await (const one of list ?? []) found.push(one);
    return found;
  }

  describe('the events of a tool', () => {
    /** Each chain is as long as the register says. */
    function register(lengths: Readonly<Record<string, number>> = {}) {
      const read: string[] = [];
      const stands: Record<string, number> = { ...lengths };
      const events = knownEvents({
        events: async (tool) => {
          read.push(tool);
          return Array.from({ length: stands[tool] ?? 1 }, (_, n) => ({ n }) as RecordedEvent);
        },
      });
      const know = async (tool: string, version: number) => (await events(toolId(tool), version)).length;
      return { read, stands, know };
    }

    it('are read once, and again only where there are more of them', async () => {
      const { read, stands, know } = register({ T1: 3 });
      expect([await know('T1', 3), await know('T1', 3), await know('T1', 2)]).toEqual([3, 3, 3]);
      expect(read).toEqual(['T1']);
      stands.T1 = 4;
      expect([await know('T1', 4), await know('T1', 4)]).toEqual([4, 4]);
      expect(read).toEqual(['T1', 'T1']);
    });

    it('are kept of the thousand tools that were read last', async () => {
      const { read, stands, know } = register();
      for (let n = 1; n <= 1000; n++) await know(`T${n}`, 1);
      for (const tool of ['T1', 'T2', 'T1000']) await know(tool, 1);
      expect(read).toHaveLength(1000);
      // It has been read again, so that another is the oldest.
      stands.T1 = 2;
      await know('T1', 2);
      await know('T1001', 1);
      read.length = 0;
      for (const tool of ['T1', 'T3', 'T1001', 'T2']) await know(tool, 1);
      expect(read).toEqual(['T2']);
    });
  });

  describe('the names that an answer needs', () => {
    const store = memoryPeopleStore();
    const asked: unknown[] = [];
    const people = {
      people: (ids: Parameters<typeof store.people>[0]) => {
        asked.push(ids);
        return store.people(ids);
      },
      members: () => {
        asked.push('members');
        return store.members();
      },
    };

    it('are those of the people, each asked for once, and of Members only where one is named', async () => {
      await store.putPerson(person('p', { name: 'Anna' }));
      const member = { id: memberId('A'), name: { en: 'A', fr: 'A' }, kind: 'member' } as const;
      await store.putMember(member);
      const ids = [personId('p'), personId('p'), personId('q')];
      expect(await namesOf(people, ids, false)).toEqual({ people: new Map([['p', 'Anna']]), members: [] });
      expect(asked.splice(0)).toEqual([['p', 'q']]);
      expect((await namesOf(people, [], true)).members).toEqual([member]);
      expect(asked).toEqual([[], 'members']);
    });
  });

  describe('a page', () => {
    const list = ['a', 'b', 'c', 'd'];
    const page = (fits: (one: string) => boolean, most: number, examined?: number) =>
      pageOf(coming(list), fits, most, examined);

    it('is what fits, and says behind which entry there is more', async () => {
      expect(await page(() => true, 2)).toEqual({ items: ['a', 'b'], last: 'b' });
      expect(await page((one) => one !== 'b', 2)).toEqual({ items: ['a', 'c'], last: 'c' });
      expect(await page(() => true, 4)).toEqual({ items: list });
      expect(await page(() => true, 9)).toEqual({ items: list });
    });

    it('looks at so many entries and no more, whatever fits', async () => {
      expect(await page(() => false, 2, 3)).toEqual({ items: [], last: 'c' });
      expect(await page((one) => one === 'b', 2, 3)).toEqual({ items: ['b'], last: 'c' });
      expect(await page(() => false, 2, 4)).toEqual({ items: [] });
      expect(await page((one) => one === 'd', 2)).toEqual({ items: ['d'] });
    });
  });

  describe('what sleeps among the tools of a list', () => {
    const story = beforePtc().at('2025-06-01T08:00:00Z');
    story.does({ type: 'lapse', asked: 0, notReached: [], by: clock });
    const world = story.world(story.now);
    const actor = { id: personId('p'), seats: [seat('p', 'secretary', PTC)] };

    function reading(...entries: readonly (Partial<ToolEntry> & { readonly tool: ToolId })[]) {
      const asked: (readonly [string, number])[] = [];
      const events = async (tool: ToolId, version: number) => {
        asked.push([tool, version]);
        return tool === 'T-hidden' ? [] : story.events;
      };
      const whole = entries.map((one) => ({ stage: 'ptc-endorsement', ...one }) as ToolEntry);
      const list = asleepAmong(
        {
          placeOf: ({ tool }) => [tool],
          from: (behind) => (behind ? undefined : coming(whole)),
          fits: ({ tool }) => tool !== 'T-other',
        },
        { actor, world, events },
      );
      return { list, asked };
    }
    const T = (name: string, more: Partial<ToolEntry> = {}) => ({ tool: toolId(name), ...more });

    it('is read to know, up to the version that the list has, unless it was read or has ended', async () => {
      const awake = beforePtc().tool;
      const { list, asked } = reading(
        ...[T('T13', { version: 7 }), T('T14'), T('T15', { view: story.tool }), T('T16', { view: awake })],
        ...[T('T-hidden'), T('T-ended', { stage: 'ended' }), T('T-other')],
      );
      const given = await all(list.from(undefined, 10));
      expect(given.map(({ tool }) => tool)).toEqual([
        ...['T13', 'T14', 'T15', 'T16', 'T-hidden', 'T-ended', 'T-other'],
      ]);
      expect(given.filter(list.fits).map(({ tool }) => tool)).toEqual(['T13', 'T14', 'T15']);
      expect(asked).toEqual([
        ['T13', 7],
        ['T14', 0],
        ['T-hidden', 0],
        ['T-other', 0],
      ]);
    });

    it('stands where the list has it', () => {
      const { list } = reading();
      expect(list.placeOf(T('T13') as ToolEntry)).toEqual(['T13']);
      expect(list.from(['T13'], 10)).toBeUndefined();
    });
  });
});
