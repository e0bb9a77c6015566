import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  carryOverInput,
  currentDefinition,
  lapseStageInput,
  noticeInput,
  openStageInput,
  sendLettersInput,
} from '../../functions/contracts/steps.ts';
import type { EventType } from '../../functions/domain/event.ts';
import { fold } from '../../functions/domain/evolve.ts';
import { headOf } from '../../functions/domain/head.ts';
import { stages } from '../../functions/domain/stage.ts';
import { reading } from '../../functions/edge.ts';
import { canonical } from '../../functions/store/canonical.ts';
import { linkHash } from '../../functions/store/chain.ts';
import { readEvent } from '../../functions/store/upcasters.ts';
import { functionNamesWanted, placeholderOf } from '../../infra/functions.ts';
import { everyEvent } from '../support/every-event.ts';
import { livesWritten, shapesIn } from './lives.ts';
import {
  filesOf,
  releasedCalls,
  releasedLives,
  releasedText,
  releasedWorkflows,
  releases,
  sealFile,
  sealOf,
  todaysWorkflows,
} from './releases.ts';

const all = releases();
const today = todaysWorkflows();
const newest = all.at(-1) ?? 0;

/** What is not released yet, each in a file of its own (test/store/golden-events.test.ts). */
const golden = new URL('../golden/events/', import.meta.url);
const unreleased = readdirSync(golden).map(
  (file): { readonly after: readonly string[]; readonly event: object } =>
    JSON.parse(readFileSync(new URL(file, golden), 'utf8')),
);

describe('releases', () => {
  it('are numbered from one without gaps, and today’s definition is the newest or the next', () => {
    expect(all).toEqual(all.map((_, i) => i + 1));
    expect(all.length).toBeGreaterThan(0);
    expect([newest, newest + 1]).toContain(currentDefinition);
  });

  it.each(all)('%i is as it was sealed: no file changed, none came, none went', (release) => {
    expect(releasedText(release, sealFile)).toBe(sealOf(release));
    expect(filesOf(release)).toEqual([
      'calls.ndjson',
      'lives.ndjson',
      'workflows/stage-notice.asl.json',
      'workflows/tool-lifecycle.asl.json',
    ]);
  });

  it('a changed workflow has the next number: under the newest number it is the released one, byte for byte', () => {
    if (currentDefinition === newest) expect(today).toEqual(releasedWorkflows(newest));
    else expect(today['tool-lifecycle']).not.toBe(releasedWorkflows(newest)['tool-lifecycle']);
  });
});

describe.each(all)('release %i', (release) => {
  const lives = releasedLives(release);
  const calls = releasedCalls(release);

  it('has a life for every type of event and every way that tests tell of one', () => {
    const types = new Set<EventType>(lives.map(({ of }) => of));
    expect(types.size).toBeGreaterThanOrEqual(28);
    if (release !== currentDefinition) return;
    const ways = lives.map(({ way }) => way);
    for (const [name] of everyEvent) expect(ways).toContain(name);
  });

  it('wrote events that are read as on their first day, in chains that are whole', () => {
    for (const { way, events, hash, head } of lives) {
      expect([way, events.reduce((before, text) => linkHash(before, text), '')]).toEqual([way, hash]);
      const told = fold(events.map((text) => readEvent(text)));
      // A head may say more than on that day; what it said stands.
      expect([way, told && headOf(told)]).toMatchObject([way, head]);
    }
  });

  it('stored texts that stay the bytes that they were: only the reading changes', () => {
    for (const { events } of lives) for (const text of events) expect(canonical(JSON.parse(text))).toBe(text);
  });

  it('gave each function what today’s reads', async () => {
    const inputs = {
      'open-stage': openStageInput,
      'lapse-stage': lapseStageInput,
      'carry-over': carryOverInput,
      'find-audience': noticeInput,
      'send-letters': sendLettersInput,
      'close-notice': noticeInput,
    } as const;
    expect(new Set(calls.map(({ of }) => of))).toEqual(new Set(Object.keys(inputs)));
    for (const { of, given } of calls) {
      const schema = inputs[of as keyof typeof inputs];
      // Whatever it is called, it must still be called so: executions wait with the name.
      await expect(reading(schema as typeof noticeInput, async () => 'read')(given)).resolves.toBe('read');
    }
    const opened = calls.flatMap(({ of, given }) =>
      of === 'open-stage' ? [(given as { position: { stage: string } }).position.stage] : [],
    );
    expect(new Set(opened)).toEqual(new Set(stages));
  });

  it('calls no function that has gone since', () => {
    const called = Object.values(releasedWorkflows(release)).flatMap((text) =>
      [...text.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name),
    );
    for (const name of called) expect(functionNamesWanted.map(placeholderOf)).toContain(name);
  });
});

it('every shape of event that is written today is in a released life, or in a golden file until it is released', () => {
  const known = shapesIn([
    ...all.flatMap((release) =>
      releasedLives(release).map(
        (life) => [`release ${release}`, life.events.map((text) => readEvent(text))] as const,
      ),
    ),
    ...unreleased.map(({ event }) => ['golden', [readEvent(canonical(event))]] as const),
  ]);
  const missing = [...shapesIn(livesWritten(300))]
    .filter(([shape]) => !known.has(shape))
    .map(([shape, life]) => `${shape} (${life})`);
  expect(missing).toEqual([]);
  expect(known.size).toBeGreaterThan(500);
});
