import type { Instant } from '../functions/domain/date.ts';
import type { BusinessClock } from './clock.ts';
import type { Lambdas } from './lambdas.ts';
import type { Engine } from './step-functions/engine.ts';
import type { Poller } from './stream/poller.ts';

export interface Stepped {
  readonly clock: BusinessClock;
  readonly engine: Pick<Engine, 'idle' | 'fireDue' | 'nextDueAt' | 'clockMoved'>;
  readonly lambdas: Pick<Lambdas, 'begun' | 'idle'>;
  readonly poller: Pick<Poller, 'drained'>;
  /** Nobody else fires the engine's timers. */
  readonly virtual: boolean;
}

/** Waits for states of the whole system, and moves its business time from one to the next. */
export function stepTime({ clock, engine, lambdas, poller, virtual }: Stepped) {
  async function idle(): Promise<void> {
    for (;;) {
      const before = lambdas.begun();
      if (virtual) await engine.fireDue();
      await engine.idle();
      await lambdas.idle();
      await poller.drained();
      // The stream was found empty last: had a function begun meanwhile, it might have written.
      if (lambdas.begun() === before) return;
    }
  }

  async function advanceTo(instant: Instant): Promise<void> {
    const target = Date.parse(instant);
    await idle();
    for (let due = engine.nextDueAt(); due !== undefined && due <= target; due = engine.nextDueAt()) {
      clock.advanceTo(due);
      await engine.fireDue();
      await idle();
    }
    clock.advanceTo(target);
    engine.clockMoved();
    await idle();
  }

  return { idle, advanceTo };
}
