import { recordDesk } from '../handlers/api/record-desk.ts';
import { desk } from '../http/desk.ts';
import { clock, files, notices, offers, people, toolChains } from '../runtime.ts';

const ports = {
  tools: toolChains(),
  people: people(),
  notices: notices(),
  offers: offers(),
  files: files(),
  clock,
};

export const handler = desk(ports, recordDesk(ports));
