import definition from '../../workflows/tool-lifecycle.asl.json' with { type: 'json' };
import { administerDesk } from '../handlers/api/administer-desk.ts';
import { desk } from '../http/desk.ts';
import {
  clock,
  deadLetters,
  erasure,
  executions,
  inbox,
  interventions,
  kept,
  looks,
  notices,
  offers,
  people,
  tokenClock,
  tools,
  waits,
} from '../runtime.ts';
import { watch } from '../watch.ts';

const ports = {
  tools: tools(),
  waits: waits(),
  people: people(),
  notices: notices(),
  inbox: inbox(),
  erasure: erasure(),
  offers: offers(),
  interventions: interventions(),
  kept: kept(),
  looks: looks(),
  deadLetters: deadLetters(),
  executions: executions(),
  definition,
  watch,
  clock,
  tokenClock,
  elapsedMs: () => performance.now(),
};

export const handler = desk(ports, administerDesk(ports));
