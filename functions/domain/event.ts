import type { Day, Instant, PartialDate } from './date.ts';
import type { DocumentVersion } from './document.ts';
import type { BodyId, DecisionId, DocumentId, MemberId, PersonId, SessionId, ToolId } from './ids.ts';
import type { DecisionOutcome, Outcome } from './outcome.ts';
import type { FileType } from './paper-file.ts';
import type { Route, StepState } from './route.ts';
import type { Whereabouts } from './stage.ts';
import type { Language, Wording } from './text.ts';
import type { AgreedOutcome } from './tool.ts';

/** Who did it: a person id and the seat acted from, never a name (names live in PERSON items and can be erased). */
export interface By {
  readonly person: PersonId;
  readonly seat:
    | { readonly role: 'secretary' | 'deputy-secretary' | 'chair'; readonly body: BodyId }
    | { readonly role: 'delegate' | 'observer'; readonly body: BodyId; readonly member: MemberId }
    | { readonly role: 'officer' | 'administrator' | 'clock' | 'import' };
}

/** What an open tool waits for. */
export type WaitsFor =
  | 'submission'
  | 'outcome'
  | 'amended-text'
  | 'written-comments'
  | 'silence'
  | 'tacit-date'
  | 'publication'
  | 'nothing';

/** How a closed tool ended. `approved`: history whose publication nobody recorded. */
export type Ending = 'published' | 'approved' | 'completed' | 'withdrawn' | 'discontinued' | 'rejected';

/** Where a tool stands after an event that ends a wait. */
export interface Next {
  readonly stage: Whereabouts;
  /** The step of the route that holds it; null in draft, publication and at the end. */
  readonly step: number | null;
  readonly waitsFor: WaitsFor;
  /** The meeting that should take it up, where one is known. */
  readonly session: SessionId | null;
  /** When the clock has something to do if nobody acts; null: never. */
  readonly lapsesAt: Instant | null;
  /** What silence means then (`agree`), or that somebody must be reminded, or that the tool sleeps. */
  readonly onLapse: 'agree' | 'remind' | 'sleep' | null;
  readonly ending?: Ending;
  /** Nobody did anything for twelve months; it still waits, and wakes with the next event. */
  readonly dormant?: true;
  /** In draft after a body sent it back: the step it returns to when submitted again. */
  readonly returnsTo?: number;
}

/** An event that carries a move ends the present wait: the leg grows by one. No other event does. */
export interface Move {
  readonly marks: Marks;
  readonly next: Next;
}

/** Steps whose state an event changes. */
export type Marks = readonly { readonly step: number; readonly state: StepState }[];

/** How the outcome came about; the register records what the Chair declared and computes nothing. */
export type Basis =
  | { readonly is: 'consensus' | 'no-objection-in-writing' | 'not-stated' }
  | { readonly is: 'vote'; readonly for: number; readonly against: number; readonly abstaining: number };

/** Said for the record beside a decision; never changes its effect (row 33). */
export interface Statement {
  readonly kind: 'reservation' | 'statement' | 'dissociation';
  /** Named only where the delegation asked to be (USERS.md 1.2). */
  readonly member?: MemberId;
  readonly text: Wording;
}

/** What a body decided, as its secretary recorded it. */
export interface DecisionFacts {
  readonly outcome: DecisionOutcome | 'written-opened' | 'discontinued';
  readonly body: BodyId;
  /** Absent only where the body acted between sessions (written procedure, tacit approval). */
  readonly session?: SessionId;
  /** The day in the city of the session. */
  readonly decidedOn: Day;
  readonly item?: string;
  readonly basis: Basis;
  /** The conclusion as the Chair announced it, or the final wording. */
  readonly text?: Wording;
  readonly paragraph?: string;
  readonly versions: readonly DocumentVersion[];
  readonly statements?: readonly Statement[];
  readonly amendments?: Wording;
  readonly guidance?: Wording;
  readonly reason?: Wording;
  readonly scope?: Wording;
  /** Contributions, written comments, confirmation of the amended text: by when. */
  readonly byDay?: Day;
  readonly deadlineAt?: Instant;
  readonly rule?: string;
  /** A step of the route, or `draft` where the Secretariat revises. */
  readonly target?: number | 'draft';
  readonly targetSession?: SessionId;
  readonly whoMayContribute?: Wording;
  readonly remainder?: ToolId;
  readonly child?: ToolId;
}

/** What its secretary chose about the letter that tells of a decision (USERS.md 2.1, S4). */
export interface LetterChoice {
  /** A paragraph of the secretariat's own; the facts are the register's. */
  readonly introduction?: Wording;
  /** With the body's other letters of the day, as where nothing is said, or ten minutes after it was recorded. */
  readonly leaves?: 'with-the-day' | 'soon';
}

/** An outcome of the table that a body's secretary can record, with its facts. */
export type RecordedFacts = DecisionFacts & { readonly outcome: DecisionOutcome };

/** Why silence is not yet agreement (USERS.md 1.2, no letter, no silence). */
export type SilenceDoubt = 'nobody-asked' | 'not-reached' | 'one-language' | 'too-short' | 'weekend';

/** What a Member says in a written procedure; `withdrawn` takes its earlier answer back (USERS.md 2.2, D5). */
export const memberAnswers = ['objection', 'no-objection', 'withdrawn'] as const;
export type MemberAnswer = (typeof memberAnswers)[number];

/** A fact the register does not refuse but asks about (USERS.md, the principle). */
export type QuestionCode =
  | 'recorded-late'
  | 'out-of-order'
  | 'body-not-on-route'
  | 'not-submitted'
  | 'tool-had-ended'
  | 'unusual-verb'
  | 'no-decision-asked'
  | 'step-outcome-not-recorded'
  | 'no-policy-commission-step'
  | 'paragraph-missing'
  | 'translation-missing'
  | 'partner-endorsement-unknown'
  | 'stage-not-known'
  | 'date-not-known'
  | 'publication-not-known'
  | 'source-doubtful'
  | 'correction-needs-decision'
  | 'standing-decision-cited';

export interface Title {
  readonly en?: string;
  readonly fr?: string;
  /** A title nobody has fixed yet, shown as « [titre de travail] »; no French is invented for a real tool (E2). */
  readonly working?: true;
}

/** What kinds of instrument the register carries (DOMAIN.md 1, tool). */
export const toolKinds = [
  'guidelines',
  'guidance',
  'guide',
  'compendium',
  'data-model',
  'procedure',
  'annexes',
  'dataset',
  'study',
  'concept-paper',
  'concept-note',
  'template',
  'repository',
  'resolution',
  'recommendation',
  'report',
] as const;
export type ToolKind = (typeof toolKinds)[number];

/** Who started a tool (USERS.md 1.2, origin). A region or a private-sector group is no body. */
export const originKinds = [
  'secretariat',
  'body',
  'members',
  'region',
  'partner',
  'private-sector-group',
  'not-known',
] as const;

export interface Origin {
  readonly kind: (typeof originKinds)[number];
  readonly names: readonly string[];
}

export interface Registration {
  readonly title: Title;
  readonly kind: ToolKind;
  readonly edition?: string;
  readonly scope?: string;
  readonly origin: Origin;
  readonly officers: readonly PersonId[];
  readonly route: Route;
  readonly parent?: ToolId;
  readonly derivedFrom?: ToolId;
  readonly remainderOf?: ToolId;
  readonly supersedes?: ToolId;
  /** The body whose decision made it: who may not read that decision may not know of this tool either. */
  readonly bornBy?: BodyId;
  readonly partners?: readonly string[];
}

/** Who allowed a route to change (USERS.md 1.2, rule 2 of the change of a route). */
export interface RouteAuthority {
  readonly kind: 'officer' | 'holding-body' | 'superior-body' | 'standing-decision';
  readonly body?: BodyId;
  readonly reference?: string;
}

/** What a version is added as; `file`: it is known by its number, and here is what it says. */
export const attachedAs = ['paper', 'translation', 'revision', 'corrigendum', 'file'] as const;
export type AttachedAs = (typeof attachedAs)[number];

export interface PublicationFacts {
  readonly language: Language;
  readonly on: Day;
  readonly place?: string;
  readonly audience: 'public' | 'members-only';
  readonly file: {
    readonly name: string;
    readonly sha256: string;
    readonly bytes: number;
    /** Where the file is kept here. */
    readonly type?: FileType;
  };
  readonly approvedSha256?: string;
  /** The officer's statement that only layout and editing changed. */
  readonly editorialOnly: boolean;
}

/** One line of history brought in from paper: no letters, no timers, dates as exact as they are known. */
export interface HistoryLine {
  readonly what: Outcome | 'submitted' | 'published' | 'registered' | 'note';
  readonly body?: BodyId;
  readonly session?: SessionId;
  readonly on: PartialDate;
  readonly text?: Wording;
  readonly scope?: Wording;
  readonly step?: number;
  readonly language?: Language;
  readonly place?: string;
  readonly paper?: string;
}

/** Everything that can have happened to a tool. `move` present: the wait ended there. */
export type ToolEvent =
  | { readonly type: 'Registered'; readonly registration: Registration; readonly move: Move }
  | {
      readonly type: 'Submitted';
      readonly to: BodyId;
      readonly session?: SessionId;
      readonly asked: Wording;
      readonly versions: readonly DocumentVersion[];
      readonly title?: Title;
      readonly move: Move;
    }
  | {
      readonly type: 'NotListed';
      readonly body: BodyId;
      readonly session?: SessionId;
      readonly why: 'late' | 'no-mandate' | 'incomplete';
      readonly reason?: Wording;
      readonly move: Move;
    }
  | {
      readonly type: 'DecisionRecorded';
      readonly decision: DecisionId;
      readonly tools: readonly ToolId[];
      readonly step: number | null;
      readonly facts: RecordedFacts;
      readonly late: boolean;
      readonly quiet: boolean;
      readonly letter?: LetterChoice;
      readonly questions: readonly QuestionCode[];
      /** Of an event that leaves the wait as it is. */
      readonly marks?: Marks;
      readonly move?: Move;
    }
  | {
      readonly type: 'AmendedTextConfirmed';
      readonly decision: DecisionId;
      readonly versions: readonly DocumentVersion[];
      readonly checkedBy: 'secretariat' | 'chair' | 'delegations';
      readonly move: Move;
    }
  | {
      readonly type: 'TextConfirmed';
      readonly decision: DecisionId;
      readonly report: string;
      readonly paragraph: string;
      readonly text: Wording;
    }
  | {
      readonly type: 'DecisionTakenBack';
      readonly decision: DecisionId;
      readonly reason: string;
      /** Of an event that leaves the wait as it is. */
      readonly marks?: Marks;
      readonly move?: Move;
    }
  | {
      readonly type: 'CorrectionProposed';
      readonly decision: DecisionId;
      readonly facts: RecordedFacts;
      readonly reason: string;
    }
  | {
      readonly type: 'CorrectionAgreed';
      readonly decision: DecisionId;
      readonly step: number | null;
      readonly facts: RecordedFacts;
      readonly reason: string;
      readonly proposedBy: PersonId;
      readonly questions: readonly QuestionCode[];
      /** Of an event that leaves the wait as it is. */
      readonly marks?: Marks;
      readonly move?: Move;
    }
  | {
      readonly type: 'RouteChanged';
      readonly before: Route;
      readonly after: Route;
      readonly authority: RouteAuthority;
      readonly reason?: Wording;
      /** Of an event that leaves the wait as it is. */
      readonly marks?: Marks;
      readonly move?: Move;
    }
  | { readonly type: 'Withdrawn'; readonly reason: Wording; readonly move: Move }
  | {
      readonly type: 'Discontinued';
      readonly decision: DecisionId;
      readonly facts: DecisionFacts;
      readonly letter?: LetterChoice;
      readonly move: Move;
    }
  | {
      readonly type: 'WrittenProcedureOpened';
      readonly decision: DecisionId;
      readonly facts: DecisionFacts;
      readonly agrees: AgreedOutcome;
      readonly minimumDays: number;
      readonly letter?: LetterChoice;
      readonly move: Move;
    }
  | {
      readonly type: 'AnswerReceived';
      readonly decision: DecisionId;
      readonly member: MemberId;
      readonly answer: MemberAnswer;
      readonly enteredBySecretary: boolean;
      readonly text?: Wording;
      readonly move?: Move;
    }
  | {
      readonly type: 'SilenceAgreed';
      readonly decision: DecisionId;
      readonly outcome: AgreedOutcome;
      readonly on: Day;
      readonly move: Move;
    }
  | {
      readonly type: 'ProcedureExtended';
      readonly decision: DecisionId;
      readonly notReached: readonly MemberId[];
      /** Why the silence did not count; absent in events from before there was more than one reason. */
      readonly why?: readonly SilenceDoubt[];
      readonly deadlineAt: Instant;
      readonly move: Move;
    }
  | {
      readonly type: 'DocumentAttached';
      readonly version: DocumentVersion;
      readonly as: AttachedAs;
      readonly decision?: DecisionId;
      readonly number?: string;
    }
  | { readonly type: 'Published'; readonly publication: PublicationFacts; readonly move?: Move }
  | {
      readonly type: 'EditionSuperseded';
      readonly edition: ToolId;
      readonly language: Language;
      readonly on: Day;
    }
  | { readonly type: 'ChildDerived'; readonly child: ToolId; readonly decision?: DecisionId }
  | {
      readonly type: 'HistoryEntered';
      readonly registration?: Registration;
      readonly lines: readonly HistoryLine[];
      readonly documents: readonly {
        readonly document: DocumentId;
        readonly versions: readonly DocumentVersion[];
      }[];
      readonly questions: readonly QuestionCode[];
      readonly source: string;
      /** Steps that were not known and now are. */
      readonly marks?: Marks;
      readonly move?: Move;
    }
  | {
      readonly type: 'StepCleared';
      readonly step: number;
      /** Of a tool that a decision of that step made: the step is one of the tool that it came of. */
      readonly origin?: true;
    }
  | { readonly type: 'Reminded'; readonly of: WaitsFor; readonly move: Move }
  | { readonly type: 'FellDormant'; readonly idleSince: Instant; readonly move: Move }
  | { readonly type: 'CarriedOver'; readonly execution: string }
  | {
      readonly type: 'ExecutionReplaced';
      readonly why: 'missing' | 'stopped' | 'behind' | 'ahead' | 'old-definition' | 'by-hand' | 'restored';
      readonly reason?: string;
    }
  | { readonly type: 'ExecutionPaused'; readonly reason: string }
  | { readonly type: 'ExecutionResumed'; readonly reason: string };

export type EventType = ToolEvent['type'];

/** An event as the register keeps it. */
export type RecordedEvent = ToolEvent & {
  readonly tool: ToolId;
  /** 1, 2, 3 … without gaps: the version of the tool after it. */
  readonly n: number;
  /** When it was written down; `decidedOn` says when it happened. */
  readonly at: Instant;
  readonly by: By;
  /** The shape of the event; older shapes are read through upcasters. */
  readonly schema: 1;
};
