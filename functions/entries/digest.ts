import { lambda } from '../edge.ts';
import { digest } from '../handlers/digest.ts';
import { anchor, clock, toolChains } from '../runtime.ts';
import { watch } from '../watch.ts';

export const handler = lambda(digest({ tools: toolChains(), anchor: anchor(), watch, clock }));
