import type { CarryOverInput } from '../contracts/steps.ts';
import { headOf, type Position, positionOf } from '../domain/head.ts';
import type { Clock, PeopleStore, ToolStore } from '../ports.ts';
import { asClock, byClock, startingOver, UnknownTool } from './as-clock.ts';
import { isSuperseded, superseded } from './superseded.ts';

export interface CarryOverPorts {
  readonly tools: Pick<ToolStore, 'load' | 'append'>;
  readonly people: Pick<PeopleStore, 'world'>;
  readonly clock: Clock;
}

/**
 * Hands the tool to the next generation before this execution's year is up, and ends this one. The relay, rung by the
 * event, starts the next. Repeats are harmless: the second time this execution is already of an older generation.
 * Throws UnknownTool, RegisterContended.
 */
export const carryOver =
  ({ tools, people, clock }: CarryOverPorts) =>
  ({ position, execution }: CarryOverInput): Promise<Position> =>
    startingOver(async () => {
      const loaded = await tools.load(position.tool);
      if (!loaded) throw new UnknownTool(position.tool);
      const head = headOf(loaded.tool);
      if (isSuperseded(head, position)) return superseded(position);
      if (!head.open) return positionOf(head);
      const command = { type: 'carry-over', by: byClock, execution } as const;
      const after = await asClock(tools, loaded, command, await people.world(clock.now()));
      return after === 'conflict' ? after : superseded(position);
    });
