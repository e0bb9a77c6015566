import { isDayOfOurTime } from '../../../../functions/domain/date.ts';
import type { Language, Wording } from '../../../../functions/domain/text.ts';
import type { Boxed } from '../../../filling/boxed.ts';
import { cleanLine, longest, wordingIn } from '../../../filling/clean-text.ts';
import type { Fault } from '../../../filling/fault-at.ts';
import { type ChosenFile, type FileFacts, takenFile } from '../../../papers/file-facts.ts';
import { whyNotTaken } from '../../../papers/why-not-taken.ts';
import { readingWords } from './reading-words.ts';

/** A filled form as the body of its command, or everything that has to be mended in it. */
export type Read<B> = { readonly body: B } | { readonly faults: readonly Fault[] };

/** Reads a form field by field, and collects what has to be mended; `missing`: what is said where nothing was filled in. */
export interface Reading {
  readonly wrong: (at: string, text: string) => undefined;
  /** Words on one line. */
  readonly line: (at: string, typed: string, missing?: string) => string | undefined;
  readonly wording: (at: string, box: Boxed, missing?: string) => Wording | undefined;
  readonly day: (at: string, typed: string, missing?: string) => string | undefined;
  /** A whole number from 1 on. */
  readonly count: (at: string, typed: string, most: number, missing?: string) => number | undefined;
  /** One of a few that are known. */
  readonly choice: <K extends string>(
    at: string,
    chosen: string,
    among: readonly K[],
    missing?: string,
  ) => K | undefined;
  /** A file that was chosen; one that is not taken is wrong wherever a file can be left out. */
  readonly file: (at: string, chosen: ChosenFile | undefined, missing?: string) => FileFacts | undefined;
  /** The body, made only where nothing is wrong. */
  readonly done: <B>(body: () => B) => Read<B>;
}

/** Begins to read a form. What is wrong is said in a language, in the order of the fields. */
export function reading(language: Language): Reading {
  const say = readingWords[language];
  const faults: Fault[] = [];
  const wrong = (at: string, text: string): undefined => {
    faults.push({ at, text });
  };
  const absent = (at: string, missing: string | undefined): undefined =>
    missing === undefined ? undefined : wrong(at, missing);
  return {
    wrong,
    line: (at, typed, missing) => {
      const line = cleanLine(typed);
      if (line === '') return absent(at, missing);
      return line.length > longest.line ? wrong(at, say.tooLong(String(longest.line))) : line;
    },
    wording: (at, box, missing) => {
      const wording = wordingIn(box);
      if (!wording) return absent(at, missing);
      const most = Math.max(...Object.values(wording).map(({ length }) => length));
      return most > longest.text ? wrong(at, say.tooLong(String(longest.text))) : wording;
    },
    day: (at, typed, missing) => {
      if (typed === '') return absent(at, missing);
      return isDayOfOurTime(typed) ? typed : wrong(at, say.noDay);
    },
    count: (at, typed, most, missing) => {
      const digits = typed.trim();
      if (digits === '') return absent(at, missing);
      const number = Number(digits);
      return /^\d{1,6}$/.test(digits) && number >= 1 && number <= most
        ? number
        : wrong(at, say.noCount(String(most)));
    },
    choice: (at, chosen, among, missing) => among.find((one) => one === chosen) ?? absent(at, missing),
    file: (at, chosen, missing) => {
      if (typeof chosen === 'string') return wrong(at, whyNotTaken(chosen, language));
      return takenFile(chosen) ?? absent(at, missing);
    },
    done: (body) => (faults.length > 0 ? { faults } : { body: body() }),
  };
}

/** The same object without what was not given: the register takes no `undefined`. */
export type Given<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};
export const given = <T extends object>(fields: T): Given<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;
