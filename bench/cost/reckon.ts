import type { Assumed } from './assumed.ts';
import type { Counted } from './count.ts';

export interface Price {
  readonly of: string;
  readonly per: number;
  readonly usd: number;
  /** A month, for the whole account; not what ends after the first year. */
  readonly free: number;
}

/** The counted units with what else is counted: entries of states, and what the stacks deploy. */
export interface Inputs extends Counted {
  readonly entriesADecision: number;
  /** Over and above its decisions: registered, submitted, ended. */
  readonly entriesOfALife: number;
  /** Of one notice without its batches. */
  readonly entriesOfANotice: number;
  readonly resources: Readonly<Record<string, number>>;
  readonly alarmMetrics: number;
  readonly memoryGb: { readonly asked: number; readonly other: number };
}

export interface Usage {
  readonly people: number;
  readonly openTools: number;
  readonly allTools: number;
  readonly decisions: number;
  readonly letters: number;
  readonly requests: number;
  /** A month, by the names of prices.json. */
  readonly units: Readonly<Record<string, number>>;
}

const lettersAChunk = 50;
const chunksABatch = 10;
const daysAMonth = 365 / 12;
const gb = 1e9;

/** What one organization uses in a month of the last year that is priced. */
export function usageOf(a: Assumed, c: Inputs): Usage {
  const delegates = a.members * a.delegatesAMember;
  const people = delegates + a.others;
  const openTools = a.toolsAYear * a.yearsOpen;
  const allTools = a.toolsAYear * a.yearsOfRecord;
  const decisions = (a.toolsAYear * a.decisionsATool) / 12;
  const notices = a.noticesAYear / 12;
  const letters = notices * delegates;
  const batches = Math.ceil(delegates / lettersAChunk / chunksABatch);
  const lives = a.toolsAYear / 12;
  const pages = Object.values(c.requests);
  const read = pages.reduce((sum, units) => sum + units.read, 0) / pages.length;
  const requests = people * a.visitsAMonth * pages.length;
  const runs = 96 * daysAMonth;
  const stepCalls = decisions * 2 + lives * 4;
  const noticeCalls = notices * (2 + batches);
  const entries =
    decisions * c.entriesADecision + lives * c.entriesOfALife + notices * (c.entriesOfANotice + batches);
  const calls = requests + decisions + stepCalls + noticeCalls + letters + runs + 2 * daysAMonth;
  const seconds =
    (decisions * a.ms.relay + stepCalls * a.ms.step + letters * a.ms.letterEvent) / 1000 +
    (notices * batches * a.ms.sendBatch + notices * 2 * a.ms.step) / 1000 +
    ((runs + daysAMonth) * (a.ms.reconcile + allTools * a.ms.reconcileATool)) / 1000;
  const registerGb =
    (allTools * a.stored.tool + letters * 12 * a.yearsOfRecord * a.stored.letter + people * a.stored.person) /
    gb;
  const loggedGb =
    (requests * a.logged.request + (calls - requests) * a.logged.call + entries * 3 * a.logged.stateEvent) /
    gb;
  const units = {
    dynamodbWrite:
      decisions * (c.decision.written + c.relay.written) +
      letters * (c.notice.written / c.notice.letters) +
      letters * a.eventsWrittenDown * c.letterEvent.written +
      (runs + daysAMonth) * c.reconcile.written,
    dynamodbRead:
      requests * read +
      decisions * (c.decision.read + c.relay.read + a.readsADecision) +
      letters * (c.notice.read / c.notice.letters) +
      letters * c.letterEvent.read +
      // The anchors of each night read every tool as well.
      (runs + 2 * daysAMonth) * allTools * c.reconcile.read,
    dynamodbStorage: registerGb,
    dynamodbRecovery: registerGb,
    stateEntries: entries,
    lambdaCalls: calls,
    lambdaGbSeconds: ((requests * a.ms.request) / 1000) * c.memoryGb.asked + seconds * c.memoryGb.other,
    apiRequests: requests,
    cloudfrontRequests: requests + people * a.visitsAMonth,
    // One as a file is asked for, one as it leaves.
    cloudfrontFunctions: people * a.visitsAMonth * 2,
    cloudfrontGb: (requests * a.sent.answer + people * a.sent.app) / gb,
    letters,
    signedIn: people,
    logsGb: loggedGb,
    logsStored: loggedGb * 12,
    alarms: c.alarmMetrics,
    metrics: a.metrics,
    dashboards: c.resources['AWS::CloudWatch::Dashboard'] ?? 0,
    secrets: c.resources['AWS::SecretsManager::Secret'] ?? 0,
    s3Gb: (allTools * a.papersOfATool) / gb,
    s3Puts: a.toolsAYear + daysAMonth,
    scheduled: runs + 2 * daysAMonth,
    traces: decisions / 4 + notices,
  };
  return { people, openTools, allTools, decisions, letters, requests, units };
}

export interface Line {
  readonly of: string;
  readonly units: number;
  readonly usd: number;
}

/** What so many organizations pay in a month, dearest first; the standing allowance is the account's, and taken off once. */
export function bill(
  usage: Usage,
  prices: Readonly<Record<string, Price>>,
  organizations: number,
): { readonly lines: readonly Line[]; readonly usd: number; readonly withoutAllowance: number } {
  const unpriced = Object.keys(usage.units).filter((name) => !(name in prices));
  if (unpriced.length > 0) throw new RangeError(`No price of ${unpriced.join(', ')}`);
  let withoutAllowance = 0;
  const lines = Object.entries(prices).map(([name, { of, per, usd, free }]) => {
    const units = (usage.units[name] ?? 0) * organizations;
    withoutAllowance += (units / per) * usd;
    return { of, units, usd: (Math.max(0, units - free) / per) * usd };
  });
  return {
    lines: lines.sort((a, b) => b.usd - a.usd),
    usd: lines.reduce((sum, { usd }) => sum + usd, 0),
    withoutAllowance,
  };
}
