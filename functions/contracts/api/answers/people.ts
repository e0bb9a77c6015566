import * as v from 'valibot';
import { seatRoles } from '../../../domain/person.ts';
import { tool } from './tool.ts';

const role = v.picklist(seatRoles);

/** A seat with its days. */
export const seat = v.object({
  role,
  label: v.string(),
  body: v.optional(v.string()),
  code: v.optional(v.string()),
  tool: v.optional(v.string()),
  member: v.optional(v.string()),
  memberName: v.optional(v.string()),
  from: v.string(),
  /** The last day; absent: until further notice. */
  to: v.optional(v.string()),
  /** It counts today. */
  counts: v.boolean(),
});

export const person = v.object({
  person: v.string(),
  /** Empty: it was erased. */
  name: v.string(),
  /** Absent for who only reads who sits where: letters go there, and administrators alone keep it. */
  email: v.optional(v.string()),
  language: v.picklist(['en', 'fr']),
  timeZone: v.nullable(v.string()),
  seats: v.array(seat),
});

/** A body that cannot do something for want of a person. */
const warning = v.object({
  body: v.string(),
  code: v.string(),
  secretaries: v.number(),
  sentence: v.string(),
});

export const peoplePage = v.object({
  items: v.array(person),
  warnings: v.array(warning),
  next: v.optional(v.string()),
});

export const personChanged = v.object({ ...person.entries, isNew: v.boolean() });

export const seatGiven = v.object({ person: v.string(), seat, warnings: v.array(warning) });

/** What ends with a seat, at once or after its last day. */
export const seatEnded = v.object({
  person: v.string(),
  seat,
  atOnce: v.boolean(),
  /** What the person can do no more without it. */
  takesAway: v.array(v.object({ action: v.string(), on: v.optional(v.string()), sentence: v.string() })),
  sentence: v.string(),
  warnings: v.array(warning),
});

export const personErased = v.object({
  person: v.string(),
  seatsEnded: v.number(),
  sentence: v.string(),
  warnings: v.array(warning),
});

export const personSignedOut = v.object({ person: v.string(), sentence: v.string() });

/** What an import would do, or did. */
export const peopleImported = v.object({
  written: v.boolean(),
  new: v.number(),
  changed: v.number(),
  same: v.number(),
  wrong: v.array(v.object({ line: v.number(), sentence: v.string() })),
  sentence: v.string(),
});

export const members = v.object({
  items: v.array(
    v.object({
      member: v.string(),
      name: v.object({ en: v.string(), fr: v.string() }),
      kind: v.picklist(['member', 'observer']),
    }),
  ),
});

/** A tool as another person would see it. */
export const seenAs = v.object({
  person: v.string(),
  name: v.string(),
  tool: v.string(),
  /** They may know that there is such a tool. */
  mayKnow: v.boolean(),
  sentence: v.string(),
  /** The tool's page as they have it; null where they may not know of it. */
  view: v.nullable(tool),
});
