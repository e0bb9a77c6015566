import type { RecordedEvent } from '../../functions/domain/event.ts';
import type { ToolId } from '../../functions/domain/ids.ts';
import type { RepairPorts } from '../../functions/handlers/repair.ts';
import type { Executions, NoticeStore, ToolStore, WaitStore } from '../../functions/ports.ts';
import type { ServiceExecutions } from './service-executions.ts';

/** What a register is restored with. */
export type RestorePorts = RepairPorts & {
  readonly tools: Pick<ToolStore, 'sweep' | 'verify' | 'head' | 'events' | 'load' | 'append'>;
  readonly waits: WaitStore;
  readonly notices: Pick<
    NoticeStore,
    'add' | 'read' | 'unfinished' | 'freeze' | 'chunks' | 'putChunks' | 'claim' | 'settle' | 'close'
  >;
  readonly executions: Pick<
    Executions,
    'answer' | 'start' | 'startNotice' | 'stop' | 'describe' | 'describeNotice'
  >;
  readonly service: ServiceExecutions;
  /** The table that was damaged, where it can still be read: the best witness of what was told. */
  readonly old?: OldRegister;
};

export interface OldRegister {
  readonly tools: { events(tool: ToolId): Promise<readonly RecordedEvent[]>; sweep: ToolStore['sweep'] };
  readonly notices: Pick<NoticeStore, 'read' | 'chunks' | 'ofMonth'>;
}

/** Every tool of a register. */
export async function everyTool(tools: Pick<ToolStore, 'sweep'>): Promise<readonly ToolId[]> {
  const all: ToolId[] = [];
  let after: string | undefined;
  do {
    const page = await tools.sweep(after);
    all.push(...page.tools);
    after = page.after;
  } while (after !== undefined);
  return all;
}
