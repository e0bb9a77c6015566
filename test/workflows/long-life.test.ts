import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Command } from '../../functions/domain/command.ts';
import { decide } from '../../functions/domain/decide.ts';
import { toolId } from '../../functions/domain/ids.ts';
import type { DecisionOutcome } from '../../functions/domain/outcome.ts';
import { isRefusal } from '../../functions/domain/refusal.ts';
import { sittingWorld } from '../support/any-command.ts';
import { bodies, Council, PoC, PTC, registration } from '../support/sample-register.ts';
import { bothLanguages, officer, secretaryOf } from '../support/story.ts';
import { type Whole, wholeInMemory } from '../support/whole.ts';

const tool = toolId('T13');
let whole: Whole;

beforeEach(async () => {
  whole = await wholeInMemory('2024-01-08T08:00:00.000Z');
  for (const body of bodies) await whole.people.putBody(body);
  for (const session of sittingWorld(whole.clock.now()).sessions.values())
    await whole.people.putSession(session);
});
afterEach(() => whole.close());

async function does(command: Command): Promise<void> {
  const loaded = await whole.tools.load(tool);
  const decided = decide(loaded?.tool, command, sittingWorld(whole.clock.now()));
  if (isRefusal(decided)) throw new Error(`Refused: ${decided.refused} ${JSON.stringify(decided.facts)}`);
  await whole.tools.append({
    at: whole.clock.now(),
    by: command.by,
    restricted: new Set(),
    events: [{ tool, after: loaded, event: decided.event }],
  });
  await whole.settle();
}

async function records(body: typeof PTC, outcome: DecisionOutcome, more: object = {}): Promise<void> {
  const loaded = await whole.tools.load(tool);
  const session = [...sittingWorld(whole.clock.now()).sessions.values()].find(
    (s) => s.body === body && s.state === 'open',
  );
  await does({
    type: 'record-decision',
    decision: `${tool}-${(loaded?.tool.version ?? 0) + 1}` as never,
    tools: [tool],
    quiet: false,
    by: secretaryOf(body),
    facts: {
      outcome,
      body,
      decidedOn: whole.clock.now().slice(0, 10),
      basis: { is: 'consensus' },
      versions: bothLanguages,
      ...(session ? { session: session.id } : {}),
      ...more,
    },
  });
}

const submits = () =>
  does({ type: 'submit', to: PTC, asked: { en: 'Endorse' }, versions: bothLanguages, by: officer });

it('a tool lives four years, is referred back, deferred, reminded and asleep on the way, and always one execution waits', async () => {
  const places: string[] = [];
  const look = async () => {
    const running = await whole.running();
    expect(running).toHaveLength(1);
    places.push(`${whole.clock.now().slice(0, 7)} ${running[0]?.name} ${running[0]?.state}`);
  };
  const { supersedes: _, ...alone } = registration;
  await does({ type: 'register', tool, registration: alone, by: officer });
  await look();
  await submits();
  await whole.advanceTo('2024-04-24T08:00:00.000Z');
  await records(PTC, 'referred-back', { guidance: { en: 'Address data protection.' }, target: 'draft' });
  await look();
  await whole.advanceTo('2025-03-01T08:00:00.000Z');
  await look();
  await submits();
  await whole.advanceTo('2025-05-06T08:00:00.000Z');
  await records(PTC, 'deferred');
  await look();
  // Nobody acts for fourteen months: it falls asleep, and its execution is carried over while it does.
  await whole.advanceTo('2026-07-06T08:00:00.000Z');
  await look();
  expect((await whole.tools.load(tool))?.tool.progress.next).toMatchObject({
    dormant: true,
    stage: 'ptc-endorsement',
  });
  await records(PTC, 'endorsed');
  await look();
  await whole.advanceTo('2027-06-20T08:00:00.000Z');
  await records(PoC, 'endorsed');
  await whole.advanceTo('2027-06-27T08:00:00.000Z');
  await records(Council, 'approved');
  await look();
  await whole.advanceTo('2028-01-10T08:00:00.000Z');
  const file = { name: 'tool.pdf', sha256: 'a'.repeat(64), bytes: 1 };
  for (const language of ['en', 'fr'] as const)
    await does({
      type: 'publish',
      by: officer,
      publication: { language, on: '2028-01-10', audience: 'public', editorialOnly: true, file },
    });

  expect(await whole.running()).toEqual([]);
  const events = await whole.tools.events(tool);
  const types = events.map((event) => event.type);
  expect(types.filter((type) => type === 'Reminded').length).toBeGreaterThan(0);
  expect(types).toContain('FellDormant');
  expect(types.filter((type) => type === 'CarriedOver').length).toBeGreaterThanOrEqual(4);
  expect(types.at(-1)).toBe('Published');
  expect(await whole.tools.verify(tool)).toEqual({ events: events.length });
  // A wait of a year is never given to one execution: each lives 300 days at the most.
  expect(places).toEqual([
    '2024-01 T13-g1 Draft',
    '2024-04 T13-g1 Draft',
    '2025-03 T13-g2 Draft',
    '2025-05 T13-g2 PtcEndorsement',
    '2026-07 T13-g4 PtcEndorsement',
    '2026-07 T13-g4 PolicyCommission',
    '2027-06 T13-g5 Publication',
  ]);
});
