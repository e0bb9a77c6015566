import type { api } from '../../../contracts/api/endpoints.ts';
import { reply, type UseCase } from '../../../contracts/api/use-case.ts';
import { fold } from '../../../domain/evolve.ts';
import { executionName } from '../../../domain/head.ts';
import type { ToolId } from '../../../domain/ids.ts';
import { executionActs } from '../../../domain/language/execution-acts.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import type { CarryOutPorts } from '../../ask.ts';
import { type BringUpPorts, bringUp } from '../../bring-up.ts';
import { carryOut } from '../../carry-out.ts';
import { requestOf } from '../../request-of.ts';
import { type NotePorts, noteIntervention } from './note-intervention.ts';

export type PauseOrResumePorts = CarryOutPorts & BringUpPorts & NotePorts;
type Acting = typeof api.pauseExecution | typeof api.resumeExecution;

/**
 * Ends the execution of a tool on purpose, or starts it again. The register's event is the act; what follows from it
 * is done at once, and by the relay if that fails.
 */
export const pauseOrResume = (ports: PauseOrResumePorts) => {
  const give = carryOut(ports);
  return (what: 'pause' | 'resume'): UseCase<Acting> =>
    async ({ caller, params: { tool }, body: { reason }, key, language }) => {
      const answer = await give({
        tool,
        command: { type: `${what}-execution`, reason },
        by: { person: caller.person.id, seat: { role: 'administrator' } },
        request: await requestOf(caller.person.id, key, { what, tool, reason }),
      });
      if (isRefusal(answer)) return answer;
      const execution = await executionAfter(ports, tool, answer.version);
      await noteIntervention(ports, caller, key, { what, on: tool, reason, after: { execution } }, answer.at);
      await bringUp(ports)(tool);
      const sentence = executionActs[what === 'pause' ? 'paused' : 'resumed'](execution)[language];
      return reply({ tool, execution, event: answer.event, at: answer.at, sentence });
    };
};

/** The execution as the event left it: the same, however late the request comes again. */
async function executionAfter({ tools }: PauseOrResumePorts, id: ToolId, version: number): Promise<string> {
  const then = fold((await tools.events(id)).filter(({ n }) => n <= version));
  return executionName({ tool: id, generation: then?.generation ?? 1 });
}
