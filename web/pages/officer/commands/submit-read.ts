import { numberOf } from '../../../../functions/domain/document.ts';
import type { Boxed } from '../../../filling/boxed.ts';
import { emptyBox } from '../../../filling/boxed.ts';
import { paperWords } from '../../../papers/paper-words.ts';
import type { BodyOf } from '../doing/command-form.ts';
import type { SessionRow, Setting, Tool } from '../doing/setting.ts';
import { knownVersions } from '../papers/known-versions.ts';
import { emptyPaper, type FilledPaper, readPaper } from '../papers/paper-filled.ts';
import { given, type Read, reading } from '../reading/reading.ts';
import { type FilledTitle, readTitle, titleFilled } from '../reading/title-filled.ts';
import { submitWords } from './submit-words.ts';

export interface FilledSubmission {
  readonly to: string;
  /** Empty: not known yet. */
  readonly session: string;
  readonly asked: Boxed;
  /** Numbers of the tool's own versions that do not go with it. */
  readonly left: readonly string[];
  readonly papers: readonly FilledPaper[];
  readonly title: FilledTitle;
}

type Turn = Tool['route']['steps'][number];

/** The turns of its route that a draft can be submitted to, in their order. */
export const openTurns = ({ route }: Pick<Tool, 'route'>): readonly Turn[] =>
  route.steps.filter(
    ({ kind, mark }) => kind === 'body' && ['planned', 'conditional', 'for-information'].includes(mark),
  );

/** The meetings of a body that are not over. */
export const sessionsAheadOf = (body: string, sessions: readonly SessionRow[]): readonly SessionRow[] =>
  sessions.filter((one) => one.body.id === body && !['closed', 'report-issued'].includes(one.state.id));

/** The next turn, at its next meeting, with the papers that the tool has. */
export function emptySubmission({ tool, sessions, language, asked }: Setting): FilledSubmission {
  const ahead = tool.where.ahead[0]?.body.id;
  const turns = openTurns(tool);
  const to = (turns.find(({ body }) => body?.id === (asked.body ?? ahead)) ?? turns[0])?.body?.id ?? '';
  return {
    to,
    session: sessionsAheadOf(to, sessions)[0]?.id ?? '',
    asked: emptyBox(language),
    left: [],
    papers: knownVersions(tool).length === 0 ? [emptyPaper] : [],
    title: titleFilled(tool.titles),
  };
}

/** A filled form as the submission it makes. */
export function readSubmission(filled: FilledSubmission, setting: Setting): Read<BodyOf<'submitTool'>> {
  const { tool, sessions, language } = setting;
  const say = submitWords[language];
  const read = reading(language);
  const bodies = openTurns(tool).flatMap(({ body }) => body?.id ?? []);
  const to = read.choice('to', filled.to, bodies, say.noBody);
  const meetings = sessionsAheadOf(filled.to, sessions).map(({ id }) => id);
  const session =
    filled.session === '' ? undefined : read.choice('session', filled.session, meetings, say.gone);
  const asked = read.wording('asked', filled.asked, say.noAsked);
  const own = knownVersions(tool).filter(({ number }) => !filled.left.includes(number));
  const added = filled.papers.map((paper, i) => readPaper(paper, `paper-${i}-`, read, setting));
  const versions = [...own.map(({ version }) => version), ...added.filter((one) => one !== undefined)];
  const numbers = versions.map(numberOf);
  const twice = numbers.find((number, i) => numbers.indexOf(number) !== i);
  if (twice !== undefined) read.wrong('papers', paperWords[language].twice(twice));
  if (versions.length === 0 && filled.papers.length === 0) read.wrong('papers', say.noPaper);
  const title = readTitle(filled.title, 'title', read, say.noTitle);
  const isNew = title !== undefined && !isSame(title, tool.titles);
  return read.done(() => ({
    ...{ to: to ?? '', asked: asked ?? {}, versions },
    ...given({ session, title: isNew ? title : undefined }),
  }));
}

const isSame = (a: Tool['titles'], b: Tool['titles']): boolean =>
  a.en === b.en && a.fr === b.fr && a.working === b.working;
