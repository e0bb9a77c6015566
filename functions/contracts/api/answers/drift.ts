import * as v from 'valibot';
import { executionStatus } from './execution.ts';

/** In which way register and engine disagree; `not-relayed`: what follows from the last event has not been done. */
const why = v.picklist(['missing', 'stopped', 'behind', 'ahead', 'old-definition', 'not-relayed']);

/** The event that a repair writes into the history of the tool. */
const replacement = v.object({
  type: v.literal('ExecutionReplaced'),
  why: v.string(),
  reason: v.optional(v.string()),
});

/** One tool whose execution is not where the register says. */
export const driftRow = v.object({
  tool: v.string(),
  title: v.string(),
  execution: v.string(),
  why,
  register: v.object({ sentence: v.string(), at: v.string() }),
  engine: v.object({ sentence: v.string(), status: v.nullable(executionStatus) }),
  /** When the execution ended, or the last event, which it does not show to have followed; null: nobody can know. */
  since: v.nullable(v.string()),
  /** What putting it right will do. */
  repair: v.string(),
  /** What it will write, but for the reason that is asked for; null where it writes nothing. */
  event: v.nullable(replacement),
});

export const driftTable = v.object({
  at: v.string(),
  /** Open executions that were compared on this page, those that agree, and those that may only be slow. */
  looked: v.number(),
  agree: v.number(),
  onTheirWay: v.number(),
  /** Open executions of this page that are paused, and compared with nothing. */
  paused: v.number(),
  sentence: v.string(),
  items: v.array(driftRow),
  /** Under which definitions executions of this page wait, and those that today's code accepts. */
  definitions: v.object({
    accepts: v.object({ from: v.number(), to: v.number() }),
    waiting: v.array(v.object({ definition: v.number(), executions: v.number(), sentence: v.string() })),
  }),
  next: v.optional(v.string()),
});

/** What became of putting one tool right; green only after it was looked at again. */
export const putRight = v.object({
  tool: v.string(),
  execution: v.nullable(v.string()),
  state: v.picklist(['waits', 'started-not-yet-seen', 'no-drift', 'somebody-acted', 'not-there']),
  event: v.nullable(replacement),
  sentence: v.string(),
});

export const putAllRight = v.object({
  items: v.array(putRight),
  sentence: v.string(),
  /** There are more: the same request with this place and a key of its own goes on. */
  next: v.optional(v.string()),
});
