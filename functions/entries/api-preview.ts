import { previewDesk } from '../handlers/api/preview-desk.ts';
import { desk } from '../http/desk.ts';
import { clock, notices, people, toolChains, writeLetter } from '../runtime.ts';

const ports = { tools: toolChains(), people: people(), notices: notices(), write: writeLetter(), clock };

export const handler = desk(ports, previewDesk(ports));
