import { describe, expect, it } from 'vitest';
import { personId, sessionId, toolId } from '../../functions/domain/ids.ts';
import { actOn } from '../../functions/handlers/act-on-session.ts';
import { planSession } from '../../functions/handlers/api/record/plan-session.ts';
import {
  asClock,
  byClock,
  ClockRefused,
  RegisterContended,
  startingOver,
  UnknownTool,
} from '../../functions/handlers/as-clock.ts';
import { carryOut } from '../../functions/handlers/carry-out.ts';
import type { Appended, ToolStore } from '../../functions/ports.ts';
import { deputy, memoryRegister, records, secretary } from '../support/register.ts';
import { PTC } from '../support/sample-register.ts';
import { worldOn } from '../support/story.ts';

const tool = toolId('T13');
type Append = ToolStore['append'];

/** A register in which whoever appends meets, so many times, that another was quicker. */
async function contended(times: number, quicker: Appended = { is: 'conflict', tool, winner: undefined }) {
  const register = await memoryRegister();
  await register.before();
  let left = times;
  let asked = 0;
  const append: Append = async (what) => {
    asked++;
    return left-- > 0 ? quicker : register.tools.append(what);
  };
  const carry = carryOut({ ...register, tools: { ...register.tools, append } } as never);
  const ask = (more: object = {}) =>
    carry({
      tool,
      command: records('noted') as never,
      by: secretary,
      request: { person: secretary.person, key: 'key-of-the-request', hash: 'h' },
      ...more,
    } as never);
  return { ...register, ask, asked: () => asked };
}

describe('a command that others were quicker than', () => {
  it('is decided again, four times at most, and then told who was quicker', async () => {
    const third = await contended(3);
    expect(await third.ask()).toMatchObject({ ok: true, version: 3 });
    expect(third.asked()).toBe(4);
    const never = await contended(4);
    expect(await never.ask()).toMatchObject({
      refused: 'version-conflict',
      facts: { tool, version: 2, winner: { event: { version: 2 }, by: { person: 'officer' } } },
    });
    expect(never.asked()).toBe(4);
    expect(await never.tools.events(tool)).toHaveLength(2);
  });

  it('is not decided again where it named the version that it was of', async () => {
    const once = await contended(1);
    expect(await once.ask({ expectedVersion: 2 })).toMatchObject({ refused: 'version-conflict' });
    expect(once.asked()).toBe(1);
  });

  it('gives the same answer again where it was itself the quicker one', async () => {
    const { tools, before } = await memoryRegister();
    await before();
    const [, event] = await tools.events(tool);
    if (!event) throw new Error('It was submitted');
    const again = await contended(1, { is: 'repeat', event });
    expect(await again.ask()).toMatchObject({ ok: true, version: 2 });
    const reused = await contended(1, { is: 'key-reused' });
    expect(await reused.ask()).toEqual({
      refused: 'request-key-reused',
      facts: { key: 'key-of-the-request' },
    });
  });

  it.each([{}, { expectedVersion: 2 }])(
    'gives the same answer to a repetition that crosses it: %j',
    async (more) => {
      const register = await memoryRegister();
      await register.before();
      const request = { person: secretary.person, key: 'key-of-the-request', hash: 'h' };
      const command = { type: 'not-listed', body: PTC, why: 'late' } as const;
      const once = { tool, command, by: secretary, request, ...more };
      let first: Promise<unknown> | undefined;
      const load: ToolStore['load'] = async (of) => {
        first ??= carryOut(register as never)(once as never);
        await first;
        return register.tools.load(of);
      };
      const second = await carryOut({ ...register, tools: { ...register.tools, load } } as never)(
        once as never,
      );
      expect(second).toMatchObject({ ok: true, version: 3 });
      expect(second).toEqual(await first);
    },
  );
});

describe('an act on a session that others were quicker than', () => {
  const act = async (times: number, more: object = {}) => {
    const { people, clock } = await memoryRegister();
    let left = times;
    let firsts = 0;
    const putSession: typeof people.putSession = async (session) =>
      left-- > 0 ? 'conflict' : people.putSession(session);
    const first = async () => {
      firsts++;
    };
    const answer = await actOn({ people: { ...people, putSession }, clock })({
      ...{ session: sessionId('PTC-243-244'), act: 'suspend', by: secretary, first },
      ...{ request: { person: secretary.person, key: 'key-00001', hash: 'h' }, ...more },
    } as never);
    return { answer, firsts, left };
  };

  it('is tried four times, with what comes first done once', async () => {
    expect(await act(0)).toEqual({
      answer: { ok: true, session: 'PTC-243-244', state: 'suspended' },
      firsts: 1,
      left: -1,
    });
    expect(await act(3)).toMatchObject({ answer: { ok: true }, firsts: 1 });
    expect(await act(4)).toEqual({
      answer: { refused: 'version-conflict', facts: { session: 'PTC-243-244' } },
      firsts: 1,
      left: 0,
    });
  });

  it('is refused before anything is done first', async () => {
    expect(await act(0, { session: sessionId('PTC-1') })).toMatchObject({
      answer: { refused: 'unknown-session', facts: { session: 'PTC-1' } },
      firsts: 0,
    });
    const delegate = { person: personId('del-A') };
    expect(await act(0, { by: delegate })).toMatchObject({
      answer: {
        refused: 'not-permitted',
        facts: { action: 'act-on-session', needs: [{ role: 'secretary' }, {}] },
      },
      firsts: 0,
    });
    expect(await act(0, { act: 'resume' })).toMatchObject({
      answer: { refused: 'session-act-out-of-turn' },
      firsts: 0,
    });
  });

  it('is kept with its request: the same one gives the same answer, another of the same key is refused', async () => {
    const { people, clock } = await memoryRegister();
    const ask = (more: object) =>
      actOn({ people, clock })({
        ...{ session: sessionId('PTC-243-244'), act: 'suspend', by: secretary, reason: 'No quorum' },
        ...{ request: { person: secretary.person, key: 'key-00001', hash: 'h' }, ...more },
      } as never);
    const suspended = { ok: true, session: 'PTC-243-244', state: 'suspended' };
    expect(await ask({})).toEqual(suspended);
    const world = await people.world(clock.now());
    const { log } = world.sessions.get(sessionId('PTC-243-244')) ?? { log: [] };
    expect(log.at(-1)).toMatchObject({
      act: 'suspend',
      by: 'sec-PTC',
      reason: 'No quorum',
      request: { key: 'key-00001', hash: 'h' },
    });
    expect(await ask({ request: { key: 'key-00002', hash: 'h' }, act: 'resume' })).toMatchObject({
      state: 'open',
    });
    // However late, the answer of then.
    expect(await ask({})).toEqual(suspended);
    expect(await ask({ request: { key: 'key-00001', hash: 'other' } })).toEqual({
      refused: 'request-key-reused',
      facts: { key: 'key-00001' },
    });
    const other = { by: deputy, act: 'suspend', request: { key: 'key-00001', hash: 'other' } };
    expect(await ask(other)).toMatchObject({ ok: true, state: 'suspended' });
  });
});

describe('what the clock does', () => {
  it('is tried five times, and then left to the workflow', async () => {
    let attempts = 0;
    const done = (at: number) => async () => (++attempts < at ? ('conflict' as const) : 'done');
    expect(await startingOver(done(5))).toBe('done');
    expect(attempts).toBe(5);
    attempts = 0;
    await expect(startingOver(done(6))).rejects.toThrow(RegisterContended);
    expect(attempts).toBe(5);
    await expect(startingOver(done(99))).rejects.toThrow('Others wrote first, 5 times');
  });

  it('is written on condition that nobody wrote since, and refused by its name', async () => {
    const { tools, before, clock } = await memoryRegister();
    await before();
    const loaded = await tools.load(tool);
    if (!loaded) throw new Error('It is there');
    const world = worldOn(clock.at);
    const carry = { type: 'carry-over', execution: 'T13-g1', by: byClock } as const;
    expect(await asClock(tools, loaded, carry, world)).toMatchObject({ tool: { version: 3, generation: 2 } });
    expect((await tools.events(tool)).at(-1)).toMatchObject({
      type: 'CarriedOver',
      by: { person: 'clock', seat: { role: 'clock' } },
    });
    expect(await asClock(tools, loaded, carry, world)).toBe('conflict');
    const lapse = { type: 'lapse', asked: 0, notReached: [], by: byClock } as const;
    const early = asClock(tools, loaded, lapse, world);
    await expect(early).rejects.toThrow(ClockRefused);
    await expect(early).rejects.toThrow('lapse of T13: not-lapsed');
    expect(new UnknownTool(tool)).toMatchObject({
      name: 'UnknownTool',
      message: 'The register has no tool T13',
    });
    expect([new ClockRefused('x').name, new RegisterContended('x').name]).toEqual([
      'ClockRefused',
      'RegisterContended',
    ]);
  });
});

describe('a decision is named', () => {
  it('by the register: of a body that is restricted apart, and by no name that is taken', async () => {
    const { asks, does, before, clock } = await memoryRegister();
    await before();
    const named = async (of: Record<string, unknown>, by = secretary) => {
      const answer = await asks(by, { tool, command: of });
      return 'decision' in answer ? answer.decision : answer;
    };
    expect(await named(records('noted'))).toBe('T13-1');
    expect(await named(records('noted'))).toBe('T13-2');
    await does(secretary, { tool, command: records('endorsed') });
    clock.at = '2024-06-18T08:00:00.000Z';
    const poc = { person: personId('sec-PoC'), seat: { role: 'secretary', body: 'PoC' } } as never;
    const ended = {
      type: 'discontinue',
      facts: {
        ...records('discontinued').facts,
        ...{ body: 'PoC', session: 'PoC-90', decidedOn: '2024-06-18', reason: { en: 'Superseded.' } },
      },
    };
    expect(await named(ended, poc)).toMatchObject({ refused: 'session-not-open' });
  });

  it('also where it opens a procedure, and an answer counts for who has a delegate there', async () => {
    const { asks, before, clock } = await memoryRegister();
    await before();
    const version = {
      type: 'attach-document',
      version: { document: 'PC0741', language: 'fr', revision: 'a' },
      as: 'paper',
    };
    await asks(secretary, { tool, command: version });
    const opens = {
      type: 'open-written-procedure',
      facts: {
        ...records('written-opened').facts,
        ...{ deadlineAt: '2024-05-17T10:00:00.000Z', rule: 'para. 12' },
        versions: ['en', 'fr'].map((language) => ({ document: 'PC0741', language, revision: 'a' })),
      },
      agrees: 'endorsed',
      minimumDays: 14,
    };
    expect(await asks(secretary, { tool, command: opens })).toMatchObject({ ok: true, decision: 'T13-1' });
    clock.at = '2024-05-03T08:00:00.000Z';
    const says = (member: string) => ({ type: 'object', decision: 'T13-1', member, answer: 'no-objection' });
    expect(await asks(secretary, { tool, command: says('A') })).toMatchObject({ ok: true });
    expect(await asks(secretary, { tool, command: says('B') })).toEqual({
      refused: 'no-voice',
      facts: { member: 'B' },
    });
  });
});

describe('a session that is planned', () => {
  const planned = async (quicker: 'itself' | 'another') => {
    const { people, clock } = await memoryRegister();
    let tries = 0;
    const putSession: typeof people.putSession = async (session) => {
      tries++;
      if (quicker === 'itself' && tries === 1) await people.putSession(session);
      return 'conflict';
    };
    const answer = await planSession({ people: { ...people, putSession }, clock })({
      caller: { person: { id: secretary.person }, actor: { id: secretary.person, seats: [secretary.seat] } },
      params: { session: 'PTC-249-250' },
      body: {
        ...{ body: PTC, label: { en: '249th Session', fr: '249e session' } },
        dates: { precision: 'month', value: '2025-10' },
      },
      key: 'sent-twice',
    } as never);
    return { answer, tries };
  };

  it('is answered as planned where its own repetition was quicker', async () => {
    expect(await planned('itself')).toMatchObject({
      answer: { body: { ok: true, session: 'PTC-249-250', state: 'planned' } },
      tries: 1,
    });
  });

  it('is a conflict where others are quicker twice', async () => {
    expect(await planned('another')).toEqual({
      answer: { refused: 'version-conflict', facts: { session: 'PTC-249-250' } },
      tries: 2,
    });
  });
});
