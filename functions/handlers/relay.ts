import { toolId } from '../domain/ids.ts';
import { type BringUpPorts, bringUp } from './bring-up.ts';
import { hearDoorbell } from './doorbell.ts';

/** Brings executions and notices of each tool that something happened to up to the register. */
export const relay = (ports: BringUpPorts) =>
  hearDoorbell({
    prefix: 'TOOL#',
    idOf: toolId,
    bringUp: bringUp(ports),
    // As many as one person records at once in the busiest hour; each asks the register some ten times.
    atOnce: 10,
    onFailure: (tool, error) => ports.watch.count('RelayFailed', { tool, error: String(error) }),
  });
