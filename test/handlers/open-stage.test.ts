import { beforeEach, describe, expect, test } from 'vitest';
import { positionOf } from '../../functions/domain/head.ts';
import { attemptText, openStage } from '../../functions/handlers/open-stage.ts';
import { PTC } from '../support/sample-register.ts';
import { bothLanguages, officer } from '../support/story.ts';
import { Rig } from './protocol-rig.ts';

const submit = {
  type: 'submit',
  to: PTC,
  asked: { en: 'To endorse' },
  versions: bothLanguages,
  by: officer,
} as const;
const attempt = { redrives: 0, enteredAt: '2024-04-01T08:00:00.000Z', retries: 0 };

describe('open-stage', () => {
  let rig: Rig;
  beforeEach(async () => {
    rig = new Rig();
    await rig.registered();
    await rig.ring();
  });
  const run = () => rig.ports.executions.runs.get('T13-g1');
  const firstCall = () => {
    const [call] = rig.ports.executions.calls;
    if (call?.of !== 'open-stage') throw new Error('No call of open-stage');
    return call;
  };

  test('notes the token, and leaves the execution waiting', async () => {
    const { input } = firstCall();
    expect(await openStage(rig.ports)(input)).toEqual({ waits: true });
    expect((await rig.ports.waits.read(rig.id)).wait).toEqual({
      tool: 'T13',
      generation: 1,
      leg: 1,
      attempt: '000000/2024-04-01T08:00:00.001Z/000000',
      execution: 'T13-g1',
      token: input.token,
      definition: 1,
    });
  });

  test('answers itself when a decision came between the note and the second look', async () => {
    const waits = {
      ...rig.ports.waits,
      open: async (wait: Parameters<typeof rig.ports.waits.open>[0]) => {
        await rig.does(submit);
        await rig.ring();
        return rig.ports.waits.open(wait);
      },
    };
    expect(await openStage({ ...rig.ports, waits })(firstCall().input)).toEqual({ waits: false });
    expect(run()?.position).toEqual(positionOf(await rig.head()));
    await rig.settles();
    expect(await rig.faults()).toEqual([]);
  });

  test('writes nothing for an older generation and tells it that it is superseded', async () => {
    await rig.does({ type: 'replace-execution', why: 'by-hand', by: officer });
    await openStage(rig.ports)(firstCall().input);
    expect((await rig.ports.waits.read(rig.id)).wait).toBeUndefined();
    expect(run()).toMatchObject({ status: 'SUCCEEDED', position: { stage: 'superseded', generation: 1 } });
  });

  test('tells an older generation so even where the wait of a newer one was kept', async () => {
    const { input } = firstCall();
    const waits = {
      ...rig.ports.waits,
      open: async (wait: Parameters<typeof rig.ports.waits.open>[0]) => {
        await rig.does({ type: 'replace-execution', why: 'by-hand', by: officer });
        await rig.ports.waits.open({ ...wait, generation: 2, execution: 'T13-g2', token: 'newer' });
        return rig.ports.waits.open(wait);
      },
    };
    await openStage({ ...rig.ports, waits })(input);
    expect((await rig.ports.waits.read(rig.id)).wait?.token).toBe('newer');
    expect(run()?.position.stage).toBe('superseded');
  });

  test('a Lambda that outlived its attempt does not put its dead token over the living one', async () => {
    const { input } = firstCall();
    rig.ports.executions.retry('T13-g1');
    const retried = rig.ports.executions.calls[1];
    if (retried?.of !== 'open-stage') throw new Error('Not called again');
    await openStage(rig.ports)(retried.input);
    await openStage(rig.ports)(input);
    expect((await rig.ports.waits.read(rig.id)).wait?.token).toBe(retried.input.token);
  });

  test('fails for a tool that the register does not know', async () => {
    const { input } = firstCall();
    const position = { ...input.position, tool: 'T99' as typeof rig.id };
    await expect(openStage(rig.ports)({ ...input, position })).rejects.toThrow(
      'The register has no tool T99',
    );
  });

  test('attempts sort as the service counts them, with or without milliseconds', () => {
    const sorted = [
      attempt,
      { ...attempt, retries: 2 },
      { ...attempt, retries: 10 },
      { ...attempt, enteredAt: '2024-04-01T08:00:05Z' },
      { ...attempt, enteredAt: '2024-04-01T08:00:05.120Z' },
      { ...attempt, redrives: 1 },
      { ...attempt, redrives: 10, enteredAt: '2024-03-01T08:00:00Z' },
    ].map(attemptText);
    expect([...sorted].sort()).toEqual(sorted);
  });
});
