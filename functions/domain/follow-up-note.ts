import type { AgendaItem, SessionOutcome } from './agenda.ts';
import type { Day, Instant } from './date.ts';
import type { DecisionFacts, Ending, Title } from './event.ts';
import type { BodyId, SessionId, ToolId } from './ids.ts';
import { outcomeTable } from './outcome.ts';
import type { Session } from './session.ts';
import type { Tool } from './tool.ts';
import { type Ahead, whereIs } from './where.ts';
import type { World } from './world.ts';

/** What an outcome leaves to be done, and who does it. */
export type FollowUp =
  | { readonly does: 'nothing' }
  /** The secretariat of the body. */
  | { readonly does: 'confirm-amended-text' | 'propose-for-session' }
  /** A body, or the Secretariat where none is named. */
  | { readonly does: 'revise'; readonly body?: BodyId }
  /** Members. */
  | { readonly does: 'comment' | 'object' | 'contribute' }
  /** Its officer. */
  | { readonly does: 'publish' | 'prepare-again' }
  /** A text of its own goes on. */
  | { readonly does: 'go-on'; readonly tool: ToolId };

/** One line of the table (USERS.md 2.1, S7). */
export interface NoteRow {
  readonly tool: ToolId;
  readonly title: Title;
  readonly number?: string;
  readonly outcome: SessionOutcome;
  readonly followUp: FollowUp;
  readonly byDay?: Day;
  readonly deadlineAt?: Instant;
  /** Which body has it next, while nothing has happened to it since. */
  readonly next?: Ahead;
  /** Its way leads to publication, or has ended; while nothing has happened to it since. */
  readonly then?: 'publication' | Ending;
}

export interface FollowUpNote {
  readonly session: SessionId;
  readonly body: BodyId;
  /** In the order of the items; none where no decision is recorded. */
  readonly rows: readonly NoteRow[];
}

/** What a session decided and what follows from it: who does what, by when, and which body has it next. */
export function followUpNote(
  session: Session,
  items: readonly AgendaItem[],
  tools: ReadonlyMap<ToolId, Tool>,
  world: World,
): FollowUpNote {
  const rows = items.flatMap(({ tool: id, title, number, outcomes }) => {
    const tool = tools.get(id);
    return outcomes.map((outcome): NoteRow => {
      const row = { tool: id, title, ...(number === undefined ? {} : { number }), outcome };
      if (outcome.is === 'history' || !tool) return { ...row, followUp: { does: 'nothing' } };
      return { ...row, ...consequences(outcome, tool, world) };
    });
  });
  return { session: session.id, body: session.body, rows };
}

type Decided = Extract<SessionOutcome, { is: 'decision' }>;

function consequences(
  { id, facts, settled, objectedAt }: Decided,
  tool: Tool,
  world: World,
): Pick<NoteRow, 'followUp' | 'byDay' | 'deadlineAt' | 'next' | 'then'> {
  const isOver = settled !== undefined || objectedAt !== undefined;
  const byDay = isOver ? undefined : facts.byDay;
  const deadlineAt = isOver ? undefined : facts.deadlineAt;
  // What has happened since is no longer what the session left.
  const isLast = tool.progress.by === id;
  const where = isLast ? whereIs(tool, world) : undefined;
  const [next] = where?.ahead ?? [];
  const then: NoteRow['then'] = where?.at === 'publication' ? 'publication' : where?.ending;
  return {
    // An objection sends the item to the next session (USERS.md 3.3, written procedure opened).
    followUp:
      objectedAt === undefined
        ? followUpOf({ ...facts, outcome: settled?.outcome ?? facts.outcome }, tool, then)
        : { does: 'propose-for-session' },
    ...(byDay === undefined ? {} : { byDay }),
    ...(deadlineAt === undefined ? {} : { deadlineAt }),
    ...(next ? { next } : {}),
    ...(then === undefined ? {} : { then }),
  };
}

function followUpOf(facts: DecisionFacts, tool: Tool, then: NoteRow['then']): FollowUp {
  const { outcome, target, remainder, child, byDay } = facts;
  switch (outcome) {
    case 'endorsed-amended':
      return { does: 'confirm-amended-text' };
    case 'in-principle':
      return { does: 'comment' };
    case 'written-opened':
    case 'tacit-approval':
      return { does: 'object' };
    case 'continued':
      return { does: 'contribute' };
    case 'not-reached':
      return { does: 'propose-for-session' };
    case 're-examination':
      return { does: 'prepare-again' };
    case 'referred-back': {
      const body = tool.route.steps.find(({ n }) => n === target)?.body;
      return { does: 'revise', ...(body === undefined ? {} : { body }) };
    }
    default: {
      const made = remainder ?? child;
      if (made !== undefined) return { does: 'go-on', tool: made };
      if (then === 'publication' && outcomeTable[outcome].effect === 'advance') return { does: 'publish' };
      return byDay === undefined ? { does: 'nothing' } : { does: 'contribute' };
    }
  }
}
