import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openEngine } from '../../../local/step-functions/engine.ts';
import { machine, ROLE } from './stage.ts';

/** An engine that fires its own timers, and a clock that can be moved. */
async function ticking(states: Record<string, object>) {
  vi.useFakeTimers();
  let offset = 0;
  const clock = { now: () => Date.now() + offset };
  const engine = openEngine({
    file: ':memory:',
    clock,
    invoke: async () => ({ payload: null }),
    realTime: true,
  });
  onTestFinished(() => {
    engine.close();
    vi.useRealTimers();
  });
  const definition = JSON.stringify(machine(states));
  const { stateMachineArn } = await engine.createStateMachine({ name: 'M', roleArn: ROLE, definition });
  const { executionArn } = await engine.startExecution({ stateMachineArn, name: 'E' });
  const status = async () => (await engine.describeExecution({ executionArn })).status;
  const move = (milliseconds: number) => {
    offset += milliseconds;
  };
  return { engine, status, move };
}

const DAY = 24 * 60 * 60;

describe('an engine in real time', () => {
  it('fires its timers by itself, also after longer than one timer of Node can last', async () => {
    const { status, engine } = await ticking({ A: { Type: 'Wait', Seconds: 30 * DAY, End: true } });
    await vi.advanceTimersByTimeAsync(30 * DAY * 1000 - 1);
    expect(await status()).toBe('RUNNING');
    await vi.advanceTimersByTimeAsync(1);
    await engine.idle();
    expect(await status()).toBe('SUCCEEDED');
  });

  it('looks again at once when it is told that the clock has moved', async () => {
    const { status, engine, move } = await ticking({ A: { Type: 'Wait', Seconds: 30 * DAY, End: true } });
    move(30 * DAY * 1000);
    engine.clockMoved();
    await vi.advanceTimersByTimeAsync(0);
    await engine.idle();
    expect(await status()).toBe('SUCCEEDED');
  });

  it('notices within half a minute when it is not told', async () => {
    const { status, engine, move } = await ticking({ A: { Type: 'Wait', Seconds: 30 * DAY, End: true } });
    move(30 * DAY * 1000);
    await vi.advanceTimersByTimeAsync(30_000);
    await engine.idle();
    expect(await status()).toBe('SUCCEEDED');
  });
});
