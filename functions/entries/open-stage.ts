import { openStageInput } from '../contracts/steps.ts';
import { lambda, reading } from '../edge.ts';
import { openStage } from '../handlers/open-stage.ts';
import { running, toolChains, waits } from '../runtime.ts';
import { watch } from '../watch.ts';

export const handler = lambda(
  reading(openStageInput, openStage({ tools: toolChains(), waits: waits(), executions: running(), watch })),
);
