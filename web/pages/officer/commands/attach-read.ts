import { numberOf } from '../../../../functions/domain/document.ts';
import { type AttachedAs, attachedAs } from '../../../../functions/domain/event.ts';
import type { BodyOf } from '../doing/command-form.ts';
import type { Also } from '../doing/give-each.ts';
import type { Setting, Tool } from '../doing/setting.ts';
import { type KnownVersion, knownCorrigenda, knownVersions } from '../papers/known-versions.ts';
import {
  emptyPaper,
  type FilledPaper,
  printedNumber,
  readDetails,
  readPaper,
} from '../papers/paper-filled.ts';
import { given, type Read, reading } from '../reading/reading.ts';
import { isOfKnown, type Suggestion, suggestionsFor } from './attach-suggestions.ts';
import { attachWords } from './attach-words.ts';

export interface FilledAttachment {
  readonly as: string;
  /** The number of a suggestion; `other` where another is typed. */
  readonly which: string;
  readonly paper: FilledPaper;
  /** Of a corrigendum. */
  readonly number: string;
  /** The other tools with this paper that do not get it. */
  readonly left: readonly string[];
}

/** A number that is none of those suggested. */
export const otherNumber = 'other';

/** A list of what is due leads here with the paper and the language that are missing. */
export function emptyAttachment({ tool, asked }: Setting): FilledAttachment {
  const { document, language } = asked;
  const due = suggestionsFor('translation', tool).find(
    ({ version }) => version.document === document && version.language === language,
  );
  return {
    as: due ? 'translation' : knownVersions(tool).length === 0 ? 'paper' : '',
    which: due?.number ?? '',
    paper: emptyPaper,
    number: '',
    left: [],
  };
}

const isKind = (as: string): as is AttachedAs => attachedAs.some((one) => one === as);

/** Which of the suggestions is meant; undefined where a number is typed. */
export function suggestionIn({ as, which }: FilledAttachment, tool: Tool): Suggestion | undefined {
  const suggestions = isKind(as) ? suggestionsFor(as, tool) : [];
  return suggestions.find(({ number }) => number === which);
}

/** Whether a number is to be typed: nothing is suggested, or none of it is meant. */
export const typesNumber = (filled: FilledAttachment, tool: Tool): boolean =>
  isKind(filled.as) &&
  !isOfKnown(filled.as) &&
  (filled.which === otherNumber || suggestionsFor(filled.as, tool).length === 0);

/** The version that is meant, as far as its number says it; undefined until it is known which. */
const versionMeant = (filled: FilledAttachment, tool: Tool) =>
  suggestionIn(filled, tool)?.version ??
  (typesNumber(filled, tool) ? printedNumber(filled.paper.number) : undefined);

/** The paper of which a version is attached; undefined until it is known which. */
export const paperIn = (filled: FilledAttachment, { tool }: Pick<Setting, 'tool'>): string | undefined =>
  versionMeant(filled, tool)?.document;

const allKnown = (tool: Tool): readonly KnownVersion[] => [...knownVersions(tool), ...knownCorrigenda(tool)];

/** The version that is attached, as another tool knows it already: one with its file before one without. */
export function knownElsewhere(
  filled: FilledAttachment,
  { tool, others }: Pick<Setting, 'tool' | 'others'>,
): (KnownVersion & { readonly of: Tool }) | undefined {
  const meant = versionMeant(filled, tool);
  const number = meant && numberOf(meant);
  const known = others
    .filter((other) => other !== tool)
    .flatMap((of) => allKnown(of).map((one) => ({ ...one, of })))
    .filter((one) => one.number === number);
  return known.find(({ hasFile }) => hasFile) ?? known[0];
}

/** A filled form as the version that it attaches; what is not filled in is as another tool knows it. */
export function readAttachment(filled: FilledAttachment, setting: Setting): Read<BodyOf<'attachDocument'>> {
  const { tool, language } = setting;
  const say = attachWords[language];
  const read = reading(language);
  const as = read.choice('as', filled.as, attachedAs, say.noAs);
  const suggestion = suggestionIn(filled, tool);
  const elsewhere = knownElsewhere(filled, setting);
  const noFile = as === 'file' && !elsewhere?.hasFile ? say.noFile : undefined;
  const named = suggestion
    ? { ...suggestion.version, ...readDetails(filled.paper, '', read, setting, noFile) }
    : typesNumber(filled, tool)
      ? readPaper(filled.paper, '', read, setting)
      : as && read.wrong('which', say.noWhich);
  const version = named && { ...elsewhere?.version, ...named };
  const isThere = version && allKnown(tool).some(({ number }) => number === numberOf(version));
  if (version && isThere && as !== 'file') read.wrong('number', say.known(numberOf(version)));
  const number =
    as === 'corrigendum' ? read.line('corrigendum', filled.number, say.noCorrigendum) : undefined;
  const decision = suggestion && as === 'translation' ? decidedOn(suggestion, tool) : undefined;
  return read.done(() => ({
    as: as ?? 'paper',
    // Without a fault it is there.
    version: version as NonNullable<typeof version>,
    ...given({ number, decision }),
  }));
}

/**
 * The other tools that have this paper and lack what is attached, where the reader may attach it too: nothing is to be
 * mended there that is not here. A paper that is new to this tool is in some version with the others.
 */
export function toolsLacking(filled: FilledAttachment, setting: Setting): readonly Tool[] {
  if (filled.as === 'paper') return [];
  const own = faultsOf(readAttachment(filled, setting));
  return setting.others.filter(
    (tool) =>
      tool.open &&
      tool.may.some(({ command }) => command === 'attach-document') &&
      faultsOf(readAttachment(filled, { ...setting, tool })).every((fault) => own.includes(fault)),
  );
}

const faultsOf = (read: Read<unknown>): readonly string[] =>
  'faults' in read ? read.faults.map(({ at, text }) => `${at} ${text}`) : [];

/** What each of them gets that was not left out: a translation belongs there to what was decided there. */
export const alsoAttached = (
  filled: FilledAttachment,
  setting: Setting,
): readonly Also<BodyOf<'attachDocument'>>[] =>
  toolsLacking(filled, setting).flatMap((tool) => {
    const read = readAttachment(filled, { ...setting, tool });
    if (filled.left.includes(tool.tool) || !('body' in read)) return [];
    return [{ tool: tool.tool, title: tool.title, body: read.body }];
  });

/** The newest decision that covers the version that is translated: the translation belongs to it. */
const decidedOn = ({ from }: Suggestion, { decisions }: Tool): string | undefined =>
  decisions.findLast(({ versions }) => versions.some(({ number }) => number === from.number))?.decision;
