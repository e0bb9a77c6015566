import { describe, expect, test } from 'vitest';
import { evolve } from '../../functions/domain/evolve.ts';
import { noticesDue } from '../../functions/domain/notices-due.ts';
import type { Tool } from '../../functions/domain/tool.ts';
import { noticesOf } from '../../functions/handlers/notices-of.ts';
import { anyIntent, commandFrom, type Intent, sittingWorld } from '../support/any-command.ts';
import fc from '../support/properties.ts';
import { Interleaving } from './interleaved.ts';
import { Rig } from './protocol-rig.ts';

/** One move of whoever is next: a handler by one call, a person, the service, or a mishap. */
type Numbered = 'go' | 'crash' | 'call' | 'retry' | 'time-out' | 'stop' | 'redrive';
type Move =
  | { readonly is: Numbered; readonly n: number }
  | { readonly is: 'ring' }
  | { readonly is: 'reconcile' }
  | { readonly is: 'act'; readonly intent: Intent };

const numbered = (is: Numbered, weight: number) => ({
  weight,
  arbitrary: fc.record({ is: fc.constant(is), n: fc.nat(50) }),
});
const moves: fc.Arbitrary<readonly Move[]> = fc.array(
  fc.oneof(
    numbered('go', 60),
    numbered('call', 14),
    numbered('crash', 3),
    numbered('retry', 1),
    numbered('time-out', 2),
    numbered('stop', 1),
    numbered('redrive', 1),
    { weight: 8, arbitrary: fc.constant({ is: 'ring' as const }) },
    { weight: 2, arbitrary: fc.constant({ is: 'reconcile' as const }) },
    { weight: 9, arbitrary: fc.record({ is: fc.constant('act' as const), intent: anyIntent }) },
  ),
  { minLength: 20, maxLength: 160, size: 'max' },
);

async function play(rig: Rig, all: readonly Move[]): Promise<void> {
  const { executions } = rig.ports;
  const side = new Interleaving(rig.ports);
  const running = (n: number, status = 'RUNNING') => {
    const names = [...executions.runs].filter(([, run]) => run.status === status).map(([name]) => name);
    return names[n % Math.max(names.length, 1)];
  };
  for (const move of all) {
    if (move.is === 'ring') await side.begin(rig.ring(rig.id, side.ports));
    else if (move.is === 'reconcile') await side.begin(rig.reconciled('sweep', side.ports));
    else if (move.is === 'act') {
      rig.passes(move.intent.days * 86_400_000 + 1000);
      const { tool } = await rig.loaded();
      const command = commandFrom(move.intent, tool, sittingWorld(rig.now));
      if (command) await rig.does(command);
    } else if (move.is === 'go') await side.goes(move.n);
    else if (move.is === 'crash') await side.crashes(move.n);
    else if (move.is === 'call') {
      const call = executions.calls[move.n % Math.max(executions.calls.length, 1)];
      if (call) await side.begin(rig.call(call, side.ports));
    } else {
      const name = running(move.n, move.is === 'redrive' ? 'ABORTED' : 'RUNNING');
      if (name === undefined) continue;
      if (move.is === 'retry') executions.retry(name);
      if (move.is === 'time-out') executions.timeOut(name);
      if (move.is === 'stop') await executions.stop(name, 'by hand');
      if (move.is === 'redrive') executions.redrive(name);
    }
  }
  await side.finishes();
  await rig.settles();
}

const interleavings = Number(process.env.INTERLEAVINGS ?? 150);

describe('whatever meets, doubles, dies or is lost on the way', () => {
  test('after one reconciliation one execution waits where the events say, and a second writes nothing', async () => {
    const seen = { tools: 0, events: 0, generations: 0, ended: 0, paused: 0 };
    await fc.assert(
      fc.asyncProperty(moves, async (all) => {
        const rig = new Rig();
        await rig.registered();
        await play(rig, all);
        rig.passes(3 * 60_000);
        await rig.settles();

        await rig.reconciled();
        await rig.settlesHeard();
        expect(await rig.faults()).toEqual([]);
        const once = await rig.everything();
        const second = await rig.reconciled();
        expect(second.drifted).toEqual([]);
        await rig.settles();
        expect(await rig.everything()).toBe(once);

        let tool: Tool | undefined;
        for (const event of await rig.ports.tools.events(rig.id)) {
          tool = evolve(tool, event);
          const due = noticesDue(event, tool, sittingWorld(event.at));
          const told = await noticesOf(rig.ports.notices, event, tool, sittingWorld(rig.now));
          expect(told.map(({ id }) => id)).toEqual(due.map(({ id }) => id));
        }
        const head = await rig.head();
        seen.tools++;
        seen.events += head.version;
        seen.generations += head.generation;
        seen.ended += head.open ? 0 : 1;
        seen.paused += head.paused ? 1 : 0;
      }),
      { numRuns: interleavings },
    );
    expect(seen.generations).toBeGreaterThan(seen.tools);
    expect(seen.ended).toBeGreaterThan(0);
    expect(seen.paused).toBeGreaterThan(0);
  });

  test('where nobody stopped an execution from outside and every doorbell was heard, nothing is left to repair', async () => {
    await fc.assert(
      fc.asyncProperty(moves, async (all) => {
        const rig = new Rig();
        await rig.registered();
        await play(
          rig,
          all.filter(({ is }) => is !== 'stop' && is !== 'redrive' && is !== 'reconcile'),
        );
        await rig.ring();
        await rig.settlesHeard();
        expect(await rig.faults()).toEqual([]);
      }),
      { numRuns: interleavings },
    );
  });
});
