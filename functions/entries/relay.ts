import { lambda } from '../edge.ts';
import { relay } from '../handlers/relay.ts';
import { clock, notices, people, running, toolChains, waits } from '../runtime.ts';
import { watch } from '../watch.ts';

export const handler = lambda(
  relay({
    tools: toolChains(),
    waits: waits(),
    people: people(),
    notices: notices(),
    executions: running(),
    watch,
    clock,
  }),
);
