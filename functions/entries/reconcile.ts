import { lambda } from '../edge.ts';
import { reconcile } from '../handlers/reconcile.ts';
import { clock, looks, notices, people, running, toolChains, waits } from '../runtime.ts';
import { watch } from '../watch.ts';

export const handler = lambda(
  reconcile({
    tools: toolChains(),
    waits: waits(),
    people: people(),
    notices: notices(),
    executions: running(),
    looks: looks(),
    watch,
    clock,
    elapsedMs: () => performance.now(),
  }),
);
