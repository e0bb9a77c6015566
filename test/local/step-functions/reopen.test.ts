import { writeFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openVirtualEngine } from '../../../local/step-functions/virtual-engine.ts';
import { call, echo, type Stage, setStage, waitForToken } from './stage.ts';
import { temporaryFile } from './temporary-file.ts';

function newFile(): string {
  const { file, remove } = temporaryFile();
  onTestFinished(remove);
  return file;
}

/** Closes the engine without warning and opens its file again, with functions that behave as before. */
function reopen(stage: Stage, file: string): Stage {
  stage.engine.close();
  return setStage(stage.functions, file);
}

describe('an engine that is opened on its file again', () => {
  it('still waits for the tokens that it has given', async () => {
    const file = newFile();
    const before = setStage({ desk: echo }, file);
    const { arn } = await before.run({ Desk: waitForToken() });
    const after = reopen(before, file);
    await after.engine.idle();
    expect(after.received).toEqual([]);
    await after.engine.sendTaskSuccess({ taskToken: before.tokens()[0] ?? '', output: '"later"' });
    expect(await after.outcome(arn)).toMatchObject({ status: 'SUCCEEDED', output: 'later' });
  });

  it('fires the timers that came due meanwhile', async () => {
    const file = newFile();
    const before = setStage({}, file);
    const { arn } = await before.run({ A: { Type: 'Wait', Seconds: 60, End: true } });
    const after = reopen(before, file);
    await after.pass(60);
    expect((await after.outcome(arn)).status).toBe('SUCCEEDED');
  });

  it('makes the calls again that had not answered, with the same payload and token', async () => {
    const file = newFile();
    const before = setStage({ desk: () => new Promise(() => {}) }, file);
    const arn = await before.start(await before.create({ Desk: waitForToken() }), 'E');
    before.functions.desk = echo;
    const after = reopen(before, file);
    await after.engine.idle();
    expect(after.received).toEqual(before.received);
    const outcome = await after.outcome(arn);
    expect(outcome.types).toEqual([
      'ExecutionStarted',
      'TaskStateEntered',
      'TaskScheduled',
      'TaskStarted',
      'TaskSubmitted',
    ]);
    await after.engine.sendTaskSuccess({ taskToken: before.tokens()[0] ?? '', output: '1' });
    expect((await after.outcome(arn)).status).toBe('SUCCEEDED');
  });

  it('ignores what a call from before the crash still answers', async () => {
    const file = newFile();
    let release = () => {};
    const before = setStage(
      {
        f: () =>
          new Promise((resolve) => {
            release = () => resolve({ payload: 'old' });
          }),
      },
      file,
    );
    const arn = await before.start(
      await before.create({ A: call('f', { Output: '{% $states.result.Payload %}', End: true }) }),
      'E',
    );
    before.functions.f = () => ({ payload: 'new' });
    const after = reopen(before, file);
    release();
    await before.engine.idle();
    await after.engine.idle();
    expect(await after.outcome(arn)).toMatchObject({ status: 'SUCCEEDED', output: 'new' });
  });

  it('is the only one on its file', () => {
    const file = newFile();
    setStage({}, file);
    expect(() => openVirtualEngine({ invoke: async () => ({ payload: 1 }), file })).toThrow(
      'is in use by another engine',
    );
  });

  it('says that the file is damaged', () => {
    const file = newFile();
    writeFileSync(file, 'This is no database. '.repeat(100));
    expect(() => setStage({}, file)).toThrow('is damaged: remove it to begin anew');
  });
});
