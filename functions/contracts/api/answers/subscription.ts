import * as v from 'valibot';

const level = v.picklist(['all', 'decisions', 'none']);

/** One switch of « What I receive ». */
export const bodySubscription = v.object({
  body: v.string(),
  code: v.string(),
  name: v.string(),
  level,
  seat: v.boolean(),
  /** They asked to follow the body without sitting on it. */
  follows: v.boolean(),
  /** Subscription letters of the body in the last 365 days, and that as a sentence. */
  lettersInPastYear: v.number(),
  estimate: v.string(),
});

/** Official notices, which come with a seat. */
export const officialNotices = v.object({
  /** Sent to every seat; cannot be turned off. */
  sentence: v.string(),
  bodies: v.array(
    v.object({
      body: v.string(),
      code: v.string(),
      name: v.string(),
      lettersInPastYear: v.number(),
      /** Where to write to the secretariat of the body. */
      secretariat: v.string(),
    }),
  ),
});

/** What a person receives, and why. */
export const subscriptions = v.object({
  levels: v.array(v.object({ level, label: v.string() })),
  bodies: v.array(bodySubscription),
  official: officialNotices,
  tools: v.array(v.object({ tool: v.string(), title: v.string() })),
  /** Where nothing is followed. */
  sentence: v.optional(v.string()),
});

export const followed = v.object({ topic: v.string(), follows: v.literal(true) });

/** What a person chose for themselves. */
export const settings = v.object({
  language: v.picklist(['en', 'fr']),
  /** Null: the city of each body. */
  timeZone: v.nullable(v.string()),
});
