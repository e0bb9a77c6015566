import { type DocumentVersion, parseNumber } from '../../../../functions/domain/document.ts';
import { documentId, isId } from '../../../../functions/domain/ids.ts';
import type { Language } from '../../../../functions/domain/text.ts';
import { cleanLine } from '../../../filling/clean-text.ts';
import type { ChosenFile } from '../../../papers/file-facts.ts';
import { paperWords } from '../../../papers/paper-words.ts';
import type { Setting } from '../doing/setting.ts';
import { given, type Reading } from '../reading/reading.ts';

/** A version of a paper as somebody fills it in. */
export interface FilledPaper {
  /** As printed, `PC0741Ea`; or the number of another pattern, with its language and revision beside it. */
  readonly number: string;
  readonly language: string;
  readonly revision: string;
  readonly pages: string;
  readonly datedOn: string;
  readonly file?: ChosenFile;
}

export const emptyPaper: FilledPaper = { number: '', language: '', revision: '', pages: '', datedOn: '' };

/** A version without the file itself, as commands name it. */
export type VersionRead = Pick<DocumentVersion, 'document' | 'language' | 'revision'> & {
  readonly pages?: number;
  readonly datedOn?: string;
  readonly sha256?: string;
};

/** Which paper, language and revision a printed number names, however it was typed; undefined of another pattern. */
export function printedNumber(typed: string) {
  const text = cleanLine(typed).replaceAll(' ', '');
  const number = text.slice(0, 7).toUpperCase() + text.slice(7).toLowerCase();
  return parseNumber(number);
}

/** A number of another pattern says neither its language nor its revision: they are asked for. */
export const asksForLanguage = ({ number }: FilledPaper): boolean =>
  cleanLine(number) !== '' && printedNumber(number) === undefined;

/** Which version is meant; a fault where that cannot be told. */
function nameRead(filled: FilledPaper, at: string, read: Reading, language: Language) {
  const say = paperWords[language];
  const printed = printedNumber(filled.number);
  if (printed) return printed;
  const number = read.line(`${at}number`, filled.number, say.noNumber);
  if (number === undefined) return undefined;
  if (!isId(number)) return read.wrong(`${at}number`, say.notANumber);
  const of = read.choice(`${at}language`, filled.language, ['en', 'fr'], say.noLanguage);
  const revision = filled.revision.trim().toLowerCase();
  if (!/^\d?[a-z]?$/.test(revision)) return read.wrong(`${at}revision`, say.noRevision);
  return of && { document: documentId(number), language: of, revision };
}

/** A filled paper as a version; `at` stands before the names of its fields where a form has several. */
export function readPaper(
  filled: FilledPaper,
  at: string,
  read: Reading,
  setting: Pick<Setting, 'language' | 'today'>,
): VersionRead | undefined {
  const name = nameRead(filled, at, read, setting.language);
  const details = readDetails(filled, at, read, setting);
  return name && { ...name, ...details };
}

/** What is said of a version beside its number; `noFile`: what is said where it is nothing without its file. */
export function readDetails(
  filled: FilledPaper,
  at: string,
  read: Reading,
  { language, today }: Pick<Setting, 'language' | 'today'>,
  noFile?: string,
) {
  const pages = read.count(`${at}pages`, filled.pages, 10_000);
  const day = read.day(`${at}datedOn`, filled.datedOn);
  const isToCome = day !== undefined && day > today;
  const datedOn = isToCome ? read.wrong(`${at}datedOn`, paperWords[language].toCome) : day;
  return given({ pages, datedOn, sha256: read.file(`${at}file`, filled.file, noFile)?.sha256 });
}
