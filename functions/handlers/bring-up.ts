import type { ToolId } from '../domain/ids.ts';
import type { ToolStore, WaitStore } from '../ports.ts';
import { type AlignPorts, alignExecution } from './align-execution.ts';
import { type AnnouncePorts, announce } from './announce.ts';

export type BringUpPorts = AlignPorts &
  AnnouncePorts & {
    readonly tools: Pick<ToolStore, 'head' | 'events'>;
    readonly waits: Pick<WaitStore, 'read' | 'markRelayed'>;
  };

/**
 * Brings what follows from a tool's events up to its HEAD: its execution, then its letters, then the mark that says so.
 * HEAD is read before WAIT: an execution that begins to wait in between reads HEAD itself (docs/protocol.md).
 * May be repeated, given up anywhere and done twice at once.
 */
export const bringUp =
  (ports: BringUpPorts) =>
  async (tool: ToolId): Promise<void> => {
    const head = await ports.tools.head(tool);
    if (!head) return;
    const { wait, relayedVersion } = await ports.waits.read(tool);
    await alignExecution(ports, head, wait);
    if (relayedVersion >= head.version) return;
    await announce(ports, tool, relayedVersion, head.version);
    await ports.waits.markRelayed(tool, head.version);
  };
