import { lambda } from '../edge.ts';
import { reconcile } from '../handlers/reconcile.ts';
import { clock, executions, looks, notices, people, tools, waits } from '../runtime.ts';
import { watch } from '../watch.ts';

export const handler = lambda(
  reconcile({
    tools: tools(),
    waits: waits(),
    people: people(),
    notices: notices(),
    executions: executions(),
    looks: looks(),
    watch,
    clock,
    elapsedMs: () => performance.now(),
  }),
);
