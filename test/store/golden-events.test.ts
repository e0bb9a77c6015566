import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { EventType } from '../../functions/domain/event.ts';
import { fold } from '../../functions/domain/evolve.ts';
import { headOf } from '../../functions/domain/head.ts';
import { canonical } from '../../functions/store/canonical.ts';
import { readEvent, type StoredEvent } from '../../functions/store/upcasters.ts';

/** Every type of event that a release can have written; the compiler misses none. */
const types = Object.keys({
  Registered: true,
  Submitted: true,
  NotListed: true,
  DecisionRecorded: true,
  AmendedTextConfirmed: true,
  TextConfirmed: true,
  DecisionTakenBack: true,
  CorrectionProposed: true,
  CorrectionAgreed: true,
  RouteChanged: true,
  Withdrawn: true,
  Discontinued: true,
  WrittenProcedureOpened: true,
  AnswerReceived: true,
  SilenceAgreed: true,
  ProcedureExtended: true,
  DocumentAttached: true,
  Published: true,
  EditionSuperseded: true,
  ChildDerived: true,
  HistoryEntered: true,
  StepCleared: true,
  Reminded: true,
  FellDormant: true,
  CarriedOver: true,
  ExecutionReplaced: true,
  ExecutionPaused: true,
  ExecutionResumed: true,
} satisfies Record<EventType, true>);

/** A released shape as it was first written, the events it came after, and where it left the tool. Never edited. */
interface Golden {
  readonly after: readonly string[];
  readonly event: StoredEvent;
  readonly head: object;
}
const folder = new URL('../golden/events/', import.meta.url);
const files = readdirSync(folder).map((file) => basename(file, '.json'));
const golden = (name: string): Golden => JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
const read = (name: string) => readEvent(canonical(golden(name).event));

describe('an event that a release has written', () => {
  it.each(types)('of type %s has a golden file of each of its shapes', (type) => {
    expect(files).toContain(`${type}-1`);
  });

  it.each(files)('is read by this release as on its first day: %s', (name) => {
    const { after, event, head } = golden(name);
    // What a schema gained without a new number has a file of its own: DecisionRecorded-1-letter.
    expect(`${name}-`.startsWith(`${String(event.type)}-${event.schema}-`)).toBe(true);
    const told = fold([...after.map(read), read(name)]);
    // A head may say more than on that day; what it said stands.
    expect(told && headOf(told)).toMatchObject(head);
  });
});
