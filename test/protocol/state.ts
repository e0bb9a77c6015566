/**
 * The protocol of DESIGN.md section 2 in miniature: one tool, its register, its executions, and everything that can be
 * under way at one moment. Small integers stand for what the register keeps; a token is (execution, attempt).
 */

/** What the register says. Every event makes `v` grow by one. */
export interface Head {
  readonly l: number;
  readonly g: number;
  readonly v: number;
  readonly paused: boolean;
  /** The clock has reached `lapsesAt` of this leg. */
  readonly due: boolean;
}

/** The item WAIT. Its token is (x, a). */
export interface Wait {
  readonly g: number;
  readonly l: number;
  readonly x: number;
  readonly a: number;
}

/** One execution, known by the generation x that named it; it believes itself to be at (g, l), on attempt a. */
export interface Execution {
  readonly is: 'waiting' | 'lapsing' | 'carrying' | 'stopped' | 'ended';
  readonly g: number;
  readonly l: number;
  readonly a: number;
}

/** A Lambda under way for execution x; it may outlive the attempt that called it. */
export interface Call {
  readonly of: 'open-stage' | 'lapse-stage' | 'carry-over';
  readonly x: number;
  readonly g: number;
  readonly l: number;
  readonly a: number;
  readonly step: 'read' | 'write' | 'read-again';
  /** What it read before it writes. */
  readonly head?: Head;
}

/** A relay at work; a doorbell that nobody heard is a relay that was never started. */
export interface Relay {
  readonly step: 'read' | 'old' | 'start' | 'mark';
  readonly head?: Head;
  readonly wait?: Wait | null;
}

export interface Reconciler {
  readonly step: 'wait' | 'describe' | 'be-patient' | 'replace';
  readonly head: Head;
  readonly wait?: Wait | null;
  /** It has waited and is looking for the second time, at this version. */
  readonly again?: number;
}

export interface State {
  readonly head: Head;
  readonly wait: Wait | null;
  readonly relayed: number;
  /** By generation, from 1; null where never started. */
  readonly executions: readonly (Execution | null)[];
  readonly calls: readonly Call[];
  readonly relays: readonly Relay[];
  readonly reconciler: Reconciler | null;
  /** How many faults may still happen: a retry, an early timeout, a stop from outside, a redrive. */
  readonly faults: number;
}

/** How far a search goes. */
export interface Bounds {
  readonly legs: number;
  readonly generations: number;
  readonly faults: number;
  readonly relays: number;
  readonly calls: number;
  readonly reconciler: boolean;
  readonly lapses: boolean;
  readonly pauses: boolean;
  readonly redrives: boolean;
  /** The leg at which the tool has ended; a decision taken back opens it again. */
  readonly endedAt?: number;
}

/** A rule is on unless it is named here. */
export type Rule = (typeof rules)[number];
export const rules = [
  'WAIT is written over a smaller (generation, leg, attempt) only',
  'WAIT compares the generation',
  'WAIT compares the leg',
  'WAIT compares the attempt',
  'open-stage reads HEAD before it writes: an older generation writes nothing',
  'open-stage reads HEAD again after it wrote, and answers itself if the leg has moved',
  'open-stage reads HEAD again also where WAIT was kept',
  'open-stage, reading again, tells an older generation that it is superseded',
  'lapse-stage tells an older generation that it is superseded',
  'lapse-stage acts on its own leg only',
  'lapse-stage acts only after lapsesAt',
  'lapse-stage appends on condition of the version it read',
  'carry-over tells an older generation that it is superseded',
  'carry-over appends on condition of the version it read',
  'the relay reads HEAD before WAIT',
  'the relay answers only a wait of an older leg',
  'the relay answers a token of an older generation with superseded, never with a position',
  'the relay ends the old execution before it starts the new one',
  'the relay marks a version as relayed after its effects',
  'the relay ends the execution of a paused tool and starts none',
  'open-stage, lapse-stage and carry-over take an execution of a paused tool for superseded',
  'resuming raises the generation',
  'opening an ended tool again raises the generation',
  'the reconciler waits and looks again before it replaces what may only be slow',
  'the reconciler raises the generation on condition of the version it read',
] as const;
export type Without = ReadonlySet<Rule>;

export const open = (head: Head, bounds: Bounds): boolean => head.l !== bounds.endedAt;

/** What is broken, in a sentence; thrown from inside a step, so that the search can show the way there. */
export class Violation extends Error {}

export function demand(holds: boolean, otherwise: string): void {
  if (!holds) throw new Violation(otherwise);
}

export const begin = (bounds: Bounds): State => ({
  head: { l: 1, g: 1, v: 1, paused: false, due: false },
  wait: null,
  relayed: 0,
  executions: [],
  calls: [],
  relays: [],
  reconciler: null,
  faults: bounds.faults,
});
