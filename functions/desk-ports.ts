import type { Instant } from './domain/date.ts';
import type { BodyId, MemberId, PersonId, ToolId } from './domain/ids.ts';
import type { NoticeClass, NoticeId } from './domain/notice.ts';
import type { FileType } from './domain/paper-file.ts';
import type { ExecutionEvent, ExecutionStatus, Page } from './ports.ts';

/*
 * What people's desks need beside the register's truth: the letters a person received, offers to contribute, what
 * administrators did, what is kept of executions. None of it decides anything about a tool.
 */

/** A letter that was handed over to a person, as their inbox lists it. */
export interface ReceivedLetter {
  readonly person: PersonId;
  readonly notice: NoticeId;
  readonly body: BodyId;
  readonly class: NoticeClass;
  readonly at: Instant;
  readonly subject: string;
  /** What it told of. */
  readonly events: readonly { readonly tool: ToolId; readonly n: number }[];
  readonly readAt?: Instant;
}

/** The letters of each person. */
export interface InboxStore {
  /** Adds what is not there yet: a repetition adds nothing and unreads nothing. */
  add(letters: readonly ReceivedLetter[]): Promise<void>;
  /** Newest first, from an instant on where it is given. */
  of(
    person: PersonId,
    page?: Page & { readonly since?: Instant },
  ): Promise<{ readonly letters: readonly ReceivedLetter[]; readonly after?: string }>;
  /** Marks a letter as read, or as unread; `unknown` where the person has no such letter. */
  mark(person: PersonId, notice: NoticeId, readAt: Instant | null): Promise<'marked' | 'unknown'>;
  /** Empties the inbox of who was erased. Safe to repeat. */
  empty(person: PersonId): Promise<void>;
}

/** Takes people out of the register but for their ids, their seats and what they did. */
export interface ErasureStore {
  /**
   * What a person is called, where letters reach them, what they chose and follow, and their calendar's address go.
   * Nothing where nobody is there. Safe to repeat.
   */
  erase(person: PersonId): Promise<void>;
}

/** Who offers to contribute, and on what: to the secretary, not to the public (USERS.md 2.2, D8). */
export interface Offer {
  readonly tool: ToolId;
  readonly body: BodyId;
  readonly person: PersonId;
  readonly member?: MemberId;
  readonly at: Instant;
  readonly text: string;
  /** The person's key for the request: the same offer sent twice is one. */
  readonly key: string;
  readonly answered?: { readonly at: Instant; readonly by: PersonId };
}

export interface OfferStore {
  /** The offer as it stands: the same key gives the first one. */
  add(offer: Offer): Promise<Offer>;
  /** Oldest first. */
  of(tool: ToolId): Promise<readonly Offer[]>;
  /** Notes that the secretary has answered it; `unknown` where there is no such offer. */
  answered(
    tool: ToolId,
    person: PersonId,
    key: string,
    by: { readonly at: Instant; readonly by: PersonId },
  ): Promise<'noted' | 'unknown'>;
  /** Takes away every offer of who was erased, in whose own words it is. Safe to repeat. */
  withdrawAll(person: PersonId): Promise<void>;
}

/** One intervention of an administrator: who, when, why, what was before and after. Kept for ever, never changed. */
export interface Intervention {
  readonly id: string;
  readonly at: Instant;
  readonly by: PersonId;
  readonly what:
    | 'put-right'
    | 'pause'
    | 'resume'
    | 'redrive'
    | 'send-again'
    | 'retry-dead-letter'
    | 'put-person'
    | 'put-seat'
    | 'end-seat'
    | 'erase-person'
    | 'sign-out-person'
    | 'import-people'
    | 'see-as'
    | 'export'
    | 'verify';
  /** What it was done to: a tool, a notice, a person; absent for the register as a whole. */
  readonly on?: string;
  readonly reason?: string;
  readonly before?: Readonly<Record<string, unknown>>;
  readonly after?: Readonly<Record<string, unknown>>;
}

export interface InterventionStore {
  /** Once for an id: a repetition changes nothing. */
  add(intervention: Intervention): Promise<void>;
  /** Newest first. */
  list(page?: Page): Promise<{ readonly interventions: readonly Intervention[]; readonly after?: string }>;
}

/** An execution as the register keeps it beyond the 90 days of the service. */
export interface KeptExecution {
  /** `T13-g1`. */
  readonly name: string;
  readonly tool: ToolId;
  readonly generation: number;
  readonly status: ExecutionStatus;
  readonly startedAt: Instant;
  readonly endedAt?: Instant;
  readonly definition?: number;
  readonly events: readonly ExecutionEvent[];
}

export interface KeptExecutions {
  /** The last word about an execution counts. */
  keep(execution: KeptExecution): Promise<void>;
  read(tool: ToolId, generation: number): Promise<KeptExecution | undefined>;
  /** Without their events, newest generation first. */
  of(tool: ToolId): Promise<readonly Omit<KeptExecution, 'events'>[]>;
}

/** What the last reconciliation found; the health sentence reads it. */
export interface LastLook {
  readonly at: Instant;
  readonly mode: 'compare' | 'sweep';
  readonly looked: number;
  readonly drifted: readonly { readonly tool: ToolId; readonly why: string; readonly repaired: boolean }[];
  /** Letters that had to be started again. */
  readonly notices: readonly string[];
  /** Where a sweep that ran out of time left off: the next runs go on from there. */
  readonly left?: string;
}

export interface LooksStore {
  put(look: LastLook): Promise<void>;
  last(): Promise<LastLook | undefined>;
}

/** What nobody could process: a message that waits for a person. */
export interface DeadLetter {
  /** Stable while the message waits, opaque. */
  readonly id: string;
  readonly queue: 'relay' | 'events';
  readonly at: Instant;
  readonly body: unknown;
  readonly attributes: Readonly<Record<string, string>>;
  /** What removes this very message. */
  readonly handle: string;
}

export interface DeadLetters {
  /** How many wait, by queue. Approximate, as the service counts. */
  counts(): Promise<Readonly<Record<DeadLetter['queue'], number>>>;
  /** Some of them, at most ten a queue; they come back for the next reader after a few seconds. */
  peek(): Promise<readonly DeadLetter[]>;
  remove(letter: Pick<DeadLetter, 'queue' | 'handle'>): Promise<void>;
}

/** Who can sign in: one account a person, under the person's id and with the address that the register has. */
export interface SignIns {
  /**
   * Invites who has no account, and moves the account of who has one to the address. Safe to repeat. Throws where
   * the address is another person's already, or where no more invitations may leave today.
   */
  allow(person: PersonId, email: string): Promise<'invited' | 'moved' | 'as-before'>;
  /** Ends every session of a person, closes the account and forgets its address. Safe to repeat. */
  end(person: PersonId): Promise<'ended' | 'never-was'>;
}

/** A file as it is kept under its SHA-256. */
export interface KeptFile {
  readonly bytes: number;
  /** By its first bytes; undefined: it is none of what is taken. */
  readonly type: FileType | undefined;
}

/** Where a browser goes by itself, with nothing but the address, as long as it is open. */
export interface OpenAddress {
  readonly address: string;
  /** By the machine's clock, like every signature. */
  readonly until: Instant;
}

/**
 * The documents port: the files of papers, each under the SHA-256 (hex) of its bytes, so that no file ever takes the
 * place of another. Bytes go between browser and files directly, by addresses that say what may be done there once.
 */
export interface FileStore {
  /** What is kept under a hash; undefined where nothing has been put there. */
  find(sha256: string): Promise<KeptFile | undefined>;
  /** Where these very bytes, and no others, can be put by PUT with these headers; 412 says that they are there. */
  addressToPut(file: {
    readonly sha256: string;
    readonly bytes: number;
    readonly type: FileType;
  }): Promise<OpenAddress & { readonly headers: Readonly<Record<string, string>> }>;
  /** Where the file can be read, and is saved under that name; 404 where nothing has been put there. */
  addressToRead(file: {
    readonly sha256: string;
    readonly type: FileType;
    readonly name: string;
  }): Promise<OpenAddress>;
}
