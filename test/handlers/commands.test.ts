import { describe, expect, it } from 'vitest';
import { decisionId, personId, toolId } from '../../functions/domain/ids.ts';
import { noticesDue } from '../../functions/domain/notices-due.ts';
import { administrator, deputy, memoryRegister, records, secretary } from '../support/register.ts';
import { PTC, registration } from '../support/sample-register.ts';
import { worldOn } from '../support/story.ts';

const tool = toolId('T13');

describe('a request', () => {
  it('is carried out once, and a repeat gets the same answer byte for byte, also after a year', async () => {
    const { asks, before, clock, tools } = await memoryRegister();
    await before();
    const first = await asks(secretary, { tool, command: records('endorsed') }, 'key-00001');
    expect(first).toEqual({
      ok: true,
      tool,
      version: 3,
      event: 'DecisionRecorded',
      at: '2024-04-24T08:00:00.000Z',
      decision: 'T13-3',
      stage: 'policy-commission',
      session: 'PoC-90',
    });
    clock.at = '2025-04-24T08:00:00.000Z';
    const again = await asks(secretary, { tool, command: records('endorsed') }, 'key-00001');
    expect(JSON.stringify(again)).toBe(JSON.stringify(first));
    expect(await tools.events(tool)).toHaveLength(3);
  });

  it('with the same key and other words is refused', async () => {
    const { asks, before } = await memoryRegister();
    await before();
    await asks(secretary, { tool, command: records('endorsed') }, 'key-00001');
    expect(await asks(secretary, { tool, command: records('deferred') }, 'key-00001')).toMatchObject({
      refused: 'request-key-reused',
    });
  });

  it('from a version that is no longer is a conflict that shows the winner’s decision', async () => {
    const { asks, before } = await memoryRegister();
    await before();
    await asks(deputy, { tool, command: records('deferred'), expectedVersion: 2 });
    expect(await asks(secretary, { tool, command: records('endorsed'), expectedVersion: 2 })).toMatchObject({
      refused: 'version-conflict',
      facts: { version: 3, winner: { event: { decision: 'T13-3' }, by: { person: 'dep-PTC' } } },
    });
  });

  it('of two at once, one wins each time and nothing is lost', async () => {
    const { asks, before, tools } = await memoryRegister();
    await before();
    const answers = await Promise.all(
      [secretary, deputy].map((by) => asks(by, { tool, command: records('noted'), expectedVersion: 2 })),
    );
    expect(answers.filter((a) => 'ok' in a)).toHaveLength(1);
    expect(await tools.events(tool)).toHaveLength(3);
  });

  it('says everything that is wrong with its words at once', async () => {
    const { asks } = await memoryRegister();
    const answer = await asks(
      secretary,
      { tool: 'T 13', command: { type: 'take-back', decision: 'x', reason: 'a\u0000b' } },
      'short',
    );
    expect(answer).toMatchObject({ refused: 'text-not-acceptable' });
    const long = records('endorsed', {
      text: { en: 'x'.repeat(1_000_000) },
      item: 'V.c\nVI',
      decidedOn: 'soon',
    });
    const issues = await asks(secretary, { tool, command: long });
    expect(JSON.stringify(issues).length).toBeLessThan(5000);
    expect(issues).toMatchObject({ facts: { issues: expect.any(Array) } });
  });

  it('for a tool that is not there says which', async () => {
    const { asks } = await memoryRegister();
    expect(await asks(secretary, { tool: 'T99', command: records('endorsed') })).toEqual({
      refused: 'unknown-tool',
      facts: { tool: 'T99' },
    });
  });
});

describe('a seat', () => {
  it('is the register’s to know: a person without it is told what would be needed', async () => {
    const { asks, before } = await memoryRegister();
    await before();
    const stranger = { person: personId('sec-PoC'), seat: { role: 'secretary', body: PTC } } as const;
    expect(await asks(stranger, { tool, command: records('endorsed') })).toMatchObject({
      refused: 'not-permitted',
      facts: {
        needs: [
          { role: 'secretary', body: PTC },
          { role: 'deputy-secretary', body: PTC },
        ],
      },
    });
    expect(await asks(administrator, { tool, command: records('endorsed') })).toMatchObject({
      refused: 'not-permitted',
    });
  });
});

describe('one decision over several tools', () => {
  it('is one text and an event for each, and each has its own answer', async () => {
    const { asks, before, tools } = await memoryRegister();
    await before(toolId('T13'));
    await before(toolId('T16'));
    const answer = await asks(secretary, {
      tools: ['T13', 'T16', 'T99'],
      decision: 'PTC-24-April',
      command: records('endorsed'),
    });
    expect(answer).toMatchObject({
      ok: false,
      answers: [
        { ok: true, decision: 'PTC-24-April' },
        { ok: true, tool: 'T16' },
        { refused: 'unknown-tool' },
      ],
    });
    expect(await tools.toolsOfDecision(decisionId('PTC-24-April'))).toEqual(['T13', 'T16']);
  });
});

describe('taking back', () => {
  it('is refused once the letters of the day are being written', async () => {
    const { asks, before, notices, tools } = await memoryRegister();
    await before();
    await asks(secretary, { tool, command: records('endorsed') });
    const loaded = await tools.load(tool);
    const event = (await tools.events(tool)).at(-1);
    if (!loaded || !event) throw new Error('The decision is there');
    const [due] = noticesDue(event, loaded.tool, worldOn('2024-04-24T08:00:00Z'));
    if (!due) throw new Error('A decision has a notice');
    await notices.add(due, { tool, n: event.n });
    await notices.freeze(due.id);
    const back = { tool, command: { type: 'take-back', decision: 'T13-3', reason: 'Wrong button' } };
    expect(await asks(secretary, back)).toMatchObject({ refused: 'letters-have-left' });
  });

  it('is carried out while the notice gathers, and the remainder is withdrawn with it', async () => {
    const { asks, before, does, tools } = await memoryRegister();
    await before();
    const inPart = {
      ...records('in-part', { scope: { en: 'Sections 1-5' }, remainder: 'T13b' }),
      child: { tool: 'T13b', registration },
    };
    await does(secretary, { tool, command: inPart });
    expect(
      await asks(secretary, {
        tool,
        command: { ...inPart, facts: { ...inPart.facts, outcome: 'child-derived', child: 'T13b' } },
      }),
    ).toMatchObject({ refused: 'tool-exists' });
    await does(secretary, {
      tool,
      command: { type: 'take-back', decision: 'T13-3', reason: 'Wrong button' },
    });
    expect((await tools.load(toolId('T13b')))?.tool.progress.next.ending).toBe('withdrawn');
  });
});

describe('a session', () => {
  it('is opened and closed by its secretaries, and asked again it answers the same', async () => {
    const { asks, clock } = await memoryRegister('2024-04-22T08:00:00.000Z');
    clock.at = '2024-04-23T07:00:00.000Z';
    const open = { session: 'PTC-243-244', act: 'open' };
    expect(await asks(administrator, open)).toMatchObject({ refused: 'not-permitted' });
    expect(await asks(secretary, open)).toEqual({ ok: true, session: 'PTC-243-244', state: 'open' });
    expect(await asks(secretary, open)).toEqual({ ok: true, session: 'PTC-243-244', state: 'open' });
    expect(await asks(deputy, open)).toMatchObject({ refused: 'session-act-out-of-turn' });
    expect(await asks(secretary, { session: 'PTC-1', act: 'open' })).toMatchObject({
      refused: 'unknown-session',
    });
  });
});
