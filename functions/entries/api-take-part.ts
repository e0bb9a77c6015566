import { takePartDesk } from '../handlers/api/take-part-desk.ts';
import { desk } from '../http/desk.ts';
import {
  clock,
  inbox,
  letterhead,
  notices,
  offers,
  people,
  secrets,
  toolChains,
  unsubscribes,
} from '../runtime.ts';

const ports = {
  tools: toolChains(),
  people: people(),
  notices: notices(),
  inbox: inbox(),
  offers: offers(),
  unsubscribes: unsubscribes(),
  head: letterhead(),
  secrets,
  clock,
};

export const handler = desk(ports, takePartDesk(ports));
