import { dayPlus } from '../../../../functions/domain/date.ts';
import { type Boxed, emptyBox } from '../../../filling/boxed.ts';
import type { BodyOf } from '../doing/command-form.ts';
import type { SessionRow, Setting } from '../doing/setting.ts';
import { given, type Read, type Reading, reading } from '../reading/reading.ts';
import { discontinueWords } from './discontinue-words.ts';

export interface FilledEnding {
  readonly session: string;
  readonly day: string;
  readonly basis: string;
  readonly for: string;
  readonly against: string;
  readonly abstaining: string;
  readonly item: string;
  readonly reason: Boxed;
  readonly text: Boxed;
  readonly paragraph: string;
}

/** How it was taken. */
export const bases = ['consensus', 'vote', 'not-stated'] as const;
/** Of a vote. */
export const sides = ['for', 'against', 'abstaining'] as const;

/** The meetings of the body that have begun, the newest first: what it did, it did in one of them. */
export const sessionsBegun = ({ sessions, offered }: Setting): readonly SessionRow[] =>
  sessions
    .filter(({ body, state }) => body.id === offered.body && state.id !== 'planned')
    .toSorted((a, b) => ((a.firstDay ?? '') < (b.firstDay ?? '') ? 1 : -1));

/** The days of a session that have come; none where its days are not known. */
export function daysCome({ firstDay, lastDay = firstDay }: SessionRow, today: string): readonly string[] {
  const days: string[] = [];
  if (firstDay === undefined || lastDay === undefined) return days;
  for (let day = firstDay; day <= lastDay && day <= today; day = dayPlus(day, 1)) days.push(day);
  return days;
}

export function emptyEnding(setting: Setting): FilledEnding {
  const open = sessionsBegun(setting).find(({ state }) => state.id === 'open' || state.id === 'suspended');
  const isToday = open && daysCome(open, setting.today).includes(setting.today);
  return {
    session: open?.id ?? '',
    day: isToday ? setting.today : '',
    ...{ basis: '', for: '', against: '', abstaining: '', item: '', paragraph: '' },
    reason: emptyBox(setting.language),
    text: emptyBox(setting.language),
  };
}

/** A filled form as the decision that ends the work. */
export function readEnding(filled: FilledEnding, setting: Setting): Read<BodyOf<'discontinueTool'>> {
  const { language, offered, today } = setting;
  const say = discontinueWords[language];
  const read = reading(language);
  const begun = sessionsBegun(setting);
  const session = read.choice(
    'session',
    filled.session,
    begun.map(({ id }) => id),
    say.noSession,
  );
  const meeting = begun.find(({ id }) => id === session);
  // Its days are offered once the session is chosen.
  const day = meeting && read.day('day', filled.day, say.noDay);
  const days = meeting ? daysCome(meeting, today) : [];
  if (day !== undefined && (day > today || (meeting?.firstDay !== undefined && !days.includes(day))))
    read.wrong('day', say.notADay);
  const reason = read.wording('reason', filled.reason, say.noReason);
  const basis = readBasis(filled, read, say);
  const item = read.line('item', filled.item);
  const text = read.wording('text', filled.text);
  const paragraph = read.line('paragraph', filled.paragraph);
  return read.done(() => ({
    facts: {
      ...{ outcome: 'discontinued', body: offered.body ?? '', session: session ?? '' },
      ...{ decidedOn: day ?? '', basis: basis ?? { is: 'not-stated' }, versions: [], reason: reason ?? {} },
      ...given({ item, text, paragraph }),
    },
  }));
}

type Words = (typeof discontinueWords)['en'];

/** Of a vote what the Chair declared; nothing is computed from it. */
function readBasis(filled: FilledEnding, read: Reading, say: Words) {
  const is = read.choice('basis', filled.basis, bases, say.noBasis);
  if (is !== 'vote') return is && { is };
  const [pro, contra, neither] = sides.map((side) => filled[side].trim());
  if (![pro, contra, neither].every((count) => /^\d{1,6}$/.test(count ?? '')))
    return read.wrong('vote', say.noVote);
  return { is, for: Number(pro), against: Number(contra), abstaining: Number(neither) };
}
