import { describe, expect, it } from 'vitest';
import { memberId, personId, toolId } from '../../functions/domain/ids.ts';
import { toolsThatMayNeed } from '../../functions/handlers/api/take-part/due-tools.ts';
import { toolsDecidedSince, toolsHeld } from '../../functions/handlers/api/take-part/gather-tools.ts';
import { asClock, byClock } from '../../functions/handlers/as-clock.ts';
import { records, secretary } from '../support/register.ts';
import { CBC, Council, PoC, PTC, registration, seat } from '../support/sample-register.ts';
import { officer, Story, worldOn } from '../support/story.ts';
import { enter } from './rig.ts';
import { letter, takingPart } from './take-part-rig.ts';

const answers = '/api/tools/T13/procedures/T13-1/answers';
const offers = '/api/tools/T13/offers';
const title = 'Compendium of Case Studies on Cross-Border E-Commerce';

const secondProcedure = {
  type: 'open-written-procedure',
  facts: records('written-opened', { deadlineAt: '2024-06-14T10:00:00.000Z', rule: 'Decision 12' }).facts,
  ...{ agrees: 'endorsed', minimumDays: 7 },
};

/** A register in which the hour of T13's procedure can come, with the Members who were not reached. */
async function withProcedures() {
  const register = await takingPart();
  const { tools, people, clock } = register;
  const lapses = async (at: string, notReached: readonly string[]) => {
    clock.at = at;
    const loaded = await tools.load(toolId('T13'));
    const lapse = { type: 'lapse', asked: 3, notReached: notReached.map(memberId), by: byClock } as const;
    if (loaded) await asClock(tools, loaded, lapse, await people.world(at));
    return (await tools.load(toolId('T13')))?.tool;
  };
  return { ...register, lapses };
}

describe('an answer in a written procedure', () => {
  it('is found where its tool is', async () => {
    const { post, procedure } = await takingPart();
    await procedure();
    const { headers } = await post(answers, 'del-A', { answer: 'no-objection' });
    expect(headers.location).toBe('/api/tools/T13');
  });

  it('comes too late once silence was counted, at the hour to which the procedure was extended', async () => {
    const { post, procedure, lapses } = await withProcedures();
    await procedure();
    const deadlineAt = (await lapses('2024-05-17T10:00:00.000Z', ['B']))?.procedure?.deadlineAt ?? '';
    expect(deadlineAt > '2024-05-17T10:00:00.000Z').toBe(true);
    expect((await lapses(deadlineAt, []))?.procedure).toBeUndefined();
    expect((await post(answers, 'del-A', { answer: 'objection' })).body).toMatchObject({
      code: 'deadline-passed',
      facts: { deadlineAt, secretariat: 'ptc@example.org' },
    });
  });

  it('comes too late at the hour of its own procedure, whatever the one before was extended to', async () => {
    const { post, procedure, does, lapses } = await withProcedures();
    await procedure();
    await lapses('2024-05-17T10:00:00.000Z', ['B']);
    await post(answers, 'del-B', { answer: 'objection' });
    await does(secretary, { tool: 'T13', command: secondProcedure });
    await lapses('2024-06-14T10:00:00.000Z', []);
    const late = await post(answers.replace('T13-1', 'T13-2'), 'del-A', { answer: 'objection' });
    expect(late.body).toMatchObject({
      code: 'deadline-passed',
      facts: { deadlineAt: '2024-06-14T10:00:00.000Z' },
    });
  });

  it('to what an objection has ended is told so, and not that an hour has passed', async () => {
    const { post, procedure, clock } = await takingPart();
    await procedure();
    await post(answers, 'del-B', { answer: 'objection' });
    clock.at = '2024-05-18T10:00:00.000Z';
    expect((await post(answers, 'del-A', { answer: 'objection' })).body.code).toBe('no-open-procedure');
  });

  it('is not of an observer of another body, nor is a tool or a decision that is not there', async () => {
    const { post, procedure, people } = await takingPart();
    await procedure();
    await enter(people, 'obs-PoC', [{ role: 'observer', body: PoC, member: memberId('X') }]);
    const refused = await post(answers, 'obs-PoC', { answer: 'objection' });
    expect(refused.body).toMatchObject({
      code: 'not-permitted',
      facts: { needs: [{ role: 'delegate', body: PTC }], action: 'object' },
    });
    const at = async (path: string) =>
      (await post(`/api/tools/${path}/answers`, 'del-A', { answer: 'objection' })).body;
    expect(await at('T99/procedures/T99-1')).toMatchObject({ facts: { tool: 'T99' } });
    expect(await at('T13/procedures/T13-9')).toMatchObject({ facts: { decision: 'T13-9' } });
  });

  it('of a chair, or for another’s Member, lacks a seat and not time', async () => {
    const { post, procedure, people, lapses } = await withProcedures();
    await procedure();
    await enter(people, 'chair', [{ role: 'chair', body: PTC }]);
    const lacks = { code: 'not-permitted', facts: { needs: [{ role: 'delegate', body: PTC }] } };
    expect((await post(answers, 'chair', { answer: 'objection' })).body).toMatchObject(lacks);
    await lapses('2024-05-17T10:00:00.000Z', []);
    const ofAnother = await post(answers, 'del-B', { member: 'A', answer: 'objection' });
    expect(ofAnother.body.code).toBe('not-permitted');
  });

  it('tells what the same Member answered before in the same procedure only', async () => {
    const { post, procedure, does } = await takingPart();
    await procedure();
    await post(answers, 'del-B', { answer: 'no-objection' });
    await post(answers, 'del-A', { answer: 'no-objection' });
    expect((await post(answers, 'del-B', { answer: 'objection' })).body.before).toMatchObject({
      answer: 'no-objection',
      sentence: 'You had answered for your administration on 24 April 2024.',
    });
    await does(secretary, { tool: 'T13', command: secondProcedure });
    const second = '/api/tools/T13/procedures/T13-2/answers';
    const again = await post(second, 'del-B', { answer: 'no-objection' });
    expect([again.status, again.body.before]).toEqual([201, undefined]);
    expect(again.body.withdrawableUntil).toBe('2024-06-14T10:00:00.000Z');
  });
});

describe('an offer to contribute', () => {
  it('is found with those of its tool, and is one for each person, whatever their keys', async () => {
    const { post, get, invitation, people } = await takingPart();
    await invitation();
    const key = { 'idempotency-key': 'the-same-key' };
    const first = await post(offers, 'del-A', { text: 'Ours' }, key);
    expect(first.headers.location).toBe('/api/tools/T13/offers');
    expect((await post(offers, 'del-B', { text: 'Also ours' }, key)).body).toMatchObject({ member: 'B' });
    await people.putSeat(seat('sec-PTC', 'delegate', PTC, { member: memberId('B') }));
    expect((await get(offers, 'sec-PTC')).body.items).toMatchObject([
      { person: 'del-A', memberName: 'Member A' },
      { person: 'del-B', memberName: 'Member B' },
    ]);
  });

  it('is of the Member for whom its person sits there, and of nobody’s where they sit for none', async () => {
    const { post, get, invitation, people } = await takingPart();
    await invitation();
    await enter(people, 'of-three', [
      { role: 'delegate', body: CBC, member: memberId('B') },
      { role: 'chair', body: PTC, member: memberId('C') },
      { role: 'delegate', body: PTC, member: memberId('A') },
    ]);
    await enter(people, 'of-none', [{ role: 'observer', body: PTC }]);
    await enter(people, 'of-both', [
      { role: 'observer', body: PTC },
      { role: 'delegate', body: PTC, member: memberId('B') },
    ]);
    expect((await post(offers, 'of-both', { text: 'x' })).body.member).toBe('B');
    expect((await post(offers, 'of-three', { text: 'x' })).body.member).toBe('A');
    const alone = await post(offers, 'of-none', { text: 'x' });
    expect([alone.status, alone.body.member]).toEqual([201, undefined]);
    expect((await get(offers, 'of-none')).body.items).toEqual([
      expect.not.objectContaining({ memberName: expect.anything() }),
    ]);
    const { items } = (await get(offers, 'sec-PTC')).body;
    const named = items.map((item: Record<string, string>) => [item.person, item.memberName]);
    expect(Object.fromEntries(named)).toEqual({
      'of-both': 'Member B',
      'of-none': undefined,
      'of-three': 'Member A',
    });
  });

  it('names an organization that is no Member of the register by nothing', async () => {
    const { post, get, invitation } = await takingPart();
    await invitation();
    await post(offers, 'obs-X', { text: 'x' });
    const [item] = (await get(offers, 'obs-X')).body.items;
    expect(item).toMatchObject({ member: 'X', name: 'Name of obs-X' });
    expect(item).not.toHaveProperty('memberName');
  });

  it('to a tool that is not there says which', async () => {
    const { post, get, put } = await takingPart();
    const asked = [
      post('/api/tools/T99/offers', 'del-A', { text: 'x' }),
      get('/api/tools/T99/offers', 'del-A'),
      put('/api/me/follows/tools/T99', 'del-A'),
    ];
    for (const { body } of await Promise.all(asked))
      expect(body).toMatchObject({ code: 'unknown-tool', facts: { tool: 'T99' } });
  });

  it('is answered under the key of its own person, and the first note stays', async () => {
    const { post, invitation, offers: store, clock } = await takingPart();
    await invitation();
    const key = { 'idempotency-key': 'the-same-key' };
    await post(offers, 'del-A', { text: 'Ours' }, key);
    await post(offers, 'del-B', { text: 'Also ours' }, key);
    const answered = (as: string) => post(`${offers}/del-B/the-same-key/answered`, as);
    expect((await answered('sec-PTC')).body.person).toBe('del-B');
    clock.at = '2024-04-25T08:00:00.000Z';
    expect((await answered('dep-PTC')).body.answeredAt).toBe('2024-04-24T08:00:00.000Z');
    expect((await store.of(toolId('T13'))).map((offer) => offer.answered)).toEqual([
      undefined,
      { at: '2024-04-24T08:00:00.000Z', by: 'sec-PTC' },
    ]);
  });

  it('waits for its own body, oldest first, with the name of who is known', async () => {
    const { post, get, invitation, people, clock } = await takingPart();
    await invitation('2024-08-30', 'T14');
    await invitation('2024-08-30', 'T13');
    await post(offers, 'del-B', { text: 'First' });
    clock.at = '2024-04-24T09:00:00.000Z';
    await post('/api/tools/T14/offers', 'del-A', { text: 'Second' });
    clock.at = '2024-04-24T10:00:00.000Z';
    await post(offers, 'col-A', { text: 'Third' });
    const gone = await people.person(personId('col-A'));
    if (gone) await people.putPerson({ ...gone, name: '' });
    const { body } = await get('/api/me/due', 'sec-PTC');
    expect(body.offers.map(({ text, name }: Record<string, string>) => [text, name])).toEqual([
      ['First', 'Name of del-B'],
      ['Second', 'Name of del-A'],
      ['Third', 'col-A'],
    ]);
    await people.putSeat(seat('sec-PTC', 'secretary', PoC));
    expect((await get('/api/me/due?body=PTC', 'sec-PTC')).body.offers).toHaveLength(3);
    expect((await get('/api/me/due?body=PoC', 'sec-PTC')).body.offers).toEqual([]);
    expect((await get('/api/me/due', 'sec-PoC')).body.offers).toEqual([]);
  });

  it('is looked for on the tools to which a body of the secretary invites, and on no other', async () => {
    const { get, invitation, submitted, offers: store, people } = await takingPart();
    await submitted('T13');
    await submitted('T15');
    await invitation('2024-08-30', 'T14');
    const { of } = store;
    const asked: string[] = [];
    store.of = (tool) => {
      asked.push(tool);
      return of(tool);
    };
    const { members } = people;
    let reads = 0;
    people.members = () => {
      reads++;
      return members();
    };
    for (const person of ['sec-PoC', 'del-A', 'sec-PTC']) await get('/api/me/due', person);
    expect(asked).toEqual(['T14']);
    // Nothing in these lists names a Member.
    expect(reads).toBe(0);
  });

  it('alone is something that needs a secretary', async () => {
    const { post, get, does, submitted, people, clock } = await takingPart();
    await submitted();
    await does(secretary, {
      tool: 'T13',
      command: records('referred-back', { target: 'draft', guidance: { en: 'x' }, byDay: '2024-08-30' }),
    });
    await people.putSeat(seat('of-CBC', 'secretary', CBC));
    clock.at = '2024-05-02T08:00:00.000Z';
    const before = (await get('/api/me/due', 'sec-PTC')).body;
    await post(offers, 'del-A', { text: 'Ours' });
    const after = (await get('/api/me/due', 'sec-PTC')).body;
    expect([before.offers.length, 'sentence' in before]).toEqual([0, true]);
    expect([after.offers.length, 'sentence' in after]).toEqual([1, false]);
  });
});

describe('what a person receives', () => {
  const sentenceOf = async (...topics: string[]) => {
    const { submitted, people, get } = await takingPart();
    await submitted();
    for (const topic of topics) await people.follow(topic, personId('nobody'), true);
    const { body } = await get('/api/me/subscriptions', 'nobody');
    return [body.sentence, body.tools.map(({ tool }: { tool: string }) => tool)];
  };

  it('is nothing only where they follow neither a body nor a tool that is there', async () => {
    expect(await sentenceOf()).toEqual(['You follow nothing.', []]);
    expect(await sentenceOf('body:CBC')).toEqual([undefined, []]);
    expect(await sentenceOf('tool:T13')).toEqual([undefined, ['T13']]);
    expect(await sentenceOf('tool:T99')).toEqual(['You follow nothing.', []]);
    expect(await sentenceOf('body:CBC', 'tool:T13')).toEqual([undefined, ['T13']]);
  });

  it('is nothing of a seat only once they want no letters of its body', async () => {
    const { submitted, people, put, get } = await takingPart();
    await submitted();
    const sentenceAt = async (level: string) => {
      await put('/api/me/subscriptions/PTC', 'del-A', { level });
      return (await get('/api/me/subscriptions', 'del-A')).body.sentence?.replaceAll('\u00a0', ' ');
    };
    expect((await get('/api/me/subscriptions', 'del-A')).body.sentence).toBeUndefined();
    expect(await sentenceAt('all')).toBeUndefined();
    expect(await sentenceAt('none')).toMatch(/^Vous ne suivez rien\. Votre siège reste dans « /);
    await people.follow('tool:T13', personId('del-A'), true);
    expect(await sentenceAt('none')).toBeUndefined();
  });

  it('is nothing of a body that they neither sit on nor follow, whatever they once chose for it', async () => {
    const { put, get } = await takingPart();
    await put('/api/me/subscriptions/CBC', 'nobody', { level: 'all' });
    expect((await get('/api/me/subscriptions', 'nobody')).body.sentence).toBe('You follow nothing.');
    await put('/api/me/follows/bodies/CBC', 'nobody');
    expect((await get('/api/me/subscriptions', 'nobody')).body).not.toHaveProperty('sentence');
    await put('/api/me/subscriptions/CBC', 'nobody', { level: 'none' });
    expect((await get('/api/me/subscriptions', 'nobody')).body.sentence).toBe('You follow nothing.');
  });

  it('is no tool that is called as a body is, nor one whose name is none', async () => {
    const { submitted, people, get } = await takingPart();
    await submitted('CBC');
    for (const topic of ['body:CBC', 'tool:a b', 'tool:', 'tool:T99'])
      await people.follow(topic, personId('del-A'), true);
    const { body } = await get('/api/me/subscriptions', 'del-A');
    expect(body.tools).toEqual([]);
    expect(body.bodies.map((one: Record<string, unknown>) => [one.body, one.seat, one.follows])).toEqual([
      ['PTC', true, false],
      ['CBC', false, true],
    ]);
  });

  it('names a tool by its title', async () => {
    const { submitted, put, get } = await takingPart();
    await submitted();
    await put('/api/me/follows/tools/T13', 'nobody');
    expect((await get('/api/me/subscriptions', 'nobody')).body.tools).toEqual([{ tool: 'T13', title }]);
  });

  it('cannot be changed by who is not there any more', async () => {
    const { people, put } = await takingPart();
    people.changePerson = async () => undefined;
    const gone = { status: 404, body: { code: 'unknown-person', facts: { person: 'del-A' } } };
    expect(await put('/api/me/settings', 'del-A', { language: 'fr' })).toMatchObject(gone);
    expect(await put('/api/me/subscriptions/PTC', 'del-A', { level: 'all' })).toMatchObject(gone);
  });
});

describe('a letter in the list of letters', () => {
  it('names each of its tools once, as they are called now', async () => {
    const { inbox, does, submitted, get } = await takingPart();
    const named = { ...registration, officers: ['officer'] };
    await does(officer, { tool: 'T20', command: { type: 'register', registration: named } });
    await submitted();
    const told = [
      { tool: 'T20', n: 1 },
      { tool: 'T13', n: 1 },
      { tool: 'T13', n: 2 },
    ];
    await inbox.add([letter('del-B', '2024-04-24T16:00:00.000Z', { events: told as never })]);
    const read = async () => (await get('/api/me/inbox', 'del-B')).body.items[0];
    expect((await read()).tools).toEqual([
      { tool: 'T20', title },
      { tool: 'T13', title },
    ]);
    const asked = { type: 'submit', to: PTC, asked: { en: 'x' }, title: { en: 'Called otherwise' } };
    const versions = [{ document: 'PC0742', language: 'en', revision: 'a' }];
    await does(officer, { tool: 'T20', command: { ...asked, versions } });
    expect((await read()).tools[0]).toEqual({ tool: 'T20', title: 'Called otherwise' });
  });

  it('is withheld where one of its tools is not there', async () => {
    const { inbox, submitted, get } = await takingPart();
    await submitted();
    const events = [
      { tool: 'T13', n: 2 },
      { tool: 'T99', n: 1 },
    ];
    await inbox.add([letter('del-B', '2024-04-24T16:00:00.000Z', { events: events as never })]);
    expect((await get('/api/me/inbox', 'del-B')).body.items).toMatchObject([
      { withheld: true, tools: [{ tool: 'T13' }] },
    ]);
  });
});

describe('the tools that may need a person', () => {
  const today = '2024-06-18T08:00:00.000Z';
  /** A register of tools in these states, and what is asked of its lists. */
  const asked = async (
    seats: readonly ReturnType<typeof seat>[],
    lists: { held?: Story[]; own?: Story[]; here?: Story[]; decided?: Story[] } = {},
    as = 'a',
  ) => {
    const all = Object.values(lists).flat();
    const questions: string[] = [];
    const idsOf = (stories: Story[] = []) => stories.map(({ id }) => id);
    const store = {
      events: async (id: string) =>
        all.find((story) => story.id === id)?.events.filter(({ tool }) => tool === id) ?? [],
      heldTools: async () => ({ heads: idsOf(lists.held).map((tool) => ({ tool })) }),
      toolsAt: async (place: string) => {
        questions.push(`at ${place}`);
        return { heads: place === 'PTC' ? idsOf(lists.here).map((tool) => ({ tool })) : [] };
      },
      toolsOfOfficer: async (of: string) => {
        questions.push(`of ${of}`);
        return { tools: idsOf(lists.own) };
      },
      decidedBy: async (body: string, { from }: { from: string }) => {
        questions.push(`by ${body} since ${from}`);
        return { decided: idsOf(lists.decided).map((tool) => ({ tool })) };
      },
    };
    const person = { id: personId(as), seats };
    const found = await toolsThatMayNeed(store as never, person, worldOn(today));
    return { questions: questions.sort(), tools: found.map(({ id }) => id) };
  };
  const on = (id: string) => new Story().registered({ officers: [] }, id);
  const over = (id: string) => on(id).does({ type: 'withdraw', reason: { en: 'x' }, by: officer });

  it('are sought wherever a tool may be, and where their bodies decided: longer ago where they serve', async () => {
    const { questions } = await asked([
      seat('a', 'secretary', PTC),
      seat('a', 'deputy-secretary', CBC),
      seat('a', 'delegate', PTC),
      seat('a', 'delegate', Council),
    ]);
    expect(questions).toEqual(
      [
        ...['CBC', 'Council', 'PTC', 'PoC', 'SWG', 'draft', 'publication'].map((place) => `at ${place}`),
        'by CBC since 2023-05-15',
        'by Council since 2024-04-19',
        'by PTC since 2023-05-15',
        'of a',
      ].sort(),
    );
  });

  it('are their own and no other of who sits on no body', async () => {
    const seats = [seat('a', 'officer', undefined, { tool: toolId('T2') })];
    const { questions, tools } = await asked(seats, { own: [over('T1')], held: [on('T2'), on('T3')] });
    expect([questions, tools]).toEqual([['of a'], ['T2', 'T1']]);
    expect((await asked([], { held: [on('T3')] })).tools).toEqual([]);
  });

  it('are those on their way, and of those that have ended their own and what their bodies decided', async () => {
    const { tools } = await asked([seat('a', 'delegate', PTC)], {
      held: [on('T1'), over('T2')],
      here: [on('T3'), over('T4')],
      own: [over('T5')],
      decided: [over('T6')],
    });
    expect(tools).toEqual(['T5', 'T6', 'T3', 'T1']);
  });

  it('come from lists that are read to their end', async () => {
    const pages =
      (name: 'heads' | 'decided') =>
      async (...asks: unknown[]) => {
        const page = asks.at(-1) as { after?: string; from?: string };
        expect(page.from).toBe(name === 'decided' ? '2024-01-01' : undefined);
        return page.after === undefined
          ? { [name]: [{ tool: 'T1' }], after: 'T1' }
          : { [name]: [{ tool: 'T2' }] };
      };
    const store = { heldTools: pages('heads'), decidedBy: pages('decided') } as never;
    expect(await toolsHeld(store)).toEqual(['T1', 'T2']);
    expect(await toolsDecidedSince(store, [PTC], '2024-01-01')).toEqual(['T1', 'T2']);
  });
});
