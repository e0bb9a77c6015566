import { carryOverInput } from '../contracts/steps.ts';
import { lambda, reading } from '../edge.ts';
import { carryOver } from '../handlers/carry-over.ts';
import { clock, people, tools } from '../runtime.ts';

export const handler = lambda(
  reading(carryOverInput, carryOver({ tools: tools(), people: people(), clock })),
);
