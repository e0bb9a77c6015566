import type { api } from '../../../contracts/api/endpoints.ts';
import { refuseWith, reply, type UseCase } from '../../../contracts/api/use-case.ts';
import { executionName } from '../../../domain/head.ts';
import { executionActs } from '../../../domain/language/execution-acts.ts';
import { refuse } from '../../../domain/refusal.ts';
import type { Clock, Executions, PeopleStore } from '../../../ports.ts';
import { type LookPorts, lookAtTool } from './look-at-tool.ts';
import { type NotePorts, noteIntervention } from './note-intervention.ts';

export type RedrivePorts = LookPorts &
  NotePorts & {
    readonly people: Pick<PeopleStore, 'world'>;
    readonly executions: Pick<Executions, 'describe' | 'redrive'>;
    readonly clock: Clock;
  };

/**
 * Lets the execution of a tool go on from where it failed. One that was paused stays so, and one that runs already
 * needs nothing: a request that comes again is answered as the first.
 */
export const redriveExecution =
  (ports: RedrivePorts): UseCase<typeof api.redriveExecution> =>
  async ({ caller, params: { tool }, body: { reason }, key, language }) => {
    const at = ports.clock.now();
    const world = await ports.people.world(at);
    const looked = await lookAtTool(ports, { tool, held: true }, { actor: caller.actor, world, language });
    if (!looked) return refuse('unknown-tool', { tool });
    const { head } = looked;
    const execution = executionName(head);
    const refused = refuseWith('execution-not-redrivable', { execution });
    if (!head.open || head.paused) return refused;
    const before = await ports.executions.describe(execution);
    if (before?.status !== 'RUNNING' && (await ports.executions.redrive(execution)) === 'not-redrivable')
      return refused;
    await noteIntervention(ports, caller, key, {
      what: 'redrive',
      on: tool,
      reason,
      before: { execution, status: before?.status ?? null },
    });
    return reply({ tool, execution, at, sentence: executionActs.redriven(execution)[language] });
  };
