import * as v from 'valibot';

/** A letter that a person received, as their inbox lists it. */
export const inboxLetter = v.object({
  notice: v.string(),
  body: v.string(),
  code: v.string(),
  class: v.picklist(['official', 'subscription']),
  at: v.string(),
  subject: v.string(),
  /** They could read it when it came and may not any more: the subject says so and nothing else. */
  withheld: v.optional(v.literal(true)),
  /** What it told of, as far as they may know of it. */
  tools: v.array(v.object({ tool: v.string(), title: v.string() })),
  readAt: v.nullable(v.string()),
});

/** Newest first. */
export const inboxPage = v.object({ items: v.array(inboxLetter), next: v.optional(v.string()) });

export const inboxMark = v.object({ notice: v.string(), readAt: v.nullable(v.string()) });
