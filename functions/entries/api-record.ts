import { recordDesk } from '../handlers/api/record-desk.ts';
import { desk } from '../http/desk.ts';
import { clock, notices, people, toolChains } from '../runtime.ts';

const ports = { tools: toolChains(), people: people(), notices: notices(), clock };

export const handler = desk(ports, recordDesk(ports));
