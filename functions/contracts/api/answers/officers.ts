import * as v from 'valibot';

/** People who can be named as responsible for a tool: never where they are written to. */
export const officersFound = v.object({
  items: v.array(
    v.object({
      person: v.string(),
      name: v.string(),
      /** `Secretary, PTC`; those of today, none of a tool. */
      seats: v.array(v.string()),
    }),
  ),
  /** There are more, or there may be: more words find them. */
  more: v.optional(v.literal(true)),
});
