import type { AskedCommand } from '../contracts/commands.ts';
import type { By } from '../domain/event.ts';
import type { DecisionId, ToolId } from '../domain/ids.ts';
import type { Clock, NoticeStore, PeopleStore, Request, ToolStore } from '../ports.ts';

export interface CarryOutPorts {
  readonly tools: Pick<ToolStore, 'load' | 'events' | 'append' | 'repeated'>;
  readonly people: Pick<PeopleStore, 'world' | 'seatsOf' | 'seatsOn' | 'people'>;
  readonly notices: Pick<NoticeStore, 'read'>;
  readonly clock: Clock;
}

/** Who asks, and from which of their seats if they say so. */
export type Asker = Pick<By, 'person'> & Partial<Pick<By, 'seat'>>;

/** One command for one tool, as a person gave it. */
export interface Ask {
  readonly tool: ToolId;
  readonly command: AskedCommand;
  /** Without a seat, the first of theirs that allows it (`seatFor`). */
  readonly by: Asker;
  readonly request: Request;
  /** What the person saw: another version is a conflict. */
  readonly expectedVersion?: number;
  /** Where one decision covers several tools: its name and all of them. */
  readonly together?: { readonly decision: DecisionId; readonly tools: readonly ToolId[] };
}
