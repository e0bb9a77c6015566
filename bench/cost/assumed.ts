/** What is assumed of one organization; everything else is counted (counted.json) or a price (prices.json). */
export const assumed = {
  /** WCO, June 2024 (DOMAIN). */
  members: 186,
  /** Who sit on every body and receive every letter of it: more than most Members send. */
  delegatesAMember: 3,
  /** Secretaries, deputies, chairs, administrators. */
  others: 24,
  toolsAYear: 12,
  /** From the first draft to the end; what has ended stays in the register. */
  yearsOpen: 1,
  /** After so many years the register is priced: the reconciler looks at ended tools, too. */
  yearsOfRecord: 10,
  /** Group, PTC, Policy Commission, Council, and as often again sent back, put off or corrected. */
  decisionsATool: 8,
  /** Days on which a body decides something and its letters leave, and official notices with a deadline. */
  noticesAYear: 36,
  /** How often a person looks in, in a month, and what the app asks for each time: the first page and four others. */
  visitsAMonth: 12,
  /** Of a person's visits in a month of the Council, all within one hour before a session. */
  visitorsInTheBusiestHour: 0.5,
  /** Read units of a decision beside those of the relay: who asks, the world, the tool, what is offered. */
  readsADecision: 40,
  /** Of the events of letters, those that come before their chunk is settled, or bring bad news. */
  eventsWrittenDown: 0.5,
  /** Milliseconds that Lambda bills: set high on purpose, since AWS's are not measured here. */
  ms: {
    request: 100,
    relay: 300,
    step: 100,
    sendBatch: 20_000,
    reconcile: 2_000,
    reconcileATool: 60,
    letterEvent: 50,
  },
  /** Bytes logged: the gateway's line and Lambda's three of a request; of another call of a function; of an event of an execution. */
  logged: { request: 1_500, call: 900, stateEvent: 600 },
  /** Bytes of an answer, compressed, and of the app's files that a person loads anew in a month. */
  sent: { answer: 6_000, app: 200_000 },
  /** Bytes that a tool, a letter in an inbox with its place in the ledger, and a person take in the table and its indexes. */
  stored: { tool: 40_000, letter: 900, person: 2_500 },
  /** Papers of a tool, in both languages and all revisions, in bytes. */
  papersOfATool: 20_000_000,
  /** Metrics of our own that are written in a month (Watch in functions/ports.ts), all under one dimension. */
  metrics: 6,
} as const;

export type Assumed = { readonly [K in keyof typeof assumed]: Widened<(typeof assumed)[K]> };
type Widened<T> = T extends number ? number : { readonly [K in keyof T]: number };
