import { lapseStageInput } from '../contracts/steps.ts';
import { lambda, reading } from '../edge.ts';
import { lapseStage } from '../handlers/lapse-stage.ts';
import { clock, notices, people, toolChains } from '../runtime.ts';

export const handler = lambda(
  reading(lapseStageInput, lapseStage({ tools: toolChains(), people: people(), notices: notices(), clock })),
);
