import * as v from 'valibot';

/** What an administrator did, why, and what was before and after. */
export const interventionRow = v.object({
  id: v.string(),
  at: v.string(),
  by: v.string(),
  name: v.string(),
  what: v.string(),
  label: v.string(),
  on: v.optional(v.string()),
  reason: v.optional(v.string()),
  before: v.optional(v.record(v.string(), v.unknown())),
  after: v.optional(v.record(v.string(), v.unknown())),
});

export const interventionsPage = v.object({ items: v.array(interventionRow), next: v.optional(v.string()) });

/** Whether every event still follows from the one before it. */
export const verified = v.object({
  events: v.number(),
  tools: v.number(),
  broken: v.array(
    v.union([
      v.object({
        tool: v.string(),
        n: v.number(),
        why: v.picklist(['missing', 'changed', 'unlinked', 'head-differs']),
        sentence: v.string(),
      }),
      /** Of a tool that the asker may not know of. */
      v.object({ tool: v.null(), sentence: v.string() }),
    ]),
  ),
  seconds: v.number(),
  sentence: v.string(),
  /** There are more: the same request with this place and a key of its own goes on. */
  next: v.optional(v.string()),
});
