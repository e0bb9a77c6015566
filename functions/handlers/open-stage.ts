import type { OpenStageInput } from '../contracts/steps.ts';
import { type Head, type Position, positionOf } from '../domain/head.ts';
import type { ToolId } from '../domain/ids.ts';
import type { Executions, ToolStore, WaitStore, Watch } from '../ports.ts';
import { UnknownTool } from './as-clock.ts';
import { isSuperseded, superseded } from './superseded.ts';

export interface OpenStagePorts {
  readonly tools: Pick<ToolStore, 'head'>;
  readonly waits: Pick<WaitStore, 'open'>;
  readonly executions: Pick<Executions, 'answer'>;
  readonly watch: Watch;
}

/**
 * Notes the token with which an execution waits, then looks once more: a decision that came in between found no token
 * to answer, so the execution is answered here. It looks again also where a newer wait stands and its own was not
 * written, for it may be the execution of an older generation that nobody else could find (docs/protocol.md).
 * Throws UnknownTool.
 */
export const openStage =
  ({ tools, waits, executions, watch }: OpenStagePorts) =>
  async (input: OpenStageInput): Promise<{ readonly waits: boolean }> => {
    const { position, token, execution, definition } = input;
    const { tool, generation, leg } = position;
    const tell = async (where: Position) => {
      const answered = await executions.answer(token, where);
      if (answered === 'invalid') watch.count('InvalidToken', { tool, execution });
      return { waits: false };
    };

    if (isSuperseded(await headOf(tools, tool), position)) return tell(superseded(position));
    const attempt = attemptText(input.attempt);
    await waits.open({ tool, generation, leg, attempt, execution, token, definition });
    const head = await headOf(tools, tool);
    if (isSuperseded(head, position)) return tell(superseded(position));
    if (head.leg > leg) return tell(positionOf(head));
    return { waits: true };
  };

async function headOf(tools: Pick<ToolStore, 'head'>, tool: ToolId): Promise<Head> {
  const head = await tools.head(tool);
  if (!head) throw new UnknownTool(tool);
  return head;
}

const sorted = (count: number): string => String(count).padStart(6, '0');

/**
 * An attempt as a text that sorts as (RedriveCount, EnteredTime, RetryCount) does. The service leaves out
 * milliseconds that are zero, and `…:05Z` would sort after `…:05.120Z`.
 */
export const attemptText = ({ redrives, enteredAt, retries }: OpenStageInput['attempt']): string =>
  [sorted(redrives), new Date(enteredAt).toISOString(), sorted(retries)].join('/');
