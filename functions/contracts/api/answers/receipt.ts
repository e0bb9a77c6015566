import * as v from 'valibot';

const answer = v.picklist(['objection', 'no-objection', 'withdrawn']);

/** What a delegate keeps of an answer to a written procedure. */
export const receipt = v.object({
  tool: v.string(),
  decision: v.string(),
  /** Who answered, for which Member, when. */
  person: v.string(),
  member: v.object({ id: v.string(), name: v.string() }),
  at: v.string(),
  answer,
  /** The hour until which it can be withdrawn; null where it no longer can, or is. */
  withdrawableUntil: v.nullable(v.string()),
  /** What was answered for the Member before, by a colleague, the secretariat or the same person. */
  before: v.optional(v.object({ answer, at: v.string(), sentence: v.string() })),
  /** The receipt in words. */
  sentence: v.string(),
});
