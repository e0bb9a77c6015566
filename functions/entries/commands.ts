import { lambda } from '../edge.ts';
import { commands } from '../handlers/commands.ts';
import { clock, notices, people, toolChains } from '../runtime.ts';

export const handler = lambda(commands({ tools: toolChains(), people: people(), notices: notices(), clock }));
