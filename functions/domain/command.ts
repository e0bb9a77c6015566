import type { DocumentVersion } from './document.ts';
import type {
  AttachedAs,
  By,
  DecisionFacts,
  HistoryLine,
  LetterChoice,
  MemberAnswer,
  PublicationFacts,
  QuestionCode,
  RecordedFacts,
  Registration,
  RouteAuthority,
  Title,
  ToolEvent,
} from './event.ts';
import type { BodyId, DecisionId, DocumentId, MemberId, SessionId, ToolId } from './ids.ts';
import type { Route } from './route.ts';
import type { Wording } from './text.ts';
import type { AgreedOutcome } from './tool.ts';

/** What a person, or the clock, asks to happen to a tool. */
export type Command = Deed & { readonly by: By };

/** What is asked, before it is known from which seat. */
export type Deed =
  | { readonly type: 'register'; readonly tool: ToolId; readonly registration: Registration }
  | {
      readonly type: 'submit';
      readonly to: BodyId;
      readonly session?: SessionId;
      readonly asked: Wording;
      readonly versions: readonly DocumentVersion[];
      readonly title?: Title;
    }
  | {
      readonly type: 'not-listed';
      readonly body: BodyId;
      readonly session?: SessionId;
      readonly why: 'late' | 'no-mandate' | 'incomplete';
      readonly reason?: Wording;
    }
  | {
      readonly type: 'record-decision';
      readonly decision: DecisionId;
      readonly tools: readonly ToolId[];
      readonly facts: RecordedFacts;
      /** No letter, and the history says so. Not said: quiet only for the late outcome of an overtaken step. */
      readonly quiet?: boolean;
      readonly letter?: LetterChoice;
      /** The remainder or the derived tool, registered in the same breath. */
      readonly child?: { readonly tool: ToolId; readonly registration: Registration };
    }
  | {
      readonly type: 'confirm-amended-text';
      readonly decision: DecisionId;
      readonly versions: readonly DocumentVersion[];
      readonly checkedBy: 'secretariat' | 'chair' | 'delegations';
    }
  | {
      readonly type: 'confirm-text';
      readonly decision: DecisionId;
      readonly report: string;
      readonly paragraph: string;
      readonly text: Wording;
    }
  | {
      readonly type: 'take-back';
      readonly decision: DecisionId;
      readonly reason: string;
      /** From the ledger: a letter that tells of it has been handed over. */
      readonly lettersLeft: boolean;
    }
  | {
      readonly type: 'propose-correction';
      readonly decision: DecisionId;
      readonly facts: DecisionFacts;
      readonly reason: string;
    }
  | { readonly type: 'agree-correction'; readonly decision: DecisionId }
  | {
      readonly type: 'change-route';
      readonly after: Route;
      readonly authority: RouteAuthority;
      readonly reason?: Wording;
    }
  | { readonly type: 'withdraw'; readonly reason: Wording }
  | {
      readonly type: 'discontinue';
      readonly decision: DecisionId;
      readonly facts: DecisionFacts & { readonly outcome: 'discontinued' };
      readonly letter?: LetterChoice;
    }
  | {
      readonly type: 'open-written-procedure';
      readonly decision: DecisionId;
      readonly facts: DecisionFacts & { readonly outcome: 'written-opened' };
      /** What silence will mean. */
      readonly agrees: AgreedOutcome;
      readonly minimumDays: number;
      readonly letter?: LetterChoice;
    }
  | {
      readonly type: 'object';
      readonly decision: DecisionId;
      readonly member: MemberId;
      readonly answer: MemberAnswer;
      /** From the register: a delegate sits for that Member on the body today. */
      readonly hasVoice: boolean;
      readonly text?: Wording;
    }
  | {
      readonly type: 'attach-document';
      readonly version: DocumentVersion;
      readonly as: AttachedAs;
      readonly decision?: DecisionId;
      readonly number?: string;
    }
  | { readonly type: 'publish'; readonly publication: PublicationFacts }
  | {
      readonly type: 'enter-history';
      readonly tool: ToolId;
      /** Absent where an import completes the history of a tool already known. */
      readonly registration?: Registration;
      readonly lines: readonly HistoryLine[];
      readonly documents: readonly {
        readonly document: DocumentId;
        readonly versions: readonly DocumentVersion[];
      }[];
      readonly questions: readonly QuestionCode[];
      readonly source: string;
      /** Where history leaves the tool: a step of its route, in draft, in publication, or ended. */
      readonly standsAt:
        | { readonly at: 'draft' | 'publication' }
        | { readonly at: 'step'; readonly step: number; readonly session?: SessionId }
        | {
            readonly at: 'ended';
            readonly ending: 'published' | 'approved' | 'completed' | 'withdrawn' | 'discontinued';
          };
      readonly stepsNotKnown: readonly number[];
    }
  | { readonly type: 'clear-step'; readonly step: number }
  | {
      readonly type: 'lapse';
      /** How many Members have a voice on the body; 0: there was nobody whose silence could count. */
      readonly asked: number;
      /** Members of the body whom the opening letter did not reach in time, from the ledger. */
      readonly notReached: readonly MemberId[];
    }
  | { readonly type: 'carry-over'; readonly execution: string }
  | {
      readonly type: 'replace-execution';
      readonly why: Extract<ToolEvent, { type: 'ExecutionReplaced' }>['why'];
      readonly reason?: string;
    }
  | { readonly type: 'pause-execution' | 'resume-execution'; readonly reason: string };

/** The events that a command makes: one of the tool itself, and at most one of each other tool that it touches. */
export interface Decided {
  readonly event: ToolEvent;
  readonly others: readonly { readonly tool: ToolId; readonly event: ToolEvent }[];
}
