import { cpus, loadavg, release, totalmem } from 'node:os';

export interface Machine {
  readonly cores: number;
  readonly model: string;
  readonly gigabytes: number;
  readonly kernel: string;
  readonly node: string;
  /** Day of the measurement, UTC. */
  readonly on: string;
  /** Processes that wanted to run in the minute before: near none where nobody else used it. */
  readonly load: number;
  /** All of it in a sentence. */
  readonly said: string;
}

/** The machine that the figures are of. */
export function machineNow(): Machine {
  const [first, ...more] = cpus();
  const machine = {
    cores: more.length + 1,
    model: (first?.model ?? 'unknown').replaceAll(/\((R|TM)\)/g, '').trim(),
    gigabytes: Math.round(totalmem() / 2 ** 30),
    kernel: `${process.platform} ${release().split('-')[0]}`,
    node: process.versions.node,
    load: loadavg()[0] ?? 0,
    on: new Date().toISOString().slice(0, 10),
  };
  const { cores, model, gigabytes, kernel, node, on, load } = machine;
  return {
    ...machine,
    said: `${cores} cores (${model}), ${gigabytes} GB, ${kernel}, Node ${node}, ${on}, load ${load.toFixed(1)} before it began`,
  };
}
