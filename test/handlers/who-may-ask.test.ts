import { describe, expect, it } from 'vitest';
import type { By } from '../../functions/domain/event.ts';
import { memberId, personId, toolId } from '../../functions/domain/ids.ts';
import { requestOf } from '../../functions/handlers/request-of.ts';
import { administrator, memoryRegister, records, secretary } from '../support/register.ts';
import { Council, PoC, PTC, registration, seat } from '../support/sample-register.ts';
import { officer, secretaryOf } from '../support/story.ts';

const tool = toolId('T13');
const delegate: By = {
  person: personId('del-A'),
  seat: { role: 'delegate', body: PTC, member: memberId('A') },
};
const nobody: By = { person: personId('nobody'), seat: { role: 'chair', body: PTC } };
const { supersedes: _, ...alone } = registration;
const inJune = { body: PoC, session: 'PoC-90', decidedOn: '2024-06-18' };
const says = (decision: string, member = 'A', answer = 'no-objection') => ({
  ...{ type: 'object', decision, member, answer },
});
const opens = (more: object = {}) => ({
  type: 'open-written-procedure',
  facts: {
    ...records('written-opened').facts,
    ...{ deadlineAt: '2024-07-17T10:00:00.000Z', rule: 'Decision 12' },
    versions: ['en', 'fr'].map((language) => ({ document: 'PC0741', language, revision: 'a' })),
    ...more,
  },
  ...{ agrees: 'endorsed', minimumDays: 7 },
});

async function opened(now?: string) {
  const register = await memoryRegister(now);
  await register.before();
  return register;
}
type Register = Awaited<ReturnType<typeof opened>>;
const lastOf = async ({ tools }: Register, of = 'T13') => (await tools.events(toolId(of))).at(-1);

describe('who has no seat for what they ask', () => {
  it('is told which would be needed, and nothing else that is wrong with it', async () => {
    const { asks } = await opened();
    const facts = { body: Council, session: 'Council-143-144' };
    for (const by of [administrator, delegate, nobody])
      expect(await asks(by, { tool, command: records('approved', facts) })).toEqual({
        refused: 'not-permitted',
        facts: {
          action: 'record-decision',
          needs: [
            { role: 'secretary', body: Council },
            { role: 'deputy-secretary', body: Council },
          ],
        },
      });
    expect(await asks(delegate, { tool, command: { type: 'withdraw', reason: { en: 'x' } } })).toMatchObject({
      refused: 'not-permitted',
      facts: { action: 'withdraw', needs: [{ role: 'officer', tool }] },
    });
  });

  it('is told like everybody that there is no such tool or decision', async () => {
    const { asks } = await opened();
    const absent = toolId('T77');
    const withdraw = { type: 'withdraw', reason: { en: 'x' } };
    const confirms = {
      ...{ type: 'confirm-text', decision: 'T13-9', report: 'PC1', paragraph: '1', text: { en: 'x' } },
    };
    for (const by of [nobody, delegate, administrator]) {
      expect(await asks(by, { tool: absent, command: withdraw })).toEqual({
        refused: 'unknown-tool',
        facts: { tool: 'T77' },
      });
      expect(await asks(by, { tool, command: confirms })).toEqual({
        refused: 'unknown-decision',
        facts: { decision: 'T13-9' },
      });
    }
  });

  it('is refused for a body that there is not', async () => {
    const { asks } = await opened();
    expect(await asks(secretary, { tool, command: records('noted', { body: 'XYZ' }) })).toMatchObject({
      refused: 'not-permitted',
      facts: { needs: [{ role: 'secretary', body: 'XYZ' }, {}] },
    });
  });
});

describe('what a person may not know', () => {
  const withChild = async () => {
    const register = await opened('2024-06-18T08:00:00.000Z');
    await register.does(secretary, { tool, command: records('endorsed') });
    await register.does(secretaryOf(PoC), {
      tool,
      command: {
        ...records('child-derived', { ...inJune, child: 'T30' }),
        child: { tool: 'T30', registration: { ...alone, officers: [] } },
      },
    });
    return register;
  };

  it('is refused as what is not there: a tool and a decision', async () => {
    const { asks } = await withChild();
    const submits = { type: 'submit', to: PTC, asked: { en: 'x' }, versions: [] };
    expect(await asks(delegate, { tool: toolId('T30'), command: submits })).toEqual({
      refused: 'unknown-tool',
      facts: { tool: 'T30' },
    });
    expect(await asks(delegate, { tool, command: says('T13-r1') })).toEqual({
      refused: 'unknown-decision',
      facts: { decision: 'T13-r1' },
    });
  });

  it('is not who wrote first, where that was just before', async () => {
    const register = await opened('2024-06-18T08:00:00.000Z');
    const { tools, does, asks } = register;
    await does(secretary, { tool, command: opens() });
    const { append } = tools;
    let isFirst = true;
    tools.append = async (asked) => {
      if (isFirst) {
        isFirst = false;
        const statements = [{ kind: 'statement', text: { en: 'Behind closed doors' } }];
        await does(secretaryOf(PoC), { tool, command: records('statement', { ...inJune, statements }) });
      }
      return append(asked);
    };
    expect(await asks(delegate, { tool, command: says('T13-1'), expectedVersion: 3 })).toEqual({
      refused: 'version-conflict',
      facts: { tool },
    });
    expect(await lastOf(register)).toMatchObject({ n: 4, facts: { outcome: 'statement' } });
  });
});

describe('what a command is completed by', () => {
  it('is the tools and the name of its decision, past names that people gave', async () => {
    const register = await opened();
    const { does, asks } = register;
    await register.before(toolId('T14'));
    const several = { tools: ['T13', 'T14'], decision: 'D1', command: records('noted') };
    expect(await asks(secretary, several)).toMatchObject({
      ok: true,
      answers: [
        { tool: 'T13', decision: 'D1' },
        { tool: 'T14', decision: 'D1' },
      ],
    });
    expect(await lastOf(register, 'T14')).toMatchObject({ decision: 'D1', tools: ['T13', 'T14'] });
    expect(await does(secretary, { tool, command: records('noted') })).toMatchObject({ decision: 'T13-2' });
    expect(await lastOf(register)).toMatchObject({ tools: ['T13'] });
    const ends = { ...records('discontinued').facts, reason: { en: 'Overtaken' } };
    expect(await does(secretary, { tool, command: { type: 'discontinue', facts: ends } })).toMatchObject({
      event: 'Discontinued',
      decision: 'T13-3',
    });
  });

  it('is the tool that begins, which is told in the record of the one it comes from', async () => {
    const register = await opened();
    const command = { type: 'register', registration: { ...alone, officers: ['officer'], parent: 'T13' } };
    await register.does(officer, { tool: toolId('T20'), command });
    expect(await lastOf(register)).toMatchObject({ type: 'ChildDerived', child: 'T20' });
  });

  it('is who has a voice: a Member for whom a delegate sits, and no observer organization', async () => {
    const { does, asks, people } = await opened();
    await people.putSeat(seat('obs-X', 'observer', PTC, { member: memberId('X') }));
    await does(secretary, { tool, command: opens() });
    for (const member of ['X', 'Z'])
      expect(await asks(secretary, { tool, command: says('T13-1', member) })).toMatchObject({
        refused: 'no-voice',
      });
    expect(await asks(secretary, { tool, command: says('T13-1') })).toMatchObject({ ok: true });
  });
});

describe('a request', () => {
  it('sent again has its answer, also where it could not be made any more', async () => {
    const { does, asks } = await opened();
    const withdraw = { tool, command: { type: 'withdraw', reason: { en: 'Overtaken' } } };
    const first = await does(officer, withdraw, 'withdrawn-once');
    expect(await asks(officer, withdraw, 'withdrawn-once')).toEqual(first);
    expect(await asks(officer, withdraw, 'withdrawn-twice')).toMatchObject({ refused: 'tool-ended' });
  });

  it('is known by its key and by the SHA-256 of its words', async () => {
    expect(await requestOf(personId('del-A'), 'my-key-01', { a: 1 })).toEqual({
      person: 'del-A',
      key: 'my-key-01',
      hash: '015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862',
    });
    const { tools, people, asks } = await opened();
    const { append } = tools;
    const keys: (string | undefined)[] = [];
    tools.append = (asked) => {
      keys.push(asked.request?.key);
      return append(asked);
    };
    await asks(secretary, { tool, command: records('noted') }, 'noted-once');
    expect(keys).toEqual(['noted-once']);
    const close = { session: 'PTC-243-244', act: 'close' };
    expect(await asks(secretary, close, 'closed-once')).toMatchObject({ ok: true, state: 'closed' });
    const { sessions } = await people.world('2024-04-24T08:00:00.000Z');
    expect(sessions.get('PTC-243-244' as never)?.log.at(-1)?.request?.key).toBe('closed-once');
  });

  it('that is none is told what is wrong with it', async () => {
    const { asks } = await opened();
    expect(await asks(secretary, { tool: 'T 13', command: records('noted') })).toEqual({
      refused: 'text-not-acceptable',
      facts: { issues: [{ path: 'tool', message: 'is not an id: letters, digits, "-" or "_"' }] },
    });
  });

  it('for several tools is well where it is for each', async () => {
    const register = await opened();
    await register.before(toolId('T14'));
    const noted = (tools: string[], decision: string) => ({ tools, decision, command: records('noted') });
    expect(await register.asks(secretary, noted(['T13', 'T14'], 'D1'))).toMatchObject({ ok: true });
    expect(await register.asks(secretary, noted(['T13', 'T99'], 'D2'))).toMatchObject({
      ok: false,
      answers: [{ ok: true }, { refused: 'unknown-tool' }],
    });
  });

  it('makes no tool under a number that is taken', async () => {
    const { asks, before } = await opened();
    await before(toolId('T14'));
    const command = {
      ...records('in-part', { scope: { en: 'Sections 1-5' }, remainder: 'T14' }),
      child: { tool: 'T14', registration: { ...alone, officers: [] } },
    };
    expect(await asks(secretary, { tool, command })).toEqual({
      refused: 'tool-exists',
      facts: { tool: 'T14' },
    });
  });
});

describe('an act on a session', () => {
  it('is carried out where its log has acts from before requests were noted', async () => {
    const { asks, people, clock } = await opened();
    const session = (await people.world(clock.at)).sessions.get('PTC-243-244' as never);
    if (!session) throw new Error('No session');
    const log = [{ act: 'open', at: '2024-04-23T07:00:00.000Z', by: secretary.person }] as const;
    await people.putSession({ ...session, log, version: session.version + 1 });
    expect(await asks(secretary, { session: session.id, act: 'suspend' })).toMatchObject({
      state: 'suspended',
    });
  });

  it('keeps the report that it issues', async () => {
    const { asks, people, clock } = await opened();
    await asks(secretary, { session: 'PTC-243-244', act: 'close' });
    const report = { number: 'PC0800', issuedOn: '2024-04-24' };
    const issued = await asks(secretary, { session: 'PTC-243-244', act: 'issue-report', report });
    expect(issued).toEqual({ ok: true, session: 'PTC-243-244', state: 'report-issued' });
    const { sessions } = await people.world(clock.at);
    expect(sessions.get('PTC-243-244' as never)).toMatchObject({ state: 'report-issued', report });
  });
});
