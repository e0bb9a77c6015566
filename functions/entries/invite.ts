import { lambda } from '../edge.ts';
import { invite } from '../handlers/invite.ts';
import { people, signIns } from '../runtime.ts';
import { watch } from '../watch.ts';

export const handler = lambda(invite({ people: people(), signIns: signIns(), watch }));
