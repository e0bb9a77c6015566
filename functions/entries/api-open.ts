import document from '../../openapi.json' with { type: 'json' };
import { openDesk } from '../handlers/api/open-desk.ts';
import { unsignedDesk } from '../http/desk.ts';
import { registerName, signIn } from '../runtime.ts';

export const handler = unsignedDesk(openDesk({ document, signIn: signIn(), registerName: registerName() }));
