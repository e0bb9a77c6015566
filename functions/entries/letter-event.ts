import { lambda } from '../edge.ts';
import { letterEvent } from '../handlers/letter-event.ts';
import { notices } from '../runtime.ts';
import { watch } from '../watch.ts';

export const handler = lambda(letterEvent({ notices: notices(), watch }));
