import { describe } from 'vitest';
import { memoryInboxStore } from '../support/memory-inbox.ts';
import { memoryInterventionStore } from '../support/memory-interventions.ts';
import { memoryKeptExecutions } from '../support/memory-kept.ts';
import { memoryLooksStore } from '../support/memory-looks.ts';
import { memoryNoticeStore } from '../support/memory-notices.ts';
import { memoryOfferStore } from '../support/memory-offers.ts';
import { memoryPeopleStore } from '../support/memory-people.ts';
import { memoryToolStore } from '../support/memory-tools.ts';
import { memoryWaitStore } from '../support/memory-waits.ts';
import { storeContract } from './contract.ts';

describe('the stores in memory', () => {
  storeContract(async () => {
    const tools = memoryToolStore();
    const people = memoryPeopleStore();
    return {
      tools,
      waits: memoryWaitStore(),
      people,
      erasure: people,
      notices: memoryNoticeStore(),
      inbox: memoryInboxStore(),
      offers: memoryOfferStore(),
      interventions: memoryInterventionStore(),
      kept: memoryKeptExecutions(),
      looks: memoryLooksStore(),
      forge: {
        async event(tool, n, change) {
          const links = tools.chains.get(tool) ?? [];
          const others = links.filter((link) => link.n !== n);
          const changed = change(links[n - 1] ?? { n, event: '', prev: '', hash: '' });
          tools.chains.set(
            tool,
            [...others, ...(changed ? [changed] : [])].sort((a, b) => a.n - b.n),
          );
        },
        async head(tool, title) {
          const stands = tools.heads.get(tool);
          if (stands) tools.heads.set(tool, { ...stands, head: { ...stands.head, title } });
        },
      },
    };
  });
});
