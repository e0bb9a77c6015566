import * as v from 'valibot';
import { bodyNamed, labelled, language, memberNamed, toolNamed } from './named.ts';

const seat = v.object({
  role: labelled,
  body: v.optional(bodyNamed),
  tool: v.optional(v.string()),
  member: v.optional(memberNamed),
  from: v.string(),
  /** The last day; absent: until further notice. */
  to: v.optional(v.string()),
  /** `Secretary, PTC`. */
  words: v.string(),
});

/** Who asks, what their seats allow in the large, and in which register. */
export const me = v.object({
  person: v.string(),
  name: v.string(),
  language,
  timeZone: v.optional(v.string()),
  /** Those that count today. */
  seats: v.array(seat),
  /** Bodies whose decisions they record. */
  serves: v.array(bodyNamed),
  /** Members whose voice they have on a body. */
  sitsFor: v.array(v.object({ member: memberNamed, body: bodyNamed })),
  /** Tools that name them as responsible. */
  officerOf: v.array(toolNamed),
  may: v.object({ register: v.boolean(), administer: v.boolean() }),
  register: v.object({
    /** Empty for a register that is meant. */
    name: v.string(),
    /** What a rehearsal says on every page; empty otherwise. */
    notice: v.string(),
  }),
  /** The business time of the bodies. */
  now: v.string(),
  today: v.string(),
});
