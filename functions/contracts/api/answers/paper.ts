import * as v from 'valibot';
import { fileTypes } from '../../../domain/paper-file.ts';
import { bodyNamed, language, toolNamed } from './named.ts';

/** A file that can be opened: `getFile` says where. */
export const paperFile = v.object({
  bytes: v.number(),
  /** `PDF, 340 KB` */
  size: v.string(),
  type: v.picklist(fileTypes),
});

/** One language and revision of a paper. */
export const paperVersion = v.object({
  /** `PC0741Ea`. */
  number: v.string(),
  language,
  revision: v.string(),
  pages: v.optional(v.number()),
  datedOn: v.optional(v.string()),
  sha256: v.optional(v.string()),
  /** Absent where the register has the number of the version alone: then there is nothing to open. */
  file: v.optional(paperFile),
  /** Of a corrigendum: its number, `Corr.1`, and the revision that it corrects. */
  corrigendum: v.optional(v.object({ number: v.string(), of: v.string() })),
});

/** How the two languages stand; `language` is the one that is missing or behind. */
export const paperState = v.object({
  is: v.picklist(['complete', 'due', 'behind']),
  language: v.optional(language),
  /** When it is expected. */
  on: v.optional(v.string()),
  has: v.optional(v.string()),
  other: v.optional(v.string()),
});

/** A paper in the newest version of each language. */
export const paper = v.object({
  document: v.string(),
  en: v.optional(paperVersion),
  fr: v.optional(paperVersion),
  /** What corrects these versions; absent where nothing does. */
  corrigenda: v.optional(v.array(paperVersion)),
  state: v.optional(paperState),
  /** What the reader is told of a language that is not there; of a paper that is not for them: that. Empty otherwise. */
  sentence: v.string(),
  /** Whose paper it is, where it is for the seats of that body alone and the reader has none. */
  reserved: v.optional(bodyNamed),
});

/** A paper with all its versions and the tools that it belongs to. */
export const document = v.object({
  ...paper.entries,
  versions: v.array(paperVersion),
  tools: v.array(toolNamed),
});
