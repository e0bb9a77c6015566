import { numberOf } from '../../../../functions/domain/document.ts';
import { type AttachedAs, attachedAs } from '../../../../functions/domain/event.ts';
import type { BodyOf } from '../doing/command-form.ts';
import type { Setting, Tool } from '../doing/setting.ts';
import { knownVersions } from '../papers/known-versions.ts';
import { emptyPaper, type FilledPaper, readDetails, readPaper } from '../papers/paper-filled.ts';
import { given, type Read, reading } from '../reading/reading.ts';
import { type Suggestion, suggestionsFor } from './attach-suggestions.ts';
import { attachWords } from './attach-words.ts';

export interface FilledAttachment {
  readonly as: string;
  /** The number of a suggestion; `other` where another is typed. */
  readonly which: string;
  readonly paper: FilledPaper;
  /** Of a corrigendum. */
  readonly number: string;
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
  };
}

const isKind = (as: string): as is AttachedAs => attachedAs.some((one) => one === as);

/** Which of the suggestions is meant; undefined where a number is typed. */
export function suggestionIn({ as, which }: FilledAttachment, tool: Tool): Suggestion | undefined {
  const suggestions = isKind(as) ? suggestionsFor(as, tool) : [];
  return suggestions.find(({ number }) => number === which);
}

/** Whether a number is to be typed: nothing is suggested, or none of it is meant. A file has a paper that is there. */
export const typesNumber = (filled: FilledAttachment, tool: Tool): boolean =>
  isKind(filled.as) &&
  filled.as !== 'file' &&
  (filled.which === otherNumber || suggestionsFor(filled.as, tool).length === 0);

/** A filled form as the version that it attaches. */
export function readAttachment(filled: FilledAttachment, setting: Setting): Read<BodyOf<'attachDocument'>> {
  const { tool, language } = setting;
  const say = attachWords[language];
  const read = reading(language);
  const as = read.choice('as', filled.as, attachedAs, say.noAs);
  const suggestion = suggestionIn(filled, tool);
  const version = suggestion
    ? {
        ...suggestion.version,
        ...readDetails(filled.paper, '', read, as === 'file' ? say.noFile : undefined),
      }
    : typesNumber(filled, tool)
      ? readPaper(filled.paper, '', read, language)
      : as && read.wrong('which', say.noWhich);
  const isThere = version && knownVersions(tool).some(({ number }) => number === numberOf(version));
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

/** The newest decision that covers the version that is translated: the translation belongs to it. */
const decidedOn = ({ from }: Suggestion, { decisions }: Tool): string | undefined =>
  decisions.findLast(({ versions }) => versions.some(({ number }) => number === from.number))?.decision;
