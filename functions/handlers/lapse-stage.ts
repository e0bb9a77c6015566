import type { LapseStageInput } from '../contracts/steps.ts';
import { daysAfter } from '../domain/date.ts';
import { headOf, type Position, positionOf } from '../domain/head.ts';
import type { Clock, NoticeStore, PeopleStore, ToolStore } from '../ports.ts';
import { asClock, byClock, startingOver, UnknownTool } from './as-clock.ts';
import { notReached } from './not-reached.ts';
import { isSuperseded, superseded } from './superseded.ts';

export interface LapseStagePorts {
  readonly tools: Pick<ToolStore, 'load' | 'events' | 'append'>;
  readonly people: Pick<PeopleStore, 'world' | 'seatsOn'>;
  readonly notices: Pick<NoticeStore, 'read' | 'reached'>;
  readonly clock: Clock;
}

/** An execution lives for a year at most (Step Functions); the lifecycle's waits end after this many days of it. */
export const daysOfAnExecution = 300;

/**
 * What it means that a stage's time has run out. Only if the tool still stands where this execution waits, and the
 * register's own hour has passed, does the clock act: silence, a reminder, or sleep. Everything else only tells the
 * execution where to be. Throws UnknownTool, ClockRefused, RegisterContended.
 */
export const lapseStage =
  (ports: LapseStagePorts) =>
  ({ position, startedAt }: LapseStageInput): Promise<Position> =>
    startingOver(async () => {
      const loaded = await ports.tools.load(position.tool);
      if (!loaded) throw new UnknownTool(position.tool);
      const head = headOf(loaded.tool);
      if (isSuperseded(head, position)) return superseded(position);
      if (head.leg !== position.leg || !head.open) return positionOf(head);
      const now = ports.clock.now();
      if (head.next.lapsesAt !== null && head.next.lapsesAt <= now) {
        const world = await ports.people.world(now);
        const command = {
          type: 'lapse',
          by: byClock,
          ...(await notReached(ports, loaded.tool, world)),
        } as const;
        const after = await asClock(ports.tools, loaded, command, world);
        return after === 'conflict' ? after : positionOf(headOf(after.tool));
      }
      const yearIsUp = daysAfter(startedAt, daysOfAnExecution) <= now;
      // Otherwise the service's clock is a little ahead of ours: into the same stage once more.
      return yearIsUp ? { ...positionOf(head), stage: 'carry-over' } : positionOf(head);
    });
