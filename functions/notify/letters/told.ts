import type { RecordedEvent } from '../../domain/event.ts';
import type { NoticeClass } from '../../domain/notice.ts';
import type { Language } from '../../domain/text.ts';
import type { Tool } from '../../domain/tool.ts';
import type { World } from '../../domain/world.ts';
import type { Block } from './parts.ts';

/** One event of a letter, as its reader may know it. */
export interface LetterItem {
  readonly event: RecordedEvent;
  /** As the event left it, in the view of the reader. */
  readonly tool: Tool;
  /** The edition that this tool takes the place of. */
  readonly replaces?: Tool;
  /** Names of those of the reader's administration who have the same official notice. */
  readonly colleagues?: readonly string[];
  /** The reader is responsible for the tool: what comes back to draft is theirs to do. */
  readonly isOfficer?: boolean;
  /** The reader serves the body of the letter: what Members write is theirs to enter, amended texts to confirm. */
  readonly isSecretary?: boolean;
  /** The reader may object for a Member. Where nothing is said they may: nobody is bound who was not asked. */
  readonly hasVoice?: boolean;
  /** Names of the Members whom the letters had not reached; told to those who can see to it. */
  readonly notReached?: readonly string[];
}

/** What a letter looks at besides its item. */
export interface Setting {
  readonly language: Language;
  readonly world: World;
  readonly class: NoticeClass;
  /** Where the pages are: `https://placet.example.org`. */
  readonly site: string;
  /** At most so many characters of what somebody wrote: a letter stays within 30 KB. */
  readonly longestQuote: number;
}

/** An item of a letter, told. */
export interface Told {
  /** The subject of a letter that has nothing else in it. */
  readonly subject: string;
  /** What happened, as the whole letter. */
  readonly letter: readonly Block[];
  /** What happened and what is asked: two lines among others. */
  readonly brief: readonly Block[];
  /** Something is asked of the reader. */
  readonly asks: boolean;
  readonly decision: boolean;
  readonly provisional: boolean;
  readonly correction?: true;
}

/** The page of a tool. */
export const pageOf = (tool: Pick<Tool, 'id'>, site: string): string => `${site}/t/${tool.id}`;
