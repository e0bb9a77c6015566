import { lambda } from '../edge.ts';
import { reconcile } from '../handlers/reconcile.ts';
import { clock, executions, notices, people, tools, waits } from '../runtime.ts';
import { watch } from '../watch.ts';

export const handler = lambda(
  reconcile({
    tools: tools(),
    waits: waits(),
    people: people(),
    notices: notices(),
    executions: executions(),
    watch,
    clock,
    elapsedMs: () => performance.now(),
  }),
);
