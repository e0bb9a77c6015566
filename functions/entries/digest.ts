import { lambda } from '../edge.ts';
import { digest } from '../handlers/digest.ts';
import { anchor, clock, tools } from '../runtime.ts';
import { watch } from '../watch.ts';

export const handler = lambda(digest({ tools: tools(), anchor: anchor(), watch, clock }));
