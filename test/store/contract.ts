import { beforeEach } from 'vitest';
import type {
  ErasureStore,
  InboxStore,
  InterventionStore,
  KeptExecutions,
  LooksStore,
  OfferStore,
} from '../../functions/desk-ports.ts';
import type { ToolId } from '../../functions/domain/ids.ts';
import type { NoticeStore, PeopleStore, ToolStore, WaitStore } from '../../functions/ports.ts';
import type { Link } from '../../functions/store/chain.ts';
import { decidedByContract } from './decided-by-contract.ts';
import { inboxContract } from './inbox-contract.ts';
import { interventionsContract } from './interventions-contract.ts';
import { keptContract } from './kept-contract.ts';
import { looksContract } from './looks-contract.ts';
import { noticesContract } from './notices-contract.ts';
import { noticesOfMonthContract } from './notices-of-month-contract.ts';
import { offersContract } from './offers-contract.ts';
import { peopleContract } from './people-contract.ts';
import { racesContract } from './races-contract.ts';
import { toolLinksContract } from './tool-links-contract.ts';
import { toolListsContract } from './tool-lists-contract.ts';
import { toolsContract } from './tools-contract.ts';
import { verifyContract } from './verify-contract.ts';
import { waitsContract } from './waits-contract.ts';

/** The stores over one register of their own, and hands that a forger would need. */
export interface Subject {
  readonly tools: ToolStore;
  readonly waits: WaitStore;
  readonly people: PeopleStore;
  readonly erasure: ErasureStore;
  readonly notices: NoticeStore;
  readonly inbox: InboxStore;
  readonly offers: OfferStore;
  readonly interventions: InterventionStore;
  readonly kept: KeptExecutions;
  readonly looks: LooksStore;
  readonly forge: {
    /** Puts another link in place of event n, or takes it away. */
    event(tool: ToolId, n: number, change: (link: Link) => Link | undefined): Promise<void>;
    /** Makes the head say something else. */
    head(tool: ToolId, title: string): Promise<void>;
  };
}

/** What every implementation of the store ports must do; memory and DynamoDB are held to it alike. */
export function storeContract(open: () => Promise<Subject>): void {
  let subject: Subject;
  beforeEach(async () => {
    subject = await open();
  });
  const fresh = () => subject;
  toolsContract(fresh);
  toolListsContract(fresh);
  toolLinksContract(fresh);
  decidedByContract(fresh);
  verifyContract(fresh);
  racesContract(fresh);
  waitsContract(fresh);
  peopleContract(fresh);
  noticesContract(fresh);
  noticesOfMonthContract(fresh);
  inboxContract(fresh);
  offersContract(fresh);
  interventionsContract(fresh);
  keptContract(fresh);
  looksContract(fresh);
}
