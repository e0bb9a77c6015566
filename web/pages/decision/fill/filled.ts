import type { Language } from '../../../../functions/domain/text.ts';
import type { Answer } from '../../../api/ask.ts';
import type { Boxed } from '../../../filling/boxed.ts';

/** What may be recorded, as the API offers it. */
export type Form = Answer<'decisionForm'>;
/** An outcome of the form: one of a session's, or one that is a command of its own. */
export type Offer = Form['offers'][number];
export type FieldShown = Offer['fields'][number];

export interface FilledStatement {
  readonly kind: 'reservation' | 'statement' | 'dissociation';
  /** The delegation asked to be named; otherwise it is One Member. */
  readonly named: boolean;
  readonly member: string;
  readonly text: Boxed;
}

/** What is filled in as one line, a day, a number or a choice; empty where it is not. */
export type PlainField =
  | ('decidedOn' | 'item' | 'paragraph' | 'basis' | 'for' | 'against' | 'abstaining' | 'byDay' | 'rule')
  | ('deadlineDay' | 'deadlineHour' | 'minimumDays' | 'agrees' | 'target' | 'targetSession')
  | ('newTool' | 'newKind');

/** A form as far as somebody has filled it in: only what they wrote or chose, so that it can be kept and restored. */
export interface Filled {
  /** Empty until somebody chooses: nothing is preselected. */
  readonly outcome: string;
  readonly plain: Readonly<Partial<Record<PlainField, string>>>;
  /** By field. */
  readonly words: Readonly<Record<string, Boxed>>;
  /** Numbers of versions that were not before the body; all others were. */
  readonly unseen: readonly string[];
  readonly statements: readonly FilledStatement[];
  /** When letters leave; empty: as is proposed. */
  readonly send: string;
  readonly introduction: Readonly<Partial<Record<Language, string>>>;
}

/** Not fixed: an answer, where a session is asked for. */
export const notFixed = 'not-fixed';

/** A form before anybody filled it in: only what the session itself says. */
export const emptyForm = (plain: Filled['plain'] = {}): Filled => ({
  outcome: '',
  plain,
  words: {},
  unseen: [],
  statements: [],
  send: '',
  introduction: {},
});
