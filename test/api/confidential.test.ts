import { describe, expect, it } from 'vitest';
import { personId } from '../../functions/domain/ids.ts';
import type { Actor } from '../../functions/domain/may.ts';
import { anyReader } from '../support/any-history.ts';
import fc from '../support/properties.ts';
import { Council, PoC, PTC, seat } from '../support/sample-register.ts';
import type { Story } from '../support/story.ts';
import { ids, playTwice, scripts } from '../support/two-registers.ts';
import { addressesFor, answersOf, registerOf } from './confidential-rig.ts';

/** Nobody for whom the restricted body works; whoever looks after the engine is a reader like others. */
const without = (reader: Actor): Actor => ({
  ...reader,
  seats: reader.seats.filter(
    ({ role, body }) => body !== PoC && !['secretary', 'deputy-secretary', 'officer'].includes(role),
  ),
});
const delegate: Actor = { id: personId('reader'), seats: [seat('reader', 'delegate', PTC)] };
const readers = fc.oneof(
  anyReader.map(without),
  fc.constant(delegate),
  fc.constant({ id: delegate.id, seats: [seat('reader', 'observer', Council)] }),
  fc.constant({ id: delegate.id, seats: [seat('reader', 'administrator')] }),
);

const namesIn = (both: readonly Story[]) => {
  const events = both.flatMap(({ events }) => events);
  return {
    tools: [...new Set([...ids, ...events.map(({ tool }) => tool)])],
    decisions: [...new Set(events.flatMap((e) => ('decision' in e && e.decision ? [e.decision] : [])))],
  };
};

describe('a restricted step is invisible to who has no seat there', () => {
  it('in every answer: two registers that differ only in what was decided in it answer the same, byte for byte', async () => {
    let differing = 0;
    await fc.assert(
      fc.asyncProperty(scripts, readers, async (script, reader) => {
        const both = playTwice(script);
        const [a, b] = both;
        if (JSON.stringify(a.events) === JSON.stringify(b.events)) return;
        differing++;
        const { tools, decisions } = namesIn(both);
        const addresses = addressesFor(tools, decisions, a.now.slice(0, 10));
        const [one, other] = await Promise.all(
          both.map(async (story) => answersOf(await registerOf(story, reader), addresses)),
        );
        for (const [i, answer] of (one ?? []).entries()) expect(answer).toEqual(other?.[i]);
        expect(one).toHaveLength(other?.length ?? 0);
      }),
      { numRuns: Number(process.env.RUNS ?? 120) },
    );
    expect(differing).toBeGreaterThan(10);
  });
});
