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
  tokenClock,
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
  tokenClock,
};

export const handler = desk(ports, takePartDesk(ports));
