/** What a function may do to the register's table. A transaction of puts needs PutItem and nothing else. */
export type TableRight = 'GetItem' | 'BatchGetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'DeleteItem';
export type IndexRight = 'Query' | 'Scan';
export type MachineRight =
  | 'StartExecution'
  | 'SendTaskSuccess'
  | 'DescribeExecution'
  | 'StopExecution'
  | 'GetExecutionHistory'
  | 'RedriveExecution';
/** ListBucket: without it S3 says of what is not there that one may not see it. */
export type FileRight = 'GetObject' | 'PutObject' | 'ListBucket';
export type QueueRight = 'ReceiveMessage' | 'DeleteMessage' | 'GetQueueAttributes';

export interface FunctionSpec {
  /** What it is for, as an operator reads it in the console. */
  readonly does: string;
  readonly table: readonly TableRight[];
  readonly index?: readonly IndexRight[];
  readonly secondIndex?: readonly IndexRight[];
  /** On executions of `tool-lifecycle`. */
  readonly lifecycle?: readonly MachineRight[];
  /** On executions of `stage-notice`. */
  readonly notice?: readonly MachineRight[];
  readonly sendsLetters?: true;
  readonly anchors?: true;
  /** On the files of papers: an address that a function signs opens what the function may open. */
  readonly files?: readonly FileRight[];
  /** On the queues of what nobody could process. */
  readonly deadLetters?: readonly QueueRight[];
  /** Opens and closes people's accounts. */
  readonly signIns?: true;
  /** Is told with what an unsubscribe link is proved to be ours. */
  readonly unsubscribeKey?: true;
  /** Is told where people sign in, to tell a browser. */
  readonly tellsHowToSignIn?: true;
  /** By a schedule or a rule, with nobody waiting for the answer: what fails goes to a queue. */
  readonly calledByEvents?: true;
  readonly timeoutSeconds: number;
  readonly memoryMb: number;
}

/** 1,769 MB is one whole virtual CPU (AWS); starting is all CPU, and with half of one it takes half as long again. */
const personWaits = 1769;
const machineWaits = 512;

/**
 * Every function that is deployed and all that it may do: the one list that the stack grants from. What a function asks of its ports
 * and what it may do are held together by test/infra/rights-of-ports.test.ts. No concurrency is reserved: a new
 * account has ten in all and refuses to reserve them; the register's conditions, not turns, keep writers apart. The
 * function `commands` is for this machine only: it takes its caller's word for who they are.
 */
export const functionSpecs = {
  'api-open': {
    does: 'Answers what needs no sign-in and no register: the API’s own description, and that a page is not there.',
    table: [],
    tellsHowToSignIn: true,
    timeoutSeconds: 10,
    memoryMb: personWaits,
  },
  'api-read': {
    does: 'Answers everything that is read: tools, sessions, decisions, documents, letters; writes nothing.',
    table: ['GetItem', 'BatchGetItem', 'Query'],
    index: ['Query'],
    secondIndex: ['Query'],
    files: ['GetObject'],
    unsubscribeKey: true,
    timeoutSeconds: 15,
    memoryMb: personWaits,
  },
  'api-preview': {
    does: 'Shows what a command would do and every letter that it would send; writes nothing.',
    table: ['GetItem', 'BatchGetItem', 'Query'],
    unsubscribeKey: true,
    timeoutSeconds: 15,
    memoryMb: personWaits,
  },
  'api-record': {
    does: 'Carries out what secretaries and officers record: one transaction, no effect on anything else.',
    table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem'],
    files: ['GetObject', 'ListBucket', 'PutObject'],
    timeoutSeconds: 15,
    memoryMb: personWaits,
  },
  'api-take-part': {
    does: 'Writes what delegates write: what they follow, their answers, offers and read marks.',
    table: ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'],
    unsubscribeKey: true,
    timeoutSeconds: 15,
    memoryMb: personWaits,
  },
  'api-administer': {
    does: 'Lets administrators see and repair executions, letters, people and seats.',
    table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem'],
    index: ['Query', 'Scan'],
    lifecycle: [
      'StartExecution',
      'SendTaskSuccess',
      'DescribeExecution',
      'StopExecution',
      'GetExecutionHistory',
      'RedriveExecution',
    ],
    notice: ['StartExecution', 'DescribeExecution'],
    deadLetters: ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes'],
    // Under the 30 seconds after which an HTTP API gives up on its integration.
    timeoutSeconds: 29,
    memoryMb: personWaits,
  },
  relay: {
    does: 'Brings executions and notices up to the register, whenever the stream rings.',
    table: ['GetItem', 'Query', 'UpdateItem'],
    lifecycle: ['StartExecution', 'SendTaskSuccess'],
    notice: ['StartExecution'],
    timeoutSeconds: 60,
    memoryMb: machineWaits,
  },
  'open-stage': {
    does: 'Notes the token of an execution that begins to wait.',
    table: ['GetItem', 'UpdateItem'],
    lifecycle: ['SendTaskSuccess'],
    timeoutSeconds: 15,
    memoryMb: machineWaits,
  },
  'lapse-stage': {
    does: 'Asks the register what a passed deadline means: agreed in silence, remind, dormant, carry over.',
    table: ['GetItem', 'Query', 'PutItem'],
    timeoutSeconds: 30,
    memoryMb: machineWaits,
  },
  'carry-over': {
    does: 'Hands a tool to a new execution before the old one reaches the limit of one year.',
    table: ['Query', 'PutItem'],
    timeoutSeconds: 30,
    memoryMb: machineWaits,
  },
  reconcile: {
    does: 'Compares register, executions and ledgers, and puts right what the relay missed.',
    table: ['GetItem', 'Query', 'PutItem', 'UpdateItem'],
    lifecycle: ['StartExecution', 'SendTaskSuccess', 'DescribeExecution', 'StopExecution'],
    notice: ['StartExecution', 'DescribeExecution'],
    index: ['Query', 'Scan'],
    calledByEvents: true,
    timeoutSeconds: 840,
    memoryMb: machineWaits,
  },
  'find-audience': {
    does: 'Closes a notice and writes down who is to be told.',
    table: ['BatchGetItem', 'Query', 'PutItem', 'UpdateItem'],
    timeoutSeconds: 240,
    memoryMb: personWaits,
  },
  'send-letters': {
    does: 'Writes and sends the letters of at most ten chunks, notes each result, and lists them in the inboxes.',
    table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem'],
    sendsLetters: true,
    unsubscribeKey: true,
    timeoutSeconds: 240,
    memoryMb: machineWaits,
  },
  'close-notice': {
    does: 'Closes the ledger of a notice and counts it.',
    table: ['Query', 'UpdateItem'],
    timeoutSeconds: 60,
    memoryMb: machineWaits,
  },
  'letter-event': {
    does: 'Notes in the ledger that a letter bounced, was refused or was complained of.',
    table: ['GetItem', 'UpdateItem'],
    calledByEvents: true,
    timeoutSeconds: 30,
    memoryMb: machineWaits,
  },
  digest: {
    does: 'Anchors the ends of all chains of events outside the register, once a day.',
    table: ['GetItem', 'Query'],
    index: ['Scan'],
    anchors: true,
    calledByEvents: true,
    timeoutSeconds: 840,
    memoryMb: machineWaits,
  },
  'keep-history': {
    does: 'Keeps an execution that has ended in the register, beyond the 90 days of the service.',
    table: ['PutItem'],
    lifecycle: ['DescribeExecution', 'GetExecutionHistory'],
    calledByEvents: true,
    timeoutSeconds: 60,
    memoryMb: machineWaits,
  },
  invite: {
    does: 'Gives people of the register a sign-in, follows their address, and ends the sign-in of who was erased.',
    table: ['GetItem'],
    signIns: true,
    timeoutSeconds: 60,
    memoryMb: machineWaits,
  },
} as const satisfies Record<string, FunctionSpec>;

/** At these people write; they are closed while a register is being restored (docs/operations.md). */
export const closedInQuiet: readonly string[] = ['api-record', 'api-take-part', 'api-administer'];

export type FunctionName = keyof typeof functionSpecs;
export const functionNamesWanted = Object.keys(functionSpecs) as FunctionName[];

/** `open-stage` as CDK and CloudFormation call it: `OpenStage`. */
export const constructIdOf = (name: string): string =>
  name.replaceAll(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());

/** `open-stage` as the workflow files call it: `openStage` in `${openStage}`. */
export const placeholderOf = (name: string): string =>
  name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
