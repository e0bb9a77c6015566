import type { Circle, NoticeItem } from './audience.ts';
import type { Body } from './body.ts';
import type { Day } from './date.ts';
import type { MemberId, PersonId, ToolId } from './ids.ts';
import type { Letter, NoticeId, Recipient } from './notice.ts';
import type { Member, Person, Seat } from './person.ts';
import type { Tool } from './tool.ts';
import type { World } from './world.ts';

/** What the letters of a notice are written from. */
export interface LetterMatter {
  readonly notice: { readonly id: NoticeId; readonly day: Day };
  readonly body: Body;
  readonly items: readonly NoticeItem[];
  /** The seats of every body that count today. */
  readonly seats: readonly Seat[];
  readonly followers: Circle['followers'];
  /** The recipients, and the colleagues whom an official letter names. */
  readonly people: ReadonlyMap<PersonId, Person>;
  /** Editions that tools of the notice take the place of. */
  readonly editions: ReadonlyMap<ToolId, Tool>;
  /** Members of whom a letter says that they had not been reached. */
  readonly members: ReadonlyMap<MemberId, Member>;
  readonly world: World;
}

/**
 * Writes the letter of one recipient of a chunk. Undefined where the person is no longer known or may no longer read
 * what the letter would tell: a seat may have ended between the ledger and the letter.
 */
export type WriteLetter = (matter: LetterMatter, chunk: string, recipient: Recipient) => Letter | undefined;
