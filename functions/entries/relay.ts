import { lambda } from '../edge.ts';
import { relay } from '../handlers/relay.ts';
import { clock, executions, notices, people, tools, waits } from '../runtime.ts';
import { watch } from '../watch.ts';

export const handler = lambda(
  relay({
    tools: tools(),
    waits: waits(),
    people: people(),
    notices: notices(),
    executions: executions(),
    watch,
    clock,
  }),
);
