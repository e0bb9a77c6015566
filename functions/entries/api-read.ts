import { readDesk } from '../handlers/api/read-desk.ts';
import { takePartReads } from '../handlers/api/take-part-reads.ts';
import { desk } from '../http/desk.ts';
import {
  clock,
  files,
  inbox,
  letterhead,
  notices,
  offers,
  people,
  registerName,
  tools,
  unsubscribes,
} from '../runtime.ts';

const ports = {
  tools: tools(),
  people: people(),
  notices: notices(),
  files: files(),
  inbox: inbox(),
  offers: offers(),
  unsubscribes: unsubscribes(),
  head: letterhead(),
  registerName: registerName(),
  clock,
};

export const handler = desk(ports, [...readDesk(ports), ...takePartReads(ports)]);
