import { carryOverInput } from '../contracts/steps.ts';
import { lambda, reading } from '../edge.ts';
import { carryOver } from '../handlers/carry-over.ts';
import { clock, people, toolChains } from '../runtime.ts';

export const handler = lambda(
  reading(carryOverInput, carryOver({ tools: toolChains(), people: people(), clock })),
);
