import * as v from 'valibot';

/* Things as answers name them: the id for programs, the words in the reader's language. */

/** A word of the register: a kind, a stage, an outcome. */
export const labelled = v.object({ id: v.string(), label: v.string() });
export const bodyNamed = v.object({ id: v.string(), code: v.string(), name: v.string() });
export const sessionNamed = v.object({
  id: v.string(),
  label: v.string(),
  /** `27-29 June 2024`; absent where nothing is known of its time. */
  when: v.optional(v.string()),
});
export const toolNamed = v.object({ tool: v.string(), title: v.string() });
/** The name is null where it was erased, or nobody has entered the person. */
export const personNamed = v.object({ person: v.string(), name: v.nullable(v.string()) });
export const memberNamed = v.object({ id: v.string(), name: v.string() });

/** What a body or a person wrote: one language is enough. */
export const wording = v.object({ en: v.optional(v.string()), fr: v.optional(v.string()) });
export const language = v.picklist(['en', 'fr']);

/** A date as exactly as it is known. */
export const dated = v.object({
  precision: v.picklist(['day', 'month', 'year', 'session', 'unknown']),
  /** `2024-04-24`, `2024-04`, `2024` or the id of a session. */
  value: v.optional(v.string()),
  words: v.string(),
});
