import { languages } from '../../../../functions/domain/text.ts';
import type { ChosenFile } from '../../../papers/file-facts.ts';
import type { BodyOf } from '../doing/command-form.ts';
import type { Setting, Tool } from '../doing/setting.ts';
import { given, type Read, reading } from '../reading/reading.ts';
import { publishWords } from './publish-words.ts';

export interface FilledPublication {
  readonly language: string;
  readonly on: string;
  readonly place: string;
  readonly audience: string;
  readonly file?: ChosenFile;
  readonly editorialOnly: boolean;
}

export const audiences = ['public', 'members-only'] as const;

/** Publication is of today unless somebody says otherwise. */
export const emptyPublication = ({ today, asked }: Setting): FilledPublication => ({
  language: languages.find((one) => one === asked.language) ?? '',
  ...{ on: today, place: '', audience: '', editorialOnly: false },
});

/** The version that was approved in a language: the last that a body decided on, or the newest that there is. */
export function approvedVersion({ decisions, documents }: Tool, language: string) {
  const decided = decisions.flatMap(({ versions }) => versions).findLast((one) => one.language === language);
  const papers = documents.flatMap(({ en, fr }) => [en, fr]);
  const newest = papers.findLast((one) => one?.language === language);
  const known = decided && papers.find((one) => one?.number === decided.number);
  return known ?? decided ?? newest;
}

/** A filled form as the publication of one language. */
export function readPublication(filled: FilledPublication, setting: Setting): Read<BodyOf<'publishTool'>> {
  const { language: reader, tool, today } = setting;
  const say = publishWords[reader];
  const read = reading(reader);
  const language = read.choice('language', filled.language, languages, say.noLanguage);
  const on = read.day('on', filled.on, say.noDay);
  if (on !== undefined && on > today) read.wrong('on', say.future);
  const place = read.line('place', filled.place);
  const audience = read.choice('audience', filled.audience, audiences, say.noAudience);
  const file = read.file('file', filled.file, say.noFile);
  const approvedSha256 = language && approvedVersion(tool, language)?.sha256;
  return read.done(() => ({
    publication: {
      ...{ language: language ?? 'en', on: on ?? '', audience: audience ?? 'public' },
      ...{ file: { name: file?.name ?? '', sha256: file?.sha256 ?? '', bytes: file?.bytes ?? 0 } },
      editorialOnly: filled.editorialOnly,
      ...given({ place, approvedSha256 }),
    },
  }));
}
