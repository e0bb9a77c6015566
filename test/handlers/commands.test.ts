import { describe, expect, it } from 'vitest';
import type { By } from '../../functions/domain/event.ts';
import { decisionId, memberId, personId, toolId } from '../../functions/domain/ids.ts';
import { noticesDue } from '../../functions/domain/notices-due.ts';
import { administrator, deputy, memoryRegister, records, secretary } from '../support/register.ts';
import { Council, PoC, PTC, registration } from '../support/sample-register.ts';
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
      decision: 'T13-1',
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
      facts: { version: 3, winner: { event: { decision: 'T13-1' }, by: { person: 'dep-PTC' } } },
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

  it('says everything that is wrong with its words at once, and where', async () => {
    const { asks } = await memoryRegister();
    const issuesOf = async (input: Record<string, unknown>, key?: string) => {
      const answer = await asks(secretary, input, key);
      if (!('refused' in answer)) throw new Error('It was carried out');
      expect(answer.refused).toBe('text-not-acceptable');
      return (answer.facts.issues as { path: string; message: string }[]).map(
        ({ path, message }) => `${path}: ${message}`,
      );
    };
    const back = { type: 'take-back', decision: 'x', reason: 'a\u0000b' };
    expect(await issuesOf({ tool: 'T 13', command: back }, 'short')).toEqual([
      'tool: is not an id: letters, digits, "-" or "_"',
      'command.reason: holds control characters',
      'key: is not a key of 8 to 100 letters, digits or . _ : -',
    ]);
    expect(await issuesOf({ tool: 'T13', command: { type: 'fly' } })).toEqual([
      expect.stringMatching(/^command\.type: must be .*"take-back"/),
    ]);
    expect(await issuesOf({ tool, command: records('flourished') })).toEqual([
      'command.facts.outcome: is not an outcome',
    ]);
    expect(await issuesOf({ command: { ...back, reason: 'x' }, more: 1 })).toEqual([
      'tool: is missing',
      'more: is no field that is known here',
    ]);
    expect(await issuesOf({ tool: 'x'.repeat(41), command: { ...back, reason: 'x\u202e' } })).toHaveLength(2);
    expect(await issuesOf({ tools: ['T13', 'T13'], decision: 'D', command: records('noted') })).toEqual([
      'tools: names a tool twice',
    ]);
    const long = records('endorsed', {
      text: { en: 'x'.repeat(1_000_000) },
      item: 'V.c\nVI',
      decidedOn: 'soon',
    });
    expect(await issuesOf({ tool, command: long })).toHaveLength(3);
    const statements = Array.from({ length: 50 }, () => ({
      kind: 'statement',
      text: { en: 'x'.repeat(20_000) },
    }));
    expect(await issuesOf({ tool, command: records('endorsed', { statements }) })).toEqual([
      expect.stringMatching(/bytes long/),
    ]);
  });

  it('for a tool with a long name is carried out however many events it has', async () => {
    const { before, does } = await memoryRegister();
    const long = toolId(`T${'x'.repeat(39)}`);
    await before(long);
    for (let n = 0; n < 10; n++) await does(secretary, { tool: long, command: records('noted') });
  });

  it('to register names officers whom the register knows', async () => {
    const { asks } = await memoryRegister();
    const officer = { person: personId('officer'), seat: { role: 'officer' } } as const;
    const command = { type: 'register', registration: { ...registration, officers: ['P999'] } };
    expect(await asks(officer, { tool, command })).toEqual({
      refused: 'unknown-person',
      facts: { person: 'P999' },
    });
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

describe('the seat that a person acts from', () => {
  const council = (person: string): By => ({
    person: personId(person),
    seat: { role: 'secretary', body: Council },
  });

  it('is one of theirs, or nothing is written from it', async () => {
    const { asks, before, tools } = await memoryRegister();
    await before();
    const version = { document: 'PC0741', language: 'en', revision: 'b' };
    const attach = { tool, command: { type: 'attach-document', version, as: 'revision' } };
    const officer = personId('officer');
    const claims: readonly By[] = [
      { person: officer, seat: { role: 'secretary', body: PTC } },
      { person: officer, seat: { role: 'administrator' } },
      { person: personId('sec-PTC'), seat: { role: 'secretary', body: Council } },
      { person: personId('sec-PTC'), seat: { role: 'chair', body: PTC } },
      { person: personId('sec-PTC'), seat: { role: 'officer' } },
      { person: personId('del-A'), seat: { role: 'delegate', body: PTC, member: memberId('B') } },
    ];
    for (const by of claims) expect(await asks(by, attach)).toMatchObject({ refused: 'not-permitted' });
    expect(await tools.events(tool)).toHaveLength(2);
    expect(await asks({ person: officer, seat: { role: 'officer' } }, attach)).toMatchObject({ ok: true });
    expect((await tools.events(tool)).at(-1)?.by).toEqual({ person: 'officer', seat: { role: 'officer' } });
  });

  it('is the only one that counts: another that would allow it does not help', async () => {
    const { asks, before, people } = await memoryRegister();
    await before();
    await people.putSeat({ person: personId('sec-PTC'), role: 'administrator', from: '2020-01-01' });
    expect(await asks(administratorToo, { tool, command: records('endorsed') })).toMatchObject({
      refused: 'not-permitted',
    });
    expect(await asks(secretary, { tool, command: records('endorsed') })).toMatchObject({ ok: true });
  });
  const administratorToo: By = { person: personId('sec-PTC'), seat: { role: 'administrator' } };

  it('opens no session that it does not sit at', async () => {
    const { asks } = await memoryRegister('2024-04-23T07:00:00.000Z');
    const open = { session: 'PTC-243-244', act: 'close' };
    expect(await asks(administratorToo, open)).toMatchObject({ refused: 'not-permitted' });
    expect(await asks(council('sec-PTC'), open)).toMatchObject({ refused: 'not-permitted' });
    expect(await asks(secretary, open)).toMatchObject({ ok: true });
  });

  it('is of the body that is said to have decided: two of the PTC cannot write what the Council approved', async () => {
    const { asks, before, does } = await memoryRegister('2024-06-27T08:00:00.000Z');
    await before();
    await does(secretary, { tool, command: records('endorsed') });
    const { facts } = records('approved', {
      body: Council,
      session: 'Council-143-144',
      decidedOn: '2024-06-27',
    });
    const proposed = { type: 'propose-correction', decision: 'T13-1', facts, reason: 'It was the Council.' };
    await does(secretary, { tool, command: proposed });
    const agree = { tool, command: { type: 'agree-correction', decision: 'T13-1' } };
    expect(await asks(deputy, agree)).toMatchObject({
      refused: 'not-permitted',
      facts: { needs: expect.arrayContaining([{ role: 'secretary', body: Council }]) },
    });
    expect(await asks(council('sec-Council'), agree)).toMatchObject({ ok: true, stage: 'publication' });
  });

  it('is of the body that ends the work, whoever holds the tool', async () => {
    const { asks, before } = await memoryRegister('2024-06-27T08:00:00.000Z');
    await before();
    const { facts } = records('discontinued', {
      body: Council,
      session: 'Council-143-144',
      decidedOn: '2024-06-27',
      reason: { en: 'No resources.' },
    });
    const ends = { tool, command: { type: 'discontinue', facts } };
    expect(await asks(secretary, ends)).toMatchObject({ refused: 'not-permitted' });
    expect(await asks(council('sec-Council'), ends)).toMatchObject({ ok: true, stage: 'ended' });
  });
});

describe('the name of a decision', () => {
  it('is used once a tool, and the register finds another where a person took the one it would give', async () => {
    const { asks, before, tools } = await memoryRegister();
    await before(toolId('T13'));
    await before(toolId('T16'));
    const both = { tools: ['T13', 'T16'], decision: 'T13-2' };
    await asks(secretary, { ...both, command: records('noted') });
    expect(await asks(secretary, { ...both, command: records('endorsed') })).toMatchObject({
      ok: false,
      answers: [{ refused: 'decision-exists' }, { refused: 'decision-exists' }],
    });
    expect(await asks(secretary, { tool, command: records('endorsed') })).toMatchObject({
      decision: 'T13-3',
    });
    expect((await tools.load(tool))?.tool.decisions.map((d) => d.id)).toEqual(['T13-2', 'T13-3']);
  });

  it('counts what restricted bodies decided apart, so that the name of a public one tells nothing of it', async () => {
    const { asks, before, tools } = await memoryRegister('2024-06-27T08:00:00.000Z');
    await before();
    await asks(secretary, { tool, command: records('endorsed') });
    const commission = { ...secretary, person: 'sec-PoC', seat: { role: 'secretary', body: PoC } } as never;
    const inJune = { body: PoC, session: 'PoC-90', decidedOn: '2024-06-18' };
    for (const outcome of ['noted', 'deferred'])
      await asks(commission, { tool, command: records(outcome, inJune) });
    const council = { person: 'sec-Council', seat: { role: 'secretary', body: 'Council' } } as never;
    const approval = { body: 'Council', session: 'Council-143-144', decidedOn: '2024-06-27' };
    await asks(council, { tool, command: records('approved', approval) });
    const names = (await tools.load(tool))?.tool.decisions.map(({ id }) => id);
    expect(names).toEqual(['T13-1', 'T13-r1', 'T13-r2', 'T13-2']);
    for (const name of names ?? []) expect(await tools.toolsOfDecision(name)).toEqual([tool]);
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
    const back = { tool, command: { type: 'take-back', decision: 'T13-1', reason: 'Wrong button' } };
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
    const derived = { ...records('child-derived', { child: 'T13b' }), child: inPart.child };
    expect(await asks(secretary, { tool, command: derived })).toMatchObject({ refused: 'tool-exists' });
    await does(secretary, {
      tool,
      command: { type: 'take-back', decision: 'T13-1', reason: 'Wrong button' },
    });
    expect((await tools.load(toolId('T13b')))?.tool.progress.next.ending).toBe('withdrawn');
  });

  it('is refused once a body has acted on the remainder', async () => {
    const { asks, before, does, tools } = await memoryRegister();
    await before();
    const inPart = {
      ...records('in-part', { scope: { en: 'Sections 1-5' }, remainder: 'T13b' }),
      child: { tool: 'T13b', registration },
    };
    await does(secretary, { tool, command: inPart });
    await does(secretary, { tool: 'T13b', command: records('noted') });
    const back = { tool, command: { type: 'take-back', decision: 'T13-1', reason: 'Wrong button' } };
    expect(await asks(secretary, back)).toMatchObject({
      refused: 'later-event-exists',
      facts: { tool: 'T13b' },
    });
    expect((await tools.load(toolId('T13b')))?.tool.progress.next.stage).toBe('ptc-endorsement');
  });
});

describe('a session', () => {
  it('is opened and closed by its secretaries, and asked again it answers the same', async () => {
    const { asks, clock } = await memoryRegister('2024-04-22T08:00:00.000Z');
    clock.at = '2024-04-23T07:00:00.000Z';
    const open = { session: 'PTC-243-244', act: 'open' };
    expect(await asks(administrator, open)).toMatchObject({ refused: 'not-permitted' });
    expect(await asks(secretary, open, 'open-ptc')).toEqual({
      ok: true,
      session: 'PTC-243-244',
      state: 'open',
    });
    await asks(secretary, { ...open, act: 'suspend' });
    // The same request again changes nothing, though the session has moved on; other words under its key are refused.
    expect(await asks(secretary, open, 'open-ptc')).toEqual({
      ok: true,
      session: 'PTC-243-244',
      state: 'open',
    });
    expect(await asks(secretary, { ...open, act: 'close' }, 'open-ptc')).toMatchObject({
      refused: 'request-key-reused',
    });
    expect(await asks(deputy, open)).toMatchObject({ refused: 'session-act-out-of-turn' });
    expect(await asks(secretary, { session: 'PTC-1', act: 'open' })).toMatchObject({
      refused: 'unknown-session',
    });
  });
});
