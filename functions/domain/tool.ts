import type { Instant } from './date.ts';
import type { HeldVersion } from './document.ts';
import type {
  By,
  DecisionFacts,
  Ending,
  HistoryLine,
  Marks,
  MemberAnswer,
  Next,
  PublicationFacts,
  QuestionCode,
  RecordedFacts,
  Registration,
} from './event.ts';
import type { BodyId, DecisionId, DocumentId, MemberId, PersonId, SessionId, ToolId } from './ids.ts';
import type { DecisionOutcome } from './outcome.ts';
import { pending, type Step, type StepState } from './route.ts';
import type { Language, Wording } from './text.ts';

/** Where a tool stands on its route. What a decision replaced is kept with it, so that it can be taken back. */
export interface Progress {
  readonly next: Next;
  /** By step number; a step without an entry is pending. */
  readonly steps: Readonly<Record<number, StepState>>;
  readonly since: Instant;
  /** Since when it has been there but for an outcome that was taken back. */
  readonly heldSince?: Instant;
  /** The last decision that moved it; what is recorded late, or beside its way, moves nothing. */
  readonly by?: DecisionId;
}

/** One decision as it stands for this tool. */
export interface Decision {
  readonly id: DecisionId;
  /** The event that recorded it. */
  readonly n: number;
  /** The steps that it marked, as it stands now: a correction undoes these and no others. */
  readonly marks: Marks;
  /** It ended a wait. */
  readonly moved: boolean;
  /** The last of its corrections that ended one: what it moved itself is nothing that others did since. */
  readonly movedN?: number;
  readonly status: 'provisional' | 'final' | 'taken-back';
  readonly facts: DecisionFacts;
  /** Every tool that the body decided on in the same breath. */
  readonly tools: readonly ToolId[];
  readonly step: number | null;
  readonly recordedAt: Instant;
  readonly recordedBy: By;
  readonly late: boolean;
  readonly quiet: boolean;
  readonly before: Progress;
  /** The procedure that it ended; taken back, that procedure runs on. */
  readonly interrupted?: Procedure;
  readonly report?: string;
  readonly corrected?: true;
  /** The body under whose name it had been recorded before a correction. */
  readonly formerBody?: BodyId;
  /** What the record said before its last correction. */
  readonly formerFacts?: DecisionFacts;
  /** Of a restricted body, and told to everybody since. */
  readonly cleared?: true;
  /** What ended the procedure that it opened. Nobody is told which Member that was (USERS.md 1.2). */
  readonly objection?: { readonly of: MemberId; readonly at: Instant };
  /** What silence, or a computed date, made of it. */
  readonly settled?: { readonly outcome: DecisionOutcome; readonly on: string };
  readonly proposal?: {
    readonly facts: RecordedFacts;
    readonly reason: string;
    readonly by: By;
    readonly at: Instant;
  };
}

/** What silence may be taken for; nobody says no, or speaks for the record, by keeping silent. */
export const agreedOutcomes = [
  'endorsed',
  'approved',
  'adopted',
  'recommended-to-council',
] as const satisfies readonly DecisionOutcome[];
export type AgreedOutcome = (typeof agreedOutcomes)[number];

/** A written procedure that runs, or a window that a decision opened: an objection ends it. */
export interface Procedure {
  readonly decision: DecisionId;
  readonly kind: 'silence' | 'comments' | 'tacit';
  readonly agrees: AgreedOutcome;
  readonly openedAt: Instant;
  readonly deadlineAt: Instant;
  readonly minimumDays: number;
  /** Every paper was there in both languages when it opened, or when it was last given more time. */
  readonly bothLanguages: boolean;
  /** One a Member: its last, unless it withdrew it. */
  readonly answers: readonly {
    readonly member: MemberId;
    readonly answer: Exclude<MemberAnswer, 'withdrawn'>;
    readonly at: Instant;
    readonly by: PersonId;
    readonly enteredBySecretary: boolean;
  }[];
}

/** A tool as its events tell it. */
export interface Tool extends Registration {
  readonly id: ToolId;
  /** The number of its last event. */
  readonly version: number;
  /** Grows with every event that ends a wait. */
  readonly leg: number;
  /** Grows when its execution is to be replaced. */
  readonly generation: number;
  readonly paused: boolean;
  readonly progress: Progress;
  readonly lastEventAt: Instant;
  /** The last event that a person made, and its number: what the clock and the engine do does not count. */
  readonly lastActAt: Instant;
  readonly lastActN: number;
  /** The last event that ended a wait by more than a reminder, sleep or more time. */
  readonly lastMoveN: number;
  /** 1 in the first draft; grows when a body sends it back to be drafted again. */
  readonly cycle: number;
  readonly submissions: readonly {
    readonly to: BodyId;
    readonly session?: SessionId;
    readonly asked: Wording;
    readonly at: Instant;
  }[];
  /** The meeting that did not place it on its agenda, until it is submitted again. */
  readonly notListedFor?: SessionId;
  readonly decisions: readonly Decision[];
  readonly procedure?: Procedure;
  readonly documents: readonly {
    readonly document: DocumentId;
    readonly versions: readonly HeldVersion[];
  }[];
  readonly children: readonly ToolId[];
  /** The newest publication of each language, and the cycle that it belongs to. */
  readonly published: { readonly [L in Language]?: PublicationFacts & { readonly cycle: number } };
  readonly supersededBy: { readonly [L in Language]?: { readonly by: ToolId; readonly on: string } };
  /** Restricted steps of which everything so far may be told to everybody: a new decision closes one again. */
  readonly cleared: readonly number[];
  /** The decision that made it may be told to everybody. */
  readonly originCleared?: true;
  readonly history: readonly HistoryLine[];
  readonly questions: readonly { readonly code: QuestionCode; readonly n: number }[];
  /** Postponed by a body, and not reached for lack of time: counted apart. */
  readonly deferrals: number;
  readonly notReached: number;
}

/** Says whether the tool still has a way to go, and so an execution. */
export const isOpen = (tool: { readonly progress: Progress }): boolean =>
  tool.progress.next.stage !== 'ended';

/** The step that holds the tool now; undefined in draft, in publication and at the end. */
export const currentStep = (tool: Tool): Step | undefined =>
  tool.route.steps.find((step) => step.n === tool.progress.next.step);

/** What has become of a step so far. */
export const stateOf = (progress: Progress, step: number): StepState => progress.steps[step] ?? pending;

/** Ends after which nothing is planned any more. */
const givenUp: ReadonlySet<Ending | undefined> = new Set(['withdrawn', 'discontinued', 'rejected']);
export const isGivenUp = ({ progress }: Pick<Tool, 'progress'>): boolean => givenUp.has(progress.next.ending);

/** Says whether the text of the present cycle is out in a language: what a cycle before published is another text. */
export const isOut = (tool: Tool, language: Language): boolean =>
  (tool.published[language]?.cycle ?? 0) >= tool.cycle;

/** A decision of the tool by its id. */
export const decisionOf = (tool: Tool, id: DecisionId): Decision | undefined =>
  tool.decisions.find((decision) => decision.id === id);

/** The newest decision that has not been taken back. */
export const lastDecision = (tool: Tool): Decision | undefined =>
  tool.decisions.findLast((decision) => decision.status !== 'taken-back');
