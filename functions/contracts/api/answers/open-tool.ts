import * as v from 'valibot';
import { labelled, wording } from './named.ts';

/** What is said to everybody of a tool: of one that was not published for the public, nothing, whether or not it is there. */
export const openTool = v.variant('known', [
  v.object({ tool: v.string(), known: v.literal(false) }),
  v.object({
    tool: v.string(),
    known: v.literal(true),
    /** In the language of the answer where it was published in it. */
    title: v.string(),
    titles: wording,
    kind: labelled,
    edition: v.optional(v.string()),
    /** `Published in English on 17 October 2024.` */
    sentence: v.string(),
  }),
]);
