import { isDayOfOurTime } from '../../../../functions/domain/date.ts';
import { cleanLine, longest, wordingIn } from '../../../filling/clean-text.ts';
import { instantTyped } from '../../../filling/instant-typed.ts';
import { dayIn } from '../../../words/time.ts';
import { type FaultWords, faultWords } from './fault-words.ts';
import type { FieldShown, Filled, Form, PlainField } from './filled.ts';
import { readNewTool } from './new-tool-read.ts';
import type { Read, Setting } from './setting.ts';
import { readStatements } from './statements-read.ts';

/** One field of the chosen outcome, with what it is read by. */
interface Reading {
  readonly field: FieldShown;
  readonly filled: Filled;
  readonly form: Form;
  readonly setting: Setting;
  readonly say: FaultWords;
  readonly label: string;
}

/** Reads one field of the chosen outcome. */
export function readField(field: FieldShown, filled: Filled, form: Form, setting: Setting): Read {
  const { language } = setting;
  return readers[field.kind]({
    ...{ field, filled, form, setting },
    say: faultWords[language],
    label: field.label[language],
  });
}

const set = ({ field }: Reading, value: unknown): Read => ({ sets: { [field.at]: value } });
const wrong = ({ field }: Reading, text: string, at: string = field.field): Read => ({
  faults: [{ at, text }],
});
const plain = ({ filled }: Reading, name: PlainField): string => cleanLine(filled.plain[name] ?? '');

/** Nothing was filled in: a fault only where something must be. */
function nothing(reading: Reading): Read {
  const { field, say, label } = reading;
  if (!field.required) return {};
  const own: unknown = say[field.field as keyof FaultWords];
  return wrong(reading, typeof own === 'string' ? own : say.required(label));
}

const readers: Readonly<Record<FieldShown['kind'], (reading: Reading) => Read>> = {
  wording: (reading) => {
    const { filled, field, say, label } = reading;
    const wording = wordingIn(filled.words[field.field]);
    if (!wording) return nothing(reading);
    const most = Math.max(...Object.values(wording).map(({ length }) => length));
    return most > longest.text
      ? wrong(reading, say.tooLong(label, String(longest.text)))
      : set(reading, wording);
  },
  line: (reading) => {
    const line = plain(reading, reading.field.field as PlainField);
    if (line === '') return nothing(reading);
    return line.length > longest.line
      ? wrong(reading, reading.say.tooLong(reading.label, String(longest.line)))
      : set(reading, line);
  },
  day: (reading) => (reading.field.field === 'decidedOn' ? decidedOn(reading) : laterDay(reading)),
  hour: (reading) => {
    const [day, hour] = [plain(reading, 'deadlineDay'), plain(reading, 'deadlineHour')];
    if (day === '' && hour === '') return nothing(reading);
    const wrongDay = day === '' ? undefined : faultOfLaterDay(reading, day);
    if (wrongDay !== undefined) return wrong(reading, wrongDay);
    const at = instantTyped(reading.setting.zone, day, hour);
    return at === undefined ? wrong(reading, reading.say.deadline) : set(reading, at);
  },
  days: (reading) => {
    const days = plain(reading, 'minimumDays');
    if (days === '') return nothing(reading);
    const isFit = /^\d{1,3}$/.test(days) && Number(days) >= 1 && Number(days) <= 365;
    return isFit ? set(reading, Number(days)) : wrong(reading, reading.say.minimumDays);
  },
  versions: (reading) => {
    const seen = reading.form.versions.filter(({ number }) => !reading.filled.unseen.includes(number));
    if (seen.length === 0) return nothing(reading);
    const halved = reading.filled.outcome === 'written-opened' ? inOneLanguage(seen, reading.form) : [];
    if (halved.length > 0) return wrong(reading, reading.say.oneLanguage(halved.join(', ')));
    return set(
      reading,
      seen.map(({ number: _, ...version }) => version),
    );
  },
  statements: ({ field, filled, setting }) => readStatements(field, filled.statements, setting.language),
  target: (reading) => {
    const chosen = reading.form.targets.find(({ target }) => String(target) === plain(reading, 'target'));
    return chosen ? set(reading, chosen.target) : nothing(reading);
  },
  session: (reading) => {
    const session = plain(reading, 'targetSession');
    if (reading.form.sessions.some(({ id }) => id === session)) return set(reading, session);
    // To defer to no session is an answer of its own: it is asked for, not taken from silence.
    const isAsked = reading.filled.outcome === 'deferred' && session === '';
    return isAsked ? wrong(reading, reading.say.targetSession) : {};
  },
  choice: (reading) => {
    const { field } = reading;
    const value = plain(reading, field.field as PlainField);
    if (!field.choices?.some((choice) => choice.value === value)) return nothing(reading);
    return field.field === 'basis' ? basis(reading, value) : set(reading, value);
  },
  'new-tool': ({ field, filled, setting }) => readNewTool(field, filled, setting),
};

/** Numbers of papers that are not there in both languages in one revision, which no written procedure can be about. */
const inOneLanguage = (seen: Form['versions'], { papers }: Form): readonly string[] =>
  seen
    .filter(({ document }) =>
      papers.some((one) => one.document === document && (one.state?.is ?? 'complete') !== 'complete'),
    )
    .map(({ number }) => number);

function decidedOn(reading: Reading): Read {
  const { form, setting, say } = reading;
  const day = plain(reading, 'decidedOn');
  if (day === '') return wrong(reading, say.decidedOn);
  if (!isDayOfOurTime(day)) return wrong(reading, say.notKept(reading.label));
  if (form.days.length === 0 || form.days.includes(day)) return set(reading, day);
  return wrong(reading, say.notADay(dayIn(day, setting.language), setting.when ?? form.session));
}

function laterDay(reading: Reading): Read {
  const day = plain(reading, 'byDay');
  if (day === '') return nothing(reading);
  const fault = faultOfLaterDay(reading, day);
  return fault === undefined ? set(reading, day) : wrong(reading, fault);
}

/** What comes after a decision is a day of our time, and none before it; what is wrong with one. */
function faultOfLaterDay({ say, label, setting, filled }: Reading, day: string): string | undefined {
  if (!isDayOfOurTime(day)) return say.notKept(label);
  const { decidedOn: on = '' } = filled.plain;
  return isDayOfOurTime(on) && day < on ? say.beforeDecision(label, dayIn(day, setting.language)) : undefined;
}

/** Of a vote what the Chair declared; nothing is computed from it (USERS.md 1.2). */
function basis(reading: Reading, is: string): Read {
  if (is !== 'vote') return set(reading, { is });
  const counts = (['for', 'against', 'abstaining'] as const).map(
    (side) => [side, plain(reading, side)] as const,
  );
  return counts.every(([, count]) => /^\d{1,6}$/.test(count))
    ? set(reading, { is, ...Object.fromEntries(counts.map(([side, count]) => [side, Number(count)])) })
    : wrong(reading, reading.say.vote, 'vote');
}
