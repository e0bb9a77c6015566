import * as v from 'valibot';

const card = v.object({ code: v.string(), sentence: v.string(), verb: v.string(), href: v.string() });

/** « All is well » or what needs somebody, with the numbers that it is said from. */
export const health = v.object({
  sentence: v.string(),
  facts: v.object({
    at: v.string(),
    /** Open tools whose executions wait. */
    waiting: v.number(),
    lastLookAt: v.nullable(v.string()),
    drifted: v.number(),
    /** Open tools whose executions somebody paused. */
    paused: v.number(),
    /** Letters handed over this month, and those of them that came back. */
    lettersSent: v.number(),
    lettersBounced: v.number(),
    deadLetters: v.number(),
    unfinishedLetters: v.number(),
    /** Bodies that could not agree to a correction. */
    withOneSecretary: v.array(v.string()),
  }),
  /** Exactly what needs somebody: one card each, with one verb. */
  needs: v.array(card),
  /** What needs nobody today: a body with one secretary, whose corrections will need a second. */
  warnings: v.array(card),
});

/** What one box finds. */
export const found = v.object({
  /** What the words were taken for. */
  as: v.picklist(['execution', 'decision', 'session', 'letter', 'paper', 'tool', 'words', 'nothing']),
  /** The letter that was found, whose tools these are. */
  notice: v.optional(v.string()),
  items: v.array(
    v.object({
      tool: v.string(),
      title: v.string(),
      /** The stage that it is in, as far as the caller may know. */
      at: v.string(),
      /** The present one first. */
      executions: v.array(v.object({ execution: v.string(), generation: v.number(), current: v.boolean() })),
    }),
  ),
  /** Where nothing was found: what it may have meant. */
  sentence: v.optional(v.string()),
  /** What to look for instead. */
  suggestions: v.optional(v.array(v.string())),
});
