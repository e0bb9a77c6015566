import { expect, it } from 'vitest';
import { daysAfter } from '../../functions/domain/date.ts';
import { decide } from '../../functions/domain/decide.ts';
import type { Registration } from '../../functions/domain/event.ts';
import { executionName, headOf } from '../../functions/domain/head.ts';
import { type ToolId, toolId } from '../../functions/domain/ids.ts';
import { isRefusal } from '../../functions/domain/refusal.ts';
import { stateOf } from '../../local/workflows.ts';
import {
  anyIntent,
  anyRegistration,
  commandFrom,
  type Intent,
  sittingWorld,
} from '../support/any-command.ts';
import fc from '../support/properties.ts';
import { bodies } from '../support/sample-register.ts';
import { officer } from '../support/story.ts';
import { type Whole, wholeInMemory } from '../support/whole.ts';

const opensAt = '2024-04-01T08:00:00.000Z';
const tools = [toolId('T13'), toolId('T16')];

/** One execution of the current generation waits for each open tool, at the stage that the folded events say. */
async function expectInOrder(whole: Whole, ids: readonly ToolId[]): Promise<void> {
  const running = await whole.running();
  for (const id of ids) {
    const loaded = await whole.tools.load(id);
    if (!loaded) throw new Error(`${id} is there`);
    const head = headOf(loaded.tool);
    const own = running.filter(({ name }) => whole.toolOf(name) === id);
    const should =
      head.open && !head.paused ? [{ name: executionName(head), state: stateOf(head.next.stage) }] : [];
    expect(own).toEqual(should);
    const { wait, relayedVersion } = await whole.waits.read(id);
    expect(relayedVersion).toBe(head.version);
    if (should.length > 0)
      expect(wait).toMatchObject({ generation: head.generation, leg: head.leg, execution: should[0]?.name });
  }
}

async function begun(registrations: readonly Registration[]): Promise<Whole> {
  const whole = await wholeInMemory(opensAt);
  for (const body of bodies) await whole.people.putBody(body);
  for (const session of sittingWorld(opensAt).sessions.values()) await whole.people.putSession(session);
  for (const [i, tool] of tools.entries()) {
    const registration = registrations[i % registrations.length];
    if (!registration) throw new Error('A registration a tool');
    await play(whole, tool, { type: 'register', tool, registration, by: officer });
  }
  await whole.settle();
  return whole;
}

async function play(whole: Whole, tool: ToolId, command: Parameters<typeof decide>[1]): Promise<void> {
  const now = whole.clock.now();
  const loaded = await whole.tools.load(tool);
  const decided = decide(loaded?.tool, command, sittingWorld(now));
  // What touches tools that do not exist here is left to the domain's own tests.
  if (isRefusal(decided) || decided.others.length > 0) return;
  await whole.tools.append({
    at: now,
    by: command.by,
    restricted: new Set(),
    events: [{ tool, after: loaded, event: decided.event }],
  });
}

async function intend(whole: Whole, intent: Intent, n: number): Promise<void> {
  const tool = tools[n % tools.length];
  if (!tool) throw new Error('There are tools');
  await whole.advanceTo(daysAfter(whole.clock.now(), intent.days));
  const loaded = await whole.tools.load(tool);
  const command = loaded && commandFrom(intent, loaded.tool, sittingWorld(whole.clock.now()));
  if (command) await play(whole, tool, command);
}

const lives = fc.tuple(
  fc.array(anyRegistration, { minLength: 2, maxLength: 2 }),
  fc.array(anyIntent, { minLength: 1, maxLength: 25 }),
);

it('after each step exactly one execution of the current generation waits for each open tool, where its events say', async () => {
  await fc.assert(
    fc.asyncProperty(lives, async ([registrations, intents]) => {
      const whole = await begun(registrations);
      for (const [n, intent] of intents.entries()) {
        await intend(whole, intent, n);
        await whole.settle();
        await expectInOrder(whole, tools);
      }
      expect(whole.counted.filter(({ what }) => what === 'InvalidToken' || what === 'RelayFailed')).toEqual(
        [],
      );
      whole.close();
    }),
    { numRuns: 60 },
  );
}, 120_000);

it('also when the stream rang for nothing of it: the reconciler puts it right, and a second run writes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(
      lives,
      fc.array(fc.boolean(), { minLength: 25, maxLength: 25 }),
      async ([registrations, intents], deaf) => {
        const whole = await begun(registrations);
        for (const [n, intent] of intents.entries()) {
          whole.deafen(deaf[n] === true);
          await intend(whole, intent, n);
          await whole.settle();
        }
        whole.deafen(false);
        for (let n = 0; n < 3; n++) {
          // The reconciler looks again before it repairs what may only be slow.
          await whole.advanceTo(daysAfter(whole.clock.now(), 1 / 24));
          await whole.reconciler({ mode: 'sweep' });
          await whole.settle();
        }
        await expectInOrder(whole, tools);
        const before = await Promise.all(
          tools.map(async (id) => [await whole.tools.events(id), await whole.waits.read(id)]),
        );
        const again = await whole.reconciler({ mode: 'sweep' });
        await whole.settle();
        expect(again.drifted).toEqual([]);
        expect(
          await Promise.all(
            tools.map(async (id) => [await whole.tools.events(id), await whole.waits.read(id)]),
          ),
        ).toEqual(before);
        whole.close();
      },
    ),
    { numRuns: 60 },
  );
}, 120_000);
