import { openStageInput } from '../contracts/steps.ts';
import { lambda, reading } from '../edge.ts';
import { openStage } from '../handlers/open-stage.ts';
import { executions, tools, waits } from '../runtime.ts';
import { watch } from '../watch.ts';

export const handler = lambda(
  reading(openStageInput, openStage({ tools: tools(), waits: waits(), executions: executions(), watch })),
);
