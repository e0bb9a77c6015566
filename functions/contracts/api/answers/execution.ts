import * as v from 'valibot';

const definition = v.number();

/** An execution in a list, as the register knows it. */
export const executionRow = v.object({
  tool: v.string(),
  title: v.string(),
  execution: v.string(),
  generation: v.number(),
  state: v.picklist(['waiting', 'drifted', 'paused', 'ended']),
  /** The stage that the register has it in, and since when, as far as the caller may know. */
  at: v.string(),
  since: v.string(),
  /** The hour at which silence will be agreement; null where none runs. */
  until: v.nullable(v.string()),
  /** Who waits for it; null while nobody does. */
  wait: v.nullable(v.object({ execution: v.string(), definition })),
});

export const executionsPage = v.object({ items: v.array(executionRow), next: v.optional(v.string()) });

/** `unknown`: the service has forgotten it and the register has not kept it. */
export const executionStatus = v.picklist([
  'RUNNING',
  'SUCCEEDED',
  'FAILED',
  'TIMED_OUT',
  'ABORTED',
  'PENDING_REDRIVE',
  'unknown',
]);

/** Every execution that a tool has had, the present one first. */
export const executionsOfTool = v.object({
  tool: v.string(),
  title: v.string(),
  items: v.array(
    v.object({
      execution: v.string(),
      generation: v.number(),
      current: v.boolean(),
      status: executionStatus,
      startedAt: v.nullable(v.string()),
      endedAt: v.nullable(v.string()),
      /** The register keeps it, whatever the service forgets. */
      kept: v.boolean(),
    }),
  ),
});

/** A workflow as data: the same states for the picture and for the table beside it. */
export const executionGraph = v.object({
  startsAt: v.string(),
  states: v.array(
    v.object({
      name: v.string(),
      /** A stage waits for a decision; plumbing only leads from one to the next. */
      kind: v.picklist(['stage', 'plumbing', 'end']),
      visits: v.number(),
      firstAt: v.nullable(v.string()),
      lastAt: v.nullable(v.string()),
    }),
  ),
  transitions: v.array(
    v.object({
      from: v.string(),
      to: v.string(),
      on: v.picklist(['next', 'choice', 'otherwise', 'error']),
      label: v.optional(v.string()),
      /** How often it was taken. */
      times: v.number(),
    }),
  ),
  /** Which stages and ends followed each other in it, whatever plumbing lies between. */
  passages: v.array(v.object({ from: v.string(), to: v.string(), times: v.number() })),
});

/** What may be done to an execution now, what follows from it, and the event that it writes. */
const offer = v.object({
  act: v.picklist(['put-right', 'redrive', 'pause', 'resume']),
  consequence: v.string(),
  /** Null: the history of the tool says nothing of it. */
  event: v.nullable(v.picklist(['ExecutionReplaced', 'ExecutionPaused', 'ExecutionResumed'])),
});

/** One execution, as an administrator looks at it. */
export const executionAnswer = v.object({
  execution: v.string(),
  tool: v.string(),
  title: v.string(),
  generation: v.number(),
  current: v.boolean(),
  /** Where it waits, since when, until when, what wakes it, and whether somebody has something to do. */
  sentence: v.string(),
  status: executionStatus,
  facts: v.object({
    startedAt: v.nullable(v.string()),
    endedAt: v.nullable(v.string()),
    /** The definition under which it waits, and those that today's code accepts. */
    definition: v.nullable(definition),
    accepts: v.object({ from: v.number(), to: v.number() }),
    leg: v.nullable(v.number()),
    /** Since when it has its present token; the token itself is told to nobody. */
    tokenSince: v.nullable(v.string()),
    paused: v.boolean(),
  }),
  graph: executionGraph,
  /** The state that it is in. */
  in: v.nullable(v.object({ state: v.string(), since: v.string(), until: v.nullable(v.string()) })),
  /** Nothing of a former execution, nor of one whose tool has ended. */
  offers: v.array(offer),
  /** What happened in it, oldest first; months without anything are one line. */
  history: v.array(v.object({ at: v.string(), sentence: v.string(), idle: v.optional(v.literal(true)) })),
  /** `raw=true`: the service's own events, without any data. */
  raw: v.optional(
    v.array(
      v.object({
        id: v.number(),
        previous: v.number(),
        at: v.string(),
        type: v.string(),
        state: v.optional(v.string()),
        error: v.optional(v.string()),
        /** Why somebody stopped the execution, in their words. */
        cause: v.optional(v.string()),
      }),
    ),
  ),
});

/** What an administrator did to an execution; the same request is answered with the same words. */
export const executionActed = v.object({
  tool: v.string(),
  execution: v.string(),
  /** The event that the register wrote of it; absent where it wrote none. */
  event: v.optional(v.string()),
  at: v.string(),
  sentence: v.string(),
});
