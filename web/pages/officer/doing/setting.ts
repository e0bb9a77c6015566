import type { Language } from '../../../../functions/domain/text.ts';
import type { Answer } from '../../../api/ask.ts';

/** The tool as its page has it. */
export type Tool = Answer<'getTool'>;
/** Something that the reader may do to it, of one body, decision or step. */
export type Offered = Tool['may'][number];
export type BodyRow = Answer<'listBodies'>['items'][number];
export type SessionRow = Answer<'listSessions'>['items'][number];

/** What a form is filled in against: only what its command needs is there. */
export interface Setting {
  readonly language: Language;
  /** The business day, and the business instant at which it was asked. */
  readonly today: string;
  readonly now: string;
  readonly tool: Tool;
  readonly offered: Offered;
  readonly bodies: readonly BodyRow[];
  readonly sessions: readonly SessionRow[];
  readonly members: Answer<'getMembers'>['items'];
  /** Of the body for which it is done: its city and its clock. */
  readonly home: Answer<'getBody'> | undefined;
  /** It has been submitted once: from then on its route is no longer its officer's alone to change. */
  readonly begun: boolean;
  /** The other tools that have the paper which it is about, as far as the reader knows of them. */
  readonly others: readonly Tool[];
  /** What the address says: `?document=PC0741&language=fr`. */
  readonly asked: Readonly<Record<string, string>>;
}
