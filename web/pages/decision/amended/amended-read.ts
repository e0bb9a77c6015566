import type { Language } from '../../../../functions/domain/text.ts';
import type { Call } from '../../../api/ask.ts';
import { cleanLine } from '../../../filling/clean-text.ts';
import type { Fault } from '../../../filling/fault-at.ts';
import type { ChosenFile } from '../../../papers/file-facts.ts';
import type { NeededFile } from '../../../papers/send-files.ts';
import { whyNotTaken } from '../../../papers/why-not-taken.ts';
import { amendedWords } from './amended-words.ts';

/** The amended text as somebody fills it in: one language is enough. */
export interface FilledAmended {
  readonly en: string;
  readonly fr: string;
  readonly enFile?: ChosenFile;
  readonly frFile?: ChosenFile;
  readonly checkedBy: string;
}
export const emptyAmended: FilledAmended = { en: '', fr: '', checkedBy: '' };

/** What can have checked it. */
export const checkers = ['secretariat', 'chair', 'delegations'] as const;

type Body = Call<'confirmAmendedText'>['body'];
type Version = Body['versions'][number];

/** The amended text as the register takes it with its files, or what has to be mended. */
export function readAmended(
  filled: FilledAmended,
  examples: Readonly<Record<Language, string>>,
  language: Language,
): { readonly body: Body; readonly files: readonly NeededFile[] } | { readonly faults: readonly Fault[] } {
  const say = amendedWords[language];
  const faults: Fault[] = [];
  const files: NeededFile[] = [];
  const versions: Version[] = [];
  for (const of of ['en', 'fr'] as const) {
    const typed = cleanLine(filled[of]).replaceAll(' ', '');
    const file = filled[`${of}File`];
    if (typed === '' && !file) continue;
    const named = numberIn(typed, of);
    if (!named) faults.push({ at: of, text: say.notANumber(examples[of]) });
    if (typeof file === 'string') faults.push({ at: `${of}-file`, text: whyNotTaken(file, language) });
    if (!named || typeof file === 'string') continue;
    versions.push({ ...named, ...(file ? { sha256: file.sha256 } : {}) });
    if (file) files.push({ file, version: named });
  }
  if (versions.length === 0 && faults.length === 0) faults.push({ at: 'en', text: say.noVersion });
  const checkedBy = checkers.find((one) => one === filled.checkedBy);
  if (!checkedBy) return { faults: [...faults, { at: 'checkedBy', text: say.noCheck }] };
  return faults.length > 0 ? { faults } : { body: { versions, checkedBy }, files };
}

/** `PC0741Eb` in its parts; undefined of another language, or of no such pattern. */
export function numberIn(typed: string, language: Language): Version | undefined {
  const [, document, letter = '', revision] =
    /^([A-Za-z0-9_-]{1,57}?)([EFef])(\d?[a-z]?)$/i.exec(typed) ?? [];
  if (document === undefined || revision === undefined) return undefined;
  if (letter.toUpperCase() !== (language === 'en' ? 'E' : 'F')) return undefined;
  return { document, language, revision: revision.toLowerCase() };
}

/** The number that would come next: `PC0741Eb` after `PC0741Ea`. */
export function numberAfter(
  { number, revision }: { readonly number: string; readonly revision: string },
  language: Language,
): string {
  const document = number.slice(0, number.length - revision.length - 1);
  const last = revision.at(-1) ?? '';
  const next = /[a-y]/.test(last) ? String.fromCharCode(last.charCodeAt(0) + 1) : 'b';
  return `${document}${language === 'en' ? 'E' : 'F'}${revision.slice(0, -1)}${next}`;
}
