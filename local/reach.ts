import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Instant } from '../functions/domain/date.ts';
import { RunsAlready } from './lock.ts';
import { openSystem, type System } from './system.ts';

/** Where `npm start` keeps everything: `.local`, or the folder that PLACET_FOLDER names, for a second system. */
export const stateFolder = resolve(
  process.env.PLACET_FOLDER || fileURLToPath(new URL('../.local', import.meta.url)),
);
/** The demonstration's outcomes after 23 April 2024 are invented, and its letters say so (USERS.md E2). */
export const demonstrationName = 'Rehearsal';

/** What a command needs to work on the register, whether `npm start` runs or not. */
export interface Reach extends Pick<System, 'table' | 'region' | 'accessKeyId' | 'endpoints'> {
  /** Business time. */
  now(): Instant;
}

type Note = Omit<Reach, 'now'> & { readonly clockOffsetMs: number };

/** Leaves a note of where the running system is, for commands in other terminals; gives back what removes it. */
export function noteRunning(directory: string, system: System): () => void {
  const { table, region, accessKeyId, endpoints, clock } = system;
  const file = join(directory, 'running.json');
  const note: Note = { table, region, accessKeyId, endpoints, clockOffsetMs: clock.offsetMs() };
  writeFileSync(file, JSON.stringify(note), { mode: 0o600 });
  return () => rmSync(file, { force: true });
}

/**
 * Works on the register of the system that runs on the folder, or opens it for as long as the work takes.
 * Rejects as `openSystem` does.
 */
export async function reachRegister<T>(directory: string, work: (reach: Reach) => Promise<T>): Promise<T> {
  let system: System;
  try {
    system = await openSystem({ directory, registerName: demonstrationName });
  } catch (error) {
    if (!(error instanceof RunsAlready)) throw error;
    const { clockOffsetMs, ...reach } = runningOn(directory, error);
    return work({ ...reach, now: () => new Date(Date.now() + clockOffsetMs).toISOString() });
  }
  try {
    const result = await work({ ...system, now: () => new Date(system.clock.now()).toISOString() });
    await system.idle();
    if (system.isNew) system.firstStartDone();
    return result;
  } finally {
    await system.stop();
  }
}

/** It holds the folder, but may not be ready yet. */
function runningOn(directory: string, error: RunsAlready): Note {
  try {
    return JSON.parse(readFileSync(join(directory, 'running.json'), 'utf8'));
  } catch {
    throw error;
  }
}
