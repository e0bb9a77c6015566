import type { Body } from './domain/body.ts';
import type { Decided } from './domain/command.ts';
import type { Day, Instant, TimeZone } from './domain/date.ts';
import type { DocumentVersion } from './domain/document.ts';
import type { By, RecordedEvent, ToolKind } from './domain/event.ts';
import type { Head, Position } from './domain/head.ts';
import type { BodyId, DecisionId, DocumentId, PersonId, SessionId, ToolId } from './domain/ids.ts';
import type { Place } from './domain/life-cycle-order.ts';
import type { Letter, NoticeClass, NoticeId, Recipient } from './domain/notice.ts';
import type { Member, NoticeLevel, Person, Seat } from './domain/person.ts';
import type { Session } from './domain/session.ts';
import type { Language } from './domain/text.ts';
import type { Tool } from './domain/tool.ts';
import type { World } from './domain/world.ts';

/** The time by which the business of the bodies runs. */
export interface Clock {
  now(): Instant;
}

/** A tool as read, with what the next write is conditional on. */
export interface Loaded {
  readonly tool: Tool;
  /** SHA-256 of its last event, hex. */
  readonly hash: string;
}

/** A person's request under a key of their own choice: carried out once, answered alike ever after. */
export interface Request {
  readonly person: PersonId;
  readonly key: string;
  /** SHA-256 of what was asked, hex: the same key with other words is refused. */
  readonly hash: string;
}

export interface Append {
  readonly at: Instant;
  readonly by: By;
  readonly request?: Request;
  /** Bodies whose decisions are for their seats until cleared: says which tools are listed as held. */
  readonly restricted: ReadonlySet<BodyId>;
  /** One event a tool, all or none; `after` undefined where the tool begins. At most 25. */
  readonly events: readonly {
    readonly tool: ToolId;
    readonly after: Loaded | undefined;
    readonly event: Decided['event'];
  }[];
}

export type Appended =
  | { readonly is: 'written'; readonly tools: readonly Loaded[]; readonly events: readonly RecordedEvent[] }
  /** Somebody else wrote first; their last event tells who and what. */
  | { readonly is: 'conflict'; readonly tool: ToolId; readonly winner: RecordedEvent | undefined }
  /** The same request was carried out before, by this event. */
  | { readonly is: 'repeat'; readonly event: RecordedEvent }
  | { readonly is: 'key-reused' };

export interface Verification {
  readonly events: number;
  /** The first event that does not follow from the one before it, and why; undefined: the chain is whole. */
  readonly broken?: { readonly n: number; readonly why: 'missing' | 'changed' | 'unlinked' | 'head-differs' };
}

/** The register's tools: the truth. All reads of this port are strongly consistent unless they say otherwise. */
export interface ToolStore {
  load(tool: ToolId): Promise<Loaded | undefined>;
  events(tool: ToolId): Promise<readonly RecordedEvent[]>;
  head(tool: ToolId): Promise<Head | undefined>;
  append(append: Append): Promise<Appended>;
  /** What a request made when it was first carried out; undefined where it was not. */
  repeated(request: Request): Promise<RecordedEvent | 'key-reused' | undefined>;
  verify(tool: ToolId): Promise<Verification>;
  /** Tools that covered one decision together; by the id's own form where it is of one tool. */
  toolsOfDecision(decision: DecisionId): Promise<readonly ToolId[]>;
  /** Tools that a paper belongs to, by its number, each with the versions that it knows: many to many. */
  toolsOfDocument(
    document: DocumentId,
  ): Promise<readonly { readonly tool: ToolId; readonly versions: readonly DocumentVersion[] }[]>;
  /**
   * Heads by place, in life-cycle order. `after` is the `lifeCycleKey` of the entry to begin behind, and may be that of
   * one which is not there. Eventually consistent.
   */
  toolsAt(
    place: Place,
    page?: Page,
  ): Promise<{ readonly heads: readonly ToolSummary[]; readonly after?: string }>;
  /**
   * Heads of tools that a decision hides from some readers (`isHeld`), in life-cycle order: they are in no list by
   * place, because where they stand is not everybody's to know. Eventually consistent.
   */
  heldTools(page?: Page): Promise<{ readonly heads: readonly ToolSummary[]; readonly after?: string }>;
  /** The tools of a kind, in the order of their ids. Strongly consistent. */
  toolsOfKind(
    kind: ToolKind,
    page?: Page,
  ): Promise<{ readonly tools: readonly ToolId[]; readonly after?: string }>;
  /** The tools that name a person as their officer, in the order of their ids. */
  toolsOfOfficer(
    person: PersonId,
    page?: Page,
  ): Promise<{ readonly tools: readonly ToolId[]; readonly after?: string }>;
  /** Heads as a list shows them, in the order asked for; unknown ids are left out. At most 100. */
  summaries(tools: readonly ToolId[]): Promise<readonly ToolSummary[]>;
  /**
   * Tools in whose title a word begins so, in either language; the beginning is folded as `wordsOf` folds titles.
   * At most `most` (100 unless it says otherwise). A title may have lost the word since.
   */
  toolsByWord(beginning: string, most?: number): Promise<readonly ToolId[]>;
  /**
   * What a body decided, by day of decision, also in history brought in from paper: which tool and which event (0
   * for a line of history). A correction may have changed the decision since: read the tool. Eventually consistent.
   */
  decidedBy(
    body: BodyId,
    page?: Page & { readonly from?: Day; readonly until?: Day; readonly newestFirst?: boolean },
  ): Promise<{
    readonly decided: readonly { readonly tool: ToolId; readonly n: number; readonly on: Day }[];
    readonly after?: string;
  }>;
  /** Every tool in pages, for sweeps. Eventually consistent. */
  sweep(after?: string): Promise<{ readonly tools: readonly ToolId[]; readonly after?: string }>;
}

/** A part of a list: `after` is what the part before gave, opaque; `most` is 100 where it is not said. */
export interface Page {
  readonly after?: string;
  readonly most?: number;
}

/** What a list shows of a tool without reading it. */
export type ToolSummary = Pick<
  Head,
  'tool' | 'version' | 'kind' | 'title' | 'titleFr' | 'working' | 'body' | 'since'
> & {
  readonly stage: Head['next']['stage'];
  /** The meeting that should take it up. */
  readonly session: SessionId | null;
  /** Some readers may not know where it stands: read the tool and show them `readersView`. */
  readonly held: boolean;
};

/** The token of the execution that waits for a tool. It leaves the table only to Step Functions. */
export interface Wait {
  readonly tool: ToolId;
  readonly generation: number;
  readonly leg: number;
  /** Sorts by (RedriveCount, EnteredTime, RetryCount). */
  readonly attempt: string;
  readonly execution: string;
  readonly token: string;
  /** Which definition of the state machine opened it. */
  readonly definition: number;
}

export interface WaitStore {
  /** With the version up to which the relay has brought the tool's effects; 0 where it never has. */
  read(tool: ToolId): Promise<{ readonly wait?: Wait; readonly relayedVersion: number }>;
  /** Writes only over a smaller (generation, leg, attempt), or over the same token. */
  open(wait: Wait): Promise<'written' | 'kept'>;
  /** Grows only. */
  markRelayed(tool: ToolId, version: number): Promise<void>;
}

/** What people change of themselves. */
export interface PersonChanges {
  readonly language?: Language;
  /** Null: the register's own zone again. */
  readonly timeZone?: TimeZone | null;
  /** How much they want to be told of one body. */
  readonly level?: { readonly body: BodyId; readonly level: NoticeLevel };
}

/** Bodies, meetings, people, seats, Members. */
export interface PeopleStore {
  world(now: Instant): Promise<World>;
  putBody(body: Body): Promise<void>;
  /** Conditional on the version before; `conflict` where somebody else acted first. */
  putSession(session: Session): Promise<'written' | 'conflict'>;
  person(id: PersonId): Promise<Person | undefined>;
  people(ids: readonly PersonId[]): Promise<readonly Person[]>;
  /** Writes what a person is called, addressed by and chose; which of their sign-ins have ended stays as it is. */
  putPerson(person: Person): Promise<void>;
  /**
   * Changes what is named and nothing else, so that a new address or an erasure meanwhile stands. Gives the person as
   * they then are; undefined where nobody is there, and then nothing is written.
   */
  changePerson(id: PersonId, changes: PersonChanges): Promise<Person | undefined>;
  /**
   * From here on no sign-in counts that began at that instant or before. An earlier instant changes nothing.
   * `unknown` where nobody is there.
   */
  signOutEverywhere(person: PersonId, at: Instant): Promise<'signed-out' | 'unknown'>;
  /**
   * Ends the one sign-in that began then (seconds since 1970), and forgets ended ones of which no token can be good
   * any more. Nothing where nobody is there.
   */
  endSignIn(person: PersonId, signedInAt: number, now: Instant): Promise<void>;
  seatsOf(person: PersonId): Promise<readonly Seat[]>;
  seatsOn(body: BodyId): Promise<readonly Seat[]>;
  putSeat(seat: Seat): Promise<void>;
  members(): Promise<readonly Member[]>;
  putMember(member: Member): Promise<void>;
  /** Everybody, in the order of their names; a name that was erased sorts by id. */
  everybody(page?: Page): Promise<{ readonly people: readonly Person[]; readonly after?: string }>;
  /** People who asked to follow; topics are `body:PTC` and `tool:T13`. */
  followers(topic: string): Promise<readonly PersonId[]>;
  /** Topics that a person follows. */
  followedBy(person: PersonId): Promise<readonly string[]>;
  follow(topic: string, person: PersonId, follows: boolean): Promise<void>;
  /**
   * The one secret address of a person's calendar, by the SHA-256 (hex) of its secret: a new one ends the old. The
   * secret itself is kept nowhere.
   */
  putCalendar(person: PersonId, secretHash: string): Promise<void>;
  /** Whose calendar has this secret now. */
  personOfCalendar(secretHash: string): Promise<PersonId | undefined>;
  /** Whether a person's calendar has an address. */
  hasCalendar(person: PersonId): Promise<boolean>;
}

/** What one letter a person, body and day is made from. */
export interface Notice {
  readonly id: NoticeId;
  readonly class: NoticeClass;
  readonly body: BodyId;
  readonly session?: SessionId;
  readonly day: Day;
  readonly sendAt: Instant;
  /** `reopened`: closed once, and again on its way to some whose letter was lost. */
  readonly state: 'gathering' | 'frozen' | 'reopened' | 'closed';
  readonly events: readonly { readonly tool: ToolId; readonly n: number }[];
  /** Of a closed notice; what bounced later is counted in it too. */
  readonly counts?: LetterCounts;
}

/** How many letters of a notice came to what. */
export type LetterCounts = Readonly<Partial<Record<Recipient['state'], number>>>;

/** Fifty letters at most, in one language, handed over in one call. */
export interface Chunk {
  readonly key: string;
  readonly state: 'pending' | 'claimed' | 'sent';
  readonly claimedAt?: Instant;
  readonly recipients: readonly Recipient[];
}

/** The ledger of letters: who is to be told, who was. */
export interface NoticeStore {
  /** Adds an event to a notice that still gathers; `frozen`: its letters are being written, take the next. */
  add(
    notice: Omit<Notice, 'state' | 'events'>,
    event: { tool: ToolId; n: number },
  ): Promise<'added' | 'frozen'>;
  read(id: NoticeId): Promise<Notice | undefined>;
  /** From here on the notice takes no further event. */
  freeze(id: NoticeId): Promise<Notice>;
  /** Writes the chunks that are not there yet; those that are stay as they are. */
  putChunks(id: NoticeId, chunks: readonly Chunk[]): Promise<void>;
  chunk(id: NoticeId, key: string): Promise<Chunk | undefined>;
  chunks(id: NoticeId): Promise<readonly Chunk[]>;
  /** Claims a chunk for one sender: pending, or claimed so long ago that its claimant must be dead. */
  claim(id: NoticeId, key: string, at: Instant, deadBefore: Instant): Promise<Chunk | 'taken' | 'sent'>;
  settle(
    id: NoticeId,
    key: string,
    recipients: readonly Recipient[],
    state: 'pending' | 'sent',
  ): Promise<void>;
  /** What the mail service said later: bounced, complained. */
  markRecipient(
    id: NoticeId,
    key: string,
    person: PersonId,
    state: Recipient['state'],
    why?: string,
  ): Promise<void>;
  /** With what became of its letters. Safe to repeat. */
  close(id: NoticeId, at: Instant, counts?: LetterCounts): Promise<void>;
  /**
   * Opens a closed notice again for those of some people whose letter failed or bounced: they are as if never tried,
   * everybody else stays as they are, and nobody joins them. Gives who they are; a chunk that is being sent is left alone.
   */
  reopen(id: NoticeId, people: readonly PersonId[]): Promise<readonly PersonId[]>;
  /** Notices whose letters left in a month (`2024-04`, by `sendAt`, UTC) or are due in it, newest first. */
  ofMonth(
    month: string,
    page?: Page,
  ): Promise<{ readonly notices: readonly Notice[]; readonly after?: string }>;
  /** Notices frozen or gathering past their hour, for the reconciler. */
  unfinished(before: Instant): Promise<readonly Notice[]>;
  /** Members of whom at least one person was handed the letter by then and it did not bounce. */
  reached(
    id: NoticeId,
  ): Promise<
    readonly { readonly person: PersonId; readonly state: Recipient['state']; readonly at?: Instant }[]
  >;
}

export type ExecutionStatus =
  | 'RUNNING'
  | 'SUCCEEDED'
  | 'FAILED'
  | 'TIMED_OUT'
  | 'ABORTED'
  | 'PENDING_REDRIVE';

/** Step Functions, as far as the protocol needs it. */
export interface Executions {
  /** Starts by a derived name: `exists` where that name was ever started, which is as good. */
  start(name: string, position: Position): Promise<'started' | 'exists'>;
  /** `run` counts the times that it had to be started again after an execution of it died; 0 where absent. */
  startNotice(id: NoticeId, sendAt: Instant, run?: number): Promise<'started' | 'exists'>;
  /** `gone`: the task ended before (timed out, or its execution did); the reconciler looks. */
  answer(token: string, position: Position): Promise<'answered' | 'gone' | 'invalid'>;
  /** `endedAt` is there once it has ended. */
  describe(
    name: string,
  ): Promise<
    { readonly status: ExecutionStatus; readonly startedAt: Instant; readonly endedAt?: Instant } | undefined
  >;
  describeNotice(id: NoticeId, run?: number): Promise<{ readonly status: ExecutionStatus } | undefined>;
  /** Without effect where it has ended or never was. */
  stop(name: string, cause: string): Promise<void>;
  /** Everything that happened in an execution, oldest first, without any data; undefined where it never was. */
  history(name: string): Promise<readonly ExecutionEvent[] | undefined>;
  /** Lets an execution that failed go on from where it failed; `not-redrivable` where the service does not allow it. */
  redrive(name: string): Promise<'redriven' | 'not-redrivable'>;
}

/** One event of an execution as the service tells it, redacted: no input, no output, no token, no failure's text. */
export interface ExecutionEvent {
  readonly id: number;
  readonly previous: number;
  readonly at: Instant;
  /** The service's own name: `TaskStateEntered`. */
  readonly type: string;
  /** The state that was entered or left. */
  readonly state?: string;
  /** The name of the error, where it is one. */
  readonly error?: string;
  /** Why somebody stopped the execution, in their words. */
  readonly cause?: string;
}

/** The mail service. One result a letter, in order; at most 50 a call. */
export interface Mail {
  send(
    letters: readonly Letter[],
  ): Promise<
    readonly (
      | { readonly is: 'sent'; readonly messageId: string }
      | { readonly is: 'throttled' | 'failed'; readonly why: string }
    )[]
  >;
}

/** Where the ends of all chains are anchored each day, out of the register's own reach. */
export interface Anchor {
  put(
    day: Day,
    lines: readonly { readonly tool: ToolId; readonly version: number; readonly hash: string }[],
  ): Promise<void>;
}

/** What an operator must see: structured, and counted as a metric that alarms watch. */
export interface Watch {
  count(
    what:
      | 'InvalidToken'
      | 'DriftFound'
      | 'DriftRepaired'
      | 'NoticeUnfinished'
      | 'LetterFailed'
      | 'ReconcilerRan'
      | 'RelayFailed'
      | 'ChainBroken'
      | 'SignInFailed',
    facts: Record<string, unknown>,
  ): void;
}
