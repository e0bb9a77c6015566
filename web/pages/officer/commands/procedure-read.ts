import { dayIn, daysAfter, weekday } from '../../../../functions/domain/date.ts';
import { agreedOutcomes } from '../../../../functions/domain/tool.ts';
import { type Boxed, emptyBox } from '../../../filling/boxed.ts';
import { instantTyped } from '../../../filling/instant-typed.ts';
import { dayIn as dayWords } from '../../../words/time.ts';
import type { BodyOf } from '../doing/command-form.ts';
import type { Setting, Tool } from '../doing/setting.ts';
import { knownVersions } from '../papers/known-versions.ts';
import { given, type Read, type Reading, reading } from '../reading/reading.ts';
import { procedureWords } from './procedure-words.ts';

export interface FilledProcedure {
  readonly agrees: string;
  readonly day: string;
  readonly hour: string;
  readonly minimumDays: string;
  readonly rule: string;
  /** Papers that do not go with it. */
  readonly left: readonly string[];
  readonly item: string;
  readonly text: Boxed;
}

export const emptyProcedure = ({ language }: Setting): FilledProcedure => ({
  ...{ agrees: '', day: '', hour: '', minimumDays: '', rule: '', left: [], item: '' },
  text: emptyBox(language),
});

/** Papers that are there in both languages, in the same revision: others cannot go out in a written procedure. */
export const completePapers = ({ documents }: Pick<Tool, 'documents'>) =>
  documents.filter(({ state }) => state?.is === 'complete');

const defaultZone = 'Europe/Brussels';
/** By whose clock the hour is told. */
export const zoneOf = ({ home }: Pick<Setting, 'home'>): string => home?.timeZone ?? defaultZone;

/** The instant of a deadline by the clock of the body's city; undefined while it is not filled in. */
export const deadlineIn = ({ day, hour }: FilledProcedure, setting: Pick<Setting, 'home'>) =>
  instantTyped(zoneOf(setting), day, hour);

/** A filled form as the procedure that it opens. */
export function readProcedure(
  filled: FilledProcedure,
  setting: Setting,
): Read<BodyOf<'openWrittenProcedure'>> {
  const { tool, language, offered, now } = setting;
  const say = procedureWords[language];
  const read = reading(language);
  const agrees = read.choice('agrees', filled.agrees, agreedOutcomes, say.noAgrees);
  const minimumDays = read.count('minimumDays', filled.minimumDays, 365, say.noDays);
  const deadlineAt = readDeadline(filled, setting, read, minimumDays);
  const rule = read.line('rule', filled.rule, say.noRule);
  const papers = completePapers(tool).filter(({ document }) => !filled.left.includes(document));
  if (papers.length === 0) read.wrong('versions', say.noVersions);
  const versions = knownVersions({ documents: papers }).map(({ version }) => version);
  const item = read.line('item', filled.item);
  const text = read.wording('text', filled.text);
  return read.done(() => ({
    facts: {
      ...{ outcome: 'written-opened', body: offered.body ?? '', decidedOn: dayIn(zoneOf(setting), now) },
      // Nobody was in a room: a rule or an earlier decision allows it.
      ...{ basis: { is: 'not-stated' }, deadlineAt: deadlineAt ?? '', rule: rule ?? '', versions },
      ...given({ item, text }),
    },
    ...{ agrees: agrees ?? 'endorsed', minimumDays: minimumDays ?? 1 },
  }));
}

/** An hour of a working day that leaves Members the days they must have. */
function readDeadline(filled: FilledProcedure, setting: Setting, read: Reading, minimumDays?: number) {
  const { language, now } = setting;
  const say = procedureWords[language];
  const at = deadlineIn(filled, setting);
  if (at === undefined) return read.wrong('deadline', say.noDeadline);
  if ([0, 6].includes(weekday(filled.day))) return read.wrong('deadline', say.weekend);
  if (minimumDays === undefined) return at;
  const earliest = daysAfter(now, minimumDays);
  if (at >= earliest) return at;
  const day = dayWords(dayIn(zoneOf(setting), earliest), language);
  return read.wrong('deadline', say.tooSoon(day, String(minimumDays)));
}
