import * as v from 'valibot';
import { bodyNamed, dated, labelled, personNamed, sessionNamed, wording } from './named.ts';

export const bodyRow = v.object({
  ...bodyNamed.entries,
  stage: labelled,
  prefix: v.optional(v.string()),
  /** Its steps and papers are for its seats until cleared. */
  restricted: v.boolean(),
  closed: v.boolean(),
  next: v.optional(sessionNamed),
});
export const bodyList = v.object({ items: v.array(bodyRow) });

export const body = v.object({
  ...bodyRow.entries,
  names: wording,
  codes: wording,
  city: v.string(),
  timeZone: v.string(),
  mailbox: v.string(),
  reportsTo: v.array(bodyNamed),
  /** Secretaries, deputies and the Chair of today. */
  servedBy: v.array(v.object({ ...personNamed.entries, role: labelled })),
  /** What became of it. */
  closing: v.optional(
    v.object({ on: dated, authority: v.string(), successors: v.array(bodyNamed), sentence: v.string() }),
  ),
  sessions: v.array(v.object({ ...sessionNamed.entries, state: labelled, firstDay: v.optional(v.string()) })),
});
