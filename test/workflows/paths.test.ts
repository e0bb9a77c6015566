import { describe, expect, it } from 'vitest';
import type { Position } from '../../functions/domain/head.ts';
import { toolId } from '../../functions/domain/ids.ts';
import { stages } from '../../functions/domain/stage.ts';
import type { Json, JsonObject } from '../../local/step-functions/json.ts';
import { stateOf } from '../../local/workflows.ts';
import { workflowNames } from '../../workflows/asl.ts';
import { everyWay, FunctionError, LambdaFault, type Part, rehearse, travelled } from './rehearsal.ts';

/** 08:00 UTC on the first day of PTC 243/244, at which each rehearsal begins. */
const begin = Date.parse('2024-04-23T08:00:00Z');
const day = 86_400;
const at = (seconds: number): string => new Date(begin + 1000 * seconds).toISOString();
/** As JSON, which is what an execution is given. */
const position = (stage: Position['stage'], more: Partial<Position> = {}): JsonObject => ({
  tool: toolId('T13'),
  generation: 1,
  leg: 1,
  stage,
  lapsesAt: null,
  ...more,
});
const opened: Part = () => ({ opened: true });
const gone: Part = () => position('superseded');
const tokenOf = (payload: Json | undefined): string => String((payload as JsonObject).token);
const failing =
  (times: number, error: () => Error, then: Part): Part =>
  (payload, call) => {
    if (call < times) throw error();
    return then(payload, call);
  };
const overloaded = () => new LambdaFault('TooManyRequestsException');

describe('tool-lifecycle', () => {
  it('carries a tool from stage to stage as each is decided, and ends with it', async () => {
    const play = await rehearse('tool-lifecycle', { 'open-stage': opened });
    await play.start('T13-g1', position('draft'));
    for (const [place, next] of [...stages.slice(1), 'ended' as const].entries()) {
      await play.answer(tokenOf(play.called('open-stage')[place]), position(next, { leg: place + 2 }));
    }
    expect(await play.path()).toEqual([
      ...stages.flatMap((stage) => ['NextStage', stateOf(stage)]),
      'NextStage',
      'Ended',
    ]);
    expect((await play.describe()).status).toBe('SUCCEEDED');
  });

  it('tells open-stage where it stands, by which token it waits, and which attempt this is', async () => {
    const play = await rehearse('tool-lifecycle', { 'open-stage': opened });
    await play.start('T13-g1', position('council-approval', { leg: 4, lapsesAt: at(day) }));
    expect(play.called('open-stage')).toEqual([
      {
        position: position('council-approval', { leg: 4, lapsesAt: at(day) }),
        token: expect.stringMatching(/^.{20,}$/),
        execution: 'T13-g1',
        definition: 1,
        attempt: { redrives: 0, enteredAt: '2024-04-23T08:00:00.000Z', retries: 0 },
      },
    ]);
  });

  it('enters two states a decision, and no more', async () => {
    const play = await rehearse('tool-lifecycle', { 'open-stage': opened });
    await play.start('T13-g1', position('ptc-endorsement'));
    const before = (await play.path()).length;
    await play.answer(tokenOf(play.called('open-stage')[0]), position('council-approval', { leg: 2 }));
    expect((await play.path()).length - before).toBe(2);
  });

  it('takes an answer once: a second one finds its task gone', async () => {
    const play = await rehearse('tool-lifecycle', { 'open-stage': opened });
    await play.start('T13-g1', position('draft'));
    const token = tokenOf(play.called('open-stage')[0]);
    await play.answer(token, position('working-group', { leg: 2 }));
    await expect(play.answer(token, position('ended'))).rejects.toMatchObject({
      name: /Task(TimedOut|DoesNotExist)/,
    });
    expect((await play.path()).at(-1)).toBe('WorkingGroup');
  });

  it.each(stages)('asks what it means when nobody decides at %s in time', async (stage) => {
    const play = await rehearse('tool-lifecycle', {
      'open-stage': opened,
      'lapse-stage': () => position('ended', { leg: 2 }),
    });
    const here = position(stage, { lapsesAt: at(30 * day) });
    await play.start('T13-g1', here);
    await play.pass(30 * day - 1);
    expect(play.called('lapse-stage')).toEqual([]);
    await play.pass(1);
    expect(play.called('lapse-stage')).toEqual([{ position: here, startedAt: '2024-04-23T08:00:00.000Z' }]);
    expect(await play.path()).toEqual(['NextStage', stateOf(stage), 'StageLapsed', 'NextStage', 'Ended']);
  });

  it('waits a second, not less, where the time was up before it came', async () => {
    const play = await rehearse('tool-lifecycle', {
      'open-stage': opened,
      'lapse-stage': () => position('ended'),
    });
    await play.start('T13-g1', position('ptc-endorsement', { lapsesAt: at(-90 * day) }));
    expect(play.called('lapse-stage')).toEqual([]);
    await play.pass(1);
    expect(play.called('lapse-stage')).toHaveLength(1);
  });

  it('comes back to a stage to which the register says that its time is not up yet', async () => {
    const here = position('ptc-endorsement', { lapsesAt: at(day) });
    const play = await rehearse('tool-lifecycle', {
      'open-stage': opened,
      'lapse-stage': (_, call) => (call < 3 ? here : position('ended')),
    });
    await play.start('T13-g1', here);
    await play.pass(day);
    expect(play.called('open-stage')).toHaveLength(2);
    await play.pass(3);
    expect(play.called('lapse-stage')).toHaveLength(4);
    expect((await play.describe()).status).toBe('SUCCEEDED');
  });

  it.each([
    ['no time at which it lapses', position('council-approval')],
    [
      'one beyond the year that AWS gives an execution',
      position('council-approval', { lapsesAt: at(1000 * day) }),
    ],
    [
      'none in the shape of an earlier release',
      { tool: 'T13', generation: 1, leg: 1, stage: 'council-approval' },
    ],
  ])('hands a tool over 300 days after it began, where a stage has %s', async (_, last) => {
    const play = await rehearse('tool-lifecycle', {
      'open-stage': opened,
      'lapse-stage': () => position('carry-over'),
      'carry-over': gone,
    });
    await play.start('T13-g1', position('draft'));
    await play.pass(100 * day);
    // 300 days from the beginning of the execution, not of the stage.
    await play.answer(tokenOf(play.called('open-stage')[0]), last);
    await play.pass(200 * day - 1);
    expect(play.called('lapse-stage')).toEqual([]);
    await play.pass(1);
    expect(play.called('carry-over')).toEqual([{ position: position('carry-over'), execution: 'T13-g1' }]);
    expect((await play.path()).slice(-5)).toEqual([
      'StageLapsed',
      'NextStage',
      'CarryOver',
      'NextStage',
      'Superseded',
    ]);
    expect((await play.describe()).status).toBe('SUCCEEDED');
  });

  it('fails, and says why, where the register names a stage that it does not have', async () => {
    const play = await rehearse('tool-lifecycle', { 'open-stage': opened });
    await play.start('T13-g1', { ...position('draft'), stage: 'plenary' });
    expect(await play.describe()).toMatchObject({
      status: 'FAILED',
      error: 'UnknownStage',
      cause: 'The register named the stage plenary, which this definition does not have.',
    });
  });

  it.each(stages)(
    'opens %s again after a fault of Lambda, with a new token and the count of retries',
    async (stage) => {
      const play = await rehearse('tool-lifecycle', { 'open-stage': failing(1, overloaded, opened) });
      await play.start('T13-g1', position(stage));
      await play.pass(300);
      const [first, second, ...more] = play.called('open-stage') as JsonObject[];
      expect(more).toEqual([]);
      expect(second).toMatchObject({ attempt: { redrives: 0, retries: 1 } });
      await expect(play.answer(tokenOf(first), position('ended'))).rejects.toThrow();
      await play.answer(tokenOf(second), position('ended'));
      expect((await play.describe()).status).toBe('SUCCEEDED');
    },
  );

  it('gives up after eight retries, which the reconciler hears of', async () => {
    const play = await rehearse('tool-lifecycle', { 'open-stage': failing(9, overloaded, opened) });
    await play.start('T13-g1', position('draft'));
    await play.pass(day);
    expect(play.called('open-stage')).toHaveLength(9);
    expect(await play.describe()).toMatchObject({
      status: 'FAILED',
      error: 'Lambda.TooManyRequestsException',
    });
  });

  it('does not repeat what the function itself refuses', async () => {
    const refusing = failing(1, () => new FunctionError('InvalidInput'), opened);
    const play = await rehearse('tool-lifecycle', { 'open-stage': refusing });
    await play.start('T13-g1', position('draft'));
    await play.pass(day);
    expect(play.called('open-stage')).toHaveLength(1);
    expect(await play.describe()).toMatchObject({ status: 'FAILED', error: 'InvalidInput' });
  });

  it('asks again what a passed time means, and hands over again, after faults of Lambda', async () => {
    const play = await rehearse('tool-lifecycle', {
      'open-stage': opened,
      'lapse-stage': failing(2, overloaded, () => position('carry-over')),
      'carry-over': failing(2, overloaded, gone),
    });
    await play.start('T13-g1', position('draft', { lapsesAt: at(day) }));
    await play.pass(2 * day);
    expect(play.called('lapse-stage')).toHaveLength(3);
    expect(play.called('carry-over')).toHaveLength(3);
    expect((await play.path()).at(-1)).toBe('Superseded');
  });
});

describe('stage-notice', () => {
  const notice = 'PTC-243-244-2024-04-23';
  const input = { notice, sendAt: '2024-04-23T16:00:00Z' };
  const hours = 8 * 3600;
  const batch = (...chunks: string[]): JsonObject => ({ chunks });
  const counts = { sent: 3, failed: 0 };
  const cast = (...batches: JsonObject[]): Record<string, Part> => ({
    'find-audience': () => ({ batches }),
    'send-letters': () => ({ sent: 1 }),
    'close-notice': () => counts,
  });

  it('holds everything back until the sending hour, then finds out who is to be told', async () => {
    const play = await rehearse('stage-notice', cast(batch('en-001')));
    await play.start(notice, input);
    await play.pass(hours - 1);
    expect(play.called('find-audience')).toEqual([]);
    await play.pass(1);
    expect(play.called('find-audience')).toEqual([{ notice }]);
    expect(await play.path()).toEqual([
      'HoldUntilSendingHour',
      'FindAudience',
      'SendLetters',
      'SendBatch',
      'CloseNotice',
    ]);
    expect(await play.output()).toEqual(counts);
  });

  it('does not wait where the hour has passed', async () => {
    const play = await rehearse('stage-notice', cast(batch('en-001')));
    await play.start(notice, { notice, sendAt: '2024-04-23T07:00:00Z' });
    expect((await play.describe()).status).toBe('SUCCEEDED');
  });

  it('sends one batch of one chunk as a list of one', async () => {
    const play = await rehearse('stage-notice', cast(batch('en-001')));
    await play.start(notice, input);
    await play.pass(hours);
    expect(play.called('send-letters')).toEqual([{ notice, chunks: ['en-001'] }]);
    expect(play.called('close-notice')).toEqual([{ notice }]);
  });

  it('closes a notice that nobody is to be told of', async () => {
    const play = await rehearse('stage-notice', cast());
    await play.start(notice, input);
    await play.pass(hours);
    expect(play.called('send-letters')).toEqual([]);
    expect(play.called('close-notice')).toEqual([{ notice }]);
    expect((await play.describe()).status).toBe('SUCCEEDED');
  });

  it('sends many batches, each once and two at a time', async () => {
    const batches = Array.from({ length: 7 }, (_, place) => batch(`en-${place}0`, `fr-${place}1`));
    let under = 0;
    let most = 0;
    const play = await rehearse('stage-notice', {
      ...cast(...batches),
      'send-letters': async () => {
        under += 1;
        most = Math.max(most, under);
        await new Promise(setImmediate);
        under -= 1;
        return { sent: 2 };
      },
    });
    await play.start(notice, input);
    await play.pass(hours);
    const sent = play.called('send-letters').map((payload) => (payload as JsonObject).chunks);
    expect(sent.sort()).toEqual(batches.map(({ chunks }) => chunks));
    expect(most).toBe(2);
    expect(await play.output()).toEqual(counts);
  });

  it('comes back for what was throttled, with the same chunks', async () => {
    const throttled = () => new FunctionError('LettersThrottled');
    const play = await rehearse('stage-notice', {
      ...cast(batch('en-001', 'fr-001')),
      'send-letters': failing(12, throttled, () => ({ sent: 100 })),
    });
    await play.start(notice, input);
    await play.pass(day);
    expect(play.called('send-letters')).toEqual(Array(13).fill({ notice, chunks: ['en-001', 'fr-001'] }));
    expect((await play.describe()).status).toBe('SUCCEEDED');
  });

  it('gives up on what was throttled twelve times and once more, which the reconciler hears of', async () => {
    const throttled = () => new FunctionError('LettersThrottled');
    const play = await rehearse('stage-notice', {
      ...cast(batch('en-001')),
      'send-letters': failing(13, throttled, () => ({ sent: 50 })),
    });
    await play.start(notice, input);
    await play.pass(day);
    expect(await play.describe()).toMatchObject({ status: 'FAILED', error: 'LettersThrottled' });
    expect(play.called('close-notice')).toEqual([]);
  });

  it('calls each of its functions again after a fault of Lambda', async () => {
    const parts = cast(batch('en-001'));
    const play = await rehearse(
      'stage-notice',
      Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, failing(2, overloaded, part)])),
    );
    await play.start(notice, input);
    await play.pass(day);
    expect(Object.keys(parts).map((name) => play.called(name).length)).toEqual([3, 3, 3]);
    expect(await play.output()).toEqual(counts);
  });
});

// Last in the file: it counts what the rehearsals above have travelled.
describe.each(workflowNames)('all rehearsals of %s together', (name) => {
  it('went through every state, along every way, and took every retry', () => {
    expect([...travelled[name]].sort()).toEqual([...everyWay(name)].sort());
  });
});
