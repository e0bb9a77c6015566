import { lambda } from '../edge.ts';
import { commands } from '../handlers/commands.ts';
import { clock, notices, people, tools } from '../runtime.ts';

export const handler = lambda(commands({ tools: tools(), people: people(), notices: notices(), clock }));
