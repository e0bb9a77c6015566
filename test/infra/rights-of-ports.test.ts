import { describe, expect, it } from 'vitest';
import type {
  DeadLetters,
  ErasureStore,
  FileStore,
  InboxStore,
  InterventionStore,
  KeptExecutions,
  LooksStore,
  OfferStore,
  SignIns,
} from '../../functions/desk-ports.ts';
import type { Executions, NoticeStore, PeopleStore, ToolStore, WaitStore } from '../../functions/ports.ts';
import { type FunctionSpec, functionNamesWanted, functionSpecs } from '../../infra/functions.ts';
import { importsOf, textOf } from '../architecture/imports.ts';

/** What each question to a port asks of AWS. A port that learns a new one does not compile until it is answered here. */
const rights = {
  ToolStore: {
    load: ['Query'],
    events: ['Query'],
    head: ['GetItem'],
    // Puts in one transaction; on a refusal it reads who was first, and whether the request was carried out before.
    append: ['PutItem', 'Query', 'GetItem'],
    repeated: ['GetItem'],
    verify: ['GetItem', 'Query'],
    toolsOfDecision: ['Query', 'GetItem'],
    toolsOfDocument: ['Query'],
    toolsAt: ['index:Query'],
    heldTools: ['index:Query'],
    toolsOfKind: ['Query'],
    toolsOfOfficer: ['Query'],
    summaries: ['BatchGetItem'],
    toolsByWord: ['Query'],
    decidedBy: ['secondIndex:Query'],
    sweep: ['index:Scan'],
  } satisfies Record<keyof ToolStore, readonly string[]>,
  WaitStore: {
    read: ['GetItem'],
    open: ['UpdateItem'],
    markRelayed: ['UpdateItem'],
  } satisfies Record<keyof WaitStore, readonly string[]>,
  PeopleStore: {
    world: ['Query'],
    putBody: ['PutItem'],
    putSession: ['PutItem'],
    person: ['GetItem'],
    people: ['BatchGetItem'],
    putPerson: ['UpdateItem'],
    changePerson: ['UpdateItem'],
    signOutEverywhere: ['UpdateItem'],
    endSignIn: ['UpdateItem'],
    seatsOf: ['Query'],
    seatsOn: ['Query'],
    putSeat: ['PutItem'],
    members: ['Query'],
    putMember: ['PutItem'],
    // The order is the index's; who they are, the table's.
    everybody: ['index:Query', 'BatchGetItem'],
    followers: ['Query'],
    followedBy: ['Query'],
    follow: ['PutItem', 'DeleteItem'],
    putCalendar: ['GetItem', 'PutItem', 'DeleteItem'],
    personOfCalendar: ['GetItem'],
    hasCalendar: ['GetItem'],
  } satisfies Record<keyof PeopleStore, readonly string[]>,
  NoticeStore: {
    add: ['UpdateItem'],
    // Of a closed notice, letters that bounced are counted anew.
    read: ['GetItem', 'Query'],
    freeze: ['UpdateItem', 'Query'],
    putChunks: ['PutItem'],
    chunk: ['GetItem'],
    chunks: ['Query'],
    claim: ['UpdateItem'],
    settle: ['UpdateItem'],
    markRecipient: ['UpdateItem'],
    close: ['UpdateItem'],
    reopen: ['Query', 'UpdateItem'],
    unfinished: ['index:Query', 'GetItem'],
    ofMonth: ['index:Query', 'BatchGetItem', 'Query'],
    reached: ['Query'],
  } satisfies Record<keyof NoticeStore, readonly string[]>,
  InboxStore: {
    add: ['PutItem'],
    of: ['Query'],
    mark: ['Query', 'UpdateItem'],
    empty: ['Query', 'DeleteItem'],
  } satisfies Record<keyof InboxStore, readonly string[]>,
  ErasureStore: {
    erase: ['GetItem', 'PutItem', 'Query', 'DeleteItem'],
  } satisfies Record<keyof ErasureStore, readonly string[]>,
  OfferStore: {
    add: ['PutItem'],
    of: ['Query'],
    answered: ['UpdateItem'],
    withdrawAll: ['Query', 'DeleteItem'],
  } satisfies Record<keyof OfferStore, readonly string[]>,
  InterventionStore: {
    add: ['PutItem'],
    list: ['Query'],
  } satisfies Record<keyof InterventionStore, readonly string[]>,
  KeptExecutions: {
    keep: ['PutItem'],
    read: ['GetItem', 'Query'],
    of: ['Query'],
  } satisfies Record<keyof KeptExecutions, readonly string[]>,
  LooksStore: {
    put: ['PutItem'],
    last: ['GetItem'],
  } satisfies Record<keyof LooksStore, readonly string[]>,
  Executions: {
    start: ['lifecycle:StartExecution'],
    startNotice: ['notice:StartExecution'],
    answer: ['lifecycle:SendTaskSuccess'],
    describe: ['lifecycle:DescribeExecution'],
    describeNotice: ['notice:DescribeExecution'],
    stop: ['lifecycle:StopExecution'],
    // A history is asked for where the execution is known to be; whether it can be redriven, the service says.
    history: ['lifecycle:GetExecutionHistory'],
    redrive: ['lifecycle:RedriveExecution'],
  } satisfies Record<keyof Executions, readonly string[]>,
  Mail: { send: ['letters'] },
  Anchor: { put: ['anchors'] },
  SignIns: { allow: ['signIns'], end: ['signIns'] } satisfies Record<keyof SignIns, readonly string[]>,
  FileStore: {
    // Of what is not there it has to be told so.
    find: ['files:GetObject', 'files:ListBucket'],
    addressToPut: ['files:PutObject'],
    addressToRead: ['files:GetObject'],
  } satisfies Record<keyof FileStore, readonly string[]>,
  DeadLetters: {
    counts: ['deadLetters:GetQueueAttributes'],
    peek: ['deadLetters:ReceiveMessage'],
    remove: ['deadLetters:DeleteMessage'],
  } satisfies Record<keyof DeadLetters, readonly string[]>,
} as const;
type Port = keyof typeof rights;

const ports: readonly string[] = ['functions/ports.ts', 'functions/desk-ports.ts'];

/** What a function is made of: the handlers of its entry and, behind the API, whoever asks for the caller's seats. */
function partsOfFunction(name: string): readonly string[] {
  const entry = `functions/entries/${name}.ts`;
  const handlers = importsOf(entry).filter(({ to }) => to.startsWith('functions/handlers/'));
  const asksWhoCalls = /\bimport \{ desk \}/.test(textOf(entry)) ? ['functions/http/caller.ts'] : [];
  return [...handlers.map(({ to }) => to), ...asksWhoCalls].flatMap((file) => [...partsOf(file)]);
}

/** A handler's file, and every file of ours that it is made of. */
function partsOf(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file) || ports.includes(file)) return seen;
  seen.add(file);
  for (const { to, isFile } of importsOf(file)) if (isFile) partsOf(to, seen);
  return seen;
}

/** The questions that a file's text says it asks: `Pick<ToolStore, 'head' | 'load'>`, or a port as a whole. */
function* asked(text: string): Generator<string> {
  for (const [, port = '', methods = ''] of text.matchAll(/\bPick<\s*(\w+)\s*,([^>]*)>/g)) {
    if (port in rights) for (const [, method] of methods.matchAll(/'(\w+)'/g)) yield `${port}.${method}`;
  }
  for (const [, port = ''] of text.matchAll(/readonly \w+: (\w+);/g)) {
    if (port in rights) for (const method of Object.keys(rights[port as Port])) yield `${port}.${method}`;
  }
}

function rightsAsked(name: string): readonly string[] {
  const questions = partsOfFunction(name).flatMap((file) => [...asked(textOf(file))]);
  const needed = questions.flatMap((question) => {
    const [port = '', method = ''] = question.split('.');
    return (rights[port as Port] as Record<string, readonly string[]>)[method] ?? [`unknown ${question}`];
  });
  return [...new Set(needed)].sort();
}

/** Where a port is declared more widely than it is used, so that the text alone would ask for too much. */
const declaredButNotUsed: Record<string, readonly string[]> = {
  // Shares the form of a request with carry-out.ts, which appends.
  'api-preview': ['PutItem'],
  // Shares the reading of an answer with carry-out.ts, which looks for the officers of a registration.
  'api-take-part': ['BatchGetItem'],
  // Shares the walk over held tools with what gathers a calendar, which asks what was decided.
  'api-administer': ['secondIndex:Query'],
  // What is appended under nobody's key is no request that could come again.
  'carry-over': ['GetItem'],
  // Shares only an error with as-clock.ts, which appends.
  'open-stage': ['PutItem', 'Query'],
};

const rightsGiven = (spec: FunctionSpec): readonly string[] =>
  [
    ...spec.table,
    ...(spec.index ?? []).map((right) => `index:${right}`),
    ...(spec.secondIndex ?? []).map((right) => `secondIndex:${right}`),
    ...(spec.lifecycle ?? []).map((right) => `lifecycle:${right}`),
    ...(spec.notice ?? []).map((right) => `notice:${right}`),
    ...(spec.files ?? []).map((right) => `files:${right}`),
    ...(spec.sendsLetters ? ['letters'] : []),
    ...(spec.anchors ? ['anchors'] : []),
    ...(spec.deadLetters ?? []).map((right) => `deadLetters:${right}`),
    ...(spec.signIns ? ['signIns'] : []),
  ].sort();

describe('what a function may do', () => {
  it.each(functionNamesWanted)('is what it asks of its ports: %s', (name) => {
    const given = [...rightsGiven(functionSpecs[name]), ...(declaredButNotUsed[name] ?? [])];
    expect(given.sort()).toEqual(rightsAsked(name));
  });
});
