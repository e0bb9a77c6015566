import type { RecordedEvent } from '../../functions/domain/event.ts';
import { fold } from '../../functions/domain/evolve.ts';
import { headOf } from '../../functions/domain/head.ts';
import { canonical } from '../../functions/store/canonical.ts';
import { linkHash } from '../../functions/store/chain.ts';
import { histories, lived } from '../support/any-history.ts';
import { everyEvent } from '../support/every-event.ts';
import fc from '../support/properties.ts';
import { recorded } from '../support/sample-register.ts';
import type { ReleasedLife } from './releases.ts';
import { shapeOf } from './shapes.ts';

/** Lives that this code can write: one for each type and way of tests' own stories, and random ones, always the same. */
export function* livesWritten(randomOnes: number): Generator<readonly [string, readonly RecordedEvent[]]> {
  for (const [name, story] of everyEvent) yield [name, recorded(story)];
  const samples = fc.sample(histories, { numRuns: randomOnes, seed: 20261125 });
  for (const [i, [registration, intents]] of samples.entries()) {
    const { events } = lived(registration, intents);
    for (const tool of new Set(events.map((event) => event.tool)))
      yield [`history ${i} ${tool}`, events.filter((event) => event.tool === tool)];
  }
}

/** The shapes of what the events of lives are made of, each with the first life in which it is. */
export function shapesIn(
  lives: Iterable<readonly [string, readonly RecordedEvent[]]>,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [name, events] of lives)
    for (const event of events)
      for (const shape of shapeOf(event)) if (!found.has(shape)) found.set(shape, name);
  return found;
}

/** A life as it is stored: canonical texts in a chain. */
export function chained(name: string, events: readonly RecordedEvent[]): ReleasedLife {
  const texts = events.map(canonical);
  const hash = texts.reduce((before, text) => linkHash(before, text), '');
  const told = fold(events);
  const last = events.at(-1);
  if (!told || !last) throw new Error(`${name} has no events`);
  return { of: last.type, way: name, events: texts, hash, head: headOf(told) };
}

/** Few lives in which every shape of all of them is: each cut after the last event that adds one. */
export function fewWithEveryShape(
  lives: readonly (readonly [string, readonly RecordedEvent[]])[],
  covered: Iterable<string>,
): readonly (readonly [string, readonly RecordedEvent[]])[] {
  const have = new Set(covered);
  const adds = (events: readonly RecordedEvent[]): number =>
    new Set(events.flatMap((event) => [...shapeOf(event)]).filter((shape) => !have.has(shape))).size;
  const chosen: (readonly [string, readonly RecordedEvent[]])[] = [];
  let left = lives.filter(([, events]) => adds(events) > 0);
  while (left.length > 0) {
    const worth = left.map(([, events]) => adds(events) / (events.length + 3));
    const best = left[worth.indexOf(Math.max(...worth))];
    if (!best) break;
    const [name, events] = best;
    const end = events.findLastIndex((event) => [...shapeOf(event)].some((shape) => !have.has(shape)));
    const life = events.slice(0, end + 1);
    chosen.push([name, life]);
    for (const event of life) for (const shape of shapeOf(event)) have.add(shape);
    left = left.filter(([, other]) => adds(other) > 0);
  }
  return chosen;
}
