import { type Language, languages } from '../../../../functions/domain/text.ts';
import type { ChosenFile, FileFacts } from '../../../papers/file-facts.ts';
import type { BodyOf } from '../doing/command-form.ts';
import type { Setting, Tool } from '../doing/setting.ts';
import { isVersionOf } from '../papers/known-versions.ts';
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

type Version = Tool['decisions'][number]['versions'][number];

/**
 * What was approved in a language: of the papers that the last body to decide had before it, the version that it had,
 * or the translation that came later (USERS.md 1.2, documents missing in French). Without such a body, what there is.
 */
export function approvedVersions({ decisions, documents }: Tool, language: Language): readonly Version[] {
  const had = decisions.toSorted(byDay).findLast(({ versions }) => versions.length > 0)?.versions ?? [];
  const own = had.filter((one) => one.language === language);
  const isIn = (versions: readonly Version[], paper: Tool['documents'][number]) =>
    versions.some((one) => isVersionOf(paper, one));
  const translated = documents.filter((paper) => isIn(had, paper) && !isIn(own, paper));
  const approved = [...own, ...translated.flatMap((paper) => paper[language] ?? [])];
  return approved.length > 0 ? approved : documents.flatMap((paper) => paper[language] ?? []);
}

type Decided = Pick<Tool['decisions'][number], 'decidedOn'>;
const byDay = (a: Decided, b: Decided): number =>
  a.decidedOn === b.decidedOn ? 0 : a.decidedOn < b.decidedOn ? -1 : 1;

/** Which of several the file is; of one alone, that, whichever file is published. */
export const approvedAs = (
  approved: readonly Version[],
  file: Pick<FileFacts, 'sha256'> | undefined,
): Version | undefined =>
  (file && approved.find(({ sha256 }) => sha256 === file.sha256)) ??
  (approved.length === 1 ? approved[0] : undefined);

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
  const approvedSha256 = language && approvedAs(approvedVersions(tool, language), file)?.sha256;
  return read.done(() => ({
    publication: {
      ...{ language: language ?? 'en', on: on ?? '', audience: audience ?? 'public' },
      ...{ file: { name: file?.name ?? '', sha256: file?.sha256 ?? '', bytes: file?.bytes ?? 0 } },
      editorialOnly: filled.editorialOnly,
      ...given({ place, approvedSha256 }),
    },
  }));
}
