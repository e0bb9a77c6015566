import type { api } from '../../../contracts/api/endpoints.ts';
import { limits } from '../../../contracts/api/limits.ts';
import { reply, type UseCase } from '../../../contracts/api/use-case.ts';
import type { KeptExecutions } from '../../../desk-ports.ts';
import { executionName, generationsOf } from '../../../domain/head.ts';
import { historyFor } from '../../../domain/readers-history.ts';
import { refuse } from '../../../domain/refusal.ts';
import type { Clock, Executions, PeopleStore } from '../../../ports.ts';
import { inTens } from '../../in-tens.ts';
import { seeExecution } from './execution-seen.ts';
import { type LookPorts, lookAtTool } from './look-at-tool.ts';
import { hiddenTimes, isHiddenNow } from './told-of-engine.ts';

export type ExecutionsOfToolPorts = LookPorts & {
  readonly people: Pick<PeopleStore, 'world'>;
  readonly executions: Pick<Executions, 'describe'>;
  readonly kept: Pick<KeptExecutions, 'of'>;
  readonly clock: Clock;
};

/** Every execution that a tool has had, the present one first; the newest hundred. */
export const executionsOfTool =
  (ports: ExecutionsOfToolPorts): UseCase<typeof api.executionsOfTool> =>
  async ({ caller: { actor }, params: { tool }, language }) => {
    const world = await ports.people.world(ports.clock.now());
    const looked = await lookAtTool(ports, { tool, held: true }, { actor, world, language });
    if (!looked?.whole) return refuse('unknown-tool', { tool });
    const { head, title, whole } = looked;
    const hidden = hiddenTimes(whole.events, historyFor(whole.events, actor, world));
    const kept = new Map((await ports.kept.of(tool)).map((one) => [one.generation, one]));
    const generations = generationsOf(head.generation, whole.events, limits.longestPage);
    const items = await inTens(generations, async (generation) => {
      const of = { tool, generation };
      const current = generation === head.generation;
      const seen = await seeExecution(
        ports.executions,
        of,
        kept.get(generation),
        current && isHiddenNow(hidden),
      );
      const { definition: _, ...told } = seen;
      return { execution: executionName(of), generation, current, ...told };
    });
    return reply({ tool, title, items });
  };
