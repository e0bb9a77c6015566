import { describe, expect, it } from 'vitest';
import type { Definition } from '../../../local/step-functions/asl/definition.ts';
import { advance, type Occurrence } from '../../../local/step-functions/core/advance.ts';
import type { Chance } from '../../../local/step-functions/core/draft.ts';
import type { Execution } from '../../../local/step-functions/core/execution.ts';
import { dueAt } from '../../../local/step-functions/core/timers.ts';
import { machine, ROLE, waitForToken } from './stage.ts';

const NOW = Date.parse('2024-04-23T08:00:00Z');

/** Chance without chance: the same in every run. */
const chance = (): Chance => {
  let drawn = 0;
  return { token: () => `token-${++drawn}`, uuid: () => `uuid-${++drawn}`, fraction: () => 0.5 };
};

const definition = machine({ Desk: waitForToken({ TimeoutSeconds: 60, End: true }) }) as Definition;

const fresh: Execution = {
  arn: 'arn:aws:states:eu-west-1:000000000000:execution:M:E',
  name: 'E',
  machineArn: 'arn:aws:states:eu-west-1:000000000000:stateMachine:M',
  machineName: 'M',
  roleArn: ROLE,
  region: 'eu-west-1',
  input: {},
  status: 'RUNNING',
  startedAt: NOW,
  timeoutAt: NOW + 365 * 24 * 60 * 60 * 1000,
  redriveCount: 0,
  lastEventId: 0,
  root: { status: 'running', input: {}, variables: {}, lastEventId: 0 },
};

async function after(execution: Execution, occurrence: Occurrence, now = NOW) {
  const transition = await advance(definition, execution, occurrence, now, chance());
  if (!transition) throw new Error('This concerns nothing');
  return transition;
}

describe('the core', () => {
  it('makes of the same execution and occurrence the same transition, and changes nothing that it is given', async () => {
    const before = structuredClone(fresh);
    const first = await after(fresh, { kind: 'started' });
    expect(await after(fresh, { kind: 'started' })).toEqual(first);
    expect(fresh).toEqual(before);
  });

  it('gives the calls to make and the instant at which it wants to be woken', async () => {
    const { execution, calls } = await after(fresh, { kind: 'started' });
    const payload = { token: 'token-1', retryCount: 0, enteredTime: '2024-04-23T08:00:00.000Z' };
    expect(calls).toEqual([
      { taskId: 3, token: 'token-1', call: { kind: 'invoke', functionName: 'desk', payload } },
    ]);
    expect(dueAt(execution)).toBe(NOW + 60_000);
  });

  it('survives being written as JSON and read again between any two occurrences', async () => {
    const started = JSON.parse(
      JSON.stringify((await after(fresh, { kind: 'started' })).execution),
    ) as Execution;
    const { execution } = await after(started, {
      kind: 'token-answered',
      token: 'token-1',
      answer: { output: 1 },
    });
    expect(execution).toMatchObject({ status: 'SUCCEEDED', output: 1 });
    expect(dueAt(execution)).toBeUndefined();
  });

  it.each<Occurrence>([
    { kind: 'token-answered', token: 'another', answer: { output: 1 } },
    { kind: 'call-answered', taskId: 99, answer: { output: 1 } },
    { kind: 'heartbeat', token: 'another' },
    { kind: 'time-passed' },
  ])('makes nothing of what nobody waits for: $kind', async (occurrence) => {
    const { execution } = await after(fresh, { kind: 'started' });
    expect(await advance(definition, execution, occurrence, NOW + 59_999, chance())).toBeUndefined();
  });
});
