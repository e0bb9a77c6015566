import { numberOf } from '../../../../functions/domain/document.ts';
import type { AttachedAs } from '../../../../functions/domain/event.ts';
import { otherThan } from '../../../../functions/domain/text.ts';
import type { Tool } from '../doing/setting.ts';
import {
  decidedVersions,
  type KnownVersion,
  knownCorrigenda,
  knownVersions,
} from '../papers/known-versions.ts';
import type { VersionRead } from '../papers/paper-filled.ts';

/** A version that is likely meant, and the one of the tool's that it follows from. */
export interface Suggestion {
  readonly number: string;
  readonly version: Pick<VersionRead, 'document' | 'language' | 'revision'>;
  readonly from: KnownVersion;
}

const named = (version: Suggestion['version'], from: KnownVersion): Suggestion => ({
  ...{ number: numberOf(version), version, from },
});

/** The revision after one: `a` after none, `b` after `a`, `1b` after `1a`; undefined after `z`. */
export function nextRevision(revision: string): string | undefined {
  const [, digit = '', letter = ''] = /^(\d?)([a-z]?)$/.exec(revision) ?? [];
  if (letter === 'z') return undefined;
  return digit + (letter === '' ? 'a' : String.fromCharCode(letter.charCodeAt(0) + 1));
}

/** The first revision after one that no corrigendum has. */
const freeAfter = (
  revision: string,
  corrigenda: readonly { readonly revision: string }[],
): string | undefined => {
  const next = nextRevision(revision);
  return next !== undefined && corrigenda.some((one) => one.revision === next)
    ? freeAfter(next, corrigenda)
    : next;
};

const otherLanguage = (from: KnownVersion): readonly Suggestion[] => {
  const { language, document, revision } = from.version;
  const other = otherThan(language);
  const has = from.paper[other]?.revision;
  if (has !== undefined && has >= revision) return [];
  return [named({ document, language: other, revision }, from)];
};

const after = (from: KnownVersion, revision: string | undefined): readonly Suggestion[] => {
  const { language, document } = from.version;
  return revision === undefined ? [] : [named({ document, language, revision }, from)];
};

/** Both languages of a revision have one letter, so it is none that a corrigendum has in either. */
const itsRevision = (from: KnownVersion): readonly Suggestion[] =>
  after(from, freeAfter(from.version.revision, from.paper.corrigenda ?? []));

const itsCorrigendum = (from: KnownVersion): readonly Suggestion[] => {
  const { language, revision } = from.version;
  const others = (from.paper.corrigenda ?? []).filter((one) => one.language === language);
  return after(from, freeAfter(revision, others));
};

const itsFile = (from: KnownVersion): readonly Suggestion[] => {
  const { document, language, revision } = from.version;
  return from.hasFile ? [] : [named({ document, language, revision }, from)];
};

const suggested: Readonly<Record<AttachedAs, (from: KnownVersion) => readonly Suggestion[]>> = {
  paper: () => [],
  translation: otherLanguage,
  revision: itsRevision,
  corrigendum: itsCorrigendum,
  file: itsFile,
};

/** Whether nothing else can be meant: what is there, or is there in the other language, the tool knows. */
export const isOfKnown = (as: AttachedAs): boolean => as === 'file' || as === 'translation';

/** What can be meant, of the papers that the tool has. */
export const suggestionsFor = (
  as: AttachedAs,
  tool: Pick<Tool, 'documents' | 'decisions'>,
): readonly Suggestion[] => {
  const others = as === 'file' ? knownCorrigenda(tool) : as === 'translation' ? decidedVersions(tool) : [];
  return [...knownVersions(tool), ...others].flatMap(suggested[as]);
};
