import * as v from 'valibot';
import { bodyNamed, toolNamed } from './named.ts';
import { sessionRow } from './session.ts';
import { toolRow } from './tool.ts';

/** Whatever has these words or this number: at most ten of each. */
export const found = v.object({
  q: v.string(),
  tools: v.array(toolRow),
  documents: v.array(v.object({ document: v.string(), tools: v.array(toolNamed) })),
  sessions: v.array(sessionRow),
  bodies: v.array(bodyNamed),
  /** More tools have these words: GET /api/tools?q= lists them. */
  more: v.boolean(),
  /** Where there is nothing. */
  empty: v.optional(v.string()),
  /** Numbers of papers that may have been meant, at most three. */
  meant: v.optional(v.array(v.string())),
});
