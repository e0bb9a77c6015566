import * as v from 'valibot';
import { toolNamed } from './named.ts';
import { sessionRow } from './session.ts';

/** A text that comes up in a session. */
const comingUp = v.object({
  ...toolNamed.entries,
  /** `due`: on its agenda. `expected`: still with another body, and due here after that. */
  is: v.picklist(['due', 'expected']),
  /** `subject to the Policy Commission`: drawn dashed. */
  subjectTo: v.optional(v.string()),
});

/** A session in a time line. */
const sessionLine = v.object({
  ...sessionRow.entries,
  /** `with=tools`, and the session is not over: at most 50, those due first. */
  tools: v.optional(v.array(comingUp)),
  /** There are more than these, or there may be: GET /api/sessions/{session} has them all. */
  more: v.optional(v.literal(true)),
});

export const sessionLines = v.object({ items: v.array(sessionLine) });
